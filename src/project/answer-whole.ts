/**
 * A list or a group answered whole, as YAML writes it between brackets: every value checked as one answered alone is,
 * keys held against those that the data show, and what an item of the data states (单位, 方向) kept. It writes no file.
 */

import { nearest } from '../nearest.ts';
import type { Place } from '../source.ts';
import { entriesOf, type Fact } from '../tree/facts.ts';
import { writeScalar } from '../yaml/edit.ts';
import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from '../yaml/node.ts';
import type { Fail } from './fill-value.ts';
import { bareValue } from './provenance.ts';
import { answerEdit, type Shape } from './typed-answer.ts';

export interface Checking {
  /** What is expected at a path; `fact` is what the data show there. */
  readonly shapeOf: (fact: Fact, path: string) => Shape;
  readonly failAt: (place: Place) => Fail;
}

const text = (value: string): string => writeScalar({ value, as: 'text' }, true);

const isNothing = (node: YamlNode): boolean => node.type === 'scalar' && node.kind === 'null';

/** What the data state already, between brackets. */
const stated = (fact: Fact): string => {
  if (fact.type === 'list') return `[${fact.items.map(stated).join(', ')}]`;
  const entries = entriesOf(fact);
  if (entries) return `{ ${[...entries].map(([key, entry]) => `${text(key)}: ${stated(entry.fact)}`).join(', ')} }`;
  if (fact.type === 'missing') return '~';
  return fact.type === 'text' ? text(fact.text) : bareValue(fact);
};

const scalarText = (node: YamlScalar, model: Fact | undefined, path: string, checking: Checking): string => {
  if (isNothing(node)) return '~';
  const { place } = node;
  const fact: Fact = model ?? { type: 'missing', placeholder: '', place };
  const fail = checking.failAt(place);
  if (entriesOf(fact)) {
    const hint = fact.type === 'figure' ? { hint: '写成 { 本期: 321 }' } : {};
    fail(`“${path}”是一组数据，不是一个值`, hint);
    return '~';
  }
  const edit = answerEdit(node.text, { fact, place }, path, checking.shapeOf(fact, path), fail);
  return edit ? writeScalar(edit, true) : '~';
};

const unknownKey = ({ key, keyPlace }: YamlEntry, known: Iterable<string>, path: string, checking: Checking): void => {
  const near = nearest(key, known);
  checking.failAt(keyPlace)(
    `“${path}”里没有“${key}”这一项`,
    near === undefined ? { hint: `有的是：${[...known].join('、')}` } : { hint: `是不是想写“${near}”` },
  );
};

const mapText = (node: YamlMap, model: Fact | undefined, path: string, checking: Checking): string => {
  const known = model && entriesOf(model);
  if (!known) {
    const parts = node.entries.map(
      ({ key, value }) => `${text(key)}: ${wholeText(value, undefined, `${path}.${key}`, checking)}`,
    );
    return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
  }
  const given = new Map(node.entries.map((entry) => [entry.key, entry]));
  for (const entry of node.entries) if (!known.has(entry.key)) unknownKey(entry, known.keys(), path, checking);
  const parts = [...known].map(([key, { fact }]) => {
    const entry = given.get(key);
    return `${text(key)}: ${entry ? wholeText(entry.value, fact, `${path}.${key}`, checking) : stated(fact)}`;
  });
  return `{ ${parts.join(', ')} }`;
};

/** `model`: what the data show in its place; of a list, its first item shows what the others are like. */
export function wholeText(node: YamlNode, model: Fact | undefined, path: string, checking: Checking): string {
  if (node.type === 'scalar') return scalarText(node, model, path, checking);
  if (node.type === 'map') return mapText(node, model?.type === 'missing' ? undefined : model, path, checking);
  const first = model?.type === 'list' ? model.items[0] : undefined;
  // A list of texts shows nothing of its items that would bind others.
  const item = first && entriesOf(first) ? first : undefined;
  return `[${node.items.map((one, i) => wholeText(one, item, `${path}[${i}]`, checking)).join(', ')}]`;
}
