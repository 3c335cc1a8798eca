/**
 * The rules against texts that they were not made with: the held-out set, in the format of the evaluation set, and long
 * right speeches, in which every finding of grade E or W is a false alarm. `AREAS=数字,日期` measures part of it. Never
 * the place to look for a rule's examples: those stand beside the rule.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Evaluation, partsOf, RULES, readAll, readEvaluation } from './evaluation/read.ts';
import { judgeText, loadRules } from './judge.ts';
import { precision, type Score, scoreArea } from './score.ts';
import { shippedWords } from './words.ts';

const FOLDER = join(import.meta.dirname, 'heldout');
const LONG = join(FOLDER, '全文');
const textsIn = (folder: string): [string, string][] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => [name.slice(0, -'.txt'.length), readFileSync(join(folder, name), 'utf8')]);

const rules = await loadRules();
const words = shippedWords();
const wanted = process.env.AREAS?.split(',');
const all = textsIn(FOLDER).map(([area, source]): [string, Evaluation] => [area, readEvaluation(area, source)]);
const areas = all.filter(([area]) => wanted?.includes(area) ?? true);
const scores = areas.map(([area, evaluation]): [string, Score] => [area, scoreArea(evaluation, rules, words)]);

const sum = (count: (score: Score) => number): number => scores.reduce((total, [, score]) => total + count(score), 0);
const shown = scores
  .map(([area, { found, demanded, reported, wrong, misses, alarms }]) =>
    [
      `${area} 查出 ${found}/${demanded}，E误报 ${wrong.E}/${reported.E}，W误报 ${wrong.W}/${reported.W}`,
      ...misses.map((one) => `  漏报 ${one}`),
      ...alarms.map((one) => `  误报 ${one}`),
    ].join('\n'),
  )
  .join('\n');
if (process.env.SHOWN) console.log(shown);

describe('the held-out set', () => {
  const texts = all.flatMap(([, evaluation]) => evaluation.texts);

  it('can be read, and is of the evaluation set’s areas, eight texts or more in each, 220 in all', () => {
    expect(all.flatMap(([, evaluation]) => evaluation.faults)).toEqual([]);
    expect(all.map(([area]) => area)).toEqual([...readAll().keys()].sort());
    for (const [area, evaluation] of all) expect(evaluation.texts.length, area).toBeGreaterThanOrEqual(8);
    expect(texts.length).toBeGreaterThanOrEqual(220);
    const unclear = texts.filter(
      (text) => text.wrong !== text.expected.some((one) => one.demanded) || text.wrong === (text.trap !== undefined),
    );
    expect(unclear.map(({ id }) => id)).toEqual([]);
    const named = texts.flatMap((text) => [...text.expected.flatMap((one) => one.rules), ...(text.trap?.rules ?? [])]);
    expect(named.filter((rule) => !RULES.has(rule))).toEqual([]);
  });

  it('shares no text with the evaluation set', () => {
    const bare = (text: string): string => text.replace(/[\p{N}\p{P}\s]/gu, '');
    const known = new Set([...readAll().values()].flatMap((area) => area.texts.map(({ text }) => bare(text))));
    expect(texts.filter(({ text }) => partsOf(text).some((part) => known.has(bare(part.text))))).toEqual([]);
    expect(new Set(texts.map(({ text }) => bare(text) || text)).size).toBe(texts.length);
  });

  it('is found again: recall at least 0.85, precision of E at least 0.99, of W at least 0.95', () => {
    expect(sum((score) => score.found) / sum((score) => score.demanded), shown).toBeGreaterThanOrEqual(0.85);
    const wrong = precision(
      sum((score) => score.wrong.E),
      sum((score) => score.reported.E),
    );
    expect(wrong, shown).toBeGreaterThanOrEqual(0.99);
    const doubtful = precision(
      sum((score) => score.wrong.W),
      sum((score) => score.reported.W),
    );
    expect(doubtful, shown).toBeGreaterThanOrEqual(0.95);
  });
});

describe('long right speeches', () => {
  it.each(textsIn(LONG))('%s has no finding of grade E or W', (_, text) => {
    expect([...text.replace(/\s/gu, '')].length).toBeGreaterThanOrEqual(1500);
    const judged = judgeText(text, [], rules, words).filter(({ diagnostic }) => diagnostic.grade !== 'I');
    expect(judged.map(({ rule, diagnostic, from, to }) => [rule, text.slice(from, to), diagnostic.message])).toEqual(
      [],
    );
  });
});
