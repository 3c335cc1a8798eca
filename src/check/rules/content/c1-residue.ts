/**
 * C1: what a draft leaves behind: values not filled in, notes to oneself, template syntax. In a draft of the
 * workspace the build itself tells of what is missing, and masks what is to be masked: that is not told again.
 */

import type { Grade } from '../../../diagnostic.ts';
import { type Article, factsIn, type Line, type Stretch } from '../../article.ts';
import { bitsOf, isMarked, MARK } from '../../marks.ts';
import { ofArticle } from '../../memo.ts';
import { maskedThroughout, masksIn } from '../../residue/masks.ts';
import { LEFTOVERS } from '../../residue/patterns.ts';
import type { ArticleRule, Context, Finding } from '../../rule.ts';

/** A text of which nothing is left out may show the marks themselves. */
const SHOWN = bitsOf('quote', 'title');
const PROTECTED = bitsOf('latin', 'name', 'number');

/** Not from facts, or typed so in the data: a value that is missing or masked is the build's to tell. */
const isTyped = (article: Article, stretch: Stretch): boolean =>
  factsIn(article, stretch).every((fact) => {
    if (fact.span.missing) return false;
    const start = Math.max(fact.start, stretch.start);
    const text = article.text.slice(start, Math.min(fact.end, stretch.end));
    return fact.span.inputs.some(({ fact: { type, place } }) => {
      return type === 'text' && place.source.text.slice(place.start, place.end).includes(text);
    });
  });

/** A template that is judged as it stands: its braces name figures that there are. */
const isTemplate = ({ text }: Article, { figures }: Context['material']): boolean =>
  text.includes('{{') &&
  figures.some(({ path }) => {
    const at = text.indexOf(path);
    return at >= 0 && text.lastIndexOf('{{', at) > text.lastIndexOf('}}', at);
  });

const lower = (article: Article, stretch: Stretch, grade: Grade): Grade => {
  if (!isMarked(article, stretch, SHOWN)) return grade;
  return grade === 'E' ? 'W' : 'I';
};

type Tell = (finding: Finding) => void;

/** Marks in a text that was masked on purpose are told once. */
const masks = (context: Context, line: Line, tell: Tell): void => {
  const { article } = context;
  for (const { start, end, text } of masksIn(article, line)) {
    const stretch = { start, end };
    if (isMarked(article, stretch, PROTECTED | MARK.code) || !isTyped(article, stretch)) continue;
    const many = maskedThroughout(article);
    if (many > 0) {
      if (isFirst(article, start))
        tell({ ...stretch, message: `全文有${many}处“${text}”一类记号，像是脱敏件，只在这里提示一次` });
      continue;
    }
    tell({ ...stretch, grade: lower(article, stretch, 'W'), message: `“${text}”像是没有填的空` });
  }
};

/** Where the first mark of a masked text stands. */
const firstMask = ofArticle((article: Article): number => {
  for (const line of article.lines) {
    const [first] = line.role === 'blank' ? [] : masksIn(article, line);
    if (first) return first.start;
  }
  return -1;
});

const isFirst = (article: Article, start: number): boolean => firstMask(article) === start;

/** One byte a character: 1 where something has been told already, or stands between backticks. */
const takenIn = (text: string): Uint8Array => {
  const taken = new Uint8Array(text.length);
  if (text.includes('`')) {
    for (const { 0: code, index } of text.matchAll(/`[^`]*`/g)) taken.fill(1, index, index + code.length);
  }
  return taken;
};

const isFree = (taken: Uint8Array, start: number, end: number): boolean => !taken.subarray(start, end).includes(1);

const leftovers = (context: Context, line: Line, isHbs: boolean, tell: Tell): void => {
  const { article } = context;
  const text = article.text.slice(line.start, line.end);
  for (const { what, hint, find, judge } of LEFTOVERS) {
    if (!hint.test(text)) continue;
    for (const match of text.matchAll(find)) {
      const { 0: found, index } = match;
      const end = index + found.length;
      const grade = judge(match, text.slice(Math.max(0, index - 8), index), text.slice(end, end + 8));
      const stretch = { start: line.start + index, end: line.start + end };
      if (grade === undefined || isMarked(article, stretch, PROTECTED) || !isTyped(article, stretch)) continue;
      if ((isHbs || (article.traced && grade === 'W')) && /[{}]/.test(found)) continue;
      tell({ ...stretch, grade: lower(article, stretch, grade), message: `“${found}”是${what}` });
    }
  }
};

export const residue: ArticleRule = {
  meta: {
    id: 'C1',
    name: '残留',
    grade: 'E',
    certainty: 'proved',
    summary: '没有填完、没有删去的内容：x、××、待填、【】、模板标记',
    why: '这是写稿时留的记号，不是要讲的话',
    mend: '填上实际的内容，或删去',
    triggers: 'xX×ｘＸⅩ✕OＯ○〇◯*＊某待【［[?？_＿{}$<«uNIT#L击此（(',
    wrong: [
      { text: '全市化解欠薪纠纷⟦xx件⟧，追回工资⟦××⟧万元。' },
      { text: '请于⟦X月X日⟧下班前报送总结。' },
      { text: '今年投入⟦（金额待核）⟧用于管网改造。' },
      { text: '感谢⟦{{会议.承办单位}}⟧的精心筹备。' },
      { text: '⟦【此处插入照片】⟧各村经验各有特色。' },
      { text: '参评率达到⟦NaN%⟧，居全市前列。' },
    ],
    right: [
      { text: '医院添置了X光机，胶片尺寸为30×40厘米。' },
      { text: '水费按x立方米以内、y立方米以上分档，老师用一道题就讲明白了。' },
      { text: '某些单位推诿扯皮，村民陈某某跑了七趟。' },
      { text: '【以案说法】一份迟到的答复，换来的是群众的失望。' },
      { text: '待条件成熟时再行推广（不待布置、主动作为的单位除外）。' },
      { text: '群众问得最多的一句话就是：“到底归谁管？？”' },
      { text: '新铺的管道型号为PEX-20，X204线同步开挖。' },
    ],
  },
  create: (context) => {
    const { article, material, report } = context;
    const isHbs = isTemplate(article, material);
    return {
      line: (line) => {
        // Made for lines in which something is found: few are.
        let taken: Uint8Array | undefined;
        const tell: Tell = (finding) => {
          const [start, end] = [finding.start - line.start, finding.end - line.start];
          taken ??= takenIn(article.text.slice(line.start, line.end));
          if (!isFree(taken, start, end)) return;
          taken.fill(1, start, end);
          report({ grade: 'W', ...finding });
        };
        leftovers(context, line, isHbs, tell);
        masks(context, line, tell);
      },
    };
  },
};
