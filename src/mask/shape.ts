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
