/**
 * Words that call values equal, of which one is masked and another is printed open: 持平, and 并列 of the first few of
 * a list. They say what the mask hides; other verbs tell which way a value went, not how far. It changes nothing, and
 * no message repeats a value.
 */

import type { Diagnostic } from '../diagnostic.ts';
import type { Input, Piece } from '../tree/trace.ts';
import type { MaskPlan } from './plan.ts';

/** 并列 of 排名 says only that there is another, and goes with the number of the place. */
const EQUAL = /持平|^（并列(?=第)/;

/** A masked value and those that a printed text calls equal to it. */
export interface Level {
  readonly lost: Input;
  readonly open: readonly Input[];
  readonly word: string;
}

/** `pieces`: one line before it is masked. */
export const levelsIn = (pieces: readonly Piece[], { decide }: MaskPlan): Level[] =>
  pieces.flatMap(({ text, origin }): Level[] => {
    const word = origin.kind === 'fact' ? EQUAL.exec(text)?.[0].replace('（', '') : undefined;
    if (origin.kind !== 'fact' || word === undefined) return [];
    const numbers = origin.inputs.filter(({ fact }) => fact.type === 'number');
    const open = numbers.filter((input) => decide(input) === 'open');
    const lost = numbers.filter((input) => decide(input) !== 'open');
    return open.length === 0 ? [] : lost.map((one) => ({ lost: one, open, word }));
  });

/** `printed`: paths whose values the edition prints open. */
export const toldByLevel = (levels: readonly Level[], printed: ReadonlySet<string>): Diagnostic[] =>
  levels.flatMap(({ lost, open, word }): Diagnostic[] => {
    const twin = open.find(({ path }) => printed.has(path));
    if (!twin) return [];
    return [
      {
        code: 'JGF031',
        grade: 'E',
        message: `“${lost.path}”已遮隐，却能推算出来：文中说它与“${twin.path}”${word}`,
        place: lost.fact.place,
        hint: `把“${twin.path}”一并遮去，或不写${word}这句`,
        secret: 'digits',
        related: [{ place: twin.fact.place, message: `${twin.path}没有遮` }],
      },
    ];
  });
