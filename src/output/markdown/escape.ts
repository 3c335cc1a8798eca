/** Text as Markdown that reads back as the same text (CommonMark). No markup is made here but emphasis. */

/** Characters that could begin markup anywhere in a line. */
const SPECIAL = /[\\`*_[\]<>&|~$^]/g;

/** What would make a block of a line that begins with it. */
const BLOCK_START = /^(?:([#+=-])|(\d{1,9})([.)])(?=\s|$))/;

export const escapeInline = (text: string): string => text.replace(SPECIAL, '\\$&');

/** A whole line: what stands first in it must not become a heading, a list, a rule or code. */
export const escapeLine = (line: string): string =>
  line
    .replace(/^[ \t]+|[ \t]+$/g, (blanks) => [...blanks].map((blank) => `&#${blank.charCodeAt(0)};`).join(''))
    .replace(BLOCK_START, (_, mark: string | undefined, digits: string, point: string) =>
      mark === undefined ? `${digits}\\${point}` : `\\${mark}`,
    );

const EDGES = /^([\p{P}\p{S}\s]*)([\s\S]*?)([\p{P}\p{S}\s]*)$/u;

/** Beside nothing, a blank or a mark, asterisks may touch a mark on their inner side. */
const LOOSE = /^(?:[\s\p{P}\p{S}])?$/u;

/**
 * `**…**` around `text`, between the characters `before` and `after`. Where a letter stands outside, marks at that
 * edge stay outside too: `字**“…”**字` would not count as emphasis, and Chinese leaves no space between.
 */
const emphasise = (text: string, before: string, after: string): string => {
  const [, opening = '', inner = '', closing = ''] = EDGES.exec(text) ?? [];
  if (inner === '') return escapeInline(text);
  const left = LOOSE.test(before) ? '' : opening;
  const right = LOOSE.test(after) ? '' : closing;
  const bold = text.slice(left.length, text.length - right.length);
  return `${escapeInline(left)}**${escapeInline(bold)}**${escapeInline(right)}`;
};

/** Blanks at the edges of `text` are never emphasised. */
export const strongMarkdown = (text: string, before = '', after = ''): string => {
  const inner = text.trim();
  if (inner === '') return text;
  const start = text.indexOf(inner);
  const end = start + inner.length;
  const left = start > 0 ? ' ' : before;
  const right = end < text.length ? ' ' : after;
  return text.slice(0, start) + emphasise(inner, left, right) + text.slice(end);
};
