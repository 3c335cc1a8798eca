/** 去年没有…，今年N家，增长100%: a percentage of what was not. */

import type { Context } from '../rule.ts';
import { changeOf } from './change.ts';
import { leadOf, mentionsOf } from './mention.ts';

/** All in one sentence, nothing between but the year's own words. */
const NONE_BEFORE =
  /(?:去年|上年|前年|上年同期|去年同期)[^，。；\d]{0,8}?(?:还没有|尚无|没有|未有|未建成|还是空白|为零|是零|为空白)[^，。；\d完]{0,12}，(?:今年|本年|现在)[^，。；\d]{0,10}$/;
/** 没有发生、没有完成 speak of what was not done, not of how many there were. */
const NOT_DONE = /(?:没有|未)(?:能|完成|发生|达到|解决|落实|到位|按|办|实现|突破|超|开)/;

export const reportFromNothing = ({ article, report }: Context): void => {
  for (const mentions of mentionsOf(article)) {
    for (const [at, mention] of mentions.entries()) {
      const before = mentions[at - 1];
      if (before?.kind !== 'count' || (mention.kind !== 'percent' && mention.kind !== 'times')) continue;
      const change = changeOf(article, mention);
      if (!change || change.result || change.sign < 0) continue;
      const lead = leadOf(article, before).slice(-60);
      const none = NONE_BEFORE.exec(lead);
      if (!none || NOT_DONE.test(none[0])) continue;
      const message = `基数是0，算不出百分比，文中是${article.text.slice(change.start, change.end)}`;
      report({ start: change.start, end: change.end, message });
    }
  }
};
