/** N1: figures of statistics in Han numerals. Small and round numbers, ordinals and turns of speech may keep them. */

import { hanAsDigits, weight } from '../../numerals/han-value.ts';
import { STRICT } from '../../numerals/measures.ts';
import { isProvision, matchesIn } from '../../numerals/scan.ts';
import type { ArticleRule } from '../../rule.ts';

const HAN = '一二两三四五六七八九十百千万亿零〇○Ｏ';

/** Places and things that reports count; 条 counts the articles of laws, 项 well-known programmes. */
const COUNTED = '处|家|座|台|宗|例|份|套|间|辆|栋|株|顶|头|只|张|笔|盏|眼';
const COUNT = new RegExp(`([${HAN}]{3,20}(?:点[${HAN}]{1,8})?)(${STRICT}|${COUNTED}|名|人|个)`, 'g');
const SHARE =
  /百分之([一二三四五六七八九十零百]{1,8}(?:点[〇零一二三四五六七八九]{1,8})?)(?!的(?:希望|努力|把握|热情|精力|力气))/g;

/** What stands before a share when it is a figure and not a manner of speaking. */
const RATE = /[率比重例占升降长高低增减达均比幅成到为至约超近](?:了|到|至|为)?$/;
/** 近三百二十一件 would be odd, 约一百五十件 is an estimate in words. */
const ESTIMATE = /[约近超逾过]$/;
/** An ordinal, an estimate, or the rest of a number in digits. */
const PARTIAL = /[第上数好几\d一二两三四五六七八九十百千万亿零〇点]/;
const CONTEXT = 6;
const DIGIT = /\d/;

export const hanStatistics: ArticleRule = {
  meta: {
    id: 'N1',
    name: '统计数用阿拉伯数字',
    grade: 'W',
    certainty: 'standard',
    summary: '统计数据用阿拉伯数字',
    why: '计量和统计的数目用阿拉伯数字才醒目、好核对；成语、概数、序数仍用汉字',
    clause: 'GB/T 15835—2011 4.1.1',
    mend: '改成阿拉伯数字，单位不变',
    triggers: '百千万亿',
    wrong: [
      {
        text: '上半年，全县调处矛盾纠纷⟦四百一十七件⟧，多数在村一级就地了结。',
        mended: '上半年，全县调处矛盾纠纷417件，多数在村一级就地了结。',
      },
      {
        text: '农村自来水普及率提高到⟦百分之九十三点八⟧。',
        mended: '农村自来水普及率提高到93.8%。',
      },
      {
        text: '县财政拿出⟦两千三百五十万元⟧补助高标准农田建设。',
        mended: '县财政拿出2350万元补助高标准农田建设。',
      },
    ],
    right: [
      { text: '干部下乡，群众有一百个理由说心里话，我们没有一条理由不听。' },
      { text: '大会收到代表建议三百多件，件件都要有回音。' },
      { text: '只要有百分之一的希望，就要尽百分之百的努力。' },
      { text: '依照《农村土地承包法》第二百零三条以外的规定，不得随意收回承包地。' },
      { text: '上半年，全县调处矛盾纠纷417件。' },
    ],
  },
  create: ({ article, report }) => ({
    line: (line) => {
      if (isProvision(article, line)) return;
      const { text } = article;
      const before = (start: number): string => text.slice(Math.max(line.start, start - CONTEXT), start);
      for (const { start, part } of matchesIn(article, line, COUNT)) {
        const han = part(1);
        const end = start + han.length + part(2).length;
        if (
          PARTIAL.test(text[start - 1] ?? '') ||
          weight(han) < 2 ||
          !/[百千万亿]/.test(han) ||
          ESTIMATE.test(before(start))
        )
          continue;
        // 二十五万元以下的罚款: words of a law.
        if (/^(?:[多余来几左上行戏]|以[上下内])/.test(text.slice(end, end + 2))) continue;
        const digits = hanAsDigits(han.replace(/[〇○Ｏ]/g, '零'));
        if (digits === undefined) continue;
        report({
          start,
          end,
          message: `此处是“${han}${part(2)}”，统计数应为“${digits}${part(2)}”`,
          // People and things named one by one may be counted in words.
          ...(/^[个名人]$/.test(part(2)) ? { grade: 'I' } : {}),
          suggest: [{ start, end, text: `${digits}${part(2)}` }],
        });
      }
      for (const { start, end, part } of matchesIn(article, line, SHARE)) {
        const han = part(1);
        const digits = hanAsDigits(han.replace(/[〇○Ｏ]/g, '零'));
        if (digits === undefined || Number(digits) === 100) continue;
        // A line all in Han numerals may be the text of a law, and keeps one form.
        if (!han.includes('点') && !(RATE.test(before(start)) && DIGIT.test(text.slice(line.start, line.end))))
          continue;
        if (/^[几多]/.test(text.slice(end, end + 1))) continue;
        report({
          start,
          end,
          message: `此处是“百分之${han}”，统计数应为“${digits}%”`,
          suggest: [{ start, end, text: `${digits}%` }],
        });
      }
    },
  }),
};
