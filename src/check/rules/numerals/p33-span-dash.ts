/** P33: spans of time and of places have —. Between names of places a hyphen is a hint only. */

import { matchesIn } from '../../numerals/scan.ts';
import type { ArticleRule } from '../../rule.ts';

const MARK = '([~∼〜˜～－–-])';
const DAY = '(?:\\d{1,2}[日号]|\\d{1,2}月(?:\\d{1,2}[日号])?|\\d{4}年(?:\\d{1,2}月(?:\\d{1,2}[日号])?)?)';

/** 5月1日～5日, 2023年3月～6月, 上午9时～11时, 9:00～11:30. */
const BOTH = new RegExp(
  `(?<!\\d)((?:\\d{4}年)?(?:\\d{1,2}月\\d{1,2}[日号]|\\d{1,2}月|\\d{4}年))${MARK}(?=${DAY})`,
  'y',
);
const CLOCK = new RegExp(
  `(\\d{1,2}(?:[时点](?:半|\\d{1,2}分)?|[:：]\\d\\d))${MARK}(?=(?:次日|下午|晚上|中午|凌晨)?(?:\\d{1,2}[时点]|\\d{1,2}[:：]\\d\\d))`,
  'y',
);
/** Numbers whose unit comes last: 7～9月, 2023～2025年, 9～11时. */
const MONTHS = new RegExp(
  `(?<![\\d.,/A-Za-z~～—–-])((?:0?[1-9]|1[0-2]))${MARK}(?=(?:0?[1-9]|1[0-2])月(?![龄大]))`,
  'y',
);
const YEARS = new RegExp(`(?<![\\d.,/A-Za-z~～—–-])((?:19|20)\\d\\d)${MARK}(?=(?:19|20)\\d\\d(?:年|学年|年度))`, 'y');
const HOURS = new RegExp(`(?<=上午|下午|晚上|晚|中午|凌晨|早上)(\\d{1,2})${MARK}(?=\\d{1,2}[时点])`, 'y');
const DAYS = new RegExp(`(?<=\\d月)(\\d{1,2})${MARK}(?=\\d{1,2}[日号])`, 'y');
const WEEK = new RegExp(`((?:星期|周)[一二三四五六日])${MARK}(?=(?:星期|周)?[一二三四五六日])`, 'g');

/** A wave between Han characters marks where something begins and ends, whatever it is. */
const PLACES = /(?<=[一-鿿])[~∼〜˜～](?=[一-鿿])/g;
/** What is said of a stretch of road and never of a remark behind a dash. */
const ROAD =
  /(?<=[一-鿿]{2})[－–-](?=[一-鿿]{2,4}(?:的?[一-鿿]{0,4})(?:段|线|高速|公路|铁路|方向|航线|公交|班车|专列|干管|管道|渠|隧道|之间|道路|区间))/g;
/** Names of places side by side, where a route is spoken of. */
const STATIONS =
  /(?<=[一-鿿]{2})[－–-](?=[一-鿿]{1,5}(?:镇|乡|村|县|市|区|站|港|城|口岸|枢纽|机场)(?![一-鿿]{0,3}[^一-鿿、，。；：（）\n]))/g;
const ROUTE =
  /线路|专线|班线|路线|公交|班车|客运|货运|航线|班列|公路|高速|铁路|沿线|往返|路段|区间|管道|通车|发车|直达/;
const NEAR = 24;
const CALL = /[吧吗呢啊呀啦哦嘛了]$/;

export const spanDash: ArticleRule = {
  meta: {
    id: 'P33',
    name: '起止用一字线',
    grade: 'W',
    certainty: 'standard',
    summary: '时间、地域的起止用一字线“—”',
    why: '浪纹线表示数值的范围；从哪里到哪里、从何时到何时用一字线，短横只用在编号和号码里',
    clause: 'GB/T 15834—2011 4.13.3.2',
    mend: '改成“—”',
    triggers: '~∼〜˜～－–-',
    wrong: [
      { text: '3⟦～⟧5月集中开展河道清淤。', mended: '3—5月集中开展河道清淤。' },
      { text: '柳河⟦～⟧沙坪段改扩建工程完成招标。', mended: '柳河—沙坪段改扩建工程完成招标。' },
      { text: '群众接待日为周一⟦～⟧周五，上午8:30⟦-⟧11:30。', mended: '群众接待日为周一—周五，上午8:30—11:30。' },
      { text: '2021⟦-⟧2025年规划之外的项目不再立项。', mended: '2021—2025年规划之外的项目不再立项。' },
    ],
    right: [
      { text: '王-李两户的界址已经重新勘定。' },
      { text: '柳河—沙坪段双向通行，3—5月每天巡查2～3次。' },
      { text: '苗木3～5年挂果，羔羊2～3月龄出栏。' },
      { text: '线路编号K12-03，地块编号B-07，电话0123-7654321。' },
      { text: '讲2～3点体会，用3～5分钟。' },
      { text: '检测执行GB/T 5750-2023的规定，登记日期为2024-05-06。' },
    ],
  },
  create: ({ article, report }) => ({
    line: (line) => {
      const { text } = article;
      const cells = line.role === 'row' || /[\t|]/.test(text.slice(line.start, line.end));
      const tell = (at: number, what: string, hint = cells): void =>
        report({
          start: at,
          end: at + 1,
          message: `${what}起止之间是“${text[at]}”，应为一字线“—”`,
          ...(hint ? { grade: 'I' } : {}),
          suggest: [{ start: at, end: at + 1, text: '—' }],
        });
      for (const pattern of [BOTH, CLOCK, MONTHS, YEARS, HOURS, DAYS, WEEK]) {
        for (const { end } of matchesIn(article, line, pattern)) tell(end - 1, '时间');
      }
      for (const { start } of matchesIn(article, line, PLACES)) {
        if (/[一二三四五六日]$/.test(text.slice(start - 1, start)) && /周|星期/.test(text.slice(start - 3, start)))
          continue;
        if (!CALL.test(text.slice(start - 1, start))) tell(start, '前后');
      }
      const told = new Set<number>();
      for (const { start } of matchesIn(article, line, STATIONS)) {
        const near = text.slice(Math.max(line.start, start - NEAR), Math.min(line.end, start + NEAR));
        if (!ROUTE.test(near)) continue;
        told.add(start);
        tell(start, '地域');
      }
      for (const { start } of matchesIn(article, line, ROAD)) if (!told.has(start)) tell(start, '地域', true);
    },
  }),
};
