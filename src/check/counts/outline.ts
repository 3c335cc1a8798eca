/**
 * The numbers at the heads of lines (一、（一）1.) as nested runs, and where a run breaks: a gap, a repeat, a number
 * of a higher form under a lower one. Which form lies under which is read from the text. It reports nothing.
 */

import type { LineNumber, NumberForm } from '../../recognise/line.ts';
import type { Article, Line } from '../article.ts';
import { ofArticle } from '../memo.ts';
import { numberLike } from './numeral.ts';

export interface NumberedLine {
  readonly line: Line;
  readonly number: LineNumber;
}

export type Fault =
  | 'gap'
  | 'repeat'
  /** A number that is lower than the one before it. */
  | 'back'
  /** The first under a new heading is not the first. */
  | 'start'
  /** It goes on from the last part's numbers: a custom of some offices. */
  | 'runsOn'
  /** （一） under 1. */
  | 'climb';

export interface OutlineBreak {
  readonly fault: Fault;
  readonly at: NumberedLine;
  readonly before: NumberedLine | undefined;
  readonly expected: number;
  /** The number that follows in its run. */
  readonly next: () => number | undefined;
  /** Something near it makes it less sure. */
  readonly doubt: boolean;
}

/** Lines of one form under one parent. */
export interface Run {
  readonly form: NumberForm;
  readonly lines: readonly NumberedLine[];
}

export interface Outline {
  readonly runs: readonly Run[];
  readonly breaks: readonly OutlineBreak[];
}

/** Those that a heading bears; 第一， and 一是 are items. */
const RANK: Partial<Record<NumberForm, number>> = {
  第一部分: 0,
  第一章: 0,
  '一、': 1,
  '（一）': 2,
  '1.': 3,
  '（1）': 4,
  '①': 5,
};

const rank = (form: NumberForm): number => RANK[form] ?? 9;

interface Open {
  readonly form: NumberForm;
  readonly lines: NumberedLine[];
  last: number;
  /** Inside a part that has no number of its own. */
  broken: boolean;
}

interface State {
  readonly article: Article;
  readonly stack: Open[];
  /** The last number of a form, whatever its parent. */
  readonly ever: Map<NumberForm, NumberedLine>;
  readonly runs: Open[];
  readonly breaks: OutlineBreak[];
  /** The line that follows another in its run. */
  readonly after: Map<NumberedLine, NumberedLine>;
}

/** Some text was left out, and said so. */
const ELISION = /…{2}\s*(?:\n|$)|略[）)。]?\s*(?:\n|$)/;

const textBetween = ({ article }: State, before: NumberedLine | undefined, at: NumberedLine): string =>
  article.text.slice(before?.number.end ?? 0, at.line.start);

/** No paragraph between them: two lists, each with an introduction, both begin with 1. */
const areNeighbours = ({ article }: State, before: NumberedLine | undefined, at: NumberedLine): boolean =>
  before !== undefined && article.text.slice(before.line.end, at.line.start).trim() === '';

const HEAD = /(?:^|\n)[ \t\u3000]*/.source;
const STOP = /[。；：][ \t\u3000]*/.source;
const MARK = /[、，,.．：）)\s]/.source;
const UNIT = /(?:部分|章|节)/.source;

/** The number that is missing may stand there all the same: in the middle of a line, with another mark. */
const isThere = (text: string, form: NumberForm, value: number): boolean => {
  const n = numberLike(value, '一');
  switch (form) {
    case '一、':
      return new RegExp(`${HEAD}${n}${MARK}|${STOP}${n}、`).test(text);
    case '（一）':
      return text.includes(`（${n}）`) || text.includes(`(${n})`);
    case '1.':
      return new RegExp(`(?:${HEAD}|${STOP})${value}${MARK}`).test(text);
    case '（1）':
      return text.includes(`（${value}）`) || text.includes(`(${value})`);
    case '①':
      return text.includes(String.fromCharCode(0x245f + value));
    default:
      return new RegExp(`第\\s?(?:${n}|${value})\\s?${UNIT}`).test(text);
  }
};

const add = (
  state: State,
  fault: Fault,
  at: NumberedLine,
  before: NumberedLine | undefined,
  expected: number,
): void => {
  const between = textBetween(state, before, at);
  if ((fault === 'gap' || fault === 'start') && isThere(between, at.number.form, expected)) return;
  const far = Math.abs(at.number.value - expected) > 3;
  const twoLists = at.number.value === 1 && fault === 'repeat';
  const loose = at.line.role !== 'heading' && (fault === 'start' || fault === 'climb' || fault === 'back');
  const doubt = far || twoLists || loose || ELISION.test(between);
  const next = (): number | undefined => state.after.get(at)?.number.value;
  state.breaks.push({ fault, at, before, expected, next, doubt });
};

const push = (state: State, at: NumberedLine): Open => {
  const { form, value } = at.number;
  const opened: Open = { form, lines: [at], last: value, broken: false };
  state.stack.push(opened);
  state.runs.push(opened);
  return opened;
};

/** The first of its form under what is open. */
const open = (state: State, at: NumberedLine): void => {
  const { form, value } = at.number;
  const parent = state.stack.at(-1);
  const before = state.ever.get(form);
  const higher = state.stack.some((one) => rank(one.form) < rank(form));
  if (parent && value === 1 && higher && rank(parent.form) > rank(form) && parent.last === 1) {
    add(state, 'climb', at, parent.lines.at(-1), 1);
  } else if (parent && value !== 1) {
    const runsOn = before !== undefined && value === before.number.value + 1;
    add(state, runsOn ? 'runsOn' : 'start', at, runsOn ? before : parent.lines.at(-1), 1);
  }
  push(state, at);
};

const goOn = (state: State, at: NumberedLine, index: number): void => {
  const { value } = at.number;
  const current = state.stack[index] as Open;
  const before = current.lines.at(-1);
  state.stack.splice(index + 1);
  if (value === 1) {
    const twice = at.line.role === 'heading' || areNeighbours(state, before, at);
    if (current.last === 1 && twice) add(state, 'repeat', at, before, 2);
    state.stack.pop();
    push(state, at);
    return;
  }
  const expected = current.last + 1;
  if (value > expected) add(state, 'gap', at, before, expected);
  else if (value === current.last) add(state, 'repeat', at, before, expected);
  else if (value < expected && !current.broken) add(state, 'back', at, before, expected);
  if (value !== expected) current.broken = true;
  current.last = Math.max(current.last, value);
  if (before) state.after.set(before, at);
  current.lines.push(at);
};

const RESETS = new Set(['title', 'cover', 'part', 'attachment', 'contentsTitle']);
const SKIPPED = new Set(['contents', 'row', 'pageNumber', 'caption', 'blank']);

const take = (state: State, line: Line): void => {
  if (SKIPPED.has(line.role)) return;
  const { number } = line;
  if (RESETS.has(line.role) && (number === undefined || rank(number.form) > 0)) {
    state.stack.length = 0;
    state.ever.clear();
    return;
  }
  if (number === undefined || RANK[number.form] === undefined) return;
  const at = { line, number };
  const index = state.stack.findLastIndex(({ form }) => form === number.form);
  if (index < 0) open(state, at);
  else goOn(state, at, index);
  state.ever.set(number.form, at);
};

export const outlineOf: (article: Article) => Outline = ofArticle((article) => {
  const state: State = { article, stack: [], ever: new Map(), runs: [], breaks: [], after: new Map() };
  for (const line of article.lines) take(state, line);
  return state;
});

const byFirstLine = ofArticle(
  (article) => new Map(outlineOf(article).runs.map((run) => [run.lines[0]?.line.index, run])),
);

/** The run that begins in a line. */
export const runAt = (article: Article, line: Line): Run | undefined => byFirstLine(article).get(line.index);
