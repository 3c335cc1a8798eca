/**
 * Walks the concrete tokens of a YAML text before they are composed: refuses what writers do not need
 * (anchors, aliases, tags, directives, several documents) and what would bring the composer down
 * (depth: two deeply nested inputs abort the process of yaml 2.9). Iterative on purpose.
 */

import type { CST } from 'yaml';
import type { CodeId } from '../codes.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { placeOf, type Source } from '../source.ts';

export const YAML_LIMITS = { characters: 4_000_000, depth: 64, nodes: 100_000 } as const;

export interface Guarded {
  readonly diagnostics: readonly Diagnostic[];
  /** Offsets of `[` and `{` that are never closed: the parser's own error points at the end instead. */
  readonly unclosed: readonly number[];
}

/** One file's refusals are told up to this many. */
const MOST = 20;

const AS_TEXT = '直接写出值本身；确是文字的，给整个值加上引号';

const REFUSED_PROPS: Partial<Record<string, string>> = {
  anchor: '锚点（&名称）',
  tag: '标签（!类型）',
};

/** `[1, 2 }` is left open as well: its end is another's. */
const isClosed = ({ start, end }: CST.FlowCollection): boolean =>
  end[0]?.type === (start.type === 'flow-map-start' ? 'flow-map-end' : 'flow-seq-end');

export const guardTokens = (source: Source, tokens: readonly CST.Token[]): Guarded => {
  const diagnostics: Diagnostic[] = [];
  const unclosed: number[] = [];
  const refuse = (code: CodeId, message: string, start: number, length: number, hint: string): void => {
    if (diagnostics.length < MOST)
      diagnostics.push({ code, grade: 'E', message, place: placeOf(source, start, start + length), hint });
  };
  const props = (list: readonly CST.SourceToken[] | undefined): void => {
    if (!list) return;
    for (const token of list) {
      const name = REFUSED_PROPS[token.type];
      if (name) refuse('JGF005', `数据里不用${name}`, token.offset, token.source.length, AS_TEXT);
    }
  };

  let documents = 0;
  let nodes = 0;
  const stack: { token: CST.Token; depth: number }[] = [];
  for (let i = tokens.length - 1; i >= 0; i -= 1) stack.push({ token: tokens[i] as CST.Token, depth: 0 });
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { token, depth } = top;
    if (depth > YAML_LIMITS.depth) {
      refuse('JGF008', `层次过深：超过 ${YAML_LIMITS.depth} 层`, token.offset, 1, '减少层次；核对有没有漏写的括号');
      break;
    }
    nodes += 1;
    if (nodes > YAML_LIMITS.nodes) {
      refuse('JGF008', `内容过多：超过 ${YAML_LIMITS.nodes} 项`, token.offset, 1, '拆成几个文件，用“引用”合起来');
      break;
    }
    if (token.type === 'directive')
      refuse('JGF005', '数据里不用 % 指令', token.offset, token.source.length, '删去这一行');
    else if (token.type === 'alias')
      refuse('JGF005', '数据里不用别名（*名称）', token.offset, token.source.length, AS_TEXT);
    else if (token.type === 'document') {
      documents += 1;
      if (documents === 2)
        refuse('JGF005', '一个文件里只写一份数据，不用 --- 分成几份', token.offset, 3, '删去 ---，或分成两个文件');
      props(token.start);
      if (token.value) stack.push({ token: token.value, depth: depth + 1 });
    } else if ('items' in token) {
      if (token.type === 'flow-collection' && !isClosed(token)) unclosed.push(token.offset);
      for (let i = token.items.length - 1; i >= 0; i -= 1) {
        const item = token.items[i] as CST.CollectionItem;
        props(item.start);
        props(item.sep);
        if (item.value) stack.push({ token: item.value, depth: depth + 1 });
        if (item.key) stack.push({ token: item.key, depth: depth + 1 });
      }
    }
  }
  return { diagnostics, unclosed };
};
