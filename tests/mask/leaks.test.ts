/** What a masked edition still says is found where it stands, without being said again. */

import { describe, expect, it } from 'vitest';
import type { MaskRequest } from '../../src/project/edition.ts';
import { buildIn, SPEECH, template, workspaceOf } from '../support/workspace.ts';

const DATA = `
  县名: 云溪县
  镇: { 名称: 青禾镇 }
  公司: 宏达建材有限公司
  谁: { 姓名: 沈若谷, 职务: 县委副书记、县长 }
  来信: { 本期: 321, 单位: 件次 }
  率: 95.3%
  人: { 本期: 12, 单位: 人 }
  会期: 2024-09-26
`.slice(1);

const told = (body: string, mask: MaskRequest = {}, head = SPEECH) => {
  const files = { '文稿.yaml': `${head}数据:\n${DATA}`, 'templates/讲.hbs': template(body) };
  return buildIn(workspaceOf(files), '文稿.yaml', { mask });
};

describe('a template', () => {
  it.each([
    ['我们云溪县。', '4:3', '地名'],
    ['云溪人民。', '4:1', '地名'],
    ['到青**禾**去。', '4:2', '地名'],
    ['沈若谷同志。', '4:1', '人名'],
    ['请沈县长讲话。', '4:2', '人名'],
    ['宏达建材的做法。', '4:1', '单位名'],
    ['来信321件。', '4:3', '数值'],
    ['来信三百二十一件。', '4:3', '数值'],
    ['满意率95.3%。', '4:4', '数值'],
    ['9月26日开会。', '4:1', '日期'],
    ['2024年以来。', '4:1', '日期'],
    ['2024年5月。', '4:1', '日期'],
  ])('that says %s', (body, at, what) => {
    const { told: found, diagnostics, outputs } = told(body);
    expect(found).toEqual([`JGT027 templates/讲.hbs:${at}`]);
    expect(diagnostics[0]).toMatchObject({ grade: 'E', message: `模板里写着已遮隐的${what}` });
    expect(diagnostics[0]?.related).toHaveLength(1);
    expect(outputs.size).toBe(0);
  });

  it.each([
    '有12人。',
    '共3210件。',
    '95.31%。',
    '来信三百二十二件。',
    '本周书记接访。',
    '9月2日。',
    '第26日。',
    '青山绿水。',
    '{{县名}}{{数 来信}}。',
  ])('that says %s says nothing', (body) => {
    expect(told(body).told).toEqual([]);
  });

  it('may say what is not masked', () => {
    expect(told('云溪县来信321件。', { kinds: ['人名'] }).told).toEqual([]);
  });
});

describe('a common noun that ends in 区', () => {
  const keyed = (key: string, mask: string, note = '') => {
    const data = `数据:\n  转移: { 本期: 4326, 单位: 人, ${note}其中: { ${key}: 2105, 库区: 743 } }\n`;
    const body = `转移{{数 转移}}，${key}{{数 转移.其中.${key}}}。`;
    return buildIn(
      workspaceOf({ '文稿.yaml': `${SPEECH}${mask}${data}`, 'templates/讲.hbs': template(body) }),
      '文稿.yaml',
      { mask: {} },
    );
  };

  it.each([
    ...[
      '山洪危险区',
      '转移危险区',
      '灾害易发区',
      '蓄滞洪区',
      '低洼易涝区',
      '自然保护区',
      '国家级示范区',
      '高风险区',
      '受灾区',
    ],
    ...['饮用水水源保护区', '地质灾害隐患区', '禁采区', '行洪区', '老旧小区', '工业集中区', '群众安置区', '核心区'],
  ])('is no place: %s', (key) => {
    const { told: found, outputs } = keyed(key, '');
    expect(found).toEqual([]);
    expect(outputs.size).toBe(1);
  });

  it.each(['云溪区', '青禾示范区', '石渡保护区', '危险村', '东山镇'])(
    'is a place where a name stands before it: %s',
    (key) => expect(keyed(key, '').told[0]).toContain('JGT027'),
  );

  it('is told with the ways to keep it, one of which masks its number', () => {
    expect(keyed('云溪区', '').diagnostics[0]?.hint).toContain('遮隐: { 不遮: [');
    expect(keyed('云溪区', '').diagnostics[0]?.hint).toContain('遮隐: 否');
    for (const { told: found, text } of [
      keyed('云溪区', '遮隐: { 不遮: [云溪区] }\n'),
      keyed('云溪区', '', '遮隐: 数字, '),
    ]) {
      expect(found).toEqual([]);
      expect(text).toContain('转移xxxx人，云溪区xxxx人。');
    }
  });
});

describe('a fact left open', () => {
  it('that says a masked name is told with both places', () => {
    const head = `${SPEECH.replace('在会上的讲话', '在云溪县的讲话')}遮隐: { 不遮: [标题] }\n`;
    const { told: found, diagnostics } = told('开会。', {}, head);
    expect(found).toEqual(['JGT027 文稿.yaml:3:5']);
    expect(diagnostics[0]?.message).toBe('没有遮隐的数据里写着已遮隐的地名');
  });
});

describe('the name of the file', () => {
  it('is told when it says a masked name', () => {
    const files = { '云溪县.yaml': `${SPEECH}数据:\n${DATA}`, 'templates/讲.hbs': template('开会。') };
    expect(buildIn(workspaceOf(files), '云溪县.yaml', { mask: {} }).told).toEqual(['JGF022']);
    expect(buildIn(workspaceOf(files), '云溪县.yaml').told).toEqual([]);
  });
});

describe('a count below the threshold', () => {
  const small = (data: string, mask: MaskRequest, config = '') => {
    const files = {
      'jianggao.yaml': `版本: 1\n${config}`,
      '文稿.yaml': `${SPEECH}数据:\n${data}`,
      'templates/讲.hbs': template('{{数 甲}}。'),
    };
    return buildIn(workspaceOf(files), '文稿.yaml', { mask }).told;
  };

  it.each([
    ['  甲: { 本期: 2, 单位: 人 }\n', ['JGF032 文稿.yaml:6:12']],
    ['  甲: { 本期: 1, 单位: 户 }\n', ['JGF032 文稿.yaml:6:12']],
    ['  甲: { 本期: 3, 单位: 人 }\n', []],
    ['  甲: { 本期: 0, 单位: 人 }\n', []],
    ['  甲: { 本期: 2, 单位: 万元 }\n', []],
  ])('%s', (data, expected) => {
    expect(small(data, { kinds: ['地名'] })).toEqual(expected);
    expect(small(data, {})).toEqual([]);
  });

  it('is below what the workspace says', () => {
    expect(small('  甲: { 本期: 4, 单位: 件 }\n', { kinds: ['地名'] }, '遮隐: { 少于: 5 }\n')).toEqual([
      'JGF032 文稿.yaml:6:12',
    ]);
  });
});
