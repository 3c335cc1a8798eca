/**
 * C6: a number typed in a template that equals a figure of the data, or is a slip of the pen away from one: it will
 * stay behind when the data change. Dates, file numbers, hotlines and time limits are none.
 */

import { type Article, sentenceAt, slice } from '../../article.ts';
import { bitsOf, isMarked } from '../../marks.ts';
import type { KnownFigure } from '../../material.ts';
import type { ArticleRule, Finding } from '../../rule.ts';
import { digitsIn, oneOff, significant, swapped } from '../../typed/amounts.ts';
import { type FigureIndex, indexOf, numbersIn, type TypedNumber } from '../../typed/figure-index.ts';

const PROTECTED = bitsOf('fact', 'title', 'name', 'code', 'latin', 'number', 'mask');

/** Calendar and clock, ordinals, ages. */
const NO_FIGURES: ReadonlySet<string> = new Set([
  '年',
  '月',
  '日',
  '号',
  '时',
  '点',
  '分',
  '周',
  '届',
  '岁',
  '条',
  '款',
]);
const LIMIT = /^(?:内|以内|之内|前|之前|以前|后|之后|期限|的期限)/;

/** Words of a path that say what is counted: `来信`, `按期办结`. */
const NOT_TELLING = /^(?:统计|数据|情况|合计|总计|小计|本期|上期|上年同期|目标|其中|逐期|人数|次数|\d+)$/;

/** Characters on either side of a number, within its sentence, that tell what it counts. */
const AROUND = 80;

const saidAround = (article: Article, { start, end }: TypedNumber): string => {
  const sentence = sentenceAt(article, start);
  const from = Math.max(sentence?.start ?? 0, start - AROUND);
  return article.text.slice(from, Math.min(sentence?.end ?? end, end + AROUND));
};

/** 转移人数 is spoken of where 转移 is. */
const MEASURE = /(?:人数|人次|户数|件数|次数|家数|数量|总数|总量|金额|面积|率|量|数)$/;

/** The sentence speaks of what the figure counts. */
const speaksOf = (sentence: string, { path }: KnownFigure): boolean =>
  path
    .split(/[.[\]]/)
    .filter((key) => key.length >= 2 && !NOT_TELLING.test(key))
    .some((key) => {
      const bare = key.replace(MEASURE, '');
      return sentence.includes(key) || (bare.length >= 2 && sentence.includes(bare));
    });

const callOf = ({ path, unit }: KnownFigure, { large, written }: TypedNumber): string => {
  if (large === '' || unit.startsWith(large)) return `{{数 ${path}}}`;
  const decimals = written.digits.split('.')[1]?.length ?? 0;
  return `{{数 ${path} 以="${large}"${decimals === 1 ? '' : ` 小数=${decimals}`}}}`;
};

/** What 数 would print in its place; undefined where it would print another number, or cannot name it. */
const replacement = (figure: KnownFigure, number: TypedNumber): string | undefined =>
  figure.value.startsWith('-') || figure.path.includes('[') ? undefined : callOf(figure, number);

const isSigned = ({ value }: KnownFigure): boolean => value.startsWith('-');

const equal = (article: Article, number: TypedNumber, figures: readonly KnownFigure[]): Finding | undefined => {
  const said = saidAround(article, number);
  const related = figures.filter((figure) => speaksOf(said, figure));
  const meant = related.length > 0 ? related : figures;
  const weight = significant(number.written.digits);
  if (weight < 2 && related.length === 0) return undefined;
  const [first] = meant;
  if (!first) return undefined;
  const calls = [...new Set(meant.flatMap((figure) => replacement(figure, number) ?? []))].slice(0, 3);
  const stretch = { start: number.start, end: number.end };
  const typed = slice(article, stretch);
  const sure = weight >= 3 || related.length > 0;
  return {
    ...stretch,
    ...(sure && weight >= 2 ? {} : { grade: 'I' }),
    message: `手写的“${typed}”与数据里的“${first.path}”相等`,
    ...(calls[0] === undefined
      ? { hint: isSigned(first) ? '改用“同比”“环比”一类助手从数据里取' : '从数据里取' }
      : { hint: `从数据里取：${calls.join('，或 ')}` }),
    suggest: calls.map((text) => ({ ...stretch, text })),
  };
};

const near = (article: Article, number: TypedNumber, index: FigureIndex): Finding | undefined => {
  const { digits, power } = number.written;
  const size = digitsIn(digits);
  const look = (variants: readonly string[]): KnownFigure[] =>
    variants.flatMap((variant) => index.find(number.unit, { digits: variant, power }));
  const turned = size >= 2 ? look(swapped(digits)) : [];
  const found = turned.length > 0 ? turned : size >= 4 ? look(oneOff(digits)) : [];
  if (found.length === 0) return undefined;
  const said = saidAround(article, number);
  const related = found.find((figure) => speaksOf(said, figure));
  const figure = related ?? (found[0] as KnownFigure);
  const sure = related !== undefined || (turned.length > 0 && size >= 4);
  const typed = slice(article, { start: number.start, end: number.end });
  const how = turned.length > 0 ? '有两位颠倒' : '有一位不同';
  const call = replacement(figure, number);
  return {
    start: number.start,
    end: number.end,
    ...(sure ? {} : { grade: 'I' }),
    message: `手写的“${typed}”与数据里的“${figure.path}”（${figure.value}${figure.unit}）${how}`,
    hint: call === undefined ? '核对是不是同一个数' : `核对是不是同一个数；是的，改为从数据里取：${call}`,
  };
};

/** `15日内`, `3个工作日内`; `第16件`. */
const isNoFigure = ({ text }: Article, { unit, end, start }: TypedNumber): boolean =>
  NO_FIGURES.has(unit) ||
  (/^(?:天|小时|工作日|个月|分钟)$/.test(unit) && LIMIT.test(text.slice(end, end + 3))) ||
  text[start - 1] === '第';

export const typedNumber: ArticleRule = {
  meta: {
    id: 'C6',
    name: '手写数',
    grade: 'W',
    certainty: 'advice',
    summary: '数据里已有的数，不在模板里手写',
    why: '数据改了，手写的数不会跟着变，前后就会对不上',
    mend: '用“数”从数据里取',
    triggers: '0123456789',
    wrong: [
      {
        text: '前三季度，全市共调解矛盾纠纷⟦1467件⟧，绝大多数当场签了协议。',
        given: ['指标 调解.纠纷 = 1467件'],
        mended: '前三季度，全市共调解矛盾纠纷{{数 调解.纠纷}}，绝大多数当场签了协议。',
      },
      { text: '全年改造老旧小区⟦5123户⟧，群众搬得安心。', given: ['指标 住房.改造 = 5132户'] },
      { text: '财政拨付救助金⟦3.6亿元⟧，覆盖所有困难家庭。', given: ['指标 民政.救助金 = 36000万元'] },
      { text: '上半年参评率⟦87.5%⟧，群众愿意说话了。', given: ['指标 评价.参评率 = 87.5%'] },
    ],
    right: [
      { text: '前三季度，全市共调解矛盾纠纷{{数 调解.纠纷}}。', given: ['指标 调解.纠纷 = 1467件'] },
      { text: '2024年的任务已经分解，12345热线全年无休。', given: ['指标 热线.来电 = 12345件'] },
      { text: '全市1467名调解员分片包干。', given: ['指标 调解.纠纷 = 1467件'] },
      { text: '对需要补正的材料，应当在5日内一次告知。', given: ['指标 办理.平均 = 5日'] },
      { text: '下面讲4点意见，会议开到11:30结束。', given: ['指标 接访.批次 = 1130批', '指标 督办.次数 = 4次'] },
    ],
  },
  create: ({ article, material, report }) => {
    if (material.figures.length === 0) return {};
    const index = indexOf(material.figures);
    return {
      line: (line) => {
        for (const number of numbersIn(article.text, line, index)) {
          if (isMarked(article, number, PROTECTED) || isNoFigure(article, number)) continue;
          const same = index.find(number.unit, number.written);
          const finding = same.length > 0 ? equal(article, number, same) : near(article, number, index);
          if (finding) report(finding);
        }
      },
    };
  },
};
