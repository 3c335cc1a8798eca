/** What a line looks like by itself: ended or not, a date, a person, a 称谓, a page number. Knows nothing of its place. */

import { DATE_FIRST, DATE_LAST, dateLine, HAS_DATE, MASK, spanOf } from './dates.ts';
import type { Span } from './page.ts';

/** Longer lines are body text, whatever stands in them: every pattern below looks at short lines only. */
const SHORT = 60;

const CLOSERS = '”’」』）)》】';

/** Ends like a sentence, closing quotes and brackets aside. */
export const isEnded = (text: string): boolean => {
  let at = text.length - 1;
  while (at > 0 && CLOSERS.includes(text[at] as string)) at -= 1;
  return at >= 0 && '。！？；…!?;'.includes(text[at] as string);
};

/** Marks and nothing else, which part what is above from what is below. */
export const isDivider = (text: string): boolean => text.length >= 3 && /^[-—－=＝~～*＊·.…#\s]+$/.test(text);

/** Short, and neither ended nor broken off: what a title, a name or a heading on its own line can be. */
export const isHeadlike = (text: string): boolean =>
  text.length > 0 &&
  text.length <= SHORT &&
  !/[。；;]/.test(text) &&
  !/[，、,：:！？!?]$/.test(text) &&
  /[\p{L}\p{N}]/u.test(text);

/** 密级、紧急程度、发文字号, and the like stand in a corner above the title; a note may stand there in brackets. */
export const isCorner = (text: string): boolean =>
  /^(?:绝密|机密|秘密|内部|特急|加急|平急|特提)|★|〔\d{4}〕\s?[\dxX×*]{1,5}\s?号$/.test(text) ||
  /^[（(][^（）()]{2,40}[）)]$/.test(text);

/** 时间：…, 地点：…: a label and what it tells. */
export const isLabelled = (text: string): boolean => /^[\u4e00-\u9fff\s　]{2,8}[：:]\s{0,4}\S/.test(text);

const NAME = `(?:[\\u4e00-\\u9fff]{2,4}|[\\u4e00-\\u9fff][ \\u3000]{1,4}[\\u4e00-\\u9fff]|[\\u4e00-\\u9fff]${MASK}{1,2}|${MASK}{1,4}|${MASK}(?:\\s${MASK}){1,3}|[\\u4e00-\\u9fff]{1,6}·[\\u4e00-\\u9fff]{1,8})`;
const POST =
  '(?:书记|[省市州盟旗县区镇乡局厅处科所站校会院馆行台社院部组队村]长|主任|主席|委员|常委|代表|专员|政委|司令员?|巡视员|调研员|支书|董事长|总经理|经理|秘书长|总监|干事|会计|教授|法官|检察官|律师|村民|同志|负责人|领导)';
const NAME_ALONE = new RegExp(`^${NAME}$`);
const WITH_POST = new RegExp(
  `(?:${POST}[\\s　：:，,]{0,6}|[\\u4e00-\\u9fff]{3,20}(?:[长师局委办院厅]|办公室|中心|委员会|党委|支部|公司|学校|社区)[\\s　]{1,6})${NAME}(?:同志)?$`,
);
const POST_ALONE = new RegExp(`${POST}$`);
/** A post and nobody who holds it: the names are on the next line. */
export const isPostAlone = (text: string): boolean => text.length <= 45 && POST_ALONE.test(text) && !/同志$/.test(text);
const SPEAKER_LABEL =
  /^(?:(?:讲话|发言|主讲|报告|主持|演讲|宣讲|授课|致辞|汇报|述职)(?:[人者]|单位)|主\s?讲|作\s?者|讲\s?话|发\s?言)[：:]\s{0,4}/;

const NO_PERSON =
  /[。；！？“”《》]|[^—]——[^—]|^(?:[—\-－]{1,2})?[在关]|^[的与及暨]|(?:会议|会上|大会|全会|[谈进动报彰训流]会|论坛|仪式|典礼|[的级]|讲话|发言|致辞|工作|责任|职责|制度?|班子?|汇编|讲座|培训|稿|提纲|摘要|参考|待定)$/;

/** How surely a line names a person: with a label or a post it does, a name alone only among the lines under a title. */
export type PersonSign = 'post' | 'name' | undefined;

const personSign = (text: string): PersonSign => {
  if (text.length === 0 || text.length > 45 || NO_PERSON.test(text) || SPEECH.test(text)) return undefined;
  if (WITH_POST.test(text) || POST_ALONE.test(text)) return 'post';
  return NAME_ALONE.test(text) ? 'name' : undefined;
};

const inside = (text: string): Span => {
  const opened = /^[（(〔【[]/.test(text) && /[）)〕】\]]$/.test(text);
  return { from: opened ? 1 : 0, to: text.length - (opened ? 1 : 0) };
};

const trimmed = (text: string, { from, to }: Span): Span => {
  const part = text.slice(from, to);
  const start = from + part.length - part.trimStart().length;
  return { from: start, to: Math.max(start, from + part.trimEnd().length) };
};

export interface FrontLine {
  readonly sign: PersonSign;
  readonly speaker?: Span;
  readonly date?: Span;
}

/** Where people meet. */
const PLACE = /(?:礼堂|会议室|会议厅|会议中心|报告厅|会堂|会场|宾馆|酒店|广场|党校|[一二三四五六七八九十\d]楼)[）)]?$/;

/** A date, a person, or both on one line in either order: `县委书记　周立群（2024年9月12日）`. */
export const frontLine = (text: string): FrontLine | undefined => {
  if (text.length > SHORT) return undefined;
  const date = dateLine(text);
  if (date) return { sign: undefined, date };
  const label = SPEAKER_LABEL.exec(text)?.[0].length ?? 0;
  const dated = HAS_DATE.test(text);
  const first = dated ? DATE_FIRST.exec(text) : undefined;
  const last = dated && !first ? DATE_LAST.exec(text) : undefined;
  const whole = inside(text);
  const rest: Span = first
    ? { from: first[0].length, to: whole.to }
    : last
      ? { from: Math.max(label, whole.from), to: last.index }
      : { from: Math.max(label, whole.from), to: whole.to };
  if (first?.[1] !== undefined && PLACE.test(text)) return { sign: undefined, date: spanOf(text, first[1], 0) };
  const speaker = trimmed(text, rest);
  const person = text.slice(speaker.from, speaker.to);
  const sign = label > 0 && person !== '' && !/[。；？！?!]/.test(person) ? 'post' : personSign(person);
  const found = first?.[1] ?? last?.[1];
  if (!sign) return undefined;
  return found === undefined ? { sign, speaker } : { sign, speaker, date: spanOf(text, found, last?.index ?? 0) };
};

/** What names a kind of speech at the end of its title. */
const SPEECH =
  /(?:讲话|发言|致辞|致词|演讲|讲演|主持词|主持讲话|讲话稿|发言稿|演讲稿|主持稿|讲稿|讲话提纲|发言提纲|祝词|祝辞|贺词|献词|推介词|寄语|慰问信|一封信|讲义|授课稿|宣讲稿|(?:授课|宣讲|辅导|演讲)提纲|(?:经验|交流)材料|开幕词|闭幕词|欢迎词|答谢词|党课|辅导报告|工作报告|述职报告|情况报告|表态|点评)$/;
const NOTE = /[（(][^（）()]{1,12}[）)]$/;

const CARRIED = /^(.{0,50}?(?:讲话|发言|致辞|致词|主持词|报告|提纲))[\s　]{0,4}(?=[（(\s　])(.{2,30})$/;

/** Speaker and date that stand on a title's own line: `在…会议上的讲话　县委书记　周立群（2024年9月12日）`. */
export const carriedBy = (text: string): (FrontLine & { readonly title: number }) | undefined => {
  const [, title, rest] = (text.length <= SHORT + 30 && CARRIED.exec(text)) || [];
  if (title === undefined || rest === undefined) return undefined;
  const from = text.length - rest.trimStart().length;
  const found = frontLine(text.slice(from));
  if (!found || (found.sign === 'name' && !found.date)) return undefined;
  const shift = (span: Span | undefined): Span | undefined => span && { from: span.from + from, to: span.to + from };
  const [speaker, date] = [shift(found.speaker), shift(found.date)];
  return { sign: found.sign, title: title.length, ...(speaker ? { speaker } : {}), ...(date ? { date } : {}) };
};

/** Without what it carries, or a note in brackets at its end: `（摘要）`. */
const bare = (text: string): string => {
  const carried = carriedBy(text);
  if (carried) return text.slice(0, carried.title);
  const stripped = text.replace(NOTE, '').trimEnd();
  return stripped === '' ? text : stripped;
};

export const namesSpeech = (text: string): boolean => text.length <= SHORT && SPEECH.test(bare(text));

/** `在…会议上的讲话`: what a title says and a sentence does not. */
export const namesOccasion = (text: string): boolean =>
  namesSpeech(text) && /^(?:[—\-－]{1,2})?[在关].*(?:上|时|中|式)的?/.test(text);

const PAPER =
  /(?:关于.{2,40}的|工作|情况|实施|会议|活动|行动|专项|整治|年度?|信访)(?:意见|方案|通知|总结|要点|汇报|通报|计划|办法|建议|提纲|材料|报告|纪要|安排|规定|制度)$|(?:对照检查|剖析|整改|发言|汇报|述职|典型|先进|事迹|经验|交流|宣讲)材料$|(?:倡议书|公告|提纲|会议纪要|心得(?:体会)?)$/;
/** With such words a sentence begins, or announces what follows. */
const SENTENCE_BEGINS =
  /^(?:[要把将请对让应须使向给]|必须|切实|认真|坚持|各级|各地|各乡|各单|我们|大家|下面|会后|会上|刚才)|以下|如下/;

/** Whether the words could be a sentence that has lost its end mark. */
export const readsLikeSentence = (text: string): boolean => SENTENCE_BEGINS.test(text) || /[，、：:,]/.test(text);

/** Other papers, believed only at the head of a text. */
export const namesPaper = (text: string): boolean =>
  text.length <= SHORT && (SPEECH.test(bare(text)) || (PAPER.test(bare(text)) && !readsLikeSentence(text)));

export const namesVolume = (text: string): boolean =>
  text.length <= SHORT &&
  /(?:汇编|选编|文集|文选|选辑|合集|集锦|材料集|讲话集|范文|[（(]\s?(?:\d{1,4}|[一二三四五六七八九十]{1,3}|[xX×]{1,3})\s?篇\s?[）)])$/.test(
    bare(text).length < text.length && /篇\s?[）)]$/.test(text) ? text : bare(text),
  );
