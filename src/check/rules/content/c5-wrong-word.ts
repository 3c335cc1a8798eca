/** C5: words written wrong, by the lists in data/词表/; what merely joins to such a word across a border is none. */

import { bitsOf, isMarked } from '../../marks.ts';
import type { WrongWord } from '../../material.ts';
import type { ArticleRule } from '../../rule.ts';
import { cutsWord } from '../../words/boundary.ts';
import { listings } from '../../words/list-terms.ts';

const PROTECTED = bitsOf('title', 'name', 'code', 'latin', 'number');

/** So long a text is never joined by chance. */
const LONG = 4;

const listing = listings<WrongWord>(({ wrong }) => wrong);

export const wrongWord: ArticleRule = {
  meta: {
    id: 'C5',
    name: '错别词',
    grade: 'W',
    certainty: 'standard',
    summary: '写错的词：同音、形近的字用错了',
    why: '这个词另有通行的写法，读者会以为没有校对',
    mend: '改成正确的词；本地确实这样写的，在 data/词表 里写上“不用”或“例外”',
    wrong: [
      {
        text: '汛期将至，各村要⟦未雨绸谬⟧，提前备足沙袋和抽水泵。',
        mended: '汛期将至，各村要未雨绸缪，提前备足沙袋和抽水泵。',
      },
      { text: '这起旧案⟦悬而末决⟧已有六年。', mended: '这起旧案悬而未决已有六年。' },
      {
        text: '对⟦徇私舞蔽⟧的，一律移送纪检监察机关。',
        mended: '对徇私舞弊的，一律移送纪检监察机关。',
      },
    ],
    right: [
      { text: '汛期将至，各村要未雨绸缪，提前备足沙袋和抽水泵。' },
      { text: '这笔资金全部属于村集体，任何人不得截留。' },
      { text: '断电的窗口恢复盖章以后，积压的申请当天办结。' },
      { text: '系列讲座落幕，听众陆续离场。' },
      { text: '会议传达了《关于规范帐户管理的批复》。' },
    ],
  },
  create: ({ article, material, report }) => {
    if (material.wrongWords.length === 0) return {};
    const { find } = listing(material.wrongWords);
    return {
      line: (line) => {
        for (const { start, end, value } of find(article.text, line)) {
          const stretch = { start, end };
          if (isMarked(article, stretch, PROTECTED) || (end - start < LONG && cutsWord(article, stretch))) continue;
          const { wrong, right, note, grade } = value;
          report({
            ...stretch,
            message: `此处是“${wrong}”，应为${right.map((word) => `“${word}”`).join('或')}`,
            ...(note === undefined ? {} : { why: note }),
            ...(grade === undefined ? {} : { grade }),
            suggest: right.map((text) => ({ ...stretch, text })),
          });
        }
      },
    };
  },
};
