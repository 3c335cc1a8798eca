/** How a value looks when it is masked: digit for digit, a name by one mark and its class word. Pure text. */

import type { MaskForm, MaskKind } from '../tree/masking.ts';
import { seatOf } from './kinds.ts';
import { once } from './once.ts';
import { GENERIC_NAME, NAMED_ORGAN, PLACE_CLASSES } from './words.ts';

/** Digits are never 某: `某某某件次` is no Chinese. */
export const digitMark = (form: MaskForm): string => (form === '×' ? '×' : 'x');

export const maskDigits = (text: string, form: MaskForm): string => text.replace(/\p{Nd}/gu, digitMark(form));

/** `三百二十一`, `第一`, `一半`; neither 万元 nor 百分点, which are units. */
const HAN_NUMBER =
  /[零〇一二两三四五六七八九十](?:[零〇一二两三四五六七八九十百千]|[万亿](?=[零〇一二三四五六七八九]))*|(?<![上下])半/g;

/** Units of what the figures count; 三 before one of the first is a number, before 件 or 户 it may be a manner of speech. */
const COUNTED = /件次|批次|人次|户次/.source;
const MEASURES = /[百千万亿]?元|个?百分点|[件批起宗人户名例天亩]/.source;

/**
 * A number in Han numerals that counts something: `三百二十一件`, `三十余人`, `五件次`, `百分之三十`, `七成`. Neither
 * `第十五次` nor `一件事`: in prose single numerals and ordinals mostly tell no quantity.
 */
export const HAN_QUANTITY: string = [
  `${/(?<!第)[一二两三四五六七八九十][〇零一二两三四五六七八九十百千万亿]{1,16}[余多几]?/.source}(?=${COUNTED}|${MEASURES})`,
  `${/(?<![第〇零一二两三四五六七八九十百千万亿])[一二两三四五六七八九]/.source}(?=${COUNTED})`,
  /(?<=百分之)[〇零一二两三四五六七八九十百点]{1,12}/.source,
  /(?<![第〇零一二三四五六七八九十百千万亿])[一二三四五六七八九](?=成(?:以上|以下|左右|多|[，。；、）]|$))/.source,
].join('|');

/** Everything in the text of a number that says how much. The length stays. */
export const maskNumber = (text: string, form: MaskForm): string =>
  maskDigits(text, form).replace(HAN_NUMBER, (run) => digitMark(form).repeat(run.length));

/** `2024年9月12日（星期四）`. The length stays. */
export const maskDate = (text: string, form: MaskForm): string =>
  maskNumber(text, form).replace(/(星期|周)日/g, (_all, word: string) => `${word}${digitMark(form)}`);

const steps = once(() => new RegExp(`(.{1,16}?)(${PLACE_CLASSES})(?=$|.{2,})`, 'g'));

/** `云溪县青禾镇` → `x县x镇`. */
export const maskPlace = (text: string, form: MaskForm): string => {
  const masked = text.replace(steps(), (_all, _stem, word: string) => `${form}${word}`);
  return masked === text ? form : masked;
};

/** `云溪县信访局` → `x县信访局`; of a firm or a school the name goes too: `云溪县宏达有限公司` → `x县x有限公司`. */
export const maskOrgan = (text: string, form: MaskForm): string => {
  const seat = seatOf(text) ?? '';
  const rest = text.slice(seat.length);
  const [, name = '', ending = ''] = NAMED_ORGAN.exec(rest) ?? [];
  const kept = ending === '' || GENERIC_NAME.test(name) ? rest : `${form}${ending}`;
  return `${seat === '' ? '' : maskPlace(seat, form)}${kept}`;
};

export const maskPerson = (form: MaskForm): string => form.repeat(2);

const MASKS: Readonly<Record<MaskKind, (text: string, form: MaskForm) => string>> = {
  数字: maskNumber,
  日期: maskDate,
  地名: maskPlace,
  人名: (_text, form) => maskPerson(form),
  单位名: maskOrgan,
};

/** The whole of a value as its kind is masked. */
export const maskAs = (kind: MaskKind, text: string, form: MaskForm): string => MASKS[kind](text, form);
