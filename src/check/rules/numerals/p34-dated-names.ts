/** P34: names made of a month and a day: 12·9 with a dot, “五四” without, “一二·九” with. */

import { parseDate } from '../../../tree/dates.ts';
import { bitsOf } from '../../marks.ts';
import { MEASURES } from '../../numerals/measures.ts';
import { matchesIn } from '../../numerals/scan.ts';
import type { ArticleRule } from '../../rule.ts';

const BITS = bitsOf('code', 'title', 'mask', 'latin');

/** What is called by its day. */
const EVENT =
  '特大|重大|较大|事故|事件|案|洪|地震|抗震|汶川|玉树|消费者|国际|全国|世界|全民|爆炸|火灾|矿难|惨案|空难|暴雨|山洪|泥石流|滑坡|强降雨|台风|灾害|运动|讲话|重要讲话|批示|宣传|防灾|禁毒|环境|专案|工程|疫情|纪念|学雷锋|植树|护士节|国庆|劳动节|青年节|儿童节|建党|建军';
/** Without quotation marks a number with a point may be a value: only what happens on a day is enough. */
const BARE_EVENT =
  '特大|重大|较大|事故|事件|案|洪|爆炸|火灾|矿难|惨案|空难|暴雨|山洪|泥石流|滑坡|强降雨|灾害|运动|讲话|专案|消费者|国际消费者|国际禁毒|全民国家安全|防灾减灾|汶川|世界环境';
const QUOTED = new RegExp(
  `(?<=“)(\\d{1,2})([.．•・‧∙-])(\\d{1,2})(?=”(?![\\d%％米毫厘度分级版升章节]|${MEASURES})|(?:${EVENT}))`,
  'y',
);
const BARE = new RegExp(`(?<![\\d.·“A-Za-z第])(\\d{1,2})([.．•・‧∙])(\\d{1,2})(?=(?:${BARE_EVENT}))`, 'y');
/** Numbers that everybody knows as days; others in quotation marks may be versions or scores. */
const KNOWN = new Set([
  '3.15',
  '5.12',
  '12.9',
  '9.18',
  '11.9',
  '12.4',
  '6.26',
  '4.15',
  '12.2',
  '3.12',
  '6.5',
  '7.1',
  '8.1',
  '10.1',
  '5.1',
  '5.4',
  '3.8',
]);
const HAN =
  /([“‘]?)(?<![一十])([二三四五六七八九十])[·.．•・](十?[一二三四五六七八九]|二十[一-九]?|三十一?|十)(?=[”’]|运动|青年节|劳动节|讲话|国庆|建军|事变|事件)/g;
const JOINED = /(?<![一二三四五六七八九十])一二([九八])(?=[”’]?(?:运动|学生运动|事变|抗战))/g;

export const datedNames: ArticleRule = {
  meta: {
    id: 'P34',
    name: '含月日的简称',
    grade: 'W',
    certainty: 'standard',
    summary: '以月、日称呼的事件和节日，阿拉伯数字中间用间隔号，汉字只在涉及一月、十一月、十二月时用',
    why: '“7.20”读成小数，“五·四”多了一点；“一二·九”不加间隔号会读错月份',
    clause: 'GB/T 15835—2011 5.1.6、5.2.3',
    mend: '阿拉伯数字用“·”隔开，汉字一般不隔开',
    triggers: '.．•・‧∙-·一',
    wrong: [
      {
        text: '“⟦6.26⟧”国际禁毒日前后，各校要上好一堂禁毒课。',
        mended: '“6·26”国际禁毒日前后，各校要上好一堂禁毒课。',
      },
      { text: '“⟦七·一⟧”前走访慰问老党员。', mended: '“七一”前走访慰问老党员。' },
      { text: '青年学生重温“⟦一二九⟧”运动的历史。', mended: '青年学生重温“一二·九”运动的历史。' },
      { text: '要深刻吸取⟦8.6⟧山洪的教训。', mended: '要深刻吸取8·6山洪的教训。' },
    ],
    right: [
      { text: '“3·15”消费者权益日和“五一”“七一”期间都要安排值班。' },
      { text: '“一二·九”运动和“一·二八”抗战都载入史册。' },
      { text: '平台升级到“2.0”版，评分从“4.5”涨到“4.8”。' },
      { text: '水库库容为1.5万立方米，7.20米以上超汛限。' },
      { text: '驻村队员古丽娜·艾山走遍了全村。' },
    ],
  },
  create: ({ article, report }) => ({
    line: (line) => {
      const tell = (start: number, end: number, right: string): void =>
        report({
          start,
          end,
          message: `此处是“${article.text.slice(start, end)}”，含月日的简称应为“${right}”`,
          suggest: [{ start, end, text: right }],
        });
      for (const [pattern, quoted] of [
        [QUOTED, true],
        [BARE, false],
      ] as const) {
        for (const { start, end, part } of matchesIn(article, line, pattern, BITS)) {
          const [month, day] = [Number(part(1)), Number(part(3))];
          if (part(1).startsWith('0') || !parseDate(`2024-${month}-${day}`)) continue;
          const closes = quoted && article.text[end] === '”';
          const known = KNOWN.has(`${month}.${day}`) || day >= 10;
          if (closes && !known && !new RegExp(`^”(?:${EVENT})`).test(article.text.slice(end, end + 6))) continue;
          tell(start, end, `${month}·${part(3)}`);
        }
      }
      for (const { start, end, part } of matchesIn(article, line, HAN, BITS)) {
        tell(start + part(1).length, end, part(2) + part(3));
      }
      for (const { start, end, part } of matchesIn(article, line, JOINED, BITS)) {
        tell(start, end, part(1) === '九' ? '一二·九' : '一·二八');
      }
    },
  }),
};
