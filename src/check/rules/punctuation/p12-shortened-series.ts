/** P12: numerals that shorten a series (二、三产业) keep their 、. Numerals that mean about so many do not. */

import { UNTOUCHABLE } from '../../marks.ts';
import { has, matchesIn } from '../../punctuation/chars.ts';
import type { ArticleRule } from '../../rule.ts';

/** Nouns that are numbered and of which nobody says “about so many”. */
const RUN =
  /(一二三四|一二三|二三四|一二|二三|三四)(产业|产(?=融合|联动|互动)|季度|等奖|等功|年级|号楼|期工程|级(?!风(?!险)|大风|的风|阵风|台阶|楼梯|石阶|地震|左右|跳)(?=风险|预警|响应|以上|以下|医院|事故|保护|企业|资质|隐患|平台|网格)|审(?=法院|判决|程序)|类(?=地区|人员|事项|企业|风险))/g;
const BEFORE = '零〇一二三四五六七八九十百千万亿两几';

export const shortenedSeries: ArticleRule = {
  meta: {
    id: 'P12',
    name: '缩略并列的顿号',
    grade: 'W',
    certainty: 'standard',
    summary: '并列的序数省去相同部分时，数字中间用顿号',
    why: '没有顿号就成了概数：“二三产业”读起来像“两三个产业”',
    clause: 'GB/T 15834—2011 4.5.3.4',
    mend: '数字中间加顿号',
    triggers: '一二三',
    wrong: [
      { text: '带动⟦二三产业⟧融合发展。', mended: '带动二、三产业融合发展。' },
      { text: '启动⟦一二级⟧响应时，夜间值守人员加倍。', mended: '启动一、二级响应时，夜间值守人员加倍。' },
      { text: '⟦三四季度⟧是项目建设的黄金期。', mended: '三、四季度是项目建设的黄金期。' },
    ],
    right: [
      { text: '带动二、三产业融合发展。' },
      { text: '夜里刮起三四级大风，山脊上有五六级。' },
      { text: '每年举办两三期培训班，每期一二十人。' },
      { text: '这座楼有十一二级台阶，老人上下不便。' },
    ],
  },
  create: ({ article, report }) => ({
    line: (line) => {
      const { text } = article;
      for (const { start, end, all, groups } of matchesIn(text, line, RUN)) {
        const [digits = '', noun = ''] = groups;
        if (BEFORE.includes(text[start - 1] ?? '。') || has(article, start, UNTOUCHABLE)) continue;
        const mended = [...digits].join('、') + noun;
        report({ start, end, message: `此处是“${all}”，应为“${mended}”`, suggest: [{ start, end, text: mended }] });
      }
    },
  }),
};
