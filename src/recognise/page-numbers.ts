/** Page numbers that stand on lines of their own: by their form, or by counting on through the text. */

import { dateLine } from './dates.ts';
import { halved } from './numbers.ts';
import type { RawLine } from './page.ts';
import { isEnded } from './shapes.ts';

const DIGITS = '[0-9０-９]{1,4}';
const NTH = `第\\s?(?:${DIGITS}|[一二三四五六七八九十百]{1,5})\\s?页`;
const OF = `共\\s?(?:${DIGITS}|[一二三四五六七八九十百]{1,5})\\s?页`;
const EDGE = '[—–―－─\\-·•~～]{1,3}';
const FORMS: readonly string[] = [
  `${EDGE}\\s{0,3}${DIGITS}\\s{0,3}${EDGE}`,
  `(?:${EDGE}\\s{0,3})?${NTH}(?:[，,/／\\s]{0,3}${OF})?(?:\\s{0,3}${EDGE})?`,
  `${OF}[，,/／\\s]{0,3}${NTH}`,
  `页\\s?码\\s?[：:]\\s?${DIGITS}`,
  '[Pp]age\\s?\\d{1,4}(?:\\s?(?:of|/)\\s?\\d{1,4})?',
  `${DIGITS}\\s?\\|\\s?P\\s?a\\s?g\\s?e`,
];
const PAGE_NUMBER = new RegExp(`^(?:${FORMS.join('|')})$`);

/** What a browser prints below each page: the address and `1/3`. */
const PRINTED = /^(?:https?|file):\/\/\S{4,300}\s{1,40}\d{1,3}\s?[/／]\s?\d{1,3}$/;

export const isPageNumber = (text: string): boolean =>
  text.length <= 24 ? PAGE_NUMBER.test(text) : text.length <= 340 && PRINTED.test(text);

/** `3`, `[3]`, `（3）`, `P3`, `3 / 12`. */
const BARE =
  /^(?:[〔【[［（(<〈]\s?(\d{1,4})\s?[〕】\]］）)>〉]|[Pp][.．]?\s?(\d{1,4})|(\d{1,4}|[０-９]{1,4})(?:\s?[/／]\s?(\d{1,4}))?)$/;
const LONGEST_BARE = 11;
/** Lines that a page has at least; the last of three may have no more than the end of a sentence, that of two a few. */
const LEAST = 8;
const LEAST_LAST = 1;
const LEAST_SECOND = 3;

interface Bare {
  readonly i: number;
  readonly value: number;
  /** What all numbers of one text have in common: of how many pages, or how they are marked. */
  readonly of: string;
}

const bareAt = (text: string, i: number): Bare | undefined => {
  const found = text.length <= LONGEST_BARE ? BARE.exec(text) : null;
  if (!found) return undefined;
  const [, boxed, lettered, digits, of = ''] = found;
  const marked = boxed !== undefined ? '[]' : lettered !== undefined ? 'P' : of;
  return { i, value: Number(halved(boxed ?? lettered ?? digits ?? '')), of: marked };
};

const countOn = (bare: readonly Bare[]): boolean =>
  bare.every(({ value, of, i }, k) => {
    const last = bare[k - 1];
    const lines = k < bare.length - 1 ? LEAST : bare.length > 2 ? LEAST_LAST : LEAST_SECOND;
    return last === undefined || (value === last.value + 1 && of === last.of && i > last.i + lines);
  });

const keyOf = (line: RawLine | undefined): string => line?.text.replace(/[\s　]+/g, '') ?? '';

/** A line of words, not of figures. */
const isWords = (key: string): boolean => /[\u4e00-\u9fff]{4}/.test(key);

/**
 * Whether two digits, or one, stand at the edges of pages: the first or the last line of the text is one of them and they
 * count from 1, or the words of the text's first line, its running head, stand beside one.
 */
const atEdges = (lines: readonly RawLine[], bare: readonly Bare[]): boolean => {
  const full = [...lines.keys()].filter((i) => (lines[i] as RawLine).text !== '');
  const [first, last] = [full[0], full.at(-1)];
  const [one, end] = [bare[0], bare.at(-1)];
  const foots = one !== undefined && one.i >= LEAST && end?.i === last;
  const heads = one !== undefined && one.i === first && (end?.i ?? 0) > one.i + LEAST;
  if (bare.length > 1 && one?.value === 1 && (foots || heads)) return true;
  if (foots && one.value === 1) {
    // A text of one page: its last sentence or its date stands above.
    const above = lines[full.at(-2) as number]?.text ?? '';
    if (isEnded(above) || dateLine(above)) return true;
  }
  const head = keyOf(lines[full.find((i) => !bare.some((one) => one.i === i)) ?? -1]);
  return (
    isWords(head) &&
    bare.some(({ i }) => {
      const at = full.indexOf(i);
      return [at - 1, at + 1].some((beside) => beside > 0 && keyOf(lines[full[beside] ?? -1]) === head);
    })
  );
};

/** Digits alone are page numbers where they count on through the text, `3 / 12` where all say of how many. */
export const countedPages = (lines: readonly RawLine[]): ReadonlySet<number> => {
  const alone = lines.flatMap(({ text }, i) => bareAt(text, i) ?? []);
  if (alone.length === 0) return new Set();
  const digits = alone.filter(({ of }) => of === '');
  const parts = alone.filter(({ of }) => of !== '');
  const counts = (bare: readonly Bare[], least: number): boolean =>
    bare.length > 0 && countOn(bare) && (bare.length >= least || atEdges(lines, bare));
  return new Set([...(counts(digits, 3) ? digits : []), ...(counts(parts, 2) ? parts : [])].map(({ i }) => i));
};
