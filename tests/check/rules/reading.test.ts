/** What a reader aloud and a reader of the printed volume meet: repeated and long sentences, page ends, titles. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rule } from '../../../src/check/rule.ts';
import { repeatedSentence } from '../../../src/check/rules/content/c2-repeated.ts';
import { longSentence } from '../../../src/check/rules/content/c7-long-sentence.ts';
import { headingAtFoot } from '../../../src/check/rules/content/c10-heading-at-foot.ts';
import { shortLastPage } from '../../../src/check/rules/content/c11-short-last-page.ts';
import { brokenTitle } from '../../../src/check/rules/content/c12-broken-title.ts';
import { judgeText } from '../judge.ts';

/** `grade 原文` of each finding. */
const found = (rule: Rule, text: string, settings: readonly { name: string; value: string }[] = []): string[] =>
  judgeText(text, settings, [rule]).map(({ diagnostic, from, to }) => `${diagnostic.grade} ${text.slice(from, to)}`);

const speeches = (...texts: readonly string[]): string =>
  texts.map((text, at) => `=== 在第${at + 1}次会议上的讲话（2024年${at + 1}月8日）\n${text}`).join('\n');

describe('C2', () => {
  const long = '渠修到哪里，水就要流到哪里，不能修了渠又等着天下雨';

  it.each([
    [speeches(`${long}。`, `大家都清楚，${long}！`)],
    [speeches(`同志们：${long}。`, `${long}。要抓紧验收。`)],
    [speeches(`（一）管水。${long}。`, `第三，${long}。`)],
    [speeches(`${long}；今年先修六条。`, `去年的事不再说了。${long}；今年先修六条。`)],
    [`${long}。\n散会以前再说一遍，${long}。`],
    [speeches('不开会。', `${long}。`, `${long}。`)],
  ])('finds the second %#', (text) => {
    const [first] = found(repeatedSentence, text);
    expect(first?.startsWith('W ')).toBe(true);
    expect(judgeText(text, [], [repeatedSentence])[0]?.from).toBeGreaterThan(text.indexOf(long));
  });

  it.each([
    [speeches('安全无小事。要抓落实。', '安全无小事。要抓落实。')],
    [speeches(`${long}。`, `渠修到哪里，水就要流到哪里，不能修了渠又盼着天下雨。`)],
    [speeches('5月底前完成第一轮排查，逐项建立清单。', '8月底前完成第一轮排查，逐项建立清单。')],
    [speeches('《云溪县农田水利设施管护办法》已经印发。', '《云溪县农田水利设施管护办法》已经印发。')],
    [speeches('一、要把每一条渠道都管护到位、养护到位', '一、要把每一条渠道都管护到位、养护到位')],
    [speeches('他说：“渠修通了，水就来了，日子就有了盼头和奔头。”', '话是这么说的：“渠修通了，水就来了。”')],
    [speeches('村里要抓紧组织清淤，争取入汛之前完工。', '镇里要抓紧组织检修，争取入汛之前完工。')],
    [speeches('风险要早发现，苗头要早处置。', '风险要早发现，隐患要早排除。')],
  ])('lets pass %#', (text) => {
    expect(found(repeatedSentence, text).filter((one) => !one.startsWith('I '))).toEqual([]);
  });

  it('only mentions a repeated statement of figures', () => {
    const figures = '上半年全县登记信访事项1208件，比上年同期下降3.6%，按期办结率为98.9%。';
    expect(found(repeatedSentence, speeches(figures, figures)).map((one) => one[0])).toEqual(['I']);
  });

  it('takes time in step with the text, also in one endless sentence', () => {
    const text = `${'水要流到田里，'.repeat(40_000)}。`;
    expect(found(repeatedSentence, text)).toEqual([]);
  });
});

describe('C7', () => {
  const clause = '各村要把水渠里的淤泥清干净';

  it.each([
    [`${clause.repeat(5)}。`, 'I'],
    [`${clause.repeat(9)}。`, 'W'],
    [`${`${clause}，`.repeat(11)}不误农时。`, 'I'],
    [`${`${clause}，`.repeat(18)}不误农时。`, 'W'],
    [`春耕在即。${clause.repeat(9)}。`, 'W'],
    [`第一，${`${clause}，`.repeat(18)}不误农时。`, 'W'],
  ])('%#', (text, grade) => {
    expect(found(longSentence, text).map((one) => one[0])).toEqual([grade]);
  });

  it.each([
    [`${`${clause}。`.repeat(30)}`],
    [`${`${clause}；`.repeat(30)}不误农时。`],
    [`他说：“${`${clause}。`.repeat(20)}”`],
    [`${`${clause}，`.repeat(6)}不误农时。`],
    [`${clause.repeat(4)}。`],
  ])('lets pass %#', (text) => {
    expect(found(longSentence, text)).toEqual([]);
  });

  it('takes a list of names for what it is', () => {
    const names = `参加会议的有：${'青禾镇、石渡镇、松坪乡、'.repeat(14)}云岭镇的同志。`;
    expect(found(longSentence, names).filter((one) => one.startsWith('W'))).toEqual([]);
  });
});

describe('pages', () => {
  const printed = (text: string, titleLines = 0) =>
    [
      text,
      [
        { name: '版面', value: '每行为印出的一行' },
        ...(titleLines > 0 ? [{ name: '标题行', value: String(titleLines) }] : []),
      ],
    ] as const;
  const page = '--- 页';
  const body = '    渠道清淤已经过半，剩下的都是硬骨头。';

  it.each([
    [`${body}\n    三、抓好管护\n${page}\n${body}\n${body}\n${body}`, ['W 三、抓好管护']],
    [`${body}\n    （二）落实经费\n${page}\n${body}\n${body}\n${body}`, ['W （二）落实经费']],
    [`${body}\n    三、抓好管护\n${body}\n${page}\n${body}\n${body}\n${body}`, []],
    [`${body}\n    （二）落实经费。经费由县财政列支。\n${page}\n${body}\n${body}\n${body}`, []],
    [`${body}\n    二季度抓过半\n${page}\n${body}\n${body}\n${body}`, []],
    [`${body}\n${page}\n    三、抓好管护\n${body}\n${body}`, []],
    [`${body}\n    三、抓好管护`, []],
  ])('C10 %#', (text, wanted) => {
    expect(found(headingAtFoot, ...printed(text))).toEqual(wanted);
  });

  it.each([
    [`${body}\n${page}\n    散会。`, ['W 散会。']],
    [`    剩下的都是硬骨头，\n${page}\n也要啃下来。`, ['W 也要啃下来。']],
    [`${body}\n${page}\n    散会。\n    谢谢！`, ['I 散会。\n    谢谢！']],
    [`${body}\n${page}\n${body}\n${page}\n    散会。`, ['W 散会。']],
    [`${body}\n    散会。`, []],
    [`${body}\n${page}\n${body}\n${body}\n    散会。`, []],
  ])('C11 %#', (text, wanted) => {
    expect(found(shortLastPage, ...printed(text))).toEqual(wanted);
  });

  it.each([
    ['在全县秋冬农田水\n利建设会议上的讲话', 2, ['W 水\n利']],
    ['在全县信访工作联\n席会议上的讲话', 2, ['W 联\n席会议']],
    ['在云溪县优化营商环\n境大会上的讲话', 2, ['W 环\n境']],
    ['在全县秋冬农田水利\n建设会议上的讲话', 2, []],
    ['在全县信访工作\n联席会议上的讲话', 2, []],
    ['在全县大会上的讲话', 1, []],
    ['在2024年全县\n信访工作会议上的讲话', 2, []],
  ])('C12 %s', (title, lines, wanted) => {
    expect(found(brokenTitle, ...printed(`${title}\n    同志们：\n${body}`, lines))).toEqual(wanted);
  });

  it('are looked at without a fault, whatever stands on them', () => {
    const piece = fc.constantFrom(
      '一、',
      '（二）',
      '抓好',
      '。',
      '\n',
      '\n    ',
      `\n${page}\n`,
      '，',
      '会议',
      '2',
      '🌾',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.integer({ min: 0, max: 3 }), (pieces, lines) => {
        const [text, settings] = printed(pieces.join(''), lines);
        for (const { from, to } of judgeText(text, settings, [
          headingAtFoot,
          shortLastPage,
          brokenTitle,
          longSentence,
        ])) {
          expect(from).toBeLessThanOrEqual(to);
          expect(to).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });
});
