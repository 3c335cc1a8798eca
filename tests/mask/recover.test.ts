/** Every lone masked value that its relation gives away is told with the way; two masked ones keep each other. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonReport } from '../../src/report/json.ts';
import { prettyDiagnostic } from '../../src/report/pretty.ts';
import { unzip } from '../support/unzip.ts';
import { buildIn, SPEECH, template, workspaceOf } from '../support/workspace.ts';

const build = (data: string, body: string, hidden: readonly string[]) => {
  const masking = hidden.length === 0 ? '' : `遮隐: { 遮: [${hidden.join(', ')}] }\n`;
  const files = {
    '文稿.yaml': `${SPEECH}${masking}数据:\n${data}`,
    'templates/讲.hbs': template(body),
  };
  return buildIn(workspaceOf(files), '文稿.yaml', { mask: { kinds: ['地名'] } });
};

const RELATED = `
  关系: [{ 合计: 总量, 各部分: [来信, 网上, 来访] }]
  总量: { 本期: 90, 上年同期: 80, 单位: 件 }
  来信: { 本期: 30, 上年同期: 20, 单位: 件 }
  网上: { 本期: 20, 上年同期: 25, 单位: 件 }
  来访: { 本期: 40, 上年同期: 35, 单位: 件 }
`.slice(1);

const ALL = '{{数 总量}}{{数 来信}}{{数 网上}}{{数 来访}}。';

describe('a masked value', () => {
  it.each([
    [['来访'], '“来访.本期”已遮隐，却能推算出来：总量－来信－网上'],
    [['总量.本期'], '“总量.本期”已遮隐，却能推算出来：来信＋网上＋来访'],
  ])('%j in a stated relation', (hidden, message) => {
    const { diagnostics, outputs } = build(RELATED, ALL, hidden);
    expect(diagnostics.map((d) => [d.code, d.grade, d.message])).toEqual([['JGF031', 'E', message]]);
    expect(diagnostics[0]?.related).toHaveLength(3);
    expect(outputs.size).toBe(0);
  });

  it('keeps its key in the excerpt, and no number of its line or of those that give it away', () => {
    const shown = prettyDiagnostic(build(RELATED, ALL, ['来访']).diagnostics[0] as never, (_style, text) => text);
    expect(shown).toContain('来访: { 本期: ××, 上年同期: ××, 单位: 件 }');
    expect(shown).not.toMatch(/(?:90|80|30|25|40|35)(?!\d*:)/);
  });

  it('is safe with another one, or where a part is not printed', () => {
    expect(build(RELATED, ALL, ['来访', '来信']).told).toEqual([]);
    expect(build(RELATED, '{{数 总量}}{{数 来信}}{{数 来访}}。', ['来访']).told).toEqual([]);
  });

  it('of another period is found by itself', () => {
    const body = '{{数 总量 位="上年同期"}}{{数 来信 位="上年同期"}}{{数 网上 位="上年同期"}}。';
    expect(build(RELATED, body, ['来访']).diagnostics[0]?.message).toBe(
      '“来访.上年同期”已遮隐，却能推算出来：上年同期总量－上年同期来信－上年同期网上',
    );
  });

  it('in 其中 that is all there is', () => {
    const data = '  甲: { 本期: 321, 单位: 件, 其中: { 初次: 200, 重复: 121 } }\n';
    expect(build(data, '{{数 甲}}{{数 甲.其中.初次}}。', ['甲.其中.重复']).diagnostics[0]?.message).toBe(
      '“甲.其中.重复”已遮隐，却能推算出来：甲－初次',
    );
    const some = '  甲: { 本期: 321, 单位: 件, 其中: { 初次: 200, 重复: 21 } }\n';
    expect(build(some, '{{数 甲}}{{数 甲.其中.初次}}。', ['甲.其中.重复']).told).toEqual([]);
  });

  it('in a list with its total', () => {
    const data =
      '  总量: { 本期: 60, 单位: 件 }\n  分: [{ 名: 甲, 总量: { 本期: 10, 单位: 件 } }, { 名: 乙, 总量: { 本期: 50, 单位: 件 } }]\n';
    const body = '{{数 总量}}{{#each 分}}{{数 总量}}{{/each}}。';
    expect(build(data, body, ['"分[1]"']).diagnostics[0]?.message).toBe(
      '“分[1].总量.本期”已遮隐，却能推算出来：总量－第1项',
    );
    expect(build(data, body, ['分']).diagnostics[0]?.message).toBeUndefined();
  });

  it('as the last of shares that make a hundred, and as a value that is said elsewhere', () => {
    const shares =
      '  关系: [{ 占比合计: [甲, 乙] }]\n  甲: { 本期: 40.0, 单位: "%" }\n  乙: { 本期: 60.0, 单位: "%" }\n';
    expect(build(shares, '{{数 甲}}{{数 乙}}。', ['乙']).diagnostics[0]?.message).toBe(
      '“乙.本期”已遮隐，却能推算出来：100－甲',
    );
    const same = '  关系: [{ 等于: [甲, 乙] }]\n  甲: { 本期: 40, 单位: 件 }\n  乙: { 本期: 40, 单位: 件 }\n';
    expect(build(same, '{{数 甲}}{{数 乙}}。', ['乙']).diagnostics[0]?.message).toBe(
      '“乙.本期”已遮隐，却能推算出来：甲',
    );
  });

  it('that leads to the next is told with it, and neither is said', () => {
    const data = `
  关系: [{ 合计: 总, 各部分: [甲, 乙] }, { 合计: 乙, 各部分: [丙, 丁] }]
  总: { 本期: 9000, 单位: 件 }
  甲: { 本期: 1111, 单位: 件 }
  乙: { 本期: 7889, 单位: 件 }
  丙: { 本期: 3000, 单位: 件 }
  丁: { 本期: 4889, 单位: 件 }
`.slice(1);
    const { diagnostics } = build(data, '{{数 总}}{{数 甲}}{{数 乙}}{{数 丙}}{{数 丁}}。', ['乙', '丁']);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      '“乙.本期”已遮隐，却能推算出来：总－甲',
      '“丁.本期”已遮隐，却能推算出来：乙－丙',
    ]);
    const shown =
      diagnostics.map((d) => prettyDiagnostic(d, (_style, text) => text)).join('') + jsonReport(diagnostics);
    expect(shown).not.toMatch(/7889|4889/);
  });

  it('that is masked in the data counts as one', () => {
    const data = RELATED.replace('来访: { 本期: 40', '来访: { 本期: xx');
    expect(build(data, ALL, []).told).toEqual(['JGF031 文稿.yaml:10:13']);
    expect(build(data, ALL, ['来信']).told).toEqual([]);
  });
});

describe('a rate that is typed in the data', () => {
  const data = `
  总量: { 本期: 90, 单位: 件 }
  来信: { 本期: 30, 上年同期: 40, 单位: 件 }
  变化: { 来信同比: 25.0% }
  占比: { 来信: 33.3% }
`.slice(1);
  const rates = (body: string, head: string) =>
    buildIn(
      workspaceOf({ '文稿.yaml': `${SPEECH}${head}数据:\n${data}`, 'templates/讲.hbs': template(body) }),
      '文稿.yaml',
      { mask: {} },
    ).diagnostics.map(({ code, message }) => `${code} ${message}`);

  it('gives away what is masked where the other value stands open', () => {
    const open = '遮隐: { 不遮: [变化, 来信.上年同期, 占比, 总量] }\n';
    expect(rates('{{数 来信}}{{数 来信 位="上年同期"}}，下降{{变化.来信同比}}。', open)).toEqual([
      'JGF031 “来信.本期”已遮隐，却能推算出来：由上年同期和来信同比',
    ]);
    expect(rates('{{数 来信}}占{{数 总量}}的{{占比.来信}}。', open)).toEqual([
      'JGF031 “来信.本期”已遮隐，却能推算出来：由总量和来信占比',
    ]);
  });

  it('gives away nothing alone', () => {
    expect(rates('{{数 来信}}，下降{{变化.来信同比}}。', '遮隐: { 不遮: [变化, 来信.上年同期] }\n')).toEqual([]);
    expect(rates('{{数 来信}}，下降{{变化.来信同比}}，占{{占比.来信}}。', '')).toEqual([]);
  });
});

describe('a relation', () => {
  it('tells of one masked term and of no more', () => {
    const parts = fc.array(fc.integer({ min: 100, max: 999 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(parts, fc.array(fc.nat(6), { maxLength: 3 }), (values, picks) => {
        const names = ['总', ...values.map((_, i) => `部${'甲乙丙丁戊己'[i]}`)];
        const numbers = [values.reduce((a, b) => a + b), ...values];
        const hidden = [...new Set(picks.map((pick) => names[pick % names.length] as string))];
        const figures = names.map((name, i) => `  ${name}: { 本期: ${numbers[i]}, 单位: 件 }\n`).join('');
        const relation = `  关系: [{ 合计: 总, 各部分: [${names.slice(1).join(', ')}] }]\n`;
        const { told, diagnostics } = build(
          relation + figures,
          names.map((name) => `{{数 ${name}}}`).join('，'),
          hidden,
        );
        expect(told.filter((code) => code.startsWith('JGF031'))).toHaveLength(hidden.length === 1 ? 1 : 0);
        const lost = numbers[names.indexOf(hidden[0] ?? '')];
        if (hidden.length === 1 && numbers.filter((number) => number === lost).length === 1) {
          expect(diagnostics.map(({ message }) => message).join('')).not.toContain(String(lost));
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('持平', () => {
  const DATA = '  来信: { 本期: 36, 上年同期: 36, 单位: 件 }\n';
  const BODY = '去年来信{{数 来信 位="上年同期"}}，今年来信{{数 来信}}，{{同比 来信}}。';

  it('gives a masked value away beside an open twin', () => {
    const { diagnostics, outputs } = build(DATA, BODY, ['来信.本期']);
    expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'JGF031 “来信.本期”已遮隐，却能推算出来：文中说它与“来信.上年同期”持平',
    ]);
    expect(diagnostics[0]?.hint).toBe('把“来信.上年同期”一并遮去，或不写持平这句');
    expect(JSON.stringify(jsonReport(diagnostics))).not.toContain('36');
    expect(outputs.size).toBe(0);
  });

  it.each([
    [BODY, ['来信']],
    ['今年来信{{数 来信}}，{{同比 来信}}。', ['来信.本期']],
    ['去年来信{{数 来信 位="上年同期"}}，今年来信{{数 来信}}。', ['来信.本期']],
  ])('of %s with %j masked says nothing', (body, hidden) => {
    expect(build(DATA, body, hidden).told).toEqual([]);
  });

  it('is the one verb that does: others tell the way and not how far', () => {
    expect(build(DATA.replace('36', '32'), BODY, ['来信.本期']).told).toEqual([]);
  });
});

describe('并列', () => {
  const DATA =
    '  镇: [{ 名称: 石渡, 来信: { 本期: 36, 单位: 件 } }, { 名称: 青禾, 来信: { 本期: 36, 单位: 件 } }, { 名称: 柳桥, 来信: { 本期: 12, 单位: 件 } }]\n';
  const TWIN = '青禾来信{{数 镇.1.来信}}。';
  const HIDDEN = ['"镇[0].来信"'];

  it.each([['{{前几位 镇 数=2 写="名"}}，'], ['{{前几位 镇 数=2}}，']])(
    'of %s gives a masked value away beside an open twin',
    (body) => {
      const { diagnostics, outputs } = build(DATA, `${body}${TWIN}`, HIDDEN);
      expect(diagnostics.map(({ code, message }) => `${code} ${message}`)).toEqual([
        'JGF031 “镇[0].来信.本期”已遮隐，却能推算出来：文中说它与“镇[1].来信.本期”并列',
      ]);
      expect(JSON.stringify(jsonReport(diagnostics))).not.toContain('36');
      expect(outputs.size).toBe(0);
    },
  );

  it('says nothing where the twin is masked, or printed nowhere', () => {
    expect(build(DATA, `{{前几位 镇 数=2}}。${TWIN}`, ['镇']).told).toEqual([]);
    expect(build(DATA, '{{前几位 镇 数=2 写="名"}}。', HIDDEN).told).toEqual([]);
  });

  it.each([
    ['石渡', '石渡居第x位'],
    ['青禾', '青禾居第x位'],
    ['柳桥', '柳桥居第x位'],
  ])('goes with the place of %s: who shares one is not told', (name, said) => {
    const { told, text } = build(DATA, `${name}居{{排名 镇 "${name}"}}，${TWIN}`, HIDDEN);
    expect(told).toEqual([]);
    expect(text).toContain(`${said}，青禾来信36件。`);
  });

  it('nor in the comments of a copy for review', () => {
    const files = {
      '文稿.yaml': `${SPEECH}遮隐: { 遮: ["镇[0].来信"] }\n数据:\n${DATA}`,
      'templates/讲.hbs': template(`石渡居{{排名 镇 "石渡"}}，${TWIN}`),
    };
    const { outputs } = buildIn(workspaceOf(files), '文稿.yaml', {
      mask: { kinds: ['地名'] },
      review: true,
      formats: ['docx'],
    });
    const parts = unzip(outputs.get('docx') as Uint8Array);
    const comments = parts.find(({ path }) => path === 'word/comments.xml')?.text;
    expect(comments).toContain('从大到小排列');
    expect(comments).not.toContain('相同');
  });
});
