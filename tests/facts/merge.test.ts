/** The laws of merging: nothing is lost, lists and figures stay whole, the draft's own 数据 wins. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combine, conflictDiagnostic, override, sameFact, without } from '../../src/facts/merge.ts';
import { positionAt } from '../../src/source.ts';
import type { Fact, MapFact } from '../../src/tree/facts.ts';
import { factsOf, type Plain, plainFact } from '../support/yaml.ts';

const read = (text: string, name?: string): MapFact => factsOf(text, name).facts;

const combined = (...texts: readonly string[]) => {
  const conflicts: string[] = [];
  const value = texts.map((text) => read(text)).reduce((a, b) => combine(a, b, ({ path }) => conflicts.push(path)));
  return { value: plainFact(value), conflicts };
};

/** Texts of small facts files; keys and values are few, so that they meet. */
const scalar = fc.constantFrom('1', '2', '甲', '~', 'true', '2024-01-01');
const node: fc.Arbitrary<string> = fc.letrec<{ node: string; map: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.array(scalar, { maxLength: 2 }).map((items) => `[${items.join(', ')}]`),
    fc.tuple(scalar.filter((s) => /^[12~]$/.test(s))).map(([n]) => `{ 本期: ${n}, 单位: 件 }`),
    tie('map'),
  ),
  map: fc
    .uniqueArray(fc.tuple(fc.constantFrom('一', '二', '三'), tie('node')), {
      minLength: 1,
      maxLength: 3,
      selector: ([key]) => key,
    })
    .map((entries) => `{ ${entries.map(([key, value]) => `${key}: ${value}`).join(', ')} }`),
})).map;

describe('combine', () => {
  it('merges mappings deep and keeps everything', () => {
    expect(combined('统计: { 来信: 1, 深: { 甲: 1 } }', '统计: { 来访: 2, 深: { 乙: 2 } }\n单位: 县')).toEqual({
      value: { 统计: { 来信: '#1', 深: { 甲: '#1', 乙: '#2' }, 来访: '#2' }, 单位: '县' },
      conflicts: [],
    });
  });

  it('takes the same value twice for no conflict', () => {
    fc.assert(
      fc.property(node, (text) => {
        const { value, conflicts } = combined(text, text);
        expect(conflicts).toEqual([]);
        expect(value).toEqual(plainFact(read(text)));
      }),
    );
  });

  it.each([
    ['来信: 1', '来信: 2', '来信'],
    ['来信: 1', '来信: 1.0', '来信'],
    ['来信: 1', '来信: "1"', '来信'],
    ['a: { b: { c: 1 } }', 'a: { b: { c: 2 } }', 'a.b.c'],
    ['a: [1, 2]', 'a: [2, 1]', 'a'],
    ['a: { 本期: 1, 单位: 件 }', 'a: { 本期: 1, 单位: 批 }', 'a'],
    ['a: { 本期: 1, 上期: 2 }', 'a: { 本期: 1 }', 'a'],
    ['a: 1', 'a: { b: 1 }', 'a'],
    ['a: 2024-01-01', 'a: 2024-01-02', 'a'],
    ['a: ~', 'a: 1', 'a'],
  ])('%s and %s contradict each other at %s', (first, second, path) => {
    expect(combined(first, second).conflicts).toEqual([path]);
    expect(combined(second, first).conflicts).toEqual([path]);
  });

  it('keeps the first of two that differ', () => {
    expect(combined('a: 1\nb: 1', 'a: 2').value).toEqual({ a: '#1', b: '#1' });
  });

  it('joins 关系, and only at the root', () => {
    expect(combined('关系: [1]', '关系: [2]')).toEqual({ value: { 关系: ['#1', '#2'] }, conflicts: [] });
    expect(combined('a: { 关系: [1] }', 'a: { 关系: [2] }').conflicts).toEqual(['a.关系']);
  });

  it('finds the same contradictions in either order', () => {
    fc.assert(
      fc.property(node, node, (a, b) => {
        expect(combined(a, b).conflicts.sort()).toEqual(combined(b, a).conflicts.sort());
      }),
    );
  });

  it('changes neither of its arguments', () => {
    const [a, b] = [read('a: { b: 1 }'), read('a: { c: 2 }')];
    combine(a, b, () => {});
    expect([plainFact(a), plainFact(b)]).toEqual([{ a: { b: '#1' } }, { a: { c: '#2' } }]);
  });

  it('tells a contradiction with both places', () => {
    const found: ReturnType<typeof conflictDiagnostic>[] = [];
    combine(read('a: { b: 1 }', '甲.yaml'), read('\na: { b: 2 }', '乙.yaml'), (c) =>
      found.push(conflictDiagnostic(c, 'JGF016')),
    );
    const [{ place, related, message } = {} as never] = found;
    expect(message).toContain('“a.b”');
    expect([place?.source.name, positionAt(place?.source as never, place?.start ?? 0)]).toEqual([
      '乙.yaml',
      { line: 2, column: 9 },
    ]);
    expect(related?.map((r) => [r.place.source.name, positionAt(r.place.source, r.place.start)])).toEqual([
      ['甲.yaml', { line: 1, column: 9 }],
    ]);
  });
});

const leaves = (value: Plain, path = ''): [string, string][] =>
  typeof value === 'object' && !Array.isArray(value)
    ? Object.entries(value).flatMap(([key, inner]) => leaves(inner as Plain, `${path}.${key}`))
    : [[path, JSON.stringify(value)]];

describe('override', () => {
  it('lays the draft’s own 数据 over what it refers to', () => {
    const merged = override(
      read('a: { b: 1, c: 1 }\nd: [1, 2]\ne: { 本期: 1, 上期: 2 }'),
      read('a: { b: 2 }\nd: [3]\ne: { 本期: 9 }'),
    );
    expect(plainFact(merged)).toEqual({ a: { b: '#2', c: '#1' }, d: ['#3'], e: { 本期: '#9' } });
  });

  it('gives every own value the last word and keeps what none of them touches', () => {
    fc.assert(
      fc.property(node, node, (base, own) => {
        const merged = new Map(leaves(plainFact(override(read(base), read(own)))));
        for (const [path, value] of leaves(plainFact(read(own)))) expect(merged.get(path)).toBe(value);
      }),
    );
  });

  it('with nothing is nothing new', () => {
    fc.assert(
      fc.property(node, (text) => {
        expect(sameFact(override(read(text), read('{}')), read(text))).toBe(true);
      }),
    );
  });
});

describe('without', () => {
  it('leaves what the draft does not state itself', () => {
    const left = without(read('a: { b: 1, c: 2 }\nd: 1\ne: { 本期: 1 }'), read('a: { b: 9 }\ne: { 本期: 2 }'));
    expect(plainFact(left)).toEqual({ a: { c: '#2' }, d: '#1' });
  });
});

describe('sameFact', () => {
  it('is an equivalence', () => {
    fc.assert(
      fc.property(node, node, (a, b) => {
        const [x, y]: Fact[] = [read(a), read(b)] as [Fact, Fact];
        expect(sameFact(x as Fact, x as Fact)).toBe(true);
        expect(sameFact(x as Fact, y as Fact)).toBe(sameFact(y as Fact, x as Fact));
        if (a === b) expect(sameFact(x as Fact, y as Fact)).toBe(true);
      }),
    );
  });
});
