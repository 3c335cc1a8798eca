/** Speaking names from the words around a value: what is counted, in which period, of which kind. Changes nothing. */

import { type Token, UNIT_AT } from './token.ts';

/** What of its subject a number tells. */
export type Aspect = '批次' | '人次' | '人数' | '户数' | '金额' | '同比' | '环比' | '占比' | '上年同期' | '较常年' | '';

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
  /^(?:要|应当?|须|必须|需要?|可以|能够|确保|先后|仍|今年以来|去年以来|近年来|年初以来|今年|去年|上年|上半年|下半年|前?[一二三四]季度|截至目前|截至|目前|全年|全[国省市县区镇乡村]|我[省市县区镇局]|共计|共|总共|累计|其中|同时|已经|已|先后|分别|仍有|还有|尚有|就有|有|及|和|与|对|向|为|月份|月|日|年|期间|上年同期|去年同期|同期|比|较|是)/;
const TRAIL =
  /(?:分别|合计|达到|高达|多达|达|为|是|有|共计|共|总计|累计|约|近|仅|只有|了|超过|超|不到|实现|仍|还|计|至|到|就|的|要|应|须|需|比|较|同比|环比|偏[多少高低]|上升|下降|增长|减少|增加|提高|降低|缩短|提升|上涨|压减|压降|占|余|从|由|自)$/;

const stripped = (text: string): string => {
  let rest = text;
  for (let found = LEAD.exec(rest); found; found = LEAD.exec(rest)) rest = rest.slice(found[0].length);
  for (let found = TRAIL.exec(rest); found; found = TRAIL.exec(rest)) rest = rest.slice(0, found.index);
  return rest;
};

/** The words of the sentence before the number, as far as they may tell what it is. */
const NEAR = 40;

/** Han characters right before `at`, up to a mark, a figure with its unit, or the beginning. */
const runBefore = (line: string, end: number): string => {
  // One blank may set a number apart from its words.
  const at = /[\u4e00-\u9fff][ \u3000]$/.test(line.slice(Math.max(0, end - 2), end)) ? end - 1 : end;
  const run = /[\u4e00-\u9fff]{0,24}$/.exec(line.slice(Math.max(0, at - 24), at))?.[0] ?? '';
  const before = line[at - run.length - 1] ?? '';
  return /[\dxX×%]/.test(before) ? run.slice(UNIT_AT.exec(run)?.[0].length ?? 0) : run;
};

const LONGEST = 8;

/** Words between which a longer run may be cut. */
const JOINT = /[的和与及对把将要从在到由是为这该其于每各等]/g;

/** The end of a long run, from a joint on where there is one. */
const shortened = (words: string): string => {
  if (words.length <= LONGEST) return words;
  const end = words.slice(-LONGEST);
  const joints = [...end.matchAll(JOINT)].map(({ index }) => index + 1).filter((at) => at <= LONGEST - 2);
  return end.slice(joints.at(-1) ?? 0);
};

const subjectIn = (whole: string, aspect: Aspect): string => {
  const mark = aspect === '占比' ? /占(?!.*占)/ : aspect === '较常年' ? /[较比]/ : undefined;
  const at = mark ? whole.search(mark) : -1;
  const run = at < 0 ? whole : whole.slice(0, at);
  // `示范镇等荣誉`: what is named before 等 are examples of it.
  const words = stripped(run).replace(/^.*[^高中平同何均相]等(?=[\u4e00-\u9fff]{2,6}$)/, '');
  if (words.endsWith('率')) return words.length <= LONGEST ? words : (RATE.exec(words)?.[0] ?? words.slice(-LONGEST));
  const known = [...words.matchAll(NOUNS)].at(-1)?.[0];
  return known?.replace(/^群众/, '') ?? shortened(words);
};

const aspectOf = (line: string, { start, text, unit = '' }: Token): Aspect => {
  const clause = /[^，。；：、！？（）]{0,24}$/.exec(line.slice(Math.max(0, start - 24), start))?.[0] ?? '';
  const changes = /[%％‰]$/.test(text) || /百分点|个点|^[倍成]/.test(unit);
  if (changes && /[较比](?:常年|历年|多年)/.test(clause)) return '较常年';
  if (changes || /(?:上升|下降|增长|减少|增加|提高|降低|多|少)了?$/.test(clause)) {
    if (/环比|比上[月期季]|较上[月期季]/.test(clause)) return '环比';
    if (/同比|[比较](?:上年|去年)|同期|上升|下降|增长|减少|增加|提高|降低/.test(clause)) return '同比';
    if (/占/.test(clause)) return '占比';
  }
  if (/(?:上年|去年)同期/.test(clause)) return '上年同期';
  return BY_UNIT[unit] ?? '';
};

/** Things that are counted one by one, and named behind their number. */
const PIECES = /^(?:个|座|家|所|支|条|处|栋|幢|台|辆|口|片)$/;

/** `辖18个行政村、126个村民小组`: in a row of things each is named behind its number. */
const countedAfter = (line: string, { start, end, unit = '' }: Token): string | undefined => {
  if (!PIECES.test(unit) || !/[、和及]/.test(line[start - 1] ?? '')) return undefined;
  return /^[\u4e00-\u9fff]{2,6}(?=[，。；、]|和\d)/.exec(line.slice(end + unit.length, end + unit.length + 8))?.[0];
};

/** With these alone nothing is named: what was counted stands behind the number. */
const VERB =
  '执行|出现|发生|坚持|落实|实行|开展|召开|组织|举办|建立|建成|新建|修建|成立|设立|制定|出台|印发|拥有|配备|投入|安排|派出|选派|调集|包联|联系|包抓|挂联|提出|推出|涉及|覆盖|发现|检查|走访|接待|收到|收集|梳理';
const ONLY_VERB = new RegExp(`^(?:每人|人|共|严格|全面|认真|继续|共同|集中)?(?:${VERB})$`);
const LENGTHS = /^(?:小时|分钟|个月|天|日|年|周)$/;
/** Words with which something else begins behind the thing that is counted. */
const THING = /^[\u4e00-\u9fff]{2,8}?(?=[，。；、：！（“]|$|没有|未|已|需要?|要|和|与|及|进行|得到|全部|的)/;

const NO_THING = new RegExp(`^(?:左右|以上|以下|以内|之内|${VERB})`);

const thingAfter = (line: string, { end, unit = '' }: Token): string | undefined => {
  const from = end + unit.length;
  const found = THING.exec(line.slice(from, from + 12))?.[0];
  return found === undefined || NO_THING.test(found) ? undefined : found;
};

/** Where the words before the number are no noun: what stands behind it, or how long a thing takes. */
const betterThan = (line: string, token: Token, own: string, run: string): string | undefined => {
  const unit = token.unit ?? '';
  if (/^提前$|[^的]提前$/.test(own) && LENGTHS.test(unit)) return '提前时间';
  if (ONLY_VERB.test(own)) return thingAfter(line, token);
  if (own === '' && /有$/.test(run) && PIECES.test(unit)) return thingAfter(line, token);
  const noun =
    /的$/.test(run) && unit === '个'
      ? /^[\u4e00-\u9fff]{1,3}(?=[，。；、])/.exec(line.slice(token.end + 1, token.end + 5))
      : null;
  return noun ? `${own}${noun[0]}` : undefined;
};

/** `carried`: the subject of the number before it in the same sentence. */
export const describe = (line: string, token: Token, carried: string | undefined): Described => {
  const aspect = aspectOf(line, token);
  const run = runBefore(line, token.start);
  const own = subjectIn(run, aspect);
  const better = aspect === '' ? betterThan(line, token, own, run) : undefined;
  if (better !== undefined) return { subject: better, aspect, own: true };
  const listed = countedAfter(line, token);
  if (own === '' && listed !== undefined) return { subject: listed, aspect, own: true };
  const telling = /^(?:同比|环比|占比|上年同期|较常年)$/.test(aspect);
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
