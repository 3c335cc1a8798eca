/** The command line in a folder of its own: files laid down, arguments run in this process, everything caught. */

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { main } from '../../src/cli/main.ts';

export const PACKAGE = resolve(import.meta.dirname, '../..');

export type Tree = Readonly<Record<string, string | Uint8Array>>;

export const layDown = (root: string, files: Tree): void => {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
};

/** Gone again when the test is over. */
export const folderWith = (files: Tree = {}): string => {
  const root = mkdtempSync(join(tmpdir(), 'jianggao-test-'));
  layDown(root, files);
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return root;
};

/** Every file below a folder with its bytes, to see what has changed. */
export const treeOf = (root: string): Record<string, string> => {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [relative(root, path), readFileSync(path).toString('base64')]),
  );
};

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly bytes: Uint8Array;
}

interface Setting {
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  readonly terminal?: boolean;
  /** Where the program stands, if not here. */
  readonly packageRoot?: string;
  /** Somebody at the keyboard; where absent, standard input is no terminal. */
  readonly openTerminal?: Io['openTerminal'];
}

export const run = async (cwd: string, argv: readonly string[], setting: Setting = {}): Promise<Ran> => {
  const out: Buffer[] = [];
  let err = '';
  const code = await main(
    argv,
    {
      out: (content) => void out.push(Buffer.from(content as string)),
      err: (text) => {
        err += text;
      },
      outIsTerminal: setting.terminal === true,
      errIsTerminal: setting.terminal === true,
      env: setting.env ?? {},
      cwd,
      packageRoot: setting.packageRoot ?? PACKAGE,
      readStdin: () => Buffer.from(setting.stdin ?? ''),
      ...(setting.openTerminal ? { openTerminal: setting.openTerminal } : {}),
    },
    '9.9.9',
  );
  const bytes = Buffer.concat(out);
  return { code, out: bytes.toString(), err, bytes };
};

export const DRAFT = '文稿: 讲话\n模板: 讲\n标题: 在会上的讲话\n日期: 2024-09-12\n数据:\n  会议: 信访工作会议\n';

/** Three drafts: two sound, one with a date that does not exist. */
export const SPACE: Tree = {
  'jianggao.yaml': '版本: 1\n文稿: [甲.yaml, 乙.yaml]\n',
  'templates/讲.hbs': '---\n标题: 讲\n---\n这次{{会议}}很重要。\n',
  '甲.yaml': DRAFT,
  '乙.yaml': DRAFT.replace('信访工作会议', '~'),
  '错.yaml': DRAFT.replace('09-12', '09-31'),
};
