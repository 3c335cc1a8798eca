/** Words for a year, season or month that mean nothing without the day of the speech: 今年, 去冬今春, 上个月. */

import { type Article, type Stretch, slice } from '../article.ts';

/** Guards: 如今年轻人, 说明年度, 以前年度, 五年后年均, 老去年复一年, 基本月租, 以上月份 only look like them. */
const WORDS =
  /今冬明春|去冬今春|(?<![如现当迄而])今年(?![轻龄])(?:上半年|下半年|年底|年初|[一二三四]季度)?|(?<![过失])去年(?![均复])|(?<![说证表阐声标注透申])明年(?![均度])|(?<![以此之日目年月生\d提向])前年(?![均度])|(?<![以此之今其日年月\d随落过])后年(?![均度级轮轻])|[今去明][春夏秋冬](?![雨季])|(?<![基成样日根剧])本月|(?<![以至])[上下]个月|(?<![以年马])上月|(?<![以年月天])下月|(?<![基成样])本(?:季度|年度)(?![计总])/g;

/** In the order of the text. */
export const relativeWords = (article: Article, stretch: Stretch): readonly Stretch[] =>
  [...slice(article, stretch).matchAll(WORDS)].map(({ 0: word, index }) => ({
    start: stretch.start + index,
    end: stretch.start + index + word.length,
  }));
