/**
 * How an old volume was set, as far as a style has words for it: which line stands first under the title, whether the date
 * is in brackets, how headings and items are numbered. Decides by majority; what differs stays as it is in the text.
 */

import type { NumberForm } from '../../tree/style.ts';
import type { ImportedHeading, ImportedSpeech } from '../speech/volume.ts';

export interface Manner {
  readonly dateBrackets: boolean;
  readonly speakerFirst: boolean;
  /** `none` also where the old numbers have a form that no style writes: then they stand in the headings' text. */
  readonly headings: readonly NumberForm[];
  readonly item: NumberForm;
}

/** The n-th number in a form: `一、`. */
export type WriteNumber = (form: NumberForm, n: number) => string;

export const isBracketed = (text: string): boolean => /^（[^（）]*）$/.test(text);

/** How often each answer was given; the most frequent one, or what the house does. */
const majority = <T>(answers: readonly T[], house: T): T => {
  const counts = new Map<T, number>();
  for (const answer of answers) counts.set(answer, (counts.get(answer) ?? 0) + 1);
  let best = house;
  for (const [answer, count] of counts) if (count > (counts.get(best) ?? 0)) best = answer;
  return best;
};

const orderOf = ({ front }: ImportedSpeech): boolean[] => {
  const roles = front.map(({ role }) => role);
  const [speaker, date] = [roles.indexOf('speaker'), roles.indexOf('date')];
  return speaker < 0 || date < 0 ? [] : [speaker < date];
};

type Forms = readonly (readonly [fits: RegExp, form: NumberForm])[];

/** What a style may say of items, and of headings. */
const ITEM_FORMS: Forms = [
  [/^第[一二三四五六七八九十]{1,3}，$/, '第一，'],
  [/^[一二三四五六七八九十]{1,3}是$/, '一是'],
];
const HEADING_FORMS: Forms = [
  [/^$/, 'none'],
  [/^[一二三四五六七八九十]{1,3}、$/, '一、'],
  [/^（[一二三四五六七八九十]{1,3}）$/, '（一）'],
  [/^\d{1,2}\.$/, '1.'],
  [/^（\d{1,2}）$/, '（1）'],
];

/** Undefined: no style writes it so. */
const formIn = (forms: Forms, mark: string): NumberForm | undefined => forms.find(([fits]) => fits.test(mark))?.[1];

const headingsIn = ({ blocks }: ImportedSpeech): readonly ImportedHeading[] =>
  blocks.filter((block) => block.kind === 'heading');

/** How many headings of each level a style with these forms would number as they are numbered. */
const rightIn = (
  speeches: readonly ImportedSpeech[],
  forms: readonly NumberForm[],
  writeNumber: WriteNumber,
): readonly number[] => {
  const right = [0, 0, 0, 0];
  for (const speech of speeches) {
    const counts = [0, 0, 0, 0];
    for (const { level, number, text } of headingsIn(speech)) {
      const n = (counts[level - 1] ?? 0) + 1;
      if (/^\s/.test(text) || writeNumber(forms[level - 1] ?? 'none', n) !== number) continue;
      right[level - 1] = (right[level - 1] ?? 0) + 1;
      counts[level - 1] = n;
      counts.fill(0, level);
    }
  }
  return right;
};

/** For each level the form that most headings have, if the style then numbers most of them as they are numbered. */
const headingForms = (
  speeches: readonly ImportedSpeech[],
  house: readonly NumberForm[],
  writeNumber: WriteNumber,
): readonly NumberForm[] => {
  const all = speeches.flatMap(headingsIn);
  const levels = house.map((own, i) => ({ own, marks: all.filter(({ level }) => level === i + 1) }));
  const forms = levels.map(({ own, marks }) =>
    majority(
      marks.map(({ number }) => formIn(HEADING_FORMS, number) ?? 'none'),
      own,
    ),
  );
  const right = rightIn(speeches, forms, writeNumber);
  return levels.map(({ marks }, i) => ((right[i] ?? 0) * 2 < marks.length ? 'none' : (forms[i] as NumberForm)));
};

export const mannerOf = (speeches: readonly ImportedSpeech[], house: Manner, writeNumber: WriteNumber): Manner => {
  const dates = speeches.flatMap(({ front }) => front.filter(({ role }) => role === 'date'));
  const items = speeches.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'item' ? [block.number === '' ? ('none' as const) : formIn(ITEM_FORMS, block.number)] : [],
    ),
  );
  return {
    dateBrackets: majority(
      dates.map(({ text }) => isBracketed(text)),
      house.dateBrackets,
    ),
    speakerFirst: majority(speeches.flatMap(orderOf), house.speakerFirst),
    headings: headingForms(speeches, house.headings, writeNumber),
    item: majority(
      items.filter((form) => form !== undefined),
      house.item,
    ),
  };
};

export const isSameManner = (a: Manner, b: Manner): boolean => JSON.stringify(a) === JSON.stringify(b);

const NAMES: Readonly<Record<string, string>> = { none: '无' };

const named = (form: NumberForm): string => NAMES[form] ?? form;

/** The style's file: what differs from the house style, and why it is there. */
export const styleYaml = (name: string, manner: Manner, house: Manner): string => {
  const head = [
    ...(manner.speakerFirst === house.speakerFirst ? [] : [`在前: ${manner.speakerFirst ? '讲话人' : '日期'}`]),
    ...(manner.dateBrackets === house.dateBrackets ? [] : [`日期括号: ${manner.dateBrackets ? '是' : '否'}`]),
  ];
  const numbers =
    manner.item === house.item && manner.headings.join() === house.headings.join()
      ? []
      : [`编号: { 标题: [${manner.headings.map(named).join(', ')}], 条目: ${named(manner.item)} }`];
  return [
    '# 照旧稿的样子：题目下面两行的次序、日期的括号、编号的写法与国标版式不同的，写在这里',
    '# 要用国标版式，删去文稿里的“版式”一行',
    `名称: ${name}`,
    '说明: 照旧稿的样子，其余同国标',
    '基于: 国标',
    '',
    ...(head.length > 0 ? [`标题部分: { ${head.join(', ')} }`] : []),
    ...numbers,
    '',
  ].join('\n');
};
