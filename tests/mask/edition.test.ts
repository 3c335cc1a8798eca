/** Masked editions of whole drafts: what goes with a masked fact, what stays, what is told. */

import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { layDraft } from '../../src/project/build.ts';
import type { MaskRequest } from '../../src/project/edition.ts';
import { unzip } from '../support/unzip.ts';
import { buildIn, SPEECH, template, workspaceOf } from '../support/workspace.ts';

interface Given {
  readonly data: string;
  readonly body: string;
  readonly mask?: MaskRequest;
  readonly head?: string;
  readonly config?: string;
}

const edition = ({ data, body, mask = {}, head = SPEECH, config }: Given) =>
  buildIn(
    workspaceOf({
      ...(config === undefined ? {} : { 'jianggao.yaml': `版本: 1\n${config}` }),
      '文稿.yaml': `${head}数据:\n${data}`,
      'templates/讲.hbs': template(body),
    }),
    '文稿.yaml',
    { mask, final: true, formats: ['txt', 'docx'] },
  );

const FIGURES = `
  单位: { 县名: 云溪县, 局: 云溪县信访局 }
  人员: { 姓名: 沈若谷, 职务: 县长 }
  期间: { 起: 2024-01, 止: 2024-08 }
  来信: { 本期: 321, 上年同期: 366, 单位: 件次, 方向: 降好 }
  来访: { 本期: 5, 上年同期: 0, 单位: 件次, 方向: 降好 }
  率: { 分子: 来信, 分母: 总量, 小数: 1 }
  总量: { 本期: 2017, 单位: 件次 }
  支出: { 本期: 1234.5, 单位: 万元 }
  乡镇: [{ 名称: 青禾镇, 数: { 本期: 30, 单位: 件 } }, { 名称: 南湾街道, 数: { 本期: 17, 单位: 件 } }]
  话: 云溪县青禾的沈若谷在2024年9月12日说，沈县长收到12345热线反映的321件
`.slice(1);

const line = (body: string, mask?: MaskRequest, data = FIGURES): string => {
  const { text, told } = edition({ data, body, ...(mask ? { mask } : {}) });
  expect(told.filter((code) => !code.startsWith('JGF031'))).toEqual([]);
  return text.trimEnd().split('\n').at(-1) ?? '';
};

describe('a masked edition', () => {
  it.each([
    ['{{数 来信}}。', 'xxx件次。'],
    ['{{数 支出}}。', 'xxxx.x万元。'],
    ['{{数 率}}。', 'xx.x%。'],
    ['{{日期 期间}}，{{日期 期间 式="月"}}。', 'xxxx年x—x月，x—x月。'],
    ['{{日期 日期 星期=true}}。', 'xxxx年x月xx日（星期x）。'],
    ['{{汉字数 来信}}件。', 'xxxxx件。'],
    ['{{汉字数 乡镇 量词="个"}}地方。', '两个地方。'],
    ['{{单位.县名}}{{单位.局}}。', 'x县x县信访局。'],
    ['{{人员.姓名}}（{{人员.职务}}）。', 'xx（县长）。'],
    ['{{列举 乡镇 项="名称"}}。', 'x镇和x街道。'],
    ['{{#each 乡镇}}{{名称}}{{数 数}}、{{/each}}。', 'x镇xx件、x街道xx件、。'],
    ['**{{数 来信}}**，{{话}}。', 'xxx件次，x县x的xx在xxxx年x月xx日说，x县长收到12345热线反映的xxx件。'],
  ])('of %s reads %s', (body, expected) => {
    expect(line(body)).toBe(expected);
  });

  it.each([
    [{ kinds: ['地名'] }, '321件次，x县，沈若谷，2024年9月12日。'],
    [{ kinds: ['数字'] }, 'xxx件次，云溪县，沈若谷，2024年9月12日。'],
    [{ kinds: ['人名', '日期'] }, '321件次，云溪县，xx，xxxx年x月xx日。'],
    [{ form: '×' }, '×××件次，×县，××，××××年×月××日。'],
    [{ form: '某' }, 'xxx件次，某县，某某，xxxx年x月xx日。'],
  ] satisfies [MaskRequest, string][])('as %j', (mask, expected) => {
    const body = '{{数 来信}}，{{单位.县名}}，{{人员.姓名}}，{{日期 日期}}。';
    expect(line(body, mask)).toBe(expected);
  });

  it('of places alone masks the place that an organ is of', () => {
    const data = '  局: 云溪县信访局\n  话: 云溪的经验\n  文: 《澜江市实施方案》\n';
    expect(line('{{局}}，{{话}}，{{文}}。', { kinds: ['地名'] }, data)).toBe('x县信访局，x的经验，《x市实施方案》。');
    expect(line('{{局}}，{{话}}。', { kinds: ['单位名'] }, data)).toBe('x县信访局，云溪的经验。');
  });

  it('masks title, speaker, date and properties, and tells how much', () => {
    const head = SPEECH.replace('在会上的讲话', '在2024年云溪县信访工作会议上的讲话').concat(
      '讲话人: { 姓名: 沈若谷, 职务: 县长 }\n称谓: [云溪县的同志们]\n',
    );
    const { text, outputs, masked, told } = edition({ data: FIGURES, body: '开会。', head });
    expect(told).toEqual([]);
    expect(text).toBe('在xxxx年x县信访工作会议上的讲话\n县长　xx\n（xxxx年x月xx日）\n\nx县的同志们：\n开会。\n');
    expect(masked).toEqual({ 地名: 2, 人名: 1, 日期: 2 });
    const core = unzip(outputs.get('docx') ?? new Uint8Array()).find(({ path }) => path === 'docProps/core.xml')?.text;
    expect(core).toContain('<dc:title>在xxxx年x县信访工作会议上的讲话</dc:title><dc:creator>xx</dc:creator>');
    expect(core).not.toMatch(/2024|created/);
  });

  it('leaves what the data, the draft or the workspace leave open', () => {
    const data = '  法规: { 遮隐: 否, 期限: 60 }\n  甲: 61\n  乙: 62\n  丙: { 遮隐: 人名, 谁: 小禾 }\n';
    const { text, told } = edition({
      data,
      body: '{{法规.期限}}，{{甲}}，{{乙}}，{{丙.谁}}。',
      head: `${SPEECH}遮隐: { 不遮: [甲] }\n`,
      config: '遮隐: { 不遮: [乙], 种类: [数字] }\n',
    });
    expect(told).toEqual([]);
    expect(text.trimEnd().split('\n').at(-1)).toBe('60，61，62，xx。');
  });

  it('masks what is listed whatever the kinds, the longer path first', () => {
    const data = '  统计: { 甲: 71, 乙: 72 }\n  名: 平安行动\n';
    const { text } = edition({
      data,
      body: '{{统计.甲}}，{{统计.乙}}，{{名}}。',
      head: `${SPEECH}遮隐: { 遮: [统计, 名], 不遮: [统计.乙] }\n`,
      mask: { kinds: ['地名'] },
    });
    expect(text.trimEnd().split('\n').at(-1)).toBe('xx，72，xx。');
  });

  it('masks names that the user lists', () => {
    const { text } = edition({
      data: '  话: 澜江的老鹰岭\n',
      body: '{{话}}。',
      head: `${SPEECH}遮隐: { 名称: [澜江市, 老鹰岭] }\n`,
    });
    expect(text.trimEnd().split('\n').at(-1)).toBe('x的xx。');
  });

  it('lets what is masked in the data stand, and blanks too', () => {
    const data = '  镇: x镇\n  数: { 本期: xxx, 单位: 件 }\n';
    expect(line('{{镇}}{{数 数}}。', {}, data)).toBe('x镇xxx件。');
  });

  it('is the same text as without, where nothing is masked', () => {
    const given = {
      data: '  甲: 一\n',
      body: '## 标题\n\n- {{甲}}。二。\n\n**三**。',
      head: SPEECH.replace('日期: 2024-09-12\n', ''),
    };
    const files = { '文稿.yaml': `${given.head}数据:\n${given.data}`, 'templates/讲.hbs': template(given.body) };
    expect(edition(given).text).toBe(buildIn(workspaceOf(files)).text);
  });
});

describe('what a masked edition hands on', () => {
  it('names its facts by paths without names, list items by their places', () => {
    const data = '  青禾镇: [{ 值: 321 }, { 值: 366 }]\n';
    const files = {
      '文稿.yaml': `${SPEECH}数据:\n${data}`,
      'templates/讲.hbs': template('{{#each 青禾镇}}{{值}}{{/each}}。'),
    };
    const { laid } = layDraft(workspaceOf(files), '/w/文稿.yaml', { final: false, mask: {} });
    const paths = laid?.galley.sections.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ runs }) =>
        runs.flatMap(({ origin }) => (origin.kind === 'fact' ? origin.inputs.map(({ path }) => path) : [])),
      ),
    );
    expect(paths?.slice(-2)).toEqual(['x镇[0].值', 'x镇[1].值']);
  });
});

describe('names in keys', () => {
  it.each([
    [
      '  各办: { 云溪县信访局: { 本期: 321, 单位: 件 } }\n',
      '{{#each 各办}}{{@key}}{{数 this}}。{{/each}}',
      'x县信访局xxx件。',
    ],
    ['  各办: { 云溪县信访局: { 本期: 321, 单位: 件 } }\n  话: 云溪经验\n', '{{话}}。', 'x经验。'],
    ['  包案领导: { 沈若谷: { 本期: 321, 单位: 件 } }\n  话: 请沈若谷包案\n', '{{话}}。', '请xx包案。'],
    ['  包案人员: { 沈若谷: 5, 程立诚: 6 }\n  话: 程立诚包案\n', '{{话}}。', 'xx包案。'],
    ['  包案: { 遮隐: 人名, 沈若谷: 5, 组长: 小禾 }\n  话: 沈若谷组长\n', '{{话}}。', 'xx组长。'],
    ['  分乡镇: { 青禾镇: { 本期: 321, 单位: 件 } }\n  话: 青禾的做法\n', '{{话}}。', 'x的做法。'],
  ])('%s', (data, body, expected) => {
    expect(line(body, {}, data)).toBe(expected);
  });

  it.each([
    ['  参会人员: { 应到: 50, 实到: 48 }\n  话: 代表应到尽到\n', '代表应到尽到。'],
    ['  指标: { 金额: 5, 时间: 6 }\n  话: 金额不大\n', '金额不大。'],
    ['  分乡镇: { 遮隐: 否, 青禾镇: 7 }\n  话: 在青禾镇办\n', '在青禾镇办。'],
  ])('%s are none', (data, expected) => {
    expect(line('{{话}}。', {}, data)).toBe(expected);
  });
});

describe('Han numerals in a longer text', () => {
  it.each([
    ['办结三百二十一件', '办结xxxxx件'],
    ['来访三十余人', '来访xx余人'],
    ['来信五件次', '来信x件次'],
    ['投入三万五千元', '投入xxxx元'],
    ['百分之九十五的群众', '百分之xxx的群众'],
    ['占七成以上', '占x成以上'],
    ['二〇二四年以来', 'xxxx年以来'],
    [
      '第十五次会议、一件事一件事办、十五个方面、一起抓、三到位一处理',
      '第十五次会议、一件事一件事办、十五个方面、一起抓、三到位一处理',
    ],
    ['十分重视，成千上万', '十分重视，成千上万'],
  ])('%s', (text, expected) => {
    expect(line('{{话}}。', {}, `  话: ${text}\n`)).toBe(`${expected}。`);
  });

  it('stay where numbers are not masked', () => {
    expect(line('{{话}}。', { kinds: ['地名'] }, '  话: 办结三百二十一件\n')).toBe('办结三百二十一件。');
  });
});

describe('a path that leads nowhere', () => {
  it('is told, with the nearest', () => {
    const { told, diagnostics } = edition({
      data: '  统计: { 来信: 1 }\n',
      body: '{{统计.来信}}。',
      head: `${SPEECH}遮隐: { 不遮: [统计.来信, 统计.来访] }\n`,
    });
    expect(told).toEqual(['JGF034 文稿.yaml:5:19']);
    expect(diagnostics[0]?.hint).toBe('是不是想写“统计.来信”');
  });
});

describe('no masked value', () => {
  const number = fc.integer({ min: 0, max: 99 }).map((tail) => String(8_000_000 + tail * 7_919));
  const stem = fc.constantFrom('青禾', '石渡', '白鹭', '松坪', '柳桥');
  const person = fc.constantFrom('沈若谷', '程立诚', '陆文舟');

  it('is anywhere in the package, clean or for review', () => {
    fc.assert(
      fc.property(number, number, stem, person, fc.boolean(), (now, before, place, name, review) => {
        const data = `  来源: ${place}镇《2019年月报》\n  数: { 本期: ${now}, 上年同期: ${before}, 单位: 件, 方向: 降好 }\n  列: [{ 名称: ${place}镇, 数: { 本期: ${now}, 单位: 件 } }, { 名称: 乙镇, 数: { 本期: ${before}, 单位: 件 } }]\n  ${place}镇: { 姓名: ${name}, 日: 2019-12-31 }\n  话: ${place}的${name}\n`;
        const body = `{{数 数}}，{{同比 数}}，{{话}}，{{日期 ${place}镇.日}}。\n\n| 甲 | 乙 |\n| --- | --- |\n| {{数 数}} | {{${place}镇.姓名}} |\n`;
        const files = {
          '文稿.yaml': `${SPEECH}讲话人: { 姓名: ${name}, 职务: 县长 }\n数据:\n${data}`,
          'templates/讲.hbs': template(body),
        };
        const built = buildIn(workspaceOf(files), '文稿.yaml', {
          mask: {},
          formats: ['docx', 'txt', 'md'],
          ...(review ? { review: true } : {}),
        });
        expect(built.told).toEqual([]);
        const texts = [
          ...unzip(built.outputs.get('docx') ?? new Uint8Array()).map(({ path, text }) => path + text),
          built.text,
          new TextDecoder().decode(built.outputs.get('md')),
        ];
        for (const text of texts) {
          for (const secret of [now, before, place, name, '2019', '2024']) {
            // Namespaces of the format are years too.
            const said = text.replace(/"http[^"]*"/g, '');
            expect(said.includes(secret), `${secret} in ${said.slice(0, 40)}`).toBe(false);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('changes the length of a text of numbers and dates', () => {
    fc.assert(
      fc.property(
        number,
        fc.date({ min: new Date('2000-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
        (value, date) => {
          const data = `  数: { 本期: ${value}, 单位: 件 }\n  日: ${date.toISOString().slice(0, 10)}\n`;
          const body = '{{数 数}}，{{日期 日 星期=true}}，{{日期 日 式="月日"}}。';
          const files = { '文稿.yaml': `${SPEECH}数据:\n${data}`, 'templates/讲.hbs': template(body) };
          const clean = buildIn(workspaceOf(files)).text;
          const masked = buildIn(workspaceOf(files), '文稿.yaml', { mask: { kinds: ['数字', '日期'] } }).text;
          expect(masked).toHaveLength(clean.length);
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('a comment on a derived value', () => {
  it.each([
    ['来信', '50', '50'],
    ['来信', '987654', '456789'],
  ])('of %s shows neither value nor way', (name, now, before) => {
    const data = `  来源: 青禾镇《2019年月报》\n  ${name}: { 本期: ${now}, 上年同期: ${before}, 单位: 件次 }\n  总: { 本期: 1234567, 单位: 件次 }\n  列: [{ 名称: 青禾镇, 数: { 本期: ${now}, 单位: 件 } }, { 名称: 石渡镇, 数: { 本期: ${before}, 单位: 件 } }]\n`;
    const body = `{{同比 ${name}}}，占{{占比 ${name} 总}}，{{合计 列}}，{{前几位 列 数=2}}。\n`;
    const files = { '文稿.yaml': `${SPEECH}数据:\n${data}`, 'templates/讲.hbs': template(body) };
    const built = buildIn(workspaceOf(files), '文稿.yaml', { mask: {}, review: true, formats: ['docx'] });
    expect(built.told).toEqual([]);
    const parts = unzip(built.outputs.get('docx') ?? new Uint8Array());
    const comments = parts.find(({ path }) => path === 'word/comments.xml')?.text ?? '';
    const said = comments.replace(/<[^>]*>/g, ' ').replace(/\.yaml:\d+:\d+/g, '');
    expect(said).toContain('算法');
    expect(said.replace(/÷100|×100/g, '')).not.toMatch(new RegExp(`${now}|${before}|1234567|2019|青禾|石渡`));
  });
});

/** Every part of a package as text, packages inside it too. */
const partsOf = (bytes: Uint8Array): string[] =>
  Object.entries(unzipSync(bytes)).flatMap(([path, part]) =>
    path.endsWith('.xlsx') ? partsOf(part) : [path, new TextDecoder().decode(part)],
  );

describe('tables and charts', () => {
  const data = `
  统计:
    分:
      - { 名称: 青禾镇, 数: { 本期: 98765, 上年同期: 87654, 单位: 件 } }
      - { 名称: 石渡镇, 数: { 本期: 76543, 上年同期: 65432, 单位: 件 } }
    领域: { 青禾征地: { 本期: 12345, 单位: 件 }, 劳动: { 本期: 34567, 单位: 件 } }
`.slice(1);
  const body =
    '开会。\n\n::: 表 统计.分 标题="各镇"\n\n::: 图 统计.分 标题="镇"\n\n::: 图 统计.领域 类型="饼图" 标题="域"\n';
  const head = `${SPEECH}遮隐: { 不遮: [统计.领域.劳动] }\n`;
  const files = { '文稿.yaml': `${head}数据:\n${data}`, 'templates/讲.hbs': template(body) };
  const built = buildIn(workspaceOf(files), '文稿.yaml', { mask: {}, formats: ['docx', 'txt', 'md'] });

  it('withhold a chart that would draw nothing, and say so', () => {
    expect(built.text).toContain('（数值已遮去，图从略）\n图1　镇\n图2　域\n');
    const charts = partsOf(built.outputs.get('docx') ?? new Uint8Array()).filter((part) => part.includes('<c:chart '));
    expect(charts.length).toBeGreaterThan(0);
    expect(new TextDecoder().decode(built.outputs.get('md'))).toContain('图1　镇\n\n（数值已遮去，图从略）');
  });

  it('show marks in every cell', () => {
    expect(built.told).toEqual([]);
    expect(built.text).toContain('x镇');
    expect(built.text).toContain('xxxxx');
  });

  it('say nothing in any part, the chart’s own workbook among them', () => {
    const parts = partsOf(built.outputs.get('docx') ?? new Uint8Array());
    expect(parts.length).toBeGreaterThan(40);
    for (const part of parts) expect(part).not.toMatch(/98765|87654|76543|65432|12345|青禾|石渡/);
  });
});
