/** Blocks that open and close in a template: which are left open, which do not match, how deep they go. */

import type { CodeId } from '../codes.ts';

export type ReportAt = (code: CodeId, message: string, start: number, end: number, hint?: string) => void;

interface Open {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** How many `{{else …}}` hang on it: each is a block within the one before. */
  links: number;
}

export interface BlockTracker {
  /** `inside` is a mustache's text without its braces in front; gives the name of the block that it opens. */
  readonly see: (inside: string, start: number, end: number) => string | undefined;
  readonly isTooDeep: () => boolean;
  /** Names the blocks that nothing closed. */
  readonly finish: () => void;
}

/** `{{else …}}` hang one in the other, so a long chain is as deep as it is long. */
const LONGEST_CHAIN = 100;

const OPENING = /^(?:#[*>]?|\^)\s*(?="|'|\[|[^\s~}(|])/;
const NAME = /^(?:"([^"]*)"|'([^']*)'|\[([^\]]*)\]$|([^\s~}(|]+))/;

const nameAt = (text: string): string => {
  const [, double, single, bracket, plain] = NAME.exec(text) ?? [];
  return double ?? single ?? bracket ?? plain ?? '';
};

export const trackBlocks = (report: ReportAt, deepest: number): BlockTracker => {
  const open: Open[] = [];
  let tooDeep = false;

  const close = (name: string, start: number, end: number): void => {
    const last = open.at(-1);
    if (!last) {
      report('JGT002', `“{{/${name}}}”前面没有对应的“{{#${name}}}”`, start, end, '删去它，或在前面补上块的开头');
    } else if (last.name === name) open.pop();
    else if (open.some((block) => block.name === name)) {
      // An inner block was left open: it is the one to name, and the outer one is closed here.
      while (open.at(-1)?.name !== name) {
        const lost = open.pop() as Open;
        const hint = `在 {{/${name}}} 之前补上 {{/${lost.name}}}`;
        report('JGT002', `“${lost.name}”块没有闭合`, lost.start, lost.end, hint);
      }
      open.pop();
    } else {
      const message = `块的结尾写的是“${name}”，开头是“${last.name}”`;
      report('JGT002', message, start, end, `改成 {{/${last.name}}}`);
      open.pop();
    }
  };

  const otherwise = (isChain: boolean, start: number, end: number): void => {
    const last = open.at(-1);
    if (last?.name === 'inline')
      report('JGT001', 'inline 段落里不能直接写 {{else}}', start, end, '{{else}} 写在 {{#if}} 里面');
    if (!last || !isChain) return;
    last.links += 1;
    if (last.links <= LONGEST_CHAIN) return;
    tooDeep = true;
    report('JGT015', `{{else …}} 接得过长：超过 ${LONGEST_CHAIN} 个`, start, end, '用 {{lookup}} 按名称取值');
  };

  return {
    see: (inside, start, end) => {
      const opening = OPENING.exec(inside);
      if (opening) {
        const name = nameAt(inside.slice(opening[0].length));
        open.push({ name, start, end, links: 0 });
        tooDeep = open.length > deepest;
        if (tooDeep) report('JGT015', `块套得过深：超过 ${deepest} 层`, start, end);
        return name;
      }
      if (inside.startsWith('/')) close(nameAt(inside.slice(1).trimStart()), start, end);
      else if (/^(?:\s*else\b|\^\s*~?\}\})/.test(inside)) otherwise(/^\s*else\s+[^\s~}]/.test(inside), start, end);
      return undefined;
    },
    isTooDeep: () => tooDeep,
    finish: () => {
      for (const { name, start, end } of open) {
        report('JGT002', `“${name}”块没有闭合`, start, end, `在块的末尾补上 {{/${name}}}`);
      }
    },
  };
};
