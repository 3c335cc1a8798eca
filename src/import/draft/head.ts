/**
 * What stands above the text of a speech as the fields of its draft: 标题, 讲话人, 日期, 称谓. A line that the fields would
 * print otherwise, and all lines behind it, go back to the text.
 */

import { findMasked } from '../lift/masked.ts';
import type { FrontLine, ImportedBlock, ImportedSpeech } from '../speech/volume.ts';
import { isBracketed, type Manner } from './manner.ts';
import { missingScalar, plainDate, textScalar } from './yaml.ts';

export interface Head {
  /** Lines of YAML. */
  readonly fields: readonly string[];
  /** What is printed, a line each. */
  readonly expected: readonly string[];
  /** Lines that the fields could not take, as blocks before the text. */
  readonly rest: readonly ImportedBlock[];
  /** Fields that are still to be filled in: `日期`, and how they print. */
  readonly missing: readonly { readonly path: string; readonly text: string; readonly line: number }[];
}

const NO_TITLE = '（标题）';

/** Text with something left out in it is a field to be filled in. */
const fieldScalar = (text: string, inFlow: boolean): string =>
  findMasked(text).length > 0 ? missingScalar(text) : textScalar(text, inFlow);

/** `县委书记　周明远`. */
const speakerField = (text: string): string => {
  const [, post, name] = /^([^\s]{2,30})\u3000([^\s]{1,4})$/.exec(text) ?? [];
  if (post === undefined || name === undefined) return `讲话人: { 姓名: ${fieldScalar(text, true)} }`;
  return `讲话人: { 姓名: ${fieldScalar(name, true)}, 职务: ${fieldScalar(post, true)} }`;
};

const dateField = (text: string, { dateBrackets }: Manner): string | undefined => {
  if (dateBrackets && !isBracketed(text)) return undefined;
  const date = dateBrackets ? text.slice(1, -1) : text;
  if (date.trim() !== date || date === '') return undefined;
  const known = plainDate(date);
  if (known !== undefined) return `日期: ${known}`;
  const note = findMasked(date).length > 0 ? undefined : '旧稿的写法，填上新的日期';
  return `日期: ${missingScalar(date, note)}`;
};

const salutationField = (text: string): string | undefined => {
  if (!/[：！]$/.test(text)) return undefined;
  const bare = text.endsWith('：') && !/[：！]$/.test(text.slice(0, -1)) ? text.slice(0, -1) : text;
  return bare === '' ? undefined : `称谓: [${fieldScalar(bare, true)}]`;
};

const fieldOf = ({ role, text }: FrontLine, manner: Manner): string | undefined => {
  if (role === 'speaker') return speakerField(text);
  return role === 'date' ? dateField(text, manner) : salutationField(text);
};

const NAMES = { speaker: '讲话人', date: '日期', salutation: '称谓' } as const;

/** Speeches without a title get one that is to be filled in: a draft must have it. */
export const headOf = ({ title, front, line }: ImportedSpeech, manner: Manner): Head => {
  const order = manner.speakerFirst ? ['speaker', 'date', 'salutation'] : ['date', 'speaker', 'salutation'];
  const printed = title === '' ? NO_TITLE : title;
  const fields = [title === '' ? `标题: ${missingScalar(NO_TITLE)}` : `标题: ${fieldScalar(title, false)}`];
  const expected = [printed];
  const missing: Head['missing'][number][] = [];
  if (title === '' || findMasked(title).length > 0) missing.push({ path: '标题', text: printed, line });
  let [at, last] = [0, -1];
  for (; at < front.length; at += 1) {
    const own = front[at] as FrontLine;
    const place = order.indexOf(own.role);
    const field = place > last ? fieldOf(own, manner) : undefined;
    if (field === undefined) break;
    last = place;
    fields.push(field);
    expected.push(own.text);
    if (field.includes('{ 待填: ')) missing.push({ path: NAMES[own.role], text: own.text, line: own.line });
  }
  const rest = front.slice(at).map((own): ImportedBlock => ({ kind: 'paragraph', line: own.line, text: own.text }));
  return { fields, expected, rest, missing };
};
