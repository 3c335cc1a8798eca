/**
 * Old speeches and what an import makes of them, side by side in tests/import/old: all files that are written, one behind
 * the other. `UPDATE=1` writes them anew: read what has changed.
 */

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Imported } from '../../src/project/import.ts';
import { importOf, linesOf, rebuilt } from './imports.ts';

const FOLDER = join(import.meta.dirname, 'old');

const OLD = readdirSync(FOLDER).filter((name) => /\.(?:txt|md)$/.test(name));

const importFile = (name: string): Imported =>
  importOf(readFileSync(join(FOLDER, name), 'utf8'), {
    name,
    lift: name.startsWith('写着'),
    markdown: name.endsWith('.md'),
  });

const written = ({ files, notes }: Imported): string =>
  [
    ...[...files].map(([path, text]) => `======== ${path}\n${text}`),
    ...notes.map((note) => `======== 说明：${note}\n`),
  ].join('\n');

describe.each(OLD)('%s', (name) => {
  const imported = importFile(name);

  it('is written as it should be', () => {
    const golden = join(FOLDER, `${name}.out`);
    if (process.env.UPDATE === '1' || !existsSync(golden)) writeFileSync(golden, written(imported));
    expect(written(imported)).toBe(readFileSync(golden, 'utf8'));
  });

  it('comes back line by line', () => {
    expect(imported.diagnostics).toEqual([]);
    const { text, errors } = rebuilt(imported);
    expect(errors).toEqual([]);
    // Cover and contents stand before the text, and are made anew.
    const front = new Set(imported.explain.filter(({ role }) => /^co/.test(role)).map(({ line }) => line));
    const kept = imported.healed.split('\n').filter((_, i) => !front.has(i + 1));
    const body = linesOf(kept.join('\n').replace(/^#+ |^- |\*\*(?=民生|大事)/gm, ''));
    const back = linesOf(text);
    expect(back.slice(-body.length)).toEqual(body);
  });
});
