/** The cover of an old volume as the fields of a compilation: title, organ, date, number of speeches. Loses no line. */

import { namesVolume } from '../../recognise/shapes.ts';
import { findMasked } from '../lift/masked.ts';
import { missingScalar, plainDate, textScalar } from './yaml.ts';

export interface CoverFields {
  readonly fields: readonly string[];
  /** The lines of the cover are not printed as they stood. */
  readonly changed: boolean;
}

const DATE = /^[（(]?[\dxX×〇○零一二三四五六七八九十某]{1,4}年(?:[^，。]{0,12}[月日])?[）)]?$/;

const scalar = (text: string): string => (findMasked(text).length > 0 ? missingScalar(text) : textScalar(text));

/** `count`: speeches in the volume. */
export const coverOf = (lines: readonly string[], count: number): CoverFields => {
  if (lines.length === 0) return { fields: [`标题: ${missingScalar('讲话材料汇编')}`], changed: false };
  const named = lines.findIndex(namesVolume);
  const titles = lines.slice(0, Math.max(1, named + 1));
  const below = lines.slice(titles.length);
  const counted = `（${count}篇）`;
  const dates = below.filter((line) => DATE.test(line));
  const date = dates.at(-1);
  const organs = below.filter((line) => line !== date && line !== counted);
  const whole = titles.join('');
  const title = whole.endsWith(counted) ? whole.slice(0, -counted.length) : whole;
  const printsCount = title !== whole || below.includes(counted);
  const shown = date === undefined ? undefined : (plainDate(date) ?? missingScalar(date));
  const fields = [
    `标题: ${scalar(title)}`,
    ...(organs.length > 0 ? [`单位: ${scalar(organs.join('　'))}`] : []),
    ...(shown === undefined ? [] : [`日期: ${shown}`]),
    ...(printsCount ? [] : ['篇数: false']),
  ];
  return { fields, changed: organs.length > 1 || (date !== undefined && below.at(-1) !== date) };
};
