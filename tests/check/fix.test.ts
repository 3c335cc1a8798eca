/** Writing suggestions into a text: whole or not at all, never two over one another. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyFixes, partsOf } from '../../src/check/fix.ts';
import type { Edit } from '../../src/check/rule.ts';

const edit = (start: number, end: number, text: string): Edit => ({ start, end, text });

describe('partsOf', () => {
  it.each([
    ['(甲乙)', edit(0, 4, '（甲乙）'), [edit(0, 1, '（'), edit(3, 4, '）')]],
    ['依 法 办', edit(0, 5, '依法办'), [edit(1, 2, ''), edit(3, 4, '')]],
    ['...', edit(0, 3, '……'), [edit(0, 3, '……')]],
    ['甲', edit(0, 1, '甲'), []],
    ['甲', edit(1, 1, '。'), [edit(1, 1, '。')]],
  ])('%s', (text, whole, parts) => expect(partsOf(text, whole)).toEqual(parts));
});

describe('applyFixes', () => {
  it('mends a pair and what stands between in one go', () => {
    const pair = edit(0, 5, '（甲,乙）');
    const comma = edit(2, 3, '，');
    expect(applyFixes('(甲,乙)', [pair, comma])).toEqual({ text: '（甲，乙）', applied: [pair, comma], skipped: [] });
  });

  it('skips what meets and says because of what', () => {
    const first = edit(0, 2, '丙');
    const second = edit(1, 3, '丁戊己');
    const { text, applied, skipped } = applyFixes('甲乙子', [second, first]);
    expect(text).toBe('丙子');
    expect(applied).toEqual([first]);
    expect(skipped).toEqual([{ edit: second, because: first }]);
  });

  it('takes an edit whole or not at all', () => {
    const dots = edit(3, 6, '……');
    const pair = edit(0, 5, '（甲乙.）');
    const { text, skipped } = applyFixes('(甲乙...', [dots, pair]);
    expect(text).toBe('(甲乙……');
    expect(skipped.map(({ edit: one }) => one)).toEqual([pair]);
  });

  it('writes the same suggestion of two rules once', () => {
    const { text, skipped } = applyFixes('甲,乙', [edit(1, 2, '，'), edit(1, 2, '，')]);
    expect(text).toBe('甲，乙');
    expect(skipped).toHaveLength(1);
  });

  it('puts two insertions at one place in no order of its own', () => {
    expect(applyFixes('甲', [edit(1, 1, '。'), edit(1, 1, '！')]).text).toBe('甲。');
  });

  const edits = fc.array(
    fc.record({ start: fc.integer({ min: -2, max: 22 }), length: fc.nat(5), text: fc.string({ maxLength: 4 }) }),
    { maxLength: 8 },
  );

  it('every edit within the text is applied or skipped, and all else stays', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 20, maxLength: 20 }), edits, (text, wanted) => {
        const all = wanted.map(({ start, length, text: put }) => edit(start, start + length, put));
        const within = all.filter(({ start, end }) => start >= 0 && end <= text.length);
        const { text: done, applied, skipped } = applyFixes(text, all);
        // What changes nothing is neither.
        const changing = within.filter((one) => partsOf(text, one).length > 0);
        expect(new Set([...applied, ...skipped.map((one) => one.edit)])).toEqual(new Set(changing));
        const touched = applied.flatMap((one) => partsOf(text, one)).sort((a, b) => a.start - b.start);
        let at = 0;
        let rest = done;
        for (const part of touched) {
          const kept = text.slice(at, part.start);
          expect(part.start).toBeGreaterThanOrEqual(at);
          expect(rest.startsWith(kept + part.text)).toBe(true);
          rest = rest.slice(kept.length + part.text.length);
          at = part.end;
        }
        expect(rest).toBe(text.slice(at));
      }),
    );
  });
});
