/** Ways of numbering: blocks become lines with numbers, roles and levels; facts stay in their braces. */

import type { LineRole } from '../../../src/recognise/line.ts';
import type { Random } from '../../support/random.ts';
import type { Base, Block } from './base.ts';

export const NUMBERINGS = ['标准', '部分', '章', '阿拉伯', '一是', '接排', '混用'] as const;
export type Numbering = (typeof NUMBERINGS)[number];

export interface NumberedLine {
  readonly role: LineRole;
  readonly level?: number;
  readonly mark: string;
  /** Behind the mark; `head` and what runs on from it. */
  readonly head: string;
  readonly body: string;
}

const HAN = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
const CIRCLED = '①②③④⑤⑥⑦⑧⑨';

interface Form {
  readonly level?: number;
  readonly mark: (n: number, random: Random) => string;
}

const FORMS = {
  一: { level: 1, mark: (n: number) => `${HAN[n]}、` },
  括: { level: 2, mark: (n: number) => `（${HAN[n]}）` },
  点: { level: 3, mark: (n: number) => `${n}.` },
} satisfies Record<string, Form>;

const below = (form: Form & { readonly level: number }): Form => ({ ...form, level: form.level + 1 });

const wrong = (level: number, marks: readonly ((n: number) => string)[]): Form => ({
  level,
  mark: (n, random) => random.pick(marks)(n),
});

const STANDARD: readonly Form[] = [FORMS.一, FORMS.括, FORMS.点];

/** For each way the forms of the three levels. */
const FORMS_OF: Readonly<Record<Numbering, readonly Form[]>> = {
  标准: STANDARD,
  一是: STANDARD,
  接排: STANDARD,
  部分: [{ level: 1, mark: (n) => `第${HAN[n]}部分　` }, below(FORMS.一), below(FORMS.括)],
  章: [{ level: 1, mark: (n) => `第${HAN[n]}章　` }, below(FORMS.一), below(FORMS.括)],
  阿拉伯: [
    { level: 3, mark: (n) => `${n}、` },
    { level: 4, mark: (n) => `（${n}）` },
    { mark: (n) => CIRCLED[n - 1] as string },
  ],
  混用: [
    wrong(1, [(n) => `${HAN[n]}、`, (n) => `${HAN[n]}，`, (n) => `${HAN[n]}.`]),
    wrong(2, [(n) => `（${HAN[n]}）`, (n) => `（${HAN[n]}）、`, (n) => `（${HAN[n]}）.`]),
    wrong(3, [(n) => `${n}、`, (n) => `${n}．`, (n) => `${n}.`]),
  ],
};

/** Heads that stand alone take the paragraph below them. */
const runIn = (blocks: readonly Block[]): readonly Block[] =>
  blocks.flatMap((block, at) => {
    const [above, next] = [blocks[at - 1], blocks[at + 1]];
    const takes = (head: Block | undefined): boolean => head?.kind === 'heading' && head.level > 1 && head.body === '';
    if (block.kind === 'paragraph' && takes(above)) return [];
    if (block.kind !== 'heading' || !takes(block) || next?.kind !== 'paragraph') return [block];
    return [{ ...block, text: `${block.text}。`, body: next.text }];
  });

export const numbered = ({ blocks }: Base, way: Numbering, random: Random): readonly NumberedLine[] => {
  const forms = FORMS_OF[way];
  const counts = [0, 0, 0];
  let counted = 0;
  const next = (level: number): string => {
    counts[level - 1] = (counts[level - 1] ?? 0) + 1;
    counts.fill(0, level);
    return (forms[level - 1] as Form).mark(counts[level - 1] as number, random);
  };
  return (way === '接排' ? runIn(blocks) : blocks).map((block): NumberedLine => {
    counted =
      block.kind === 'counted' || (way === '一是' && block.kind === 'heading' && block.body !== '') ? counted + 1 : 0;
    if (block.kind === 'counted') {
      const mark = block.by === '一是' ? `${HAN[counted]}是` : `第${HAN[counted]}，`;
      return { role: 'item', mark, head: block.text, body: '' };
    }
    if (block.kind === 'item') {
      const mark = /^(?:第.，|.是)/.exec(block.text)?.[0] ?? '';
      return { role: 'item', mark, head: block.text.slice(mark.length), body: '' };
    }
    if (block.kind === 'paragraph') return { role: 'paragraph', mark: '', head: block.text, body: '' };
    if (block.kind === 'sentence') return { role: 'item', mark: next(block.level), head: block.text, body: '' };
    if (way === '一是' && block.level > 1 && block.body !== '') {
      return { role: 'item', mark: `${HAN[counted]}是`, head: block.text, body: block.body };
    }
    const { level } = forms[block.level - 1] as Form;
    const shared = { mark: next(block.level), head: block.text, body: block.body };
    return level === undefined ? { role: 'item', ...shared } : { role: 'heading', level, ...shared };
  });
};
