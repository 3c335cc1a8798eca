/** P14: no mark between a series and its 等. 等 that means to wait is another word. */

import { UNTOUCHABLE } from '../../marks.ts';
import { has, matchesIn } from '../../punctuation/chars.ts';
import type { ArticleRule } from '../../rule.ts';

const PAUSED = /、[ \u3000]*等(?![候待到着级次于同])/g;
/** Behind ， only where what follows names the kind of the things listed. */
const COMMA =
  /，[ \u3000]*等(?:相关|有关|新型|重点|基层|其他|各类|多种|一系列|多个|诸多|[一二三四五六七八九十几多\d]+(?:个|项|种|家|类|条|名|位|部|处|方面))?(?:单位|部门|经营主体|主体|设施|平台|产业|问题|地区|地方|乡镇|方面|工作|内容|措施|领域|情况|行业|事项|人员|同志|形式|方式|手段|活动|项目|群体|环节|因素|企业|机构|场所|资料|材料|服务|制度|机制|业务|职能|村|镇|县)/g;
/** What stands before 等 where it means to wait: 靠、要、等; 捂着盖着、等群众找上门. */
const WAITS = '着了好完过到齐靠拖要看推等';
const PERSONS = /^(?:群众|人|别人|上级|领导|对方|大家|组织|老板|政策|雨)/;
const STOPS = '。；！？：';

/** The clauses before it hold a series: 水管站、农技站，等单位. */
const endsSeries = (text: string, start: number, at: number): boolean => {
  for (let before = at - 1; before >= Math.max(start, at - 80); before -= 1) {
    const char = text[before] as string;
    if (char === '、') return true;
    if (STOPS.includes(char) || char === '，') return false;
  }
  return false;
};

export const beforeEtc: ArticleRule = {
  meta: {
    id: 'P14',
    name: '等字前的点号',
    grade: 'W',
    certainty: 'standard',
    summary: '列举之后的“等”前面不用顿号、逗号',
    why: '“等”与前面列举的各项是连着的',
    clause: 'GB/T 15834—2011 附录 B.1.2',
    mend: '删去“等”前面的点号',
    triggers: '等',
    wrong: [
      { text: '用好走访、座谈、问卷⟦、等⟧多种方式。', mended: '用好走访、座谈、问卷等多种方式。' },
      { text: '水管站、农技站⟦，等⟧单位要轮流值班。', mended: '水管站、农技站等单位要轮流值班。' },
      { text: '人、财、物⟦、等⟧要素要跟得上。', mended: '人、财、物等要素要跟得上。' },
    ],
    right: [
      { text: '用好走访、座谈、问卷等多种方式。' },
      { text: '窗口要主动服务，等群众开口就晚了。' },
      { text: '要克服靠、要、等、等待观望的思想。' },
      { text: '把车停好，等人员到齐、物资到位再出发。' },
      { text: '要破除等、靠、要的思想。' },
    ],
  },
  create: ({ article, report }) => ({
    line: (line) => {
      const { text } = article;
      const tell = (start: number, end: number, mark: string): void => {
        if (has(article, start, UNTOUCHABLE)) return;
        report({ start, end, message: `“等”前面有“${mark}”，应删去`, suggest: [{ start, end, text: '等' }] });
      };
      for (const { start, end } of matchesIn(text, line, PAUSED)) {
        // 等、靠、要 and 靠、要、等 list what some people do.
        if (text[end] === '、' || WAITS.includes(text[start - 1] ?? '。') || PERSONS.test(text.slice(end, end + 2)))
          continue;
        tell(start, end, '、');
      }
      for (const { start, all } of matchesIn(text, line, COMMA)) {
        // 坐着、看着，等问题成堆: somebody waits.
        if (WAITS.includes(text[start - 1] ?? '。')) continue;
        if (endsSeries(text, line.start, start)) tell(start, start + all.indexOf('等') + 1, '，');
      }
    },
  }),
};
