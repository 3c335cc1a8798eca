/**
 * What an id means: of the diagnostics that a build gives and of the checker's rules, found by id or Chinese name.
 * It words nothing for a terminal and knows no workspace.
 */

import type { Example, Meta } from '../check/rule.ts';
import { RULES } from '../check/rules/registry.ts';
import { codeOf } from '../check/run.ts';
import { CODES, type CodeMeta } from '../codes.ts';
import { nearest } from '../nearest.ts';
import { NOTES } from './notes/all.ts';
import type { Note } from './notes/note.ts';

export interface Explained {
  /** `JGT003`, `JGP15`. */
  readonly id: string;
  readonly name: string;
  /** How to mend it. */
  readonly mend: string;
  /** Of a rule of the checker: everything it says of itself. */
  readonly rule?: Meta;
  /** Of all others: what it means, with an example. */
  readonly note?: Note;
}

/** All there are: what a build tells, then the rules, punctuation first. */
export const explainedIds = (): readonly Explained[] => {
  const codes = Object.entries(CODES) as [keyof typeof CODES, CodeMeta][];
  return [
    ...codes.map(([id, { name, mend }]) => ({ id, name, mend, note: NOTES[id] })),
    ...RULES.map(({ meta }) => ({ id: codeOf(meta), name: meta.name, mend: meta.mend, rule: meta })),
  ];
};

const withoutHouse = (id: string): string => id.slice(2);

/** `P15`, `jgp15` or the name; two where what a build tells and a rule bear the same name. */
export const explainedBy = (written: string): readonly Explained[] => {
  const upper = written.toUpperCase();
  return explainedIds().filter(({ id, name }) => id === upper || withoutHouse(id) === upper || name === written);
};

/** Characters with which both begin. */
const sharedLength = (a: string, b: string): number => {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
};

/** JGT3 and JGT03 for JGT003. */
const withoutZeros = (id: string): string => id.replace(/^([A-Z]+)0+(?=\d)/, '$1');

const AREA = /^(?:JG)?[A-Z]?/;

/** An id or a name that was perhaps meant; an id of the same area, in the form in which it was begun. */
export const explainedNear = (written: string): string | undefined => {
  const known = explainedIds();
  if (!/^[\x21-\x7e]+$/.test(written)) {
    return nearest(
      written,
      known.map(({ name }) => name),
    );
  }
  const upper = written.toUpperCase();
  const area = AREA.exec(upper)?.[0] ?? '';
  const ids = known.map(({ id }) => (upper.startsWith('JG') ? id : withoutHouse(id)));
  const same = ids.find((id) => withoutZeros(id) === withoutZeros(upper));
  if (same !== undefined) return same;
  const near = ids.filter((id) => id.startsWith(area));
  // P15 rather than P11 for P151: of those at one distance the first is taken.
  return nearest(
    upper,
    near.sort((a, b) => sharedLength(b, upper) - sharedLength(a, upper)),
  );
};

const GIVEN: readonly (readonly [RegExp, string])[] = [
  [/^名册 (.+?)：(.+)$/, '名册里有：$1，$2'],
  [/^指标 (.+)$/, '数据里有：$1'],
  [/^版面 .*$/, '每行是印出的一行'],
  [/^标题行 1$/, '第一行是标题'],
  [/^标题行 (\d+)$/, '前$1行是标题'],
];

const givenSaid = (given: string): string => {
  const [pattern, wording] = GIVEN.find(([one]) => one.test(given)) ?? [];
  return pattern && wording !== undefined ? given.replace(pattern, wording) : given;
};

/** An example as people read it, line by line, what is found still in ⟦ ⟧. */
export interface ShownExample {
  readonly lines: readonly string[];
  readonly mended?: readonly string[];
  /** What else is known, in words. */
  readonly given?: string;
}

/** Marks of speeches and pages as words, blanks that show. */
const linesOf = (text: string): readonly string[] =>
  text.split('\n').map((line) =>
    line
      .replace(/^=== (.*)$/, '—— $1 ——')
      .replace(/^--- 页$/, '—— 换页 ——')
      .replace(/^ {4}/, '　　')
      .replaceAll('\t', '　'),
  );

export const shownExample = ({ text, mended, given = [] }: Example): ShownExample => ({
  lines: linesOf(text),
  ...(mended === undefined ? {} : { mended: linesOf(mended) }),
  // Of a kind it is said once what they are.
  ...(given.length === 0
    ? {}
    : {
        given: given
          .map(givenSaid)
          .join('；')
          .replace(/；(?:名册|数据)里有：/g, '；'),
      }),
});
