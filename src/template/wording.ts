/** Diagnostics of the evaluator: what is not there, what cannot be printed, and what to write instead. */

import type { Diagnostic } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import type { Place } from '../source.ts';
import { entriesOf, type Fact, type MapFact } from '../tree/facts.ts';
import { namesBeside, type Scope } from './scope.ts';
import { type Absent, type FactValue, factKind, factOf } from './values.ts';

const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('.')));

/** The first path, in file order, that ends in this key: `来信` is found as `统计.来信`. */
const pathEndingIn = (root: MapFact, key: string): string | undefined => {
  const queue: { fact: Fact; path: string }[] = [{ fact: root, path: '' }];
  for (let seen = 0; seen < queue.length && seen < 5_000; seen += 1) {
    const { fact, path } = queue[seen] as { fact: Fact; path: string };
    for (const [name, entry] of entriesOf(fact) ?? []) {
      const here = path === '' ? name : `${path}.${name}`;
      if (name === key) return here;
      queue.push({ fact: entry.fact, path: here });
    }
  }
  return undefined;
};

/** With more names than this a comparison takes longer than it helps. */
const COMPARED = 2_000;

function* first(names: Iterable<string>, count: number): Generator<string> {
  let left = count;
  for (const name of names) {
    if (left === 0) return;
    left -= 1;
    yield name;
  }
}

/** What to write instead, in the words of the template: the path as typed with its wrong key mended. */
const mended = (absent: Absent, at: Place, near: string): string => {
  const { parent, key } = absent;
  const typed = at.source.text.slice(at.start, at.end);
  const from = typed.lastIndexOf(key);
  if (from >= 0 && !/[\s{(]/.test(typed)) return `${typed.slice(0, from)}${near}${typed.slice(from + key.length)}`;
  return parent && parent.path !== '' ? `${parent.path}.${near}` : near;
};

/** A path from the root as it has to be written where `this` is something else. */
const fromRoot = (path: string, scope: Scope): string => {
  const [context] = scope.contexts;
  return context && factOf(context)?.path === '' ? path : `@root.${path}`;
};

/** Where there is nothing like it: what stands there instead, or where it belongs. */
const hintFor = ({ path, parent, key }: Absent): string => {
  if (!parent) return `“${parentOf(path) || key}”在这里读不到；先用 {{#each}} 或 {{#with}} 进入它`;
  const { fact, path: above } = parent;
  if (fact.type === 'list') {
    if (key === 'length') return `项数写成 {{汉字数 ${above}}}，有没有内容写成 {{#if ${above}}}`;
    const count = `“${above}”是清单，有 ${fact.items.length} 项`;
    return /^\d+$/.test(key) ? `${count}，从 0 数起` : `${count}；用 {{#each ${above}}} 逐项写`;
  }
  if (fact.type !== 'map' && fact.type !== 'figure') return `“${above}”是${factKind(fact)}，下面没有别的数据`;
  // A draft's own names stand under 数据: at its top only the known fields may.
  return `在 ${fact.place.source.name} 的“${above === '' ? '数据' : above}”下加上“${key}”；还不知道值就写 ~`;
};

interface UnknownPath {
  readonly diagnostic: Diagnostic;
  /** The template is wrong, not the data. */
  readonly isSlip: boolean;
}

/** `seeks` false: without looking for what was meant, which takes its time. */
export const unknownPath = (absent: Absent, at: Place, scope: Scope, root: MapFact, seeks: boolean): UnknownPath => {
  const { path, parent, key, hint } = absent;
  const near = seeks && hint === undefined ? nearest(key, first(namesBeside(scope, absent), COMPARED)) : undefined;
  const hasKeys = !parent || entriesOf(parent.fact) !== undefined;
  const elsewhere = seeks && near === undefined && hint === undefined && hasKeys ? pathEndingIn(root, key) : undefined;
  const better = near !== undefined ? mended(absent, at, near) : elsewhere && fromRoot(elsewhere, scope);
  const message = parent?.path === '' ? '数据在这个文件里' : `“${parent?.path}”在这里`;
  const diagnostic: Diagnostic = {
    code: 'JGT003',
    grade: 'E',
    message: `没有“${path}”这个数据`,
    place: at,
    hint: hint ?? (better === undefined ? hintFor(absent) : `是不是想写“${better}”`),
    ...(parent && parent.fact.place.end > 0 ? { related: [{ place: headOf(parent.fact), message }] } : {}),
  };
  return { diagnostic, isSlip: hint !== undefined || better !== undefined };
};

/** A long value is shown by its first line only. */
const headOf = (fact: Fact): Place => {
  const { source, start, end } = fact.place;
  const line = source.text.indexOf('\n', start);
  return { source, start, end: line < 0 ? end : Math.min(end, line) };
};

const LIST_HINT = (path: string): string => `写成 {{列举 ${path}}}，或用 {{#each ${path}}} 逐项写`;

export const notPrintable = ({ fact, path }: FactValue, at: Place): Diagnostic => {
  const written = path === '' ? 'this' : path;
  if (fact.type === 'figure') {
    return {
      code: 'JGT010',
      grade: 'E',
      message: `“${written}”是指标，不能直接输出`,
      place: at,
      hint: `写成 {{数 ${written}}}`,
      suggest: [{ text: `{{数 ${written}}}`, place: at }],
      related: [{ place: headOf(fact), message: '指标在这里' }],
    };
  }
  const hint =
    fact.type === 'list'
      ? LIST_HINT(written)
      : fact.type === 'flag'
        ? `用 {{#if ${written}}} 选择要写的话`
        : `写出其中一项，如 ${written}.${[...(entriesOf(fact)?.keys() ?? ['名称'])][0] ?? '名称'}`;
  return {
    code: 'JGT012',
    grade: 'E',
    message: `“${written}”是${factKind(fact)}，不能直接输出`,
    place: at,
    hint,
    related: [{ place: headOf(fact), message: '它在这里' }],
  };
};

/** A flag, nothing at all, or a context that has names laid over it. */
export const nothingToPrint = (name: string | undefined, at: Place): Diagnostic => ({
  code: 'JGT012',
  grade: 'E',
  message: name === undefined ? '此处没有可以印出的文字' : `“${name}”是一组数据，不能直接输出`,
  place: at,
  hint: name === undefined ? '用 {{#if}} 选择要写的话' : '写出其中一项的名称',
});

export const verdictPrinted = (name: string, at: Place): Diagnostic => ({
  code: 'JGT012',
  grade: 'E',
  message: `“${name}”是判断，不能直接输出`,
  place: at,
  hint: `写成 {{#if (${name} …)}} 或 {{#论断 (${name} …)}}`,
});

export const writtenTwice = (key: string, at: Place): Diagnostic => ({
  code: 'JGT013',
  grade: 'E',
  message: `“${key}”写了两次`,
  place: at,
  hint: '只留一个',
});

export const hasLineBreak = ({ fact, path }: FactValue, at: Place): Diagnostic => ({
  code: 'JGT016',
  grade: 'E',
  message: `“${path}”的值里有换行，不能放进一行文字`,
  place: at,
  related: [{ place: headOf(fact), message: '值在这里' }],
});

export const unknownHelper = (name: string, known: Iterable<string>, at: Place): Diagnostic => {
  const near = nearest(name, known);
  return {
    code: 'JGT004',
    grade: 'E',
    message: `没有“${name}”这个助手`,
    place: at,
    hint: near ? `是不是想写“${near}”` : `只取数据时不带参数，写 {{${name}}}；助手见 jianggao templates --helpers`,
  };
};
