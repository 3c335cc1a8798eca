/** N15: in a volume of speeches 今年 needs a year to lean on: a dated speech, or a year in its title. */

import { relativeWords } from '../../dates/relative.ts';
import { isDated, leansOnYear } from '../../dates/years.ts';
import { isMarked } from '../../marks.ts';
import { NOT_OURS } from '../../numerals/scan.ts';
import type { VolumeRule } from '../../rule.ts';

export const relativeYear: VolumeRule = {
  meta: {
    id: 'N15',
    name: '汇编里的相对年份',
    grade: 'W',
    certainty: 'standard',
    summary: '汇编里没有日期的篇目不用“今年”“去年”“上个月”',
    why: '单篇讲话有开会的日子作依托；收进汇编又没有注明日期，读者就不知道是哪一年',
    mend: '给这一篇注明日期，或者写出年份',
    wrong: [
      {
        text: '=== 在全县护林防火会议上的讲话\n⟦去年⟧入冬以后，火险等级一直偏高。\n=== 在全县造林绿化会议上的讲话（2023年3月9日）\n植树要讲成活。',
      },
      {
        text: '=== 在农民工工作会议上的讲话\n⟦今年⟧以来接到欠薪投诉30件，去年是52件。\n=== 在就业工作会议上的讲话（2024年6月4日）\n就业是民生之本。',
      },
      {
        text: '=== 在校园安全会议上的讲话（2024年9月3日）\n今年新增校车12辆。\n=== 在消防工作会议上的讲话\n⟦上个月⟧检查出的隐患要在月底前清零。',
      },
    ],
    right: [
      {
        text: '=== 在全县护林防火会议上的讲话（2022年12月1日）\n去年入冬以后，火险等级一直偏高。\n=== 在全县造林绿化会议上的讲话（2023年3月9日）\n今年植树要讲成活。',
      },
      {
        text: '=== 在2024年农村工作会议上的讲话\n今年的一号文件对粮食生产作了部署。\n=== 在水利工作会议上的讲话（2024年6月4日）\n渠系要修到田头。',
      },
      { text: '今年以来，全县没有发生较大火情。' },
      {
        text: '=== 在人才工作会议上的讲话\n如今年轻人愿意回来，近年来返乡创业的一年比一年多。\n=== 在就业工作会议上的讲话（2024年6月4日）\n就业是民生之本。',
      },
      {
        text: '=== 在移民后扶会议上的讲话\n工程2019年立项，当年开工；5年后年均增收两千元。\n=== 在水利工作会议上的讲话（2024年6月4日）\n渠系要修到田头。',
      },
    ],
  },
  volume: ({ articles, report }) => {
    if (articles.length < 2) return;
    for (const article of articles) {
      if (isDated(article)) continue;
      const words = relativeWords(article, { start: 0, end: article.text.length }).filter(
        (word) => !isMarked(article, word, NOT_OURS),
      );
      const [first] = words;
      if (!first) continue;
      const more = words.length > 1 ? `，全篇这样的词有${words.length}处` : '';
      report(article, {
        start: first.start,
        end: first.end,
        message: `此处是“${article.text.slice(first.start, first.end)}”，这一篇没有注明日期，应写出年份${more}`,
        ...(leansOnYear(article, first.start) ? { grade: 'I' } : {}),
      });
    }
  },
};
