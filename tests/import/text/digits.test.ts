/** Numbers that a blank or a line's end has cut: which are made whole, which are left and told, and that --lift takes no half. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doubtsOf } from '../../../src/import/text/doubts.ts';
import { heal } from '../../../src/import/text/heal.ts';
import { importOf } from '../imports.ts';

const HEAD = '在会议上的讲话\n\n同志们：\n';
const healed = (line: string): string => heal(HEAD + line).text.slice(HEAD.length);

describe('a number in pieces', () => {
  it.each<[string, string]>([
    ['雨量较常年偏多 1 2.5%。', '雨量较常年偏多12.5%。'],
    ['全县降雨量为655. 0 毫米。', '全县降雨量为655.0毫米。'],
    ['全县降雨量为655 .0毫米。', '全县降雨量为655.0毫米。'],
    ['共转移 2 718 人。', '共转移2718人。'],
    ['投入1 234 567元。', '投入1234567元。'],
    ['会议定于2024年1 0月召开。', '会议定于2024年10月召开。'],
    ['去年登记4 3件。', '去年登记43件。'],
    ['认罪认罚适用率XX. X%。', '认罪认罚适用率XX.X%。'],
    ['办结率×× .×%。', '办结率××.×%。'],
  ])('is made whole: %s', (text, whole) => {
    expect(healed(text)).toBe(whole);
    expect(doubtsOf(whole)).toEqual([]);
  });

  it.each(['每组3 5人。', '提前2 3天通知。', '会期1 2日。', '全部办结，2. 5项重点工作。', '时间是2023 2024年。'])(
    'is left and told where it may be two: %s',
    (text) => {
      expect(healed(text)).toBe(text);
      expect(doubtsOf(HEAD + text)).toEqual([expect.stringMatching(/^第 4 行“.*”像是断开的数/)]);
    },
  );

  it.each(['见附件1 2023年的总表。', '列在表2 15项之内。', '甲村 12 乙村 15', '电话 0123 456 789。'])(
    'is none: %s',
    (text) => {
      expect(healed(text)).toBe(text);
      expect(doubtsOf(HEAD + text)).toEqual([]);
    },
  );

  it('is none in the cells of a row', () => {
    expect(healed('石渡镇\t12 15件\t3\n青禾镇\t9 8件\t2')).toBe('石渡镇\t12 15件\t3\n青禾镇\t9 8件\t2');
  });
});

describe('a number at the end of a line', () => {
  it.each<[string, string]>([
    ['今年以来，全县共登记受威胁群众27\n18人，都有人管。', '今年以来，全县共登记受威胁群众2718人，都有人管。'],
    ['今年以来，全县的平均降雨量是65\n5.0毫米，偏多。', '今年以来，全县的平均降雨量是655.0毫米，偏多。'],
    ['今年以来，全县的平均降雨量是655.\n0毫米，偏多。', '今年以来，全县的平均降雨量是655.0毫米，偏多。'],
    ['今年以来，全县的平均降雨量是655\n.0毫米，偏多。', '今年以来，全县的平均降雨量是655.0毫米，偏多。'],
  ])('is made whole: %j', (text, whole) => {
    expect(healed(text)).toBe(whole);
  });

  it.each([
    '主要的事，安排在2024\n10月开会时再定。',
    '请各单位按要求办理，详见附件1\n2件事要办好。',
    '一、办好实事，写进年度计划2024\n1.2件实事。',
  ])('is left alone: %j', (text) => {
    expect(healed(text)).toBe(text);
  });
});

describe('a line without an end mark', () => {
  it('is told where no page shows whether it was cut', () => {
    const text = '各乡镇要把排查出来的问题逐条登记，由包联干部一件一件\n办到群众满意为止。';
    expect(healed(text)).toBe(text);
    expect(importOf(HEAD + text).notes).toEqual([expect.stringMatching(/^第 4 行末尾“.*一件一件”没有句末标点/)]);
  });

  it.each([
    '各乡镇要把排查出来的问题逐条登记，由包联干部一件一件办。\n办到群众满意为止。',
    '一、把排查出来的问题逐条登记，由包联干部一件一件去办\n办到群众满意为止。',
    '县委办　负责统筹\n县府办　负责督查',
  ])('is none: %j', (text) => {
    expect(doubtsOf(HEAD + text)).toEqual([]);
  });

  it('is counted, not listed, where there are many', () => {
    const told = doubtsOf(HEAD + '每组3 5人。\n'.repeat(50));
    expect(told).toHaveLength(9);
    expect(told.at(-1)).toContain('42 处');
  });
});

describe('--lift', () => {
  const factsOf = (text: string): readonly string[] =>
    importOf(HEAD + text, { lift: true, heal: { torn: false, broken: false } }).facts.map((fact) => fact.text);

  it('never takes the second half of a number, healed or not', () => {
    const parts = fc.tuple(
      fc.integer({ min: 1, max: 999 }),
      fc.constantFrom(' ', '  ', '\u00a0', '. ', '\n'),
      fc.integer({ min: 0, max: 999 }),
      fc.constantFrom('人', '%', '毫米', '件', '日', '月'),
    );
    fc.assert(
      fc.property(parts, ([first, gap, second, unit]) => {
        expect(factsOf(`今年以来，全县共登记受威胁群众${first}${gap}${second}${unit}。`)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('takes the whole one', () => {
    const { facts } = importOf(`${HEAD}较常年偏多 1 2.5%，转移 2 718 人。`, { lift: true });
    expect(facts.map(({ text }) => text)).toEqual(['12.5%', '2718']);
  });
});
