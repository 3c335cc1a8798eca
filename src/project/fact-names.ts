/**
 * What a value is called where readers see it who know no path: by its keys without brackets and dots, an item of
 * a list by its own name. `统计.分乡镇[0].来信` is 青禾镇来信. It looks values up and prints nothing.
 */

import { rowName } from '../facts/operands.ts';
import { entriesOf, type Fact, keysOf, type MapFact } from '../tree/facts.ts';
import { han } from '../tree/han.ts';
import { below } from './stated.ts';

/** What is asked for unless something else is said. */
const USUAL = '本期';

/** Values beside it, which say so. */
const ASIDE: ReadonlySet<string> = new Set(['上年同期', '上期', '目标', '分子', '分母']);

/** A group that states one of these is what a report is filed under, and says nothing of what is counted. */
const FILED: readonly string[] = ['来源', '期间', '截至', '口径', '责任单位'];

export interface FactName {
  /** `青禾镇来信` */
  readonly short: string;
  /** With the groups that it stands in: `分乡镇青禾镇来信`. */
  readonly long: string;
  /** What is said of it in brackets: `上年同期`, `其中初次`. */
  readonly said: readonly string[];
}

interface Walk {
  outer: string[];
  words: string[];
  readonly said: string[];
}

const isFiled = (fact: Fact): boolean => {
  const entries = fact.type === 'map' ? fact.entries : undefined;
  return FILED.some((key) => entries?.has(key));
};

/** What goes before an item is said by the item's name. */
const enterItem = (walk: Walk, item: Fact | undefined, index: string): void => {
  const name = item?.type === 'text' ? item.text : item && rowName(item);
  if (name !== undefined) walk.outer.push(...walk.words.splice(0));
  walk.words.push(name ?? `第${Number(index) + 1}项`);
};

/** `before`: the key above, which says what this one is one of. */
const enterKey = ({ words, said }: Walk, key: string, before: string | undefined): void => {
  if (ASIDE.has(key)) said.push(key);
  else if (before === '逐期') words.unshift(key);
  else if (said.some((one) => one.startsWith('其中'))) said.push(`其中${key}`);
  else if (before === '其中') said.push(`其中${key}`);
  else if (key !== USUAL && key !== '其中' && key !== '逐期') words.push(key);
};

/** `root`: everything that the speech knows; a path that leads nowhere is called by its keys. */
export const factName = (root: MapFact, path: string): FactName => {
  const walk: Walk = { outer: [], words: [], said: [] };
  const keys = keysOf(path);
  let fact: Fact | undefined = root;
  for (const [at, key] of keys.entries()) {
    const isItem: boolean = fact?.type === 'list';
    const inFigure: boolean = at === 0 || fact === undefined || fact.type === 'figure' || fact.type === 'map';
    fact = fact && below(fact, key);
    if (isItem) enterItem(walk, fact, key);
    else if (inFigure) enterKey(walk, key, keys[at - 1]);
    if (at === 0 && keys.length > 1 && fact && entriesOf(fact) && isFiled(fact)) {
      walk.outer.push(...walk.words.splice(0));
    }
  }
  const short = walk.words.join('');
  const long = [...walk.outer, ...walk.words].join('');
  return { short: short === '' ? long : short, long, said: walk.said };
};

const written = (name: string, said: readonly string[]): string =>
  said.length === 0 ? name : `${name}（${said.join('，')}）`;

/** How many of the names each is. */
const counted = (names: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
};

export interface Unnamed {
  readonly path: string;
  /** What else is said of it in brackets: 同比. */
  readonly more: readonly string[];
}

/**
 * One name for each: short where no other value has the same, else with the groups that they stand in, else by the
 * order in which they come. `asSaid`: a name as this edition says it.
 */
export const namesFor = (
  root: MapFact,
  asked: readonly Unnamed[],
  asSaid: (name: string) => string,
): readonly string[] => {
  const found = asked.map(({ path, more }) => {
    const { short, long, said } = factName(root, path);
    const beside = [...said.map(asSaid), ...more];
    return { short: asSaid(short), long: asSaid(long), beside };
  });
  const short = found.map((name) => written(name.short, name.beside));
  const long = found.map((name) => written(name.long, name.beside));
  const [shorts, longs] = [counted(short), counted(long)];
  const told = new Map<string, number>();
  return found.map(({ short: name, beside }, at) => {
    const own = short[at] as string;
    if (shorts.get(own) === 1) return own;
    const longer = long[at] as string;
    if (longs.get(longer) === 1) return longer;
    const nth = (told.get(own) ?? 0) + 1;
    told.set(own, nth);
    return written(name, [...beside, `之${han(nth)}`]);
  });
};
