/**
 * Which column is which value of which figure: by the mapping where it says so, else by the words of the header.
 * Changes and shares are left out: the program computes them itself.
 */

import type { Diagnostic } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import { entryOf, type YamlMap } from '../yaml/node.ts';
import type { Layout } from './layout.ts';
import { beforeBrackets, parseTarget, splitUnit, unitInName, type ValueKey } from './mapping.ts';
import { columnNumber } from './table.ts';
import { plainUnit } from './units.ts';

export interface Column {
  readonly column: number;
  readonly header: string;
  /** Below the row; empty where the row itself is the figure. */
  readonly path: string;
  readonly key: ValueKey;
  readonly unit?: string;
  /** The unit is none that is known. */
  readonly isLikely?: true;
}

export interface Columns {
  readonly columns: readonly Column[];
  /** Headers of columns that are not read. */
  readonly left: readonly string[];
}

/** Computed from the others, or no figure at all. */
const DERIVED =
  /^(?:(?:与|较|比)?(?:上年|去年|上期|上月|同期).*(?:比|增减|升降|±).*|.*(?:同比|环比|增减|增幅|增长率|升降|变化|占比|比重|占总量|±)[^率]*|排名|排序|位次|名次|序号|备注|说明|责任人|负责人|联系人|.*(?:电话|手机|身份证|证件).*)$/;

const PERIODS: readonly (readonly [pattern: RegExp, key: ValueKey])[] = [
  [/^(?:上年|去年|上一年|上年度)?同期(?:数|值)?$|^(?:上年|去年)(?:同月|同季|全年|累计|数|度)?$/, '上年同期'],
  [/^(?:上期|上月|上季度?|上一期|上一月)(?:数|值)?$/, '上期'],
  [/^(?:目标|任务|计划|年度目标|目标任务|年度任务)(?:数|值)?$/, '目标'],
  [/^(?:本期|本月|本季度?|本年|今年|当月|当期|现在)?(?:累计)?(?:数|值|数量)?$/, '本期'],
  [/^\d{1,2}(?:[-—－～~至]\d{1,2})?月(?:份)?(?:累计)?$/, '本期'],
];

const YEAR = /^(20\d\d|19\d\d)年?(?:度|(?:\d{1,2}(?:[-—－～~至]\d{1,2})?月(?:份)?))?(?:累计)?$/;

/** Signs that no path of a template takes. */
const cleanPart = (part: string): string =>
  part
    .replace(/^(?:\d{1,2}[.、．]|[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）|其中[：:]?)/, '')
    .replace(/[\s!"#%&'()*+,./;<=>@[\\\]^`{|}~：:]/g, '');

interface Level {
  readonly name: string;
  readonly unit?: string;
  readonly isLikely?: true;
  readonly key?: ValueKey;
}

/** 人数（青壮）and 人数（老幼）are two parts, not two units: names that stand before more than one word in brackets. */
const doubtful = (headers: Iterable<string>): ReadonlySet<string> => {
  const texts = new Map<string, string>();
  const found = new Set<string>();
  for (const header of headers) {
    for (const text of header.split('·')) {
      const name = beforeBrackets(text);
      if (name === '') continue;
      if ((texts.get(name) ?? text) !== text) found.add(name);
      texts.set(name, text);
    }
  }
  return found;
};

/** The later of the years in a table is this period, the one before it the last. */
const yearKey = (name: string, latest: number): ValueKey | undefined => {
  const year = Number(YEAR.exec(name)?.[1] ?? 0);
  if (year === 0) return undefined;
  return year === latest ? '本期' : year === latest - 1 ? '上年同期' : undefined;
};

const levelOf = (text: string, latest: number, doubts: ReadonlySet<string>): Level => {
  const split = splitUnit(text);
  const { name, unit, isLikely } = split.isLikely && doubts.has(split.name) ? { name: text } : split;
  const stated = unit ?? unitInName(name);
  const key = yearKey(name, latest) ?? PERIODS.find(([pattern]) => pattern.test(name))?.[1];
  return {
    name,
    ...(stated === undefined ? {} : { unit: stated }),
    ...(isLikely ? { isLikely } : {}),
    ...(key === undefined ? {} : { key }),
  };
};

type UnitOf = Pick<Column, 'unit' | 'isLikely'>;

/** Of the lowest level that states one. */
const unitIn = (levels: readonly Level[]): UnitOf => {
  const level = levels.findLast(({ unit }) => unit !== undefined);
  if (level?.unit === undefined) return {};
  return { unit: plainUnit(level.unit), ...(level.isLikely ? { isLikely: true } : {}) };
};

/** Undefined for a column that is not to be read. */
const guessColumn = (
  column: number,
  header: string,
  latest: number,
  doubts: ReadonlySet<string>,
): (Column & { readonly word: string }) | undefined => {
  const levels = header.split('·').map((text) => levelOf(text, latest, doubts));
  if (levels.some(({ name }) => DERIVED.test(name))) return undefined;
  // A year before the last one is no value of a figure.
  if (levels.some(({ name, key }) => YEAR.test(name) && key === undefined)) return undefined;
  const periods = levels.filter(({ key }) => key !== undefined);
  const key = periods.find((level) => level.key !== '本期')?.key ?? '本期';
  const path = levels
    .filter((level) => level.key === undefined)
    .map(({ name }) => cleanPart(name))
    .filter((part) => part !== '')
    .join('.');
  const word = periods.map(({ name }) => cleanPart(name)).join('');
  return { column, header, path, key, word, ...unitIn(levels) };
};

const latestYear = (headers: Iterable<string>): number => {
  const years = [...headers].flatMap((header) => header.split('·').map((text) => Number(YEAR.exec(text)?.[1] ?? 0)));
  return Math.max(0, ...years);
};

/** 本月 and 累计 side by side are two figures, not two values of one. */
const parted = (columns: readonly (Column & { readonly word: string })[]): Column[] => {
  const count = new Map<string, number>();
  const keyOf = ({ path, key }: Column): string => `${path} ${key}`;
  for (const column of columns) count.set(keyOf(column), (count.get(keyOf(column)) ?? 0) + 1);
  return columns.map(({ word, ...column }) => {
    const isAlone = (count.get(keyOf(column)) ?? 0) < 2 || word === '';
    return isAlone ? column : { ...column, path: column.path === '' ? word : `${column.path}.${word}` };
  });
};

export const guessColumns = ({ headers }: Layout): Columns => {
  const latest = latestYear(headers.values());
  const doubts = doubtful(headers.values());
  const left: string[] = [];
  const columns = [...headers].flatMap(([column, header]) => {
    const guessed = guessColumn(column, header, latest, doubts);
    if (!guessed) left.push(header);
    return guessed ? [guessed] : [];
  });
  return { columns: parted(columns), left };
};

type Report = (diagnostic: Diagnostic) => void;

/** A column by the words of its header, or by its letter; undefined where there is none, or two of that name. */
export const findColumn = (headers: ReadonlyMap<number, string>, name: string): number | readonly number[] => {
  const byHeader = [...headers].filter(([, header]) => header === name || splitUnit(header).name === name);
  if (byHeader.length === 1) return byHeader[0]?.[0] as number;
  const letter = byHeader.length === 0 ? columnNumber(name) : undefined;
  return letter ?? byHeader.map(([column]) => column);
};

/** A target that keeps the words in brackets says that they are no unit: `总量（青壮）.本期`. */
const statedUnit = (header: string, path: string): UnitOf => {
  const found = unitIn(header.split('·').map((text) => levelOf(text, 0, new Set())));
  return found.isLikely && found.unit !== undefined && path.includes(found.unit) ? {} : found;
};

/** Columns as the mapping states them; what it does not name is left. */
export const statedColumns = (layout: Layout, stated: YamlMap, report: Report): Columns => {
  const columns = stated.entries.flatMap(({ key: name, keyPlace, value }): Column[] => {
    const found = findColumn(layout.headers, name);
    if (typeof found !== 'number') {
      const near = nearest(name, layout.headers.values());
      const hint = near ? `是不是想写“${near}”` : `表头有：${[...layout.headers.values()].slice(0, 20).join('、')}`;
      report({
        code: 'JGF030',
        grade: 'E',
        message: found.length === 0 ? `表里没有“${name}”这一列` : `表里有 ${found.length} 列叫“${name}”`,
        place: keyPlace,
        hint: found.length === 0 ? hint : '改写成列号，如 C',
      });
      return [];
    }
    if (value.type !== 'scalar' || value.kind === 'null' || value.text === '') {
      const hint = `写成 ${name}: 来信.本期；不读的列不写`;
      report({ code: 'JGF030', grade: 'E', message: `“${name}”没有写是哪个指标`, place: value.place, hint });
      return [];
    }
    const header = layout.headers.get(found) ?? name;
    const target = parseTarget(value.text);
    return [{ column: found, header, ...target, ...statedUnit(header, target.path) }];
  });
  const read = new Set(columns.map(({ column }) => column));
  return { columns, left: [...layout.headers].filter(([column]) => !read.has(column)).map(([, header]) => header) };
};

/** Two columns cannot be one value. */
export const clashes = ({ columns }: Columns, stated: YamlMap | undefined): Diagnostic[] => {
  const seen = new Map<string, Column>();
  return columns.flatMap((column): Diagnostic[] => {
    const target = `${column.path}.${column.key}`;
    const first = seen.get(target);
    seen.set(target, first ?? column);
    if (!first) return [];
    const place = stated && entryOf(stated, column.header)?.keyPlace;
    return [
      {
        code: 'JGF030',
        grade: 'E',
        message: `“${first.header}”和“${column.header}”两列都成了${column.path === '' ? '' : `“${column.path}”的`}${column.key}`,
        hint: '用 --save-mapping 存下对照，在“各列”里分开写，或删去不读的一列',
        ...(place ? { place } : {}),
      },
    ];
  });
};
