/** Takes out what a page left between the lines: page numbers, and lines that stand at the head or foot of each page. */

import { isPageNumber } from '../../recognise/page-numbers.ts';
import { namesSpeech, namesVolume } from '../../recognise/shapes.ts';
import { besideNumber, cutsSentence, type Occurrence } from './edges.ts';
import type { Edit } from './kinds.ts';
import { isAbovePages, isFootOfLast, isHeadOfFirst, isPaperName, isRule, isSignature } from './running.ts';
import { endsSentence, isBody, lineAt, type View, type ViewLine } from './view.ts';

/** Removes the lines at positions `gone` of `view.full` with the blank lines around them; a cut sentence stays unparted. */
const without = (view: View, gone: ReadonlySet<number>): readonly Edit[] => {
  const { text, lines, full } = view;
  const edits: Edit[] = [];
  for (let at = 0; at < full.length; at += 1) {
    if (!gone.has(at)) continue;
    const above = lines[full[at - 1] ?? -1];
    while (gone.has(at + 1)) at += 1;
    const below = lines[full[at + 1] ?? -1];
    const start = above ? above.to : 0;
    const end = below ? below.from : text.length;
    if (!above || !below) {
      const last = above && /[\n\r]$/.test(text.slice(-1)) ? text.slice(above.to, above.next) : '';
      edits.push({ start, end, after: last });
      continue;
    }
    const lineEnd = text.slice(above.to, above.next);
    const cut = isBody(above) && !endsSentence(above.text);
    const parted = !cut && above.next < end - 1 && blankIn(view, start, end);
    edits.push({ start, end, after: parted ? lineEnd + lineEnd : lineEnd });
  }
  return edits;
};

const blankIn = ({ text }: View, start: number, end: number): boolean =>
  /(?:\r\n|\n|\r(?!\n))[ \t\u3000]{0,40}[\n\r]/.test(text.slice(start, end).slice(0, 400));

export const findPageNumbers = (view: View): readonly Edit[] => {
  const gone = new Set<number>();
  for (const [at, line] of view.full.entries()) {
    if (view.lines[line]?.seen.role === 'pageNumber') gone.add(at);
  }
  return without(view, gone);
};

const NUMBERED = /^(?:\d{1,4}|第\s?\d{1,4}\s?页)[\s·—\-|]{1,40}|[\s·—\-|]{1,40}(?:\d{1,4}|第\s?\d{1,4}\s?页)$/;
const APART = /^(?:\d{1,4}|第\s?\d{1,4}\s?页)\s{2}|\s{2}(?:\d{1,4}|第\s?\d{1,4}\s?页)$/;
const TIMES = 3;
const WORDS = /[\u4e00-\u9fff].*[\u4e00-\u9fff].*[\u4e00-\u9fff].*[\u4e00-\u9fff]/;

/** Short lines by their text, a page number at either end aside. */
const repeated = (view: View): ReadonlyMap<string, readonly Occurrence[]> => {
  const found = new Map<string, Occurrence[]>();
  for (const at of view.full.keys()) {
    const line = lineAt(view, at) as ViewLine;
    // Words, not figures: a torn `xx.x%` stands in the middle of sentences, too.
    if (line.text.length > 50 || !(WORDS.test(line.text) || isPaperName(line.text))) continue;
    if (endsSentence(line.text)) continue;
    if (/^(?:contentsTitle|row|pageNumber|salutation|caption|attachment)$/.test(line.seen.role) || line.seen.number)
      continue;
    const digits = /\d+/.exec(NUMBERED.exec(line.text)?.[0] ?? '')?.[0];
    const key = line.text.replace(NUMBERED, '').replace(/[\s　]+/g, '');
    const list = found.get(key) ?? [];
    found.set(key, list);
    list.push({ at, page: digits === undefined ? undefined : Number(digits) });
  }
  return found;
};

/** At a page's edge: beside a page number; or in the middle of a sentence, if it is a title or a volume's name. */
const isEdge = (view: View, at: number): boolean => {
  const [above, line, below] = [lineAt(view, at - 1), lineAt(view, at), lineAt(view, at + 1)];
  if (above?.seen.role === 'pageNumber' || below?.seen.role === 'pageNumber') return true;
  if (!above || !line || !below || !(namesSpeech(line.text) || namesVolume(line.text))) return false;
  return isBody(above) && !endsSentence(above.text) && below.seen.role === 'paragraph';
};

/** Where page numbers stand on the same line as the words, set apart by blanks, and count on: left and right pages alike. */
const areNumbered = (view: View, list: readonly Occurrence[]): readonly Occurrence[] => {
  const apart = list.filter(({ at, page }) => {
    const { text, seen } = lineAt(view, at) as ViewLine;
    return page !== undefined && seen.role !== 'contents' && APART.test(text);
  });
  return apart.length > 1 && countsOn(apart) ? apart : [];
};

/** The line where it belongs: a speech's title above what follows a title, and the beginning of the text. */
const isOwn = (view: View, at: number, first: boolean): boolean => {
  if (at === 0 || lineAt(view, at)?.seen.role === 'cover' || isSignature(view, at)) return true;
  if (!namesSpeech(lineAt(view, at)?.text ?? '')) return false;
  // A page ended right below a title: what stands at the head of the next is no second one.
  if (lineAt(view, at - 1)?.seen.role === 'pageNumber' && lineAt(view, at - 2)?.seen.role === 'title') return false;
  return first || /^(?:speaker|date|salutation)$/.test(lineAt(view, at + 1)?.seen.role ?? '');
};

const countsOn = (list: readonly Occurrence[]): boolean =>
  list.every(({ page, at }, i) => {
    const last = list[i - 1];
    return page !== undefined && (last === undefined || (page > (last.page as number) && at > last.at + 5));
  });

/** A title or a volume's name beside a page number, seen once, is a header where the same words have stood before. */
const titleKeys = (view: View): ReadonlyMap<string, number> => {
  const keys = new Map<string, number>();
  const note = (text: string, at: number): void => {
    const key = text.replace(/[\s　]+/g, '');
    if (!keys.has(key)) keys.set(key, at);
  };
  for (let at = 0; at < view.full.length; at += 1) {
    const role = lineAt(view, at)?.seen.role;
    if (role !== 'title' && role !== 'cover') continue;
    let whole = '';
    for (let i = at; i < at + 4 && lineAt(view, i)?.seen.role === role; i += 1) {
      whole += lineAt(view, i)?.text ?? '';
      note(whole, i);
    }
  }
  return keys;
};

const repeatsTitle = (view: View, keys: ReadonlyMap<string, number>, key: string, at: number): boolean =>
  at > (keys.get(key) ?? at) && (besideNumber(view, at) || cutsSentence(view, at)) && !isOwn(view, at, false);

const isBareNumber = (line: ViewLine | undefined): boolean =>
  line?.seen.role === 'pageNumber' && !isPageNumber(line.text);

export const findHeaders = (view: View): readonly Edit[] => {
  const gone = new Set<number>();
  const keys = titleKeys(view);
  for (const [key, list] of repeated(view)) {
    for (const { at } of list) if (repeatsTitle(view, keys, key, at)) gone.add(at);
    if (isHeadOfFirst(view, list)) {
      gone.add(0);
      const pages = isAbovePages(view, list);
      for (const { at } of list) {
        if (isSignature(view, at)) continue;
        if (pages || besideNumber(view, at) || cutsSentence(view, at)) gone.add(at);
      }
    }
    if (isFootOfLast(view, list)) for (const { at } of list) if (!isSignature(view, at)) gone.add(at);
    for (const { at } of areNumbered(view, list)) gone.add(at);
    if (list.length < TIMES) continue;
    const edges = countsOn(list) ? list : list.filter(({ at }) => isEdge(view, at));
    const removed = edges.filter(({ at, page }) => page !== undefined || !isOwn(view, at, at === list[0]?.at));
    // A torn piece of a sentence may come again and again, too, but seldom at an edge.
    if (removed.length < TIMES - 1 || removed.length * 5 < list.length * 3) continue;
    for (const { at } of removed) gone.add(at);
  }
  for (const at of [...gone]) {
    if (isRule(lineAt(view, at + 1)?.text ?? '')) gone.add(at + 1);
  }
  // Digits alone may be known for page numbers by the heads that go now.
  if ([...gone].some((at) => isBareNumber(lineAt(view, at - 1)) || isBareNumber(lineAt(view, at + 1)))) {
    for (const at of view.full.keys()) if (isBareNumber(lineAt(view, at))) gone.add(at);
  }
  return without(view, gone);
};
