/**
 * Brackets and quotation marks of an article, paired within their lines: what closes what, what stands in what,
 * and what is left over. Several rules ask for it; it judges nothing.
 */

import type { Article, Line, Stretch } from '../article.ts';
import { bitsOf } from '../marks.ts';
import { ofArticle } from '../memo.ts';
import { beginsClause, has, isDigit, isLatin } from './chars.ts';
import { familyOf, isPairMark, type PairKind, pairMark } from './marks-of-pairs.ts';

/** UTF-16 offsets of its two marks. */
export interface Pair {
  readonly open: number;
  readonly close: number;
  readonly kind: PairKind;
  readonly line: Line;
  /** The mark of the nearest quotation (of a quotation) or title (of a title) that it stands in. */
  readonly within?: string;
  /** How many such marks it stands in. */
  readonly depth: number;
}

export interface Loose {
  /** `crossed`: its partner stands outside of the pair that it is in. `stray`: a straight mark without partner. */
  readonly what: 'unclosed' | 'unopened' | 'mismatched' | 'crossed' | 'stray';
  readonly at: number;
  readonly kind: PairKind;
  readonly line: Line;
  /** Of a mismatched one: where the mark stands that it was to close. */
  readonly opener?: number;
}

export interface Pairs {
  /** In the order of their closing marks. */
  readonly pairs: readonly Pair[];
  /** ”…“ */
  readonly reversed: readonly Pair[];
  readonly loose: readonly Loose[];
  /** Indexes of lines whose quotation marks do not pair. */
  readonly unsure: ReadonlySet<number>;
}

interface Open {
  readonly at: number;
  readonly kind: PairKind;
}

const PROTECTED = bitsOf('code', 'number');
const QUOTES = '“”"';
const REVERSED_MOST = 24;
/** No prose nests deeper; what is opened beyond counts as left open, so that a walk stays linear. */
const DEEPEST = 32;
const LABEL = /^(?:\d{1,2}|[A-Za-z]|[一二三四五六七八九十]{1,2})$/;

/** `1）`, `a)`: the bracket of a number, not of a pair. */
const isLabel = (text: string, at: number, start: number): boolean => {
  for (let length = 1; length <= 2 && at - length >= start; length += 1) {
    if (LABEL.test(text.slice(at - length, at)) && beginsClause(text, at - length)) return true;
  }
  return false;
};

const isApostrophe = (text: string, at: number): boolean => isLatin(text[at - 1]) || isDigit(text[at - 1]);

const nextQuote = (text: string, from: number, end: number): number => {
  for (let at = from; at < end; at += 1) if (QUOTES.includes(text[at] as string)) return at;
  return -1;
};

/** Most lines have none at all. */
const firstMark = (text: string, { start, end }: Stretch): number => {
  let at = start;
  while (at < end && !isPairMark(text.charCodeAt(at))) at += 1;
  return at;
};

/** Walks one line, mark after mark. */
const walk = (article: Article, line: Line, found: { pairs: Pair[]; reversed: Pair[]; loose: Loose[] }): void => {
  const { text } = article;
  const first = firstMark(text, line);
  if (first === line.end) return;
  const stack: Open[] = [];
  const crossed: Open[] = [];
  const lastOf = (...kinds: readonly PairKind[]): number => stack.findLastIndex(({ kind }) => kinds.includes(kind));

  const addPair = ({ at, kind }: Open, close: number): void => {
    const family = familyOf(kind);
    const around = family === undefined ? [] : stack.filter((open) => familyOf(open.kind) === family);
    const within = around.at(-1);
    const depth = around.length;
    found.pairs.push({ open: at, close, kind, line, depth, ...(within ? { within: text[within.at] as string } : {}) });
  };
  const addLoose = (what: Loose['what'], { at, kind }: Open, opener?: number): void => {
    found.loose.push({ what, at, kind, line, ...(opener === undefined ? {} : { opener }) });
  };

  const push = (open: Open): void => {
    stack.push(open);
    if (stack.length > DEEPEST) addLoose('unclosed', stack.shift() as Open);
  };

  const close = (index: number, at: number): void => {
    const open = stack[index] as Open;
    crossed.push(...stack.splice(index).slice(1));
    addPair(open, at);
    while (crossed.length > DEEPEST) addLoose('unclosed', crossed.shift() as Open);
  };

  const closer = (kind: PairKind, at: number): void => {
    const index = kind === 'double' ? lastOf('double', 'straight') : lastOf(kind);
    if (index >= 0) return close(index, at);
    if (kind === 'single' && isApostrophe(text, at)) return;
    if (kind === 'round' && (isLabel(text, at, line.start) || ':;'.includes(text[at - 1] ?? '。'))) return;
    const partner = crossed.findLastIndex((open) => open.kind === kind);
    if (partner >= 0) return addLoose('crossed', crossed.splice(partner, 1)[0] as Open);
    const top = stack.at(-1);
    const alike = top && familyOf(kind) === familyOf(top.kind) && familyOf(kind) !== 'quote';
    if (top && alike) {
      stack.pop();
      return addLoose('mismatched', { at, kind }, top.at);
    }
    addLoose('unopened', { at, kind });
  };

  const straight = (at: number): void => {
    const next = nextQuote(text, at + 1, line.end);
    const open = lastOf('straight');
    const curly = lastOf('double');
    if (open >= 0 && open > curly) close(open, at);
    else if (curly >= 0 && text[next] !== '"' && text[next] !== '”') close(curly, at);
    else if (isDigit(text[at - 1]) && text[next] !== '"') return;
    else if (next >= 0 && text[next] !== '“') push({ at, kind: 'straight' });
    else addLoose('stray', { at, kind: 'straight' });
  };

  /** ”甲“ where nothing is open and nothing closes the second. */
  const reversal = (at: number): number => {
    if (lastOf('double', 'straight') >= 0) return -1;
    const next = nextQuote(text, at + 1, Math.min(line.end, at + REVERSED_MOST));
    if (next < at + 2 || text[next] !== '“' || text.slice(at, next).includes('。')) return -1;
    // In ”甲“、”乙“ each is the wrong way round; in ”甲“乙” only the first mark is too many.
    const after = nextQuote(text, next + 1, line.end);
    if (text[after] !== '”') return text[after] === '"' ? -1 : next;
    const last = nextQuote(text, after + 1, line.end);
    return text[last] === '“' && nextQuote(text, last + 1, line.end) < 0 ? next : -1;
  };

  for (let at = first; at < line.end; at += 1) {
    const mark = pairMark(text.charCodeAt(at));
    if (mark === undefined || has(article, at, PROTECTED)) continue;
    if (mark.kind === 'straight') straight(at);
    else if (mark.side === 'open') push({ at, kind: mark.kind });
    else {
      const back = mark.kind === 'double' ? reversal(at) : -1;
      if (back < 0) closer(mark.kind, at);
      else {
        found.reversed.push({ open: at, close: back, kind: 'double', line, depth: 0 });
        at = back;
      }
    }
  }
  for (const open of [...stack, ...crossed]) addLoose('unclosed', open);
};

const WRAP_ENDS = '。！？：；…”’）》';

/** A passage of several paragraphs: each opens, the last closes (GB/T 15834—2011 4.8.3.4). */
const opensAgain = (text: string, one: Loose, lines: readonly Line[]): boolean => {
  let next = one.line.index + 1;
  while (lines[next]?.role === 'blank') next += 1;
  const line = lines[next];
  return line !== undefined && text[line.start] === text[one.at];
};

/** Opened in one line and closed in one of the next: told once, and not at all where lines are broken by width. */
const acrossLines = (text: string, loose: readonly Loose[], lines: readonly Line[]): Loose[] => {
  const kept: Loose[] = [];
  const open = new Map<PairKind, Loose>();
  for (const one of loose) {
    if (one.what === 'unclosed') {
      if ((one.kind === 'double' || one.kind === 'single') && opensAgain(text, one, lines)) continue;
      open.set(one.kind, one);
      kept.push(one);
      continue;
    }
    const before = one.what === 'unopened' ? open.get(one.kind) : undefined;
    if (before === undefined || one.line.index - before.line.index > 6) {
      kept.push(one);
      continue;
    }
    open.delete(one.kind);
    if (!WRAP_ENDS.includes(text[before.line.end - 1] as string)) kept.splice(kept.lastIndexOf(before), 1);
  }
  return kept;
};

export const pairsOf = ofArticle((article: Article): Pairs => {
  const found = { pairs: [] as Pair[], reversed: [] as Pair[], loose: [] as Loose[] };
  for (const line of article.lines) if (line.role !== 'blank') walk(article, line, found);
  const unsure = new Set(found.loose.flatMap(({ kind, line }) => (familyOf(kind) === undefined ? [] : [line.index])));
  return { ...found, loose: acrossLines(article.text, found.loose, article.lines), unsure };
});
