/**
 * Older formats become .docx by LibreOffice, where it is installed: with a profile of its own in a temporary folder that
 * is gone afterwards, and a time limit. Knows nothing of what is in the file.
 */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstLine } from './io.ts';

export type Converted =
  | { readonly kind: 'docx'; readonly bytes: Uint8Array }
  /** LibreOffice is not there. */
  | { readonly kind: 'lacking' }
  /** `reason` goes on from the file's name. */
  | { readonly kind: 'failed'; readonly reason: string };

/** A cold start on a slow machine takes half a minute. */
const TIME_LIMIT = 120_000;

const PROGRAMS = ['soffice', 'libreoffice'];

type Environment = Readonly<Record<string, string | undefined>>;

const runIn = (folder: string, file: string, env: Environment): Converted => {
  const args = [
    '--headless',
    '--norestore',
    '--nolockcheck',
    `-env:UserInstallation=${new URL(`file://${encodeURI(join(folder, 'profile'))}`).href}`,
    '--convert-to',
    'docx',
    '--outdir',
    join(folder, 'out'),
    file,
  ];
  for (const program of PROGRAMS) {
    // What a document links to is not asked for: no proxy answers there.
    const closed = { ...env, http_proxy: 'http://127.0.0.1:9', https_proxy: 'http://127.0.0.1:9' };
    const run = spawnSync(program, args, { env: closed, timeout: TIME_LIMIT, killSignal: 'SIGKILL', stdio: 'ignore' });
    const code = run.error && 'code' in run.error ? run.error.code : undefined;
    if (code === 'ENOENT' || code === 'EACCES') continue;
    if (code === 'ETIMEDOUT') return { kind: 'failed', reason: `${TIME_LIMIT / 1000} 秒内没有转换完` };
    try {
      return { kind: 'docx', bytes: readFileSync(join(folder, 'out', 'old.docx')) };
    } catch {
      return { kind: 'failed', reason: '不是 LibreOffice 能转换的文档，或已损坏' };
    }
  }
  return { kind: 'lacking' };
};

/** `ending`: of the file, with its dot. */
export const convertToDocx = (bytes: Uint8Array, ending: string, env: Environment): Converted => {
  let folder: string | undefined;
  try {
    folder = mkdtempSync(join(env.TMPDIR ?? env.TEMP ?? '/tmp', 'jianggao-import-'));
    const file = join(folder, `old${ending}`);
    writeFileSync(file, bytes);
    return runIn(folder, file, env);
  } catch (thrown) {
    return { kind: 'failed', reason: `转换时写不了临时文件（${firstLine(thrown)}）` };
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }
};
