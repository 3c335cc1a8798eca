/** Rates above 100 %, and parts of what is due that are more than what is due. */

import { decimal } from '../../figure/decimal.ts';
import type { Article } from '../article.ts';
import type { Finding } from '../rule.ts';
import { bareOf, intervalOf, isSure, leadOf, mentionsOf, worthOf } from './mention.ts';

/** Parts of a whole by their very definition; 完成率, 参保率, 结案率, 拨备覆盖率 and their like can be more. */
const PROPER =
  /(?:及时受理|受理|(?:按期|按时|及时|限期)(?:办结|答复|受理|反馈|回复)|满意|参评|评价|知晓|合格|达标|优良|(?<!拨备|流动性|准备金|成本|债务|利息)覆盖|(?<!电话|手机|宽带|汽车|电脑|终端)普及|出席|到会|整改|销号|接种|就业|及格|抽检|巡查|见面|回访|回收|到岗|在岗|在位|签到|入户|签收|投票|参会|参训)率/;
const RATE_IS = new RegExp(
  `${PROPER.source}(?:均|都|已|也|平均|总体)?(?:为|是|达到?|高达|提高到|上升到|稳定在|保持在|超过)?了?$`,
);
/** Some are reckoned by the registered population, and then are more now and then. */
const LOOSELY = /(?:覆盖|普及|接种|就业)率$/;
const SHARE_IS = /占(?:总量|总数|总件数|总额|全部总量|比)(?:的|为|达到?)*$/;
const HUNDRED = decimal('100');

export const overHundred = (article: Article): Finding[] => {
  const found: Finding[] = [];
  for (const mention of mentionsOf(article).flat()) {
    if (mention.kind !== 'percent' || mention.masked || mention.digits.length < 3) continue;
    if (!/[%％]/.test(article.text[mention.end - 1] ?? '') || worthOf(mention).lte(HUNDRED)) continue;
    const lead = leadOf(article, mention).slice(-20);
    if (!RATE_IS.test(lead) && !SHARE_IS.test(lead)) continue;
    const what = RATE_IS.test(lead) ? (/[一-龥]{2,4}率/.exec(PROPER.exec(lead)?.[0] ?? '')?.[0] ?? '率') : '占比';
    const text = article.text.slice(mention.start, mention.end);
    const loose = LOOSELY.test(what) ? { grade: 'W' as const } : {};
    found.push({ start: mention.start, end: mention.end, message: `${what}最多100%，文中是${text}`, ...loose });
  }
  return found;
};

const DUE = /应(?:当)?(?:按期)?(办结|受理|答复|回访|整改|化解|核查|反馈|评价|销号)(?:的|信访事项|事项|问题|案件)?$/;

/** 应办结118件，已办结126件. */
export const moreThanDue = (article: Article): Finding[] => {
  const found: Finding[] = [];
  for (const mentions of mentionsOf(article)) {
    for (const [at, due] of mentions.entries()) {
      const done = mentions[at + 1];
      if (!done || due.unit === '' || due.unit !== done.unit || !isSure(due) || !isSure(done)) continue;
      const verb = DUE.exec(leadOf(article, due).slice(-16))?.[1];
      const lead = leadOf(article, done);
      if (verb === undefined || lead.length > 16 || /累计|历年|含|补|连同|上年|去年|共|应|[。；]/.test(lead)) continue;
      if (!lead.endsWith(verb) || intervalOf(done).low.lte(intervalOf(due).high)) continue;
      const message = `应${verb}${bareOf(article, due)}，已${verb}${bareOf(article, done)}，${verb}的比应${verb}的还多`;
      found.push({ start: done.start, end: done.end, message });
    }
  }
  return found;
};
