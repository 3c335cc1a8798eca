/** Word lists and the roster: workspace and package together, the workspace first, faults told with their places. */

import { describe, expect, it } from 'vitest';
import { readFacts } from '../../src/facts/read.ts';
import { knownFigures } from '../../src/project/known-figures.ts';
import { protectedNames } from '../../src/project/protected.ts';
import { materialOf, wordsOf } from '../../src/project/words.ts';
import { openWorkspace } from '../../src/project/workspace.ts';
import { createSource, positionAt } from '../../src/source.ts';
import { readYaml } from '../../src/yaml/read.ts';
import { type Files, memoryWorld, workspaceOf } from '../support/workspace.ts';

const SHIPPED = '错别词:\n  - { 错: 再接再励, 对: 再接再厉, 例外: [甲再接再励], 说明: 磨砺 }\n词对:\n  布署: 部署\n';

const load = (files: Files) => wordsOf(workspaceOf(files));

const told = (files: Files) =>
  load(files).diagnostics.map(({ code, grade, message, place }) => {
    const { line, column } = place ? positionAt(place.source, place.start) : { line: 0, column: 0 };
    return `${code} ${grade} ${place?.source.name}:${line}:${column} ${message}`;
  });

describe('word lists', () => {
  it('of workspace and package are one, and the workspace wins', () => {
    const { value, diagnostics } = load({
      '/p/data/词表/错别词.yaml': SHIPPED,
      '/p/data/词表/称呼.yaml':
        '称呼:\n  - { 称呼: 老访户, 改为: 信访人 }\n  - { 称呼: 截访, 改为: [接谈], 类: 做法, 等级: I }\n',
      '/p/data/词表/专名.yaml': '专名: [三个代表]\n',
      'data/词表/本地.yaml': '词对: { 布署: 布置 }\n专名: [云溪清风]\n不用: [再接再励]\n',
    });
    expect(diagnostics).toEqual([]);
    expect(value.wrongWords).toEqual([{ wrong: '布署', right: ['布置'], except: [] }]);
    expect(value.labels).toEqual([
      { word: '老访户', instead: ['信访人'], except: [], kind: '人' },
      { word: '截访', instead: ['接谈'], except: [], kind: '做法', grade: 'I' },
    ]);
    expect(value.names).toEqual(['云溪清风', '三个代表']);
  });

  it.each([
    [{ 'data/词表/本地.yaml': '不用: [三个代表]\n专名: [云溪清风]\n' }],
    [{ 'data/词表/本地.yaml': '{ "不用": [三个代表], "专名": [云溪清风, 三个代表] }\n' }],
    [{ 'data/词表/本地.yaml': '  专名: [云溪清风]\n' }],
  ])('protect the same names in a build and in a check: %j', (own) => {
    const files = { ...own, '/p/data/词表/专名.yaml': '专名: [三个代表, 四个意识]\n' };
    const built = protectedNames(workspaceOf(files));
    const all = ['云溪清风', '三个代表', '四个意识'];
    const { names } = load(files).value;
    expect(all.filter((name) => built.find(name).length > 0)).toEqual(all.filter((name) => names.includes(name)));
  });

  it('keep what an entry says', () => {
    expect(load({ '/p/data/词表/错别词.yaml': SHIPPED }).value.wrongWords[0]).toEqual({
      wrong: '再接再励',
      right: ['再接再厉'],
      except: ['甲再接再励'],
      note: '磨砺',
    });
  });

  it('are not read before they are asked for, and then once', () => {
    const world = memoryWorld({ '/p/data/词表/错别词.yaml': SHIPPED });
    const workspace = openWorkspace(world, '/w', '/p').value;
    expect(world.reads).toEqual([]);
    const first = wordsOf(workspace);
    expect(wordsOf(workspace)).toBe(first);
    expect(world.reads).toEqual(['/p/data/词表/错别词.yaml']);
  });

  it('tell their faults with places, and go on', () => {
    expect(
      told({
        'data/词表/本.yaml': '错别词:\n  - { 错: 甲, 对: 乙 }\n  - { 错: 布署 }\n  - { 错: 题纲, 对: 提纲, 等级: E }\n',
      }),
    ).toEqual([
      'JGK006 E data/词表/本.yaml:2:10 “错”是文字“甲”，应为两个字以上的词',
      'JGK006 E data/词表/本.yaml:3:5 缺少“对”',
      'JGK006 E data/词表/本.yaml:4:25 “等级”是文字“E”，应为“W”或“I”',
    ]);
    expect(told({ 'data/词表/本.yaml': '错别字: []\n' })).toEqual([
      'JGK006 E data/词表/本.yaml:1:1 没有“错别字”这一栏',
    ]);
    expect(told({ 'data/词表/本.yaml': '词对: { 甲: 乙 }\n' })).toEqual([
      'JGK006 E data/词表/本.yaml:1:7 “词对”里的“甲”只有一个字，应为两个字以上的词',
    ]);
    expect(told({ 'data/词表/本.yaml': '错别词: [\n' }).map((one) => one.slice(0, 8))).toEqual(['JGK006 E']);
    expect(told({ 'data/词表/本.yaml': '# 空\n' })).toEqual([
      'JGK006 W data/词表/本.yaml:1:1 data/词表/本.yaml 是空的',
    ]);
    expect(
      load({ 'data/词表/本.yaml': '错别词: [{ 错: 布署 }]\n', '/p/data/词表/错.yaml': SHIPPED }).value.wrongWords,
    ).toHaveLength(2);
  });
});

describe('the roster', () => {
  const people = ({ value }: ReturnType<typeof load>) => value.roster.map(({ name, posts }) => [name, ...posts]);

  it('is the workspace’s own, never the package’s', () => {
    expect(people(load({ '/p/data/名册.yaml': '- { 姓名: 甲某, 职务: 县长 }\n' }))).toEqual([]);
    const list = '- { 姓名: 沈见山, 职务: 县委副书记、县长 }\n- { 姓名: 夏明川, 职务: [乡党委书记] }\n';
    expect(people(load({ 'data/名册.yaml': list }))).toEqual([
      ['沈见山', '县委副书记', '县长'],
      ['夏明川', '乡党委书记'],
    ]);
    expect(people(load({ 'data/名册.yaml': `名册:\n${list}` }))).toHaveLength(2);
  });

  it('must be where jianggao.yaml says', () => {
    const source = createSource('jianggao.yaml', '版本: 1\n检查: { 名册: 人.yaml }\n');
    const at = source.text.indexOf('人.yaml');
    const stated = { path: '人.yaml', place: { source, start: at, end: at + 6 } };
    const [fault] = wordsOf(workspaceOf({}), stated).diagnostics;
    expect(fault).toMatchObject({ code: 'JGK006', grade: 'E', message: '名册 人.yaml 不存在', place: stated.place });
    const found = wordsOf(workspaceOf({ '人.yaml': '- { 姓名: 沈见山, 职务: 县长 }\n' }), stated);
    expect(people(found)).toEqual([['沈见山', '县长']]);
    expect(found.value.roster[0]?.place?.source.name).toBe('人.yaml');
  });
});

describe('figures of the facts', () => {
  const factsOf = (yaml: string) => {
    const node = readYaml(createSource('数.yaml', yaml)).value;
    if (node?.type !== 'map') throw new Error('no map');
    return readFacts(node, () => {});
  };
  const FACTS = factsOf(
    [
      '统计:',
      '  来信: { 本期: 321, 上年同期: 366, 单位: 件次, 其中: { 初次: 200 } }',
      '  办结: { 本期: 300, 单位: 件次 }',
      '  率: { 分子: 统计.办结, 分母: 统计.来信, 单位: "%" }',
      '  未定: { 本期: ~, 单位: 件 }',
      '  遮: { 本期: xxx, 单位: 件 }',
      '  地区: [{ 名称: 青禾镇, 总量: { 本期: 12, 单位: 件 } }]',
      '乡镇: 8',
    ].join('\n'),
  );

  it('are named as 数 takes them, rates worked out; what is missing or masked is none', () => {
    expect(knownFigures(FACTS).map(({ path, value, unit }) => `${path} ${value}${unit}`)).toEqual([
      '统计.来信 321件次',
      '统计.来信.上年同期 366件次',
      '统计.来信.其中.初次 200件次',
      '统计.办结 300件次',
      '统计.率 93.5%',
      '统计.地区[0].总量 12件',
      '乡镇 8',
    ]);
  });

  it('that speeches share are told once', () => {
    const { value } = load({});
    expect(materialOf(value, [FACTS, FACTS]).figures).toHaveLength(knownFigures(FACTS).length);
  });
});
