/**
 * The bundle that builds has all that a build may load late: what is left out there cannot be loaded at all. The code kept
 * compiled beside each bundle is taken by a process that starts as the command does.
 */

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const IMPORT = /^\s*(?:import|export)\b(?! type)[^'";]*?\bfrom '(\.[^']+)'/gm;
const LATE = /\bimport\('(\.[^']+)'\)/g;

/** Late imports of a file and of all that it imports, those that come late among it. */
const lateFrom = (file: string, seen: Set<string>): string[] => {
  if (seen.has(file) || !existsSync(file)) return [];
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  const paths = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] as string);
  const below = [...paths(IMPORT), ...paths(LATE)].flatMap((path) => lateFrom(join(dirname(file), path), seen));
  return [...paths(LATE), ...below];
};

it('leaves out nothing that a build may ask for', () => {
  const bundle = readFileSync(join(ROOT, 'scripts/bundle.mjs'), 'utf8');
  const kept = /without\(\/(.+)\/\)\],\n\s*external/.exec(bundle)?.[1];
  expect(kept).toBeDefined();
  const late = lateFrom(join(ROOT, 'src/cli/build.ts'), new Set());
  expect(late).toContain('../project/inspect-all.ts');
  for (const path of late) expect(path).toMatch(new RegExp(kept as string));
});

it('takes the code that was kept compiled', () => {
  const script = `
    const { load } = require('./dist/start.cjs');
    const refused = (what) => load(what).script.cachedDataRejected;
    console.log(JSON.stringify(['help', 'build', 'jianggao'].map(refused)));`;
  const told = execFileSync(process.execPath, ['-e', script], { cwd: ROOT, encoding: 'utf8' });
  // Anything but false: none is beside the bundle, or V8 would not have it.
  expect(JSON.parse(told)).toEqual([false, false, false]);
});
