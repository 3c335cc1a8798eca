/**
 * What stands in a cell of a statistics table, as a figure wants it: `1,234.5`, `１２３`, `12.3%`, `三百二十一`,
 * `321件`, `—`, `xx.x%`. Reads one text; guesses nothing.
 */

import { isDecimal } from '../figure/decimal.ts';
import { readHan } from '../tree/han.ts';
import { isMaskedNumeral } from '../tree/masking.ts';
import { plainUnit, unitAtEnd } from './units.ts';

export type CellNumber =
  /** `text` as a figure is typed; the unit where the cell states one. */
  | { readonly kind: 'number'; readonly text: string; readonly unit?: string }
  /** Digits replaced by x. */
  | { readonly kind: 'masked'; readonly text: string; readonly unit?: string }
  /** Empty, or a dash. */
  | { readonly kind: 'none' }
  | { readonly kind: 'other' };

const NONE = /^(?:[-–—－─]{1,4}|\/|／|…{1,2})?$/;
const GROUPED = /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/** Full-width digits and signs to half; blanks of any width dropped from the ends. */
const tidy = (text: string): string =>
  text
    .trim()
    .replace(/[０-９．，％＋]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/^[－−](?=[\dxX×])/, '-');

const HAN_DIGITS = '〇一二三四五六七八九';

/** 三百二十一 by its value, 三二一 by its digits. */
const hanNumber = (text: string): string | undefined => {
  if (/^[〇零一二三四五六七八九]{2,12}$/.test(text) && !/^[〇零]/.test(text)) {
    return [...text.replaceAll('零', '〇')].map((char) => HAN_DIGITS.indexOf(char)).join('');
  }
  const value = readHan(text.replaceAll('〇', '零'));
  return value === undefined ? undefined : String(value);
};

const bare = (text: string): CellNumber => {
  const plain = GROUPED.test(text) ? text.replaceAll(',', '') : text;
  if (isDecimal(plain)) return { kind: 'number', text: plain.replace(/^\+/, '').replace(/^(-?)0+(?=\d)/, '$1') };
  if (isMaskedNumeral(text)) return { kind: 'masked', text };
  const han = hanNumber(text);
  return han === undefined ? { kind: 'other' } : { kind: 'number', text: han };
};

/** No figure is longer, and patterns over a whole book in a cell would not end. */
const LONGEST = 64;

export const readCellNumber = (cell: string): CellNumber => {
  if (cell.length > LONGEST && cell.trim().length > LONGEST) return { kind: 'other' };
  const text = tidy(cell);
  if (NONE.test(text)) return { kind: 'none' };
  const whole = bare(text);
  if (whole.kind !== 'other') return whole;
  const unit = unitAtEnd(text);
  if (unit === undefined) return whole;
  const read = bare(text.slice(0, -unit.length).trimEnd());
  return read.kind === 'number' || read.kind === 'masked' ? { ...read, unit: plainUnit(unit) } : { kind: 'other' };
};
