/**
 * Shapes of YAML values, declared once: from a shape come the typed value, the diagnostics in Chinese
 * with places, the JSON Schema for editors and the tables of the data guide. No shape reads a file.
 */

import type { Diagnostic } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import type { Place } from '../source.ts';
import { entryOf, type YamlMap, type YamlNode } from './node.ts';

export type JsonSchema = { readonly [key: string]: unknown };

export interface Reading {
  readonly report: (diagnostic: Diagnostic) => void;
  /** Keys on the way from the root, for messages. */
  readonly path: readonly string[];
  /** How the field that is read is written, for hints. */
  readonly example?: string;
}

export interface Shape<T> {
  /** What a writer puts here, in a word or two: `文字`, `日期（2024-08-31）`. */
  readonly says: string;
  readonly schema: JsonSchema;
  /** Undefined after a diagnostic. */
  readonly read: (node: YamlNode, reading: Reading) => T | undefined;
  /** Fields of a closed mapping, for tables. */
  readonly fields?: Readonly<Record<string, Field<unknown>>>;
}

export interface Field<T> {
  /** The Chinese key. */
  readonly key: string;
  readonly shape: Shape<T>;
  readonly required?: boolean;
  readonly description: string;
  readonly example?: string;
}

export type Infer<S> = S extends Shape<infer T> ? T : never;

const KINDS: Record<string, string> = { null: '空', boolean: '真假值', number: '数字', string: '文字' };

export const describeNode = (node: YamlNode): string => {
  if (node.type === 'map') return '一组“键: 值”';
  if (node.type === 'list') return '清单';
  const kind = KINDS[node.kind] as string;
  if (node.text === '') return node.kind === 'null' ? kind : '空的文字';
  return node.text.length > 20 ? kind : `${kind}“${node.text}”`;
};

/** What a scalar looks like that was meant as a mapping or a list. */
const MEANT: readonly (readonly [RegExp, string])[] = [
  [/^[^\s：]{1,12}：/, '是不是把半角冒号写成了全角冒号'],
  [/^[［【｛]/, '括号是全角的，改成半角的 [ ] 或 { }'],
  [/^-\S/, '“-”后加一个空格'],
];

const meant = (node: YamlNode): string | undefined =>
  node.type === 'scalar' ? MEANT.find(([pattern]) => pattern.test(node.text))?.[1] : undefined;

export const mismatch = (node: YamlNode, says: string, reading: Reading, hint?: string): undefined => {
  const name = reading.path.at(-1);
  const example = name && reading.example ? `照这样写：${name}: ${reading.example}` : undefined;
  const mend = hint ?? meant(node) ?? example;
  reading.report({
    code: 'JGF012',
    grade: 'E',
    message: `${name ? `“${name}”` : '此处'}是${describeNode(node)}，应为${says}`,
    place: node.place,
    ...(mend ? { hint: mend } : {}),
  });
  return undefined;
};

/** A value of one scalar form: `parse` gives undefined where the text does not fit. */
export const parsed = <T>(
  says: string,
  parse: (text: string, place: Place) => T | undefined,
  schema: JsonSchema = { type: ['string', 'number'] },
): Shape<T> => ({
  says,
  schema,
  read: (node, reading) => {
    const value = node.type === 'scalar' && node.kind !== 'null' ? parse(node.text, node.place) : undefined;
    return value === undefined ? mismatch(node, says, reading) : value;
  },
});

export const text: Shape<string> = parsed('文字', (value) => (value === '' ? undefined : value));

export const integer: Shape<number> = parsed(
  '大于 0 的整数',
  (value) => (/^[1-9]\d{0,8}$/.test(value) ? Number(value) : undefined),
  { type: 'integer', minimum: 1 },
);

export const flag: Shape<boolean> = parsed(
  'true 或 false（是、否也可以）',
  (value) => (/^(?:true|是)$/.test(value) ? true : /^(?:false|否)$/.test(value) ? false : undefined),
  { type: ['boolean', 'string'] },
);

/** Numbers are written without quotes, so an editor sees a number. */
const asJson = (value: string): string | number => (/^\d+$/.test(value) ? Number(value) : value);

export const choice = <const C extends readonly string[]>(choices: C): Shape<C[number]> => ({
  says: choices.map((c) => `“${c}”`).join('或'),
  schema: { enum: choices.map(asJson) },
  read: (node, reading) => {
    const value = node.type === 'scalar' ? node.text : undefined;
    if (value !== undefined && choices.includes(value)) return value;
    const near = value === undefined ? undefined : nearest(value, choices);
    return mismatch(node, choices.map((c) => `“${c}”`).join('或'), reading, near && `是不是想写“${near}”`);
  },
});

export const openMap: Shape<YamlMap> = {
  says: '一组“键: 值”',
  schema: { type: 'object' },
  read: (node, reading) => (node.type === 'map' ? node : mismatch(node, '一组“键: 值”', reading)),
};

export const list = <T>(item: Shape<T>, least = 0): Shape<readonly T[]> => ({
  says: `清单，每项为${item.says}`,
  schema: { type: 'array', items: item.schema, ...(least > 0 ? { minItems: least } : {}) },
  read: (node, reading) => {
    if (node.type !== 'list') return mismatch(node, `清单（[ … ] 或以“- ”开头的几行）`, reading);
    if (node.items.length < least) return mismatch(node, `至少 ${least} 项的清单`, reading);
    return node.items.map((entry) => item.read(entry, reading)).filter((value): value is T & {} => value !== undefined);
  },
});

/** The first shape whose YAML type fits the node reads it. */
export const either = <A, B>(a: Shape<A>, b: Shape<B>, isA: (node: YamlNode) => boolean): Shape<A | B> => ({
  says: `${a.says}，或${b.says}`,
  schema: { anyOf: [a.schema, b.schema] },
  read: (node, reading) => (isA(node) ? a.read(node, reading) : b.read(node, reading)),
});

type Fields = Readonly<Record<string, Field<unknown>>>;

type Value<F extends Fields> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T | undefined : never };

/** Fields that are there; `required` ones that are absent have been reported. */
export type Closed<F extends Fields> = Value<F> & { readonly place: Place; readonly keys: ReadonlyMap<string, Place> };

/** A mapping in which only these keys may stand. */
export const closed = <F extends Fields>(says: string, fields: F): Shape<Closed<F>> => {
  const byKey = new Map(Object.entries(fields).map(([name, field]) => [field.key, { name, field }]));
  const properties = Object.fromEntries(
    Object.values(fields).map((field) => [field.key, { ...field.shape.schema, description: field.description }]),
  );
  const required = Object.values(fields)
    .filter((field) => field.required)
    .map((field) => field.key);
  return {
    says,
    fields,
    schema: { type: 'object', properties, ...(required.length > 0 ? { required } : {}), additionalProperties: false },
    read: (node, reading) => {
      if (node.type !== 'map') return mismatch(node, says, reading);
      const value: Record<string, unknown> = { place: node.place };
      const keys = new Map<string, Place>();
      const absent = new Set(required.filter((key) => !entryOf(node, key)));
      for (const entry of node.entries) {
        const known = byKey.get(entry.key);
        if (!known) {
          const meantKey = reportUnknown(entry.key, entry.keyPlace, { known: [...byKey.keys()], absent }, reading);
          // Mended there, nothing is lacking.
          if (meantKey !== undefined) absent.delete(meantKey);
          continue;
        }
        keys.set(entry.key, entry.keyPlace);
        const { shape, example } = known.field;
        const path = [...reading.path, entry.key];
        value[known.name] = shape.read(entry.value, { report: reading.report, path, ...(example ? { example } : {}) });
      }
      for (const field of Object.values(fields)) {
        if (!absent.has(field.key)) continue;
        reading.report({
          code: 'JGF011',
          grade: 'E',
          message: `缺少“${field.key}”`,
          why: field.description,
          place: { ...node.place, end: node.place.start },
          ...(field.example ? { hint: `写上：${field.key}: ${field.example}` } : {}),
        });
      }
      value.keys = keys;
      return value as Closed<F>;
    },
  };
};

/** Another word for the one field that is lacking: 题目 for 标题. */
const otherWord = (key: string, absent: ReadonlySet<string>): string | undefined => {
  const alike = [...absent].filter((name) => [...name].some((character) => key.includes(character)));
  return alike.length === 1 ? alike[0] : undefined;
};

/** Gives back the key that was likely meant. */
const reportUnknown = (
  key: string,
  place: Place,
  { known, absent }: { readonly known: readonly string[]; readonly absent: ReadonlySet<string> },
  reading: Reading,
): string | undefined => {
  const near = nearest(key, known) ?? otherWord(key, absent);
  const inside = reading.path.length > 0 ? `“${reading.path.join('.')}”里` : '';
  reading.report({
    code: 'JGF010',
    grade: 'E',
    message: `${inside}没有“${key}”这一栏`,
    place,
    hint: near ? `是不是想写“${near}”` : `可以写的有：${known.join('、')}`,
    ...(near ? { suggest: [{ text: near, place }] } : {}),
  });
  return near;
};
