/**
 * Which items belong together, and where a series breaks. Of several readings that one is taken under which
 * no number is missing; a break is only what every reading has. It reports nothing.
 */

import { type Article, type Sentence, sentenceAt } from '../article.ts';
import { ofArticle } from '../memo.ts';
import { type Item, type ItemForm, itemsOf } from './items.ts';
import { isNamedAt } from './numeral.ts';

export interface Break {
  /** In the series' items. */
  readonly index: number;
  readonly item: Item;
  readonly before: Item;
  /** The number that would go on. */
  readonly expected: number;
}

export interface Series {
  readonly form: ItemForm;
  readonly items: readonly Item[];
  readonly breaks: readonly Break[];
}

interface Open {
  readonly form: ItemForm;
  readonly items: Item[];
  readonly breaks: Break[];
  last: number;
  sentence: Sentence | undefined;
}

const latest = (open: Open): Item => open.items.at(-1) as Item;

/** Instead of the number that is missing. */
const OTHERWISE = /其次|再次|另外|此外|还有/;

/** The next paragraph, with a blank line between. */
const NEXT = 2;

/** Those that an item may go on: inside a sentence that has begun a series, only that sentence's. */
const within = (open: readonly Open[], item: Item, sentence: Sentence | undefined): readonly Open[] => {
  const same = open.filter((one) => one.sentence === sentence);
  if (same.length > 0) return same;
  return open.filter((one) => {
    const { line, heads } = latest(one);
    return item.heads ? heads || item.line - line <= NEXT : line === item.line;
  });
};

const addBreak = (article: Article, open: Open, item: Item): void => {
  const expected = open.last + 1;
  const before = latest(open);
  const between = article.text.slice(before.end, item.start);
  const excused = item.value > expected && (isNamedAt(between, expected) || OTHERWISE.test(between));
  // What stands out of order has been told where the order was left.
  const told = item.value < open.last && open.breaks.length > 0;
  if (!excused && !told) open.breaks.push({ index: open.items.length, item, before, expected });
  open.last = Math.max(open.last, item.value);
};

const start = (item: Item, sentence: Sentence | undefined): Open => ({
  form: item.form,
  items: [item],
  breaks: [],
  last: 1,
  sentence,
});

/** 首先 begins, the others go on; without 首先 they are no items. */
const addWord = (article: Article, all: Open[], open: Open[], item: Item, sentence: Sentence | undefined): void => {
  const current = open[0];
  if (article.text.startsWith('首先', item.start)) {
    open.splice(0, open.length, start(item, sentence));
    all.push(open[0] as Open);
  } else if (current && (item.heads || latest(current).line === item.line)) {
    current.items.push(item);
    current.last += 1;
    current.sentence = sentence;
  }
};

/** Inside another series of the same form may stand one more, and one more in that. */
const DEEPEST = 6;

const addNumber = (article: Article, all: Open[], open: Open[], item: Item, sentence: Sentence | undefined): void => {
  if (item.value === 1) {
    const begun = start(item, sentence);
    all.push(begun);
    open.push(begun);
    if (open.length > DEEPEST) open.shift();
    return;
  }
  const candidates = within(open, item, sentence);
  const goesOn = candidates.findLast(({ last }) => last === item.value - 1);
  const chosen = goesOn ?? candidates.at(-1);
  if (chosen === undefined) return;
  open.splice(open.indexOf(chosen) + 1);
  if (goesOn) chosen.last = item.value;
  else addBreak(article, chosen, item);
  chosen.items.push(item);
  chosen.sentence = sentence;
};

/** All series that begin with 1, in the order of their beginnings; none reaches over a heading. */
export const seriesOf: (article: Article) => readonly Series[] = ofArticle((article) => {
  const all: Open[] = [];
  const open = new Map<ItemForm, Open[]>();
  let line = -1;
  for (const item of itemsOf(article)) {
    for (; line < item.line; line += 1) if (article.lines[line + 1]?.role === 'heading') open.clear();
    let list = open.get(item.form);
    if (list === undefined) {
      list = [];
      open.set(item.form, list);
    }
    const add = item.form === '首先' ? addWord : addNumber;
    add(article, all, list, item, sentenceAt(article, item.start));
  }
  return all;
});

const byStart = ofArticle((article) => new Map(seriesOf(article).map((series) => [series.items[0]?.start, series])));

/** The series whose first item stands just there. */
export const seriesAt = (article: Article, offset: number): Series | undefined => byStart(article).get(offset);
