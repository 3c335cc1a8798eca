/** The rules of content against texts of their own (content.txt), and against any text at all. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostic.ts';
import { jsonReport } from '../../../src/report/json.ts';
import { prettyDiagnostic } from '../../../src/report/pretty.ts';
import { judgeText, loadRules } from '../judge.ts';
import { shippedWords } from '../words.ts';

const IDS = ['C1', 'C3', 'C4', 'C5', 'C6', 'C8', 'C9'];
const rules = (await loadRules('content')).filter(({ meta }) => IDS.includes(meta.id));
const words = shippedWords();

interface Case {
  readonly id: string;
  readonly wrong: boolean;
  readonly text: string;
  readonly settings: readonly { readonly name: string; readonly value: string }[];
}

const cases: Case[] = [];
let id = '';
for (const line of readFileSync(join(import.meta.dirname, 'content.txt'), 'utf8').split('\n')) {
  if (line.startsWith('== ')) id = line.slice(3);
  const match = /^([对错]) (.+)$/.exec(line);
  const [text = '', ...given] = (match?.[2] ?? '').split(' || ');
  const settings = given.map((one) => ({ name: one.split(' ')[0] ?? '', value: one.split(' ').slice(1).join(' ') }));
  if (match) cases.push({ id, wrong: match[1] === '错', text, settings });
}

const marked = (text: string): { bare: string; quoted: string[] } => ({
  bare: text.replace(/[⟦⟧]/g, ''),
  quoted: [...text.matchAll(/⟦([^⟧]*)⟧/g)].map((match) => match[1] as string),
});

const judged = ({ id: one, settings }: Case, text: string) =>
  judgeText(
    text,
    settings,
    rules.filter(({ meta }) => meta.id === one),
    words,
  ).map(({ diagnostic, from, to }) => ({ text: text.slice(from, to), grade: diagnostic.grade }));

describe('the rules of content', () => {
  it('have ten right and ten wrong texts each', () => {
    for (const one of IDS) {
      for (const wrong of [true, false]) {
        const some = cases.filter((each) => each.id === one && each.wrong === wrong);
        expect(some.length, `${one} ${wrong}`).toBeGreaterThanOrEqual(10);
      }
    }
  });

  it.each(cases)('$id $text', (one) => {
    const { bare, quoted } = marked(one.text);
    const found = judged(one, bare).filter(({ grade }) => one.wrong || grade !== 'I');
    expect(found.map(({ text }) => text)).toEqual(quoted);
  });
});

const PIECES = [
  ...[
    'x',
    'XX',
    '×',
    '××年',
    '{{',
    '}}',
    '${',
    '【',
    '】',
    '待填',
    '？？',
    '某某',
    '___',
    '****',
    '机密',
    '★',
    '10年',
    '密级：',
  ],
  ...[
    '县',
    '局长',
    '周立群',
    '周立',
    '书记',
    '副',
    '时任',
    '件',
    '321',
    '312',
    '16.8',
    '万',
    '亩',
    '%',
    '，',
    '。',
    '\n',
    '“',
    '”',
  ],
  ...[
    '缠访',
    '截访',
    '严禁',
    '部属',
    '显着',
    '一如继往',
    '11010519491231002X',
    '13800138000',
    '《',
    '》',
    ' ',
    'undefined',
  ],
];
const SETTINGS = [
  { name: '名册', value: '周立群：云溪县委副书记、县长' },
  { name: '指标', value: '统计.受理 = 321件' },
  { name: '指标', value: '农业.面积 = 168000亩' },
];

describe('on any text', () => {
  const text = fc.oneof(
    fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  );

  it('they do not throw, and stay within it', () => {
    fc.assert(
      fc.property(text, (whole) => {
        for (const { from, to } of judgeText(whole, SETTINGS, rules, words)) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThanOrEqual(from);
          expect(to).toBeLessThanOrEqual(whole.length);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('go through a long line of candidates', () => {
    const long = '甲XX乙【丙（丁待填戊__己部属庚缠访辛机密壬13900000000癸县局长'.repeat(500);
    expect(judgeText(long, [], rules, words).length).toBeGreaterThan(0);
  });
});

describe('personal information', () => {
  it('is never shown again', () => {
    const found: Diagnostic[] = judgeText('举报人身份证号11010519491231002X，手机13912345678。', [], rules, words).map(
      ({ diagnostic }) => diagnostic,
    );
    expect(found.map(({ grade }) => grade)).toEqual(['E', 'W']);
    const shown = [...found.map((one) => prettyDiagnostic(one, (_colour, text) => text)), jsonReport(found)].join('\n');
    expect(shown).not.toMatch(/11010519|1391234/);
  });
});

describe('a text that was masked on purpose', () => {
  it('is told of once', () => {
    const whole = Array.from({ length: 12 }, (_, i) => `第${i}段：全县受理信访事项xx件，办结xx件。`).join('\n');
    const found = judgeText(whole, [], rules, words).filter(({ rule }) => rule === '残留');
    expect(found).toHaveLength(1);
    expect(found[0]?.diagnostic.message).toContain('脱敏件');
  });
});
