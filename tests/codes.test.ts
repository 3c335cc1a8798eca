/** The diagnostics that there are: each used, each with a name of its own; what users read is punctuated as Chinese is. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CODES } from '../src/codes.ts';

const ROOT = join(import.meta.dirname, '../src');

const SOURCES = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));

const codes = Object.entries(CODES);

describe('codes', () => {
  const used = SOURCES.filter(({ path }) => path !== 'codes.ts')
    .map(({ text }) => text)
    .join('\n');

  it.each(codes)('%s is given somewhere', (id) => expect(used).toContain(`'${id}'`));

  it('have names of their own', () => {
    const names = codes.map(([, { name }]) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('stand in order', () => {
    const ids = codes.map(([id]) => id);
    const areas = ['JGF', 'JGT', 'JGL', 'JGK'].flatMap((area) => ids.filter((id) => id.startsWith(area)).sort());
    expect(ids).toEqual(areas);
  });
});

/** Literals of a file that hold Han characters, without comments and regular expressions. */
const literals = (text: string): string[] =>
  text
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split('\n')
    .filter((line) => !/^\s*\/\//.test(line) && !/\/[^/\n]*[\u4e00-\u9fff][^/\n]*\/[gu]*[,.)\];]/.test(line))
    .flatMap((line) =>
      [...line.matchAll(/'((?:[^'\\]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g)].map((match) => match[1] ?? match[2] ?? ''),
    )
    // Text that a pattern is made of is no message.
    .filter((literal) => /[\u4e00-\u9fff]/.test(literal) && !/\(\?|\\\\|\||\[\^|\]\{|\?\$/.test(literal));

/** What a user copies is written as YAML, templates and shells have it. */
const withoutCode = (literal: string): string =>
  literal.replace(/\$\{[^}]*\}|\{\{.*?\}\}|[{[].*[}\]]|“[^”]*”|（[^）]*）|<[^>]*>/g, '');

describe('messages', () => {
  // Rules bear wrong examples; what they say is read in check/meta.test.ts.
  const told = SOURCES.filter(({ path }) => !path.startsWith('check/rules/'));

  it.each(told)('$path has full-width punctuation beside Han characters', ({ text }) => {
    for (const literal of literals(text).map(withoutCode)) {
      expect(literal).not.toMatch(/[\u4e00-\u9fff][,;!?()]|[,;!?()][\u4e00-\u9fff]|\.{3}/);
    }
  });

  it.each(codes)('%s ends without a full stop', (_id, { name, mend }) => {
    expect(name).not.toMatch(/[。；，]$/);
    expect(mend).not.toMatch(/[。；，]$/);
  });
});
