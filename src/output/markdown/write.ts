/** A numbered tree as Markdown. Page layout is left behind; every character of the text is kept. */

import type { Document, Part, Speech } from '../../tree/nodes.ts';
import { type Piece, textOf } from '../../tree/trace.ts';
import { blockMarkdown, headingLine } from './blocks.ts';
import { escapeInline, escapeLine } from './escape.ts';

const line = (pieces: readonly Piece[]): string[] => {
  const text = textOf(pieces);
  return text === '' ? [] : [escapeLine(escapeInline(text))];
};

const speechMarkdown = (speech: Speech, level: number): string[] => [
  headingLine(level, textOf(speech.title)),
  ...line(speech.speaker),
  ...line(speech.date),
  ...line(speech.salutation),
  ...speech.children.flatMap((block) => blockMarkdown(block, level)),
];

const partMarkdown = (part: Part, level: number): string[] => [
  headingLine(level, [textOf(part.label), textOf(part.title)].filter((text) => text !== '').join('　')),
  ...part.children.flatMap((speech) => speechMarkdown(speech, level + 1)),
];

/** Contents are left out: readers of Markdown make their own. */
export const writeMarkdown = (document: Document): string => {
  const { cover } = document;
  const top = cover ? [headingLine(1, document.title), ...cover.lines.flatMap((pieces) => line(pieces))] : [];
  const level = cover ? 2 : 1;
  const body = document.children.flatMap((child) =>
    child.type === 'part' ? partMarkdown(child, level) : speechMarkdown(child, level),
  );
  return `${[...top, ...body].join('\n\n')}\n`;
};
