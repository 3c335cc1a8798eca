/** JSON Schemas of every file that a writer writes, made from the shapes that validate them. */

import { COMPILATION, SPEECH } from '../facts/draft.ts';
import { FIGURE_KEYS } from '../facts/figure.ts';
import { RELATIONS, RELATIONS_KEY } from '../facts/relation.ts';
import { MAPPING } from '../import/mapping.ts';
import { STYLE } from '../style/shape.ts';
import { FRONT_MATTER } from '../template/load.ts';
import type { Field, JsonSchema, Shape } from '../yaml/shape.ts';
import { CONFIG } from './config.ts';
import { ROSTER_FILE, WORD_LIST } from './word-shapes.ts';

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

const FIGURE: JsonSchema = {
  type: 'object',
  properties: Object.fromEntries(FIGURE_KEYS.map(({ key, says }) => [key, { description: says }])),
  anyOf: [{ required: ['本期'] }, { required: ['分子', '分母'] }],
  additionalProperties: false,
};

export interface FileShape {
  readonly name: string;
  readonly says: string;
  readonly schema: JsonSchema;
  readonly fields: Readonly<Record<string, Field<unknown>>>;
}

const fileShape = (name: string, says: string, shape: Shape<unknown>): FileShape => ({
  name,
  says,
  schema: { $schema: DIALECT, title: says, ...shape.schema },
  fields: shape.fields ?? {},
});

export const FILE_SHAPES: readonly FileShape[] = [
  fileShape('讲话', '讲话文稿', SPEECH),
  fileShape('汇编', '汇编文稿', COMPILATION),
  fileShape('设置', '工作区设置 jianggao.yaml', CONFIG),
  fileShape('版式', '版式文件', STYLE),
  fileShape('模板说明', '模板开头的说明', FRONT_MATTER),
  fileShape('对照', '读表的对照', MAPPING),
  fileShape('词表', '词表 data/词表/*.yaml', WORD_LIST),
  fileShape('名册', '当地名册 data/名册.yaml', ROSTER_FILE),
  {
    name: '文稿',
    says: '讲话或汇编',
    schema: { $schema: DIALECT, title: '文稿', oneOf: [SPEECH.schema, COMPILATION.schema] },
    fields: {},
  },
  {
    name: '数据',
    says: '数据文件',
    schema: {
      $schema: DIALECT,
      title: '数据文件',
      type: 'object',
      properties: { 引用: { type: 'array', items: { type: 'string' } }, [RELATIONS_KEY]: RELATIONS.schema },
      additionalProperties: { anyOf: [{ $ref: '#/$defs/指标' }, {}] },
      $defs: { 指标: FIGURE },
    },
    fields: {},
  },
];
