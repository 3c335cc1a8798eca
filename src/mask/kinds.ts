/**
 * Of which kind a fact is: the one table of rules. The first rule that fits decides; a text that none fits
 * is no name, and only the names, dates and numbers in it are masked. Reads no template and no output.
 */

import type { Fact } from '../tree/facts.ts';
import type { MaskKind } from '../tree/masking.ts';
import { once } from './once.ts';
import { genericStem, organ, PLACE_CLASSES, person, SEAT_CLASSES, zoneStem } from './words.ts';

/** The last key of a path, list indexes left out: `姓名` of `人员[0].姓名`. */
export const lastKey = (path: string): string => {
  const plain = path.replace(/\[\d+\]/g, '');
  return plain.slice(plain.lastIndexOf('.') + 1);
};

const HAN = /^[\u4e00-\u9fff·]+$/;

const step = once(() => new RegExp(`^([\\u4e00-\\u9fff]{1,6}?)(?:${PLACE_CLASSES})(?=$|.{2,})`));

/** Whether a text is a place by itself: `青禾镇`, `云溪县青禾镇`; `least` to `most` characters before a class word. */
export const isPlace = (text: string, least: number, most = 6): boolean => {
  let rest = text;
  while (rest !== '') {
    const [all = '', stem = ''] = step().exec(rest) ?? [];
    if (stem.length < least || stem.length > most || genericStem().test(stem)) return false;
    if (all.endsWith('区') && zoneStem().test(stem)) return false;
    rest = rest.slice(all.length);
  }
  return text !== '';
};

const seat = once(() => new RegExp(`^([\\u4e00-\\u9fff]{2,4}?)(?:${SEAT_CLASSES})(?![化村场镇长])(?=.{2,})`));

/** The place that an organ's name begins with: `云溪县` of `云溪县信访局`. */
export const seatOf = (text: string): string | undefined => {
  const match = seat().exec(text);
  const [all = '', stem = ''] = match ?? [];
  if (!match || genericStem().test(stem)) return undefined;
  return all.endsWith('区') && zoneStem().test(stem) ? undefined : all;
};

interface Rule {
  readonly kind: MaskKind;
  readonly fits: (text: string, key: string) => boolean;
}

const PLACE_KEY = /(?:地名|省名|市名|县名|区名|乡镇|镇名|村名|街道|社区|地区|属地|所在地|地点)$/;
const PERSON_KEY = /(?:人|领导|同志|书记|县长|市长|镇长|乡长|局长|主任|部长|组长|成员|代表)$/;
/** Keys of mappings that go by persons: `包案人员: { 沈若谷: 5 }`. */
const PERSONS_KEY = /(?:人员|姓名|名单|干部|专家)$/;
/** Words that begin or end as a name does. */
const NO_PERSON =
  /^(?:全体|全员|全部|安全|时代|成员|党员|常委|和平|阳光|高层|应急|路长|江河)|[们众局办部组者委院所处科室方]$/;
const NUMBER_LIKE =
  /^[约近超达逾]?[-+]?\d[\d.,]*(?:[—～-]\d[\d.,]*)?[余多]?(?:[%％‰]|个?百分点|[\u4e00-\u9fff]{1,4})?$/;
const DATE_LIKE =
  /^(?:\d{4}年)?(?:\d{1,2}(?:—\d{1,2})?月)?(?:\d{1,2}日)?$|^\d{4}年(?:第?[一二三四]季度|[上下]半年|\d{1,2}月.*)?$/;

/** Whether a text under this key is a person's name. */
export const isPersonUnder = (text: string, key: string): boolean =>
  (PERSON_KEY.test(key) || PERSONS_KEY.test(key)) && isPersonLike(text);

/** Reads like surname and given name, where the data say that it is somebody. */
export const isPersonLike = (text: string): boolean => person().test(text) && !NO_PERSON.test(text);

/** An organ's or a firm's whole name. */
export const isOrgan = (text: string): boolean =>
  text.length >= 3 && text.length <= 40 && HAN.test(text) && organ().test(text);

const RULES: readonly Rule[] = [
  { kind: '日期', fits: (text) => text !== '' && DATE_LIKE.test(text) },
  { kind: '数字', fits: (text) => NUMBER_LIKE.test(text) },
  { kind: '人名', fits: (text, key) => /(?:姓名|讲话人)$/.test(key) && HAN.test(text) && text.length <= 20 },
  { kind: '人名', fits: isPersonUnder },
  { kind: '地名', fits: (text, key) => PLACE_KEY.test(key) && isPlace(text, 1) },
  { kind: '地名', fits: (text) => isPlace(text, 2, 4) },
  { kind: '单位名', fits: isOrgan },
];

/** Undefined for what is not masked as a whole. */
export const kindOfFact = (path: string, fact: Fact): MaskKind | undefined => {
  if (fact.type === 'number' || fact.type === 'figure') return '数字';
  if (fact.type === 'date') return '日期';
  if (fact.type !== 'text') return undefined;
  const key = lastKey(path);
  return RULES.find(({ fits }) => fits(fact.text, key))?.kind;
};
