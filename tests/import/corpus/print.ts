/**
 * What copying out of a printed page does to true lines, at strengths 1 to 4: broken lines with full-width indents; page
 * numbers and running headers; figures torn onto lines of their own; half-width marks and indents, blanks at line ends.
 * At strength 5 the indents are lost, and first lines may be as much shorter: where a full line ends a sentence, only the
 * edge tells whether the paragraph goes on.
 */

import type { Random } from '../../support/random.ts';
import type { TrueLine } from './truth.ts';

export type Strength = 0 | 1 | 2 | 3 | 4 | 5;

interface Print {
  /** Half widths a line. */
  readonly width: number;
  readonly indent: string;
  /** Half widths that a lost indent took from the first line. */
  readonly lost: number;
  /** Lines a page; none is told apart where it is 0. */
  readonly page: number;
  readonly header: string;
  readonly torn: boolean;
  readonly halfWidth: boolean;
  readonly spaced: boolean;
}

const HALF: Readonly<Record<string, string>> = { '，': ',', '；': ';', '：': ':', '？': '?', '！': '!' };

/** Marks half-width as old editors leave them: some, brackets and quotes in pairs, a point at the very end. */
const halved = (text: string, from: number, random: Random): string => {
  const marks = text
    .slice(from)
    .replace(/[，；：？！]/g, (mark) => (random.chance(0.5) ? (HALF[mark] as string) : mark));
  const quoted = random.chance(0.5) ? marks.replace(/“([^“”]*)”/g, '"$1"') : marks;
  const closed = random.chance(0.3) ? quoted.replace(/（([\u4e00-\u9fff][^（）]*)）/g, '($1)') : quoted;
  return text.slice(0, from) + (random.chance(0.3) ? closed.replace(/(?<=[\u4e00-\u9fff])。$/, '.') : closed);
};

/** Blanks that reading a picture puts around marks. */
const spaced = (text: string, from: number, random: Random): string =>
  text.slice(0, from) +
  text
    .slice(from)
    .replace(/(?<=[\u4e00-\u9fffxX×\d])(?=[，。；,;])/g, () => (random.chance(0.5) ? ' ' : ''))
    .replace(/(?<=[，；,;])(?=[\u4e00-\u9fff])/g, () => (random.chance(0.2) ? ' ' : ''))
    .replace(/(?<=[\u4e00-\u9fff])(?=“)/g, () => (random.chance(0.5) ? ' ' : ''));

const widthOf = (text: string): number => {
  let width = 0;
  for (const char of text) width += /[\u2e80-\uffff—…“”‘’×]/.test(char) ? 2 : 1;
  return width;
};

/** Words and figures whole, and no mark at the head of a line that must not stand there. */
const tokensOf = (text: string): readonly string[] =>
  text.match(/(?:[A-Za-z0-9.%_*]+|[“‘（《【]?.)[，。、；：！？”’）》】,;:?!)]*/gu) ?? [];

const brokenLines = (text: string, { width, indent, lost }: Print): readonly string[] => {
  const lines: string[] = [];
  let line = indent;
  let used = widthOf(indent) + lost;
  for (const token of tokensOf(text)) {
    const more = widthOf(token);
    // A mark may hang over the edge by itself.
    if (used + more > width + (/[，。、；：！？”]$/.test(token) ? 2 : 0) && line.trim() !== '') {
      lines.push(line);
      [line, used] = ['', 0];
    }
    line += token;
    used += more;
  }
  return [...lines, line];
};

const PIECE = /(?<=[\u4e00-\u9fff，、（])((?:[xX×]{1,3}|\d{1,4})(?:\.[xX×\d]{1,2})?%?)(?=[\u4e00-\u9fff，。、；])/;

const tornLines = (line: string, random: Random): readonly string[] =>
  line
    .split(PIECE)
    .reduce<string[]>((lines, part, at) => {
      const tears = at % 2 === 1 && random.chance(/[xX×]/.test(part) ? 0.7 : 0.35);
      // What was not torn, and what follows it, stays on its line.
      if (at === 0 || tears) lines.push(part);
      else if (at % 2 === 0 && lines.at(-1) === tornBefore(lines, at)) lines.push(part);
      else lines.push((lines.pop() ?? '') + part);
      return lines;
    }, [])
    .filter((part) => part !== '');

/** The last line, if it is a torn piece: the text behind it begins a new one. */
const tornBefore = (lines: readonly string[], at: number): string | undefined => {
  const last = lines.at(-1);
  return at > 0 && lines.length > 1 && last !== undefined && /^(?:[xX×\d.]+%?)$/.test(last) ? last : undefined;
};

/** Where a long title is broken: behind a word near its middle. */
const titleParts = (text: string, width: number): readonly string[] => {
  if (widthOf(text) <= width - 6) return [text];
  const middle = text.length / 2;
  const ends = [...text.matchAll(/工作|会议|座谈|暨|推进|专题|集体|度/g)].map(({ 0: word, index }) =>
    word === '工作' || word === '度' ? index + word.length : index,
  );
  const at = ends.reduce((best, end) => (Math.abs(end - middle) < Math.abs(best - middle) ? end : best), 6);
  return [text.slice(0, at), text.slice(at)];
};

const SET: ReadonlySet<string> = new Set(['paragraph', 'item', 'heading']);

const printOf = (strength: Strength, random: Random, header: string): Print => ({
  width: 2 * random.pick([28, 26, 32, 24]),
  indent: strength === 5 ? '' : strength === 4 ? random.pick(['    ', '  ']) : '　　',
  page: strength >= 2 ? random.pick([22, 26, 18]) : 0,
  header: strength >= 2 && random.chance(0.6) ? header : '',
  torn: strength >= 3,
  halfWidth: strength === 4,
  spaced: strength === 4 && random.chance(0.4),
  lost: strength === 5 && random.chance(0.5) ? 4 : 0,
});

const printedLine = (line: TrueLine, print: Print, random: Random): readonly string[] => {
  if (line.role === 'blank') return [''];
  if (line.role === 'title') return titleParts(line.text, print.width);
  if (!SET.has(line.role)) return [line.text];
  const half = print.halfWidth ? halved(line.text, line.mark ?? 0, random) : line.text;
  const text = print.spaced ? spaced(half, line.mark ?? 0, random) : half;
  const lines = brokenLines(text, print);
  return print.torn ? lines.flatMap((one) => tornLines(one, random)) : lines;
};

/** The text as it is found; `header` is what stands at the head of each page. */
export const printed = (lines: readonly TrueLine[], strength: Strength, header: string, random: Random): string => {
  if (strength === 0) return lines.map(({ text }) => text).join('\n');
  const print = printOf(strength, random, header);
  const out: string[] = [];
  let [count, page] = [0, 1];
  for (const line of lines) {
    for (const one of printedLine(line, print, random)) {
      out.push(strength >= 4 && random.chance(0.1) ? `${one} ` : one);
      count += 1;
      if (print.page === 0 || count % print.page !== 0) continue;
      out.push(`— ${page} —`);
      if (print.header !== '') out.push(print.header);
      page += 1;
    }
  }
  return out.join('\n');
};
