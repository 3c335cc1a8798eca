/** Offsets and positions are two names of one place, whatever the line ends and the characters. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSource, lineText, offsetAt, positionAt } from '../src/source.ts';

/** Letters that count differently in UTF-16, in code points and in columns of a terminal. */
const CHARACTER = fc.constantFrom('a', '字', '𠮷', '👩', '\u200d', '\t', ' ', 'é', '\u0301', '：', '\u3000');
const BREAK = fc.constantFrom('\n', '\r\n', '\r');
const TEXT = fc
  .array(fc.oneof({ weight: 5, arbitrary: CHARACTER }, BREAK), { maxLength: 40 })
  .map((parts) => parts.join(''));

describe('createSource', () => {
  it('knows one text whatever its line ends and with or without a BOM', () => {
    const lines = ['文稿: 讲话', '\t标题: 𠮷', '', '末行'];
    const texts = ['\n', '\r\n', '\r'].flatMap((end) => [lines.join(end), `\ufeff${lines.join(end)}`]);
    for (const text of texts) expect(createSource('f', text).text).toBe(lines.join('\n'));
  });

  it('takes a BOM away at the start only', () => {
    expect(createSource('f', '\ufeff\ufeff一').text).toBe('\ufeff一');
  });
});

describe('positionAt and offsetAt', () => {
  it('are each other’s inverse at every code point', () => {
    fc.assert(
      fc.property(TEXT, fc.boolean(), (text, bom) => {
        const source = createSource('f', bom ? `\ufeff${text}` : text);
        let offset = 0;
        for (const char of source.text) {
          expect(offsetAt(source, positionAt(source, offset))).toBe(offset);
          offset += char.length;
        }
        expect(offsetAt(source, positionAt(source, offset))).toBe(offset);
      }),
      { numRuns: 300 },
    );
  });

  it('count code points from 1', () => {
    const source = createSource('f', '甲𠮷b\r\n👩c');
    expect([0, 1, 3, 4, 5, 7].map((at) => positionAt(source, at))).toEqual([
      { line: 1, column: 1 },
      { line: 1, column: 2 },
      { line: 1, column: 3 },
      { line: 1, column: 4 },
      { line: 2, column: 1 },
      { line: 2, column: 2 },
    ]);
  });

  it('stay inside the text', () => {
    const source = createSource('f', '甲\n乙');
    expect(positionAt(source, -5)).toEqual({ line: 1, column: 1 });
    expect(positionAt(source, 99)).toEqual({ line: 2, column: 2 });
    expect(offsetAt(source, { line: 0, column: 0 })).toBe(0);
    expect(offsetAt(source, { line: 9, column: 9 })).toBe(3);
    expect(positionAt(createSource('f', ''), 0)).toEqual({ line: 1, column: 1 });
  });

  it('name the same place of the same character with every line end', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: CHARACTER, maxLength: 6 }), { maxLength: 8 }), fc.nat(60), (lines, at) => {
        const [lf, crlf, cr] = ['\n', '\r\n', '\r'].map((end) => createSource('f', lines.join(end)));
        const place = positionAt(lf as never, at);
        expect(positionAt(crlf as never, at)).toEqual(place);
        expect(positionAt(cr as never, at)).toEqual(place);
      }),
    );
  });
});

describe('lineText', () => {
  it('gives each line without its end', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const source = createSource('f', text);
        const lines = source.text.split('\n');
        expect(lines.map((_, i) => lineText(source, i + 1))).toEqual(lines);
        expect(lineText(source, lines.length + 1)).toBe('');
      }),
    );
  });
});
