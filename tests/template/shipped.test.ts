import { describe, expect, it } from 'vitest';
import { countPoints } from '../../src/parse/parse.ts';
import { evaluateTemplate } from '../../src/template/evaluate.ts';
import { type FactValue, printable, type Value } from '../../src/template/values.ts';
import type { Fact } from '../../src/tree/facts.ts';
import { textOf } from '../../src/tree/trace.ts';
import { falseOrigin } from '../support/compare.ts';
import { handlebars, helpersFor, plainValue, render, type ToValue } from '../support/handlebars.ts';
import { bodyOf, shippedDraft } from '../support/shipped.ts';

const DRAFTS = ['稳定会', '群众会/县长', '群众会/副书记', '动员会'];

/** Facts as Handlebars can hold them: scalars as objects that print, so that helpers know which fact they are. */
const asPlain = (value: FactValue, known: Map<unknown, Value>): unknown => {
  const { fact, path } = value;
  const below = (key: string, item: Fact): unknown =>
    asPlain({ kind: 'fact', fact: item, path: path === '' ? key : `${path}.${key}` }, known);
  let plain: unknown;
  if (fact.type === 'flag') return fact.value;
  if (fact.type === 'list')
    plain = fact.items.map((item, i) => asPlain({ kind: 'fact', fact: item, path: `${path}[${i}]` }, known));
  else if (fact.type === 'map' || fact.type === 'figure') {
    plain = Object.fromEntries([...fact.entries].map(([key, entry]) => [key, below(key, entry.fact)]));
  } else plain = Object(printable(fact));
  known.set(plain, value);
  return plain;
};

const findIn =
  (root: Fact) =>
  (path: string): FactValue | undefined => {
    let fact: Fact | undefined = root;
    for (const key of path.split('.')) fact = fact && 'entries' in fact ? fact.entries.get(key)?.fact : undefined;
    return fact && { kind: 'fact', fact, path };
  };

/** `::: 表 统计.领域 列="同比"` names columns; what it prints comes from data all the same. */
const withoutDirectives = <T extends { readonly text: string }>(piece: T): T => ({
  ...piece,
  text: piece.text.replace(/^:::.*$/gm, ''),
});

describe('shipped templates', () => {
  it.each(DRAFTS)('%s: our text is Handlebars’ own, and every character knows its origin', (draft) => {
    const { template, library, root } = shippedDraft(`data/示例/${draft}.yaml`);
    const points = countPoints(evaluateTemplate(template, { root }, library, 0).pieces);
    const ours = evaluateTemplate(template, { root }, library, points);
    expect(ours.diagnostics).toEqual([]);

    const known = new Map<unknown, Value>();
    const data = asPlain({ kind: 'fact', fact: root, path: '' }, known);
    const toValue: ToValue = (value) => known.get(value) ?? plainValue(value);
    const partials: Record<string, string> = {};
    for (const name of library.partialNames(template.name)) {
      const partial = library.partial(name, template.name);
      if (partial) partials[name] = bodyOf(partial);
    }
    const theirs = render(bodyOf(template), data, partials, helpersFor(toValue, findIn(root), points));
    expect(textOf(ours.pieces)).toBe(theirs);
    expect(theirs.length).toBeGreaterThan(900);
    expect(ours.pieces.map((piece) => falseOrigin(piece, root)).filter(Boolean)).toEqual([]);
    // No figure and no verb of a change is typed in a template: both come from data.
    const typed = ours.pieces.filter(({ origin }) => origin.kind !== 'fact').map(withoutDirectives);
    expect(typed.filter(({ text }) => /[\d０-９%％‰]|[同环]比|上升|下降|增长|百分点|持平/.test(text))).toEqual([]);
    // Sentences handed to a partial are the template's language too; helpers supply a word or two between facts.
    const supplied = ours.pieces.filter(({ origin }) => origin.kind === 'style');
    expect(supplied.filter(({ text }) => text.length > 6)).toEqual([]);
  });

  it('compares with the version that has the holes of 2026 mended', () => {
    expect(handlebars.VERSION).toBe('4.7.10');
  });
});
