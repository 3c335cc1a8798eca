/** Large and deep inputs: time grows with size, depth is refused, and the process lives. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSource } from '../../src/source.ts';
import { readQuickly } from '../../src/yaml/quick.ts';
import { readWithPackage, readYaml } from '../../src/yaml/read.ts';
import { yamlOf } from '../support/yaml.ts';

type Reader = typeof readYaml | typeof readQuickly;

const time = (text: string, reader: Reader): number => {
  const source = createSource('f', text);
  const start = performance.now();
  reader(source);
  return performance.now() - start;
};

/** How much longer twice as much takes. Quadratic work takes four times as long however often it is tried. */
const growth = (once: string, twice: string, reader: Reader): number => {
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < 6 && least >= 3; tries += 1) {
    least = Math.min(least, time(twice, reader) / Math.max(time(once, reader), 5));
  }
  return least;
};

const many = (count: number, line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');

describe('time grows with size', () => {
  it.each<[string, number, (n: number) => string]>([
    ['keys', 20_000, (n) => many(n, (i) => `k${i}: ${i}`)],
    ['keys in braces', 5_000, (n) => `{ ${many(n, (i) => `k${i}: ${i},`)} }`],
    ['items', 5_000, (n) => many(n, (i) => `- ${i}`)],
    ['lines of one value', 5_000, (n) => `值: |\n${many(n, () => '  一行')}`],
    ['length of one value', 5_000, (n) => `值: "${'字'.repeat(n * 20)}"`],
    ['the same key', 5_000, (n) => many(n, () => 'a: 1')],
  ])('%s: twice as many take less than three times as long', (_name, n, make) => {
    // Each reader by itself: from the one to the other there is a step.
    for (const reader of [readWithPackage, readQuickly]) {
      time(make(2_000), reader);
      expect(growth(make(n), make(2 * n), reader)).toBeLessThan(3);
    }
  });

  it.each<[string, string]>([
    ['brackets', '['.repeat(50_000)],
    ['braces', '{a: '.repeat(50_000)],
    ['dashes', '- '.repeat(50_000)],
    ['question marks', '? '.repeat(50_000)],
    ['quotes', 'a: "'.repeat(50_000)],
    ['closing brackets', ']'.repeat(50_000)],
    ['anchors', many(50_000, (i) => `k${i}: &a${i} 1`)],
    ['documents', '---\na: 1\n'.repeat(50_000)],
    ['zero-width marks', `值: ${'\u200b'.repeat(1_000_000)}`],
  ])('%s without end are answered in time', (_name, text) => {
    expect(time(text, readYaml)).toBeLessThan(5_000);
  });
});

describe('limits', () => {
  it('refuse depth beyond 64, and nothing before', () => {
    const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    expect(yamlOf(nested(63)).told).toEqual([]);
    expect(yamlOf(nested(65)).told).toEqual(['JGF008 1:65']);
  });

  it('refuse more than 100,000 nodes and 4 million characters', () => {
    expect(yamlOf(`[${'1,'.repeat(100_001)}]`).told).toHaveLength(1);
    expect(yamlOf(`a: ${'字'.repeat(4_000_001)}`).told).toEqual(['JGF008 1:1']);
  });
});

describe('a process that reads deep nesting again and again', () => {
  let folder: string;
  let program: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jianggao-deep-'));
    program = join(folder, 'deep.cjs');
    const contents = `
      import { createSource } from '../../src/source.ts';
      import { readYaml } from '../../src/yaml/read.ts';
      for (const open of ['[', '{a: ']) {
        for (let time = 0; time < 3; time += 1) {
          const { diagnostics } = readYaml(createSource('f', open.repeat(open === '[' ? 100_000 : 10_000)));
          if (diagnostics[0]?.code !== 'JGF008') throw new Error(open);
        }
      }
      console.log('alive');`;
    const stdin = { contents, resolveDir: import.meta.dirname, loader: 'ts' } as const;
    await build({ stdin, outfile: program, bundle: true, platform: 'node', format: 'cjs' });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('lives', () => {
    expect(execFileSync(process.execPath, [program], { encoding: 'utf8', timeout: 60_000 })).toBe('alive\n');
  });
});
