/** YAML for tests: a text read, its values as plain data, its diagnostics as short lines. */

import type { Diagnostic } from '../../src/diagnostic.ts';
import { readFacts } from '../../src/facts/read.ts';
import { createSource, positionAt } from '../../src/source.ts';
import { isoDate } from '../../src/tree/dates.ts';
import type { Fact, MapFact } from '../../src/tree/facts.ts';
import type { YamlNode } from '../../src/yaml/node.ts';
import { readYaml } from '../../src/yaml/read.ts';

export type Plain = string | readonly Plain[] | { readonly [key: string]: Plain };

/** `JGF001 3:5`. */
export const short = ({ code, place }: Diagnostic): string => {
  if (!place) return code;
  const { line, column } = positionAt(place.source, place.start);
  return `${code} ${line}:${column}`;
};

/** Scalars as `kind:text`. */
const plainNode = (node: YamlNode | undefined): Plain | undefined => {
  if (!node) return undefined;
  if (node.type === 'scalar') return `${node.kind}:${node.text}`;
  if (node.type === 'list') return node.items.map((item) => plainNode(item) as Plain);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, plainNode(value) as Plain]));
};

export const yamlOf = (text: string): { readonly value: Plain | undefined; readonly told: readonly string[] } => {
  const { value, diagnostics } = readYaml(createSource('数据.yaml', text));
  return { value: plainNode(value), told: diagnostics.map(short) };
};

/** The one value of `值: …`. */
export const scalarOf = (text: string): YamlNode => {
  const { value, diagnostics } = readYaml(createSource('数据.yaml', `值: ${text}\n`));
  if (value?.type !== 'map' || diagnostics.some((d) => d.grade === 'E')) throw new Error(diagnostics[0]?.message);
  return value.entries[0]?.value as YamlNode;
};

export interface FactsRead {
  readonly facts: MapFact;
  readonly told: readonly string[];
}

/** The facts of a text, in file `name`. */
export const factsOf = (text: string, name = '数据.yaml'): FactsRead => {
  const { value, diagnostics } = readYaml(createSource(name, text));
  if (value?.type !== 'map') throw new Error(diagnostics[0]?.message ?? 'no mapping');
  const told = [...diagnostics];
  const facts = readFacts(value, (d) => told.push(d));
  return { facts, told: told.map(short) };
};

/** Facts as one can read them in a test: `321 件次`, `?xx` for what is missing. */
export const plainFact = (fact: Fact): Plain => {
  switch (fact.type) {
    case 'text':
      return fact.text;
    case 'number':
      return fact.unit ? `${fact.text} ${fact.unit}` : `#${fact.text}`;
    case 'flag':
      return `!${fact.value}`;
    case 'date':
      return `@${isoDate(fact.date)}`;
    case 'missing':
      return `?${fact.placeholder}${fact.note ? `（${fact.note}）` : ''}`;
    case 'list':
      return fact.items.map(plainFact);
    default:
      return Object.fromEntries([...fact.entries].map(([key, entry]) => [key, plainFact(entry.fact)]));
  }
};
