/** Imports in memory, and the drafts built again as anybody would build them: for tests that ask whether the text came back. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Imported, type ImportOptions, importText } from '../../src/project/import.ts';
import { buildIn, memoryWorld, workspaceOf } from '../support/workspace.ts';

const STYLE = readFileSync(join(import.meta.dirname, '../../data/版式/国标.yaml'), 'utf8');

const BASE = { world: memoryWorld({ '/p/data/版式/国标.yaml': STYLE }), packageRoot: '/p' };

export const importOf = (text: string, options: Partial<ImportOptions> = {}): Imported =>
  importText(text, { name: '旧稿.txt', base: BASE, ...options });

/** As plain text, by the same way as `jianggao build -f txt`. */
export const rebuilt = ({ files, draft }: Imported): { readonly text: string; readonly errors: readonly string[] } => {
  const built = buildIn(workspaceOf(Object.fromEntries(files)), draft);
  const errors = built.diagnostics
    .filter(({ grade }) => grade === 'E')
    .map(({ code, message }) => `${code} ${message}`);
  return { text: built.text, errors };
};

const RULE = /^\|?[\s:|-]*-[\s:|-]*\|?$/;

/** Lines with something on them, without the blanks and bars that part cells; rules of tables are no text. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split(/\r\n|[\n\r]/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !(RULE.test(line) && line.includes('|')))
    .map((line) => line.replace(/[\s\u3000|]+/g, ''))
    .filter((line) => line !== '');
