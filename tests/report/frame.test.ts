/** The caret stands under the character meant, and nothing that is quoted can act. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameOf, visible, widthOf } from '../../src/report/frame.ts';
import { prettyDiagnostic, prettyTotals } from '../../src/report/pretty.ts';
import { createSource, placeOf } from '../../src/source.ts';

/** Excerpt and marks of the place of `meant` in `text`. */
const frame = (text: string, meant: string): readonly string[] => {
  const start = text.indexOf(meant);
  const { text: excerpt, marks } = frameOf(placeOf(createSource('f', text), start, start + meant.length));
  return [excerpt, marks];
};

describe('the caret', () => {
  it.each([
    ['标题: 在会上', '在', ['标题: 在会上', '　　  ^^']],
    ['ab: cd', 'c', ['ab: cd', '    ^']],
    ['a字b字c', 'b字', ['a字b字c', ' 　^^^']],
    ['👩字: 一', '一', ['👩字: 一', '　　  ^^']],
    ['𠮷\u{e0100}野: 一', '一', ['𠮷\u{e0100}野: 一', '　　  ^^']],
    ['e\u0301: 一', '一', ['e\u0301: 一', '   ^^']],
    ['\t键: 一', '一', [' 键: 一', ' 　  ^^']],
    ['一\u202e二', '二', ['一<U+202E>二', '　        ^^']],
    ['一\n\n三: 四', '四', ['三: 四', '　  ^^']],
  ])('in %j under %s', (text, meant, expected) => {
    expect(frame(text, meant)).toEqual(expected);
  });

  it('is one wide at the end of a line and in an empty one', () => {
    const source = createSource('f', '一二\n\n');
    expect(frameOf(placeOf(source, 2)).marks).toBe('　　^');
    expect(frameOf(placeOf(source, 3)).marks).toBe('^');
    expect(frameOf(placeOf(source, 99)).marks).toBe('^');
  });

  it('stays on its line when the place goes on', () => {
    const source = createSource('f', '一: |\n  二\n  三\n');
    expect(frameOf(placeOf(source, 3, 12))).toMatchObject({ line: 1, text: '一: |', marks: '　  ^' });
  });

  it('is found in a long line, whose ends are cut', () => {
    const [excerpt = '', marks = ''] = frame(`${'前'.repeat(500)}中${'后'.repeat(500)}`, '中');
    expect([...excerpt].length).toBeLessThan(80);
    expect(excerpt.startsWith('…')).toBe(true);
    expect(excerpt.endsWith('…')).toBe(true);
    expect(widthOf(marks)).toBe(widthOf(excerpt.slice(0, excerpt.indexOf('中') + 1)));
  });

  it('is never left of its text, and ends where the text meant ends', () => {
    const char = fc.constantFrom('a', '字', '𠮷', '\t', '\u200b', '：', '\u0301', '👩');
    fc.assert(
      fc.property(
        fc.array(char, { maxLength: 20 }),
        fc.array(char, { minLength: 1, maxLength: 5 }),
        (before, meant) => {
          const source = createSource('f', `${before.join('')}${meant.join('')}`);
          const { text, marks } = frameOf(placeOf(source, before.join('').length, source.text.length));
          expect(widthOf(marks)).toBe(Math.max(widthOf(text), widthOf(visible(before.join(''))) + 1));
        },
      ),
    );
  });
});

describe('what is quoted', () => {
  it('holds no control character, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, text) => {
        const place = placeOf(createSource(name, text), 0, text.length);
        const diagnostic = { code: 'JGF001', grade: 'E', message: text, why: text, hint: text, place } as const;
        const related = [{ place, message: text }];
        for (const line of prettyDiagnostic({ ...diagnostic, related }, (_style, words) => words).split('\n')) {
          expect(line).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('of lone surrogates is shown by number', () => {
    expect(visible('a\ud800b\udc00c𠮷')).toBe('a<U+D800>b<U+DC00>c𠮷');
  });
});

describe('totals', () => {
  it('count grades in Chinese', () => {
    const of = (grade: 'E' | 'W' | 'I') => ({ code: 'JGF001', grade, message: '' }) as const;
    expect(prettyTotals([of('E'), of('W'), of('E'), of('I')])).toBe('共 2 处错误，1 处注意，1 处提示');
    expect(prettyTotals([])).toBe('');
  });
});
