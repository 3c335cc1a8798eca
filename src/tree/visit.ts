/** Walks over the printed lines of a tree: every run of pieces that is printed together, in order. */

import type { Block, Chart, Cover, Document, Inline, Speech, Table } from './nodes.ts';
import type { Piece } from './trace.ts';

export type Visit = (pieces: readonly Piece[]) => void;

const inlinePieces = (inlines: readonly Inline[]): readonly Piece[] => {
  const [only] = inlines;
  return only && inlines.length === 1 ? only.pieces : inlines.flatMap((inline) => inline.pieces);
};

const visitTable = ({ caption, unit, head, rows, note }: Table, visit: Visit): void => {
  visit(caption);
  visit(unit);
  for (const row of [head, ...rows]) for (const cell of row) visit(inlinePieces(cell));
  visit(note);
};

const visitChart = ({ caption, unit, categories, series }: Chart, visit: Visit): void => {
  visit(caption);
  visit(unit);
  for (const category of categories) visit([category]);
  for (const { name, values } of series) {
    visit(name);
    for (const value of values) visit([value]);
  }
};

const visitBlock = (block: Block, visit: Visit): void => {
  switch (block.type) {
    case 'heading':
    case 'item':
      visit(inlinePieces(block.body.length === 0 ? block.children : [...block.children, ...block.body]));
      break;
    case 'paragraph':
      visit(inlinePieces(block.children));
      break;
    case 'signature':
      for (const line of block.lines) visit(inlinePieces(line));
      break;
    case 'original':
      for (const paragraph of block.children) visit(inlinePieces(paragraph.children));
      break;
    case 'blank':
      break;
    case 'table':
      visitTable(block, visit);
      break;
    case 'chart':
      visitChart(block, visit);
      break;
    case 'attachment':
      visit(block.title);
      for (const child of block.children) visitBlock(child, visit);
      break;
  }
};

export const visitSpeech = (speech: Speech, visit: Visit): void => {
  for (const line of [speech.title, speech.speaker, speech.date, speech.salutation]) visit(line);
  for (const block of speech.children) visitBlock(block, visit);
};

export const visitCover = ({ title, lines }: Cover, visit: Visit): void => {
  for (const line of [title, ...lines]) visit(line);
};

export const visitDocument = (document: Document, visit: Visit): void => {
  if (document.cover) visitCover(document.cover, visit);
  for (const child of document.children) {
    if (child.type === 'speech') visitSpeech(child, visit);
    else {
      visit(child.label);
      visit(child.title);
      for (const speech of child.children) visitSpeech(speech, visit);
    }
  }
};
