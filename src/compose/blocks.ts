/**
 * Blocks of a speech become paragraphs: one handler a node type. Numbers are taken from the tree as they
 * stand. No handler looks at its neighbours.
 */

import type { Run, SetParagraph } from '../tree/galley.ts';
import type { Attachment, Block, Heading, HeadingLevel, Item } from '../tree/nodes.ts';
import type { Role, Style } from '../tree/style.ts';
import { supplied } from '../tree/trace.ts';
import { inlineRuns, type Looks, numberRuns, pieceRuns } from './faces.ts';
import { setTitle } from './lines.ts';
import { setChart, setTable } from './tables.ts';

const HEADING_ROLES: Readonly<Record<HeadingLevel, Role>> = {
  1: 'heading1',
  2: 'heading2',
  3: 'heading3',
  4: 'heading4',
};

const paragraph = (role: Role, runs: readonly Run[]): SetParagraph => ({ role, runs, pageBreakBefore: false });

/** A head that runs into its paragraph: a body paragraph, so that Word's outline does not take the whole of it. */
const isRunIn = (heading: Heading): boolean => heading.body.length > 0;

const setHeading = (heading: Heading, { roles, heads }: Looks): SetParagraph => {
  const role = HEADING_ROLES[heading.level];
  const look = (isRunIn(heading) ? heads[role] : undefined) ?? roles[role];
  const runs = [...numberRuns(heading.number, look), ...inlineRuns(heading.children, look)];
  return isRunIn(heading)
    ? paragraph('body', [...runs, ...inlineRuns(heading.body, roles.body)])
    : paragraph(role, runs);
};

const setItem = (item: Item, { roles, lead }: Looks): SetParagraph => {
  // A lead is told apart only where there is one and something follows it.
  const look = item.children.length > 0 && item.body.length > 0 ? lead : roles.item;
  return paragraph('item', [
    ...numberRuns(item.number, look),
    ...inlineRuns(item.children, look),
    ...inlineRuns(item.body, roles.item),
  ]);
};

/** The mark on the first line of a new page, the title on the third, a blank line below (GB/T 9704—2012 7.3.7). */
const setAttachment = (attachment: Attachment, looks: Looks, style: Style): readonly SetParagraph[] => {
  const mark = pieceRuns([supplied(attachment.number)], looks.roles.attachmentMark);
  const blank = paragraph('blank', []);
  const title = setTitle(attachment.title, 'attachmentTitle', style, { pageBreakBefore: false });
  const set = [
    { ...paragraph('attachmentMark', mark), pageBreakBefore: true },
    blank,
    ...(attachment.title.length === 0 ? [] : [title, blank]),
    ...attachment.children.flatMap((child) => setBlock(child, looks, style)),
  ];
  return set.map((one): SetParagraph => ({ ...one, aside: true }));
};

type Handler<B extends Block> = (block: B, looks: Looks, style: Style) => readonly SetParagraph[];

const HANDLERS: { readonly [T in Block['type']]: Handler<Extract<Block, { type: T }>> } = {
  heading: (block, looks) => [setHeading(block, looks)],
  item: (block, looks) => [setItem(block, looks)],
  paragraph: (block, { roles }) => [paragraph('body', inlineRuns(block.children, roles.body))],
  blank: () => [paragraph('blank', [])],
  signature: (block, { roles }) => block.lines.map((line) => paragraph('signature', inlineRuns(line, roles.signature))),
  original: (block, { roles }) =>
    block.children.map((child) => paragraph('original', inlineRuns(child.children, roles.original))),
  table: setTable,
  chart: setChart,
  attachment: setAttachment,
};

export const setBlock = (block: Block, looks: Looks, style: Style): readonly SetParagraph[] =>
  (HANDLERS[block.type] as Handler<Block>)(block, looks, style);
