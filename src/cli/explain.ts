/** `explain`: what the id of a diagnostic or of a rule of the checker means, and how to mend it. */

import {
  type Explained,
  explainedBy,
  explainedIds,
  explainedNear,
  type ShownExample,
  shownExample,
} from '../project/explained.ts';
import type { Note } from '../project/notes/note.ts';
import { type Context, EXIT, UsageError } from './io.ts';

type Rule = NonNullable<Explained['rule']>;

const GRADES: Readonly<Record<Rule['grade'], string>> = { E: 'E 错误', W: 'W 注意', I: 'I 提示' };

/** Of each kind as many as one takes in. */
const EXAMPLES = 2;

const exampleLines = ({ lines, mended, given }: ShownExample): readonly string[] => {
  const [first = '', ...rest] = lines;
  const [head, ...tail] = mended ?? [];
  return [
    `  - ${first}`,
    ...rest.map((line) => `    ${line}`),
    ...(head === undefined ? [] : [`    改为：${head}`]),
    // Under the first character behind 改为：.
    ...tail.map((line) => `    　　　${line}`),
    ...(given === undefined ? [] : [`    （${given}）`]),
  ];
};

const optionLines = ({ options = {} }: Rule): readonly string[] => {
  const stated = Object.entries(options);
  if (stated.length === 0) return [];
  return ['选项：', ...stated.map(([key, option]) => `  ${key}（默认 ${String(option.default)}）：${option.says}`)];
};

const ruleLines = (rule: Rule): readonly string[] => {
  const { grade, summary, why, clause, mend, fixes, off, wrong, right } = rule;
  const examples = (list: Rule['wrong']): readonly string[] =>
    list.slice(0, EXAMPLES).flatMap((example) => exampleLines(shownExample(example)));
  return [
    `等级：${GRADES[grade]}${off ? '，不开；在 jianggao.yaml 里写“开”才检查' : ''}`,
    `要求：${summary}`,
    `原因：${why}`,
    ...(clause === undefined ? [] : [`依据：${clause}`]),
    `办法：${mend}${fixes ? '；--fix 可以改' : ''}`,
    ...optionLines(rule),
    '错例（⟦ ⟧ 里是报的地方）：',
    ...examples(wrong),
    '正例：',
    ...examples(right),
  ];
};

const noteLines = ({ means, why, wrong, right, given }: Note, mend: string): readonly string[] => {
  const shown = (text: string): readonly string[] =>
    text
      .trimEnd()
      .split('\n')
      .map((line, at) => (line === '' ? '' : `  ${at === 0 ? '- ' : '  '}${line}`));
  return [
    `意思：${means}`,
    `原因：${why}`,
    `办法：${mend}`,
    '错例：',
    ...shown(wrong),
    '正例：',
    ...shown(right),
    ...(given === undefined
      ? []
      : [
          '（数据里有：',
          ...given
            .trimEnd()
            .split('\n')
            .map((line) => `    ${line}`),
          '）',
        ]),
  ];
};

const bodyOf = ({ mend, rule, note }: Explained): readonly string[] => {
  if (rule) return ruleLines(rule);
  return note ? noteLines(note, mend) : [`办法：${mend}`];
};

const said = (found: Explained): string =>
  [`${found.id}　${found.name}`, ...bodyOf(found)].map((line) => `${line}\n`).join('');

export const runExplain = ({ io }: Context, wanted: string | undefined): number => {
  if (wanted === undefined) {
    for (const { id, name } of explainedIds()) io.out(`${id}　${name}\n`);
    return EXIT.well;
  }
  const found = explainedBy(wanted);
  if (found.length === 0) {
    const near = explainedNear(wanted);
    throw new UsageError(`没有“${wanted}”这个编号${near ? `，是不是想写“${near}”` : ''}`);
  }
  io.out(found.map(said).join('\n'));
  return EXIT.well;
};
