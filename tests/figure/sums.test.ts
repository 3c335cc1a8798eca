/** Sums of sums (各项): each part is worked out once, counted as often as it is named, and named once as an input. */

import { describe, expect, it } from 'vitest';
import { checkRelations } from '../../src/facts/relations.ts';
import { checkSense } from '../../src/facts/sense.ts';
import { amountAt, isAmount } from '../../src/figure/amount.ts';
import type { FigureFact, MapFact } from '../../src/tree/facts.ts';
import { factsOf } from '../support/facts.ts';
import { evaluate } from '../support/templates.ts';

/** Two figures a level, each the sum of both below: 2 to the power of `depth` ways down. */
const lattice = (depth: number): string =>
  [
    '甲0: { 本期: 1, 单位: 件 }',
    '乙0: { 本期: 2, 单位: 件 }',
    ...Array.from({ length: depth }, (_, i) =>
      ['甲', '乙'].map((name) => `${name}${i + 1}: { 各项: [甲${i}, 乙${i}], 单位: 件 }`).join('\n'),
    ),
  ].join('\n');

const figureIn = (root: MapFact, path: string): FigureFact => root.entries.get(path)?.fact as FigureFact;

describe('sums of sums', () => {
  it('look each part up once a level, thirty levels down', () => {
    const root = factsOf(lattice(30));
    let asked = 0;
    const found = amountAt(figureIn(root, '甲30'), '甲30', '本期', (path) => {
      asked += 1;
      const fact = root.entries.get(path)?.fact;
      return fact && { path, fact };
    });
    if (!isAmount(found)) throw new Error('no amount');
    // Both figures of the lowest level add up to 3, and every level doubles it.
    expect(found.text).toBe(String(3 * 2 ** 29));
    expect(found.inputs.map(({ path }) => path)).toEqual(['甲0.本期', '乙0.本期']);
    expect(asked).toBe(2 * (2 * 30 - 1));
  });

  it('are checked and printed thirty levels down', () => {
    const data = `${lattice(30)}\n关系:\n  - { 等于: [甲30, 乙30] }\n`;
    expect(checkRelations(factsOf(data))).toEqual([]);
    expect(checkSense(factsOf(data))).toEqual([]);
    expect(evaluate('{{数 甲30}}', data).text).toBe(`${3 * 2 ** 29}件`);
  });

  it('may have a part in two of their sums without going in a circle', () => {
    const data = `甲: { 本期: 3, 单位: 件 }\n乙: { 各项: [甲], 单位: 件 }\n丙: { 各项: [甲, 乙], 单位: 件 }`;
    const { text, diagnostics } = evaluate('{{数 丙}}', data);
    expect([text, diagnostics]).toEqual(['6件', []]);
  });

  it.each([
    [
      '甲: { 各项: [乙], 单位: 件 }\n乙: { 各项: [丙], 单位: 件 }\n丙: { 各项: [甲], 单位: 件 }',
      '“甲”的各项绕成了一圈',
    ],
    ['甲: { 分子: 乙, 分母: 3 }\n乙: { 分子: 甲, 分母: 3 }', '“甲”的分子、分母绕成了一圈'],
    [
      Array.from({ length: 5000 }, (_, i) => `${i === 0 ? '甲' : `第${i}`}: { 各项: [第${i + 1}], 单位: 件 }`).join(
        '\n',
      ),
      '“第200”的各项套了 200 层以上',
    ],
  ])('that never end are refused: %#', (data, message) => {
    expect(evaluate('{{数 甲}}', data).diagnostics.map((d) => d.message)).toEqual([message]);
  });
});
