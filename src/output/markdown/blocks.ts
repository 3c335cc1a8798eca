/** Blocks of a numbered tree as Markdown: one handler a node type. Numbers are literal text. */

import type { Block, Heading, Inline } from '../../tree/nodes.ts';
import { textOf } from '../../tree/trace.ts';
import { escapeInline, escapeLine, strongMarkdown } from './escape.ts';
import { chartMarkdown, tableMarkdown } from './tables.ts';

const MOST_HASHES = 6;

export const headingLine = (level: number, text: string): string =>
  `${'#'.repeat(Math.min(level, MOST_HASHES))} ${escapeInline(text.replaceAll('\n', '')).replace(/(#+)$/, '\\$1')}`;

const inlinesMarkdown = (inlines: readonly Inline[], before = ''): string =>
  inlines
    .map((inline, index) => {
      const text = textOf(inline.pieces);
      if (inline.type === 'text') return escapeInline(text);
      const left = index > 0 ? textOf((inlines[index - 1] as Inline).pieces) : before;
      const right = textOf(inlines[index + 1]?.pieces ?? []);
      return strongMarkdown(text, [...left].at(-1), [...right][0]);
    })
    .join('');

const plain = (inlines: readonly Inline[]): string => inlines.map((inline) => textOf(inline.pieces)).join('');

const paragraph = (inlines: readonly Inline[], number = ''): string =>
  escapeLine(escapeInline(number) + inlinesMarkdown(inlines, number));

/** A run-in head stays in its paragraph, strong. */
const runIn = (block: Heading): string => {
  const head = block.number + plain(block.children);
  const body = plain(block.body);
  return escapeLine(strongMarkdown(head, '', [...body][0]) + inlinesMarkdown(block.body, head));
};

const heading = (block: Heading, below: number): string =>
  block.body.length === 0 ? headingLine(below + block.level, block.number + plain(block.children)) : runIn(block);

type Handler<B extends Block> = (block: B, below: number) => readonly string[];

const HANDLERS: { readonly [T in Block['type']]: Handler<Extract<Block, { type: T }>> } = {
  heading: (block, below) => [heading(block, below)],
  item: (block) => [paragraph([...block.children, ...block.body], block.number)],
  paragraph: (block) => [paragraph(block.children)],
  blank: () => [],
  signature: (block) => block.lines.map((line) => paragraph(line)),
  original: (block) => block.children.map((child) => `> ${paragraph(child.children)}`),
  table: tableMarkdown,
  chart: chartMarkdown,
  attachment: (block, below) => [
    headingLine(below + 1, [block.number, textOf(block.title)].filter((text) => text !== '').join('　')),
    ...block.children.flatMap((child) => blockMarkdown(child, below + 1)),
  ],
};

/** Paragraphs of Markdown; `below`: hashes of the title that the block stands under. */
export const blockMarkdown = (block: Block, below: number): readonly string[] =>
  (HANDLERS[block.type] as Handler<Block>)(block, below);
