/** Articles made of a draft: every letter where it is said to be, every line, page and heading as it was set. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article, Stretch } from '../../src/check/article.ts';
import { draftArticles, speechArticles } from '../../src/check/draft.ts';
import { placeOfStretch, printedAt } from '../../src/check/locate.ts';
import { MARK } from '../../src/check/marks.ts';
import { createTerms } from '../../src/check/terms.ts';
import { textArticles } from '../../src/check/text.ts';
import { layout } from '../../src/layout/layout.ts';
import { PROFILES } from '../../src/layout/profiles.ts';
import type { Laid } from '../../src/project/build.ts';
import { pageNumberAt } from '../../src/project/printed.ts';
import { createSource } from '../../src/source.ts';
import { type Galley, paragraphsOf, paragraphText, type SetParagraph } from '../../src/tree/galley.ts';
import type { Block, Cell, Document, Inline, Speech } from '../../src/tree/nodes.ts';
import { linesByPage, type Pages } from '../../src/tree/pages.ts';
import { textOf } from '../../src/tree/trace.ts';
import { compilationOf, nastyOf } from '../support/galleys.ts';
import { randomOf } from '../support/random.ts';
import { layRandom, layShipped, SHIPPED } from './drafts.ts';

const NO_NAMES = createTerms<unknown>([]);

const cut = ({ text }: Article, { start, end }: Stretch): string => text.slice(start, end);

/** Contents lines and page numbers are nobody's text. */
const isJudged = ({ role }: SetParagraph): boolean => !role.startsWith('contents') && role !== 'footer';

const unbroken = (text: string): string => text.replaceAll('\n', '');

const linesAreWhole = (article: Article): void => {
  const { text, lines } = article;
  expect(lines.map(({ index }) => index)).toEqual(lines.map((_, at) => at));
  expect(lines.map((line) => cut(article, line)).join('\n')).toBe(text);
  let next = 0;
  for (const line of lines) {
    expect(line.start).toBe(next);
    expect(cut(article, line)).not.toContain('\n');
    if (line.role === 'blank') expect(line.end).toBe(line.start);
    next = line.end + 1;
  }
};

const lettersAreInPlace = (article: Article): void => {
  const { text, segments, facts } = article;
  let at = 0;
  for (const segment of segments) {
    expect(text.slice(at, segment.start)).toMatch(/^[\n\t]*$/);
    expect(segment.end).toBeGreaterThan(segment.start);
    at = segment.end;
    const { place, span } = segment;
    if (place) expect(place.source.text.slice(place.start, place.end)).toBe(cut(article, segment));
    expect(place === undefined || span === undefined).toBe(true);
  }
  expect(text.slice(at)).toMatch(/^[\n\t]*$/);
  expect(facts.map(({ start, end, span }) => ({ start, end, span }))).toEqual(segments.filter(({ span }) => span));
  for (const { start, end } of facts) {
    expect(article.marks.subarray(start, end).every((bits) => (bits & MARK.fact) !== 0)).toBe(true);
  }
};

const factsPointToData = (article: Article): void => {
  for (const fact of article.facts) {
    const [input] = fact.span.inputs;
    const place = placeOfStretch(article, fact);
    // What is counted, not given, points to where it was asked for.
    if (input) expect(place?.source.name).toMatch(/\.yaml$/);
    expect(place).toEqual(input?.fact.place ?? fact.span.at);
  }
};

const nothingIsLost = (articles: readonly Article[], galley: Galley): void => {
  const whole = articles.map(({ text }) => text.replace(/[\n\t]/g, '')).join('');
  const set = paragraphsOf(galley).filter(isJudged).map(paragraphText).join('');
  expect(whole).toBe(set.replace(/[\n\t]/g, ''));
};

/** Page by page the same lines, and the numbers that are printed. */
const pagesAreThose = (articles: readonly Article[], galley: Galley, pages: Pages): void => {
  const all = paragraphsOf(galley);
  linesByPage(pages).forEach((lines, page) => {
    const own = lines.filter(({ paragraph }) => isJudged(all[paragraph] as SetParagraph));
    const texts = own.map(({ paragraph, start, end }) =>
      paragraphText(all[paragraph] as SetParagraph).slice(start, end),
    );
    const numbers = own.map(({ paragraph, start }) => pageNumberAt(pages, paragraph, start));
    const printed = articles.flatMap((article) =>
      (article.printed ?? []).flatMap((line) => (line.page === page ? [{ article, line }] : [])),
    );
    expect(printed.map(({ article, line }) => cut(article, line))).toEqual(texts.map(unbroken));
    const filled = texts.flatMap((text, at) => (text === '' ? [] : [at]));
    expect(filled.map((at) => printed[at]?.line.number)).toEqual(filled.map((at) => numbers[at]));
  });
  for (const { text, printed = [], lines } of articles) {
    let before = 0;
    for (const { start, end } of printed) {
      expect(start).toBeGreaterThanOrEqual(before);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(end).toBeLessThanOrEqual(text.length);
      expect(lines.some((line) => line.start <= start && end <= line.end)).toBe(true);
      before = end;
    }
  }
};

const speechesOf = ({ children }: Document): readonly Speech[] =>
  children.flatMap((child) => (child.type === 'part' ? child.children : [child]));

const blocksOf = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block) => (block.type === 'attachment' ? [block, ...blocksOf(block.children)] : [block]));

const said = (inlines: readonly Inline[]): string => inlines.map(({ pieces }) => textOf(pieces)).join('');

const rowText = (row: readonly Cell[]): string => row.map(said).join('\t');

/** Headings with their levels, those that run in among them; rows; titles: as the tree has them. */
const structureIsTheTrees = (articles: readonly Article[], document: Document): void => {
  const speeches = speechesOf(document);
  const own = articles.filter(({ lines }) => lines[0]?.role === 'title');
  expect(own.map(({ title }) => title)).toEqual(speeches.map(({ title }) => unbroken(textOf(title))));
  own.forEach((article, at) => {
    const blocks = blocksOf(speeches[at]?.children ?? []);
    const heads = blocks.flatMap((block) =>
      block.type === 'heading' ? [[block.level, said(block.children), said(block.body)]] : [],
    );
    const found = article.lines.flatMap(({ role, level, number, headEnd = 0, ...line }) => {
      if (role !== 'heading') return [];
      const from = number?.end ?? line.start;
      return [[level, article.text.slice(from, headEnd), article.text.slice(headEnd, line.end)]];
    });
    expect(found).toEqual(heads);
    const rows = blocks.flatMap((block) => (block.type === 'table' ? [block.head, ...block.rows].map(rowText) : []));
    const inRows = article.lines.filter(({ role }) => role === 'row').map((line) => cut(article, line));
    expect(inRows.filter((row) => !row.startsWith('单位：'))).toEqual(rows);
    const items = blocks.filter(({ type }) => type === 'item').length;
    expect(article.lines.filter(({ role }) => role === 'item')).toHaveLength(items);
    const titles = article.lines.filter(({ role }) => role === 'title');
    expect(titles.map((line) => cut(article, line))).toEqual([article.title]);
  });
};

const holds = ({ document, galley, pages }: Laid): readonly Article[] => {
  const articles = draftArticles(galley, pages, NO_NAMES);
  for (const article of articles) {
    linesAreWhole(article);
    lettersAreInPlace(article);
    factsPointToData(article);
  }
  nothingIsLost(articles, galley);
  pagesAreThose(articles, galley, pages);
  structureIsTheTrees(articles, document);
  return articles;
};

const isSameUnpaged = ({ galley }: Laid, articles: readonly Article[]): void => {
  const unpaged = speechArticles(paragraphsOf(galley), NO_NAMES, galley.style.headingNumbers);
  expect(unpaged).toEqual(articles.map(({ printed: _, ...article }) => article));
};

describe('articles', () => {
  it.each(SHIPPED)('of %s are what was set', (draft) => {
    const laid = layShipped(draft);
    const articles = holds(laid);
    isSameUnpaged(laid, articles);
    expect(articles.flatMap(({ facts }) => facts).length).toBeGreaterThan(5);
  });

  it.each(['大字版', '固定28磅', '版心外扩'])('in the style %s are what was set', (style) => {
    holds(layShipped('data/示例/2024年汇编.yaml', style));
  });

  it('of any draft are what was set', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0 }), (seed) => {
        const laid = layRandom(randomOf(seed));
        isSameUnpaged(laid, holds(laid));
      }),
      { numRuns: 60 },
    );
  });

  it('of any draft have the levels of their heads, whatever the numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0 }), (seed) => {
        const laid = layRandom(randomOf(seed), '别样');
        isSameUnpaged(laid, holds(laid));
      }),
      { numRuns: 30 },
    );
  });

  it.each([7001, 7002, 7003])('of volume %i have its lines and pages', (seed) => {
    for (const galley of [compilationOf(seed, undefined, 3), nastyOf(seed)]) {
      const pages = layout(galley, PROFILES.word);
      const articles = draftArticles(galley, pages, NO_NAMES);
      for (const article of articles) linesAreWhole(article);
      nothingIsLost(articles, galley);
      pagesAreThose(articles, galley, pages);
    }
  });
});

const isPlaced = (article: Article, stretch: Stretch): void => {
  const { paragraph, sentence, page = 1 } = printedAt(article, stretch);
  expect(Math.min(paragraph, sentence, page)).toBeGreaterThanOrEqual(1);
  const place = placeOfStretch(article, stretch);
  if (!place) {
    expect(article.segments.every(({ place: at, span }) => !at && !span)).toBe(true);
    return;
  }
  expect(place.start).toBeGreaterThanOrEqual(0);
  expect(place.end).toBeGreaterThanOrEqual(place.start);
  expect(place.end).toBeLessThanOrEqual(place.source.text.length);
};

describe('places', () => {
  const shipped = SHIPPED.map((draft) => layShipped(draft)).flatMap(({ galley, pages }) =>
    draftArticles(galley, pages, NO_NAMES),
  );
  const articles = [
    ...shipped,
    ...textArticles(createSource('文.txt', '第一段。\n\n\t第二段，有 空白 。\n'), NO_NAMES),
    ...textArticles(createSource('空.txt', ''), NO_NAMES),
  ];
  const offset = fc.integer({ min: -9, max: 9000 });

  it('of any stretch lie in its source', () => {
    fc.assert(
      fc.property(fc.constantFrom(...articles), offset, offset, (article, start, end) => {
        isPlaced(article, { start, end });
      }),
      { numRuns: 2000 },
    );
  });

  it('of language are its letters', () => {
    for (const article of articles) {
      for (const { start, end, place } of article.segments) {
        if (!place) continue;
        for (const stretch of [
          { start, end },
          { start, end: start + 1 },
          { start: end - 1, end },
          { start: (start + end) >> 1, end },
        ]) {
          const at = placeOfStretch(article, stretch);
          expect(at?.source.text.slice(at.start, at.end)).toBe(cut(article, stretch));
        }
      }
    }
  });
});
