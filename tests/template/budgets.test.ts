/** Templates too large, and work without end: each is refused in a moment, and the process lives on. */

import { describe, expect, it } from 'vitest';
import type { MapFact } from '../../src/tree/facts.ts';
import { factFrom, factsOf, type Plain } from '../support/facts.ts';
import { evaluate, type Partials, type Run } from '../support/templates.ts';

const FACTS = factsOf(`
县: 云溪县
会议: { 名称: 信访工作会议 }
任务: [{ 名称: 排查 }, { 名称: 化解 }]
来信: { 本期: 3, 单位: 件 }
缺: ~
`);

const refusals = ({ diagnostics }: Run): string[] => diagnostics.filter((d) => d.grade === 'E').map((d) => d.code);

/** Seconds are for busy machines: alone, each takes a fraction of one. */
const inTime = <T>(work: () => T): T => {
  const start = performance.now();
  const result = work();
  expect(performance.now() - start).toBeLessThan(10_000);
  return result;
};

const run = (template: string, facts: MapFact | string = FACTS, partials: Partials = {}): Run =>
  inTime(() => evaluate(template, facts, partials));

const facts = (data: Plain): MapFact => factFrom(data) as MapFact;

describe('limits of a template', () => {
  it.each<[string, string, string[]]>([
    ['5,000 mustaches', '{{县}}'.repeat(5_000), []],
    ['5,001 mustaches', '{{县}}'.repeat(5_001), ['JGT015']],
    ['5,001 comments', '{{!}}'.repeat(5_001), ['JGT015']],
    ['5,001 that are escaped', '\\{{县'.repeat(5_001), ['JGT015']],
    ['30 blocks within each other', `${'{{#if 县}}'.repeat(30)}${'{{/if}}'.repeat(30)}`, []],
    ['31 blocks within each other', `${'{{#if 县}}'.repeat(31)}${'{{/if}}'.repeat(31)}`, ['JGT015']],
    ['4,000 blocks within each other', '{{#if 县}}'.repeat(4_000), ['JGT015']],
    ['a chain of 100', `{{#if 县}}${'{{else if 县}}'.repeat(100)}{{/if}}`, []],
    ['a chain of 101', `{{#if 县}}${'{{else if 县}}'.repeat(101)}{{/if}}`, ['JGT015']],
    ['30 parentheses', `{{#if ${'(lookup this '.repeat(30)}"县"${')'.repeat(30)}}}{{/if}}`, []],
    ['31 parentheses', `{{#if ${'(lookup this '.repeat(31)}"县"${')'.repeat(31)}}}{{/if}}`, ['JGT015']],
    ['a million characters', '字'.repeat(1_000_000), []],
    ['a million and one', '字'.repeat(1_000_001), ['JGT015']],
  ])('%s', (_, template, codes) => {
    const refused = refusals(run(template)).filter((code) => code !== 'JGT003');
    expect([...new Set(refused)]).toEqual(codes);
  });

  const MEGABYTE = 999_990;
  const PARTS = [
    '\\',
    '{',
    '}',
    '{{',
    '}}',
    '{{!',
    '{{!--',
    '--}}',
    '{{"',
    "{{'",
    '{{[',
    '{{(',
    '｛',
    '｛｛',
    '~',
    '.',
    '[',
    '|',
  ];
  const MORE = [
    ' ',
    '\n',
    '　',
    '---\n',
    '{{#if',
    '{{/',
    '{{else',
    '{{> ',
    '\\{{',
    '{{县 ',
    '{{县 "',
    '{{#*inline "',
    '{{..',
    '**',
    '## ',
  ];

  it.each([...PARTS, ...MORE])('a megabyte of %j', (part) => {
    run(part.repeat(Math.floor(MEGABYTE / part.length)));
    run(`{{县${part.repeat(Math.floor(MEGABYTE / part.length) - 3)}`);
  });

  it.each([
    ['arguments', `{{列举 ${'县 '.repeat(300_000)}}}`],
    ['options', `{{列举 任务 ${'甲=县 '.repeat(190_000)}}}`],
    ['a path', `{{${'县.'.repeat(400_000)}县}}`],
    ['a name', `{{${'县'.repeat(900_000)}}}`],
    ['a text', `{{> 段 名="${'字'.repeat(900_000)}"}}`],
    ['a climb', `{{${'../'.repeat(300_000)}县}}`],
  ])('a megabyte of %s', (_, template) => {
    run(template, FACTS, { 段: '{{名}}' });
  });
});

describe('work without end', () => {
  const chain = (link: (next: string) => string, length: number): Partials =>
    Object.fromEntries(Array.from({ length }, (_, i) => [`段${i}`, i < length - 1 ? link(`{{> 段${i + 1}}}`) : '底']));

  it.each<[string, string, Partials]>([
    ['doubling in files', '{{> 段0}}', chain((next) => `${next}${next}`, 26)],
    ['doubling in branches that are not taken', '{{> 段0}}', chain((next) => `{{#if 缺}}${next}${next}{{/if}}`, 26)],
    ['doubling in both branches', '{{> 段0}}', chain((next) => `{{#if 县}}${next}{{else}}${next}{{/if}}`, 26)],
    ['doubling in blocks', '{{#> 段0}}块{{/段0}}', chain((next) => `{{> @partial-block}}${next}${next}`, 26)],
    ['doubling with names laid over', '{{> 段0}}', chain((next) => next.replace('}}', ' 甲=. 乙=.}}').repeat(2), 26)],
    ['an inline partial that calls itself twice', '{{#*inline "内"}}{{> 内}}{{> 内}}{{/inline}}{{> 内}}', {}],
    [
      'two that call each other',
      '{{#*inline "甲"}}{{> 乙}}{{> 乙}}{{/inline}}{{#*inline "乙"}}{{> 甲}}{{> 甲}}{{/inline}}{{> 甲}}',
      {},
    ],
    ['a file and an inline partial', '{{#*inline "甲"}}{{> 段}}{{/inline}}{{> 段}}', { 段: '{{> 甲}}{{> 甲}}' }],
    [
      'a layout that hands itself on',
      '{{#*inline "甲"}}{{#> 段}}{{> 甲}}{{/段}}{{/inline}}{{> 甲}}',
      { 段: '{{> @partial-block}}{{> @partial-block}}' },
    ],
  ])('%s', (_, template, partials) => {
    const codes = refusals(run(template, FACTS, partials));
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.filter((code) => code !== 'JGT006' && code !== 'JGT015')).toEqual([]);
  });

  it('partials and blocks may be nested only so far', () => {
    const deep = chain(
      (next) => `${'{{#with @root}}{{#with 会议}}'.repeat(14)}${next}${'{{/with}}{{/with}}'.repeat(14)}`,
      25,
    );
    expect(refusals(run('{{> 段0}}', FACTS, deep))).toEqual(['JGT015']);
    expect(
      refusals(
        run(
          '{{> 段0}}',
          FACTS,
          chain((next) => next, 40),
        ),
      ),
    ).toEqual(['JGT006']);
  });

  const LONG = facts({ 表: Array.from({ length: 20_000 }, (_, i) => `第${i}项`), 名: '字'.repeat(100_000), 缺: null });

  it.each<[string, string]>([
    ['empty loops', '{{#each 表}}{{#each @root.表}}{{/each}}{{/each}}'],
    ['loops over nothing', '{{#each 表}}{{#each @root.表}}{{else}}{{/each}}{{/each}}'],
    ['loops over loops', '{{#each 表}}{{#each @root.表}}{{#each @root.表}}甲{{/each}}{{/each}}{{/each}}'],
    ['conditions only', '{{#each 表}}{{#each @root.表}}{{#if @first}}{{/if}}{{/each}}{{/each}}'],
    ['lists in conditions', '{{#each 表}}{{#if (列举 @root.表)}}{{/if}}{{/each}}'],
    ['lists in lists', '{{#each 表}}{{列举 @root.表}}{{/each}}'],
    ['lookups', '{{#each 表}}{{#each @root.表}}{{lookup @root.表 @index}}{{/each}}{{/each}}'],
    ['long texts', '{{#each 表}}{{@root.名}}{{/each}}'],
    [
      'long texts in conditions',
      '{{#each 表}}{{#each @root.表}}{{#if (计数列举 @root.表 名="个")}}{{/if}}{{/each}}{{/each}}',
    ],
    ['block parameters', '{{#each 表 as |甲 乙|}}{{#each @root.表 as |丙 丁|}}{{/each}}{{/each}}'],
    ['inline partials', '{{#each 表}}{{#each @root.表}}{{#*inline "内"}}{{/inline}}{{> 内}}{{/each}}{{/each}}'],
  ])('%s', (_, template) => {
    expect(run(template, LONG).diagnostics.map(({ code }) => code)).toEqual(['JGT015']);
  });

  it('faults without end are told in part', () => {
    const wide = facts({
      ...Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`键${i}`, '值'])),
      表: Array(20_000).fill({ 甲: '乙' }),
    });
    const unknown = Array.from({ length: 2_000 }, (_, i) => `{{未知的名称${i}}}`).join('');
    expect(run(unknown, wide).diagnostics).toHaveLength(2_000);
    expect(
      run('{{#each 表}}{{不在这里的}}{{列具 甲}}{{> 没有}}{{@first}}{{/each}}', wide).diagnostics.length,
    ).toBeLessThan(30);
  });
});
