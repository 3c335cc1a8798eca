/**
 * What users get wrong, one folder each: a tiny workspace, the diagnostics that it must give and no
 * others (expected.yaml, by hand), and how they read (expected.txt, written anew with UPDATE_GOLDEN=1).
 */

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { realWorld } from '../src/cli/world.ts';
import { type Diagnostic, hasError } from '../src/diagnostic.ts';
import { type BuildOptions, buildDraft } from '../src/project/build.ts';
import { openWorkspace } from '../src/project/workspace.ts';
import { prettyDiagnostic } from '../src/report/pretty.ts';
import { positionAt } from '../src/source.ts';

const PACKAGE = resolve(import.meta.dirname, '..');
const MISTAKES = join(import.meta.dirname, 'fixtures/mistakes');

interface Expected {
  readonly code: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

const told = ({ code, place }: Diagnostic): Expected =>
  place ? { code, file: place.source.name, ...positionAt(place.source, place.start) } : { code };

interface Run {
  readonly diagnostics: readonly Diagnostic[];
  readonly written: number;
}

const run = (folder: string): Run => {
  const file = join(folder, 'run.yaml');
  const flags = existsSync(file) ? (parse(readFileSync(file, 'utf8')) as { final?: boolean; style?: string }) : {};
  const options: BuildOptions = { formats: ['txt', 'md'], final: false, ...flags };
  const { value: workspace, diagnostics } = openWorkspace(realWorld(folder), folder, PACKAGE);
  if (hasError(diagnostics)) return { diagnostics, written: 0 };
  const built = buildDraft(workspace, join(folder, '文稿.yaml'), options);
  return { diagnostics: [...diagnostics, ...built.diagnostics], written: built.outputs.size };
};

const golden = (path: string, text: string): string => {
  if (process.env.UPDATE_GOLDEN) writeFileSync(path, text);
  return readFileSync(path, 'utf8');
};

describe('mistakes', () => {
  it.each(readdirSync(MISTAKES))('%s', (name) => {
    const folder = join(MISTAKES, name);
    const { diagnostics, written } = run(folder);
    const expected = parse(readFileSync(join(folder, 'expected.yaml'), 'utf8')) as Expected[];
    expect(diagnostics.map(told)).toEqual(expected);
    const text = diagnostics.map((d) => prettyDiagnostic(d, (_style, words) => words)).join('\n');
    expect(text).toBe(golden(join(folder, 'expected.txt'), text));
    expect(text).not.toMatch(/undefined|null|NaN|\[object|\bat .*:\d+:\d+\)/);
    // An error leaves nothing half-made; what is only odd is written all the same.
    expect(written).toBe(hasError(diagnostics) ? 0 : 2);
  });
});
