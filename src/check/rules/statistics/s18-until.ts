/** S18: 截至 with a time up to which something is counted, 截止 for what has ended. */

import { isMarked, UNTOUCHABLE } from '../../marks.ts';
import type { ArticleRule } from '../../rule.ts';

const TIME =
  '(?:目前|现在|当前|今天|今日|昨天|昨日|上周|上月|上月底|本月|本周|年底|月底|(?:今年|去年|上年|本年)?(?:\\d{4}年)?(?:\\d{1,2}月)?(?:\\d{1,2}[日号]|底|末|上旬|中旬|下旬|初|份|)(?:\\d{1,2}时)?)';
/** At the head of a clause, and the clause or the next goes on to say what is counted. */
const UNTIL = new RegExp(`(^|[，。；：、（“\\s])(截止)(到|至)?(?=${TIME}(?:，|[^前止为报，。；、）\\d]))`, 'g');
/** Where something ends at that time, 截止 is right. */
const DEADLINE = /报名|申报|申请|征集|报送|投稿|提交|逾期|登记时间|受理时间|投票|招聘|公示|期限|起止|止步|预约/;

export const until: ArticleRule = {
  meta: {
    id: 'S18',
    name: '截至与截止',
    grade: 'W',
    certainty: 'standard',
    summary: '到某一时间为止、事情还在继续的用“截至”，到时结束的用“截止”',
    why: '“截止”是到此停止，不带时间作宾语；统计数字算到哪一天，用“截至”',
    mend: '改成“截至”',
    triggers: '截',
    wrong: [
      { text: '⟦截止⟧9月底，全县累计发放稳岗补贴320万元。', mended: '截至9月底，全县累计发放稳岗补贴320万元。' },
      { text: '⟦截止⟧目前，各乡镇都建立了台账。', mended: '截至目前，各乡镇都建立了台账。' },
      {
        text: '从进度看，⟦截止⟧2025年3月15日，已有46个村完成改厕。',
        mended: '从进度看，截至2025年3月15日，已有46个村完成改厕。',
      },
    ],
    right: [
      { text: '截至9月底，全县累计发放稳岗补贴320万元。' },
      { text: '网上报名9月30日截止，请各单位抓紧组织。' },
      { text: '申报从8月开始，截止9月30日，逾期系统自动关闭。' },
      { text: '各单位要盯紧截止时间，不要把材料压到最后一天。' },
    ],
  },
  create: ({ article, report }) => ({
    line: ({ start, end }) => {
      const line = article.text.slice(start, end);
      for (const match of line.matchAll(UNTIL)) {
        const at = start + match.index + (match[1] as string).length;
        const near = line.slice(Math.max(0, match.index - 60), match.index + 60);
        const middle = Math.min(60, match.index);
        const sentence = near.slice(near.lastIndexOf('。', middle) + 1).split('。', 1)[0] as string;
        const word = `${match[2]}${match[3] ?? ''}`;
        const found = { start: at, end: at + word.length };
        if (DEADLINE.test(sentence) || isMarked(article, found, UNTOUCHABLE)) continue;
        if (article.text[at + word.length] === undefined || /^(?:日期|时间)/.test(article.text.slice(at + 2))) continue;
        report({ ...found, message: `此处是“${word}”，应为“截至”`, suggest: [{ ...found, text: '截至' }] });
      }
    },
  }),
};
