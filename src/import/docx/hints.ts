/**
 * What styles say of lines, for whoever recognises them: a heading and its level, a title, a line of the contents.
 * Hints only: a writer's styles are as right as the writer.
 */

import type { LineHints, LineRole } from '../../recognise/line.ts';
import type { HeadingLevel } from '../../tree/nodes.ts';
import type { DocxLine } from './docx-text.ts';

/** Names of styles, Word's own in English and as older programs translate them, and those that this tool writes. */
const ROLES: Readonly<Record<string, LineRole>> = {
  title: 'title',
  标题: 'title',
  'toc heading': 'contentsTitle',
  目录标题: 'contentsTitle',
  date: 'date',
  日期: 'date',
  salutation: 'salutation',
  称呼: 'salutation',
  称谓: 'salutation',
  signature: 'signature',
  签名: 'signature',
  署名: 'signature',
  caption: 'caption',
  题注: 'caption',
  表题: 'caption',
  图题: 'caption',
  讲话人: 'speaker',
  封面标题: 'cover',
  封面文字: 'cover',
  篇题: 'part',
  附件: 'attachment',
  附件标题: 'attachment',
  条目: 'item',
};

const HEADING = /^(?:heading|标题) ([1-9])$/;
const CONTENTS = /^(?:toc|目录) [1-9]$/;

const NUMBERED =
  /^\s*(?:第?[一二三四五六七八九十百]{1,4}[、，,.．章节部]|[（(][一二三四五六七八九十\d]{1,4}[）)]|\d{1,3}[.．、])/;
const FIRST_FORM = /^\s*(?:第[一二三四五六七八九十]{1,3}[章部]|[一二三四五六七八九十]{1,3}[、，,.．])/;

/** Level by style, 1 to 9; undefined for lines that are no heading. */
const styledLevel = ({ kind, style, outline, isContents }: DocxLine): number | undefined => {
  if (kind === 'row' || isContents || CONTENTS.test(style) || Object.hasOwn(ROLES, style)) return undefined;
  const named = HEADING.exec(style)?.[1];
  return named === undefined ? outline : Number(named);
};

interface Headings {
  readonly levels: readonly (number | undefined)[];
  /** The level that titles of speeches have; 0 where they have a style of their own. */
  readonly titles: number;
}

/**
 * Many writers, and many programs, give the highest level to the title itself: its lines bear no number, and they
 * stand in the middle or the level below them begins with 一、.
 */
const headingsOf = (lines: readonly DocxLine[], text: readonly string[]): Headings => {
  const levels = lines.map((line, at) => (text[at]?.trim() === '' ? undefined : styledLevel(line)));
  const highest = levels.reduce<number>((least, level) => Math.min(least, level ?? 10), 10);
  const tally = { own: 0, centred: 0, numbered: 0, below: 0, first: 0 };
  levels.forEach((level, at) => {
    const line = text[at] ?? '';
    if (level === highest) {
      tally.own += 1;
      if (lines[at]?.centred) tally.centred += 1;
      if (NUMBERED.test(line)) tally.numbered += 1;
    } else if (level === highest + 1) {
      tally.below += 1;
      if (FIRST_FORM.test(line)) tally.first += 1;
    }
  });
  const isTitle =
    tally.own > 0 && tally.numbered === 0 && (tally.centred === tally.own || 2 * tally.first > tally.below);
  return { levels, titles: isTitle ? highest : 0 };
};

const headingHint = (level: number, titles: number): Pick<LineHints, 'role' | 'level'> => {
  if (level === titles) return { role: 'title' };
  const shifted = level - titles;
  return shifted <= 4 ? { role: 'heading', level: shifted as HeadingLevel } : {};
};

const roleOf = ({ kind, style, isContents }: DocxLine): LineRole | undefined => {
  if (kind === 'row') return 'row';
  if (isContents || CONTENTS.test(style)) return 'contents';
  return Object.hasOwn(ROLES, style) ? ROLES[style] : undefined;
};

/** By index of the line; `text`: each line's own. */
export const hintsOf = (lines: readonly DocxLine[], text: readonly string[]): ReadonlyMap<number, LineHints> => {
  const hints = new Map<number, LineHints>();
  const { levels, titles } = headingsOf(lines, text);
  lines.forEach((line, at) => {
    if (text[at]?.trim() === '') return;
    const role = roleOf(line);
    const level = levels[at];
    const hint: LineHints = {
      ...(role === undefined ? (level === undefined ? {} : headingHint(level, titles)) : { role }),
      ...(line.centred ? { centred: true } : {}),
    };
    if (hint.role !== undefined || hint.centred) hints.set(at, hint);
  });
  return hints;
};
