/**
 * What layout knows of a character, as one table of bits a profile: width, and what the breaking rules
 * ask. It looks at single UTF-16 units and never at their neighbours.
 *
 * Widths are those of GB 2312 fonts (仿宋, 楷体, 黑体, 宋体, 小标宋): ASCII half an em, all else one em.
 */

import { LINE_CLASSES, type LineClass } from './line-classes.ts';
import type { Profile } from './profiles.ts';

export const HALF = 1;
/** No width, never parted from the character before: combining marks, second halves of surrogate pairs. */
export const EXTEND = 2;
/** Letter or digit of any script. */
export const ALNUM = 4;
/** East Asian: in Word a line may break before and after it. */
export const WIDE = 8;
export const BLANK = 16;
export const NO_START = 32;
export const NO_END = 64;
export const HANG = 128;
/** `bits >> CLASS` is the index of the character's class in `LINE_CLASS_NAMES`. */
export const CLASS = 8;

export const LINE_CLASS_NAMES: readonly LineClass[] = ['AL', 'ID', ...(Object.keys(LINE_CLASSES) as LineClass[])];

const ID = LINE_CLASS_NAMES.indexOf('ID') << CLASS;

type Range = readonly [from: number, to: number, bits: number];

/** A later range overrides an earlier one. */
const RANGES: readonly Range[] = [
  [0x0020, 0x007e, HALF],
  [0x0030, 0x0039, HALF | ALNUM],
  [0x0041, 0x005a, HALF | ALNUM],
  [0x0061, 0x007a, HALF | ALNUM],
  [0x00a0, 0x00a0, HALF],
  [0x00b2, 0x00b3, ALNUM],
  [0x00b9, 0x00b9, ALNUM],
  [0x00bc, 0x00be, ALNUM],
  [0x00c0, 0x02af, ALNUM],
  [0x00d7, 0x00d7, 0],
  [0x00f7, 0x00f7, 0],
  [0x0300, 0x036f, EXTEND],
  [0x0370, 0x10ff, ALNUM],
  [0x1100, 0x11ff, ID | ALNUM],
  [0x1200, 0x1fff, ALNUM],
  [0x200b, 0x200f, EXTEND],
  [0x202a, 0x202e, EXTEND],
  [0x2060, 0x206f, EXTEND],
  [0x2070, 0x2089, ALNUM],
  [0x2150, 0x218f, ALNUM],
  [0x2460, 0x249b, ALNUM],
  [0x24ea, 0x24ff, ALNUM],
  [0x2776, 0x2793, ALNUM],
  [0x2e80, 0x2fff, ID | WIDE | ALNUM],
  [0x3000, 0x303f, ID | WIDE],
  [0x3005, 0x3007, ID | WIDE | ALNUM],
  [0x3021, 0x3029, ID | WIDE | ALNUM],
  [0x3041, 0x30fa, ID | WIDE | ALNUM],
  [0x30fb, 0x30fb, ID | WIDE],
  [0x30fc, 0x312f, ID | WIDE | ALNUM],
  [0x3130, 0x318f, ID | ALNUM],
  [0x3190, 0x33ff, ID | WIDE],
  [0x3220, 0x3229, ID | WIDE | ALNUM],
  [0x3280, 0x3289, ID | WIDE | ALNUM],
  [0x3400, 0xabff, ID | WIDE | ALNUM],
  [0xac00, 0xd7ff, ID | ALNUM],
  [0xd800, 0xdbff, ID | WIDE | ALNUM],
  [0xdc00, 0xdfff, ID | EXTEND],
  [0xf900, 0xfaff, ID | WIDE | ALNUM],
  [0xfb00, 0xfdff, ALNUM],
  [0xfe00, 0xfe0f, EXTEND],
  [0xfe20, 0xfe2f, EXTEND],
  [0xfe30, 0xfe4f, ID | WIDE],
  [0xfe70, 0xfefe, ALNUM],
  [0xfeff, 0xfeff, EXTEND],
  [0xff00, 0xffef, ID | WIDE],
  [0xff10, 0xff19, ID | WIDE | ALNUM],
  [0xff21, 0xff3a, ID | WIDE | ALNUM],
  [0xff41, 0xff5a, ID | WIDE | ALNUM],
  [0xff61, 0xff65, ID | WIDE | HALF],
  [0xff66, 0xffdc, ID | WIDE | HALF | ALNUM],
];

const build = (profile: Profile): Uint16Array => {
  const table = new Uint16Array(0x10000);
  for (const [from, to, bits] of RANGES) table.fill(bits, from, to + 1);
  LINE_CLASS_NAMES.forEach((name, index) => {
    for (const char of LINE_CLASSES[name as keyof typeof LINE_CLASSES] ?? '') {
      const code = char.charCodeAt(0);
      table[code] = ((table[code] as number) & ((1 << CLASS) - 1)) | (index << CLASS);
    }
  });
  const mark = (chars: string, bit: number): void => {
    for (let i = 0; i < chars.length; i++) {
      const code = chars.charCodeAt(i);
      table[code] = (table[code] as number) | bit;
    }
  };
  mark(' \u3000', BLANK);
  mark(profile.mayNotStart, NO_START);
  mark(profile.mayNotEnd, NO_END);
  mark(profile.hanging, HANG);
  return table;
};

const tables = new WeakMap<Profile, Uint16Array>();

/** The table of a profile, indexed by UTF-16 unit; made at its first use. */
export const classesOf = (profile: Profile): Uint16Array => {
  const known = tables.get(profile);
  if (known) return known;
  const table = build(profile);
  tables.set(profile, table);
  return table;
};

/** The offset of the first character from `at` that is no blank. */
export const pastBlanks = (classes: Uint16Array, text: string, at: number): number => {
  let end = at;
  while (end < text.length && (classes[text.charCodeAt(end)] as number) & BLANK) end++;
  return end;
};
