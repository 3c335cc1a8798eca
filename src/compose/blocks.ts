/**
 * Blocks of a speech become paragraphs: one handler a node type. Numbers are taken from the tree as they
 * stand. No handler looks at its neighbours.
 */

import type { Run, SetParagraph } from '../tree/galley.ts';
import type { Block, Heading, HeadingLevel, Inline } from '../tree/nodes.ts';
import type { Role, Style } from '../tree/style.ts';
import { inlineRuns, type Look, lookOf, numberRuns } from './faces.ts';

const HEADING_ROLES: Readonly<Record<HeadingLevel, Role>> = {
  1: 'heading1',
  2: 'heading2',
  3: 'heading3',
  4: 'heading4',
};

const paragraph = (role: Role, runs: readonly Run[]): SetParagraph => ({ role, runs, pageBreakBefore: false });

/** A head that runs into its paragraph: a body paragraph, so that Word's outline does not take the whole of it. */
const isRunIn = (heading: Heading): boolean => heading.body.length > 0;

const setHeading = (heading: Heading, style: Style): SetParagraph => {
  const role = HEADING_ROLES[heading.level];
  const { body } = style.formats;
  const look = isRunIn(heading) ? lookOf(style, body, style.formats[role].face) : lookOf(style, style.formats[role]);
  const runs = [...numberRuns(heading.number, look), ...inlineRuns(heading.children, look)];
  if (!isRunIn(heading)) return paragraph(role, runs);
  return paragraph('body', [...runs, ...inlineRuns(heading.body, lookOf(style, body))]);
};

type Handler<B extends Block> = (block: B, style: Style) => readonly SetParagraph[];

const inlinesAs =
  (role: Role) =>
  (inlines: readonly Inline[], style: Style): SetParagraph =>
    paragraph(role, inlineRuns(inlines, lookOf(style, style.formats[role])));

const setBody = inlinesAs('body');
const setOriginal = inlinesAs('original');
const setSignature = inlinesAs('signature');

const HANDLERS: { readonly [T in Block['type']]: Handler<Extract<Block, { type: T }>> } = {
  heading: (block, style) => [setHeading(block, style)],
  item: (block, style) => {
    const { item } = style.formats;
    const look: Look = lookOf(style, item);
    // A lead is told apart only where there is one and something follows it.
    const lead = block.children.length > 0 && block.body.length > 0 ? lookOf(style, item, style.lead) : look;
    return [
      paragraph('item', [
        ...numberRuns(block.number, lead),
        ...inlineRuns(block.children, lead),
        ...inlineRuns(block.body, look),
      ]),
    ];
  },
  paragraph: (block, style) => [setBody(block.children, style)],
  blank: () => [paragraph('blank', [])],
  signature: (block, style) => block.lines.map((line) => setSignature(line, style)),
  original: (block, style) => block.children.map((child) => setOriginal(child.children, style)),
};

export const setBlock = (block: Block, style: Style): readonly SetParagraph[] =>
  (HANDLERS[block.type] as Handler<Block>)(block, style);
