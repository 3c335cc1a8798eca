/** Dates as lines have them, written, masked or still to be written. Knows nothing of a line's place. */

import type { Span } from './page.ts';

const LONGEST = 60;

/** What stands for figures that are left out. */
export const MASK = '[xXｘＸ×＊*某○〇◯□△_＿]';
/** `【】`, `（　）`: brackets whose figure is still to be written. */
const EMPTY = '[【［\\[（(]\\s{0,6}[】］\\]）)]';
/** `二О二四`: letters and digits that look like the naught. */
const FIGURE = `(?:[0-9０-９]{1,4}|[〇零○0０OoОо一二三四五六七八九十]{1,4}|[0-9０-９]{0,3}(?:(?:${MASK}|[N#？?…]){1,6}|${EMPTY}))`;
const DAY = `(?:${FIGURE}\\s{0,2}年(?:\\s{0,2}${FIGURE}\\s{0,2}月(?:\\s{0,2}${FIGURE}\\s{0,2}[日号])?)?|(?:19|20)\\d\\d\\s?[.．\\-/—]\\s?\\d{1,2}(?:\\s?[.．\\-/]\\s?\\d{1,2})?)`;
const WEEKDAY = '(?:\\s?[（(]?(?:星期|周)[一二三四五六日天][）)]?)?(?:\\s?[上下]午|\\s?晚上?)?';
const HOUR = '\\d{1,2}(?:[:：时点]\\d{0,2}分?|[时点]半)';
const CLOCK = `(?:\\s?${HOUR}(?:\\s?[—\\-－~～至]{1,2}\\s?${HOUR})?)?`;
const TIMED = new RegExp(`^(${DAY}${WEEKDAY}${CLOCK})$`);
const WHOLE_DATE = new RegExp(`^[（(〔【［\\[]?\\s{0,4}(${DAY}${WEEKDAY})\\s{0,4}[）)〕】］\\]]?$`);
/** `（　　年　月　日）`, `（2024年9月　日）`, `2024年9月中旬`: still to be written, in part or wholly. */
const BLANK_DATE = new RegExp(
  `^[（(]?\\s{0,16}((?:20\\d{0,2})?\\s{0,12}年\\s{1,8}月\\s{1,8}日|${FIGURE}年(?:${FIGURE}|\\s{1,8})月(?:\\s{1,8}日|[上中下]旬))\\s{0,16}[）)]?$`,
);
/** （9月12日）, （2024年度）, （2024年上半年）, （2023—2024年）, （2024年9月12日至13日）: a date only where brackets set it apart. */
const PERIOD = new RegExp(
  `^[（(]\\s?((?:${FIGURE}年?[—\\-－~～至])?${FIGURE}年(?:度|[上下]半年|第?[一二三四1-4]季度|第${FIGURE}[期次]|${FIGURE}月${FIGURE}日?[—\\-－~～至](?:${FIGURE}月)?${FIGURE}日|${FIGURE}[—\\-－~～至]${FIGURE}月)?|${FIGURE}月${FIGURE}日)\\s?[）)]$`,
);

const DATE_LABEL = /^(?:(?:讲话|会议|发言|报告|召开)?(?:时\s?间|日\s?期))(?:[：:]\s{0,4}|\s{1,4})/;
export const DATE_FIRST = new RegExp(`^[（(]?\\s{0,4}(${DAY}${WEEKDAY})\\s{0,4}[）)]?[\\s，,]{0,8}(?=[^\\s）)])`);
export const DATE_LAST = new RegExp(`[（(\\s，,]{1,8}(${DAY}${WEEKDAY})\\s{0,4}[）)]?$`);

/** What every date has; asked first, because most lines have it not. */
export const HAS_DATE = /[年月]|[.．\-/—]/;

export const spanOf = (text: string, part: string, from: number): Span => {
  const at = text.indexOf(part, from);
  return { from: at, to: at + part.length };
};

/** The date of a line that holds nothing else, its brackets aside. */
export const dateLine = (text: string): Span | undefined => {
  if (text.length > 40 || !HAS_DATE.test(text)) return undefined;
  const label = DATE_LABEL.exec(text)?.[0].length ?? 0;
  const rest = text.slice(label);
  const date = (WHOLE_DATE.exec(rest) ??
    (label > 0 ? TIMED.exec(rest) : undefined) ??
    PERIOD.exec(text) ??
    BLANK_DATE.exec(text))?.[1]?.trim();
  return date === undefined ? undefined : spanOf(text, date, label);
};

const PLACED = new RegExp(`^(${DAY})\\s?[写作讲]?于\\s?[\\u4e00-\\u9fff]{2,12}$`);

/** `2024年9月12日于云溪`, at the end of a text. */
export const placedDate = (text: string): Span | undefined => {
  const date = text.length <= 40 ? PLACED.exec(text)?.[1] : undefined;
  return date === undefined ? undefined : spanOf(text, date, 0);
};

const DAY_ALONE = new RegExp(`^${FIGURE}月${FIGURE}日$`);

/** `9月12日` without a year or brackets: a date only where one is awaited. */
export const isDay = (text: string): boolean => text.length <= 12 && DAY_ALONE.test(text);

const WITHIN = new RegExp(
  `^[（(](?:([^（）()]{1,24})[，,\\s])?((?:${DAY}|${FIGURE}月${FIGURE}日)${WEEKDAY}${CLOCK})(?:(?:[，,·\\s]|(?=根?据|[在于]))[^（）()]{1,20})?[）)]$`,
);

/** The date in a remark that fills its brackets: `（2024年9月12日，根据录音整理）`. */
export const dateWithin = (text: string): Span | undefined => {
  const date = text.length <= LONGEST && HAS_DATE.test(text) ? WITHIN.exec(text)?.[2] : undefined;
  return date === undefined ? undefined : spanOf(text, date, 0);
};
