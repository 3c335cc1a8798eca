// Makes dist/: the program in one file, the `docx` package in another that is opened only for a style that
// does not ship, what was made ahead for those that do, and V8's compiled code. Runs at `prepare`.

import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const require = createRequire(import.meta.url);
const common = {
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  legalComments: 'none',
  minifyWhitespace: true,
  minifySyntax: true,
  logLevel: 'warning',
};

/** In the bundle the door to `docx` leads to the file beside it: who installs the package needs no docx. */
const docxBeside = {
  name: 'docx-beside',
  setup: ({ onLoad }) => {
    onLoad({ filter: /output\/docx\/docx-package\.ts$/ }, () => ({
      contents: "export const loadDocx = () => require('./docx.cjs');",
      loader: 'ts',
    }));
  },
};

/** A bundle for a part of the commands leaves out what is imported late, but for what `kept` fits. */
const without = (kept) => ({
  name: 'without-commands',
  setup: ({ onResolve }) => {
    onResolve({ filter: /./ }, ({ kind, path }) =>
      kind === 'dynamic-import' && !kept.test(path) ? { path, external: true } : undefined,
    );
  },
});

/** Pure ASCII is read and kept at one byte a character; esbuild leaves regular expressions as they are. */
const toAscii = (file) => {
  const text = readFileSync(file, 'utf8');
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  writeFileSync(file, text.replace(/[^\0-\x7f]/g, escaped));
};

rmSync('dist', { recursive: true, force: true });
mkdirSync('dist');
await build({
  ...common,
  entryPoints: ['src/cli/start.ts'],
  outfile: 'dist/jianggao.cjs',
  plugins: [docxBeside],
  external: ['./docx.cjs'],
});
// Most runs are builds, or ask for help: neither waits for the readers of tables and lists.
await build({
  ...common,
  entryPoints: ['src/cli/start.ts'],
  outfile: 'dist/build.cjs',
  plugins: [docxBeside, without(/\/(?:build|jobs|outcome-json|inspect-all)\.ts$/)],
  external: ['./docx.cjs'],
});
await build({ ...common, entryPoints: ['src/cli/start.ts'], outfile: 'dist/help.cjs', plugins: [without(/(?!)/)] });
for (const file of ['dist/jianggao.cjs', 'dist/build.cjs', 'dist/help.cjs']) toAscii(file);
await build({
  ...common,
  stdin: { contents: "module.exports = require('docx');", resolveDir: '.' },
  outfile: 'dist/docx.cjs',
  minifyIdentifiers: true,
});
copyFileSync('scripts/loader.cjs', 'dist/start.cjs');
writeFileSync('dist/worker.cjs', "'use strict';\nrequire('./start.cjs').load('build').program.serve();\n");

const work = mkdtempSync(join(tmpdir(), 'jianggao-bundle-'));
const maker = join(work, 'premade.cjs');
await build({
  ...common,
  entryPoints: ['scripts/premade.ts'],
  outfile: maker,
  plugins: [docxBeside],
  external: ['./docx.cjs'],
});
copyFileSync('dist/docx.cjs', join(work, 'docx.cjs'));
writeFileSync('dist/premade.json', JSON.stringify(require(maker).premade(process.cwd())));

// Functions that a build and the help run are kept compiled: each is run once, in a process of its own.
for (const what of ['jianggao', 'build', 'help']) {
  execFileSync(process.execPath, ['scripts/warm.cjs', what, work], { stdio: ['ignore', 'ignore', 'inherit'] });
}
rmSync(work, { recursive: true, force: true });
