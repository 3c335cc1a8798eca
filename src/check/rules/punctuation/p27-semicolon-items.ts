/** P27: items parted by ； hold no 。. Between two numbered items of one line only; levels of clauses are nobody's to count. */

import { bitsOf } from '../../marks.ts';
import { has, matchesIn } from '../../punctuation/chars.ts';
import type { ArticleRule } from '../../rule.ts';

const ITEM =
  /(?:^|[，。；：、])(?:[一二三四五六七八九十](?:是|要)|其[一二三四五]|第[一二三四五六七八九十](?=，)|（[一二三四五六七八九十\d]）|[1-9]\.(?!\d))/g;
const INSIDE = bitsOf('quote', 'title', 'code');

export const semicolonItems: ArticleRule = {
  meta: {
    id: 'P27',
    name: '分号分项内的句号',
    grade: 'I',
    certainty: 'standard',
    summary: '各项之间用分号的，每项里面不用句号',
    why: '句号的停顿比分号长，层次就颠倒了',
    clause: 'GB/T 15834—2011 附录 A.5',
    mend: '把项内的句号改成逗号，或者各项之间都用句号',
    triggers: '；',
    wrong: [
      { text: '一是排查要细。一处不放过⟦；⟧二是整改要快。' },
      { text: '其一，宣讲没到位。群众不清楚⟦；⟧其二，公示太晚。' },
      { text: '要求有三：（一）摸清底数。逐户登记⟦；⟧（二）建好台账；（三）按月调度。' },
    ],
    right: [
      { text: '一是排查要细，一处不放过；二是整改要快，不过夜。' },
      { text: '一是排查要细。一处不放过。二是整改要快。当天能改的当天改。' },
      { text: '有人说：“再等等。”这种想法要不得；要马上动手。' },
      { text: '一是听，听他说“好了。”；二是看，看账本上有没有记。' },
    ],
  },
  create: ({ article, report }) => ({
    line: (line) => {
      const { text } = article;
      let item: number | undefined;
      for (const { start, end } of matchesIn(text, line, ITEM)) {
        if (item !== undefined && text[start] === '；') {
          const from = item;
          let stop = -1;
          for (let at = from; at < start; at += 1) if (text[at] === '。' && !has(article, at, INSIDE)) stop = at;
          if (stop >= 0) {
            report({
              start,
              end: start + 1,
              message: '前面一项里有句号，各项之间又用分号，层次颠倒',
              related: [{ start: stop, end: stop + 1, message: '这里的句号' }],
            });
          }
        }
        item = end;
      }
    },
  }),
};
