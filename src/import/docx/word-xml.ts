/**
 * Elements of WordprocessingML (ECMA-376 part 1, 17), strict or transitional, one after the other: what stands in
 * another vocabulary is passed through by its own name, of alternatives one is read, and a handler can leave out
 * an element with everything in it. It knows no element but `mc:AlternateContent`.
 */

import { type Parts, readPart } from '../package.ts';

const WORD: ReadonlySet<string> = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);

const ALTERNATIVES = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

export interface WordElement {
  /** `p`, `r`, `t` of Word's own; others with a colon in front: `:oMath`. */
  readonly name: string;
  readonly attribute: (name: string) => string | undefined;
}

export interface WordHandler {
  /** `skip`: neither the element nor what is in it is told of any further. */
  readonly open: (element: WordElement) => 'skip' | undefined;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** `chosen`: an alternative has been read, the others are left out. */
interface Frame {
  readonly name: string;
  chosen: boolean;
}

const nameOf = (name: string, uri: string): string => {
  if (WORD.has(uri)) return name;
  return uri === ALTERNATIVES ? `mc:${name}` : `:${name}`;
};

const isAlternative = (name: string): boolean => name === 'mc:Choice' || name === 'mc:Fallback';

/** Throws `PackageFault`, as `readPart` does. */
export const readWordPart = (parts: Parts, part: string, handler: WordHandler): void => {
  const stack: Frame[] = [];
  let skipped = 0;
  const isLeftOut = (name: string, parent: Frame | undefined): boolean => {
    if (!isAlternative(name) || !parent) return false;
    if (parent.chosen) return true;
    parent.chosen = true;
    return false;
  };
  readPart(parts, part, {
    open: ({ name: local, uri, attribute }) => {
      if (skipped > 0) {
        skipped += 1;
        return;
      }
      const name = nameOf(local, uri);
      if (isLeftOut(name, stack.at(-1)) || handler.open({ name, attribute }) === 'skip') skipped = 1;
      else stack.push({ name, chosen: false });
    },
    text: (text) => {
      if (skipped === 0) handler.text?.(text);
    },
    close: () => {
      if (skipped > 0) skipped -= 1;
      else handler.close?.(stack.pop()?.name ?? '');
    },
  });
};

/** Of a switch: there is it on, unless its value says no. */
export const isOn = (attribute: WordElement['attribute']): boolean => !/^(?:0|false|off)$/.test(attribute('val') ?? '');

const UNITS: Readonly<Record<string, number>> = {
  pt: 20,
  cm: 1440 / 2.54,
  mm: 1440 / 25.4,
  in: 1440,
  pc: 240,
  pi: 240,
};

const MEASURE = /^(-?\d{1,7}(?:\.\d{1,6})?)(pt|cm|mm|in|pc|pi)?$/;

/** Twips of `567`, or of `28.35pt` as strict files may have it (22.9.2.14). `plain`: twips in a bare number's unit. */
export const twips = (text: string | undefined, plain = 1): number | undefined => {
  const [, number, unit] = MEASURE.exec(text ?? '') ?? [];
  if (number === undefined) return undefined;
  return Math.round(Number(number) * (unit === undefined ? plain : (UNITS[unit] as number)));
};

/** A whole number within the bounds, else undefined. */
export const whole = (text: string | undefined, least: number, most: number): number | undefined => {
  if (text === undefined || !/^-?\d{1,9}$/.test(text)) return undefined;
  const value = Number(text);
  return value >= least && value <= most ? value : undefined;
};
