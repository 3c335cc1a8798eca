/**
 * The Latin line-breaking rules of LibreOffice: UAX 14 version 5 without its rule 15, as pairs of classes
 * with the little context that its rules for spaces and numbers ask. It never looks before `start`.
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
  AL: ['IN', 'NU', 'PR', 'AL', 'OP'],
  ID: ['IN', 'PO'],
  IN: ['IN'],
  NU: ['IN', 'AL', 'NU', 'PR', 'PO', 'OP'],
  PR: ['ID', 'AL', 'NU'],
  PO: ['AL', 'NU'],
  IS: ['AL', 'NU'],
  CL: ['AL', 'NU'],
  B2: ['B2'],
};

const IN_NUMBER: readonly LineClass[] = ['SY', 'IS'];

const classOf = (classes: Uint16Array, text: string, at: number): LineClass =>
  LINE_CLASS_NAMES[(classes[text.charCodeAt(at)] as number) >> CLASS] as LineClass;

/** Rule 25: a number goes on through `,` `/` `)` to further digits and to `%`, and `$(` opens one. */
const insideNumber = (classes: Uint16Array, text: string, start: number, at: number): boolean => {
  const after = classOf(classes, text, at);
  const before = classOf(classes, text, at - 1);
  if ((before === 'PR' || before === 'PO') && after === 'OP') {
    return at + 1 < text.length && classOf(classes, text, at + 1) === 'NU';
  }
  if (after !== 'NU' && after !== 'PR' && after !== 'PO') return false;
  let from = at - 1;
  if (before === 'CL' && after !== 'NU') from--;
  while (from > start && IN_NUMBER.includes(classOf(classes, text, from))) from--;
  return from >= start && from < at - 1 && classOf(classes, text, from) === 'NU';
};

const mayBreak = (classes: Uint16Array, text: string, start: number, at: number): boolean => {
  if ((classes[text.charCodeAt(at)] as number) & EXTEND) return false;
  const after = classOf(classes, text, at);
  if (NEVER_FIRST.includes(after)) return false;
  const before = classOf(classes, text, at - 1);
  if (before === 'ZW') return true;
  if (before === 'SP') {
    let from = at - 1;
    while (from > start && classOf(classes, text, from) === 'SP') from--;
    const real = classOf(classes, text, from);
    return !(real === 'OP' || (real === 'CL' && after === 'NS') || (real === 'B2' && after === 'B2'));
  }
  if (NOT_FIRST.includes(after) || NOT_LAST.includes(before)) return false;
  if (TOGETHER[before]?.includes(after)) return false;
  return !insideNumber(classes, text, start, at);
};

/** How far back a break after `/` gives way to one after a space: paths and addresses stay whole. */
const PATH_LENGTH = 66;

/** The last place in `(start, cut]` where a line may break, or −1. */
export const latinBreak = (classes: Uint16Array, text: string, start: number, cut: number): number => {
  let at = text.charAt(cut - 1) === '/' ? cut - 1 : cut;
  while (at > start && !mayBreak(classes, text, start, at)) at--;
  if (at <= start) return -1;
  if (text.charAt(at - 1) !== '/') return at;
  for (let space = at - 2; space >= 0 && at - space <= PATH_LENGTH; space--) {
    if (/\s/.test(text.charAt(space))) return space < start ? -1 : space + 1;
  }
  return at;
};
