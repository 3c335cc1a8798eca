/**
 * What stands between a title and the text: speaker, date, subtitle, 称谓. Claims lines; never looks at what is above
 * the title.
 */

import { salutation } from './called.ts';
import { dateWithin, isDay } from './dates.ts';
import { readNumber } from './numbers.ts';
import { type Claim, isFree, nextOf, type Page, textAt } from './page.ts';
import { frontLine, isHeadlike, isLabelled, isPostAlone, namesOccasion, namesSpeech } from './shapes.ts';

const MOST = 7;
const NO_NAME = /^(?:前\s?言|序\s?言?|引\s?言|摘\s?要|概\s?述|正\s?文|目\s?[录次]|背\s?景|附\s?件|结\s?语|提\s?纲)$/;

/** `（讨论稿）`, `（摘要）`, `（根据录音整理）`: which text of the speech this is. */
const VERSION =
  /稿|摘[要编录]|节选|提纲|草案|整理|审[阅议定核]|记录|录音|补充|全文|代拟|征求意见|供|^[（(]\s?(?:之|续|[一二三四五六七八九十上中下]\s?[）)])/;

/** `（县民政局）`: who speaks. */
const UNIT = /(?:局|委|办|办公室|委员会|政府|党委|中心|公司|学校|[中小大]学|院|镇|乡|街道)\s?[）)]$/;

const isBracketed = (text: string): boolean =>
  isHeadlike(text) && /^[（(].*[）)]$/.test(text) && !frontLine(text) && !dateWithin(text) && !readNumber(text);

/** `（在全县…座谈会上）`, `（全县…座谈会）`. */
const OCCASION =
  /^[（(]\s?(?:[在于].{2,40}[上中时]|.{4,40}(?:[大全]会|会议|[谈进动报彰训流评调度]会|仪式|论坛|典礼))\s?[）)]$/;

/** `（在全市…会议上的发言提纲）`: in brackets where and how it was said, no part of the title above. */
export const isRemark = (text: string): boolean =>
  isBracketed(text) && (namesOccasion(text.slice(1, -1).trim()) || OCCASION.test(text));

/** Below a title, or in its place: a subtitle behind a dash, or a remark that fills its brackets. */
export const isSubtitle = (text: string): boolean =>
  (isHeadlike(text) && /^[—－\-―]{1,2}[^—－\-―\s\d]/.test(text)) ||
  (isBracketed(text) && VERSION.test(text) && !isRemark(text));

/** A date, a person with a post, or a 称谓 with its mark: what follows a title and no other line. */
const isSure = (text: string): boolean => {
  const front = frontLine(text);
  return front?.date !== undefined || front?.sign === 'post' || (salutation(text)?.mark ?? '') !== '';
};

/** Whether the lines behind `at` are those that follow a title. */
export const frontFollows = (page: Page, at: number): boolean => {
  let next = nextOf(page, at);
  for (let i = 0; i < 2 && isFree(page, next); i += 1) {
    const text = textAt(page, next);
    if (isSure(text)) return true;
    if (!isHeadlike(text) || readNumber(text) || namesSpeech(text)) return false;
    next = nextOf(page, next);
  }
  return isFree(page, next) && isSure(textAt(page, next));
};

interface Seen {
  readonly speaker: number;
  readonly date: boolean;
  readonly called: boolean;
  /** The line above is a post whose holders are still to be named. */
  readonly post: boolean;
}

const claimOf = (page: Page, at: number, seen: Seen): Claim | undefined => {
  const text = textAt(page, at);
  const called = salutation(text);
  if (called) {
    const reason = called.mark === '' ? '正文之前称呼听众的一行' : `称呼听众，以“${called.mark}”收尾`;
    return { role: 'salutation', reason, confidence: called.mark === '' ? 0.8 : 0.97 };
  }
  if (seen.called) return undefined;
  const front = frontLine(text);
  if (front?.date && !front.speaker) {
    return seen.date ? undefined : { role: 'date', reason: '题目之下的日期', confidence: 0.96, date: front.date };
  }
  const remark = /^[（(]/.test(text) && !seen.date ? dateWithin(text) : undefined;
  if (remark) return { role: 'date', reason: '题目之下括注的日期', confidence: 0.85, date: remark };
  const after = textAt(page, nextOf(page, at));
  const beside =
    seen.date || frontLine(after)?.date !== undefined || isDay(after) || seen.post || salutation(after) !== undefined;
  if (isDay(text) && !seen.date && beside) {
    return { role: 'date', reason: '题目之下的月和日', confidence: 0.8, date: { from: 0, to: text.length } };
  }
  if (isRemark(text) || (isBracketed(text) && VERSION.test(text) && (seen.date || seen.speaker > 0))) {
    return { role: 'attachment', reason: '题目之下的附注', confidence: 0.75 };
  }
  // `（会前播放歌曲）`: neither title nor note, and the lines below go on.
  if (isBracketed(text) && !VERSION.test(text) && !UNIT.test(text)) {
    return isSure(after) ? { role: 'paragraph', reason: '题目之下括注的话', confidence: 0.7 } : undefined;
  }
  if (front?.speaker && seen.speaker < 3 && !NO_NAME.test(text)) {
    const spans = { speaker: front.speaker, ...(front.date ? { date: front.date } : {}) };
    if (front.sign === 'post') return { role: 'speaker', reason: '题目之下的职务和姓名', confidence: 0.94, ...spans };
    if (beside) return { role: 'speaker', reason: '题目之下、日期或称谓之旁的姓名', confidence: 0.85, ...spans };
  }
  if (isSubtitle(text) && seen.speaker === 0) return { role: 'title', reason: '题目之下的副题', confidence: 0.8 };
  if (
    !beside ||
    (seen.speaker > 0 && !seen.post) ||
    text.length > 24 ||
    !/[\u4e00-\u9fffx×X]/.test(text) ||
    !isHeadlike(text) ||
    isLabelled(text) ||
    readNumber(text)
  )
    return undefined;
  const speaker = { from: 0, to: text.length };
  return { role: 'speaker', reason: '题目与日期、称谓之间的短行，多为单位或讲话人', confidence: 0.65, speaker };
};

/** Claims the lines behind the title's last line `at`, from `first` on; returns the last line claimed, or `at`. */
export const claimFront = (page: Page, at: number, first: number = nextOf(page, at)): number => {
  let seen: Seen = { speaker: 0, date: false, called: false, post: false };
  let last = at;
  for (let i = 0, line = first; i < MOST && isFree(page, line); i += 1, line = nextOf(page, line)) {
    const claim = claimOf(page, line, seen);
    if (!claim) break;
    page.claims[line] = claim;
    seen = {
      speaker: seen.speaker + (claim.speaker ? 1 : 0),
      date: seen.date || claim.date !== undefined,
      called: seen.called || claim.role === 'salutation',
      post: claim.role === 'speaker' && isPostAlone(textAt(page, line)),
    };
    last = line;
  }
  return last;
};
