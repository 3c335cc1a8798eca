/** Our checker and the evaluation set, bundled for `npm run bench:check`: all rules on, word lists as shipped. */

import { RULES } from '../src/check/rules/registry.ts';
import { judge } from '../src/check/run.ts';
import { createTerms } from '../src/check/terms.ts';
import { textArticles } from '../src/check/text.ts';
import { createSource } from '../src/source.ts';
import { judgeText } from '../tests/check/judge.ts';
import { type EvaluationText, readAll } from '../tests/check/evaluation/read.ts';
import { shippedWords } from '../tests/check/words.ts';

export interface Range {
  readonly from: number;
  readonly to: number;
}

const words = shippedWords();
const names = createTerms(words.names.map((name) => [name, true] as const));

/** How many findings of all grades a text has, as one file. */
export const check = (text: string): number =>
  judge({ articles: textArticles(createSource('文.txt', text), names), material: words, rules: RULES }).length;

/** What fails a run or is shown by default: hints are off unless asked for. */
export const findings = ({ text, settings }: EvaluationText): readonly Range[] =>
  judgeText(text, settings, RULES, words).filter(({ diagnostic }) => diagnostic.grade !== 'I');

export const evaluation = (): readonly EvaluationText[] => [...readAll().values()].flatMap(({ texts }) => texts);
