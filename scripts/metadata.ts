/** Tables of the guides, made from shapes, helpers, directives and codes. */

import { CODES } from '../src/codes.ts';
import { FIGURE_KEYS } from '../src/facts/figure.ts';
import { DIRECTIVES } from '../src/parse/directives.ts';
import { FILE_SHAPES } from '../src/project/schemas.ts';
import { HELPERS } from '../src/template/helpers/registry.ts';
import type { Field } from '../src/yaml/shape.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

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

export const TABLES: Readonly<Record<string, () => string>> = {
  讲话: fileTable('讲话'),
  汇编: fileTable('汇编'),
  设置: fileTable('设置'),
  版式: fileTable('版式'),
  模板说明: fileTable('模板说明'),
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
  助手: () =>
    [...HELPERS.values()]
      .map(({ name, summary, parameters, options, examples }) => {
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
        lines.push(
          table(
            ['数据', '写法', '印出'],
            examples.map((e) => [code(e.data), code(e.call.split('\n')[0] as string), e.text.split('\n')[0] as string]),
          ),
        );
        return lines.join('\n');
      })
      .join('\n\n'),
  问题: () =>
    table(
      ['编号', '名称', '怎么改'],
      Object.entries(CODES).map(([id, { name, mend }]) => [code(id), name, mend]),
    ),
};
