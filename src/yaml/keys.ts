/** What may not be a key of a mapping, and why. Judges one key; duplicates are the mapping's matter. */

import type { Diagnostic } from '../diagnostic.ts';
import type { Place } from '../source.ts';
import { holdsRefused } from './forbidden.ts';

/** Names through which a value could reach the machinery instead of data. */
const REFUSED_KEYS = new Set([
  '__proto__',
  'prototype',
  'constructor',
  'toString',
  'toLocaleString',
  'valueOf',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  '__defineGetter__',
  '__defineSetter__',
  '__lookupGetter__',
  '__lookupSetter__',
  'then',
]);

type Fault = Pick<Diagnostic, 'code' | 'message' | 'hint'>;

/** `bare`: a plain key without a value, as full-width colons leave it in `{ 姓名：张三 }`. */
const faultOf = (key: string, bare: boolean): Fault | undefined => {
  if (key === '') return { code: 'JGF007', message: '键是空的', hint: '在冒号前写上名称' };
  if (REFUSED_KEYS.has(key)) return { code: 'JGF007', message: `“${key}”不能用作键` };
  if (key === '<<')
    return { code: 'JGF005', message: '数据里不用 << 合并', hint: '把要合并的项写在这里，或放进“引用”的文件' };
  const refused = holdsRefused(key);
  if (refused) return { code: 'JGF003', message: `键里有不能用的字符 ${refused}` };
  if (/^[\u3000\u00a0]|[\u3000\u00a0]$/.test(key)) {
    return { code: 'JGF007', message: '键的前后有不是半角的空格', hint: '缩进用半角空格，冒号前不留空格' };
  }
  if (bare && key.includes('：')) {
    return { code: 'JGF001', message: '键后是全角冒号，应为半角冒号加空格', hint: '把“：”改成“: ”' };
  }
  return undefined;
};

export const keyFault = (key: string, bare: boolean, place: Place): Diagnostic | undefined => {
  const fault = faultOf(key, bare);
  return fault && { ...fault, grade: 'E', place };
};
