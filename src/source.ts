/**
 * A text file as the tool sees it, and the way from an offset to a line and a column.
 * It never reads files; it never prints.
 *
 * Offsets count UTF-16 code units of the normalised text (no BOM, LF line ends); lines and columns
 * count from 1, columns in code points (SARIF `columnKind: unicodeCodePoints`).
 */

export interface Source {
  /** Path as the user knows it, relative to the folder where the command ran. */
  readonly name: string;
  readonly text: string;
}

/** A stretch of a source, `end` exclusive. */
export interface Place {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Line and column survive normalisation: a BOM has no width and CRLF, CR and LF all end one line. */
export const createSource = (name: string, raw: string): Source => ({
  name,
  text: (raw.charCodeAt(0) === 0xfeff ? raw.slice(1) : raw).replace(/\r\n?/g, '\n'),
});

const lineStartsOf = new WeakMap<Source, readonly number[]>();

/** Offsets at which lines begin, computed once a source and only when something is reported. */
const lineStarts = (source: Source): readonly number[] => {
  const known = lineStartsOf.get(source);
  if (known) return known;
  const starts = [0];
  for (let at = source.text.indexOf('\n'); at >= 0; at = source.text.indexOf('\n', at + 1)) starts.push(at + 1);
  lineStartsOf.set(source, starts);
  return starts;
};

const lineIndexAt = (starts: readonly number[], offset: number): number => {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
};

const STEP = 1024;
const pairsOfSource = new WeakMap<Source, Uint32Array>();

/** The second unit of a code point of two stands at `at`. */
export const isPair = (text: string, at: number): boolean =>
  (text.charCodeAt(at) & 0xfc00) === 0xdc00 && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;

/** Before each step of the text, how many code points of two units have their second unit there. */
const pairCounts = ({ text }: Source): Uint32Array => {
  const counts = new Uint32Array(Math.floor(text.length / STEP) + 1);
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (at % STEP === 0) counts[at / STEP] = count;
    if (isPair(text, at)) count += 1;
  }
  if (text.length % STEP === 0) counts[text.length / STEP] = count;
  return counts;
};

const pairsBefore = (source: Source, offset: number): number => {
  const counts = pairsOfSource.get(source) ?? pairCounts(source);
  pairsOfSource.set(source, counts);
  const step = Math.floor(offset / STEP);
  let count = counts[step] as number;
  for (let at = step * STEP; at < offset; at += 1) if (isPair(source.text, at)) count += 1;
  return count;
};

export const positionAt = (source: Source, offset: number): Position => {
  const starts = lineStarts(source);
  const at = Math.min(Math.max(offset, 0), source.text.length);
  const line = lineIndexAt(starts, at);
  const start = starts[line] as number;
  return { line: line + 1, column: at - start - (pairsBefore(source, at) - pairsBefore(source, start)) + 1 };
};

/** The inverse of `positionAt`; a position outside the text is moved to its nearest end. */
export const offsetAt = (source: Source, position: Position): number => {
  const starts = lineStarts(source);
  const line = Math.min(Math.max(position.line, 1), starts.length) - 1;
  const start = starts[line] as number;
  const text = lineText(source, line + 1);
  let offset = start;
  let column = 1;
  for (const char of text) {
    if (column >= position.column) break;
    offset += char.length;
    column += 1;
  }
  return offset;
};

/** Where a line (from 1) begins and ends, without its line end. */
export const lineBounds = (source: Source, line: number): { readonly start: number; readonly end: number } => {
  const starts = lineStarts(source);
  const start = starts[line - 1] ?? source.text.length;
  const next = starts[line];
  return { start, end: next === undefined ? source.text.length : next - 1 };
};

/** Text of a line (from 1) without its line end; empty where there is no such line. */
export const lineText = (source: Source, line: number): string => {
  const { start, end } = lineBounds(source, line);
  return source.text.slice(start, end);
};

export const placeOf = (source: Source, start = 0, end: number = start): Place => ({ source, start, end });
