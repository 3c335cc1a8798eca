/** Rules on numbers and dates against texts of their own (numerals.txt), against any text, and their fixes. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostic.ts';
import { judgeText, loadRules } from '../judge.ts';

const rules = await loadRules('numerals');
const FIXES = ['N6', 'N8', 'N9', 'N12', 'P26', 'P31', 'P32'];

interface Case {
  readonly id: string;
  readonly wrong: boolean;
  readonly text: string;
}

const cases: Case[] = [];
let id = '';
for (const line of readFileSync(join(import.meta.dirname, 'numerals.txt'), 'utf8').split('\n')) {
  if (line.startsWith('== ')) id = line.slice(3);
  const match = /^([对错]) (.+)$/.exec(line);
  const text = (match?.[2] ?? '').replaceAll('\\n', '\n').replaceAll('\\t', '\t');
  if (match) cases.push({ id, wrong: match[1] === '错', text });
}

const bareOf = (text: string): string => text.replace(/[⟦⟧]/g, '');
const quotedIn = (text: string): string[] => [...text.matchAll(/⟦([^⟧]*)⟧/g)].map((match) => match[1] as string);

/** With every suggestion of the fixing rules written; edits of two rules at one place: the first. */
const fixed = (text: string): string => {
  const edits = judgeText(text, [], rules)
    .flatMap(({ diagnostic, from }) => (diagnostic.fixable ? editsOf(diagnostic, from) : []))
    .sort((a, b) => a.start - b.start);
  let made = '';
  let behind = 0;
  for (const { start, end, text: right } of edits) {
    if (start < behind) continue;
    made += text.slice(behind, start) + right;
    behind = end;
  }
  return made + text.slice(behind);
};

const editsOf = ({ suggest = [], place }: Diagnostic, from: number) =>
  suggest.map((edit) => ({
    text: edit.text,
    start: edit.place.start + from - (place?.start ?? 0),
    end: edit.place.end + from - (place?.start ?? 0),
  }));

describe('the rules on numbers', () => {
  it('have ten right and ten wrong texts each', () => {
    for (const { meta } of rules) {
      for (const wrong of [true, false]) {
        const some = cases.filter((one) => one.id === meta.id && one.wrong === wrong);
        expect(some.length, `${meta.id} ${wrong}`).toBeGreaterThanOrEqual(10);
      }
    }
  });

  it('fix only what may be fixed', () => {
    expect(rules.flatMap(({ meta }) => (meta.fixes ? [meta.id] : [])).sort()).toEqual([...FIXES].sort());
  });

  it.each(cases.filter(({ wrong }) => wrong))('$id finds $text', ({ id: rule, text }) => {
    const bare = bareOf(text);
    const own = rules.filter(({ meta }) => meta.id === rule);
    expect(judgeText(bare, [], own).map(({ from, to }) => bare.slice(from, to))).toEqual(quotedIn(text));
  });

  it.each(cases.filter(({ wrong }) => !wrong))('$id lets pass $text', ({ id: rule, text }) => {
    const found = judgeText(text, [], rules).filter(
      ({ rule: one, diagnostic }) => one === rule && diagnostic.grade !== 'I',
    );
    expect(found.map(({ from, to, diagnostic }) => `${text.slice(from, to)} ${diagnostic.message}`)).toEqual([]);
  });

  it.each(cases)('a fix is idempotent and makes nothing new: $id $text', ({ text }) => {
    const bare = bareOf(text);
    const mended = fixed(bare);
    expect(fixed(mended)).toBe(mended);
    const before = judgeText(bare, [], rules).map(({ rule }) => rule);
    for (const { rule } of judgeText(mended, [], rules)) expect(before).toContain(rule);
  });
});

const PIECES = [
  ...[
    '2024年',
    '24年',
    '06月',
    '2月30日',
    '5号',
    '5日',
    '（星期三）',
    '周一',
    '农历',
    '正月',
    '初',
    '15',
    '3',
    '.5',
    '1,234',
  ],
  ...[
    '1 234',
    '12 5',
    '～',
    '~',
    '-',
    '—',
    '至',
    '、',
    '%',
    '万',
    '亿',
    '千',
    '百',
    '十',
    '件',
    '个',
    '人',
    '元',
    '多',
    '余',
  ],
  ...[
    '约',
    '近',
    '左右',
    '以上',
    '以下',
    '三百二十一',
    '百分之',
    '点',
    '二',
    '两',
    '第',
    '零',
    '〇',
    '○',
    '几',
    '成',
    '今年',
  ],
  ...[
    '“',
    '”',
    '·',
    '〔2024〕',
    '[2024]',
    '号',
    '云政发',
    '段',
    '青山',
    '\t',
    '|',
    '\n',
    '。',
    '，',
    '；',
    ' ',
    '1心1意',
    'x',
  ],
];

describe('on any text', () => {
  const text = fc.oneof(
    { weight: 3, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map((pieces) => pieces.join('')) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  );

  it('no rule throws, and positions lie within the text', () => {
    fc.assert(
      fc.property(text, (any) => {
        for (const { from, to, diagnostic } of judgeText(any, [], rules)) {
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(any.length);
          expect(diagnostic.message).not.toMatch(/undefined|NaN/);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('what is fixed twice stays as it was fixed once', () => {
    fc.assert(
      fc.property(text, (any) => {
        const once = fixed(any);
        expect(fixed(once)).toBe(once);
      }),
      { numRuns: 400 },
    );
  });

  it('a fix leaves titles, quotations and masks as they are', () => {
    fc.assert(
      fc.property(text, (any) => {
        const inner = any.replace(/[《》“”〈〉‘’\n]/g, '');
        const quoted = `依照《${inner}》办理。`;
        expect(fixed(quoted)).toBe(quoted);
      }),
      { numRuns: 300 },
    );
  });
});
