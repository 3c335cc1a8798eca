/** Wrapped lines are the text, none wider than the window. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { widthOf } from '../../src/report/frame.ts';
import { wrap } from '../../src/report/wrap.ts';

describe('wrap', () => {
  it.each<[string, number, string, string[]]>([
    ['来信三百件', 6, '', ['来信', '三百', '件']],
    ['来信，三百', 6, '', ['来信，', '三百']],
    ['', 10, '  ', ['  ']],
    ['看 2024-08-31 前', 17, '  ', ['  看 2024-08-31', '  前']],
    ['abc abc abc', 9, '', ['abc abc', 'abc']],
  ])('%s in %i', (text, columns, indent, lines) => expect(wrap(text, columns, indent)).toEqual(lines));

  it('keeps every character but a blank at a cut, and the width', () => {
    const text = fc.string({ unit: fc.constantFrom('来', '信', '，', '。', 'a', '1', ' ', '“', '𠮷'), maxLength: 80 });
    fc.assert(
      fc.property(text, fc.integer({ min: 8, max: 60 }), (whole, columns) => {
        const lines = wrap(whole, columns, '  ');
        expect(
          lines
            .map((line) => line.slice(2))
            .join('')
            .replaceAll(' ', ''),
        ).toBe(whole.replaceAll(' ', ''));
        for (const line of lines) {
          const isOneWord = /^ {2}[a1]+$/.test(line);
          if (!isOneWord) expect(widthOf(line)).toBeLessThanOrEqual(columns);
        }
      }),
    );
  });
});
