/**
 * An old text as a volume of speeches: cover, contents, and each speech with its head and its blocks. Types only; what
 * the recogniser was not sure of is a paragraph, and no line is left out.
 */

import type { LineRole } from '../../recognise/line.ts';
import type { HeadingLevel } from '../../tree/nodes.ts';

/** Every block knows the index of its first line, counted from 0, in the healed text. */
interface At {
  readonly line: number;
}

export interface ImportedHeading extends At {
  readonly kind: 'heading';
  readonly level: HeadingLevel;
  /** As it stands, mark included: `一、`; empty where the line has none. */
  readonly number: string;
  /** Behind the number: the head, and the body that runs on from it. */
  readonly text: string;
  /** Characters of `text` that are the head. */
  readonly head: number;
}

export interface ImportedItem extends At {
  readonly kind: 'item';
  readonly number: string;
  readonly text: string;
}

export interface ImportedLine extends At {
  readonly kind: 'paragraph' | 'caption' | 'attachment';
  readonly text: string;
}

export interface ImportedTable extends At {
  readonly kind: 'table';
  /** At least two rows of equally many cells. */
  readonly rows: readonly (readonly string[])[];
}

export interface ImportedSignature extends At {
  readonly kind: 'signature';
  readonly lines: readonly string[];
  /** Where each of them stands; blank ones may be between. */
  readonly at: readonly number[];
}

export type ImportedBlock = ImportedHeading | ImportedItem | ImportedLine | ImportedTable | ImportedSignature;

/** A line between title and text, as it stands. */
export interface FrontLine extends At {
  readonly role: 'speaker' | 'date' | 'salutation';
  readonly text: string;
}

export interface ImportedSpeech extends At {
  /** Lines of a broken title joined; empty where the text has none. */
  readonly title: string;
  readonly front: readonly FrontLine[];
  readonly blocks: readonly ImportedBlock[];
}

/** 上篇　会议讲话: the speeches from `from` on belong to it, up to the next one. */
export interface ImportedPart extends At {
  readonly text: string;
  /** Index of its first speech. */
  readonly from: number;
}

/** `line`: counted from 1. */
export interface FrontNote {
  readonly line: number;
  readonly text: string;
}

export interface Guess {
  /** Counted from 1. */
  readonly line: number;
  readonly role: LineRole;
  readonly reason: string;
  /** 0 to 1. */
  readonly confidence: number;
}

export interface ImportedVolume {
  readonly cover: readonly string[];
  /** Lines of 目录, its title left out. */
  readonly contents: readonly string[];
  readonly parts: readonly ImportedPart[];
  readonly speeches: readonly ImportedSpeech[];
  /** Lines that stood above the first title, where a speech has nothing; they stand first in its text now. */
  readonly moved: readonly FrontNote[];
  readonly guesses: readonly Guess[];
}
