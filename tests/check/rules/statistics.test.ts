/** Statistics recomputed: slips that each rule finds, and right texts that a simple rule takes for wrong. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/check/article.ts';
import { NO_MATERIAL } from '../../../src/check/material.ts';
import type { Rule } from '../../../src/check/rule.ts';
import { judge } from '../../../src/check/run.ts';
import { createTerms } from '../../../src/check/terms.ts';
import { textArticles } from '../../../src/check/text.ts';
import { createSource } from '../../../src/source.ts';
import { judgeText, loadRules } from '../judge.ts';

const OTHERS = new Set(['S16', 'S17', 'S23', 'S24', 'S28']);
const all = (await loadRules('statistics')).filter(({ meta }) => !OTHERS.has(meta.id));

interface Case {
  readonly id: string;
  readonly text: string;
  /** The stretches in ⟦ ⟧, as they stand. */
  readonly wanted: readonly string[];
}

/** `# S1` begins a rule, `- ` a wrong text, `+ ` a right one; `\n` is a line end. */
const read = (): { wrong: Case[]; right: Case[] } => {
  const wrong: Case[] = [];
  const right: Case[] = [];
  let id = '';
  for (const line of readFileSync(join(import.meta.dirname, 'statistics.txt'), 'utf8').split('\n')) {
    if (line.startsWith('# ')) id = line.slice(2);
    if (!/^[-+] /.test(line)) continue;
    const source = line.slice(2).replaceAll('\\n', '\n');
    const wanted = [...source.matchAll(/⟦([^⟧]*)⟧/g)].map((match) => match[1] as string);
    (line.startsWith('-') ? wrong : right).push({ id, text: source.replace(/[⟦⟧]/g, ''), wanted });
  }
  return { wrong, right };
};

const { wrong, right } = read();
const ruleOf = (id: string): Rule => all.find(({ meta }) => meta.id === id) as Rule;

describe('each rule', () => {
  it.each(wrong)('$id finds $text', ({ id, text, wanted }) => {
    const found = judgeText(text, [], [ruleOf(id)]);
    expect(found.map(({ from, to }) => text.slice(from, to))).toEqual(wanted);
    for (const { diagnostic } of found) expect(diagnostic.message).toMatch(/[一-龥]/);
  });

  it.each(right)('$id lets pass $text', ({ id, text }) => {
    expect(judgeText(text, [], [ruleOf(id)]).map(({ diagnostic }) => diagnostic.message)).toEqual([]);
    const sure = judgeText(text, [], all).filter(({ diagnostic }) => diagnostic.grade !== 'I');
    expect(sure.map(({ rule, diagnostic }) => `${rule} ${diagnostic.message}`)).toEqual([]);
  });
});

const PIECES = [
  ...[
    '120件',
    '0起',
    '12.5%',
    '3倍',
    '两番',
    'xx件',
    '1.2万人次',
    '5个百分点',
    '（',
    '）',
    '、',
    '，',
    '。',
    '\n',
    '\t',
    '|',
  ],
  ...[
    '同比',
    '环比',
    '上升',
    '下降',
    '增长到',
    '减少了',
    '去年同期',
    '由',
    '增加到',
    '其中',
    '占总量的',
    '合计',
    '共',
    '分别为',
  ],
  ...[
    '2024年1—8月',
    '截止',
    '6月底',
    '化解率为',
    '平均',
    '排名第一',
    '来访',
    '30批',
    '20人次',
    '翻了',
    '今年',
    '—',
    '×',
    '-',
  ],
];

describe('numbers that a helper worked out', () => {
  const source = createSource('文.hbs', '受理120件，去年同期100件，同比上升30.0%，占总量的103%。');
  const [plain] = textArticles(source, createTerms([]));

  const judged = (computed: boolean) => {
    const start = source.text.indexOf('30.0');
    const end = source.text.indexOf('。');
    const at = { source, start, end };
    const span = {
      kind: 'fact' as const,
      path: '同比 统计.来信',
      at,
      inputs: [],
      ...(computed ? { computed: '式' } : {}),
    };
    const article = { ...(plain as Article), facts: [{ start, end, span }], traced: true };
    return judge({ articles: [article], material: NO_MATERIAL, rules: [ruleOf('S1')] }).length;
  };

  it('are right by construction, and values as they stand are not', () => {
    expect(judged(true)).toBe(0);
    expect(judged(false)).toBe(1);
  });
});

describe('on any text', () => {
  it('no rule throws, and what is found lies within the text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(text, (source) => {
        for (const { from, to } of judgeText(source, [], all)) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(source.length);
          expect(from).toBeLessThan(to);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('a change that was worked out right is never reported', () => {
    const count = fc.integer({ min: 10, max: 99_999 });
    fc.assert(
      fc.property(count, count, fc.integer({ min: 0, max: 2 }), (now, was, digits) => {
        const percent = Math.abs(((now - was) / was) * 100);
        fc.pre(percent > 0.1 && Math.abs(percent * 10 ** digits - Math.floor(percent * 10 ** digits) - 0.5) > 1e-6);
        const verb = now > was ? '上升' : '下降';
        const text = `上半年受理${now}件，去年同期${was}件，同比${verb}${percent.toFixed(digits)}%。`;
        expect(judgeText(text, [], [ruleOf('S1')])).toEqual([]);
      }),
    );
  });

  it('and one that is off by a tenth of itself and more than a point always is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 9_999 }), fc.integer({ min: 15, max: 90 }), (was, rise) => {
        const now = Math.round(was * (1 + rise / 100));
        const text = `上半年受理${now}件，去年同期${was}件，同比上升${(rise * 1.1 + 1).toFixed(1)}%。`;
        expect(judgeText(text, [], [ruleOf('S1')])).toHaveLength(1);
      }),
    );
  });
});
