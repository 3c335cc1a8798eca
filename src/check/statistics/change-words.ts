/** The words of change: verbs with their direction, what they are said against, and what may stand beside them. */

const UP = '上升 增长 增加 提高 提升 上涨 上扬 扩大 增多 攀升 递增 净增 增幅 升幅 涨幅 增 升 涨 多'.split(' ');
const DOWN = '下降 减少 降低 下滑 回落 缩减 压减 压缩 缩短 下跌 递减 净减 减幅 降幅 跌幅 缩小 减 降 跌 少'.split(' ');
export const SIGNS: ReadonlyMap<string, 1 | -1> = new Map([
  ...UP.map((word) => [word, 1] as const),
  ...DOWN.map((word) => [word, -1] as const),
]);

const VERB = [...UP, ...DOWN].join('|');
const BASIS =
  '同比|环比|(?:比|较|与|同)(?:去年|上年|上一年)(?:同期)?(?:相比)?|(?:比|较)(?:上个?月|上季度)|两者相比|相比';
/** Says nothing of what changes. */
const FILLER =
  '共|净|总体|整体|实际|仅|又|再|大幅度?|明显|显著|略有?|小幅|微|稳步|持续|即|是|则|也|已|都|一年|一共|数量|总量|同时|数|近乎';
/** All between the number before and this one: basis, verb, 到. */
export const CHANGE = new RegExp(
  `^[，；、。（(]?(?:${FILLER})*(${BASIS})?(?:${FILLER}|，)*(${VERB})(了|到|至)?(?:了|为|达到?|在)?[-－−]?$`,
);
export const YEAR_WORD = '(?:去年|上年|上一年|前年|(?:19|20)\\d\\d年)';
export const MONTH_WORD = '\\d{1,2}(?:[—\\-－至]\\d{1,2})?月份?';
const COPULA = '(?:的|则|为|是|有|仅|只|达|到|总|数)*';
/** 去年同期为, 比上年同期的, 同期: all that stands between the two numbers. */
export const THEN_YEAR = new RegExp(
  `^[，；。（(、]?(?:而|比|较|与|同|相比)?(?:${YEAR_WORD}(?:同期|同月|全年|年?[末底]|${MONTH_WORD})?|同期|年初)${COPULA}$`,
);
export const THEN_PREVIOUS = new RegExp(
  `^[，；。（(、]?(?:而|比|较|与|同)?(?:上个?月|上个?季度|上一?季度|上周|上旬|上期|${MONTH_WORD})${COPULA}$`,
);

/** Before a number that is itself a change, and so neither what is nor what was. */
export const IS_CHANGE = new RegExp(`(?<!新)(?:${VERB})了?(?:约|近|为|达)?$`);

/** 比去年同期的, 去年同期分别为: before the first of several numbers of old. */
export const THEN_EACH = new RegExp(
  `^[，；（(、]?(?:而|比|较|与|同)?(?:(?:去年|上年|上一年)(?:同期)?|同期)(?:分别)?${COPULA}$`,
);
/** Before the first of several changes. */
export const EACH_CHANGE = new RegExp(
  `^[，；]?(?:批次[、和]人次|件数[、和]人数|两项|二者)?(?:${FILLER})*(?:${BASIS})?(?:${FILLER}|，)*分别(?:${FILLER})*(${VERB})了?$`,
);
/** Between them. */
export const NEXT_CHANGE = new RegExp(`^(?:[、，]|、?和|、?与)(${VERB})?了?$`);
