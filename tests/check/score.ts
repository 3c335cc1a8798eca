/** Precision and recall by area over the evaluation set, as its README says they are counted. */

import type { Material } from '../../src/check/material.ts';
import type { Rule } from '../../src/check/rule.ts';
import type { Evaluation, EvaluationText } from './evaluation/read.ts';
import { type Judged, judgeText } from './judge.ts';

export interface Score {
  found: number;
  demanded: number;
  /** Reports of grade E and W, and those of them that nothing expects. */
  reported: { E: number; W: number };
  wrong: { E: number; W: number };
  readonly misses: string[];
  readonly alarms: string[];
}

const empty = (): Score => ({
  found: 0,
  demanded: 0,
  reported: { E: 0, W: 0 },
  wrong: { E: 0, W: 0 },
  misses: [],
  alarms: [],
});

const meets = (one: { from: number; to: number }, other: { from: number; to: number }): boolean =>
  one.from < Math.max(other.to, other.from + 1) && other.from < Math.max(one.to, one.from + 1);

const scoreText = (text: EvaluationText, judged: readonly Judged[], score: Score): void => {
  for (const expected of text.expected.filter(({ demanded }) => demanded)) {
    score.demanded += 1;
    const hit = judged.some(
      ({ rule, diagnostic, ...range }) =>
        expected.rules.includes(rule) && expected.grades.includes(diagnostic.grade) && meets(range, expected),
    );
    if (hit) score.found += 1;
    else score.misses.push(`${text.id} ${expected.rules.join('/')} ${expected.grades.join('/')} ⟦${expected.quote}⟧`);
  }
  const seen = new Set<string>();
  for (const one of judged) {
    const { rule, diagnostic, from, to } = one;
    const { grade } = diagnostic;
    if (grade === 'I' || seen.has(`${rule} ${from}`)) continue;
    seen.add(`${rule} ${from}`);
    score.reported[grade] += 1;
    if (text.expected.some((expected) => expected.rules.includes(rule) && meets(one, expected))) continue;
    score.wrong[grade] += 1;
    score.alarms.push(`${text.id} ${rule} ${grade} ⟦${text.text.slice(from, to)}⟧ ${diagnostic.message}`);
  }
};

export const scoreArea = ({ texts }: Evaluation, rules: readonly Rule[], words?: Material): Score => {
  const score = empty();
  for (const text of texts) scoreText(text, judgeText(text.text, text.settings, rules, words), score);
  return score;
};

/** 1 where nothing was reported. */
export const precision = (wrong: number, reported: number): number => (reported === 0 ? 1 : 1 - wrong / reported);
