/** P29: 《》 is for works and documents, not for meetings, campaigns, courses and awards. */

import { matchesIn } from '../../punctuation/chars.ts';
import type { ArticleRule } from '../../rule.ts';

const NAMED =
  /《([^《》〈〉\n]{2,40}(?:会议|大会|座谈会|推进会|调度会|动员会|培训班|研讨班|论坛|博览会|展销会|运动会|专项行动|宣传月|宣传周|活动|课程|称号|奖状|证书|锦旗|工程|奖))》(?!一文|节目|栏目|报道|纪录片|小说|电影|歌曲|画册)/g;
const WORK =
  /(?:报道|文章|歌曲|电影|小说|节目|栏目|纪录片|话剧|短片|画册|印发|出台|制定|公布|发布|起草|审议通过|收到|颁布|学习)(?:了|的)?$/;

export const titleMarks: ArticleRule = {
  meta: {
    id: 'P29',
    name: '书名号的范围',
    grade: 'I',
    certainty: 'standard',
    summary: '会议、活动、课程、奖项的名称不用书名号',
    why: '书名号标示书籍、文件、作品的名称',
    clause: 'GB/T 15834—2011 附录 A.13',
    mend: '删去书名号；要突出的可以用引号',
    triggers: '《',
    wrong: [
      { text: '上周，⟦《全县秋粮收购动员会》⟧如期召开。' },
      { text: '开展⟦《平安乡村专项行动》⟧以来，警情明显减少。' },
      { text: '他被授予⟦《优秀调解员称号》⟧。' },
    ],
    right: [
      { text: '上周，全县秋粮收购动员会如期召开。' },
      { text: '县委印发《平安乡村专项行动方案》。' },
      { text: '请对照《全县秋粮收购动员会纪要》抓好落实。' },
      { text: '报纸刊发了报道《一场开在田埂上的座谈会》。' },
    ],
  },
  create: ({ article: { text }, report }) => ({
    line: (line) => {
      for (const { start, end, groups } of matchesIn(text, line, NAMED)) {
        if (WORK.test(text.slice(Math.max(line.start, start - 6), start))) continue;
        const edit = { start, end, text: groups[0] as string };
        report({ start, end, message: '会议、活动一类的名称不用书名号', suggest: [edit] });
      }
    },
  }),
};
