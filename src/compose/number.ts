/**
 * Gives every heading and item of a tree its literal number, in the forms of a style. It changes
 * nothing else, and numbering a numbered tree again gives the same tree.
 *
 * Headings count from one under their parent and in each speech. Items count from one after any heading,
 * and after a paragraph that ends with `：`, because that opens a new series; other paragraphs between two
 * items belong to the item above them.
 */

import { han } from '../tree/han.ts';
import type { Block, Document, Heading, Inline, Item, Paragraph, Part, Speech } from '../tree/nodes.ts';
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

const numberSpeech = (speech: Speech, style: Forms): Speech => {
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
  const number = (block: Block): Block => {
    if (block.type === 'heading') return heading(block);
    if (block.type === 'item') return item(block);
    if (block.type === 'paragraph' && opensSeries(block)) items = 0;
    return block;
  };
  return { ...speech, children: speech.children.map(number) };
};

const opensSeries = (paragraph: Paragraph): boolean => lastText(paragraph.children).endsWith('：');

const lastText = (inlines: readonly Inline[]): string => textOf(inlines.at(-1)?.pieces ?? []);
