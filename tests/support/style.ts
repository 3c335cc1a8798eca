/** Styles of data/版式 for tests, read through the reader that the tool itself uses. */

import { readFileSync } from 'node:fs';
import { createSource } from '../../src/source.ts';
import { readStyle, type StyleFile } from '../../src/style/read.ts';
import type { Style } from '../../src/tree/style.ts';
import { readYaml } from '../../src/yaml/read.ts';

const fileOf = (name: string): StyleFile => {
  const path = `data/版式/${name}.yaml`;
  const source = createSource(path, readFileSync(path, 'utf8'));
  const { value, diagnostics } = readYaml(source);
  if (!value || diagnostics.length > 0) throw new Error(`${path}: ${diagnostics.map((d) => d.message).join('; ')}`);
  return { node: value, source };
};

const read = new Map<string, Style>();

export const loadStyle = (name: string): Style => {
  const known = read.get(name);
  if (known) return known;
  const { node, source } = fileOf(name);
  const { value, diagnostics } = readStyle(node, source, fileOf);
  if (!value) throw new Error(`${name}: ${diagnostics.map((d) => d.message).join('; ')}`);
  read.set(name, value);
  return value;
};
