/** The characters that a rule waits for: whatever it finds without them, it finds with them. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Meta, Rule } from '../../../src/check/rule.ts';
import { readAll } from '../evaluation/read.ts';
import { judgeText, loadRules, type Setting } from '../judge.ts';
import { shippedWords } from '../words.ts';

const words = shippedWords();
const waiting = (await loadRules()).filter(({ meta }) => meta.triggers !== undefined && meta.off !== true);

/** Shown every line of every text. */
const restless = waiting.map((rule): Rule => {
  const { triggers, ...meta } = rule.meta;
  return { ...rule, meta: meta as Meta };
});

const found = (text: string, settings: readonly Setting[], rules: readonly Rule[]): string[] =>
  judgeText(text, settings, rules, words)
    .map(({ rule, from, to, diagnostic }) => `${rule} ${from} ${to} ${diagnostic.message}`)
    .sort();

const tables = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.txt'))
  .flatMap((path) => readFileSync(join(import.meta.dirname, path), 'utf8').split('\n'))
  .filter((line) => /^[-+] /.test(line))
  .map((line) => line.slice(2).replace(/[⟦⟧]/g, '').replaceAll('\\n', '\n'));

const PIECES = [
  ...['120件', '去年同期', '100件', '增长', '下滑', '上扬', '20%', '个百分点', '由', '到', '20‰', '下降了', '比', '，'],
  ...['今年', '为', '分为三类', '份额', '分别为', '30%、40%、25%', '其中', '加起来', '60件', '。', '\n', '三项任务'],
  ...['，即', '，具体是', '，分别是', '甲、乙', '一是', '第一，', '首先', '（1）', '①', '1.', '“', '”', '‘', '’', '"'],
];

describe('triggers', () => {
  it('hide nothing in the texts of the evaluation set', () => {
    for (const { texts } of readAll().values()) {
      for (const { id, text, settings } of texts) {
        expect(found(text, settings, waiting), id).toEqual(found(text, settings, restless));
      }
    }
  });

  it('hide nothing in the tables of right and wrong texts', () => {
    for (const text of tables) expect(found(text, [], waiting), text).toEqual(found(text, [], restless));
  });

  it('hide nothing in what is put together of words that rules look for', () => {
    const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        expect(found(text, [], waiting)).toEqual(found(text, [], restless));
      }),
      { numRuns: 400 },
    );
  });
});
