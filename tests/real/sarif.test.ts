/** The SARIF report against the validator of the SARIF SDK: every rule of its that is an error holds. */

import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const TOOL = join(import.meta.dirname, 'parts/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool');
const GOLDEN = join(import.meta.dirname, '../report/golden/sarif.sarif');

const validate = (path: string): { readonly status: number | null; readonly told: string } => {
  chmodSync(TOOL, 0o755);
  const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' };
  const { status, stdout } = spawnSync(TOOL, ['validate', path], { encoding: 'utf8', env });
  return { status, told: stdout };
};

it('finds nothing wrong with our report, and something with a broken one', () => {
  const good = validate(GOLDEN);
  expect(good.told).toContain('1 files scanned');
  expect(good.told).not.toMatch(/: error /);
  const folder = mkdtempSync(join(tmpdir(), 'jianggao-sarif-'));
  const broken = join(folder, 'broken.sarif');
  writeFileSync(broken, readFileSync(GOLDEN, 'utf8').replaceAll('"startLine": 1', '"startLine": 0'));
  expect(validate(broken).told).toMatch(/: error /);
  rmSync(folder, { recursive: true, force: true });
});
