/** N11: one way of parting thousands and one form of dates in a speech. Tables are left out: they keep their own. */

import type { Line, Stretch } from '../../article.ts';
import { mentionsIn } from '../../dates/mentions.ts';
import { isMarked } from '../../marks.ts';
import { NOT_OURS } from '../../numerals/scan.ts';
import { type LargeNumber, largeNumbers, type Parting } from '../../numerals/thousands.ts';
import type { ArticleRule, Context } from '../../rule.ts';

const SAID: Readonly<Record<Parting, string>> = { comma: '千分撇', blank: '空格分节', none: '不分节' };

const isRow = (line: Line, text: string): boolean =>
  line.role === 'row' || /[\t|]/.test(text.slice(line.start, line.end));

/** Numbers of four figures may stay whole beside parted ones of five: then nothing clashes. */
const clashing = (numbers: readonly LargeNumber[]): readonly LargeNumber[] => {
  const parted = numbers.filter(({ parting }) => parting !== 'none');
  const shortest = parted.reduce((least, { digits }) => Math.min(least, digits), Number.POSITIVE_INFINITY);
  return numbers.filter(({ parting, digits }) => parting !== 'none' || digits >= shortest);
};

const tellThousands = ({ report }: Context, numbers: readonly LargeNumber[]): void => {
  const kinds = new Map<Parting, LargeNumber[]>();
  for (const one of clashing(numbers)) {
    const same = kinds.get(one.parting);
    if (same) same.push(one);
    else kinds.set(one.parting, [one]);
  }
  if (kinds.size < 2) return;
  const [rare, usual] = [...kinds.values()].sort(
    (a, b) => a.length - b.length || (b[0]?.start ?? 0) - (a[0]?.start ?? 0),
  );
  const [one, other] = [rare?.[0], usual?.[0]];
  if (!one || !other) return;
  report({
    start: one.start,
    end: one.end,
    message: `此处“${one.text}”${SAID[one.parting]}，“${other.text}”${SAID[other.parting]}，全文应统一成一种`,
    related: [{ start: other.start, end: other.end, message: `另一种写法：${other.text}` }],
  });
};

const tellDates = ({ article, report }: Context, han: readonly Stretch[], marked: readonly Stretch[]): void => {
  const [one, other] = [marked[0], han[0]];
  if (!one || !other) return;
  report({
    ...{ start: one.start, end: one.end },
    grade: 'I',
    message: `此处是“${article.text.slice(one.start, one.end)}”，别处是“${article.text.slice(other.start, other.end)}”，日期应统一成一种写法`,
    hint: '正文里的日期一律写“某年某月某日”',
    related: [{ start: other.start, end: other.end, message: '另一种写法' }],
  });
};

export const oneForm: ArticleRule = {
  meta: {
    id: 'N11',
    name: '同一写法',
    grade: 'W',
    certainty: 'standard',
    summary: '一篇里的大数、日期各用一种写法',
    why: '千分撇时有时无、日期两种格式，会让人疑心数字抄自不同的材料',
    mend: '全文统一成一种写法',
    triggers: '0123456789',
    wrong: [
      { text: '全年发放春耕贷款⟦3,460⟧笔，到期收回2985笔，其余2310笔未到期。' },
      { text: '县级财政投入12,600万元，争取上级资金⟦18400⟧万元。' },
      { text: '新栽果树56,300株，成活⟦54100⟧株。' },
    ],
    right: [
      { text: '全年发放春耕贷款3,460笔，到期收回2,985笔。' },
      { text: '新栽果树56,300株，补种1200株。' },
      { text: '2024年办件3,460件，12345热线转来2,310件，文号为云政发〔2024〕1203号。' },
      { text: '登记日期为2024-03-05，系统自动生成。' },
      { text: '受理4210件，办结4108件，满意率98.2%。' },
    ],
  },
  create: (context) => {
    const { article } = context;
    const numbers: LargeNumber[] = [];
    const han: Stretch[] = [];
    const marked: Stretch[] = [];
    return {
      line: (line) => {
        if (line.original || isRow(line, article.text)) return;
        numbers.push(...largeNumbers(article, line));
        // A line of a date alone, as under a title, is no prose.
        if (!/[，。；]/.test(article.text.slice(line.start, line.end))) return;
        for (const mention of mentionsIn(article, line)) {
          if (!mention.year || !mention.day || isMarked(article, mention, NOT_OURS)) continue;
          (mention.form === '年月日' ? han : marked).push(mention);
        }
      },
      article: () => {
        tellThousands(context, numbers);
        tellDates(context, han, marked);
      },
    };
  },
};
