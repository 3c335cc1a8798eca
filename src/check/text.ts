/** From a text of which nothing is known to articles: one for each speech in it. It reads no file. */

import type { LineHints, LineRole, RecognisedLine, RecogniseOptions } from '../recognise/line.ts';
import { recogniseLines } from '../recognise/lines.ts';
import type { Source } from '../source.ts';
import { type PlainDate, parseDate } from '../tree/dates.ts';
import type { Article } from './article.ts';
import { createArticle, lineFrom } from './create.ts';
import { withoutComments } from './filters/comments.ts';
import { markdownCode } from './markdown.ts';
import type { Terms } from './terms.ts';

const WRITTEN_DATE = /(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?/;

/** `（2024年9月12日）`; undefined where there is none or it does not exist. */
export const writtenDate = (text: string): PlainDate | undefined => {
  const match = WRITTEN_DATE.exec(text);
  if (!match) return undefined;
  return parseDate(match.slice(1).filter(Boolean).join('-')) || undefined;
};

/** Where a new speech begins: a title after anything that is none. */
const speechStarts = (lines: readonly RecognisedLine[]): number[] =>
  lines.flatMap(({ role }, at) => (role === 'title' && lines[at - 1]?.role !== 'title' ? [at] : []));

/** Where comments stood is no blank that could be taken out; of Markdown, what is no language either. */
const codeIn = (text: string, blanked: string, markdown: boolean): Uint8Array | undefined => {
  if (!markdown && text === blanked) return undefined;
  const code = markdown ? markdownCode(text) : new Uint8Array(text.length);
  if (text !== blanked) {
    for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) !== blanked.charCodeAt(at)) code[at] = 1;
  }
  return code;
};

/** Offsets of an article's text are those of the source from its first line on; comments are blank in it. */
export const textArticles = (
  source: Source,
  names: Terms<unknown>,
  hints?: ReadonlyMap<number, LineHints>,
  options?: RecogniseOptions,
): readonly Article[] => {
  const whole = withoutComments(source.text);
  const code = codeIn(source.text, whole, options?.markdown === true);
  const recognised = recogniseLines(whole, hints, options);
  const starts = speechStarts(recognised);
  if (starts[0] !== 0) starts.unshift(0);
  return starts.flatMap((from, at) => {
    const lines = recognised.slice(from, starts[at + 1]);
    const first = lines[0];
    const last = lines.at(-1);
    if (!first || !last) return [];
    const offset = from === 0 ? 0 : first.start;
    const end = last.end;
    const text = whole.slice(offset, end);
    const moved = lines.map((line, index) => lineFrom(line, index, offset));
    const said = (role: LineRole): string => {
      let words = '';
      for (const line of lines) if (line.role === role) words += whole.slice(line.start, line.end);
      return words;
    };
    const date = writtenDate(said('date'));
    const segments = [{ start: 0, end: text.length, place: { source, start: offset, end } }];
    const parts = { title: said('title'), text, lines: moved, facts: [], segments, traced: false };
    const dated = date === undefined ? parts : { ...parts, date };
    return [createArticle(dated, names, code?.subarray(offset, end))];
  });
};
