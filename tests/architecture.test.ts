/** The house's plan as a table, read against the import lines of every file. */

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../src');

/** Files at the top of src/ that everything may know. */
const BASE = ['source', 'diagnostic', 'codes', 'nearest', 'recent', 'world'];

/** Who may import whom; a folder may always import itself. The middle ones do not know each other. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  source: [],
  codes: [],
  nearest: [],
  recent: [],
  world: [],
  diagnostic: ['codes', 'source'],
  tree: ['source'],
  figure: [...BASE, 'tree'],
  yaml: BASE,
  facts: [...BASE, 'tree', 'yaml', 'figure'],
  template: [...BASE, 'tree', 'yaml', 'figure'],
  style: [...BASE, 'tree', 'yaml'],
  parse: [...BASE, 'tree'],
  exhibit: [...BASE, 'tree', 'figure'],
  compose: [...BASE, 'tree'],
  layout: [...BASE, 'tree'],
  output: [...BASE, 'tree'],
  mask: [...BASE, 'tree', 'figure'],
  recognise: [...BASE, 'tree'],
  import: [...BASE, 'tree', 'yaml', 'figure', 'recognise'],
  check: [...BASE, 'tree', 'figure', 'recognise', 'mask'],
  report: BASE,
  project: [
    ...BASE,
    'tree',
    'yaml',
    'figure',
    'facts',
    'template',
    'mask',
    'import',
    'recognise',
    'check',
    'style',
    'parse',
    'exhibit',
    'compose',
    'layout',
    'output',
  ],
  cli: [...BASE, 'project', 'report'],
};

/** One owner for each dependency and for each side of the outside world. */
const OWNERS: Readonly<Record<string, readonly string[]>> = {
  yaml: ['yaml'],
  handlebars: ['template'],
  'big.js': ['figure'],
  fflate: ['import'],
  saxes: ['import'],
  docx: ['output'],
  commander: ['cli'],
  'node:fs': ['cli'],
  'node:child_process': ['cli'],
  'node:worker_threads': ['cli'],
  'node:zlib': ['output'],
  'node:buffer': ['project'],
  'node:crypto': ['report'],
  'node:module': ['output'],
  'node:path': ['project', 'cli'],
  'node:readline': ['cli'],
  'node:util': ['project', 'output', 'cli'],
  'node:v8': ['cli'],
};

interface File {
  readonly path: string;
  readonly room: string;
  readonly text: string;
  readonly lines: number;
  readonly imports: readonly string[];
}

const files: readonly File[] = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .map((path) => {
    const text = readFileSync(join(ROOT, path), 'utf8');
    const imports = [
      ...text.matchAll(
        /^\s*(?:import|export)\b[^'";]*?\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)|\brequire\('([^']+)'\)/gm,
      ),
    ].map((match) => match.slice(1).find((part) => part !== undefined) as string);
    return { path, room: roomOf(path), text, lines: text.split('\n').length, imports };
  });

function roomOf(path: string): string {
  return path.includes('/') ? (path.split('/')[0] as string) : path.replace(/\.ts$/, '');
}

const owner = (name: string): string =>
  name.startsWith('node:')
    ? (name.split('/')[0] as string)
    : name.startsWith('@')
      ? name
      : (name.split('/')[0] as string);

const codeOf = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');

describe('architecture', () => {
  it('reads the files that it judges', () => {
    expect(files.length).toBeGreaterThan(60);
    expect(files.flatMap((file) => file.imports).length).toBeGreaterThan(200);
  });

  it.each(files)('$path imports only what its room may', ({ path, room, imports }) => {
    const allowed = MAY_IMPORT[room];
    expect(allowed, `src/${room} has no line in the table`).toBeDefined();
    for (const name of imports.filter((n) => n.startsWith('.'))) {
      const target = roomOf(relative(ROOT, join(ROOT, dirname(path), name)));
      if (target !== room) expect(allowed, `${path} imports ${name}`).toContain(target);
    }
  });

  it.each(files)('$path uses only what its room owns', ({ path, room, imports }) => {
    for (const name of imports.filter((n) => !n.startsWith('.'))) {
      expect(OWNERS[owner(name)] ?? [], `${path} imports ${name}`).toContain(room);
    }
  });

  it.each(files.filter((file) => file.room !== 'cli'))(
    '$path touches neither process, console, clock nor chance',
    ({ text }) => {
      expect(codeOf(text)).not.toMatch(
        /\bprocess\.|\bconsole\.|\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bsetTimeout\b|\bglobalThis\b/,
      );
    },
  );

  it.each(files)('$path says what it is for and stays readable', ({ path, text, lines }) => {
    expect(text.startsWith('/**'), `${path} begins with a comment`).toBe(true);
    expect(lines, `${path} is too long`).toBeLessThanOrEqual(250);
    expect(codeOf(text), path).not.toMatch(/^export default|^(?:export )?(?:const )?enum |: any\b|<any>|\bas any\b/m);
  });
});
