/**
 * One long line, and marks that nothing closes: a walk that starts anew for each of them takes minutes and runs into the
 * runner's limit. What is cut short must say the same as the plain way.
 */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Line } from '../../src/check/article.ts';
import { miscountsOf } from '../../src/check/counts/announced.ts';
import { createArticle } from '../../src/check/create.ts';
import { MARK, marksOf } from '../../src/check/marks.ts';
import { isRow } from '../../src/check/punctuation/lines.ts';
import { createTerms } from '../../src/check/terms.ts';
import { frameOf } from '../../src/report/frame.ts';
import { createSource, placeOf, positionAt } from '../../src/source.ts';

const NO_NAMES = createTerms<unknown>([]);

describe('marksOf', () => {
  it.each(['“', '《', '‘', '《》《', 'a', 'a1', 'Ab ', '[', '`', '{{', '<!--'])('reads %s without end', (piece) => {
    const text = piece.repeat(300_000);
    expect(marksOf(text, [], NO_NAMES)).toHaveLength(text.length);
  });

  it('protects from each opener to the first closer of its line', () => {
    const piece = fc.constantFrom('“', '”', '甲', '\n');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        const inside = pieces.map((_, at) => {
          const line = text.slice(text.lastIndexOf('\n', at) + 1).split('\n')[0] as string;
          const column = at - (text.lastIndexOf('\n', at) + 1);
          return [...line.matchAll(/“[^”]*”/g)].some(
            ({ 0: found, index }) => index <= column && column < index + found.length,
          );
        });
        const marks = marksOf(text, [], NO_NAMES);
        expect(pieces.map((_, at) => ((marks[at] as number) & MARK.quote) !== 0)).toEqual(inside);
      }),
    );
  });

  it.each([
    ['Thank you', true],
    ['A plan', false],
    ['go - to', true],
    ['ab 12 cd', true],
    ['ab 12345 cd', false],
    ['use (a1) vi', false],
  ])('%s: two Latin words or not', (text, latin) => {
    expect(((marksOf(text, [], NO_NAMES)[0] as number) & MARK.latin) !== 0).toBe(latin);
  });
});

describe('what is asked of a line', () => {
  const articleOf = (text: string, lines: readonly Line[]) =>
    createArticle({ title: '', text, lines, facts: [], segments: [], traced: false }, NO_NAMES);

  it('looks no further than the line for the tab of a row', () => {
    const text = '甲\n'.repeat(400_000);
    const lines = Array.from(
      { length: 400_000 },
      (_, index): Line => ({ index, role: 'paragraph', start: index * 2, end: index * 2 + 1 }),
    );
    const article = articleOf(text, lines);
    expect(lines.some((line) => isRow(article, line))).toBe(false);
  });

  it('looks no further for the end of a list than a list is long', () => {
    const text = '分别为3件、4件，'.repeat(25_000) + '甲'.repeat(700);
    const article = articleOf(text, [{ index: 0, role: 'paragraph', start: 0, end: text.length }]);
    expect(miscountsOf(article)).toEqual([]);
  });
});

describe('frames', () => {
  it('reads only what it shows of a line', () => {
    const source = createSource('文', '甲,乙𠀀'.repeat(60_000));
    for (let at = 1; at < source.text.length; at += 5) {
      expect(frameOf(placeOf(source, at, at + 1)).column).toBe(((at - 1) / 5) * 4 + 2);
    }
  });

  it('counts columns in code points', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('甲', '𠀀', '\ud840', '\udc00', '\n')), fc.nat(40), (pieces, back) => {
        const text = `${'𠀀'.repeat(back * 60)}${pieces.join('')}`;
        const source = createSource('文', text);
        for (let at = Math.max(0, text.length - 40); at <= text.length; at += 1) {
          const lines = text.slice(0, at).split('\n');
          expect(positionAt(source, at)).toEqual({
            line: lines.length,
            column: [...(lines.at(-1) as string)].length + 1,
          });
        }
      }),
    );
  });
});
