/**
 * The page number in a header or footer: where it stands, what stands around it, how it looks. It may float in a
 * text box or a frame, as Word and WPS put it. Reads one part, and nothing else of it.
 */

import type { Parts } from '../package.ts';
import type { DocxFace } from './docx-text.ts';
import type { Faces } from './faces.ts';
import { type ParagraphProperties, paragraphProperty, type RunProperties, runProperty } from './properties.ts';
import type { StyleSheet } from './styles.ts';
import { readWordPart, type WordElement } from './word-xml.ts';

export interface PlacedNumber {
  readonly align: 'left' | 'right' | 'center' | 'outside' | 'inside';
  readonly before: string;
  readonly after: string;
  readonly face: DocxFace;
}

interface Open {
  readonly direct: ParagraphProperties;
  /** `w:framePr`, `w:ptab`, or what floats around the paragraph. */
  side: string | undefined;
  tabs: number;
  before: string;
  after: string;
  run: RunProperties | undefined;
}

interface Field {
  instruction: string;
  isKnown: boolean;
}

const PAGE = /^\s*PAGE\b/i;
const LONGEST = 64;
const SIDES: ReadonlySet<string> = new Set(['left', 'right', 'center', 'outside', 'inside']);

/** A footer's tab stops are the middle and the right edge, unless a writer moves them. */
const alignOf = ({ side, tabs }: Open, align: string): PlacedNumber['align'] => {
  if (side !== undefined && SIDES.has(side)) return side as PlacedNumber['align'];
  if (tabs > 0 && align !== 'center' && align !== 'right') return tabs === 1 ? 'center' : 'right';
  return align === 'center' || align === 'right' ? align : 'left';
};

/** `mso-position-horizontal:center` of old text boxes. */
const vmlSide = ({ attribute }: WordElement): string | undefined =>
  /mso-position-horizontal:\s*(\w{1,16})/.exec((attribute('style') ?? '').slice(0, 2000))?.[1];

/** Undefined where the part shows no page number. */
export const readPageNumber = (
  parts: Parts,
  part: string,
  { styles, faces }: { readonly styles: StyleSheet; readonly faces: Faces },
): PlacedNumber | undefined => {
  const paragraphs: Open[] = [];
  const fields: Field[] = [];
  let found: PlacedNumber | undefined;
  let context: string | undefined;
  let run: RunProperties = {};
  let [floating, reads]: [string | undefined, 'text' | 'instruction' | 'side' | undefined] = [undefined, undefined];
  const current = (): Open | undefined => paragraphs.at(-1);
  const showNumber = (): void => {
    const paragraph = current();
    if (paragraph) paragraph.run ??= run;
  };
  const judge = (): void => {
    const field = fields.at(-1);
    if (!field || field.isKnown) return;
    field.isKnown = true;
    if (PAGE.test(field.instruction)) showNumber();
  };
  const hear = (text: string): void => {
    const paragraph = current();
    if (!paragraph || fields.length > 0) return;
    const side = paragraph.run ? 'after' : 'before';
    if (paragraph[side].length < LONGEST) paragraph[side] += text;
  };
  const fieldMark = (type: string | undefined): void => {
    if (type === 'begin') fields.push({ instruction: '', isKnown: false });
    else judge();
    if (type === 'end') fields.pop();
  };
  const finish = (): void => {
    const paragraph = paragraphs.pop();
    if (!paragraph?.run || found) return;
    const style = styles.paragraph(paragraph.direct.style);
    const { align } = faces.format(style, paragraph.direct, undefined, false);
    const { before, after } = paragraph;
    found = { align: alignOf(paragraph, align), before, after, face: faces.face(style, paragraph.run) };
  };
  const start = (element: WordElement): void => {
    const { name, attribute } = element;
    const paragraph = current();
    if (name === 'p') {
      paragraphs.push({ direct: {}, side: floating, tabs: 0, before: '', after: '', run: undefined });
    } else if (name === 'r') run = {};
    else if (name === 'fldChar') fieldMark(attribute('fldCharType'));
    else if (name === 'fldSimple') {
      fields.push({ instruction: attribute('instr') ?? '', isKnown: false });
      judge();
    } else if (name === 'pgNum') showNumber();
    else if (name === 'tab' && paragraph && !paragraph.run) paragraph.tabs += 1;
    else if (name === 'ptab' && paragraph && !paragraph.run) paragraph.side = attribute('alignment');
    else if (name === 'framePr' && paragraph) paragraph.side = attribute('xAlign');
    else if (name === ':shape') floating = vmlSide(element);
    else if (name === 't') reads = 'text';
    else if (name === 'instrText') reads = 'instruction';
    else if (name === ':align' && floating === '?') reads = 'side';
    else if (name === ':positionH') floating = '?';
  };
  readWordPart(parts, part, {
    open: (element) => {
      const { name } = element;
      if (name === 'rPrChange' || name === 'pPrChange' || name === 'tabs') return 'skip';
      if (name === 'pPr' || name === 'rPr') context = context === 'pPr' ? 'mark' : name;
      else if (context === 'rPr') runProperty(run, element);
      else if (context === 'pPr' && name !== 'framePr') paragraphProperty(current()?.direct ?? {}, element);
      else start(element);
      return undefined;
    },
    text: (text) => {
      const field = fields.at(-1);
      if (reads === 'text') hear(text);
      else if (reads === 'side') floating = text.trim();
      else if (reads === 'instruction' && field && field.instruction.length < LONGEST) field.instruction += text;
    },
    close: (name) => {
      if (name === 'rPr' && context === 'mark') context = 'pPr';
      else if (name === context) context = undefined;
      else if (name === 'p') finish();
      else if (name === 'fldSimple') fields.pop();
      else if (name === 't' || name === 'instrText' || name === ':align') reads = undefined;
      else if (name === ':positionH' && floating === '?') floating = undefined;
      else if (name === 'drawing' || name === 'pict') floating = undefined;
    },
  });
  return found;
};
