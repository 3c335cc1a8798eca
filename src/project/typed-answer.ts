/**
 * What somebody answered, as the value that its place in the data wants: digits of any width, `1,234`, `321件次`,
 * `2024年8月31日`, a list in one line. Refuses what does not fit and says how to write it; finds no place itself.
 */

import { readCellNumber } from '../import/number.ts';
import type { Fact } from '../tree/facts.ts';
import { type Edit, writeScalar } from '../yaml/edit.ts';
import { editOf, type Fail, type Target } from './fill-value.ts';
import type { Slot } from './skeleton.ts';

export type Shape = 'number' | 'date' | 'list' | 'text' | 'flag';

/** `slot`: what the template makes of the path, where it says anything. */
export const shapeOf = (fact: Fact, path: string, slot: Slot['kind'] | undefined): Shape => {
  if (fact.type === 'number' || (fact.type === 'missing' && fact.unit !== undefined)) return 'number';
  if (fact.type === 'flag' || fact.type === 'list' || fact.type === 'date') return fact.type;
  if (path === '日期' || slot === 'date' || slot === 'span') return 'date';
  if (slot === 'list' || slot === 'items') return 'list';
  return slot === 'number' ? 'number' : 'text';
};

const unitOf = (fact: Fact): string => (fact.type === 'number' || fact.type === 'missing' ? (fact.unit ?? '') : '');

const halfWidth = (text: string): string =>
  text.replace(/[０-９．－／]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

/** As a figure is typed; what is no number stays as it is, to be refused. */
const numberText = (value: string, unit: string, fail: Fail): string | undefined => {
  const read = readCellNumber(value);
  if (read.kind !== 'number' && read.kind !== 'masked') return value;
  if (read.unit !== undefined && unit !== '' && read.unit !== unit) {
    return fail(`“${value}”的单位是“${read.unit}”，这里要的是“${unit}”`, { hint: `换算成“${unit}”，只写数字` });
  }
  return read.text;
};

const WRITTEN_DATE = /^(\d{4})\s*[-年./]\s*(\d{1,2})(?:\s*[-月./]\s*(?:(\d{1,2})\s*日?)?)?$/;

const dateText = (value: string): string =>
  WRITTEN_DATE.exec(halfWidth(value))
    ?.slice(1)
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-') ?? value;

/** Items in one line: parted by ；, or by 、 where no item has either. */
export const itemsOf = (value: string): string[] => {
  const bare = value.replace(/^[[［【]([\s\S]*)[\]］】]$/, '$1');
  const mark = /[；;]/.test(bare) ? /[；;]/ : /[,，]/.test(bare) && !bare.includes('、') ? /[,，]/ : /、/;
  return bare
    .split(mark)
    .map((item) => item.trim())
    .filter((item) => /[^、，,；;\s]/.test(item));
};

const PLAIN_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

const itemText = (item: string): string =>
  writeScalar({ value: item, as: PLAIN_NUMBER.test(item) ? 'plain' : 'text' }, true);

const asList = (value: string, { fact, place }: Target, fail: Fail): Edit | undefined => {
  if (fact.type !== 'missing' && fact.type !== 'list') return fail('这一项不是清单');
  const items = itemsOf(value);
  if (items.length === 0) return fail(`“${value}”里没有一项`, { hint: '各项用“；”或“、”分开' });
  if (value.includes('\n')) return fail('值里有换行', { hint: '改成一行，各项用“；”分开' });
  return { place, value: `[${items.map(itemText).join(', ')}]`, as: 'flow' };
};

/** The edit that puts the answer in; undefined after a fault. */
export const answerEdit = (typed: string, target: Target, path: string, shape: Shape, fail: Fail): Edit | undefined => {
  const value = typed.trim();
  if (shape === 'list') return asList(value, target, fail);
  if (shape === 'number') {
    const number = numberText(value, unitOf(target.fact), fail);
    return number === undefined ? undefined : editOf(number, target, path, fail, 'number');
  }
  if (shape === 'date') return editOf(dateText(value), target, path, fail, 'date');
  return editOf(value, target, path, fail);
};
