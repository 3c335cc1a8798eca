/**
 * What a .docx looks like, as plain data: for paper and page numbers the section that holds most of the text, for
 * title, body and headings what most of their paragraphs have. It judges nothing.
 */

import type { Diagnostic } from '../../diagnostic.ts';
import type { RecognisedLine } from '../../recognise/line.ts';
import { recogniseLines } from '../../recognise/lines.ts';
import {
  type DocxLook,
  LOOK_ROLES,
  type LookFonts,
  type LookPlace,
  type LookRole,
  type PageLook,
  type ParagraphLook,
} from '../../tree/look.ts';
import { PackageFault } from '../package.ts';
import type { DocxLine } from './docx-text.ts';
import { pageNumberOf } from './numbered-pages.ts';
import { type DocxOptions, type DocxRead, readWhole, unreadable } from './read.ts';
import type { Section } from './sections.ts';

/** What Word takes where a section says nothing: Letter with margins of an inch. */
const pageOf = (section: Section | undefined): PageLook => {
  const { width = 12_240, height = 15_840, top = 1440, bottom = 1440, left = 1440, right = 1440 } = section ?? {};
  const { header = 720, footer = 720, gutter = 0, gridType, gridPitch } = section ?? {};
  const snaps = gridType !== undefined && gridType !== 'default';
  return {
    ...{ width, height, top, bottom, left: left + gutter, right, header, footer },
    gridPitch: snaps ? gridPitch : undefined,
  };
};

/** Run-in heads and what stands in the middle tell nothing of headings and body. */
const roleOf = ({ role, level, headEnd, end }: RecognisedLine, line: DocxLine): LookRole | undefined => {
  if (line.kind === 'row' || line.isContents) return undefined;
  if (role === 'title') return 'title';
  if (role === 'heading') return level !== undefined && headEnd === end ? `heading${level}` : undefined;
  return (role === 'paragraph' || role === 'item') && !line.centred ? 'body' : undefined;
};

/** Hundredths of a character, of a length in twips beside characters of the size in half-points. */
const chars = (inChars: number | undefined, twips: number, size: number): number =>
  inChars ?? Math.round((twips * 10) / size);

type Values = Omit<ParagraphLook, 'fonts' | 'paragraphs' | 'first'> &
  Readonly<Record<`font ${keyof LookFonts}`, string>>;

const valuesOf = ({ face, format }: DocxLine): Values => {
  const { fonts, size, bold, spacing } = face;
  const { align, before, after, line, lineRule, snapToGrid } = format;
  return {
    'font ascii': fonts.ascii,
    'font hAnsi': fonts.hAnsi,
    'font eastAsia': fonts.eastAsia,
    'font cs': fonts.cs,
    ...{ size, bold, spacing, align, before, after, line, lineRule, snapToGrid },
    firstLineChars: chars(format.firstLineChars, format.firstLine, size),
    leftChars: chars(format.leftChars, format.left, size),
    rightChars: chars(format.rightChars, format.right, size),
  };
};

interface Weight {
  /** Characters of text. */
  weight: number;
  /** Of the first paragraph that has the value. */
  readonly first: LookPlace;
}

interface Tally {
  paragraphs: number;
  /** By property, what has each value. */
  readonly values: Map<string, Map<unknown, Weight>>;
}

const count = (tally: Tally, line: DocxLine, first: LookPlace): void => {
  tally.paragraphs += 1;
  const weight = first.end - first.start;
  for (const [property, value] of Object.entries(valuesOf(line))) {
    const weights = tally.values.get(property) ?? new Map<unknown, Weight>();
    tally.values.set(property, weights);
    const known = weights.get(value);
    if (known) known.weight += weight;
    else weights.set(value, { weight, first });
  }
};

/** Of those alike the first. */
const heaviest = <T>(weights: ReadonlyMap<T, number>): T | undefined => {
  let [best, most]: [T | undefined, number] = [undefined, -1];
  for (const [value, weight] of weights) if (weight > most) [best, most] = [value, weight];
  return best;
};

const lookFrom = ({ paragraphs, values }: Tally): ParagraphLook => {
  const chosen = [...values].map(([property, weights]) => {
    const value = heaviest(new Map([...weights].map(([one, { weight }]) => [one, weight])));
    return { property, value, first: weights.get(value)?.first };
  });
  const all = Object.fromEntries(chosen.map(({ property, value }) => [property, value])) as Values;
  const first = Object.fromEntries(chosen.map((one) => [one.property, one.first])) as ParagraphLook['first'];
  const { size, bold, spacing, align, firstLineChars, leftChars, rightChars } = all;
  const { before, after, line, lineRule, snapToGrid } = all;
  const font = (slot: keyof LookFonts): string => all[`font ${slot}`] ?? '';
  return {
    fonts: { ascii: font('ascii'), hAnsi: font('hAnsi'), eastAsia: font('eastAsia'), cs: font('cs') },
    ...{ size, bold, spacing, align, firstLineChars, leftChars, rightChars },
    ...{ before, after, line, lineRule, snapToGrid, paragraphs, first },
  };
};

/** Throws `PackageFault` where a footer is damaged. */
const lookOf = (read: DocxRead): DocxLook => {
  const { text, lines, hints } = read.text;
  const tallies = new Map<LookRole, Tally>();
  const sections = new Map<number, number>();
  recogniseLines(text, hints).forEach((recognised, at) => {
    const line = lines[at];
    const weight = recognised.end - recognised.start;
    if (!line || weight === 0) return;
    sections.set(line.section, (sections.get(line.section) ?? 0) + weight);
    const role = roleOf(recognised, line);
    if (role === undefined) return;
    const tally = tallies.get(role) ?? { paragraphs: 0, values: new Map() };
    tallies.set(role, tally);
    count(tally, line, { start: recognised.start, end: recognised.end });
  });
  // What stands behind the last section's end belongs to it.
  const main = Math.min(heaviest(sections) ?? 0, Math.max(0, read.sections.length - 1));
  const roles = LOOK_ROLES.flatMap((role) => {
    const tally = tallies.get(role);
    return tally ? [[role, lookFrom(tally)] as const] : [];
  });
  return {
    page: pageOf(read.sections[main]),
    section: read.sections.length > 1 ? main + 1 : undefined,
    pageNumber: pageNumberOf(read, main),
    roles: Object.fromEntries(roles),
  };
};

/** Undefined after a diagnostic of grade E. Never throws. */
export const readLook = (
  bytes: Uint8Array,
  name: string,
  report: (diagnostic: Diagnostic) => void,
  options: DocxOptions = {},
): DocxLook | undefined => {
  const read = readWhole(bytes, name, report, options);
  if (!read) return undefined;
  try {
    return lookOf(read);
  } catch (thrown) {
    if (!(thrown instanceof PackageFault)) throw thrown;
    report(unreadable(name, thrown.message));
    return undefined;
  }
};
