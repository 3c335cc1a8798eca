/** The corpus: old speeches of many shapes with what is true of them, the same on every machine. Reads no clock. */

import { randomOf } from '../../support/random.ts';
import { toGbk } from '../../support/xlsx.ts';
import { type Base, readBases } from './base.ts';
import { MASKINGS } from './masking.ts';
import { NUMBERINGS } from './numbering.ts';
import { printed, type Strength } from './print.ts';
import type { TrueLine } from './truth.ts';
import { CONTENTS, type VolumeShape, volumeOf } from './volume.ts';

export const ENCODINGS = ['UTF-8', 'UTF-16LE', 'UTF-16BE', 'GB18030'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export interface Shape extends VolumeShape {
  readonly speeches: number;
  readonly strength: Strength;
  readonly encoding: Encoding;
  readonly crlf: boolean;
}

export interface OldSpeech {
  /** `07-三篇-部分-x-损坏2-UTF-16LE`. */
  readonly name: string;
  readonly shape: Shape;
  readonly bytes: Uint8Array;
  /** What the bytes say. */
  readonly text: string;
  readonly truth: readonly TrueLine[];
}

const COUNT = 70;
/** Beside them, with indents lost. */
const UNINDENTED = 14;

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;

/** Strides without a common divisor, so that each way meets each other one. */
const shapeOf = (index: number): Shape => {
  const speeches = [1, 1, 3, 1, 2, 4][index % 6] as number;
  return {
    speeches,
    numbering: at(NUMBERINGS, index),
    masking: at(MASKINGS, index),
    strength: ((index * 3 + Math.floor(index / 5)) % 5) as Strength,
    encoding: at(ENCODINGS, index + Math.floor(index / 4)),
    contents: speeches === 1 ? '无' : at(CONTENTS, Math.floor(index / 3)),
    cover: speeches > 1 && index % 4 !== 1,
    airy: index % 3 === 0,
    joined: index % 5 === 4,
    crlf: index % 4 === 2,
  };
};

const encoded = (text: string, encoding: Encoding): Uint8Array => {
  if (encoding === 'UTF-8') return Buffer.from(text);
  if (encoding === 'GB18030') return toGbk(text);
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return encoding === 'UTF-16LE' ? bytes : bytes.swap16();
};

const headerOf = (lines: readonly TrueLine[]): string =>
  (lines.find(({ role }) => role === 'cover') ?? lines.find(({ role }) => role === 'title'))?.text ?? '';

const make = (bases: readonly Base[], index: number): OldSpeech => {
  const shape: Shape = index < COUNT ? shapeOf(index) : { ...shapeOf(index), strength: 5 };
  const chosen = Array.from({ length: shape.speeches }, (_, k) => at(bases, index * 5 + k * 7));
  const truth = volumeOf(chosen, shape, index);
  const random = randomOf(1000 + index);
  const text = printed(truth, shape.strength, headerOf(truth), random);
  const found = shape.crlf ? text.replaceAll('\n', '\r\n') : text;
  const { speeches, numbering, masking, strength, encoding } = shape;
  const name = [
    String(index + 1).padStart(2, '0'),
    `${speeches}篇`,
    numbering,
    masking,
    `损坏${strength}`,
    encoding,
  ].join('-');
  return { name, shape, bytes: encoded(found, encoding), text: found, truth };
};

export const makeCorpus = (): readonly OldSpeech[] => {
  const bases = readBases();
  return Array.from({ length: COUNT + UNINDENTED }, (_, index) => make(bases, index));
};
