/**
 * How many things a list names that has no numbers: 、 or ， or ； may part them, a word may stand at the head or the
 * end of each, a clause may sum them up. All counts that can be meant are given, and the one that is sure.
 */

export interface Counting {
  /** Every item bears the phrase's word, and nothing else can be an item. */
  readonly sure: number | undefined;
  /** All counts under one reading or another. */
  readonly possible: ReadonlySet<number>;
  /** The list reads like one: short items parted by 、, or clauses that share the phrase's word. */
  readonly listlike: boolean;
}

/** 和, 与, 及 as words of their own: 及时, 参与, 和谐 are not. */
const JOINS =
  /(?<![饱温缓总平共调])和(?![谐平解气睦美善])|(?<!参)与(?![时会否])|(?<![普涉顾波触危企论推提])及(?![时早格其])/g;
/** The list is not whole, or is none. */
const OPEN =
  /等(?:[，。；！？”）]|$|[^，。；：]{0,8}$)|……|^[^，。；]{0,3}(?:比如|例如|譬如|主要是|包括)|其中|之一|^“[^”]*$/;

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const bears = (segment: string, word: string): boolean => {
  const bare = segment.replace(/[“”‘’]/g, '');
  return bare.length > word.length && (bare.startsWith(word) || bare.endsWith(word));
};

/** The phrase's words that its items may bear: the noun, its ends. */
const wordsOf = (noun: string): readonly string[] => {
  const bare = noun.replace(/[“”‘’]/g, '');
  if (bare.length <= 2) return bare === '' ? [] : [bare];
  return [...new Set([bare, bare.slice(-2), bare.slice(0, 2)])];
};

/** 线上与线下相结合: the word joins, and parts no items. */
const RECIPROCAL =
  /^(?:相?(?:结合|衔接|统一|融合|协调|促进|呼应|补充|配合|贯通)|并重|联动|协同|互补|互动|同步|并举|挂钩|关系)$/;
const ONE_JOIN = /[与和同](?=[^与和同]{1,14}$)/;

const withoutJoin = (leaf: string, word: string): string => (RECIPROCAL.test(word) ? leaf.replace(ONE_JOIN, '') : leaf);

/** Items from the first on that bear a word; undefined where something after or in them could be one more. */
const sureOf = (leaves: readonly string[], marks: readonly string[], words: readonly string[]): number | undefined => {
  for (const word of words) {
    let bearing = 0;
    while (bearing < leaves.length && bears(leaves[bearing] as string, word)) bearing += 1;
    if (bearing < 2) continue;
    const rest = leaves.slice(bearing);
    const joined = leaves.slice(0, bearing).some((leaf) => countOf(withoutJoin(leaf, word), JOINS) > 0);
    if (joined || rest.some((leaf) => leaf.includes(word))) continue;
    if (rest.length === 0 || marks[bearing - 1] === '，' || marks[bearing - 1] === '；') return bearing;
  }
  return undefined;
};

/** The clause that names each of several items parted by semicolons: 把好准入关，…；把好检查关，…. */
const heads = (items: readonly string[]): readonly string[] => items.map((item) => item.split(/[、，]/)[0] as string);

const sharedStart = (words: readonly string[]): number => {
  const [first = '', ...rest] = words;
  let length = 0;
  while (length < first.length && rest.every((word) => word[length] === first[length])) length += 1;
  return length;
};

/** Two characters at the head of each item, and of nothing else in it; undefined where the items are not alike. */
const semicolonCount = (body: string, noun: string): number | undefined => {
  const items = body.split('；');
  if (items.length < 2) return undefined;
  const named = heads(items);
  const start = named[0]?.slice(0, sharedStart(named)) ?? '';
  const end = named[0]?.at(-1) ?? '';
  const alike = start.length >= 2 || (noun.includes(end) && named.every((word) => word.endsWith(end)));
  if (!alike) return undefined;
  const again = items.some((item, at) =>
    item
      .slice((named[at] as string).length)
      .split(/[、，]/)
      .some((clause) => (start.length >= 2 ? clause.startsWith(start.slice(0, 2)) : clause.endsWith(end))),
  );
  const last = wordsOf(noun).at(0) ?? '';
  return again || named.some((word) => countOf(withoutJoin(word, last), JOINS) > 0) ? undefined : items.length;
};

/** Longest item of a list parted by 、, in characters. */
const SHORT = 10;

const isListlike = (body: string, leaves: readonly string[], noun: string): boolean => {
  const first = (body.split(/[，；]/)[0] ?? '').split('、');
  if (first.length >= 2 && first.every((item) => item.length <= SHORT)) return true;
  const bare = noun.replace(/[“”‘’]/g, '');
  if (leaves.length < 2) return false;
  for (let at = 0; at + 2 <= bare.length; at += 1) {
    const pair = bare.slice(at, at + 2);
    if (leaves.every((leaf) => leaf.includes(pair))) return true;
  }
  return false;
};

/** `body`: from behind the colon to the end of its sentence, without the end mark. Undefined where it is no whole list. */
export const countingOf = (body: string, noun: string): Counting | undefined => {
  if (body === '' || OPEN.test(body)) return undefined;
  const leaves = body.split(/[、，；]/);
  const marks = body.match(/[、，；]/g) ?? [];
  if (leaves.length < 2) return undefined;
  const commas = countOf(body, /，/g) + 1;
  const semicolons = countOf(body, /；/g) + 1;
  const firstClause = (body.split(/[，；]/)[0] ?? '').split('、').length;
  const words = wordsOf(noun);
  const reciprocal = words.some((word) => leaves.every((leaf) => withoutJoin(leaf, word) !== leaf));
  const joins = reciprocal ? 0 : countOf(body, JOINS);
  const bySemicolons = semicolonCount(body, noun);
  const sure = sureOf(leaves, marks, words) ?? bySemicolons;
  const isListed = isListlike(body, leaves, noun);
  if (sure !== undefined && sure === bySemicolons) return { sure, possible: new Set([sure]), listlike: isListed };
  const possible = new Set<number>();
  for (const base of [
    leaves.length,
    commas,
    commas - 1,
    commas - 2,
    commas + semicolons - 1,
    semicolons,
    firstClause,
  ]) {
    for (let more = 0; more <= joins; more += 1) possible.add(base + more);
  }
  return { sure, possible, listlike: isListed };
};
