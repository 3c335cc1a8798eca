/** What rules say of themselves: whole, in good Chinese, with clauses that exist, and with examples of their own. */

import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { suppressionsIn } from '../../src/check/filters/comments.ts';
import { ruleNames } from '../../src/check/filters/names.ts';
import type { Rule } from '../../src/check/rule.ts';
import { RULES } from '../../src/check/rules/registry.ts';
import { createSource } from '../../src/source.ts';
import { readAll } from './evaluation/read.ts';

const FOLDER = join(import.meta.dirname, '../../src/check/rules');

const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter(
  (path) => path.endsWith('.ts') && path !== 'registry.ts',
);

const rules = RULES.map((rule) => ({ id: rule.meta.id, meta: rule.meta }));

/** Only the spelling of what has one right form may be mended without asking; never a value, never a word with two readings. */
const MENDED = [
  ...['P1', 'P2', 'P3', 'P5', 'P9', 'P11', 'P15', 'P16', 'P17', 'P18', 'P26', 'P30', 'P31', 'P32', 'P36', 'P37', 'P38'],
  ...['N6', 'N8', 'N9', 'N12'],
];

/** Clauses that were held against the standards; another one is held against them before it comes here. */
const CLAUSES: Readonly<Record<string, readonly string[]>> = {
  'GB/T 15834—2011': [
    ...['4.1.3.1', '4.2.3.3', '4.3.3.2', '4.4.3.3', '4.5.3.4', '4.5.3.5', '4.7.3', '4.8', '4.8.3.4', '4.9', '4.9.3.4'],
    ...['4.10.2', '4.11.2', '4.13.3', '4.13.3.2', '4.13.3.3', '4.14', '4.14.3.5', '4.15', '4.15.3.5', '5.1'],
    ...[
      '附录 A.1',
      '附录 A.2',
      '附录 A.3',
      '附录 A.4.2',
      '附录 A.5',
      '附录 A.6',
      '附录 A.9.2',
      '附录 A.13',
      '附录 A.13.1',
    ],
    ...['附录 B.1.2', '附录 B.2', '附录 B.2.1', '附录 B.2.4', '附录 B.3.1', '附录 B.3.2', '附录 B.3.3', '附录 B.3.4'],
    ...['附录 B.3.6', '附录 B.3.7', '附录 B.3.8', '附录 B.4'],
  ],
  'GB/T 15835—2011': [
    ...[
      '4.1.1',
      '4.2.1',
      '4.2.2',
      '4.2.3',
      '5.1.2',
      '5.1.3',
      '5.1.4',
      '5.1.6',
      '5.1.7',
      '5.2.1',
      '5.2.3',
      '5.2.6',
      '5.3',
    ],
  ],
  'GB/T 9704—2012': ['7.2.5', '7.3.1', '7.3.5'],
};

const textsOf = ({ meta }: Rule): string[] => [
  meta.summary,
  meta.why,
  meta.mend,
  ...Object.values(meta.options ?? {}).map(({ says }) => says),
];

/** What stands in quotes is shown, not said: wrong marks are told of there; so are helpers and paths. */
const withoutShown = (text: string): string =>
  text.replace(/“[^”]*”/g, '“”').replace(/\{\{[^}]*\}\}|[\w-]+(?:[/.][\w\u3400-\u9fff]+)+/g, '');

const bare = (text: string): string => text.replace(/[⟦⟧\s]/g, '');

/** Sentences long enough to be nobody's by chance. */
const sentencesOf = (text: string): string[] =>
  text
    .split(/[。！？；\n]/)
    .map(bare)
    .filter((sentence) => sentence.length > 9);

const known = new Set(
  [...readAll().values()].flatMap(({ texts }) => texts.flatMap(({ text }) => [bare(text), ...sentencesOf(text)])),
);

const PAIRS = ['“”', '‘’', '（）', '《》', '〈〉', '〔〕'];

describe('the rules', () => {
  it('are all in the registry, in the order of their ids', () => {
    expect(RULES).toHaveLength(files.length);
    const order = RULES.map(({ meta }) => 'PNSC'.indexOf(meta.id[0] as string) * 1000 + Number(meta.id.slice(1)));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('stand in files that bear their ids', async () => {
    for (const path of files) {
      const module: Record<string, unknown> = await import(join(FOLDER, path));
      const own = RULES.filter((rule) => Object.values(module).includes(rule));
      expect(own, path).toHaveLength(1);
      expect(basename(path)).toMatch(new RegExp(`^${own[0]?.meta.id.toLowerCase()}-[a-z]+(?:-[a-z]+)*\\.ts$`));
    }
  });

  it('have names of their own', () => {
    const names = RULES.map(({ meta }) => meta.name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('mend only what may be mended without asking', () => {
    expect(rules.filter(({ meta }) => meta.fixes).map(({ id }) => id)).toEqual(MENDED);
  });

  it('give no example twice', () => {
    const texts = RULES.flatMap(({ meta }) => [...meta.wrong, ...meta.right].map(({ text }) => `${meta.id} ${text}`));
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('have options that a rule shares with no grade', () => {
    for (const { meta } of rules) {
      for (const [key, { says }] of Object.entries(meta.options ?? {})) {
        expect(key).toMatch(/^[\u3400-\u9fff]+$/);
        expect(key).not.toBe('等级');
        expect(says).not.toBe('');
      }
    }
  });
});

describe.each(RULES.map((rule) => ({ id: rule.meta.id, rule })))('$id', ({ rule }) => {
  const { meta } = rule;
  const names = ruleNames(RULES);

  it('can be passed over by its id and by its name, but for the mark of secrecy', () => {
    if (meta.id === 'C9') {
      const source = createSource('文.txt', '<!-- 检查: 略过 密级 已经核过 -->\n正文。\n');
      const { suppressions, faults } = suppressionsIn(source, 'text', names);
      expect({ suppressions, faults: faults.length }).toEqual({ suppressions: [], faults: 1 });
      return;
    }
    for (const written of [meta.id, meta.id.toLowerCase(), `JG${meta.id}`, meta.name]) {
      const source = createSource('文.txt', `<!-- 检查: 略过 ${written} 已经核过 -->\n正文。\n`);
      const { suppressions, faults } = suppressionsIn(source, 'text', names);
      expect(faults, written).toEqual([]);
      expect(suppressions.map(({ codes }) => codes)).toEqual([[`JG${meta.id}`]]);
    }
  });

  it('is told in short Chinese sentences that end without a mark', () => {
    expect(meta.name.length).toBeLessThanOrEqual(16);
    expect(meta.summary.length).toBeLessThanOrEqual(50);
    expect(meta.why.length).toBeLessThanOrEqual(120);
    for (const text of [meta.name, ...textsOf(rule)]) {
      expect(text).toMatch(/[\u3400-\u9fff]/);
      expect(text).toBe(text.trim());
      expect(text).not.toMatch(/[。；，、：！？…]$/);
    }
  });

  it('is punctuated as it asks others to be', () => {
    for (const text of textsOf(rule)) {
      const said = withoutShown(text);
      expect(said).not.toMatch(/[\u3400-\u9fff”）》][,;:!?()~]|[,;:!?()~][\u3400-\u9fff“（《]|["']|\.{2}|。。|，，/);
      expect(said).not.toMatch(/[\u3400-\u9fff] [\u3400-\u9fff]/);
      for (const [open, close] of PAIRS) {
        const count = (mark: string | undefined): number => text.split(mark as string).length - 1;
        if (!text.includes(`“${open}`) && !text.includes(`${close}”`)) expect(count(open), text).toBe(count(close));
      }
    }
  });

  it('cites clauses that exist', () => {
    if (meta.clause === undefined) return;
    const [, standard = '', clauses = ''] = /^(GB\/T \d{4,5}—\d{4}) (.+)$/.exec(meta.clause) ?? [];
    const known = CLAUSES[standard];
    expect(known, meta.clause).toBeDefined();
    for (const clause of clauses.split('、')) expect(known, meta.clause).toContain(clause);
  });

  it('grades what is only advice no higher than W, and leaves it on or off', () => {
    if (meta.certainty === 'advice') expect(meta.grade).not.toBe('E');
    if (meta.fixes) expect(meta.certainty).not.toBe('advice');
  });

  it('has enough examples, wrong ones with what is found in them', () => {
    expect(meta.wrong.length).toBeGreaterThanOrEqual(3);
    expect(meta.right.length).toBeGreaterThanOrEqual(4);
    for (const { text, mended } of meta.wrong) {
      const marks = text.replace(/[^⟦⟧]/g, '');
      expect(marks, text).toMatch(/^(?:⟦⟧)+$/);
      expect(text, 'an empty stretch').not.toContain('⟦⟧');
      if (mended !== undefined) expect(mended).not.toMatch(/[⟦⟧]/);
    }
    if (meta.fixes) expect(meta.wrong.filter(({ mended }) => mended !== undefined).length).toBeGreaterThanOrEqual(2);
  });

  it('has examples that the evaluation set does not know', () => {
    for (const { text } of [...meta.wrong, ...meta.right]) {
      // 目　录 is anybody's.
      if (bare(text).length > 5) expect(known.has(bare(text)), text).toBe(false);
      for (const sentence of sentencesOf(text)) expect(known.has(sentence), sentence).toBe(false);
    }
  });
});
