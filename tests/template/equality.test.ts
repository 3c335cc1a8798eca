import { describe, expect, it } from 'vitest';
import { compare } from '../support/compare.ts';
import type { Plain } from '../support/facts.ts';
import { randomOf } from '../support/random.ts';
import { type Case, flat, shrink } from '../support/shrink.ts';
import { caseFrom } from '../support/template-cases.ts';
import { dataFrom } from '../support/template-data.ts';

const BATCHES = 10;
const SIZE = 1_000;
/** Templates over the same data. */
const SHARED = 10;

/** A failing case cut down, in the words of a template's author. */
const readable = (seed: number, given: Case): unknown => {
  const small = shrink(given, (less) => compare(less).kind === 'differs');
  const partials = Object.entries(small.partials).map(([name, tree]) => [name, flat(tree)] as const);
  return {
    seed,
    ...compare(small),
    template: flat(small.template),
    partials: Object.fromEntries(partials.filter(([, text]) => text !== '')),
    crlf: small.crlf,
    data: JSON.stringify(small.data),
  };
};

describe('random templates', () => {
  it.each(Array.from({ length: BATCHES }, (_, i) => i))('say what Handlebars says: batch %i', (batch) => {
    const different: unknown[] = [];
    let sound = 0;
    let data: Plain = {};
    for (let seed = batch * SIZE; seed < (batch + 1) * SIZE && different.length < 3; seed += 1) {
      if (seed % SHARED === 0) data = dataFrom(randomOf(seed));
      const given = caseFrom(randomOf(seed), data);
      const { kind } = compare(given);
      if (kind === 'same') sound += 1;
      if (kind === 'differs') different.push(readable(seed, given));
    }
    expect(different).toEqual([]);
    expect(sound).toBeGreaterThan(SIZE * 0.84);
  });
});
