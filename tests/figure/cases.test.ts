/** The table of figure cases: what each data prints, letter for letter, and that its origin tells the truth. */

import { describe, expect, it } from 'vitest';
import { evaluate } from '../support/templates.ts';
import { CASES } from './cases.ts';

describe('the table', () => {
  it('is long enough to be worth its name', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(150);
    expect(new Set(CASES.map(({ data, call }) => `${data} ${call}`)).size).toBe(CASES.length);
  });

  it.each(CASES.map((one) => [one.section, one.data, one.call, one.text] as const))(
    '%s: %s %s',
    (_, data, call, text) => {
      const run = evaluate(call, data);
      expect(run.diagnostics.map(({ message }) => message)).toEqual([]);
      expect(run.text).toBe(text);
      for (const { text: piece, origin } of run.pieces) {
        // Digits, placeholders and verbs stand on facts.
        if (origin.kind !== 'fact') expect(piece).not.toMatch(/\d|xx|升|降|增|减|提高|持平/);
        else expect(origin.inputs.length).toBeGreaterThan(0);
      }
    },
  );

  it.each(CASES.filter(({ data }) => data.includes('~')))(
    '$call of $data is told as missing, once',
    ({ data, call }) => {
      const lost = evaluate(call, data).pieces.filter(({ origin }) => origin.kind === 'fact' && origin.missing);
      expect(lost.length).toBe(1);
    },
  );

  it.each(CASES.filter(({ section }) => section === '已遮隐'))('$call of $data invents no verb', ({ data, call }) => {
    expect(evaluate(call, data).text).not.toMatch(/升|降|增|减|提高|持平/);
  });
});
