/**
 * The rules against the evaluation set: precision and recall in every area. `RULES=numerals AREAS=数字,日期 npx vitest
 * run tests/check/score.test.ts` measures part of it; what was missed and what was a false alarm is shown.
 */

import { describe, expect, it } from 'vitest';
import { readAll } from './evaluation/read.ts';
import { loadRules } from './judge.ts';
import { precision, scoreArea } from './score.ts';
import { shippedWords } from './words.ts';

const rules = await loadRules();
const words = shippedWords();
const wanted = process.env.AREAS?.split(',');
const areas = [...readAll()].filter(([area]) => wanted?.includes(area) ?? true);

describe('precision and recall', () => {
  it.each(areas)('%s', (area, evaluation) => {
    const score = scoreArea(evaluation, rules, words);
    const shown = [area, ...score.misses.map((one) => `漏报 ${one}`), ...score.alarms.map((one) => `误报 ${one}`)].join(
      '\n',
    );
    expect(score.found / score.demanded, shown).toBeGreaterThanOrEqual(0.9);
    expect(precision(score.wrong.E, score.reported.E), shown).toBeGreaterThanOrEqual(0.99);
    expect(precision(score.wrong.W, score.reported.W), shown).toBeGreaterThanOrEqual(0.95);
  });
});
