/** Relations between figures: what each kind holds to, in which periods, and what it says when it does not. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { combine, override } from '../../src/facts/merge.ts';
import { readFacts } from '../../src/facts/read.ts';
import { KINDS, RELATION, RELATIONS } from '../../src/facts/relation.ts';
import { checkRelations } from '../../src/facts/relations.ts';
import { FILE_SHAPES } from '../../src/project/schemas.ts';
import { createSource } from '../../src/source.ts';
import type { MapFact } from '../../src/tree/facts.ts';
import { readYaml } from '../../src/yaml/read.ts';

interface Read {
  readonly root: MapFact;
  readonly told: Diagnostic[];
}

const read = (yaml: string): Read => {
  const told: Diagnostic[] = [];
  const { value, diagnostics } = readYaml(createSource('数据.yaml', yaml));
  if (value?.type !== 'map') throw new Error(`应为一组“键: 值”：${yaml}`);
  const root = readFacts(value, (d) => told.push(d));
  return { root, told: [...diagnostics, ...told] };
};

const faults = (yaml: string): Diagnostic[] => {
  const { root, told } = read(yaml);
  return [...told, ...checkRelations(root)];
};

const messages = (yaml: string): string[] => faults(yaml).map(({ code, message }) => `${code} ${message}`);

const 统计 = `
统计:
  总量: { 本期: 2018, 上年同期: 1970, 上期: 300, 单位: 件次 }
  来信: { 本期: 321, 上年同期: 366, 上期: 100, 单位: 件次, 其中: { 初次: 200, 重复: 121 } }
  网上: { 本期: 1488, 上年同期: 1352, 上期: 200, 单位: 件次 }
  来访:
    批次: { 本期: 208, 上年同期: 252, 单位: 批次 }
    人次: { 本期: 897, 上年同期: 1163, 单位: 人次 }
  应受理: { 本期: 1931, 单位: 件 }
  及时受理: { 本期: 1894, 单位: 件 }
  受理率: { 分子: 统计.及时受理, 分母: 统计.应受理, 小数: 1 }
  占比: { 来信: { 本期: 15.9, 单位: "%" }, 网上: { 本期: 73.8, 单位: "%" }, 来访: { 本期: 10.3, 单位: "%" } }
  三分: { 甲: { 本期: 33.3, 单位: "%" }, 乙: { 本期: 33.3, 单位: "%" }, 丙: { 本期: 33.3, 单位: "%" } }
  积案: { 期初: { 本期: 126, 单位: 件 }, 期末: { 本期: 97, 上期: 126, 单位: 件 }, 上月末: { 本期: 125, 单位: 件 } }
  投入: { 本期: 5.60, 单位: 万元 }
  金额: { 本期: 5.6, 单位: 万元 }
  已遮: { 本期: xxx, 上年同期: 7, 单位: 件次 }
  未定: ~
  分地区: [{ 名称: 青禾镇, 总量: { 本期: 287, 单位: 件次 } }, { 名称: 石渡镇, 总量: { 本期: 246, 单位: 件次 } }]
  两镇: { 本期: 534, 单位: 件次 }
  期间: 2024-08
`;

/** One relation over the figures above. */
const about = (relation: string): string => `${统计}关系:\n  - { ${relation} }\n`;

describe('a stated relation', () => {
  it.each<[string, string[]]>([
    ['合计: 统计.来信, 各部分: 其中', []],
    [
      '合计: 统计.总量, 各部分: [统计.来信, 统计.网上, 统计.来访.批次], 口径: 来访按批次计入',
      ['JGF025 来信321＋网上1488＋来访批次208＝2017，总量写的是2018，差1'],
    ],
    ['合计: 统计.总量, 各部分: [统计.来信, 统计.网上, 统计.来访.批次], 口径: 来访按批次计入, 允差: 1', []],
    [
      '合计: 统计.总量, 各部分: [统计.来信, 统计.网上]',
      [
        'JGF025 来信321＋网上1488＝1809，总量写的是2018，差209',
        'JGF025 上年同期：来信366＋网上1352＝1718，总量写的是1970，差252',
      ],
    ],
    ['合计: 统计.两镇, 各部分: 统计.分地区, 项: 总量', ['JGF025 青禾镇287＋石渡镇246＝533，两镇写的是534，差1']],
    [
      '合计: 统计.总量, 各部分: [统计.已遮, 统计.来信]',
      ['JGF025 上年同期：已遮7＋来信366＝373，总量写的是1970，差1597'],
    ],
    ['合计: 统计.总量, 各部分: [统计.未定, 统计.来信]', []],
    ['占比合计: [统计.占比.来信, 统计.占比.网上, 统计.占比.来访]', []],
    ['占比合计: 统计.占比', []],
    ['占比合计: 统计.三分', []],
    [
      '占比合计: [统计.占比.来信, 统计.占比.网上]',
      ['JGF025 来信15.9＋网上73.8＝89.7，应为100，差10.3，四舍五入的误差至多0.1'],
    ],
    ['占比合计: [统计.占比.来信, 统计.占比.网上], 应为: 89.6', []],
    ['不大于: [统计.及时受理, 统计.应受理]', []],
    ['不大于: [统计.来访.批次, 统计.来访.人次]', []],
    ['不大于: [统计.来访.人次, 统计.来访.批次]', ['JGF026 “不大于”里“人次”和“批次”不能相加，也不能相比']],
    ['不大于: [统计.来访.批次, 统计.来访.人次, 统计.网上]', ['JGF026 “不大于”里“人次”和“件次”不能相加，也不能相比']],
    ['不大于: [统计.应受理, 统计.及时受理, 统计.来信]', ['JGF026 “不大于”里“件”和“件次”单位不同']],
    [
      '不大于: [统计.应受理, 统计.及时受理, 统计.来信], 口径: 来信按件计',
      ['JGF025 应受理1931大于及时受理1894，及时受理1894大于来信321'],
    ],
    ['不大于: [统计.受理率, 统计.投入]', ['JGF026 “不大于”里“%”和“万元”单位不同']],
    ['等于: [统计.投入, 统计.金额]', []],
    ['等于: [统计.投入, 统计.金额, 统计.受理率]', ['JGF026 “等于”里“万元”和“%”单位不同']],
    [
      '等于: [统计.来信, 统计.网上]',
      [
        'JGF025 来信321与网上1488不相等，差1167',
        'JGF025 上年同期：来信366与网上1352不相等，差986',
        'JGF025 上期：来信100与网上200不相等，差100',
      ],
    ],
    ['不大于: [统计.总量, 统计.来访.批次.本期], 口径: 按批次计', ['JGF025 总量2018大于批次本期208']],
    ['等于: [统计.来访.人次, 统计.来访.人次]', []],
    ['等于上期期末: [统计.积案.期初, 统计.积案.期末]', []],
    ['等于上期期末: [统计.积案.期初, 统计.积案.上月末]', ['JGF025 期初126应等于上月末125，差1']],
    ['等于上期期末: [统计.积案.期初, 统计.积案.上月末], 允差: 1', []],
    ['批次不大于人次: 统计.来访', []],
    ['批次不大于人次: 统计.未定', []],
  ])('%s', (relation, expected) => {
    expect(messages(about(relation))).toEqual(expected);
  });

  it('shows the relation, its reason, and every value with its place', () => {
    const relation =
      '合计: 统计.总量, 各部分: [统计.来信, 统计.网上, 统计.来访.批次], 口径: 来访按批次计入, 说明: 见表一';
    const [fault] = faults(about(relation));
    expect(fault?.place?.source.text.slice(fault.place.start, fault.place.end)).toBe('合计: 统计.总量');
    expect(fault?.why).toBe('见表一；口径：来访按批次计入');
    expect(
      fault?.related?.map(({ message, place }) => [message, place.source.text.slice(place.start, place.end)]),
    ).toEqual([
      ['统计.总量 本期 2018', '2018'],
      ['统计.来信 本期 321', '321'],
      ['统计.网上 本期 1488', '1488'],
      ['统计.来访.批次 本期 208', '208'],
    ]);
  });
});

describe('a relation that is written wrong', () => {
  it.each<[string, string, string]>([
    ['合计: 统计.总量', 'JGF026 “合计”没有写“各部分”', '写上 各部分: [统计.来信, 统计.网上]'],
    ['合记: 统计.总量, 各部分: [统计.来信]', 'JGF026 “关系”里没有“合记”这一栏', '是不是想写“合计”'],
    [
      '不大于: [统计.来信, 统计.网上], 等于: [统计.来信, 统计.网上]',
      'JGF026 一条关系只写一种，这里有“不大于”和“等于”',
      '分成两条来写',
    ],
    ['不大于: [统计.来信]', 'JGF026 “不大于”是清单，应为至少 2 项的清单', ''],
    ['不大于: 统计.来信', 'JGF026 “不大于”是文字“统计.来信”，应为清单（[ … ] 或以“- ”开头的几行）', ''],
    ['不大于: [统计.来信, 统计.网上], 允差: 1', 'JGF026 “不大于”里没有“允差”这一栏', '还可以写的有：口径、说明'],
    ['合计: 统计.总量, 各部分: [统计.来信], 允差: 少许', 'JGF026 “允差”是文字“少许”，应为不小于 0 的数', ''],
    [
      '等于上期期末: [统计.来信, 统计.网上, 统计.总量]',
      'JGF026 “等于上期期末”写了 3 项，应为两项',
      '写成 [期初的路径, 期末的路径]',
    ],
    [
      '说明: 见表一',
      'JGF026 这条关系没有写是哪一种',
      '写上其中一种：合计、占比合计、不大于、等于、等于上期期末、批次不大于人次',
    ],
    ['等于: [统计.来信件, 统计.网上]', 'JGF026 关系里的“统计.来信件”不存在', '是不是想写“统计.来信”'],
    ['等于: [来信, 统计.网上]', 'JGF026 关系里的“来信”不存在', '是不是想写“统计.来信”'],
    ['等于: [统计.期间, 统计.网上]', 'JGF026 关系里的“统计.期间”是日期，不是指标', ''],
    [
      '等于: [统计.来访, 统计.网上]',
      'JGF026 关系里的“统计.来访”是一组数据，不是指标',
      '写到其中一项，如 统计.来访.批次',
    ],
    ['合计: 统计.总量, 各部分: 统计.来信', 'JGF026 关系里的“统计.来信”只有一项，说不上各部分', ''],
    ['合计: 统计.两镇, 各部分: 统计.分地区', 'JGF026 “统计.分地区”里的“青禾镇”不是指标', '写上 项: 总量'],
    [
      '合计: 统计.两镇, 各部分: 统计.分地区, 项: 总数',
      'JGF026 “统计.分地区”里的“青禾镇”没有“总数”这个指标',
      '写上 项: 总量',
    ],
    ['合计: 统计.网上, 各部分: 其中', 'JGF026 “统计.网上”没有“其中”', ''],
    ['批次不大于人次: 统计.来信', 'JGF026 关系里的“统计.来信.批次”不存在', ''],
    [
      '合计: 统计.总量, 各部分: [统计.来信, 统计.网上, 统计.来访.批次]',
      'JGF026 “合计”里“件次”和“批次”单位不同',
      '改成单位相同的指标；来访按批次计入的，写上 口径: 来访按批次计入总量',
    ],
    [
      '合计: 统计.总量, 各部分: [统计.来信, 统计.来访.人次], 口径: 不讲道理',
      'JGF026 “合计”里“件次”和“人次”不能相加，也不能相比',
      '',
    ],
  ])('%s', (relation, message, hint) => {
    const [first, ...more] = faults(about(relation));
    expect(more.map((d) => d.message)).toEqual(more.length > 0 ? [expect.stringContaining('统计.来信.人次')] : []);
    expect(`${first?.code} ${first?.message}`).toBe(message);
    expect(first?.hint ?? '').toContain(hint);
    expect(first?.place).toBeDefined();
  });

  it.each(['关系: 统计', '关系: { 合计: 统计.总量 }', '关系: [甲]', '关系: []', '关系: ~'])('%s', (yaml) => {
    expect(faults(yaml).map(({ code }) => code)).toEqual(['JGF026']);
  });
});

describe('what holds without being stated', () => {
  it.each<[string, string[]]>([
    ['来访: { 批次: { 本期: 30, 单位: 批次 }, 人次: { 本期: 120, 单位: 人次 } }', []],
    [
      '统计: { 来访: { 批次: { 本期: 30, 单位: 批次 }, 人次: { 本期: 20, 单位: 人次 } } }',
      ['JGF025 来访批次30大于来访人次20'],
    ],
    [
      '来访: { 批次: { 本期: 3, 上年同期: 41, 单位: 批次 }, 人次: { 本期: 20, 上年同期: 14, 单位: 人次 } }',
      ['JGF025 上年同期：来访批次41大于来访人次14'],
    ],
    ['来访: { 批次: { 本期: xx, 单位: 批次 }, 人次: { 本期: 20, 单位: 人次 } }', []],
    ['来访: { 批次: 30, 人次: 20 }', ['JGF025 来访批次30大于来访人次20']],
    ['来信: { 本期: 321, 单位: 件次, 其中: { 初次: 400, 重复: 121 } }', ['JGF025 来信其中的初次400大于来信321']],
    ['来信: { 本期: 321, 单位: 件次, 其中: { 初次: ~, 重复: 121 } }', []],
    ['来信: { 本期: ~, 单位: 件次, 其中: { 初次: 400 } }', []],
    ['来信: { 本期: 10, 单位: 件次, 其中: { 按次: { 初次: 11 } } }', ['JGF025 来信其中的初次11大于来信10']],
    ['表: [{ 名称: 甲镇, 数: 3 }, { 名称: 乙镇, 数: 4 }, { 名称: 合计, 数: 7 }]', []],
    [
      '表: [{ 名称: 甲镇, 数: 3 }, { 名称: 乙镇, 数: 4 }, { 名称: 合计, 数: 8 }]',
      ['JGF025 甲镇3＋乙镇4＝7，合计写的是8，差1'],
    ],
    [
      '表: [{ 镇: 甲镇, 总量: { 本期: 3, 上年同期: 1 } }, { 镇: 小计, 总量: { 本期: 3, 上年同期: 1 } }, { 镇: 总计, 总量: { 本期: 3, 上年同期: 2 } }]',
      ['JGF025 上年同期：甲镇1＝1，总计写的是2，差1'],
    ],
    [
      '表: [{ 名称: 甲镇, 率: 3, 来访: { 批次: 4 } }, { 名称: 合计, 率: 9, 来访: { 批次: 5 } }]',
      ['JGF025 甲镇4＝4，合计写的是5，差1'],
    ],
    ['表: [{ 名称: 甲镇, 数: xx }, { 名称: 合计, 数: 9 }]', []],
    ['表: [{ 名称: 合计, 数: 9 }]', []],
    [
      '表: [{ 名称: 来信, 数: { 本期: 3, 单位: 件次 } }, { 名称: 来访, 数: { 本期: 4, 单位: 人次 } }, { 名称: 合计, 数: { 本期: 3, 单位: 件次 } }]',
      [],
    ],
    [
      '表: [{ 名称: 来信, 数: { 本期: 3, 单位: 件次 } }, { 名称: 来访, 数: { 本期: 4, 单位: 批次 } }, { 名称: 合计, 数: { 本期: 9, 单位: 件次 } }]',
      [],
    ],
    [
      '表: [{ 名称: 来信, 数: { 本期: 3, 单位: 件次 } }, { 名称: 来访, 数: { 本期: 4, 单位: 批次 } }, { 名称: 合计, 数: { 本期: 9, 单位: 件次, 口径: 来访按批次计入 } }]',
      ['JGF025 来信3＋来访4＝7，合计写的是9，差2'],
    ],
    ['统计: { 关系: [{ 不大于: [甲, 乙] }] }', ['JGF026 “统计”里的关系查不到：关系写在最外一层']],
    ['统计: { 关系: [亲戚, 同事] }', []],
    ['甲: { 本期: 1 }\n乙: { 本期: 2 }\n和: { 本期: 3, 各项: [甲, 乙], 单位: 件 }', []],
    [
      '甲: { 本期: 1 }\n乙: { 本期: 2 }\n和: { 本期: 4, 各项: [甲, 乙], 单位: 件 }',
      ['JGF025 甲1＋乙2＝3，和写的是4，差1'],
    ],
  ])('%s', (yaml, expected) => {
    expect(messages(yaml)).toEqual(expected);
  });

  it('is told once where it is stated as well', () => {
    const yaml = '来访: { 批次: { 本期: 30 }, 人次: { 本期: 20 } }\n关系: [{ 批次不大于人次: 来访 }]';
    expect(faults(yaml).map(({ message }) => message)).toEqual(['来访批次30大于来访人次20']);
  });
});

describe('relations of several files', () => {
  const base = (): MapFact => read('甲: { 本期: 2 }\n乙: { 本期: 1 }\n关系: [{ 不大于: [甲, 乙] }]').root;

  it('are joined, and a draft adds its own', () => {
    const other = read('丙: { 本期: 3 }\n关系: [{ 等于: [甲, 丙] }]').root;
    const own = read('关系: [{ 不大于: [丙, 甲] }]').root;
    const root = override(
      combine(base(), other, () => {}),
      own,
    );
    expect(checkRelations(root).map(({ message }) => message)).toEqual([
      '甲2大于乙1',
      '甲2与丙3不相等，差1',
      '丙3大于甲2',
    ]);
  });

  it('are checked against what a draft states itself', () => {
    const shared = base();
    expect(checkRelations(shared)).toHaveLength(1);
    expect(checkRelations(override(shared, read('乙: { 本期: 2 }').root))).toEqual([]);
    expect(checkRelations(override(shared, read('乙: { 本期: 0 }').root)).map(({ message }) => message)).toEqual([
      '甲2大于乙0',
    ]);
    expect(checkRelations(shared)).toHaveLength(1);
  });

  it('are checked again when a figure far behind them is another', () => {
    const far =
      '甲: { 本期: 1, 单位: 件 }\n和: { 各项: [甲], 单位: 件 }\n率: { 分子: 和, 分母: 总 }\n总: { 本期: 2, 单位: 件 }';
    const shared = read(`${far}\n五成: { 本期: 50, 单位: "%" }\n关系: [{ 等于: [率, 五成] }]`).root;
    expect(checkRelations(shared)).toEqual([]);
    expect(checkRelations(override(shared, read('甲: { 本期: 2, 单位: 件 }').root))).toHaveLength(1);
    expect(checkRelations(shared)).toEqual([]);
  });
});

describe('the shape', () => {
  const fields = Object.values(RELATION.fields ?? {});

  it.each(fields.map((field) => [field.key, field] as const))(
    'of %s is described, and its example can be written',
    (key, field) => {
      expect(field.description).toMatch(/[\u4e00-\u9fff]/);
      const { value } = readYaml(createSource('例.yaml', `${key}: ${field.example}\n`));
      const told: Diagnostic[] = [];
      const node = value?.type === 'map' ? value.entries[0]?.value : undefined;
      if (node) field.shape.read(node, { report: (d) => told.push(d), path: [key] });
      expect(node).toBeDefined();
      expect(told).toEqual([]);
    },
  );

  it('is known to editors, kind by kind, in facts files and in drafts', () => {
    const schema = (name: string): string => JSON.stringify(FILE_SHAPES.find((file) => file.name === name)?.schema);
    for (const name of ['数据', '讲话', '文稿']) {
      expect(schema(name)).toContain(JSON.stringify(RELATIONS.schema));
    }
    for (const kind of KINDS) expect(JSON.stringify(RELATION.schema)).toContain(`{"required":["${kind}"]}`);
  });
});

describe('properties', () => {
  const cents = fc.integer({ min: 0, max: 99_999_999 });
  /** Whole numbers are compared by another way than decimals. */
  const typed = (value: number, whole: boolean): string => (whole ? String(value) : (value / 100).toFixed(2));
  const data = (values: readonly number[], total: number, whole: boolean): string =>
    [
      ...values.map((value, i) => `第${i}: { 本期: 1, 上年同期: ${typed(value, whole)}, 单位: 万元 }`),
      `全部: { 本期: ${values.length}, 上年同期: ${typed(total, whole)}, 单位: 万元 }`,
      `关系: [{ 合计: 全部, 各部分: [${values.map((_, i) => `第${i}`).join(', ')}] }]`,
    ].join('\n');
  const total = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

  it('a sum that is right is never reported', () => {
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1, maxLength: 12 }), fc.boolean(), (values, whole) => {
        expect(messages(data(values, total(values), whole))).toEqual([]);
      }),
    );
  });

  it('one digit changed is always reported, its place among the related', () => {
    const changes = fc.record({
      values: fc.array(cents, { minLength: 1, maxLength: 12 }),
      whole: fc.boolean(),
      which: fc.nat(),
      digit: fc.nat(),
      by: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(changes, ({ values, whole, which, digit, by }) => {
        const sound = data(values, total(values), whole);
        const numbers = [...sound.matchAll(/上年同期: ([\d.]+)/g)];
        const chosen = numbers[which % numbers.length] as RegExpExecArray;
        const text = chosen[1] as string;
        const digits = [...text].flatMap((c, i) => (c === '.' ? [] : [i]));
        const at = digits[digit % digits.length] as number;
        const start = chosen.index + '上年同期: '.length;
        const wrong = String((Number(text[at]) + by) % 10);
        const changed = `${text.slice(0, at)}${wrong}${text.slice(at + 1)}`;
        fc.pre(!/^0\d/.test(changed));
        const [fault, ...more] = faults(`${sound.slice(0, start)}${changed}${sound.slice(start + text.length)}`);
        expect(more).toEqual([]);
        expect(fault?.code).toBe('JGF025');
        expect(fault?.related?.map(({ place }) => place.start)).toContain(start);
      }),
    );
  });

  it('printed shares of any counts are within the rounding', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9999 }), { minLength: 2, maxLength: 12 }), (counts) => {
        const all = total(counts);
        const shares = counts.map(
          (count, i) => `甲${i}: { 本期: ${count} }\n率${i}: { 分子: 甲${i}, 分母: 全部, 小数: 1 }`,
        );
        const paths = counts.map((_, i) => `率${i}`).join(', ');
        expect(messages(`${shares.join('\n')}\n全部: { 本期: ${all} }\n关系: [{ 占比合计: [${paths}] }]`)).toEqual([]);
      }),
    );
  });

  it('nothing that is written under 关系 is thrown back', () => {
    const value = fc.letrec<{ node: unknown }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom('甲', '甲.本期', '其中', '', '..', '[0]', '甲[0].乙', 3, null, true),
        fc.array(tie('node'), { maxLength: 3 }),
        fc.dictionary(
          fc.constantFrom('合计', '各部分', '占比合计', '不大于', '等于', '项', '允差', '应为', '口径', '其他'),
          tie('node'),
        ),
      ),
    })).node;
    fc.assert(
      fc.property(value, (relations) => {
        for (const d of faults(`甲: { 本期: 3, 其中: { 乙: 2 } }\n关系: ${JSON.stringify(relations)}`)) {
          expect(d.message).not.toMatch(/undefined|NaN|\[object/);
        }
      }),
    );
  });
});
