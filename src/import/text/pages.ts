/** Takes out what a page left between the lines: page numbers, and lines that stand at the head or foot of each page. */

import { namesOccasion, namesPaper, namesSpeech, namesVolume } from '../../recognise/shapes.ts';
import type { Edit } from './kinds.ts';
import { endsSentence, isBody, type View, type ViewLine } from './view.ts';

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

const lineAt = (view: View, at: number): ViewLine | undefined => view.lines[view.full[at] ?? -1];

const NUMBERED = /^\d{1,4}[\s·—\-|]{1,8}|[\s·—\-|]{1,8}\d{1,4}$/;
const TIMES = 3;

interface Occurrence {
  readonly at: number;
  /** The page number on the same line. */
  readonly page: number | undefined;
}

/** Short lines by their text, a page number at either end aside. */
const repeated = (view: View): ReadonlyMap<string, readonly Occurrence[]> => {
  const found = new Map<string, Occurrence[]>();
  for (const at of view.full.keys()) {
    const line = lineAt(view, at) as ViewLine;
    // Words, not figures: a torn `xx.x%` stands in the middle of sentences, too.
    if (line.text.length > 50 || !/[\u4e00-\u9fff].*[\u4e00-\u9fff].*[\u4e00-\u9fff].*[\u4e00-\u9fff]/.test(line.text))
      continue;
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

/** A paper's name or who issues it, which stands in its running head; a note in brackets may follow. */
const SERIAL =
  /(?:读本|读物|教材|讲义|简报|通讯|通报|专报|专刊|内参|参阅|参考|文件|资料|材料|汇编|选编|手册|信息|动态|快报|大会|会议|局|委|办|院|厅|部|办公室|政府|党委|委员会|中心|公司|学校|支队|大队|医院|银行|集团)(?:[（(][^（）()]{1,12}[）)])?$|第[\dxX×]{1,4}期[）)]?$/;

/** 云溪县…, or columns set apart by blanks: whose paper it is, not what a title says. */
const ISSUES =
  /^[\u4e00-\u9fff]{1,8}(?:[省市县区镇乡局委办]|街道|公司|集团|学校|大学|中心)|[\u4e00-\u9fff][ \u3000]{3,20}[\u4e00-\u9fff]/;

const MOST_TITLE = 4;

/**
 * Below the first line stands a title that is whole without it: it has its own 副题, or it names its occasion below what
 * is a paper's name. A line that is no part of a title belongs to none.
 */
const isAboveTitle = (view: View, often: boolean): boolean => {
  const [first, below] = [lineAt(view, 0), lineAt(view, 1)];
  if (!first || below?.seen.role !== 'title' || /^[—－\-―]/.test(below.text)) return false;
  if (first.seen.role === 'paragraph') return true;
  if (first.seen.role !== 'title' || namesOccasion(first.text)) return false;
  const serial = SERIAL.test(first.text) || (often && ISSUES.test(first.text));
  let joined = '';
  for (let at = 1; at <= MOST_TITLE && lineAt(view, at)?.seen.role === 'title'; at += 1) {
    const { text } = lineAt(view, at) as ViewLine;
    if (/^[—－―]/.test(text)) return true;
    joined += text;
    if (serial && (namesOccasion(joined) || (/^关于/.test(joined) && namesPaper(joined)))) return true;
  }
  return false;
};

/** The head of the first page, where another page has the same words beside its number. */
const isHeadOfFirst = (view: View, list: readonly Occurrence[]): boolean => {
  if (list[0]?.at !== 0) return false;
  const heads = list.filter(({ at }) => at > 0 && besideNumber(view, at)).length;
  return heads > 0 && isAboveTitle(view, heads > 1);
};

/** The line where it belongs: a speech's title above what follows a title, and the beginning of the text. */
const isOwn = (view: View, at: number, first: boolean): boolean => {
  if (at === 0 || lineAt(view, at)?.seen.role === 'cover') return true;
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

const besideNumber = (view: View, at: number): boolean =>
  lineAt(view, at - 1)?.seen.role === 'pageNumber' || lineAt(view, at + 1)?.seen.role === 'pageNumber';

const repeatsTitle = (view: View, keys: ReadonlyMap<string, number>, key: string, at: number): boolean =>
  at > (keys.get(key) ?? at) && besideNumber(view, at) && !isOwn(view, at, false);

export const findHeaders = (view: View): readonly Edit[] => {
  const gone = new Set<number>();
  const keys = titleKeys(view);
  for (const [key, list] of repeated(view)) {
    for (const { at } of list) if (repeatsTitle(view, keys, key, at)) gone.add(at);
    if (isHeadOfFirst(view, list)) {
      gone.add(0);
      for (const { at } of list) if (besideNumber(view, at)) gone.add(at);
    }
    if (list.length < TIMES) continue;
    const edges = countsOn(list) ? list : list.filter(({ at }) => isEdge(view, at));
    const removed = edges.filter(({ at, page }) => page !== undefined || !isOwn(view, at, at === list[0]?.at));
    // A torn piece of a sentence may come again and again, too, but seldom at an edge.
    if (removed.length < TIMES - 1 || removed.length * 5 < list.length * 3) continue;
    for (const { at } of removed) gone.add(at);
  }
  return without(view, gone);
};
