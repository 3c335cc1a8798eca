// Writes what is made from the code's own metadata: the registry of helpers and the tables of the guides.
// `--check` writes nothing and fails when something is out of date.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const check = process.argv.includes('--check');
const stale = [];

const put = (path, text) => {
  const before = readFileSync(path, 'utf8');
  if (before === text) return;
  if (check) stale.push(path);
  else writeFileSync(path, text);
};

// Every file beside the registry that exports a Helper is in it.
const folder = 'src/template/helpers';
const helpers = readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && file !== 'registry.ts')
  .flatMap((file) => {
    const name = /^export const (\w+): Helper = /m.exec(readFileSync(join(folder, file), 'utf8'))?.[1];
    return name === undefined ? [] : [{ file, name }];
  })
  .sort((a, b) => (a.file.slice(0, -3) < b.file.slice(0, -3) ? -1 : 1));

put(
  join(folder, 'registry.ts'),
  `/** Generated from the files beside it by \`npm run generate\`: every helper by its name. */

import type { Helper } from '../helper.ts';
${helpers.map(({ file, name }) => `import { ${name} } from './${file}';`).join('\n')}

const ALL: readonly Helper[] = [
${helpers.map(({ name }) => `  ${name},`).join('\n')}
];

export const HELPERS: ReadonlyMap<string, Helper> = new Map(ALL.map((helper) => [helper.name, helper]));
`,
);

// And every condition that a file beside its registry exports.
const conditionFolder = 'src/template/conditions';
const conditions = readdirSync(conditionFolder)
  .filter((file) => file.endsWith('.ts') && file !== 'registry.ts')
  .sort()
  .flatMap((file) => {
    const text = readFileSync(join(conditionFolder, file), 'utf8');
    const names = [...text.matchAll(/^export const (\w+): Condition = /gm)].map((match) => match[1]).sort();
    return names.length > 0 ? [{ file, names }] : [];
  });

put(
  join(conditionFolder, 'registry.ts'),
  `/** Generated from the files beside it by \`npm run generate\`: every condition by its name. */

import type { Condition } from '../condition.ts';
${conditions.map(({ file, names }) => `import { ${names.join(', ')} } from './${file}';`).join('\n')}

const ALL: readonly Condition[] = [
${conditions.flatMap(({ names }) => names.map((name) => `  ${name},`)).join('\n')}
];

export const CONDITIONS: ReadonlyMap<string, Condition> = new Map(ALL.map((condition) => [condition.name, condition]));
`,
);

const outfile = join(tmpdir(), `jianggao-metadata-${process.pid}.cjs`);
await build({
  entryPoints: ['scripts/metadata.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  logLevel: 'warning',
});
const { TABLES } = createRequire(import.meta.url)(outfile);

for (const path of ['docs/数据指南.md', 'docs/模板指南.md', 'docs/版式指南.md', 'docs/命令与问题.md']) {
  const text = readFileSync(path, 'utf8').replace(
    /(<!-- 由代码生成：(\S+) -->\n)[\s\S]*?(<!-- 生成结束 -->)/g,
    (_, open, name, close) => {
      if (!TABLES[name]) throw new Error(`${path}: no table ${name}`);
      return `${open}\n${TABLES[name]()}\n\n${close}`;
    },
  );
  put(path, text);
}

if (stale.length > 0) {
  console.error(`out of date, run npm run generate: ${stale.join(', ')}`);
  process.exit(1);
}
