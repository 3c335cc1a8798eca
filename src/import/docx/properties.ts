/**
 * Properties of paragraphs and runs as an element states them (ECMA-376 part 1, 17.3): only what is said there, in
 * twips, half-points and hundredths of a character. It resolves nothing: styles.ts lays them over one another.
 */

import { isOn, twips, type WordElement, whole } from './word-xml.ts';

/** Undefined: not stated. */
export interface RunProperties {
  style?: string;
  /** A font's name, or `theme:minorEastAsia`. */
  ascii?: string;
  hAnsi?: string;
  eastAsia?: string;
  cs?: string;
  /** Half-points. */
  size?: number;
  bold?: boolean;
  hidden?: boolean;
  spacing?: number;
}

export interface ParagraphProperties {
  style?: string;
  numId?: string;
  level?: number;
  align?: 'both' | 'center' | 'left' | 'right';
  /** Negative: hanging. */
  firstLine?: number;
  firstLineChars?: number;
  left?: number;
  leftChars?: number;
  right?: number;
  rightChars?: number;
  before?: number;
  after?: number;
  line?: number;
  lineRule?: 'auto' | 'exact' | 'atLeast';
  /** 0 to 9; 9 is text. */
  outline?: number;
  snapToGrid?: boolean;
}

/** Lays what is stated over what was there; undefined says nothing. */
const put = <T extends object, K extends keyof T>(into: T, key: K, value: T[K] | undefined): void => {
  if (value !== undefined) into[key] = value;
};

const SLOTS = ['ascii', 'hAnsi', 'eastAsia', 'cs'] as const;

const fontName = (name: string | undefined): string | undefined => (name ? name.slice(0, 128) : undefined);

/** A theme's font wins over one that is named beside it (17.3.2.26). */
const readFonts = (into: RunProperties, attribute: WordElement['attribute']): void => {
  for (const slot of SLOTS) {
    const theme = attribute(slot === 'cs' ? 'cstheme' : `${slot}Theme`);
    put(into, slot, theme === undefined ? fontName(attribute(slot)) : `theme:${theme}`);
  }
};

/** `name`: a child of `w:rPr`. */
export const runProperty = (into: RunProperties, { name, attribute }: WordElement): void => {
  if (name === 'rStyle') put(into, 'style', attribute('val'));
  else if (name === 'rFonts') readFonts(into, attribute);
  else if (name === 'sz') put(into, 'size', halfPoints(attribute('val')));
  else if (name === 'b') into.bold = isOn(attribute);
  else if (name === 'vanish' || name === 'specVanish') into.hidden = isOn(attribute);
  else if (name === 'spacing') put(into, 'spacing', twips(attribute('val')));
};

const halfPoints = (text: string | undefined): number | undefined => {
  const size = twips(text, 10);
  return size === undefined || size <= 0 ? undefined : Math.round(size / 10);
};

const ALIGN: Readonly<Record<string, ParagraphProperties['align']>> = {
  both: 'both',
  distribute: 'both',
  center: 'center',
  left: 'left',
  start: 'left',
  right: 'right',
  end: 'right',
};

const readIndent = (into: ParagraphProperties, attribute: WordElement['attribute']): void => {
  const chars = (name: string): number | undefined => whole(attribute(name), -99_999, 99_999);
  const negated = (value: number | undefined): number | undefined => (value === undefined ? undefined : -value);
  put(into, 'left', twips(attribute('left') ?? attribute('start')));
  put(into, 'leftChars', chars('leftChars') ?? chars('startChars'));
  put(into, 'right', twips(attribute('right') ?? attribute('end')));
  put(into, 'rightChars', chars('rightChars') ?? chars('endChars'));
  put(into, 'firstLine', negated(twips(attribute('hanging'))) ?? twips(attribute('firstLine')));
  put(into, 'firstLineChars', negated(chars('hangingChars')) ?? chars('firstLineChars'));
};

const readSpacing = (into: ParagraphProperties, attribute: WordElement['attribute']): void => {
  put(into, 'before', twips(attribute('before')));
  put(into, 'after', twips(attribute('after')));
  const line = twips(attribute('line'));
  if (line === undefined) return;
  into.line = line;
  const rule = attribute('lineRule');
  into.lineRule = rule === 'exact' || rule === 'atLeast' ? rule : 'auto';
};

/** `name`: a child of `w:pPr`, or of its `w:numPr`. */
export const paragraphProperty = (into: ParagraphProperties, { name, attribute }: WordElement): void => {
  if (name === 'pStyle') put(into, 'style', attribute('val'));
  else if (name === 'numId') put(into, 'numId', attribute('val'));
  else if (name === 'ilvl') put(into, 'level', whole(attribute('val'), 0, 8));
  else if (name === 'jc') put(into, 'align', ALIGN[attribute('val') ?? '']);
  else if (name === 'ind') readIndent(into, attribute);
  else if (name === 'spacing') readSpacing(into, attribute);
  else if (name === 'outlineLvl') put(into, 'outline', whole(attribute('val'), 0, 9));
  else if (name === 'snapToGrid') into.snapToGrid = isOn(attribute);
};
