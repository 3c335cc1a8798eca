/**
 * The Latin line-breaking rules of LibreOffice: UAX 14 version 5 without its rule 15, as pairs of classes
 * with the little context that its rules for spaces and numbers ask. It knows nothing of widths.
 */

import { CLASS, EXTEND, LINE_CLASS_NAMES } from './classes.ts';
import type { LineClass } from './line-classes.ts';

type Pairs = Partial<Record<LineClass, readonly LineClass[]>>;

/** No break before these, not even after a space (rule 13). */
const NEVER_FIRST: readonly LineClass[] = ['CL', 'EX', 'IS', 'SY', 'SP', 'ZW'];
/** No break before these but after a space. */
const NOT_FIRST: readonly LineClass[] = ['QU', 'BA', 'HY', 'NS', 'GL', 'WJ'];
/** No break after these. */
const NOT_LAST: readonly LineClass[] = ['OP', 'QU', 'BB', 'GL', 'WJ'];

/** Rules 22 to 30. */
const TOGETHER: Pairs = {
  AL: ['IN', 'NU', 'PR', 'AL', 'DG', 'OP'],
  ID: ['IN', 'PO', 'DG'],
  IN: ['IN'],
  NU: ['IN', 'AL', 'DG', 'NU', 'PR', 'PO', 'OP'],
  PR: ['ID', 'AL', 'DG', 'NU'],
  PO: ['AL', 'DG', 'NU'],
  DG: ['IN', 'NU', 'PR', 'AL', 'DG', 'OP'],
  IS: ['AL', 'DG', 'NU'],
  CL: ['AL', 'DG', 'NU'],
  B2: ['B2'],
};

const IN_NUMBER: readonly LineClass[] = ['SY', 'IS'];

const classOf = (classes: Uint16Array, text: string, at: number): LineClass =>
  LINE_CLASS_NAMES[(classes[text.charCodeAt(at)] as number) >> CLASS] as LineClass;

/** How far a rule looks back for the start of a number or of spaces; keeps the time linear on any text. */
const CONTEXT = 100;

/** Rule 25: a number goes on through `,` `/` `)` to further digits and to `%`, and `$(` opens one. */
const insideNumber = (classes: Uint16Array, text: string, at: number): boolean => {
  const after = classOf(classes, text, at);
  const before = classOf(classes, text, at - 1);
  if ((before === 'PR' || before === 'PO') && after === 'OP') {
    return at + 1 < text.length && classOf(classes, text, at + 1) === 'NU';
  }
  if (after !== 'NU' && after !== 'PR' && after !== 'PO') return false;
  const first = Math.max(0, at - CONTEXT);
  let from = at - 1;
  if (before === 'CL' && after !== 'NU') from--;
  while (from > first && IN_NUMBER.includes(classOf(classes, text, from))) from--;
  return from >= 0 && from < at - 1 && classOf(classes, text, from) === 'NU';
};

/** Rules 14, 16 and 17 look through spaces; everything else may break after one. */
const afterSpace = (classes: Uint16Array, text: string, at: number): boolean => {
  const first = Math.max(0, at - CONTEXT);
  let from = at - 1;
  while (from > first && classOf(classes, text, from) === 'SP') from--;
  const before = classOf(classes, text, from);
  const after = classOf(classes, text, at);
  return !(before === 'OP' || (before === 'CL' && after === 'NS') || (before === 'B2' && after === 'B2'));
};

const mayBreak = (classes: Uint16Array, text: string, at: number): boolean => {
  if (at === 0) return true;
  if ((classes[text.charCodeAt(at)] as number) & EXTEND) return false;
  const after = classOf(classes, text, at);
  if (NEVER_FIRST.includes(after)) return false;
  const before = classOf(classes, text, at - 1);
  if (before === 'ZW') return true;
  if (before === 'SP') return afterSpace(classes, text, at);
  if (NOT_FIRST.includes(after) || NOT_LAST.includes(before)) return false;
  if (TOGETHER[before]?.includes(after)) return false;
  return !insideNumber(classes, text, at);
};

/** How far back a break after `/` gives way to one after a space: paths and addresses stay whole. */
const PATH_LENGTH = 66;

/** The last place in `[start, cut]` where a line may break, or −1 when it would be before `start`. */
export const latinBreak = (classes: Uint16Array, text: string, start: number, cut: number): number => {
  let at = text.charAt(cut - 1) === '/' ? cut - 1 : cut;
  while (at >= start && !mayBreak(classes, text, at)) at--;
  if (at < start) return -1;
  if (text.charAt(at - 1) !== '/') return at;
  for (let space = at - 2; space >= 0 && at - space <= PATH_LENGTH; space--) {
    if (/\s/.test(text.charAt(space))) return space + 1;
  }
  return at;
};
