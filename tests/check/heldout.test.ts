/**
 * The rules against texts that they were not made with: the held-out sets, in the format of the evaluation set, and long
 * right speeches, in which every finding of grade E or W is a false alarm. `AREAS=数字,日期` measures part of them. Never
 * the place to look for a rule's examples: those stand beside the rule.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Evaluation, partsOf, RULES, readAll, readEvaluation } from './evaluation/read.ts';
import { judgeText, loadRules } from './judge.ts';
import { precision, type Score, scoreArea } from './score.ts';
import { shippedWords } from './words.ts';

interface Batch {
  readonly name: string;
  readonly folder: string;
  /** The fewest texts, in all and in an area, and the fewest characters of a long speech. */
  readonly size: { readonly all: number; readonly area: number; readonly speech: number };
  /** Shares of 1. */
  readonly least: { readonly recall: number; readonly E: number; readonly W: number };
  /** False alarms allowed in all the long speeches together. */
  readonly alarms: number;
}

const FOLDER = join(import.meta.dirname, 'heldout');
const BATCHES: readonly Batch[] = [
  {
    name: '第一、二批',
    folder: FOLDER,
    size: { all: 220, area: 8, speech: 1500 },
    least: { recall: 0.85, E: 0.99, W: 0.95 },
    alarms: 0,
  },
  {
    name: '第三批',
    folder: join(FOLDER, '第三批'),
    size: { all: 260, area: 6, speech: 1800 },
    least: { recall: 0.99, E: 0.99, W: 0.99 },
    alarms: 0,
  },
];

const textsIn = (folder: string): [string, string][] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => [name.slice(0, -'.txt'.length), readFileSync(join(folder, name), 'utf8')]);
const readFolder = (folder: string): [string, Evaluation][] =>
  textsIn(folder).map(([area, source]) => [area, readEvaluation(area, source)]);

const rules = await loadRules();
const words = shippedWords();
const wanted = process.env.AREAS?.split(',');

const bare = (text: string): string => text.replace(/[\p{N}\p{P}\s]/gu, '');
const evaluated = [...readAll().values()].flatMap((area) => area.texts.map(({ text }) => bare(text)));
const table = (scores: readonly (readonly [string, Score])[]): string =>
  scores
    .map(([area, { found, demanded, reported, wrong, misses, alarms }]) =>
      [
        `${area} 查出 ${found}/${demanded}，E误报 ${wrong.E}/${reported.E}，W误报 ${wrong.W}/${reported.W}`,
        ...misses.map((one) => `  漏报 ${one}`),
        ...alarms.map((one) => `  误报 ${one}`),
      ].join('\n'),
    )
    .join('\n');

describe.each(BATCHES)('the held-out set $name', ({ folder, size, least, alarms }) => {
  const all = readFolder(folder);
  const texts = all.flatMap(([, evaluation]) => evaluation.texts);

  it('can be read, and has texts enough of each of the evaluation set’s areas', () => {
    expect(all.flatMap(([, evaluation]) => evaluation.faults)).toEqual([]);
    expect(all.map(([area]) => area)).toEqual([...readAll().keys()].sort());
    for (const [area, evaluation] of all) expect(evaluation.texts.length, area).toBeGreaterThanOrEqual(size.area);
    expect(texts.length).toBeGreaterThanOrEqual(size.all);
    const unclear = texts.filter(
      (text) => text.wrong !== text.expected.some((one) => one.demanded) || text.wrong === (text.trap !== undefined),
    );
    expect(unclear.map(({ id }) => id)).toEqual([]);
    const named = texts.flatMap((text) => [...text.expected.flatMap((one) => one.rules), ...(text.trap?.rules ?? [])]);
    expect(named.filter((rule) => !RULES.has(rule))).toEqual([]);
  });

  it('shares no text with the evaluation set, nor with another batch', () => {
    const others = BATCHES.filter((one) => one.folder !== folder).flatMap((one) => readFolder(one.folder));
    const known = new Set([...evaluated, ...others.flatMap(([, area]) => area.texts.map(({ text }) => bare(text)))]);
    expect(texts.filter(({ text }) => partsOf(text).some((part) => known.has(bare(part.text))))).toEqual([]);
    expect(new Set(texts.map(({ text }) => bare(text) || text)).size).toBe(texts.length);
  });

  it('is found again as often, and as rightly, as is asked of it', () => {
    const scores = all
      .filter(([area]) => wanted?.includes(area) ?? true)
      .map(([area, evaluation]): [string, Score] => [area, scoreArea(evaluation, rules, words)]);
    const shown = table(scores);
    if (process.env.SHOWN) console.log(shown);
    const sum = (count: (score: Score) => number): number =>
      scores.reduce((total, [, score]) => total + count(score), 0);
    expect(sum((score) => score.found) / sum((score) => score.demanded), shown).toBeGreaterThanOrEqual(least.recall);
    for (const grade of ['E', 'W'] as const) {
      const right = precision(
        sum((score) => score.wrong[grade]),
        sum((score) => score.reported[grade]),
      );
      expect(right, shown).toBeGreaterThanOrEqual(least[grade]);
    }
  });

  it('has long right speeches without a finding of grade E or W', () => {
    const found = textsIn(join(folder, '全文')).flatMap(([name, text]) => {
      expect([...text.replace(/\s/gu, '')].length, name).toBeGreaterThanOrEqual(size.speech);
      return judgeText(text, [], rules, words)
        .filter(({ diagnostic }) => diagnostic.grade !== 'I')
        .map(({ rule, diagnostic, from, to }) => [name, rule, text.slice(from, to), diagnostic.message]);
    });
    if (process.env.SHOWN) console.log(found);
    expect(found.length, JSON.stringify(found, null, 2)).toBeLessThanOrEqual(alarms);
  });
});
