/** Plain dates of the Gregorian calendar, without clock and time zone, and how they are written in prose. */

export interface PlainDate {
  readonly year: number;
  /** 1 to 12; absent in a bare year. */
  readonly month?: number;
  /** 1 to 31; absent in a month. */
  readonly day?: number;
}

const SHAPE = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?$/;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysInMonth = (year: number, month: number): number =>
  [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;

/** Undefined: not of a date's form. `false`: of its form, but no such day. */
export const parseDate = (text: string): PlainDate | false | undefined => {
  const match = SHAPE.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  const month = Number(match[2]);
  if (month < 1 || month > 12 || year === 0) return false;
  if (match[3] === undefined) return { year, month };
  const day = Number(match[3]);
  return day < 1 || day > daysInMonth(year, month) ? false : { year, month, day };
};

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];

/** `星期四`; empty without a day. */
export const weekday = ({ year, month, day }: PlainDate): string => {
  if (month === undefined || day === undefined) return '';
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return `星期${WEEKDAYS[date.getUTCDay()]}`;
};

/** `2024年9月12日`, without zeros in front (GB/T 9704—2012 7.3.5). */
export const writeDate = ({ year, month, day }: PlainDate): string =>
  `${year}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;

/** `2024-09-12`. */
export const isoDate = ({ year, month, day }: PlainDate): string =>
  [String(year).padStart(4, '0'), month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
