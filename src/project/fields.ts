/** The fields of a draft (标题, 讲话人, 日期 …): read as facts, and as the pieces that print them. */

import type { Diagnostic } from '../diagnostic.ts';
import { readFact } from '../facts/read.ts';
import { inputOf, printable } from '../template/values.ts';
import type { Entry, Fact } from '../tree/facts.ts';
import type { Piece } from '../tree/trace.ts';
import type { YamlMap } from '../yaml/node.ts';

type Report = (diagnostic: Diagnostic) => void;

export type FieldFacts = ReadonlyMap<string, Entry>;

const refuseLineBreaks = (key: string, fact: Fact, report: Report): void => {
  const text = fact.type === 'text' ? fact.text : fact.type === 'missing' ? fact.placeholder : '';
  if (text.includes('\n')) {
    report({
      code: 'JGT016',
      grade: 'E',
      message: `“${key}”里有换行`,
      place: fact.place,
      hint: '写成一行；标题在哪里换行由版式决定',
    });
  } else if (fact.type === 'list') for (const item of fact.items) refuseLineBreaks(key, item, report);
  else if (fact.type === 'map') for (const [name, entry] of fact.entries) refuseLineBreaks(name, entry.fact, report);
};

/** Those of `keys` that the draft has, in its own order. */
export const readFields = (node: YamlMap, keys: ReadonlySet<string>, report: Report): FieldFacts => {
  const fields = new Map<string, Entry>();
  for (const { key, keyPlace, value } of node.entries) {
    if (!keys.has(key)) continue;
    const fact = readFact(value, report);
    refuseLineBreaks(key, fact, report);
    fields.set(key, { fact, keyPlace });
  }
  return fields;
};

/** Empty for what is not there and for what cannot be printed. */
export const factPieces = (fact: Fact | undefined, path: string): Piece[] => {
  const text = fact && printable(fact);
  if (!fact || text === undefined) return [];
  const span = { kind: 'fact', path, at: fact.place, inputs: [inputOf({ kind: 'fact', fact, path })] } as const;
  return [{ text, origin: fact.type === 'missing' ? { ...span, missing: true } : span }];
};
