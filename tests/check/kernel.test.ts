/** What all rules stand on: words found in one pass, lines shown to those who wait for them, findings placed and graded. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexAt } from '../../src/check/article.ts';
import { draftArticles } from '../../src/check/draft.ts';
import { placeOfStretch, printedAt } from '../../src/check/locate.ts';
import { NO_MATERIAL } from '../../src/check/material.ts';
import type { ArticleRule, Finding, Meta } from '../../src/check/rule.ts';
import { judge } from '../../src/check/run.ts';
import { createTerms } from '../../src/check/terms.ts';
import { textArticles } from '../../src/check/text.ts';
import { showTo } from '../../src/check/triggers.ts';
import { createSource } from '../../src/source.ts';
import { layShipped } from './drafts.ts';

const NONE = createTerms<true>([]);
const letters = (max: number) => fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '，', '\n'), maxLength: max });

const META: Meta = {
  id: 'C99',
  name: '试',
  grade: 'W',
  certainty: 'advice',
  summary: '试',
  why: '试',
  mend: '试',
  wrong: [{ text: '⟦甲⟧' }],
  right: [{ text: '乙' }],
};

const ruleOf = (meta: Partial<Meta>, find: (text: string) => readonly Finding[]): ArticleRule => ({
  meta: { ...META, ...meta },
  create: ({ article, report }) => ({
    article: () => {
      for (const finding of find(article.text)) report(finding);
    },
  }),
});

const judged = (text: string, rule: ArticleRule, more: Partial<Parameters<typeof judge>[0]> = {}) =>
  judge({ articles: textArticles(createSource('a.txt', text), NONE), material: NO_MATERIAL, rules: [rule], ...more });

describe('the number of a speech', () => {
  const { galley, pages } = layShipped('data/示例/2024年汇编.yaml');
  const articles = draftArticles(galley, pages, NONE);
  const titled = articles.filter(({ title }) => title !== '');
  const rule = ruleOf({}, () => [{ start: 0, end: 1, message: '试' }]);
  const numbersOf = (some: typeof articles) =>
    judge({ articles: some, material: NO_MATERIAL, rules: [rule] }).map(({ printed }) => printed?.speech);

  it('counts neither covers nor the titles of parts', () => {
    expect(articles.length).toBeGreaterThan(titled.length);
    const numbers = new Map(titled.map((article, index) => [article, index + 1]));
    expect(numbersOf(articles)).toEqual(articles.map((article) => numbers.get(article)));
  });

  it('is not told of one that stands alone', () => {
    expect(numbersOf(titled.slice(0, 1))).toEqual([undefined]);
  });
});

describe('terms', () => {
  const naive = (text: string, words: readonly string[]): [number, string][] => {
    const found: [number, string][] = [];
    const longest = [...words].sort((a, b) => b.length - a.length);
    for (let at = 0; at < text.length; at += 1) {
      const word = longest.find((one) => one !== '' && text.startsWith(one, at));
      if (word === undefined) continue;
      found.push([at, word]);
      at += word.length - 1;
    }
    return found;
  };

  it('are found as a search at each place finds them, the longest first', () => {
    fc.assert(
      fc.property(letters(60), fc.uniqueArray(letters(4), { maxLength: 8 }), (text, words) => {
        const terms = createTerms(words.map((word) => [word, word] as const));
        expect(terms.find(text).map(({ start, value }) => [start, value])).toEqual(naive(text, words));
      }),
    );
  });

  it('are not found across the end of a stretch', () => {
    expect(createTerms([['甲乙', 1]]).find('甲乙甲乙', 0, 3)).toEqual([{ start: 0, end: 2, value: 1 }]);
  });
});

describe('triggers', () => {
  it('show a line to the rules that wait for one of its characters, and to those that wait for none', () => {
    const triggers = fc.array(
      fc.option(
        letters(3).filter((text) => text !== ''),
        { nil: undefined },
      ),
      { maxLength: 70 },
    );
    fc.assert(
      fc.property(fc.array(letters(20), { maxLength: 6 }), triggers, (texts, all) => {
        const metas = all.map(
          (one, at): Meta => ({ ...META, id: `C${at}`, ...(one === undefined ? {} : { triggers: one }) }),
        );
        let start = 0;
        const lines = texts.map((text) => {
          const line = { start, end: start + text.length };
          start = line.end + 1;
          return line;
        });
        const shown = showTo(texts.join('\n'), lines, metas);
        const isWaiting = (triggers: string | undefined, text: string): boolean =>
          triggers === undefined || [...triggers].some((char) => text.includes(char));
        for (const [rule, one] of all.entries()) {
          expect(texts.map((_, line) => shown.wants(rule, line))).toEqual(texts.map((text) => isWaiting(one, text)));
          expect(shown.sees(rule)).toBe(texts.some((text) => isWaiting(one, text)));
        }
      }),
    );
  });
});

describe('findings', () => {
  const at = (start: number, end: number, more: Partial<Finding> = {}): Finding => ({
    start,
    end,
    message: '错',
    ...more,
  });

  it('are told once a stretch, in the order of the text', () => {
    const rule = ruleOf({}, () => [at(3, 4), at(0, 1), at(3, 4)]);
    expect(judged('甲乙丙丁', rule).map(({ place }) => place?.start)).toEqual([0, 3]);
  });

  it('are never graver than their rule and lighter where a case is unsure, unless the workspace grades the rule', () => {
    const rule = ruleOf({ grade: 'W' }, () => [at(0, 1, { grade: 'E' }), at(1, 2, { grade: 'I' }), at(2, 3)]);
    expect(judged('甲乙丙', rule).map(({ grade }) => grade)).toEqual(['W', 'I', 'W']);
    const settings = new Map([['C99', { grade: 'E' as const }]]);
    expect(judged('甲乙丙', rule, { settings }).map(({ grade }) => grade)).toEqual(['E', 'E', 'E']);
    expect(judged('甲乙丙', rule, { settings, least: 'E' })).toHaveLength(3);
    const on = new Map([['C99', { grade: 'on' as const }]]);
    expect(judged('甲乙丙', rule, { settings: on }).map(({ grade }) => grade)).toEqual(['W', 'I', 'W']);
  });

  it('are not asked for where the rule is off, off by default, or below what is wanted', () => {
    const rule = ruleOf({ off: true }, () => [at(0, 1)]);
    expect(judged('甲', rule)).toEqual([]);
    expect(judged('甲', rule, { settings: new Map([['C99', { grade: 'I' }]]) })).toHaveLength(1);
    expect(
      judged(
        '甲',
        ruleOf({}, () => [at(0, 1)]),
        { settings: new Map([['C99', { grade: 'off' }]]) },
      ),
    ).toEqual([]);
    expect(
      judged(
        '甲',
        ruleOf({}, () => [at(0, 1)]),
        { least: 'E' },
      ),
    ).toEqual([]);
  });

  it('may be mended only by a rule that may, and only where there is one right form', () => {
    const edit = { start: 0, end: 1, text: '乙' };
    const fixable = (meta: Partial<Meta>, suggest: Finding['suggest']) =>
      judged(
        '甲',
        ruleOf(meta, () => [at(0, 1, suggest ? { suggest } : {})]),
      )[0]?.fixable;
    expect(fixable({ fixes: true }, [edit])).toBe(true);
    expect(fixable({}, [edit])).toBeUndefined();
    expect(fixable({ fixes: true }, [edit, { ...edit, text: '丙' }])).toBeUndefined();
    expect(fixable({ fixes: true }, undefined)).toBeUndefined();
  });

  it('stand at a place in their source, in a paragraph and a sentence, whatever the text', () => {
    fc.assert(
      fc.property(letters(50), fc.nat(50), fc.nat(9), (text, start, length) => {
        for (const article of textArticles(createSource('a.txt', text), NONE)) {
          const from = Math.min(start, article.text.length);
          const stretch = { start: from, end: Math.min(from + length, article.text.length) };
          const place = placeOfStretch(article, stretch);
          if (place)
            expect(place.source.text.slice(place.start, place.end)).toBe(
              article.text.slice(stretch.start, stretch.end),
            );
          const { paragraph, sentence } = printedAt(article, stretch);
          expect(paragraph).toBeGreaterThan(0);
          expect(sentence).toBeGreaterThan(0);
          expect(paragraph).toBeLessThanOrEqual(
            Math.max(1, article.text.split('\n').filter((line) => line.trim() !== '').length),
          );
        }
      }),
    );
  });

  it('are looked up by halves as they would be one by one', () => {
    const starts = fc.uniqueArray(fc.nat(100)).map((list) => list.sort((a, b) => a - b));
    fc.assert(
      fc.property(starts, fc.nat(110), (list, offset) => {
        const stretches = list.map((start) => ({ start, end: start + 1 }));
        expect(indexAt(stretches, offset)).toBe(list.findLastIndex((start) => start <= offset));
      }),
    );
  });
});
