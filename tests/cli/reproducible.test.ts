/** The same input gives the same bytes: in another process, folder, time zone, language, year, and by threads. */

import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const VOLUME = 'data/示例/2024年汇编.yaml';

const folder = (): string => mkdtempSync(join(tmpdir(), 'jianggao-same-'));

const build = (env: Record<string, string>, cwd = ROOT, more: readonly string[] = []): Record<string, string> => {
  const out = folder();
  execFileSync('node', [join(ROOT, 'bin/jianggao.js'), 'build', VOLUME, '-f', 'docx,txt,md', '-o', out, ...more], {
    cwd,
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return Object.fromEntries(
    ['docx', 'txt', 'md'].map((format) => [format, readFileSync(join(out, `2024年汇编.${format}`)).toString('base64')]),
  );
};

describe('the sample compilation', () => {
  const once = build({ TZ: 'UTC', LANG: 'C.UTF-8' });

  it('is the same elsewhere', () => {
    const elsewhere = folder();
    for (const part of ['jianggao.yaml', 'data', 'templates']) {
      cpSync(join(ROOT, part), join(elsewhere, part), { recursive: true });
    }
    expect(build({ TZ: 'Pacific/Kiritimati', LANG: 'zh_CN.UTF-8', LC_ALL: 'tr_TR.UTF-8' }, elsewhere)).toEqual(once);
    expect(build({ TZ: 'America/St_Johns', HOME: '/nonexistent', NODE_OPTIONS: '--max-old-space-size=200' })).toEqual(
      once,
    );
  });

  it('has no clock but the draft and SOURCE_DATE_EPOCH', () => {
    const stamped = build({ SOURCE_DATE_EPOCH: '1000000000' });
    expect(stamped.txt).toBe(once.txt);
    expect(stamped.docx).not.toBe(once.docx);
    expect(build({ SOURCE_DATE_EPOCH: '1000000000', TZ: 'Asia/Shanghai' })).toEqual(stamped);
  });
});
