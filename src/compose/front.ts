/** What stands before the speeches of a compilation: cover and contents. It knows no page number. */

import type { GalleySection, SetParagraph } from '../tree/galley.ts';
import type { Cover } from '../tree/nodes.ts';
import type { Role, Style } from '../tree/style.ts';
import { type Piece, supplied } from '../tree/trace.ts';
import { looksOf, pieceRuns } from './faces.ts';
import { setEntry, setTitle } from './lines.ts';
import type { Mark } from './speech.ts';

const set = (role: Role, pieces: readonly Piece[], style: Style): SetParagraph => ({
  role,
  runs: pieceRuns(pieces, looksOf(style).roles[role]),
  pageBreakBefore: false,
});

/** Grid lines left free below the last line of a cover. */
const FREE_BELOW = 2;

/** Blank lines that push a cover's lines to its foot: the title stands high, the organ and date low. */
const blanksBetween = (title: SetParagraph, lines: number, style: Style): number => {
  const { page, formats } = style;
  const titleLines = title.runs.filter((run) => run.text === '\n').length + 1;
  const heightOf = (role: Role, count: number, times: number): number =>
    times * (formats[role].before + formats[role].after) + count * formats[role].line;
  const free =
    page.height -
    page.top -
    page.bottom -
    heightOf('coverTitle', titleLines, 1) -
    heightOf('coverLine', lines, lines) -
    FREE_BELOW * style.gridPitch;
  return Math.max(0, Math.floor(free / formats.blank.line));
};

/** `count`: speeches in the volume, printed after its title when the draft and the style want it. */
export const setCover = (cover: Cover, count: number, style: Style): GalleySection => {
  const counted = style.countSpeeches && cover.counted ? [...cover.title, supplied(`（${count}篇）`)] : cover.title;
  const title = setTitle(counted, 'coverTitle', style, { pageBreakBefore: false });
  const lines = cover.lines.map((line) => set('coverLine', line, style));
  const blank: SetParagraph = { role: 'blank', runs: [], pageBreakBefore: false };
  const blanks = lines.length === 0 ? 0 : blanksBetween(title, lines.length, style);
  return { kind: 'cover', paragraphs: [title, ...Array.from({ length: blanks }, () => blank), ...lines] };
};

/** `offset`: index of the body's first paragraph among all of the galley. */
export const setContents = (marks: readonly Mark[], offset: number, style: Style): GalleySection => {
  const entries = marks.map((mark): SetParagraph => {
    const entry = setEntry(mark.pieces, `contents${mark.level}`, style);
    return mark.at === undefined ? entry : { ...entry, target: offset + mark.at };
  });
  return { kind: 'contents', paragraphs: [set('contentsTitle', [supplied(style.contentsTitle)], style), ...entries] };
};
