/** P37: letters and digits are half width. ％ may be either, and ＸＸ in a gap is no letter. */

import { UNTOUCHABLE } from '../../marks.ts';
import { has, matchesIn } from '../../punctuation/chars.ts';
import type { ArticleRule } from '../../rule.ts';

const WIDE = /[０-９Ａ-Ｚａ-ｚ]+(?:[．][０-９]+)*/g;
const GAP = /^[ＸｘＯ]+$/;
const SHIFT = 0xfee0;

const narrow = (text: string): string =>
  text.replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - SHIFT));

export const fullWidth: ArticleRule = {
  meta: {
    id: 'P37',
    name: '全角数字字母',
    grade: 'E',
    certainty: 'standard',
    summary: '阿拉伯数字和外文字母用半角',
    why: '全角数字占一个汉字的位置，与别处的数字不齐，也查找不到',
    mend: '改成半角',
    triggers:
      '０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ',
    fixes: true,
    wrong: [
      { text: '全年办结⟦３１２⟧件。', mended: '全年办结312件。' },
      { text: '满意率⟦９８．５⟧%。', mended: '满意率98.5%。' },
      { text: '推广便民⟦ＡＰＰ⟧，设置⟦Ｂ⟧区窗口。', mended: '推广便民APP，设置B区窗口。' },
    ],
    right: [
      { text: '全年办结312件。' },
      { text: '满意率98.5％。' },
      { text: '①登记，②转办，③答复。' },
      { text: '到ＸＸ镇调研时，群众谈了三点想法。' },
    ],
  },
  create: ({ article, report }) => ({
    line: (line) => {
      for (const { start, end, all } of matchesIn(article.text, line, WIDE)) {
        if (GAP.test(all) || has(article, start, UNTOUCHABLE)) continue;
        const text = narrow(all);
        report({ start, end, message: `此处是全角的“${all}”，应为“${text}”`, suggest: [{ start, end, text }] });
      }
    },
  }),
};
