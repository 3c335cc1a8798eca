/**
 * Fields while a document is read (ECMA-376 part 1, 17.16): of each its result is shown, never its instruction; page
 * numbers have none outside of a page. A field may stand in another. It computes no field.
 */

import { formatNumber } from './number-forms.ts';

interface Field {
  instruction: string;
  inResult: boolean;
  isContents: boolean;
  hides: boolean;
}

export interface Fields {
  readonly begin: () => void;
  readonly instruct: (text: string) => void;
  readonly separate: () => void;
  /** What the field shows though it stores no result: of `EQ \o\ac(○,1)` a ①. */
  readonly end: () => { readonly instead: string; readonly isLost: boolean };
  /** An instruction does not go on into the next paragraph: what is broken must not swallow the text behind it. */
  readonly endParagraph: () => void;
  readonly isShown: () => boolean;
  readonly inContents: () => boolean;
}

const LONGEST = 1024;

/** Numbers that a page alone has. */
const PAGE = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i;
const CONTENTS = /^\s*TOC\b/i;
/** Word numbers or shows these by itself and stores nothing. */
const WITHOUT_RESULT = /^\s*(?:AUTONUM|AUTONUMLGL|AUTONUMOUT|LISTNUM|MACROBUTTON)\b/i;

/** The last argument of an overstrike: the character in a ring, the word under its reading. */
const overstruck = (instruction: string): string => {
  const match = /^\s*EQ\s[^(]*\\o(?:\\a[clrd])?\s*\((.*)\)\s*$/i.exec(instruction);
  const [, inner = ''] = match ?? [];
  const at = Math.max(inner.lastIndexOf(','), inner.lastIndexOf(';'), inner.lastIndexOf('，'));
  const last = inner.slice(at + 1).trim();
  if (at < 0 || /[\\()]/.test(last)) return '';
  const isRing = /^[○〇◯]$/.test(inner.slice(0, at).trim());
  return isRing && /^\d{1,2}$/.test(last) ? formatNumber(Number(last), 'decimalEnclosedCircle') : last;
};

export const createFields = (): Fields => {
  const open: Field[] = [];
  let [hiding, contents] = [0, 0];
  const setHides = (field: Field, hides: boolean): void => {
    if (field.hides !== hides) hiding += hides ? 1 : -1;
    field.hides = hides;
  };
  const drop = (): Field | undefined => {
    const field = open.pop();
    if (!field) return undefined;
    setHides(field, false);
    if (field.isContents) contents -= 1;
    return field;
  };
  return {
    begin: () => {
      const field: Field = { instruction: '', inResult: false, isContents: false, hides: false };
      open.push(field);
      setHides(field, true);
    },
    instruct: (text) => {
      const field = open.at(-1);
      if (field && !field.inResult && field.instruction.length < LONGEST) field.instruction += text;
    },
    separate: () => {
      const field = open.at(-1);
      if (!field || field.inResult) return;
      field.inResult = true;
      field.isContents = CONTENTS.test(field.instruction);
      if (field.isContents) contents += 1;
      setHides(field, PAGE.test(field.instruction));
    },
    end: () => {
      const field = drop();
      if (!field || field.inResult) return { instead: '', isLost: false };
      const isLost = WITHOUT_RESULT.test(field.instruction);
      return { instead: hiding > 0 ? '' : overstruck(field.instruction), isLost };
    },
    endParagraph: () => {
      while (open.at(-1)?.inResult === false) drop();
    },
    isShown: () => hiding === 0,
    inContents: () => contents > 0,
  };
};
