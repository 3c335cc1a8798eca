// Writes the corpus of old speeches, which the tests make in memory, into a folder to look at: each file beside what is
// true of it. `npm run corpus -- 目录`; the folder must be empty or new.

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

const folder = process.argv[2];
if (folder === undefined || (existsSync(folder) && readdirSync(folder).length > 0)) {
  process.stderr.write('用法：npm run corpus -- 目录（新的或空的）\n');
  process.exit(2);
}

// Bundled, a file no longer knows its own folder.
const ownFolder = {
  name: 'own-folder',
  setup: (setup) =>
    setup.onLoad({ filter: /tests\/import\/corpus\/.*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('import.meta.dirname', JSON.stringify(dirname(path))),
      loader: 'ts',
    })),
};

const work = mkdtempSync(join(tmpdir(), 'jianggao-corpus-'));
const outfile = join(work, 'corpus.cjs');
await build({
  entryPoints: [join(import.meta.dirname, '../tests/import/corpus/corpus.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  logLevel: 'error',
  plugins: [ownFolder],
});
const { makeCorpus } = createRequire(import.meta.url)(outfile);
rmSync(work, { recursive: true });

mkdirSync(folder, { recursive: true });
for (const { name, bytes, truth } of makeCorpus()) {
  writeFileSync(join(folder, `${name}.txt`), bytes);
  writeFileSync(join(folder, `${name}.truth.json`), `${JSON.stringify(truth, null, 1)}\n`);
}
process.stdout.write(`写了 ${readdirSync(folder).length / 2} 份旧稿，各有一份 .truth.json\n`);
