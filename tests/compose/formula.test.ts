/** Line ends in arithmetic: behind a sign, never inside a number, nothing lost, as long as there is room. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formulaBreaks, isFormula, widestPart } from '../../src/compose/formula.ts';

const widthOf = (char: string): number => (char < '\x7f' ? 1 : 2);

const linesOf = (text: string, room: number): string[] => {
  const ends = [...formulaBreaks(text, room, widthOf), text.length];
  return ends.map((end, at) => text.slice(at === 0 ? 0 : ends[at - 1], end));
};

describe('lines', () => {
  it.each<[text: string, room: number, lines: readonly string[]]>([
    ['（812.4－655.0）÷655.0×100%', 16, ['（812.4－', '655.0）÷655.0×', '100%']],
    ['（4326－2718）÷2718×100%', 16, ['（4326－2718）÷', '2718×100%']],
    ['（xxx.x－xxx.x）÷xxx.x×100%', 17, ['（xxx.x－', 'xxx.x）÷xxx.x×', '100%']],
    ['85.714…%－69.047…%', 12, ['85.714…%－', '69.047…%']],
    ['36÷42×100%；29÷42×100%', 14, ['36÷42×100%；', '29÷42×100%']],
  ])('%s in %i', (text, room, lines) => {
    expect(linesOf(text, room)).toEqual(lines);
  });

  it('never part a number, whatever it is and however little room there is', () => {
    const number = fc.oneof(
      fc.integer({ min: 0, max: 999_999 }).map(String),
      fc.constantFrom('812.4', 'xxx.x', '100%', '85.714…%', '-5', '1,234'),
    );
    const formula = fc.array(fc.tuple(number, fc.constantFrom('＋', '－', '÷', '×', '＝', '；')), { minLength: 1 });
    fc.assert(
      fc.property(formula, fc.integer({ min: 1, max: 40 }), (terms, room) => {
        const text = terms.flat().join('').slice(0, -1);
        const lines = linesOf(text, room);
        expect(lines.join('')).toBe(text);
        for (const line of lines.slice(0, -1)) expect(line).toMatch(/[＋－÷×＝；]$/);
        const least = Math.max(room, widestPart(text, widthOf));
        for (const line of lines)
          expect([...line].reduce((sum, char) => sum + widthOf(char), 0)).toBeLessThanOrEqual(least);
      }),
    );
  });

  it('are left to the program where there is no arithmetic', () => {
    expect(['转移群众（同比）', '同比下降12.3%', '2024年8月31日'].some(isFormula)).toBe(false);
  });
});
