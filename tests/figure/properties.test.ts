/** What must hold of every figure, whatever the numbers. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../support/templates.ts';

/** Numbers as typed: whole, with decimals, tiny, huge. */
const number = fc.oneof(
  fc.integer({ min: 0, max: 20 }).map(String),
  fc.integer({ min: 0, max: 1_000_000 }).map(String),
  fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 0, max: 999 })).map(([a, b]) => `${a}.${b}`),
  fc.bigInt({ min: 0n, max: 10n ** 30n }).map(String),
  fc.integer({ min: 1, max: 9 }).map((n) => `0.000000000${n}`),
);
const unit = fc.constantFrom('件', '件次', '人次', '万元', '亿元', '"%"', '‰', '亩');
const welcome = fc.constantFrom('', ', 方向: 升好', ', 方向: 降好', ', 方向: 中性');

const print = (data: string, call: string): string => {
  const { text, diagnostics } = evaluate(call, data);
  expect(diagnostics.map(({ message }) => message)).toEqual([]);
  return text;
};

const CALLS = ['同比', '增减', '由到', '倍数'].map((name) => `{{${name} 甲}}`);
const FORMS = [
  ...CALLS,
  '{{同比 甲 写="词率" 照算=true}}',
  '{{倍数 甲 写="番"}}',
  '{{同比 甲 写="表"}}',
  '{{环比 甲}}',
];

/** -1, 0 or 1, of numbers as long as they like. */
const order = (a: string, b: string): number => {
  const digits = Math.max(...[a, b].map((text) => text.split('.')[1]?.length ?? 0));
  const whole = (text: string): bigint => {
    const [head = '', tail = ''] = text.split('.');
    return BigInt(head + tail.padEnd(digits, '0'));
  };
  return Number(whole(a) > whole(b)) - Number(whole(a) < whole(b));
};

describe('a change', () => {
  it('has the verb of its sign, no exponent, no fall above 100 %, no multiple of a fall', () => {
    fc.assert(
      fc.property(number, number, unit, welcome, fc.constantFrom(...FORMS), (now, then, of, better, call) => {
        const text = print(`甲: { 本期: ${now}, 上年同期: ${then}, 上期: ${then}, 单位: ${of}${better} }`, call);
        const sign = order(now, then);
        expect(text).not.toMatch(/\de[+-]?\d|NaN|Infinity|undefined/);
        if (sign <= 0) expect(text).not.toMatch(/上升|增长|增加|提高|增至|翻/);
        if (sign >= 0) expect(text).not.toMatch(/下降|减少|降低|降至|减至/);
        if (sign < 0) expect(text).not.toContain('倍');
        const fall = /(?:下降|减少|降低)(\d+(?:\.\d+)?)%/.exec(text)?.[1];
        if (fall !== undefined) expect(Number(fall)).toBeLessThanOrEqual(100);
        if (/^"?[%‰]/.test(of) && !call.includes('倍数')) expect(text).not.toMatch(/[升高降低]\d[\d.]*%/);
        // A move for the worse is never told with a word of praise.
        if (better.includes('降好') && sign > 0) expect(text).not.toMatch(/提高|增长/);
      }),
      { numRuns: 1500 },
    );
  });

  it('can be worked out again from the two values that are printed', () => {
    const count = fc.integer({ min: 10, max: 10_000_000 });
    fc.assert(
      fc.property(count, count, fc.integer({ min: 0, max: 4 }), (now, then, digits) => {
        const data = `甲: { 本期: ${now}, 上年同期: ${then}, 单位: 件 }`;
        const text = print(data, `{{同比 甲 写="词率" 小数=${digits}}}`);
        const exact = Math.abs(((now - then) / then) * 100);
        const half = 0.5 * 10 ** -digits + 1e-9 * Math.max(1, exact);
        const told = /持平/.test(text) ? 0 : Number(/[\d.]+/.exec(text)?.[0]);
        expect(Math.abs(told - exact)).toBeLessThanOrEqual(half);
        expect(/^持平/.test(text)).toBe(now === then);
      }),
      { numRuns: 500 },
    );
  });

  it('of a rate is what the printed rates differ by, give or take the last place', () => {
    const part = fc.tuple(fc.nat(5000), fc.integer({ min: 5000, max: 9000 }));
    fc.assert(
      fc.property(part, part, fc.integer({ min: 0, max: 3 }), ([a, b], [c, d], digits) => {
        const data = `率: { 分子: 甲, 分母: 乙, 小数: ${digits} }\n甲: { 本期: ${a}, 上年同期: ${c} }\n乙: { 本期: ${b}, 上年同期: ${d} }`;
        const text = print(data, '{{数 率 单位=false}} {{数 率 位="上年同期" 单位=false}} {{同比 率 写="词率"}}');
        const [now, then, words = ''] = text.split(' ');
        const told = /持平/.test(words) ? 0 : Number(/[\d.]+/.exec(words)?.[0]) * (words.startsWith('提高') ? 1 : -1);
        expect(Math.abs(Number(now) - Number(then) - told)).toBeLessThanOrEqual(10 ** -digits + 1e-9);
      }),
      { numRuns: 500 },
    );
  });

  it('is the same in 由到 and 增减: the difference leads from one printed value to the other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99999 }), fc.integer({ min: 0, max: 99999 }), (now, then) => {
        const data = `甲: { 本期: ${now}, 上年同期: ${then}, 单位: 件 }`;
        const size = Number(/\d+/.exec(print(data, '{{增减 甲}}'))?.[0] ?? 0);
        expect(size).toBe(Math.abs(now - then));
        if (now !== then) expect(print(data, '{{由到 甲}}')).toMatch(new RegExp(`^由${then}件[增降]至${now}件$`));
      }),
    );
  });
});

describe('parts of a whole', () => {
  const parts = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 2, maxLength: 9 });
  const dataOf = (values: readonly number[]): string => {
    const lines = values.map((value, i) => `  部${'甲乙丙丁戊己庚辛壬'[i]}: { 本期: ${value}, 单位: 件 }`);
    return `组:\n${lines.join('\n')}\n总: { 本期: ${values.reduce((a, b) => a + b, 0)}, 单位: 件 }`;
  };

  it('合计 is the sum of what 分布 prints', () => {
    fc.assert(
      fc.property(parts, (values) => {
        const data = dataOf(values);
        const printed = [...print(data, '{{分布 组}}').matchAll(/\d+/g)].map(Number);
        expect(printed).toEqual(values);
        expect(print(data, '{{合计 组}}')).toBe(`${values.reduce((a, b) => a + b, 0)}件`);
      }),
    );
  });

  it('shares lie within n half-units of 100 %', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 3 }), (values, digits) => {
        fc.pre(values.some((value) => value > 0));
        const shares = [...print(dataOf(values), `{{分布 组 总量=总 小数=${digits}}}`).matchAll(/([\d.]+)%/g)];
        const sum = shares.reduce((total, [, share]) => total + Number(share), 0);
        expect(shares.length).toBe(values.length);
        expect(Math.abs(sum - 100)).toBeLessThanOrEqual(values.length * 0.5 * 10 ** -digits + 1e-9);
      }),
    );
  });

  it('sums decimals without binary dust', () => {
    const money = fc.tuple(fc.nat(9999), fc.nat(99)).map(([a, b]) => [a, String(b).padStart(2, '0')] as const);
    fc.assert(
      fc.property(fc.array(money, { minLength: 2, maxLength: 6 }), (values) => {
        const lines = values.map(([a, b], i) => `  部${i}: { 本期: ${a}.${b}, 单位: 万元 }`);
        const cents = values
          .reduce((sum, [a, b]) => sum + BigInt(a) * 100n + BigInt(b), 0n)
          .toString()
          .padStart(3, '0');
        expect(print(`组:\n${lines.join('\n')}`, '{{合计 组}}')).toBe(`${cents.slice(0, -2)}.${cents.slice(-2)}万元`);
      }),
    );
  });

  it('places: every tie is said, and nobody with a larger value stands behind', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 8 }), fc.nat(7), (values, at) => {
        const own = values[at % values.length] as number;
        const rows = values.map((value, i) => `  - { 名称: 镇${i}, 数: { 本期: ${value} } }`);
        const text = print(`表:\n${rows.join('\n')}`, `{{排名 表 "镇${at % values.length}"}}`);
        const place = values.filter((value) => value > own).length;
        const tied = values.filter((value) => value === own).length > 1;
        expect(text).toBe(`${tied ? '并列' : ''}第${'一二三四五六七八'[place]}位`);
      }),
    );
  });
});

describe('what is masked or missing', () => {
  it('never lets a digit or a direction through', () => {
    const lost = fc.constantFrom('~', 'xxx', 'xx.x', '××');
    fc.assert(
      fc.property(lost, number, fc.boolean(), unit, fc.constantFrom('同比', '增减'), (mask, known, first, of, name) => {
        const [now, then] = first ? [mask, known] : [known, mask];
        const text = print(`甲: { 本期: ${now}, 上年同期: ${then}, 单位: ${of} }`, `{{${name} 甲}}`);
        expect(text).not.toMatch(/\d|升|降|增|减|提高|持平/);
      }),
    );
  });
});
