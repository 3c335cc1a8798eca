/** The running head above the title of the first page, and the running foot below the last line. Takes nothing out. */

import { namesOccasion, namesPaper, namesSpeech } from '../../recognise/shapes.ts';
import { besideNumber, cutsSentence, type Occurrence } from './edges.ts';
import { lineAt, type View, type ViewLine } from './view.ts';

/** A paper's name or who issues it, which stands in its running head; a note in brackets may follow. */
const NAMED =
  /(?:文稿|文存|讲话选|发言选|读本|读物|教材|讲义|简报|通讯|专报|专刊|内参|参阅|参考|文件|资料|材料|汇编|选编|手册|动态|快报)(?:[（(][^（）()]{1,12}[）)])?$|第[\dxX×]{1,4}期[）)]?$/;
const SERIAL =
  /(?:通报|信息|大会|会议|局|委|办|院|厅|部|办公室|政府|党委|委员会|中心|公司|学校|支队|大队|医院|银行|集团)(?:[（(][^（）()]{1,12}[）)])?$/;

/** 云溪县…, or columns set apart by blanks: whose paper it is, not what a title says. */
const ISSUES =
  /^[\u4e00-\u9fff]{1,8}(?:[省市县区镇乡局委办]|街道|公司|集团|学校|大学|中心)|[\u4e00-\u9fff][ \u3000]{3,20}[\u4e00-\u9fff]/;

/** What a browser prints above each page: day, hour and the title of the window. */
const PRINTED = /^\d{2,4}[/\-.年]\d{1,2}[/\-.月]\d{1,2}日?[,，\s　]{1,4}(?:[上下]午)?\s?\d{1,2}:\d{2}/;

/** A word processor's field for the name of its file. */
const FILE_NAME = /\.(?:docx?|wps|pdf|txt|rtf)$/i;

/** A rule below a running head. */
export const isRule = (text: string): boolean => /^[—－\-─━=]{6,}$/.test(text);

/** `讲话稿.doc`, `2024年第3期`: no words, and no figures of a sentence. */
export const isPaperName = (text: string): boolean => NAMED.test(text) || FILE_NAME.test(text);

const MOST_TITLE = 4;
/** Longer ones name an occasion: they are no half of what stands above. */
const LONG_TITLE = 12;

/**
 * Below the first line stands a title that is whole without it: it has its own 副题, or it names its occasion below what
 * is a paper's name. A line that is no part of a title belongs to none.
 */
const isAboveTitle = (view: View, often: boolean): boolean => {
  const first = lineAt(view, 0);
  const top = isRule(lineAt(view, 1)?.text ?? '') ? 2 : 1;
  const below = lineAt(view, top);
  if (!first || below?.seen.role !== 'title' || /^[—－\-―]/.test(below.text)) return false;
  if (first.seen.role === 'paragraph' || top > 1 || PRINTED.test(first.text) || FILE_NAME.test(first.text)) return true;
  if (first.seen.role !== 'title' || namesOccasion(first.text)) return false;
  const named = NAMED.test(first.text);
  const serial = named || SERIAL.test(first.text) || (often && ISSUES.test(first.text));
  let joined = '';
  for (let at = top; at <= MOST_TITLE && lineAt(view, at)?.seen.role === 'title'; at += 1) {
    const { text } = lineAt(view, at) as ViewLine;
    if (/^[—－―]/.test(text)) return true;
    joined += text;
    if (named && namesPaper(joined)) return true;
    if (serial && namesSpeech(joined) && joined.length >= LONG_TITLE) return true;
    if (serial && (namesOccasion(joined) || (/^关于/.test(joined) && namesPaper(joined)))) return true;
  }
  return false;
};

/** The head of the first page, where another page has the same words beside its number. */
export const isHeadOfFirst = (view: View, list: readonly Occurrence[]): boolean => {
  if (list[0]?.at !== 0) return false;
  const heads = list.filter(({ at, page }) => at > 0 && (page !== undefined || besideNumber(view, at))).length;
  if (heads > 0) return isAboveTitle(view, heads > 1);
  return isAbovePages(view, list) && isAboveTitle(view, true);
};

/** Lines of text that a page has at least. */
const LEAST = 8;

/** Pages without numbers: the same words cut a sentence in two, or a paper's name comes page after page. */
export const isAbovePages = (view: View, list: readonly Occurrence[]): boolean => {
  const cuts = list.filter(({ at }) => at > 0 && cutsSentence(view, at)).length;
  const apart = list.every(({ at }, i) => i === 0 || at > (list[i - 1] as Occurrence).at + LEAST);
  return apart && (cuts > 0 || (list.length > 2 && NAMED.test(lineAt(view, 0)?.text ?? '')));
};

/** Who signs may be who issues the paper: that line stays. */
export const isSignature = (view: View, at: number): boolean => lineAt(view, at)?.seen.role === 'signature';

/**
 * The foot of the pages, the last one's below all text or taken for a signature: each time it stands right above a page's
 * number, or it cuts a sentence.
 */
export const isFootOfLast = (view: View, list: readonly Occurrence[]): boolean => {
  const last = list.at(-1);
  if (last === undefined || list.length < 2) return false;
  const text = lineAt(view, last.at)?.text ?? '';
  if (!(NAMED.test(text) || SERIAL.test(text) || ISSUES.test(text))) return false;
  const others = list.slice(0, -1);
  const cuts = others.every(({ at }) => cutsSentence(view, at));
  if (isSignature(view, last.at)) return cuts;
  const numbered = list.every(({ at }) => lineAt(view, at + 1)?.seen.role === 'pageNumber');
  const ends = last.at === view.full.length - (numbered ? 2 : 1);
  return ends && (numbered || cuts) && list.every(({ at }) => lineAt(view, at)?.seen.role === 'paragraph');
};
