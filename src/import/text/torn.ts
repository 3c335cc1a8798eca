/**
 * Joins x, digits and Latin words that stand on lines of their own to the sentence that they were torn out of. A column of
 * a table looks alike: so what follows must need them (a unit, a mark) or what precedes must be a sentence.
 */

import type { Edit } from './kinds.ts';
import { gapOf } from './stretches.ts';
import { between, endsSentence, isBody, lineAt, type View, type ViewLine } from './view.ts';

const PIECE = /^[A-Za-z0-9×＊*%％‰.·\-—–~～+:/()_№#&㎡℃]{1,24}[，、。；：]?$/;
const MASKED = /^(?:[xX×＊*]{1,6}|[xX×＊*]{1,4}[.·\-—～~][xX×＊*]{1,4}|_{1,8}|＿{1,8})[%％]?[，、。；：]?$/;
const NUMERIC = /^[\d.,%％‰\-—–~～+:/]+[，、。；：]?$/;
const LATIN = /^[A-Za-z][A-Za-z0-9.+\-_ ]{0,23}$/;
const CONNECTED = /[.·\-—–~～%％xX×＊*]/;

/** What a number or a mask is missing before. */
const NEEDS =
  /^(?:[年月日号时分秒件批人次个项名户元万亿千百十吨亩公里米%％‰条起宗例家所座台辆倍点届期级类种位册篇页天周层处场岁市县区镇乡村街组省局—～~]|个百分点|余|多|左右|以上|以下|，|。|、|；|：|）|”|》)/;
/** What a number is missing behind. */
const CALLS = /[约共第达为至到由升降增减长过于超近计有占率比—～~（“：，、同年月]$/;

const MOST = 7;

/** Nothing stands between the line and the next but the blank lines that stand between all. */
const adjacent = (view: View, at: number, gap: number): boolean =>
  (view.full[at + 1] ?? Infinity) <= (view.full[at] ?? -Infinity) + gap;

const isPiece = (line: ViewLine | undefined): boolean =>
  line !== undefined && PIECE.test(line.text) && /^(?:paragraph|title)$/.test(line.seen.role);

/** A bracket that stays open: `（2024年` above `9`. */
const isOpen = (text: string): boolean => /[（(][^（()）]{0,40}$/.test(text);

const isUpper = (line: ViewLine): boolean => {
  if (isPiece(line) || endsSentence(line.text) || !/[\u4e00-\u9fff，、（“《—～]$/.test(line.text)) return false;
  return isBody(line) || line.seen.role === 'title' || (/^(?:date|speaker)$/.test(line.seen.role) && isOpen(line.text));
};

/** A sentence above that has not ended, and Han below that go on with it: no cells of a table. */
const isProse = (upper: string, lower: string): boolean =>
  /^[\u4e00-\u9fff]/.test(lower) &&
  (/[，、；：,;:]$/.test(upper) ||
    (upper.length >= 12 && /[，。；：、,;]/.test(upper)) ||
    /^[^，。；,;]{1,24}[，。；,;]/.test(lower));

/** How many pieces follow the line at `at`, in one chain without a break. */
const chainFrom = (view: View, at: number, gap: number): number => {
  let count = 0;
  while (count <= MOST && adjacent(view, at + count, gap) && isPiece(lineAt(view, at + count + 1))) count += 1;
  return count;
};

/** The line may be the rest of the one above, for all that it was recognised as. */
const goesOn = (upper: ViewLine, lower: ViewLine): boolean => {
  if (lower.seen.number !== undefined) return false;
  if (isOpen(upper.text) && /^(?:date|speaker|title)$/.test(lower.seen.role)) return true;
  return lower.seen.role === 'paragraph' || lower.seen.role === upper.seen.role;
};

const belongs = (upper: ViewLine, pieces: readonly string[], lower: ViewLine | undefined): boolean => {
  const joined = pieces.join('');
  if (
    pieces.length > 1 &&
    !(CONNECTED.test(joined) && pieces.some((piece) => MASKED.test(piece) || /^[^\d]+$/.test(piece)))
  )
    return false;
  if (/[，、。；：]$/.test(joined)) return MASKED.test(joined) || CALLS.test(upper.text) || upper.text.length >= 12;
  if (!lower || !goesOn(upper, lower)) return false;
  const needed = NEEDS.test(lower.text) || isProse(upper.text, lower.text);
  if (MASKED.test(joined) || NUMERIC.test(joined) || pieces.length > 1) return needed;
  // A word is at home in a sentence; a label above or below it is none.
  if (!LATIN.test(joined) || !/^[\u4e00-\u9fff，、；：）”]/.test(lower.text)) return false;
  if (/^[，、；：）”]/.test(lower.text)) return true;
  return upper.text.length >= 8 && (needed || /[，、。；]/.test(upper.text + lower.text));
};

const join = (upper: ViewLine, lower: ViewLine): Edit => ({
  start: upper.seen.end,
  end: lower.seen.start,
  after: between(upper.text, lower.text),
});

/** Pieces with which a sentence begins, and what they are missing before: `x` above `月x日上午，…`. */
const leading = (view: View, at: number, gap: number): Edit | undefined => {
  const [above, piece, lower] = [lineAt(view, at - 1), lineAt(view, at), lineAt(view, at + 1)];
  if (!piece || !lower || !isPiece(piece) || !adjacent(view, at, gap) || isPiece(lower)) return undefined;
  if (above && isUpper(above) && adjacent(view, at - 1, gap)) return undefined;
  const needed = (MASKED.test(piece.text) || NUMERIC.test(piece.text)) && NEEDS.test(lower.text);
  return needed && lower.seen.role === 'paragraph' && !lower.seen.number ? join(piece, lower) : undefined;
};

export const findTorn = (view: View): readonly Edit[] => {
  const edits: Edit[] = [];
  const gap = gapOf(view);
  for (let at = 0; at < view.full.length; at += 1) {
    const upper = lineAt(view, at) as ViewLine;
    const begun = leading(view, at, gap);
    if (begun) edits.push(begun);
    if (!isUpper(upper)) continue;
    const count = chainFrom(view, at, gap);
    if (count === 0 || count > MOST) continue;
    const pieces = Array.from({ length: count }, (_, i) => lineAt(view, at + 1 + i) as ViewLine);
    const lower = adjacent(view, at + count, gap) ? lineAt(view, at + count + 1) : undefined;
    const texts = pieces.map(({ text }) => text);
    if (!belongs(upper, texts, lower)) continue;
    const closed = /[。；：]$/.test(texts.at(-1) as string) || !lower || !goesOn(upper, lower);
    const run = closed ? [upper, ...pieces] : [upper, ...pieces, lower];
    for (let i = 1; i < run.length; i += 1) edits.push(join(run[i - 1] as ViewLine, run[i] as ViewLine));
    // The line below may itself be torn further on: it is the next to be looked at.
    at += count;
  }
  return edits;
};
