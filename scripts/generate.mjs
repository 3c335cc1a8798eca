// Writes what is made from the code's own metadata: the registries, the tables of the guides, a page for each rule.
// `--check` writes nothing and fails when something is out of date.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const check = process.argv.includes('--check');
const stale = [];

const put = (path, text) => {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
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

// And every rule of the checker, in the order of its id.
const ruleFolder = 'src/check/rules';
const rules = readdirSync(ruleFolder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && file !== 'registry.ts')
  .flatMap((file) => {
    const text = readFileSync(join(ruleFolder, file), 'utf8');
    const name = /^export const (\w+): (?:Article|Volume)Rule = /m.exec(text)?.[1];
    const [, area, number] = /^ {4}id: '([PNSC])(\d+)'/m.exec(text) ?? [];
    return name === undefined ? [] : [{ file, name, order: 'PNSC'.indexOf(area) * 1000 + Number(number) }];
  })
  .sort((a, b) => a.order - b.order);
// As the linter sorts imports: c2 before c10.
const byFile = [...rules].sort((a, b) => a.file.localeCompare(b.file, 'en', { numeric: true }));

put(
  join(ruleFolder, 'registry.ts'),
  `/** Generated from the folders beside it by \`npm run generate\`: every rule, punctuation first. */

import type { Rule } from '../rule.ts';
${byFile.map(({ file, name }) => `import { ${name} } from './${file}';`).join('\n')}

export const RULES: readonly Rule[] = [
${rules.map(({ name }) => `  ${name},`).join('\n')}
];
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
const { TABLES, FOLDERS } = createRequire(import.meta.url)(outfile);

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

// A folder of pages holds these and no others.
for (const [path, pages] of Object.entries(FOLDERS)) {
  const made = pages();
  if (!check) mkdirSync(path, { recursive: true });
  for (const [file, text] of made) put(join(path, file), text);
  for (const file of existsSync(path) ? readdirSync(path) : []) {
    if (made.has(file)) continue;
    if (check) stale.push(join(path, file));
    else rmSync(join(path, file), { recursive: true });
  }
}

if (stale.length > 0) {
  console.error(`out of date, run npm run generate: ${stale.join(', ')}`);
  process.exit(1);
}
