/**
 * Where comments of a YAML text stand: what is quoted or inside a block scalar is data and none. It knows as much of
 * YAML as that needs, reads each character once, and never says what is wrong with it.
 */

type Quote = '"' | "'";

const isBlank = (char: string | undefined): boolean => char === undefined || char === ' ' || char === '\t';

/** What may stand before the mark that opens a quotation. */
const OPENERS = ':,[{-?';

/** `key: |`, `- >-`: what follows and stands deeper is text. */
const OPENS_BLOCK = /(?:^|[ \t])[|>][-+\d]{0,2}$/;

interface Scanned {
  /** Of the `#`; -1: none. */
  readonly comment: number;
  /** Still open at the line's end. */
  readonly quote: Quote | undefined;
}

const scan = (line: string, open: Quote | undefined): Scanned => {
  let quote = open;
  let before = '';
  for (let at = 0; at < line.length; at += 1) {
    const char = line[at] as string;
    if (quote !== undefined) {
      if (quote === '"' && char === '\\') at += 1;
      else if (char === quote && quote === "'" && line[at + 1] === quote) at += 1;
      else if (char === quote) quote = undefined;
      before = char;
      continue;
    }
    if (char === '#' && isBlank(line[at - 1])) return { comment: at, quote };
    if ((char === '"' || char === "'") && (before === '' || OPENERS.includes(before))) quote = char;
    if (!isBlank(char)) before = char;
  }
  return { comment: -1, quote };
};

/** Columns that a line's first key stands in; of `- |` those of the dash. */
const depthOf = (line: string): number => {
  const lead = /^ *(?:- +)*/.exec(line)?.[0] ?? '';
  return /^[|>]/.test(line.slice(lead.length)) ? lead.lastIndexOf('-') : lead.length;
};

/** For each line the offset of its comment in it, or -1. */
export const yamlComments = (lines: readonly string[]): readonly number[] => {
  let quote: Quote | undefined;
  let block = -2;
  return lines.map((line) => {
    const bare = line.trim();
    const depth = line.length - line.trimStart().length;
    if (block > -2 && (bare === '' || depth > block)) return -1;
    block = -2;
    const scanned = scan(line, quote);
    quote = scanned.quote;
    const content = scanned.comment < 0 ? line : line.slice(0, scanned.comment);
    if (quote === undefined && OPENS_BLOCK.test(content.trimEnd())) block = depthOf(line);
    return scanned.comment;
  });
};
