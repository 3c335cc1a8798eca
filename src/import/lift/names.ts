/** Speaking names from the words around a value: what is counted, in which period, of which kind. Changes nothing. */

import type { Token } from './token.ts';

/** What of its subject a number tells. */
export type Aspect = '批次' | '人次' | '人数' | '户数' | '金额' | '同比' | '环比' | '占比' | '上年同期' | '';

export interface Described {
  readonly subject: string;
  readonly aspect: Aspect;
  /** The subject stands in the words before the number, not carried over or guessed from what follows. */
  readonly own: boolean;
}

const BY_UNIT: Readonly<Record<string, Aspect>> = {
  批: '批次',
  批次: '批次',
  人次: '人次',
  万人次: '人次',
  人: '人数',
  名: '人数',
  户: '户数',
  元: '金额',
  万元: '金额',
  亿元: '金额',
};

/** Nouns of this field that a subject is known by; the last one before the number wins. */
const NOUNS =
  /(?:群众)?(?:来信来访|来访来信)|群众来信|群众来访|到省上访|进京上访|赴省上访|赴京上访|到市上访|到县上访|越级上访|集体上访|集体访|个体访|网上信访|网上投诉|信访总量|信访事项|信访案件|初次信访|重复信访|重复访|信访积案|矛盾纠纷|来信|来访|积案/g;

/** Of a longer run: the words that end with 率. */
const RATE = /[\u4e00-\u9fff]{2,4}率$/;

const LEAD =
  /^(?:今年以来|去年以来|近年来|年初以来|今年|去年|上年|上半年|下半年|前?[一二三四]季度|截至目前|截至|目前|全年|全[国省市县区镇乡村]|我[省市县区镇局]|共计|共|总共|累计|其中|同时|已经|已|先后|分别|仍有|还有|尚有|就有|有|及|和|与|对|向|为|月份|月|日|年|期间|上年同期|去年同期|同期|比|较|是)/;
const TRAIL =
  /(?:分别|合计|达到|高达|多达|达|为|是|有|共计|共|总计|累计|约|近|仅|只有|了|超过|超|不到|实现|仍|还|计|至|到|就|的|要|应|须|需|比|较|同比|环比|上升|下降|增长|减少|增加|提高|降低|占|余)$/;

const stripped = (text: string): string => {
  let rest = text;
  for (let found = LEAD.exec(rest); found; found = LEAD.exec(rest)) rest = rest.slice(found[0].length);
  for (let found = TRAIL.exec(rest); found; found = TRAIL.exec(rest)) rest = rest.slice(0, found.index);
  return rest;
};

/** The words of the sentence before the number, as far as they may tell what it is. */
const NEAR = 40;

/** Han characters right before `at`, up to a mark, a figure or the beginning. */
const runBefore = (line: string, at: number): string =>
  /[\u4e00-\u9fff]{0,24}$/.exec(line.slice(Math.max(0, at - 24), at))?.[0] ?? '';

const LONGEST = 8;

/** Words between which a longer run may be cut. */
const JOINT = /[的和与及对把将要从在到由是为这该其于每各]/g;

/** The end of a long run, from a joint on where there is one. */
const shortened = (words: string): string => {
  if (words.length <= LONGEST) return words;
  const end = words.slice(-LONGEST);
  const joints = [...end.matchAll(JOINT)].map(({ index }) => index + 1).filter((at) => at <= LONGEST - 2);
  return end.slice(joints.at(-1) ?? 0);
};

const subjectIn = (whole: string, aspect: Aspect): string => {
  const run = aspect === '占比' && whole.includes('占') ? whole.slice(0, whole.lastIndexOf('占')) : whole;
  const words = stripped(run);
  if (words.endsWith('率')) return words.length <= LONGEST ? words : (RATE.exec(words)?.[0] ?? words.slice(-LONGEST));
  const known = [...words.matchAll(NOUNS)].at(-1)?.[0];
  return known?.replace(/^群众/, '') ?? shortened(words);
};

const aspectOf = (line: string, { start, text, unit = '' }: Token): Aspect => {
  const clause = /[^，。；：、！？（）]{0,24}$/.exec(line.slice(Math.max(0, start - 24), start))?.[0] ?? '';
  const changes = /[%％‰]$/.test(text) || /百分点|个点|^[倍成]/.test(unit);
  if (changes || /(?:上升|下降|增长|减少|增加|提高|降低|多|少)了?$/.test(clause)) {
    if (/环比|比上[月期季]|较上[月期季]/.test(clause)) return '环比';
    if (/同比|上年|去年|同期|上升|下降|增长|减少|增加|提高|降低/.test(clause)) return '同比';
    if (/占/.test(clause)) return '占比';
  }
  if (/(?:上年|去年)同期/.test(clause)) return '上年同期';
  return BY_UNIT[unit] ?? '';
};

/** `carried`: the subject of the number before it in the same sentence. */
export const describe = (line: string, token: Token, carried: string | undefined): Described => {
  const aspect = aspectOf(line, token);
  const own = subjectIn(runBefore(line, token.start), aspect);
  const telling = /^(?:同比|环比|占比|上年同期)$/.test(aspect);
  if (own.length >= 2 && !(telling && carried !== undefined)) return { subject: own, aspect, own: true };
  if (carried !== undefined) return { subject: carried, aspect, own: false };
  const after = line.slice(token.end + (token.unit?.length ?? 0), token.end + NEAR);
  const counted = /^的?([\u4e00-\u9fff]{2,4})/.exec(after)?.[1] ?? '';
  return { subject: stripped(counted).length >= 2 ? stripped(counted) : '数目', aspect, own: false };
};

/** Two to six Han characters right before a blank: what is to be filled in there. */
export const labelBefore = (line: string, at: number): string | undefined => {
  const text = /([\u4e00-\u9fff]{1,12})[：:（(“《]?\s{0,2}$/.exec(line.slice(Math.max(0, at - 16), at))?.[1] ?? '';
  const words = stripped(text).slice(-6);
  return words.length >= 2 ? words : undefined;
};

/** Further away no end of a sentence is sought: a line may be as long as the whole text. */
const WINDOW = 200;

const STOPS = /[。！？；]/;

/** The sentence around a stretch, for a comment: at most `most` characters of it. */
export const sentenceAround = (line: string, start: number, end: number, most = 80): string => {
  const low = Math.max(0, start - WINDOW);
  const before = line.slice(low, start);
  const after = line.slice(end, end + WINDOW);
  const from = low + Math.max(...[...'。！？；'].map((mark) => before.lastIndexOf(mark))) + 1;
  const stop = STOPS.exec(after)?.index;
  const to = stop === undefined ? end + after.length : end + stop + 1;
  if (to - from <= most) return line.slice(from, to).trim();
  const begin = Math.max(from, Math.min(start - most / 2, to - most));
  const last = Math.min(to, begin + most);
  return `${begin > from ? '……' : ''}${line.slice(begin, last).trim()}${last < to ? '……' : ''}`;
};
