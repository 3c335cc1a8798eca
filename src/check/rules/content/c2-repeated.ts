/** C2: a long sentence that stands word for word in another speech of the volume, or twice in one. */

import type { Article } from '../../article.ts';
import type { VolumeRule } from '../../rule.ts';
import { type Repeat, repeatsIn } from '../../sentences/repeats.ts';

/** With as many figures it is a statement of statistics. */
const FIGURES = 2;

/** Further places of one sentence that are told. */
const SHOWN = 4;

/** Those of one sentence together: it is one slip, however often it was copied. */
const byFirst = (repeats: readonly Repeat[]): Iterable<readonly [Repeat, ...Repeat[]]> => {
  const groups: [Repeat, ...Repeat[]][] = [];
  const known = new Map<Article, Map<number, Repeat[]>>();
  for (const repeat of repeats) {
    const { article, start } = repeat.first;
    const own = known.get(article) ?? new Map<number, Repeat[]>();
    known.set(article, own);
    const group = own.get(start);
    if (group) {
      group.push(repeat);
      continue;
    }
    const begun: [Repeat, ...Repeat[]] = [repeat];
    own.set(start, begun);
    groups.push(begun);
  }
  return groups;
};

export const repeatedSentence: VolumeRule = {
  meta: {
    id: 'C2',
    name: '重复句',
    grade: 'W',
    certainty: 'advice',
    summary: '同一句长话不在两篇讲话里照搬，也不在一篇里讲两遍',
    why: '汇编放在一起读，照搬的句子一眼就能看出来',
    mend: '换一种说法，或只保留一处',
    options: {
      字数: { default: 15, says: '一句话至少多少个汉字才算' },
      半句字数: { default: 25, says: '前半句不同、后半句相同时，至少多少个汉字才算' },
    },
    wrong: [
      {
        text: '渠道再多，也要有人守着；平台再新，也要有人接话。\n村里装了新屏幕。⟦渠道再多，也要有人守着；平台再新，也要有人接话⟧。',
      },
      {
        text: '一是登记台账要一件一条、一天一清，不许补记、不许代填。\n二是⟦登记台账要一件一条、一天一清，不许补记、不许代填⟧。',
      },
      {
        text: '办事指南写得再厚，不如窗口的一句实话来得管用。\n大家想一想：⟦办事指南写得再厚，不如窗口的一句实话来得管用⟧！',
      },
    ],
    right: [
      { text: '责任重于泰山。各站所要守好门。\n责任重于泰山。各村组要看好林。' },
      { text: '一季度办结来信41件，按期办结率为97.6%。\n二季度办结来信52件，按期办结率为98.1%。' },
      { text: '《信访工作条例》是我们办理信访事项的基本遵循。\n《信访工作条例》要逐条学、逐条用。' },
      { text: '要把责任落实到岗，把措施落实到点。\n要把责任落实到岗，把物资储备到村。' },
    ],
  },
  volume: ({ articles, option, report }) => {
    const limits = { whole: option<number>('字数'), part: option<number>('半句字数') };
    for (const [second, ...others] of byFirst(repeatsIn(articles, limits))) {
      const { article, first, start, end } = second;
      const where = first.article === article ? '前文' : first.article.title ? `《${first.article.title}》` : '另一篇';
      const more = others.length === 0 ? '' : `，一共出现 ${others.length + 2} 次`;
      // The same figures in two speeches are as they should be.
      const figures = (article.text.slice(start, end).match(/\d+/g) ?? []).length;
      report(article, {
        start,
        end,
        ...(figures >= FIGURES ? { grade: 'I' as const } : {}),
        message: `这句话与${where}里的一句相同${more}`,
        related: [
          { start: first.start, end: first.end, message: '第一次出现在这里', article: first.article },
          ...others.slice(0, SHOWN).map((other) => ({ ...other, message: '又出现在这里' })),
        ],
      });
    }
  },
};
