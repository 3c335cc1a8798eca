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

export type Block = Heading | Item | Paragraph | Blank | Signature | Original;

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
