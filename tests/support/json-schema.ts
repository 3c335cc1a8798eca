/** As much of JSON Schema as our own schemas use; a keyword that it does not know is an error, not passed over. */

import type { YamlNode } from '../../src/yaml/node.ts';

type Schema = Readonly<Record<string, unknown>>;

/** A YAML value as JSON has it. */
export const jsonOf = (node: YamlNode): unknown => {
  if (node.type === 'list') return node.items.map(jsonOf);
  if (node.type === 'map') return Object.fromEntries(node.entries.map(({ key, value }) => [key, jsonOf(value)]));
  if (node.kind === 'null') return null;
  if (node.kind === 'boolean') return node.text.toLowerCase() === 'true';
  return node.kind === 'number' && node.style === 'plain' ? Number(node.text) : node.text;
};

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : value === undefined ? 'undefined' : typeof value;

const isObject = (value: unknown): value is Record<string, unknown> => typeOf(value) === 'object';

const SAID = new Set(['$schema', '$defs', 'title', 'description', 'default', 'examples']);

/** Each with the path of the value. */
export const faultsBySchema = (root: Schema, value: unknown): string[] => {
  const check = (schema: Schema, at: unknown, path: string): string[] =>
    Object.entries(schema).flatMap(([keyword, said]): string[] => {
      if (SAID.has(keyword)) return [];
      switch (keyword) {
        case '$ref':
          return check(
            (root.$defs as Record<string, Schema>)[String(said).replace('#/$defs/', '')] as Schema,
            at,
            path,
          );
        case 'type':
          return [said].flat().includes(typeOf(at)) ? [] : [`${path}: ${typeOf(at)} for ${said}`];
        case 'const':
          return at === said ? [] : [`${path}: not ${said}`];
        case 'enum':
          return (said as unknown[]).includes(at) ? [] : [`${path}: none of ${said}`];
        case 'pattern':
          return typeof at !== 'string' || new RegExp(String(said)).test(at) ? [] : [`${path}: not ${said}`];
        case 'anyOf':
          return (said as Schema[]).some((one) => check(one, at, path).length === 0) ? [] : [`${path}: none fits`];
        case 'required':
          return (said as string[]).flatMap((key) => (isObject(at) && !(key in at) ? [`${path}: no ${key}`] : []));
        case 'items':
          return Array.isArray(at) ? at.flatMap((item, i) => check(said as Schema, item, `${path}[${i}]`)) : [];
        case 'properties':
          return Object.entries(said as Record<string, Schema>).flatMap(([key, inner]) =>
            isObject(at) && key in at ? check(inner, at[key], `${path}.${key}`) : [],
          );
        case 'additionalProperties': {
          const known = Object.keys((schema.properties ?? {}) as object);
          const more = isObject(at) ? Object.keys(at).filter((key) => !known.includes(key)) : [];
          return said === false ? more.map((key) => `${path}: unknown ${key}`) : [];
        }
        default:
          throw new Error(`keyword ${keyword}`);
      }
    });
  return check(root, value, '');
};
