/** What holds of every layout, whatever the text. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { classesOf, EXTEND, HALF } from '../../src/layout/classes.ts';
import { layout } from '../../src/layout/layout.ts';
import { PROFILES } from '../../src/layout/profiles.ts';
import { paragraphsOf, paragraphText, type SetParagraph } from '../../src/tree/galley.ts';
import { linesByPage, type Pages } from '../../src/tree/pages.ts';
import { compilationOf, GB, galleyOf, set } from '../support/galleys.ts';

const profiles = Object.values(PROFILES);

const MARKS = [...'一二三2024aGDP，。、“”（）《》〔〕—…～·％%-/ 　\n\t', '——', '……', '𠀀', 'e\u0301', '٣', 'א', '😀'];
const words = fc.string({ unit: fc.constantFrom(...MARKS), maxLength: 200 });
const anything = fc.oneof(words, fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'grapheme' }));
const paragraph = anything.map((text) => set(GB, 'body', [text]));
const paragraphs = fc.array(paragraph, { maxLength: 30 });

const setAll = (all: readonly SetParagraph[], profile = PROFILES.libreoffice): Pages => layout(galleyOf(all), profile);

const printed = (all: readonly SetParagraph[], pages: Pages): string => {
  const texts = all.map(paragraphText);
  return linesByPage(pages)
    .flatMap((lines) => lines.map((line) => (texts[line.paragraph] as string).slice(line.start, line.end)))
    .join('');
};

describe.each(profiles)('$name', (profile) => {
  it('prints the text, whole and in order', () => {
    fc.assert(
      fc.property(paragraphs, (all) => {
        const text = all.map(paragraphText).join('').replaceAll('\n', '');
        expect(printed(all, setAll(all, profile))).toBe(text);
      }),
    );
  });

  it('gives every paragraph a page, in order', () => {
    fc.assert(
      fc.property(paragraphs, (all) => {
        const set = setAll(all, profile);
        const { pageOf } = set;
        const lines = linesByPage(set);
        expect(pageOf).toHaveLength(all.length);
        expect([...pageOf].sort((a, b) => a - b)).toEqual(pageOf);
        pageOf.forEach((page, at) => {
          expect(lines[page]?.some((line) => line.paragraph === at)).toBe(true);
        });
      }),
    );
  });

  it('never needs fewer pages for more text', () => {
    fc.assert(
      fc.property(paragraphs, paragraph, (all, more) => {
        const before = setAll(all, profile).pages.length;
        expect(setAll([...all, more], profile).pages.length).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it('never parts a surrogate pair or a combining mark', () => {
    fc.assert(
      fc.property(words, (text) => {
        for (const lines of linesByPage(setAll([set(GB, 'body', [text])], profile))) {
          for (const { start } of lines) expect(text.slice(start)).not.toMatch(/^(?:[\udc00-\udfff]|\u0301)/);
        }
      }),
    );
  });

  it('fills no line beyond its measure by more than one mark and blanks', () => {
    const classes = classesOf(profile);
    const galley = compilationOf(1);
    const all = paragraphsOf(galley);
    for (const { paragraph: index, start, end } of linesByPage(layout(galley, profile)).flat()) {
      const one = all[index] as SetParagraph;
      if (one.role !== 'body') continue;
      let width = 0;
      for (const char of paragraphText(one).slice(start, end).trimEnd()) {
        const bits = classes[char.charCodeAt(0)] as number;
        width += bits & EXTEND ? 0 : (bits & HALF ? 160 : 320) - 5;
      }
      const hung = profile.hanging === '' ? 0 : 320;
      expect(width).toBeLessThanOrEqual((start === 0 ? 8205 : 8845) + hung);
    }
  });
});

describe('time', () => {
  it.each(['一', '，', '“', '—', '1', '/', ' ', '（', '\t', '\n', '𠀀', '\u0301'])(
    'is linear in a text of %j alone',
    (unit) => {
      const text = unit.repeat(200_000);
      const start = performance.now();
      for (const profile of profiles) layout(galleyOf([set(GB, 'body', [text])]), profile);
      // Quadratic time would be minutes; the bound leaves room for a busy machine.
      expect(performance.now() - start).toBeLessThan(5000);
    },
  );
});
