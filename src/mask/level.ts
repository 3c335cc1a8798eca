/**
 * 持平 of which one value is masked and the other is printed open: the word says what the mask hides. Other verbs tell
 * which way a value went, not how far. It changes nothing, and no message repeats a value.
 */

import type { Diagnostic } from '../diagnostic.ts';
import type { Input, Piece } from '../tree/trace.ts';
import type { MaskPlan } from './plan.ts';

/** Two values that a printed text calls level. */
export interface Level {
  readonly lost: Input;
  readonly open: Input;
}

/** `pieces`: one line before it is masked. */
export const levelsIn = (pieces: readonly Piece[], { decide }: MaskPlan): Level[] =>
  pieces.flatMap(({ text, origin }): Level[] => {
    if (origin.kind !== 'fact' || !text.includes('持平')) return [];
    const numbers = origin.inputs.filter(({ fact }) => fact.type === 'number');
    const lost = numbers.find((input) => decide(input) !== 'open');
    const open = numbers.find((input) => decide(input) === 'open');
    return lost && open ? [{ lost, open }] : [];
  });

/** `printed`: paths whose values the edition prints open. */
export const toldByLevel = (levels: readonly Level[], printed: ReadonlySet<string>): Diagnostic[] =>
  levels.flatMap(({ lost, open }): Diagnostic[] =>
    printed.has(open.path)
      ? [
          {
            code: 'JGF031',
            grade: 'E',
            message: `“${lost.path}”已遮隐，却能推算出来：文中说它与“${open.path}”持平`,
            place: lost.fact.place,
            hint: `把“${open.path}”一并遮去，或不写持平这句`,
            secret: true,
            related: [{ place: open.fact.place, message: `${open.path}没有遮` }],
          },
        ]
      : [],
  );
