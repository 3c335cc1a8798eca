/**
 * C8: labels for petitioners, and aims that the 《信访工作条例》 has no room for.
 * Forbidding a practice, or the use of a label, is right. It offers neutral wordings and knows no person.
 */

import type { Article, Stretch } from '../../article.ts';
import { sentenceAt } from '../../article.ts';
import { bitsOf, isMarked, MARK } from '../../marks.ts';
import type { Label } from '../../material.ts';
import type { ArticleRule, Finding } from '../../rule.ts';
import { cutsWord } from '../../words/boundary.ts';
import { listings } from '../../words/list-terms.ts';

const PROTECTED = bitsOf('title', 'name', 'code', 'latin', 'number');

const LONG = 4;

/** Characters that are looked at on either side of a label, within its sentence. */
const AROUND = 30;

const NOT =
  /不得|不能|不应|不再|不要|不准|不许|不可|不宜|不该|不以|不搞|不提|不用|不追求|不把|不是|没有|并非|严禁|禁止|杜绝|防止|避免|决不|绝不|从不|纠正|反对|废止|取消|摒弃|停用|停止|制止|查处|去掉|改掉|禁用|慎用/;
/** Words about words: what is said of a label is no use of it. */
const ABOUT = /称|叫|说成|看成|当成|当作|视为|视作|使用|沿用|改用|字眼|字样|提法|说法|标签|用语|表述|称呼|扣.{0,2}帽子/;

/** 零非访的目标不再作为考核指标. */
const GIVEN_UP = /^[”’]?[^，。；]{0,6}(?:不再|不得|不能|不)(?:作为|列为|列入|纳入|搞|提)/;

const listing = listings<Label>(({ word }) => word);

/** The sentence around the label, cut short: what forbids it stands near. */
const about = (article: Article, { start, end }: Stretch): { readonly before: string; readonly after: string } => {
  const sentence = sentenceAt(article, start);
  const from = Math.max(sentence?.start ?? 0, start - AROUND);
  const to = Math.min(sentence?.end ?? article.text.length, end + AROUND);
  return { before: article.text.slice(from, start), after: article.text.slice(end, to) };
};

const lastClause = (text: string): string => text.slice(Math.max(text.lastIndexOf('，'), text.lastIndexOf('；')) + 1);

const isRefused = (article: Article, stretch: Stretch, { kind }: Label): boolean => {
  const { before, after } = about(article, stretch);
  if (kind === '做法' && (NOT.test(lastClause(before)) || GIVEN_UP.test(after))) return true;
  const whole = before + after;
  return NOT.test(whole) && ABOUT.test(whole);
};

const findingOf = (article: Article, stretch: Stretch, { word, instead, note, grade }: Label): Finding => {
  const quoted = isMarked(article, stretch, MARK.quote);
  const lowered = quoted ? 'I' : grade;
  return {
    ...stretch,
    message: `“${word}”不妥，可改为${instead.map((text) => `“${text}”`).join('或')}`,
    ...(note === undefined ? {} : { why: note }),
    ...(lowered === undefined ? {} : { grade: lowered }),
    suggest: instead.map((text) => ({ ...stretch, text })),
  };
};

export const labels: ArticleRule = {
  meta: {
    id: 'C8',
    name: '称呼',
    grade: 'W',
    certainty: 'advice',
    summary: '对信访群众不用带贬义的称呼，不提压制信访的做法和指标',
    why: '反映诉求是群众的权利，贬义的称呼会激化矛盾，讲话公开后也容易引起误解',
    mend: '换成中性的说法，或写清具体的行为和办理要求',
    wrong: [
      { text: '要把全市的⟦上访大户⟧逐一纳入台账。' },
      { text: '个别群众⟦闹访⟧不止，暴露出我们首办环节的短板。' },
      { text: '年底前要实现“⟦零信访⟧”村占到九成。' },
      { text: '⟦拦访⟧的车辆和人员由各街道自行安排。' },
    ],
    right: [
      { text: '严禁拦卡堵截、截访，保障群众依法逐级反映诉求。' },
      { text: '不得给反映问题的群众贴上“缠访”“闹访”的标签。' },
      { text: '对重复信访事项，要由领导干部包案办理。' },
      { text: '演出现场热闹，访客络绎不绝。' },
      { text: '不能把零上访当作考核指标，更不能据此排名。' },
      { text: '“零上访”的要求不再列入年度考核。' },
    ],
  },
  create: ({ article, material, report }) => {
    if (material.labels.length === 0) return {};
    const { find } = listing(material.labels);
    return {
      line: (line) => {
        for (const { start, end, value } of find(article.text, line)) {
          const stretch = { start, end };
          if (isMarked(article, stretch, PROTECTED) || (end - start < LONG && cutsWord(article, stretch))) continue;
          if (!isRefused(article, stretch, value)) report(findingOf(article, stretch, value));
        }
      },
    };
  },
};
