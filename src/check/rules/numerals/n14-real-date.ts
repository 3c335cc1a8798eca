/** N14: a date exists, and the weekday beside it is that day's. A year that is only guessed makes it a hint. */

import { type PlainDate, parseDate, weekday } from '../../../tree/dates.ts';
import { type DateMention, mentionsIn } from '../../dates/mentions.ts';
import { likelyYears } from '../../dates/years.ts';
import { bitsOf, isMarked } from '../../marks.ts';
import type { ArticleRule, Context } from '../../rule.ts';

const OTHER = bitsOf('code', 'mask', 'latin', 'title');
const LEAP = 2024;

const dateOf = (year: number, month: number, day: number): PlainDate | undefined =>
  parseDate(`${String(year).padStart(4, '0')}-${month}-${day}`) || undefined;

const lastDay = (year: number, month: number): number => {
  for (let day = 31; day > 28; day -= 1) if (dateOf(year, month, day)) return day;
  return 28;
};

/** Why there is no such day; undefined where there is one. */
const impossible = ({ form, year, month, day, shared }: DateMention): string | undefined => {
  const inMonth = month?.value ?? shared.month;
  if (inMonth === undefined) return undefined;
  if (inMonth < 1 || inMonth > 12) return form === '年月日' ? '一年只有12个月' : undefined;
  if (day === undefined) return undefined;
  const inYear = year?.value ?? shared.year;
  if (dateOf(inYear ?? LEAP, inMonth, day.value)) return undefined;
  if (day.value === 0) return '没有0日';
  const last = lastDay(inYear ?? LEAP, inMonth);
  const whose = inYear !== undefined && inMonth === 2 ? `${inYear}年2月` : `${inMonth}月`;
  return inYear === undefined && inMonth === 2 ? '2月最多29天' : `${whose}只有${last}天`;
};

/** 13月 without year and day may be a length of time with 个 left out. */
const isBare = ({ year, day, month, shared }: DateMention): boolean =>
  !year && !day && shared.year === undefined && (month?.value ?? 0) > 12;

const tellWeekday = ({ article, report }: Context, mention: DateMention): void => {
  const { year, month, day, shared } = mention;
  const said = mention.weekday;
  const inMonth = month?.value ?? shared.month;
  if (!said || !day || inMonth === undefined) return;
  const known = year?.value ?? shared.year;
  const years = known === undefined ? likelyYears(article, mention.start) : [known];
  const days = years.flatMap((one) => {
    const date = dateOf(one, inMonth, day.value);
    return date ? [weekday(date)] : [];
  });
  const right = days[0];
  if (right === undefined || days.some((one) => '日一二三四五六'.indexOf(one.slice(2)) === said.day)) return;
  const proper = right.replace('星期', said.text.slice(0, -1));
  report({
    start: said.end - said.text.length,
    end: said.end,
    message: `${years[0]}年${inMonth}月${day.value}日是${right}，此处是“${said.text}”`,
    ...(known === undefined ? { grade: 'I', hint: '没有写明年份，按最可能的年份推算；核对日期和星期' } : {}),
    suggest: [{ start: said.start, end: said.end, text: proper.slice(-1) }],
  });
};

export const realDate: ArticleRule = {
  meta: {
    id: 'N14',
    name: '日期和星期',
    grade: 'W',
    certainty: 'proved',
    summary: '日期要存在，写出的星期要与日期相符',
    why: '按日历推算得出的错：开会的日期或星期错一个，人就会走空',
    mend: '先核对日期，再核对星期',
    triggers: '月日号-/.',
    wrong: [
      { text: '征求意见截至⟦2024年9月31日⟧。' },
      {
        text: '全县乡村治理现场会定于2025年11月18日（⟦星期三⟧）召开。',
        mended: '全县乡村治理现场会定于2025年11月18日（星期二）召开。',
      },
      { text: '汛期从6月1日到⟦9月31日⟧，实行24小时值班。' },
      { text: '公示期为2024年4月29日至⟦31日⟧。' },
    ],
    right: [
      { text: '2024年2月29日（星期四），第一批搬迁户领到钥匙。' },
      { text: '农历2月30日以前，各村把祠堂消防设施查一遍。' },
      { text: '会议由5月8日改到下周，具体星期几另行通知。' },
      { text: '2025年11月18日，周三例会的安排不变。' },
      { text: '2025年7月1日周一鸣同志到任。' },
    ],
  },
  create: (context) => ({
    line: (line) => {
      if (line.original) return;
      const { article, report } = context;
      for (const mention of mentionsIn(article, line)) {
        if (mention.lunar || isMarked(article, mention, OTHER)) continue;
        const { start, end } = mention;
        const why = impossible(mention);
        if (why === undefined) tellWeekday(context, mention);
        else {
          const message = `此处是“${article.text.slice(start, end)}”，没有这个日期：${why}`;
          report({ start, end, message, ...(isBare(mention) ? { grade: 'I' } : {}) });
        }
      }
    },
  }),
};
