/**
 * The mapping (对照) between an office's table and the figures of the workspace: its shape, and how its columns
 * are named. Everything in it may be left out; what is left out is guessed elsewhere.
 */

import { choice, closed, type Infer, openMap, parsed, text } from '../yaml/shape.ts';
import { isLikelyUnit, isUnit } from './units.ts';

export interface Rows {
  readonly first: number;
  /** Absent: as far as the table goes. */
  readonly last?: number;
}

/** `3`, `3-4`, `3—4`. */
const parseRows = (value: string): Rows | undefined => {
  const match = /^([1-9]\d{0,6})(?:\s*[-—～~]\s*([1-9]\d{0,6}))?$/.exec(value);
  if (!match) return undefined;
  const first = Number(match[1]);
  const last = match[2] === undefined ? undefined : Number(match[2]);
  if (last === undefined) return { first };
  return last >= first ? { first, last } : undefined;
};

/** `统计.分地区`. */
export const parsePath = (value: string): string | undefined =>
  value.split('.').every((part) => part.trim() !== '' && part.trim() === part) ? value : undefined;

const FORMS = ['清单', '映射'] as const;

export const MAPPING = closed('对照', {
  sheet: { key: '工作表', shape: text, description: '读哪张工作表；不写就读第一张有统计表的', example: '分地区' },
  header: {
    key: '表头',
    shape: parsed('行号（3 或 3—4）', parseRows),
    description: '表头是哪几行；不写就自动找',
    example: '3—4',
  },
  rows: {
    key: '数据',
    shape: parsed('行号（5 或 5—18）', parseRows),
    description: '数据从哪行到哪行；不写就从表头下面读到合计或“注”',
    example: '5—18',
  },
  names: { key: '名称列', shape: text, description: '名称在哪一列：表头的字，或列号', example: '乡镇' },
  to: {
    key: '放到',
    shape: parsed('路径（统计.分地区）', parsePath),
    description: '放在数据的哪个路径下',
    example: '统计.分地区',
  },
  form: {
    key: '形式',
    shape: choice(FORMS),
    description: '清单：每行一项，带“名称”；映射：以名称为键',
    example: '清单',
  },
  columns: {
    key: '各列',
    shape: openMap,
    description: '哪一列是哪个指标的哪一项；键是表头的字（几层之间用“·”）或列号，没写的列不读',
    example: '{ 来信·本期: 来信.本期, 来信·上年同期: 来信.上年同期 }',
  },
  unit: { key: '单位', shape: text, description: '表头没写单位的列用这个单位', example: '件次' },
  source: {
    key: '来源',
    shape: text,
    description: '表出自哪里，写在单元格前面；不写就用文件名',
    example: '县信访局《2024年8月信访统计月报》',
  },
});

export type MappingSpec = Infer<typeof MAPPING>;

/** Keys of a figure that a column can give. */
export const VALUE_KEYS = ['本期', '上年同期', '上期', '目标'] as const;

export type ValueKey = (typeof VALUE_KEYS)[number];

/** `来访.批次.上年同期`: the figure and its key; without a key it is 本期. */
export const parseTarget = (target: string): { readonly path: string; readonly key: ValueKey } => {
  const parts = target.split('.');
  const key = VALUE_KEYS.find((known) => known === parts.at(-1));
  return key === undefined ? { path: target, key: '本期' } : { path: parts.slice(0, -1).join('.'), key };
};

export const targetText = (path: string, key: ValueKey): string => (path === '' ? key : `${path}.${key}`);

/** Without blanks that only set characters apart: `合　计`, `来 信`. */
export const tidyText = (value: string): string =>
  value
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/(?<=[^\x20-\x7e]) | (?=[^\x20-\x7e])/g, '')
    .replace(/\(/g, '（')
    .replace(/\)/g, '）');

export interface Split {
  readonly name: string;
  readonly unit?: string;
  /** The unit is none that is known: the words in the brackets look like one. */
  readonly isLikely?: true;
}

/** The last brackets of a header, and what is in them; 件（次） has brackets of its own. */
const IN_BRACKETS = /^(.*)[（[【](?:单位：?)?([^（）[\]【】]+|[\u4e00-\u9fff]（次）)[）\]】]$/u;

/** `来信（件次）` → 来信; empty where nothing stands in brackets at the end. */
export const beforeBrackets = (header: string): string => IN_BRACKETS.exec(header)?.[1] ?? '';

/** `来信（件次）` → 来信 and 件次; words that are no unit stay with the name. */
export const splitUnit = (header: string): Split => {
  const [, name = '', inside = ''] = IN_BRACKETS.exec(header) ?? [];
  const unit = inside.trim();
  if (name.trim() === '') return { name: header };
  if (isUnit(unit)) return { name, unit };
  return isLikelyUnit(unit) ? { name, unit, isLikely: true } : { name: header };
};

const COUNTED: Readonly<Record<string, string>> = { 件数: '件', 批数: '批', 人数: '人', 户数: '户', 件次数: '件次' };

/** 批次 as a whole header, or the end of 来访批次, says its unit. */
export const unitInName = (name: string): string | undefined => {
  if (isUnit(name)) return name;
  if (Object.hasOwn(COUNTED, name)) return COUNTED[name];
  return /(?:件次|批次|人次|万元)$/.exec(name)?.[0];
};
