/** Tables of the guides, made from shapes, helpers, directives and codes. */

import { CODES } from '../src/codes.ts';
import { KINDS } from '../src/exhibit/columns.ts';
import { OPTIONS } from '../src/exhibit/options.ts';
import { FIGURE_KEYS } from '../src/facts/figure.ts';
import { RELATION } from '../src/facts/relation.ts';
import { DIRECTIVES } from '../src/parse/directives.ts';
import { NOTES } from '../src/project/notes/all.ts';
import { FILE_SHAPES } from '../src/project/schemas.ts';
import { CONDITIONS } from '../src/template/conditions/registry.ts';
import type { Helper } from '../src/template/helper.ts';
import { HELPERS } from '../src/template/helpers/registry.ts';
import type { Field } from '../src/yaml/shape.ts';
import { problemLink, problemPages } from './problem-pages.ts';
import { rulePages } from './rule-pages.ts';
import { table } from './table.ts';

const code = (text: string): string => (text === '' ? '' : `\`${text}\``);

const fieldRows = (fields: Readonly<Record<string, Field<unknown>>>, prefix = ''): string[][] =>
  Object.values(fields).flatMap((field) => [
    [
      code(`${prefix}${field.key}`),
      field.required ? '是' : '',
      field.shape.says,
      field.description,
      code(field.example ?? ''),
    ],
    ...(field.shape.fields ? fieldRows(field.shape.fields, `${prefix}${field.key}.`) : []),
  ]);

const fileTable = (name: string) => (): string => {
  const shape = FILE_SHAPES.find((known) => known.name === name);
  if (!shape) throw new Error(`no shape ${name}`);
  return table(['栏目', '必填', '写什么', '说明', '例'], fieldRows(shape.fields));
};

const helperText = ({ name, summary, parameters, options, examples }: Omit<Helper, 'run'>): string => {
  const lines = [`### ${name}`, '', `${summary}。`, ''];
  const rows = [
    ...parameters.map((p) => [code(p.name), '参数', p.says, '']),
    ...options.map((o) => [
      code(`${o.name}=`),
      '选项',
      o.says,
      (o.values ?? []).map((v) => (typeof v === 'string' ? `"${v}"` : String(v))).join('、'),
    ]),
  ];
  if (rows.length > 0) lines.push(table(['名称', '', '说明', '可写'], rows), '');
  const first = (text: string): string => text.split('\n')[0] as string;
  lines.push(
    table(
      ['数据', '写法', '印出'],
      examples.map((e) => [code(e.data), code(first(e.call)), first(e.text)]),
    ),
  );
  return lines.join('\n');
};

const relationRows = (): string[][] =>
  Object.values(RELATION.fields ?? {}).map(({ key, shape, description, example }) => [
    code(key),
    shape.says,
    description,
    code(example ?? ''),
  ]);

export const TABLES: Readonly<Record<string, () => string>> = {
  讲话: fileTable('讲话'),
  汇编: fileTable('汇编'),
  设置: fileTable('设置'),
  版式: fileTable('版式'),
  模板说明: fileTable('模板说明'),
  对照: fileTable('对照'),
  指标: () =>
    table(
      ['项', '说明'],
      FIGURE_KEYS.map(({ key, says }) => [code(key), says]),
    ),
  指令: () =>
    table(
      ['指令', '说明'],
      Object.entries(DIRECTIVES).map(([name, { says }]) => [code(`::: ${name}`), says]),
    ),
  图表选项: () =>
    table(
      ['选项', '用于', '说明'],
      OPTIONS.map(({ name, kinds, says }) => [code(name), kinds.join('、'), says]),
    ),
  图表的列: () => KINDS.map(code).join('、'),
  关系: () => table(['栏目', '写什么', '说明', '例'], relationRows()),
  助手: () => [...HELPERS.values()].map(helperText).join('\n\n'),
  判断: () => [...CONDITIONS.values()].map(helperText).join('\n\n'),
  问题: () =>
    table(
      ['编号', '名称', '意思', '怎么改'],
      Object.entries(CODES).map(([id, { name, mend }]) => [
        problemLink(id),
        name,
        NOTES[id as keyof typeof CODES].means,
        mend,
      ]),
    ),
};

/** Whole files, by folder. */
export const FOLDERS: Readonly<Record<string, () => ReadonlyMap<string, string>>> = {
  'docs/rules': rulePages,
  'docs/problems': problemPages,
};
