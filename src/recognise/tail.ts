/** What stands behind the text of a speech: 署名 with its date, and 附件. */

import { dateLine, placedDate } from './dates.ts';
import { type HeadNumber, readNumber } from './numbers.ts';
import { beforeOf, firstFrom, isAdjacent, isFree, nextOf, type Page, textAt } from './page.ts';
import { frontLine, isDivider, isEnded, isHeadlike } from './shapes.ts';

const ATTACHED =
  /^附\s?(?:件|录)?\s?(?:\d{1,2}|[一二三四五六七八九十]{1,3})?(?:\s?[：:]\s{0,4}(.*)|[\s　]{1,4}(.*)|[.．、]\s?(.*))?$/;

/** The name behind 附件's mark, empty where it stands alone; undefined where the line is none. */
const attachedName = (text: string): string | undefined => {
  if (text.length > 60 || !text.startsWith('附')) return undefined;
  const found = ATTACHED.exec(text);
  if (!found || /^附(?!\s?[件录：:])/.test(text)) return undefined;
  const name = found[1] ?? found[2] ?? found[3] ?? '';
  return /[。；！？]/.test(name) ? undefined : name;
};

/** `1.任务分解表` below `附件：`, which no text follows. */
const firstListed = (page: Page, line: number): HeadNumber | undefined => {
  const below = nextOf(page, line);
  const number = isFree(page, below) && isHeadlike(textAt(page, below)) ? readNumber(textAt(page, below)) : undefined;
  const carries = isEnded(textAt(page, nextOf(page, below)));
  return number?.series === '1.' && number.value === 1 && !carries ? number : undefined;
};

export const claimAttachments = (page: Page): void => {
  for (let line = 0; line < page.lines.length; line += 1) {
    if (!isFree(page, line)) continue;
    const name = attachedName(textAt(page, line));
    if (name === undefined) continue;
    page.claims[line] = { role: 'attachment', reason: '以“附件”开头', confidence: 0.92 };
    const listed = name === '' && /[：:]$/.test(textAt(page, line)) ? firstListed(page, line) : undefined;
    const first = listed ?? readNumber(name);
    let [below, last] = [nextOf(page, line), listed ? 0 : (first?.value ?? 0)];
    if (name === '' && isFree(page, below) && isHeadlike(textAt(page, below)) && !readNumber(textAt(page, below))) {
      page.claims[below] = { role: 'attachment', reason: '“附件”之下的名称', confidence: 0.8 };
    }
    for (; first && isFree(page, below); below = nextOf(page, below)) {
      const number = readNumber(textAt(page, below));
      if (number?.form !== first.form || number.value !== last + 1 || !isHeadlike(textAt(page, below))) break;
      page.claims[below] = { role: 'attachment', reason: '附件清单中的一条，与上一条的编号相连', confidence: 0.85 };
      last += 1;
    }
  }
};

/** What a note at the end begins with, in brackets or not. */
const NOTE =
  /^(?:[（(【[]?(?:附?注\s?\d{0,2}|备\s?注|说明|附言|编者[按注]|温馨提示|主题词|抄送|抄报|分送)\s?[】\]]?\s?[：:]|[（(](?:此稿|本稿|此文|本文|该文|以上|作者|讲话人|发言人|联系|根据|据|整理|记录|摘自|原载|原文|全文|供稿|来源|未经|完\s?[）)]).*[）)]?$)/;
const LONGEST_NOTE = 200;
const MOST_NOTES = 5;

/** Notes behind the last line of a speech's text, or behind its signature: `注：…`, `（此稿未经本人审阅）`. */
export const claimNotes = (page: Page, from: number, to: number): void => {
  const notes: number[] = [];
  let [line, pending] = [firstFrom(page, to - 1) === to - 1 ? to - 1 : beforeOf(page, to - 1), 0];
  let bottom = line;
  for (let i = 0; line > from && isFree(page, line) && i < MOST_NOTES; i += 1, line = beforeOf(page, line)) {
    const text = textAt(page, line);
    const value = readNumber(text)?.series === '1.' ? readNumber(text)?.value : undefined;
    // `注：1.…` goes on with `2.…` on the next line.
    const goesOn = pending === 0 || value === pending - 1 || /[：:]\s?1/.test(text.slice(0, 12));
    if (text.length > LONGEST_NOTE || !goesOn) break;
    if (NOTE.test(text)) {
      for (let note = line; note <= bottom; note = nextOf(page, note)) notes.push(note);
      bottom = beforeOf(page, line);
      pending = 0;
    } else if (value !== undefined && value > 1) pending = value;
    else break;
  }
  line = bottom;
  if (line < from) return;
  const above = textAt(page, line);
  if (!isEnded(above) && !dateLine(above) && isFree(page, line)) return;
  for (const note of notes) page.claims[note] = { role: 'attachment', reason: '文末的附注', confidence: 0.8 };
};

const ORGAN =
  /(?:局|委|办|院|厅|部|中心|委员会|办公室|联席会议|政府|党委|党组|支队|大队|指挥部|领导小组|公司|学校|村委会|居委会|人大|政协|法院|检察院|工会)$/;

/** 述职人：左思齐 */
const SIGNED = /^(?:述职|汇报|报告|发言|讲话|承诺|起草|责任|签字|落款)[人者]?[：:]\s{0,4}\S{1,20}$/;

const isSigner = (text: string): boolean =>
  SIGNED.test(text) || (isHeadlike(text) && text.length <= 30 && !/[，：:“”]/.test(text) && !readNumber(text));

/** Where a speech's text may end: at its last line, and above each 附件, part and divider. */
const endsIn = (page: Page, from: number, to: number): readonly number[] => {
  const ends: number[] = [];
  for (let line = from; line < to; line += 1) {
    const role = page.claims[line]?.role;
    const closes = role === 'attachment' || role === 'part' || isDivider(textAt(page, line));
    const above = closes ? beforeOf(page, line) : -1;
    if (above > from && isFree(page, above)) ends.push(above);
  }
  const last = firstFrom(page, to - 1) === to - 1 ? to - 1 : beforeOf(page, to - 1);
  return isFree(page, last) && last >= from ? [...ends, last] : ends;
};

/** Claims organ or person and date at the end of a speech, which has text before them. */
export const claimSignature = (page: Page, from: number, to: number): void => {
  for (const end of endsIn(page, from, to)) claimSigned(page, from, end);
};

const claimSigned = (page: Page, from: number, last: number): void => {
  const date = dateLine(textAt(page, last)) ?? placedDate(textAt(page, last));
  const above = date ? beforeOf(page, last) : last;
  const signers: number[] = [];
  for (let line = above; line >= from && isFree(page, line) && signers.length < 3; line = beforeOf(page, line)) {
    const text = textAt(page, line);
    if (!isSigner(text) || dateLine(text)) break;
    const named = ORGAN.test(text) || SIGNED.test(text) || frontLine(text)?.sign !== undefined;
    if (!named && !(date && signers.length === 0)) break;
    if (signers.length > 0 && !isAdjacent(page, line, signers.at(-1) as number)) break;
    signers.push(line);
  }
  // The date may stand above who signs, the wrong way round.
  const over = beforeOf(page, signers.at(-1) ?? last);
  const surely = signers.some((line) => ORGAN.test(textAt(page, line)) || SIGNED.test(textAt(page, line)));
  const early = !date && surely && isFree(page, over) ? dateLine(textAt(page, over)) : undefined;
  const body = early ? beforeOf(page, over) : over;
  const alone = body < from && date !== undefined && signers.some((line) => ORGAN.test(textAt(page, line)));
  const role = page.claims[body]?.role;
  const behindText =
    alone || (body >= from && (isEnded(textAt(page, body)) || role === 'row' || role === 'attachment'));
  if (!behindText) return;
  const found = date ?? early;
  if (found)
    page.claims[date ? last : over] = { role: 'signature', reason: '文末的日期', confidence: 0.9, date: found };
  for (const line of signers) {
    const text = textAt(page, line);
    if (!date && !ORGAN.test(text) && !SIGNED.test(text)) continue;
    page.claims[line] = {
      role: 'signature',
      reason: date ? '文末日期之上的署名' : '文末的单位名称或署名',
      confidence: date ? 0.9 : 0.7,
    };
  }
};
