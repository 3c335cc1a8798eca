/**
 * Blocks of an old speech as the line markup of a template. What the style would not number in the same way, and what did
 * not come back exactly, is written as plain text. Pure: facts and numbers are handed in.
 */

import type { NumberForm } from '../../tree/style.ts';
import type { Slot } from '../lift/lift.ts';
import type { ImportedBlock, ImportedHeading, ImportedItem, ImportedSignature } from '../speech/volume.ts';
import { type Sign, written } from './escape.ts';
import type { Manner, WriteNumber } from './manner.ts';

/** 0: as it was understood; 1: plain paragraphs without facts; 2: as a quoted original. */
export type Plainness = 0 | 1 | 2;

/** `row`: how many lines below the block's first one it stands. */
export interface PlacedSlot extends Slot {
  readonly row: number;
}

export interface Emitted {
  /** Lines of the template, without the blank one behind them. */
  readonly text: string;
  /** What the text lines of the finished document must be. */
  readonly expected: readonly string[];
  readonly slots: readonly PlacedSlot[];
  /** Why it was not written as what it is, in Chinese. */
  readonly reason?: string;
}

export interface EmitTools {
  readonly manner: Manner;
  readonly writeNumber: WriteNumber;
  readonly lift: (line: string) => readonly Slot[];
  readonly symbol: Sign;
}

/** Counts as compose/ does: headings under their parent, items under heading and opening paragraph. */
interface Counter {
  readonly headings: number[];
  items: number;
}

/** What a block says as lines of text. */
export const linesOfBlock = (block: ImportedBlock): readonly string[] => {
  if (block.kind === 'heading' || block.kind === 'item') return [block.number + block.text];
  if (block.kind === 'table') return block.rows.map((row) => row.join('\t'));
  return block.kind === 'signature' ? block.lines : [block.text];
};

const placed = (slots: readonly Slot[], row: number): readonly PlacedSlot[] => slots.map((slot) => ({ ...slot, row }));

const paragraphs = (lines: readonly string[], tools: EmitTools, plainness: Plainness): Emitted => {
  const made = lines.map((line) => {
    const slots = plainness === 0 ? tools.lift(line) : [];
    return { slots, text: written(line, slots, tools.symbol, 'head') };
  });
  const texts = made.map(({ text }) => text);
  const text = plainness === 2 ? ['::: 原文', ...texts, ':::'].join('\n') : texts.join('\n\n');
  return { text, expected: lines, slots: made.flatMap(({ slots }, row) => placed(slots, row)) };
};

const numbered = (block: ImportedHeading | ImportedItem, mark: string, tools: EmitTools): Emitted => {
  const slots = tools.lift(block.text);
  const text = `${mark} ${written(block.text, slots, tools.symbol, 'inside')}`;
  return { text, expected: linesOfBlock(block), slots: placed(slots, 0) };
};

const asText = (block: ImportedBlock, tools: EmitTools, counter: Counter, reason?: string): Emitted => {
  const made = paragraphs(linesOfBlock(block), tools, 0);
  // A paragraph that ends so opens a new series of items.
  if (made.expected.at(-1)?.endsWith('：')) counter.items = 0;
  return reason === undefined ? made : { ...made, reason };
};

const form = (tools: EmitTools, level: number): NumberForm => tools.manner.headings[level - 1] ?? 'none';

/** A heading whose number no style writes: it keeps its level, and its number as text. */
const withNumber = (block: ImportedHeading): ImportedHeading => ({
  ...block,
  number: '',
  text: block.number + block.text,
  head: block.number.length + block.head,
});

const heading = (block: ImportedHeading, tools: EmitTools, counter: Counter): Emitted => {
  if (form(tools, block.level) === 'none' && block.number !== '') return heading(withNumber(block), tools, counter);
  const n = (counter.headings[block.level - 1] ?? 0) + 1;
  const own = tools.writeNumber(form(tools, block.level), n);
  if (own !== block.number || /^\s/.test(block.text)) {
    const reason = `编号“${block.number}”与版式编出的“${own}”不同，按文字照录`;
    return asText(block, tools, counter, reason);
  }
  counter.headings[block.level - 1] = n;
  counter.headings.fill(0, block.level);
  counter.items = 0;
  return numbered(block, '#'.repeat(block.level + 1), tools);
};

const item = (block: ImportedItem, tools: EmitTools, counter: Counter): Emitted => {
  const own = tools.writeNumber(tools.manner.item, counter.items + 1);
  if (own !== block.number || /^\s/.test(block.text)) {
    return asText(block, tools, counter, `序号“${block.number}”与版式编出的“${own}”不同，按文字照录`);
  }
  counter.items += 1;
  return numbered(block, '-', tools);
};

const table = (rows: readonly (readonly string[])[], tools: EmitTools): Emitted => {
  const all: PlacedSlot[] = [];
  const lines = rows.map((row, at) => {
    const cells = row.map((cell) => {
      const slots = tools.lift(cell);
      for (const slot of placed(slots, at)) all.push(slot);
      return written(cell, slots, tools.symbol, 'cell');
    });
    return `| ${cells.join(' | ')} |`;
  });
  const rule = `|${' --- |'.repeat(rows[0]?.length ?? 1)}`;
  const text = [lines[0], rule, ...lines.slice(1)].join('\n');
  return { text, expected: rows.map((row) => row.join('\t')), slots: all };
};

const signature = ({ line, lines, at }: ImportedSignature, tools: EmitTools): Emitted => {
  const made = paragraphs(lines, tools, 0);
  const slots = made.slots.map((slot) => ({ ...slot, row: (at[slot.row] ?? line) - line }));
  const texts = made.text.split('\n\n').join('\n');
  return { ...made, slots, text: `::: 署名\n${texts}\n:::` };
};

const emitBlock = (block: ImportedBlock, tools: EmitTools, counter: Counter): Emitted => {
  if (block.kind === 'heading') return heading(block, tools, counter);
  if (block.kind === 'item') return item(block, tools, counter);
  if (block.kind === 'table') return table(block.rows, tools);
  if (block.kind === 'signature') return signature(block, tools);
  return asText(block, tools, counter);
};

/** `plainness` by index of the block. */
export const emitBlocks = (
  blocks: readonly ImportedBlock[],
  tools: EmitTools,
  plainness: (index: number) => Plainness,
): readonly Emitted[] => {
  const counter: Counter = { headings: [0, 0, 0, 0], items: 0 };
  return blocks.map((block, i) => {
    const plain = plainness(i);
    if (plain === 0) return emitBlock(block, tools, counter);
    const lines = linesOfBlock(block);
    if (plain === 1 && lines.at(-1)?.endsWith('：')) counter.items = 0;
    return { ...paragraphs(lines, tools, plain), reason: '照原来的写法回不到原样，按文字照录' };
  });
};
