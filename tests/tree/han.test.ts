/** Han numerals there and back, and plain dates against the calendar of the engine. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDate, parseDate, weekday, writeDate } from '../../src/tree/dates.ts';
import { han, hanCount, readHan } from '../../src/tree/han.ts';

describe('han', () => {
  it.each<[number, string]>([
    [0, '零'],
    [2, '二'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [101, '一百零一'],
    [110, '一百一十'],
    [1001, '一千零一'],
    [1010, '一千零一十'],
    [10_000, '一万'],
    [10_100, '一万零一百'],
    [20_300, '二万零三百'],
    [100_010, '十万零一十'],
    [12_345, '一万二千三百四十五'],
    [100_000_000, '一亿'],
    [100_000_001, '一亿零一'],
    [1_000_010_000, '十亿零一万'],
  ])('%d is %s', (value, text) => {
    expect(han(value)).toBe(text);
  });

  it('is 两 before a measure word, 二 elsewhere', () => {
    expect(hanCount(2)).toBe('两');
    expect([hanCount(12), hanCount(20), han(2)]).toEqual(['十二', '二十', '二']);
  });

  it('reads back', () => {
    for (let value = 0; value <= 20_000; value += 1) expect(readHan(han(value))).toBe(value);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999 }), (value) => {
        expect(readHan(han(value))).toBe(value);
      }),
    );
  });

  it('reads nothing else', () => {
    for (const text of ['', '三x', '3', '三 ', '点', '二三', '十十', '一十']) expect(readHan(text)).toBeUndefined();
  });
});

describe('dates', () => {
  it('are those of the calendar', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9999 }),
        fc.integer({ min: 0, max: 13 }),
        fc.integer({ min: 0, max: 32 }),
        (y, m, d) => {
          const text = `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
          const time = new Date(`${text}T00:00:00Z`);
          const exists = !Number.isNaN(time.getTime()) && time.toISOString().slice(0, 10) === text;
          const date = parseDate(text);
          expect(Boolean(date)).toBe(exists);
          if (!date) return;
          expect(isoDate(date)).toBe(text);
          expect(weekday(date)).toBe(`星期${'日一二三四五六'[time.getUTCDay()]}`);
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it.each([
    ['2024-09-12', '2024年9月12日'],
    ['2024-09', '2024年9月'],
    ['2024-9-5', '2024年9月5日'],
  ])('%s is written %s', (text, written) => {
    const date = parseDate(text);
    expect(date && writeDate(date)).toBe(written);
  });

  it.each(['2024', '9-12', '2024/9/12', '2024-09-12T00:00', '二〇二四-01', ''])(
    '%j has not the form of a date',
    (text) => {
      expect(parseDate(text)).toBeUndefined();
    },
  );
});
