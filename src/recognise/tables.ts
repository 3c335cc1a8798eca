/** Rows pasted with tabs, Markdown's tables, and the captions of tables and figures. */

import { readNumber } from './numbers.ts';
import { beforeOf, firstFrom, isAdjacent, isFree, nextOf, type Page, textAt } from './page.ts';

const LONGEST_ROW = 400;

/** Tabs between cells; one behind a number parts no cells: Word puts it there. */
const tabsIn = (text: string): number => {
  if (text.length > LONGEST_ROW || !text.includes('\t')) return 0;
  const number = readNumber(text);
  const cells = number ? text.slice(number.length).trimStart() : text;
  return cells.split(/\t+/).length - 1;
};

/** Cells set in columns by blanks; 0 where there are fewer than three. */
const cellsIn = (text: string): number => {
  if (text.length > LONGEST_ROW || !/[ 　]{2}/.test(text) || /[。；]/.test(text)) return 0;
  const cells = text.split(/[ 　]{2,}/).length;
  return cells >= 3 ? cells : 0;
};

const COLUMN_LINES = 3;

/** Lines that follow one another and have equally many cells. */
const claimColumns = (page: Page): void => {
  let run: number[] = [];
  let count = 0;
  const close = (): void => {
    for (const line of run.length >= COLUMN_LINES ? run : []) {
      page.claims[line] = { role: 'row', reason: '几行都以空格分成同样多的格', confidence: 0.8 };
    }
    run = [];
  };
  for (let line = firstFrom(page, 0); line < page.lines.length; line = nextOf(page, line)) {
    const cells = isFree(page, line) ? cellsIn(textAt(page, line)) : 0;
    if (cells !== count || !isAdjacent(page, run.at(-1) ?? -1, line)) close();
    count = cells;
    if (cells > 0) run.push(line);
  }
  close();
};

const isPiped = (text: string): boolean => text.startsWith('|') && text.length > 1 && text.indexOf('|', 1) > 0;

export const claimRows = (page: Page, markdown: boolean): void => {
  claimColumns(page);
  const tabs = page.lines.map(({ text }) => tabsIn(text));
  for (let line = 0; line < page.lines.length; line += 1) {
    if (!isFree(page, line)) continue;
    const text = textAt(page, line);
    if (isPiped(text) && (markdown || isPiped(textAt(page, line + 1)) || isPiped(textAt(page, line - 1)))) {
      page.claims[line] = { role: 'row', reason: '以“|”分格', confidence: 0.97 };
      continue;
    }
    const count = tabs[line] as number;
    if (count === 0) continue;
    const beside = Math.max(tabs[nextOf(page, line)] ?? 0, tabs[beforeOf(page, line)] ?? 0);
    if (count < 2 && beside === 0) continue;
    page.claims[line] = { role: 'row', reason: '以制表符分格', confidence: beside > 0 ? 0.95 : 0.75 };
  }
};

const NUMBERED =
  /^附?[表图]\s{0,2}(?:\d{1,3}(?:[-－—.．]\d{1,3})?|[一二三四五六七八九十]{1,3})(?:([\s　：:.．、]{1,4})|(?=.))(.*)$/;
const SAYS = /^(?:显示|反映|说明|表明|可见|可以|列出|列明|列|中|里|所|是|为|的|和|与|、|至|—|～|~|给出|对)/;

/** `表1　受理情况`, with 。 or without; `表1显示，…` is a sentence. */
const isCaption = (text: string): boolean => {
  if (text.length > 50) return false;
  const [all, gap, rest] = NUMBERED.exec(text) ?? [];
  if (all === undefined || rest === undefined || rest === '' || SAYS.test(rest)) return false;
  const name = rest.replace(/。$/, '');
  if (/[。；，！？]/.test(name)) return false;
  return gap !== undefined || (name === rest && name.length <= 30);
};

export const claimCaptions = (page: Page): void => {
  for (let line = 0; line < page.lines.length; line += 1) {
    if (!isFree(page, line) || !isCaption(textAt(page, line))) continue;
    page.claims[line] = { role: 'caption', reason: '“表”“图”加编号，后接名称', confidence: 0.9 };
  }
};
