/**
 * Gives every heading and item of a tree its literal number, in the forms of a style. It changes
 * nothing else, and numbering a numbered tree again gives the same tree.
 *
 * Headings count from one under their parent and in each speech. Items count from one after any heading,
 * and after a paragraph that ends with `：`, because that opens a new series; other paragraphs between two
 * items belong to the item above them.
 */

import { han } from '../tree/han.ts';
import type { Attachment, Block, Document, Heading, Inline, Item, Paragraph, Part, Speech } from '../tree/nodes.ts';
import type { NumberForm, Style } from '../tree/style.ts';
import { textOf } from '../tree/trace.ts';

type Forms = Pick<Style, 'headingNumbers' | 'itemNumber'>;

/** GB/T 15834—2011 B.3: 一、 takes a comma, （一） and （1） nothing, 1 a half-width point, 第一 a full comma. */
const FORMS: Readonly<Record<NumberForm, (n: number) => string>> = {
  none: () => '',
  '一、': (n) => `${han(n)}、`,
  '（一）': (n) => `（${han(n)}）`,
  '1.': (n) => `${n}.`,
  '（1）': (n) => `（${n}）`,
  '第一，': (n) => `第${han(n)}，`,
  一是: (n) => `${han(n)}是`,
};

export const writeNumber = (form: NumberForm, n: number): string => FORMS[form](n);

export const numberTree = (document: Document, style: Forms): Document => ({
  ...document,
  children: document.children.map((child) =>
    child.type === 'part' ? numberPart(child, style) : numberSpeech(child, style),
  ),
});

const numberPart = (part: Part, style: Forms): Part => ({
  ...part,
  children: part.children.map((speech) => numberSpeech(speech, style)),
});

/** Tables and charts are numbered through the speech, attachments included. */
interface Shown {
  tables: number;
  charts: number;
  attachments: number;
}

export const numberSpeech = (speech: Speech, style: Forms): Speech => {
  const attachments = speech.children.filter(({ type }) => type === 'attachment').length;
  return {
    ...speech,
    children: numberBlocks(speech.children, style, { tables: 0, charts: 0, attachments: 0 }, attachments > 1),
  };
};

/** `several`: a lone attachment has no number (GB/T 9704—2012 7.3.7). */
const numberBlocks = (blocks: readonly Block[], style: Forms, shown: Shown, several: boolean): readonly Block[] => {
  const counts = [0, 0, 0, 0];
  let items = 0;
  const heading = (block: Heading): Heading => {
    const index = block.level - 1;
    const n = (counts[index] ?? 0) + 1;
    counts[index] = n;
    counts.fill(0, block.level);
    items = 0;
    return { ...block, number: writeNumber(style.headingNumbers[index] ?? 'none', n) };
  };
  const item = (block: Item): Item => {
    items += 1;
    return { ...block, number: writeNumber(style.itemNumber, items) };
  };
  const attachment = (block: Attachment): Attachment => {
    shown.attachments += 1;
    const number = several ? `附件${shown.attachments}` : '附件';
    return { ...block, number, children: numberBlocks(block.children, style, shown, several) };
  };
  const number = (block: Block): Block => {
    if (block.type === 'heading') return heading(block);
    if (block.type === 'item') return item(block);
    if (block.type === 'paragraph' && opensSeries(block)) items = 0;
    if (block.type === 'attachment') return attachment(block);
    if (block.type !== 'table' && block.type !== 'chart') return block;
    if (textOf(block.caption) === '') return block;
    if (block.type === 'table') return { ...block, number: `表${++shown.tables}` };
    return { ...block, number: `图${++shown.charts}` };
  };
  return blocks.map(number);
};

const opensSeries = (paragraph: Paragraph): boolean => lastText(paragraph.children).endsWith('：');

const lastText = (inlines: readonly Inline[]): string => textOf(inlines.at(-1)?.pieces ?? []);
