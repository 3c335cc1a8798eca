/** S17: one number is estimated once. 约90件左右 is a hint, 近百余户 contradicts itself. */

import { matchesIn } from '../../numerals/scan.ts';
import type { ArticleRule } from '../../rule.ts';

const NUMBER = '(?:\\d[\\d,]{0,15}(?:\\.\\d{1,6})?[万亿千百]?|[一二两三四五六七八九十百千万亿半几]{1,6})';

/** What is estimated before the number, behind it, and behind its unit. */
const ESTIMATE = new RegExp(
  '(大约|大概|差不多|几乎|约|超过|高达|至少|最少|不少于|不低于|不下|起码|不超过|不多于|不高于|最多|至多|将近|接近|不足|不到|近)' +
    '(近|将近|接近|超过|逾|多达|不超过|不多于|不高于|不少于|不低于)?' +
    `${NUMBER}([余多](?=[一-鿿])(?!少|种多样|元化))?` +
    '(?:个?[一-鿿%％]{0,3}?(左右(?![了着过逢摇两开手邻])|上下(?![一级游班车楼功联同左齐都求衔])|以上(?!级)|以下|以内))?',
  'g',
);

/** 节约, 预约, 合约; 附近, 最近, 靠近. */
const PART_OF_WORD: Readonly<Record<string, string>> = {
  约: '节预合契公签制条邀特违履相失爽赴大简',
  近: '附最邻靠临远接迫亲将就切',
};
const ABOUT = new Set(['大约', '大概', '差不多', '几乎', '约']);
const OVER = new Set(['超过', '高达', '至少', '最少', '不少于', '不低于', '不下', '起码']);
const UNDER = new Set(['不超过', '不多于', '不高于', '最多', '至多']);
/** 最多不超过, 至少不低于: behind a word of the same sense. */
const BOUND = new Set(['不超过', '不多于', '不高于', '不少于', '不低于']);

/** 近10多年来 is a stretch of time up to now, 近500多米 a distance. */
const NEAR_IN_TIME = /^[万亿]?(?:个月|公里|里|米|年|天|日|周|岁|小时|分钟)/;

interface Said {
  readonly before: string;
  readonly again: string;
  readonly more: string;
  readonly behind: string;
}

/** Why it is said twice; undefined where it is not. `sure` where the two contradict each other. */
const doubled = ({ before, again, more, behind }: Said): { readonly why: string; readonly sure?: true } | undefined => {
  const around = behind === '左右' || behind === '上下';
  if (ABOUT.has(before)) {
    return around || more !== '' || (again !== '' && !BOUND.has(again)) ? { why: '两次说大概，意思重复' } : undefined;
  }
  if (OVER.has(before)) {
    return behind === '以上' || (BOUND.has(again) && OVER.has(again)) || (before === '超过' && more !== '')
      ? { why: '两次说不止这个数，意思重复' }
      : undefined;
  }
  if (UNDER.has(before)) {
    return behind === '以下' || behind === '以内' || (BOUND.has(again) && UNDER.has(again))
      ? { why: '两次说不过这个数，意思重复' }
      : undefined;
  }
  return more === '' ? undefined : { why: '一头说不到、一头说有余，自相矛盾', sure: true };
};

export const doubledApproximation: ArticleRule = {
  meta: {
    id: 'S17',
    name: '约数不重复',
    grade: 'W',
    certainty: 'standard',
    summary: '一个约数只说一次“约”',
    why: '“近百余户”一头说不到一百，一头说一百多，自相矛盾；“约”与“左右”意思重复',
    mend: '只留其中一个说法',
    triggers: '约概乎多近将接足到超过达少不至最起余',
    wrong: [
      { text: '高标准农田覆盖⟦近千余⟧亩坡地。' },
      { text: '到现场咨询的群众⟦不到60多⟧人。' },
      { text: '全村外出务工的⟦约200人左右⟧。' },
      { text: '每个服务点⟦不少于3人以上⟧。' },
    ],
    right: [
      { text: '附近800多户居民签了协议，最近20多天没有新的投诉。' },
      { text: '工期约3个月，雨季延长10天左右。' },
      { text: '这项改革近10多年来没有停步，不能让少数人左右了进度。' },
      { text: '合约30份左右，节约用水90吨上下，预约50人左右。' },
      { text: '年收入超过5万元的占60%以上，参会人员不少于30名。' },
    ],
  },
  create: ({ article, report }) => ({
    line: (line) => {
      const { text } = article;
      for (const { start, end, part } of matchesIn(article, line, ESTIMATE)) {
        const [before, more] = [part(1), part(3)];
        const found = doubled({ before, again: part(2), more, behind: part(4) });
        if (!found || PART_OF_WORD[before]?.includes(text[start - 1] ?? ' ')) continue;
        if (found.sure && before === '近' && NEAR_IN_TIME.test(text.slice(end, end + 3))) continue;
        report({
          start,
          end,
          message: `“${part(0)}”${found.why}，只留一个`,
          ...(found.sure ? {} : { grade: 'I' }),
        });
      }
    },
  }),
};
