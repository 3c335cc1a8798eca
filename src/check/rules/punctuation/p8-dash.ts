/**
 * P8: the dash that explains is ——, two ems. Single strokes between names of places and times are P33's, between
 * numbers P32's; a stroke counts as a dash only where what stands before or behind it explains.
 */

import { UNTOUCHABLE } from '../../marks.ts';
import { ahead, has, isCloser, isHan, isOpener, isPoint, matchesIn } from '../../punctuation/chars.ts';
import { isRow } from '../../punctuation/lines.ts';
import type { ArticleRule } from '../../rule.ts';

const STROKES = /[-－–—─―]+/g;
const EXPLAINED =
  /(?:目标|体会|根本|关键|要求|任务|问题|主题|主线|核心|原则|道理|事实|经验|启示|底线|法宝|宗旨|结论|口号|办法|出路|方法|思路|理念|精神|使命|初心|短板|软肋|焦点|重点|要害|症结|真理|信念|品格|一句话|一点|一条|一件事|个字|个词|这个|那个|[有是]一个|[有是]两个|[有是]一项|[有是]一条)”?$/;
const EXPLAINS =
  /^(?:让|只要|只有|就是|也就是|即|要|把|为了|必须|坚持|不是|没有|从|那就是|这就是|无论|谁|人民|这(?:既|不仅|不但|不只|正|才|便|是|就|也|些年|不是|意味|无疑|充分))/;
/** Names side by side: 北京—上海段, 中国—东盟. */
const NAMES_FOLLOW =
  /^[\u4e00-\u9fff]{1,8}?(?:段|线|路|铁|航|列|班|高速|管|桥|方向|之间|两地|全程|自由贸易|合作|关系|沿线|区间|公交)/;
const LONG = 4;

const runBack = (text: string, at: number, start: number): number => {
  let from = at;
  while (from > start && at - from < 20 && !isPoint(text[from - 1])) from -= 1;
  return at - from;
};

export const dash: ArticleRule = {
  meta: {
    id: 'P8',
    name: '破折号',
    grade: 'W',
    certainty: 'standard',
    summary: '破折号占两个字的位置：“——”',
    why: '一个短横、一条一字线是连接号，不是破折号',
    clause: 'GB/T 15834—2011 4.10.2',
    mend: '改成“——”',
    triggers: '-－–—─―',
    wrong: [
      { text: '全年围绕一个目标⟦-⟧让群众少跑腿。', mended: '全年围绕一个目标——让群众少跑腿。' },
      {
        text: '大家有一个共同的体会⟦—⟧只要肯沉下去，就没有解不开的疙瘩。',
        mended: '大家有一个共同的体会——只要肯沉下去，就没有解不开的疙瘩。',
      },
      { text: '抓住了“责任”这个根本⟦--⟧工作就有了着力点。', mended: '抓住了“责任”这个根本——工作就有了着力点。' },
    ],
    right: [
      { text: '全年围绕一个目标——让群众少跑腿。' },
      { text: '青禾—石渡段公路2023—2025年分期改造。' },
      { text: '积极参与中国—东盟自由贸易区建设，扩大农产品出口。' },
      { text: '疾控部门对COVID-19保持监测，值班电话0123-8765432。' },
      { text: '- 要抓早抓小' },
    ],
  },
  create: ({ article, report }) => ({
    line: (line) => {
      const { text } = article;
      if (isRow(article, line)) return;
      for (const { start, end, all } of matchesIn(text, line, STROKES)) {
        if (all === '——' || all === '──' || all === '――' || has(article, start, UNTOUCHABLE)) continue;
        if (!(isHan(text[start - 1]) || isCloser(text[start - 1]))) continue;
        if (!(isHan(text[end]) || isOpener(text[end]))) continue;
        if (all.length === 1) {
          const before = text.slice(Math.max(line.start, start - 6), start);
          const after = ahead(text, end, line.end, 14);
          if (NAMES_FOLLOW.test(after) && !EXPLAINED.test(before)) continue;
          if (!EXPLAINED.test(before) && !EXPLAINS.test(after)) continue;
          if (runBack(text, start, line.start) < LONG || end + LONG > line.end) continue;
        }
        report({ start, end, message: `此处是“${all}”，破折号应为“——”`, suggest: [{ start, end, text: '——' }] });
      }
    },
  }),
};
