/** The program as it is installed, made of the sources as they are now, in a package of its own. */

import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { PACKAGE } from './cli.ts';

export interface Program {
  /** The file that node runs. */
  readonly path: string;
  readonly remove: () => void;
}

export const makeProgram = async (): Promise<Program> => {
  const home = mkdtempSync(join(tmpdir(), 'jianggao-package-'));
  for (const name of ['data', 'templates', 'package.json']) symlinkSync(join(PACKAGE, name), join(home, name));
  for (const folder of ['bin', 'dist']) mkdirSync(join(home, folder));
  const docx = JSON.stringify(join(PACKAGE, 'node_modules/docx'));
  writeFileSync(join(home, 'dist/docx.cjs'), `module.exports = require(${docx});`);
  writeFileSync(join(home, 'dist/worker.cjs'), "require('./jianggao.cjs').serve();");
  const path = join(home, 'bin/jianggao.js');
  writeFileSync(path, "require('../dist/jianggao.cjs').start(__dirname);");
  await build({
    entryPoints: [join(PACKAGE, 'src/cli/start.ts')],
    outfile: join(home, 'dist/jianggao.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    logLevel: 'error',
    external: ['./docx.cjs'],
    plugins: [
      {
        name: 'docx-beside',
        setup: ({ onLoad }) =>
          onLoad({ filter: /docx-package\.ts$/ }, () => ({
            contents: "export const loadDocx = () => require('./docx.cjs');",
            loader: 'ts',
          })),
      },
    ],
  });
  return { path, remove: () => rmSync(home, { recursive: true, force: true }) };
};
