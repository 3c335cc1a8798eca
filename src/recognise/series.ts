/**
 * The numbers at the heads of lines as series: which weak ones the series needs, and where a series starts anew.
 * Gaps, repeats and wrong climbs stay in: they are told, not cured.
 */

import type { HeadNumber } from './numbers.ts';

export interface Numbered extends HeadNumber {
  readonly line: number;
}

/** A number in its place: `run` counts the series, which begins anew below another heading and with every 1. */
export interface Placed extends Numbered {
  readonly run: number;
  readonly fits: boolean;
}

const RANKS = ['第部分', '第章', '第节', '一、', '（一）', '1.', '（1）', '1）', '①'];

/** From the highest level down; -1 for series that run inside paragraphs and part nothing. */
export const rankOf = (series: string): number => RANKS.indexOf(series);

/** Each number's next sure one of the same series. */
const nextSure = (numbers: readonly Numbered[]): readonly (Numbered | undefined)[] => {
  const ahead = new Map<string, Numbered>();
  const found = new Array<Numbered | undefined>(numbers.length);
  for (let i = numbers.length - 1; i >= 0; i -= 1) {
    const number = numbers[i] as Numbered;
    found[i] = ahead.get(number.series);
    if (!number.weak) ahead.set(number.series, number);
  }
  return found;
};

/** A weak number is one where it closes what would be a gap, and the series goes on behind it or ends with it. */
const isNeeded = (number: Numbered, before: Numbered | undefined, after: Numbered | undefined): boolean => {
  const follows = after?.value === number.value + 1;
  if (number.value === 1) return follows && (before === undefined || before.value > 1);
  if (before?.value !== number.value - 1) return false;
  return after === undefined || follows || after.value === 1;
};

/** Without the weak numbers that no series needs. Linear. */
export const keepNeeded = (numbers: readonly Numbered[]): readonly Numbered[] => {
  const after = nextSure(numbers);
  const before = new Map<string, Numbered>();
  return numbers.filter((number, i) => {
    const kept = !number.weak || isNeeded(number, before.get(number.series), after[i]);
    if (kept) before.set(number.series, number);
    return kept;
  });
};

/** Gives each number its run, and whether it is the one that the run expects. */
export const place = (numbers: readonly Numbered[]): readonly Placed[] => {
  const open = new Map<string, { readonly run: number; readonly value: number }>();
  let runs = 0;
  return numbers.map(({ form, value, series, length, weak, standard, line }) => {
    const rank = rankOf(series);
    const last = open.get(series);
    if (rank >= 0) {
      for (let lower = rank + 1; lower < RANKS.length; lower += 1) open.delete(RANKS[lower] as string);
    }
    const anew = last === undefined || (value === 1 && last.value !== 1);
    if (anew) runs += 1;
    const run = anew ? runs : last.run;
    open.set(series, { run, value });
    const fits = value === (anew ? 1 : last.value + 1);
    return { form, value, series, length, weak, standard, line, run, fits };
  });
};
