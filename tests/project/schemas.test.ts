/** What the guide shows as an example can be written so, and JSON Schemas know what the shapes know. */

import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { FILE_SHAPES } from '../../src/project/schemas.ts';
import { createSource } from '../../src/source.ts';
import { readYaml } from '../../src/yaml/read.ts';
import type { Field } from '../../src/yaml/shape.ts';

const fieldsOf = (fields: Readonly<Record<string, Field<unknown>>>): Field<unknown>[] =>
  Object.values(fields).flatMap((field) => [field, ...fieldsOf(field.shape.fields ?? {})]);

const FIELDS = FILE_SHAPES.flatMap(({ name, fields }) =>
  fieldsOf(fields).map((field) => ({ name, key: field.key, field })),
);

describe('fields', () => {
  it.each(FIELDS.filter(({ field }) => field.example !== undefined))(
    'of $name: the example of $key can be written',
    ({ field }) => {
      const told: Diagnostic[] = [];
      const { value, diagnostics } = readYaml(createSource('例.yaml', `${field.key}: ${field.example}\n`));
      const node = value?.type === 'map' ? value.entries[0]?.value : undefined;
      if (node) field.shape.read(node, { report: (d) => told.push(d), path: [field.key] });
      expect([...diagnostics, ...told].map(({ message }) => message)).toEqual([]);
      expect(node).toBeDefined();
    },
  );

  it.each(FIELDS)('of $name: $key is described', ({ field }) => {
    expect(field.description).toMatch(/[\u4e00-\u9fff]/);
    expect(field.shape.says).not.toBe('');
  });
});

describe('schemas', () => {
  it.each(FILE_SHAPES.filter(({ fields }) => Object.keys(fields).length > 0))(
    'of $name names every field, and which must be there',
    ({ schema, fields }) => {
      const given = Object.values(fields);
      expect(Object.keys(schema.properties as object)).toEqual(given.map(({ key }) => key));
      expect(schema.required ?? []).toEqual(given.filter(({ required }) => required).map(({ key }) => key));
      expect(schema.additionalProperties).toBe(false);
    },
  );
});
