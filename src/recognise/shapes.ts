/** What a line looks like by itself: ended or not, a date, a person, a 称谓, a page number. Knows nothing of its place. */

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

/** Short, and neither ended nor broken off: what a title, a name or a heading on its own line can be. */
export const isHeadlike = (text: string): boolean =>
  text.length > 0 &&
  text.length <= SHORT &&
  !/[。；;]/.test(text) &&
  !/[，、,：:！？!?]$/.test(text) &&
  /[\p{L}\p{N}]/u.test(text);

/** 密级、紧急程度, and the like stand in a corner above the title; a note may stand there in brackets. */
export const isCorner = (text: string): boolean =>
  /^(?:绝密|机密|秘密|内部|特急|加急|平急|特提)|★/.test(text) || /^[（(][^（）()]{2,40}[）)]$/.test(text);

/** 时间：…, 地点：…: a label and what it tells. */
export const isLabelled = (text: string): boolean => /^[\u4e00-\u9fff\s　]{2,8}[：:]\s{0,4}\S/.test(text);

const FIGURE = '(?:[0-9０-９]{1,4}|[〇零○一二三四五六七八九十]{1,4}|[0-9]{0,2}[xX×＊*某]{1,4}|_{1,6}|＿{1,6})';
const DAY = `(?:${FIGURE}\\s{0,2}年(?:\\s{0,2}${FIGURE}\\s{0,2}月(?:\\s{0,2}${FIGURE}\\s{0,2}[日号])?)?|(?:19|20)\\d\\d\\s?[.．\\-/—]\\s?\\d{1,2}(?:\\s?[.．\\-/]\\s?\\d{1,2})?)`;
const WEEKDAY = '(?:\\s?[（(]?(?:星期|周)[一二三四五六日天][）)]?)?(?:\\s?[上下]午|\\s?晚上?)?';
const WHOLE_DATE = new RegExp(`^[（(〔【\\[]?\\s{0,4}(${DAY}${WEEKDAY})\\s{0,4}[）)〕】\\]]?$`);
/** （9月12日）, （2024年度）, （2024年上半年）, （2023—2024年）, （2024年9月12日至13日）: a date only where brackets set it apart. */
const PERIOD = new RegExp(
  `^[（(]\\s?((?:${FIGURE}年?[—\\-－~～至])?${FIGURE}年(?:度|[上下]半年|第?[一二三四1-4]季度|第${FIGURE}[期次]|${FIGURE}月${FIGURE}日?[—\\-－~～至](?:${FIGURE}月)?${FIGURE}日|${FIGURE}[—\\-－~～至]${FIGURE}月)?|${FIGURE}月${FIGURE}日)\\s?[）)]$`,
);
const DATE_LABEL = /^(?:日期|时间|讲话时间|日\s?期)[：:]\s{0,4}/;
const DATE_FIRST = new RegExp(`^[（(]?\\s{0,4}(${DAY}${WEEKDAY})\\s{0,4}[）)]?[\\s，,]{0,8}(?=[^\\s）)])`);
const DATE_LAST = new RegExp(`[（(\\s，,]{1,8}(${DAY}${WEEKDAY})\\s{0,4}[）)]?$`);

/** What every date has; asked first, because most lines have it not. */
const HAS_DATE = /[年月]|[.．\-/—]/;

const spanOf = (text: string, part: string, from: number): Span => {
  const at = text.indexOf(part, from);
  return { from: at, to: at + part.length };
};

/** The date of a line that holds nothing else, its brackets aside. */
export const dateLine = (text: string): Span | undefined => {
  if (text.length > 40 || !HAS_DATE.test(text)) return undefined;
  const label = DATE_LABEL.exec(text)?.[0].length ?? 0;
  const date = (WHOLE_DATE.exec(text.slice(label)) ?? PERIOD.exec(text))?.[1];
  return date === undefined ? undefined : spanOf(text, date, label);
};

const CLOCK = '(?:\\s?\\d{1,2}[:：时]\\d{0,2}分?)?';
const WITHIN = new RegExp(
  `^[（(](?:([^（）()]{1,24})[，,\\s])?((?:${DAY}|${FIGURE}月${FIGURE}日)${WEEKDAY}${CLOCK})(?:[，,\\s][^（）()]{1,20})?[）)]$`,
);

/** The date in a remark that fills its brackets: `（2024年9月12日，根据录音整理）`. */
export const dateWithin = (text: string): Span | undefined => {
  const date = text.length <= SHORT && HAS_DATE.test(text) ? WITHIN.exec(text)?.[2] : undefined;
  return date === undefined ? undefined : spanOf(text, date, 0);
};

const MASKED = '[xX×＊*某○]';
const NAME = `(?:[\\u4e00-\\u9fff]{2,4}|[\\u4e00-\\u9fff][ \\u3000]{1,4}[\\u4e00-\\u9fff]|[\\u4e00-\\u9fff]${MASKED}{1,2}|${MASKED}{1,4}|${MASKED}(?:\\s${MASKED}){1,3}|[\\u4e00-\\u9fff]{1,6}·[\\u4e00-\\u9fff]{1,8})`;
const POST =
  '(?:书记|[省市州盟旗县区镇乡局厅处科所站校会院馆行台社院部组队村]长|主任|主席|委员|常委|代表|专员|政委|司令员?|巡视员|调研员|支书|董事长|总经理|经理|秘书长|总监|干事|会计|教授|法官|检察官|律师|村民|同志|负责人|领导)';
const NAME_ALONE = new RegExp(`^${NAME}$`);
const WITH_POST = new RegExp(
  `(?:${POST}[\\s　：:，,]{0,6}|[\\u4e00-\\u9fff]{3,20}(?:[长师局委办院厅]|办公室|中心|委员会|党委|支部|公司|学校|社区)[\\s　]{1,6})${NAME}(?:同志)?$`,
);
const POST_ALONE = new RegExp(`${POST}$`);
const SPEAKER_LABEL = /^(?:讲话人|发言人|主讲人|报告人|主持人|讲\s?话|发\s?言)[：:]\s{0,4}/;

const NO_PERSON =
  /[。；！？“”《》]|[^—]——[^—]|^(?:[—\-－]{1,2})?[在关]|(?:会议|会上|[的级]|讲话|发言|致辞|工作|责任|职责|制度?|班子?|汇编|讲座|培训)$/;

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
  const speaker = trimmed(text, rest);
  const sign = label > 0 && speaker.to > speaker.from ? 'post' : personSign(text.slice(speaker.from, speaker.to));
  const found = first?.[1] ?? last?.[1];
  if (!sign) return undefined;
  return found === undefined ? { sign, speaker } : { sign, speaker, date: spanOf(text, found, last?.index ?? 0) };
};

const ADDRESSED =
  /^(?:尊敬的|敬爱的|亲爱的|各位|诸位|在座的|与会的)?[\u4e00-\u9fffxXｘＸ×＊*○〇_＿]{0,12}(?:同志们?|朋友们?|代表们?|委员们?|领导|来宾|嘉宾|贵宾|乡亲们?|父老|同学们?|老师们?|家长们?|女士们?|先生们?|战友们?|官兵们|指战员们?|职工们|工友们|同事们?|同仁们?|专家们?|学员们?|评委们?|企业家们?|记者们|媒体|村民们|居民们|主席|主席团|书记|县长|市长|主任|局长|部长|镇长|乡长|区长|州长|校长|院长|会长|社长|行长|董事长|秘书长|总经理|理事长|教授|院士|博士|专员|医生|总|老师)$/;

/** 各位网格员: whoever is meant; a verb behind 各位 begins a sentence. */
const EACH =
  /^(?:尊敬的|敬爱的|亲爱的)?(?:在座的?)?(?:各位|诸位)(?![要请应须能可会看把对在是有都也好将应])[\u4e00-\u9fff]{2,8}(?<!如下|以下)$/;
const ALL =
  /^(?:各族|全体|广大|全[国省市州县区镇乡村校])[\u4e00-\u9fff]{0,6}(?:群众|干部|职工|儿女|师生|官兵|青年|妇女|队员|学生|教师|同胞|人民|市民|居民|村民|网友|用户)$/;

/** 建设者们: a whole word, not 我们. */
const MANY = /^(?![我你他她它咱人])[\u4e00-\u9fff]{1,6}们$/;
/** 各乡镇党委、县直各单位: whom a paper is sent to. */
const ADDRESSEE =
  /^(?:各|[省市县区]直各|机关各|驻[省市县区])[\u4e00-\u9fff]{0,12}(?:单位|部门|党[委组]|党支部|政府|办事处|委员会|[办局委院厅]|公司|企业|学校|乡镇?|镇|街道|科室|协会|[省市县区州])$/;

/** 教育工作者、志愿者: beside others who are called. */
const BESIDE =
  /^[\u4e00-\u9fff]{1,8}(?:工作者|志愿者|劳动者|网格员|家属|模范|英雄|师傅|战士|官兵|人员|党员|干部|职工|群众|师生)$/;

/** 大家上午好！ behind those who are called. */
const GREETING = /^(?:大家|你们|您)?(?:[上下中]午|早上|晚上|新[年春]|过年|节日)?好$/;

/** 称谓 with its mark, `：` or a wrong one. `mark` is empty where there is none. */
export const salutation = (text: string): { readonly mark: string } | undefined => {
  if (text.length > 50 || text.length < 2 || text.endsWith('。')) return undefined;
  const mark = /[：:，,！!]$/.exec(text)?.[0] ?? '';
  const names = text.slice(0, text.length - mark.length).split(/[、，,\s！!]+/);
  const announces = /[：:]$/.test(mark);
  const called = (name: string): boolean =>
    (announces && [EACH, ALL, MANY, ADDRESSEE].some((known) => known.test(name))) ||
    (announces && names.length > 1 && BESIDE.test(name)) ||
    (ADDRESSED.test(name) && (/^(?:尊敬|敬爱|亲爱|各位|诸位|在座|与会)|[们志]$/.test(name) || names.length > 1));
  return names.every((name, i) => called(name) || (i > 0 && GREETING.test(name))) &&
    names.some((name) => /^(?:尊|敬|亲|各|诸|在座|与会|全[国省市州县区镇乡村校]|广大)|们$/.test(name))
    ? { mark }
    : undefined;
};

const PAGE = '[0-9０-９]{1,4}';
const PAGE_NUMBER = new RegExp(
  `^(?:[—–―－─\\-·•]{1,3}\\s{0,3}${PAGE}\\s{0,3}[—–―－─\\-·•]{1,3}|第\\s?${PAGE}\\s?页(?:[，,/\\s]{0,3}共\\s?${PAGE}\\s?页)?|共\\s?${PAGE}\\s?页[，,/\\s]{0,3}第\\s?${PAGE}\\s?页|[Pp]age\\s?\\d{1,4}(?:\\s?of\\s?\\d{1,4})?)$`,
);

export const isPageNumber = (text: string): boolean => text.length <= 20 && PAGE_NUMBER.test(text);

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
  /(?:关于.{2,40}的|工作|情况|实施|会议|活动|行动|专项|整治|年度?|信访)(?:意见|方案|通知|总结|要点|汇报|通报|计划|办法|建议|提纲|材料|报告|纪要|安排|规定|制度)$|(?:对照检查|剖析|整改|发言|汇报|述职|典型|先进|事迹|经验|交流|宣讲)材料$|(?:倡议书|公告|提纲|会议纪要|心得体会)$/;
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
