/** The quick reader gives the package's tree, place for place, or declines. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSource } from '../../src/source.ts';
import type { YamlNode } from '../../src/yaml/node.ts';
import { readQuickly } from '../../src/yaml/quick.ts';
import { readWithPackage } from '../../src/yaml/read.ts';

const DATA = join(import.meta.dirname, '../../data');

const SHIPPED = readdirSync(DATA, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.yaml'))
  .map((path) => ({ path, text: readFileSync(join(DATA, path), 'utf8') }));

/** A tree without its source, so that a difference is readable. */
const bare = (node: YamlNode | undefined): unknown => {
  if (!node) return undefined;
  const { start, end } = node.place;
  if (node.type === 'scalar') return [node.kind, node.style, node.text, start, end];
  if (node.type === 'list') return ['list', start, end, ...node.items.map(bare)];
  const entries = node.entries.map(({ key, keyPlace, value }) => [key, keyPlace.start, keyPlace.end, bare(value)]);
  return ['map', start, end, ...entries];
};

/** Whether the quick reader took the text; fails where the two differ. */
const agree = (text: string): boolean => {
  const source = createSource('数据.yaml', text);
  const quick = readQuickly(source);
  if (!quick) return false;
  const { value, diagnostics } = readWithPackage(source);
  expect({ text, told: diagnostics.map((d) => d.message) }).toEqual({ text, told: [] });
  expect({ text, tree: bare(quick) }).toEqual({ text, tree: bare(value) });
  return true;
};

describe('the quick reader', () => {
  it.each(SHIPPED)('takes $path as the package does', ({ text }) => {
    expect(agree(text)).toBe(true);
  });

  it.each([
    ['甲: 1\n', true],
    ['甲:\n乙: ~\n', true],
    ['甲:   # 说明\n  乙: 二 # 说明\n\n# 又\n丙: [一, 二,]\n', true],
    ['甲:\n- 一\n- 二\n乙: {}\n', true],
    ['甲:\n  - 名: 一\n    数: 2\n  - 名: 二\n丙: []', true],
    ['甲: "一：二"\n乙: \'三, 四\'\n', true],
    ['甲: [ { 名: 一, 数: 5.60 },\n  { 名: 二 } ]\n乙: -3\n', true],
    ['甲: http://x.y/z?a=b#c\n', true],
    ['甲: 一\n  二\n', false],
    ['甲: |\n  一\n', false],
    ['甲: "a\\n"\n', false],
    ['甲: &一 二\n', false],
    ['甲: 一\n甲: 二\n', false],
    ['甲: a: b\n', false],
    ['甲: 一 #1\n', false],
    ['甲:\n\t乙: 1\n', false],
    ['甲：1\n', false],
    ['- 一\n', false],
    ['---\n甲: 1\n', false],
    ['甲: {乙}\n', false],
    ['甲: [一\n乙: 2\n', false],
    ['constructor: 1\n', false],
    ['', false],
  ])('%j: %s', (text, taken) => {
    expect(agree(text)).toBe(taken);
  });

  const SPLICES = [
    ':',
    ': ',
    ' ',
    '  ',
    '\n',
    '\n  ',
    '- ',
    '#',
    ' #',
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    ',',
    '&',
    '*',
    '!',
    '|',
    '>',
    '%',
    '@',
    '~',
    '?',
    '? ',
    '：',
    '\t',
    '---\n',
    '...',
    '\\',
    '甲: 1',
    '。',
    '<<: ',
    'null',
    '0x1',
    '\u3000',
  ];

  it('agrees wherever a shipped file is damaged', () => {
    let taken = 0;
    fc.assert(
      fc.property(
        fc.nat(SHIPPED.length - 1),
        fc.array(fc.tuple(fc.nat(), fc.nat(4), fc.constantFrom(...SPLICES)), { minLength: 1, maxLength: 3 }),
        (which, edits) => {
          // The front of a file is enough, and keeps the package's part of the work small.
          let text = (SHIPPED[which]?.text ?? '').slice(0, 500);
          for (const [at, cut, splice] of edits) {
            const from = at % (text.length + 1);
            text = text.slice(0, from) + splice + text.slice(from + cut);
          }
          if (agree(text)) taken += 1;
        },
      ),
      { numRuns: 4_000 },
    );
    expect(taken).toBeGreaterThan(400);
  });

  it('agrees on any small text made of what means something', () => {
    const text = fc
      .array(fc.constantFrom('甲', '乙', '1', '-', ...SPLICES, '\n', '\n', ': ', '\n  '), { maxLength: 14 })
      .map((parts) => `键: ${parts.join('')}`);
    fc.assert(
      fc.property(text, (yaml) => {
        agree(yaml);
      }),
      { numRuns: 8_000 },
    );
  });
});
