/**
 * Everything that is missing as a file of answers with nothing answered: the paths nested as in the data, above each
 * its sentence and what is expected. It is made to be read back by answers.ts, and writes no file.
 */

import { keysOf } from '../tree/facts.ts';
import { writeScalar } from '../yaml/edit.ts';
import { isBlank } from './answers.ts';
import { type Question, wantedOf } from './questions.ts';
import type { BuiltSpeech } from './speech.ts';
import { factAt } from './stated.ts';

interface Node {
  readonly below: Map<string, Node>;
  isList: boolean;
  question?: Question;
}

const newNode = (): Node => ({ below: new Map(), isList: false });

const nodeBelow = (node: Node, key: string): Node => {
  const known = node.below.get(key);
  if (known) return known;
  const made = newNode();
  node.below.set(key, made);
  return made;
};

/** A list may be answered whole only where nothing in it is given; else one of its values stands under its path. */
const isNested = (path: string, speeches: readonly BuiltSpeech[]): boolean => {
  const at = path.indexOf('[');
  if (at < 0) return true;
  return speeches.some(({ facts }) => {
    const list = factAt(facts, path.slice(0, at));
    return list !== undefined && isBlank(list);
  });
};

const put = (root: Node, question: Question, nested: boolean): void => {
  if (!nested) {
    nodeBelow(root, question.path).question = question;
    return;
  }
  let node = root;
  for (const step of question.path.split(/(?=\[)|\./)) {
    if (step.startsWith('[')) node.isList = true;
    node = nodeBelow(node, keysOf(step)[0] ?? step);
  }
  node.question = question;
};

const comments = ({ sentence, meaning, where, ...question }: Question, indent: string): string[] => {
  const line = sentence && `${sentence.before}${sentence.gap === '' ? '' : '____'}${sentence.after}`;
  const says = `${meaning}；${wantedOf(question)}；${where}`;
  return [line, says].flatMap((text) => (text ? [`${indent}# ${text.replace(/\s+/g, ' ')}`] : []));
};

const linesOf = (node: Node, indent: string): string[] =>
  [...node.below].flatMap(([key, child]): string[] => {
    const name = writeScalar({ value: key, as: 'text' }, false);
    if (child.question) return [...comments(child.question, indent), `${indent}${name}: ~`];
    return [`${indent}${name}:`, ...(child.isList ? itemLines(child, `${indent}  `) : linesOf(child, `${indent}  `))];
  });

/** The first value of an item stands behind the dash, its comments above. */
const itemLines = (list: Node, indent: string): string[] =>
  [...list.below.values()].flatMap((item) => {
    if (item.question) return [...comments(item.question, indent), `${indent}- ~`];
    const lines = linesOf(item, `${indent}  `);
    const first = lines.findIndex((line) => !line.trimStart().startsWith('#'));
    return lines.map((line, i) => {
      if (i > first) return line;
      return `${indent}${i === first ? '- ' : ''}${line.slice(indent.length + 2)}`;
    });
  });

const HEAD = `# 还没有填的各项。在 ~ 的地方写上值，不知道的不动；清单写成 [甲, 乙]，成组的清单照第一项往下加。
# 填好以后：jianggao fill 文稿 --answers 这个文件，看会改哪些；加上 --write 写入。
`;

/** Speeches that share facts ask for them once. */
export const answersText = (questions: readonly Question[], speeches: readonly BuiltSpeech[]): string => {
  const root = newNode();
  for (const question of questions) put(root, question, isNested(question.path, speeches));
  return `${HEAD}${linesOf(root, '').join('\n')}\n`;
};
