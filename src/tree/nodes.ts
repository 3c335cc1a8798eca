/**
 * The vocabulary of the document tree, whole, in the manner of unist: plain data, one union.
 * Inline text is a list of traced pieces; which parent may hold which child is said by the types.
 */

import type { Place } from '../source.ts';
import type { Piece } from './trace.ts';

export type HeadingLevel = 1 | 2 | 3 | 4;

/** A run of text of one emphasis. `strong` is `**…**`. */
export interface Text {
  readonly type: 'text';
  readonly pieces: readonly Piece[];
}

export interface Strong {
  readonly type: 'strong';
  readonly pieces: readonly Piece[];
}

export type Inline = Text | Strong;

/** `## …`; with a `。` inside it is a run-in head: `children` up to and with the 。, `body` the rest. */
export interface Heading {
  readonly type: 'heading';
  readonly level: HeadingLevel;
  /** Literal number, e.g. `一、`; empty until the tree is numbered. */
  readonly number: string;
  readonly children: readonly Inline[];
  readonly body: readonly Inline[];
  readonly position: Place;
}

/** `- …`: an item of the style's inline order (第一，…), its lead up to and with the first 。. */
export interface Item {
  readonly type: 'item';
  readonly number: string;
  readonly children: readonly Inline[];
  readonly body: readonly Inline[];
  readonly position: Place;
}

export interface Paragraph {
  readonly type: 'paragraph';
  readonly children: readonly Inline[];
  readonly position: Place;
}

/** `::: 空行`: the only way to an empty paragraph. */
export interface Blank {
  readonly type: 'blank';
  readonly position: Place;
}

/** `::: 署名 … :::`: the organ or person and the date below the text, one line each. */
export interface Signature {
  readonly type: 'signature';
  readonly lines: readonly (readonly Inline[])[];
  readonly position: Place;
}

/** `::: 原文 … :::`: paragraphs quoted word for word; nothing in them is markup. */
export interface Original {
  readonly type: 'original';
  readonly children: readonly Paragraph[];
  readonly position: Place;
}

export type Align = 'left' | 'center' | 'right';

/** Inline text of one line; it never holds blocks. */
export type Cell = readonly Inline[];

/** `| a | b |` lines, or `::: 表 路径`. Every row has as many cells as there are columns. */
export interface Table {
  readonly type: 'table';
  /** Literal number, `表1`; empty until the tree is numbered, and where there is no caption. */
  readonly number: string;
  readonly caption: readonly Piece[];
  /** `件次`, printed as `单位：件次`; empty where there is none. */
  readonly unit: readonly Piece[];
  readonly columns: readonly Align[];
  /** Repeated on each page. */
  readonly head: readonly Cell[];
  readonly rows: readonly (readonly Cell[])[];
  /** Printed below; empty where there is none. */
  readonly note: readonly Piece[];
  /** Made of what the text prints, by nobody's hand: its cells say nothing that is to be judged. */
  readonly own?: true;
  readonly position: Place;
}

/** One run of values, one for each category. */
export interface ChartSeries {
  readonly name: readonly Piece[];
  /** Numbers as typed; what is masked or missing is drawn as a gap. */
  readonly values: readonly Piece[];
}

/** `::: 图 路径`: a chart that Word can edit. */
export interface Chart {
  readonly type: 'chart';
  readonly kind: 'column' | 'line' | 'pie';
  /** Literal number, `图1`; empty until the tree is numbered, and where there is no caption. */
  readonly number: string;
  readonly caption: readonly Piece[];
  readonly unit: readonly Piece[];
  readonly categories: readonly Piece[];
  readonly series: readonly ChartSeries[];
  /** Of a masked edition: no value is left to draw, so that a line says so where the chart stood. */
  readonly withheld?: true;
  readonly position: Place;
}

/** `::: 附件 … :::`: on a page of its own behind the text (GB/T 9704—2012 7.3.7). Attachments hold no others. */
export interface Attachment {
  readonly type: 'attachment';
  /** Literal mark, `附件` or `附件1`; empty until the tree is numbered. */
  readonly number: string;
  readonly title: readonly Piece[];
  readonly children: readonly Block[];
  readonly position: Place;
}

export type Block = Heading | Item | Paragraph | Blank | Signature | Original | Table | Chart | Attachment;

export interface Speech {
  readonly type: 'speech';
  /** Name of the draft file it was made from. */
  readonly draft: string;
  readonly title: readonly Piece[];
  /** 职务 + 姓名; empty when the draft names no speaker. */
  readonly speaker: readonly Piece[];
  readonly speakerName: readonly Piece[];
  /** `2024年9月12日` without brackets: those are the style's. */
  readonly date: readonly Piece[];
  /** 称谓 with its colon; empty when there is none. */
  readonly salutation: readonly Piece[];
  /** Attachments stand last. */
  readonly children: readonly Block[];
}

/** 上篇, 下篇 of a compilation. */
export interface Part {
  readonly type: 'part';
  readonly label: readonly Piece[];
  readonly title: readonly Piece[];
  readonly children: readonly Speech[];
}

export interface Cover {
  readonly type: 'cover';
  readonly title: readonly Piece[];
  /** The number of speeches is added after the title: `（3篇）`. */
  readonly counted: boolean;
  /** Lines under the title: organ, date. */
  readonly lines: readonly (readonly Piece[])[];
}

export interface Contents {
  readonly type: 'contents';
  /** 1: titles only; 2: titles and level-1 headings. */
  readonly depth: number;
}

export interface Document {
  readonly type: 'document';
  readonly kind: 'speech' | 'compilation';
  readonly title: string;
  readonly author: string;
  /** Plain date `2024-09-12`, for the document's properties; empty when unknown. */
  readonly date: string;
  readonly cover?: Cover;
  readonly contents?: Contents;
  /** 页码: one run through the volume, or each speech from 1. */
  readonly paging: 'continuous' | 'perSpeech';
  readonly children: readonly (Part | Speech)[];
}
