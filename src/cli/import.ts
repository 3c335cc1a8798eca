/**
 * `import`: old speeches become drafts, templates and facts. Writes beside what is there, all files or none, and never
 * over one; what cannot be read ends with nothing written.
 */

import { rmdirSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { type Diagnostic, hasError } from '../diagnostic.ts';
import { HEALINGS, type HealingSwitches, type Imported, importText, stemOf } from '../project/import.ts';
import { isEncoding, type OldText, readOld } from '../project/import-read.ts';
import { CONFIG_FILE, findRoot } from '../project/workspace.ts';
import { diagnosticsJson, printDiagnostics } from './diagnostics.ts';
import { importJson, tellImport } from './import-report.ts';
import { type Context, EXIT, fromUser, UsageError } from './io.ts';
import { convertToDocx } from './office.ts';
import { writeLine } from './print.ts';
import { failureOf, WriteError, writeAll } from './write-all.ts';

export interface ImportFlags {
  readonly output?: string;
  readonly lift?: true;
  readonly explain?: true;
  /** Kinds that are not healed; `true` where nothing is said. */
  readonly heal: true | string;
  readonly changes?: string;
  readonly encoding?: string;
  readonly json?: true;
}

const OWN = /\.(?:txt|text|md|markdown|docx)$/i;
const OFFICE = /\.(?:doc|wps|wpt|rtf|odt)$/i;

const INSTALL =
  '要读 .doc、.wps、.rtf、.odt，请安装 LibreOffice（Debian、Ubuntu：apt install libreoffice-writer），或者在 Word、WPS 里另存为 .docx';

class Lacking extends Error {}

const switchesOf = (heal: ImportFlags['heal']): HealingSwitches => {
  if (heal === true) return {};
  const kinds = Object.entries(HEALINGS);
  const names = heal.split(/[,，、]/).filter((name) => name !== '');
  if (names.includes('全部')) return Object.fromEntries(kinds.map(([kind]) => [kind, false]));
  return Object.fromEntries(
    names.map((name) => {
      const found = kinds.find(([kind, says]) => kind === name || says === name);
      if (found) return [found[0], false];
      throw new UsageError(`--no-heal 没有“${name}”这一种；可以写：${Object.values(HEALINGS).join('、')}、全部`);
    }),
  );
};

const checkFlags = ({ changes, encoding }: ImportFlags): void => {
  if (changes !== undefined && changes !== 'accept' && changes !== 'reject') {
    throw new UsageError(`--changes 应为 accept（采纳）或 reject（不采纳），这里是“${changes}”`);
  }
  if (encoding !== undefined && !isEncoding(encoding)) {
    throw new UsageError(`--encoding 不认得“${encoding}”；可以写：utf-8、utf-16le、utf-16be、gb18030、big5`);
  }
};

/** The workspace that files go to, and whether it is made first. */
interface Target {
  readonly root: string;
  readonly isNew: boolean;
}

const targetOf = ({ io, world }: Context, output: string | undefined): Target => {
  if (output !== undefined) {
    const root = fromUser(io.cwd, output);
    return { root, isNew: !world.isFile(posix.join(root, CONFIG_FILE)) };
  }
  const root = findRoot(world, io.cwd);
  if (root === undefined) throw new UsageError('这里不是讲稿的工作区；用 -o 目录 指明写到哪里，会在那里新建一个');
  return { root, isNew: false };
};

interface OldFile {
  readonly bytes: Uint8Array;
  /** As the user knows it. */
  readonly name: string;
  /** It has been made a .docx of. */
  readonly converted: boolean;
}

const readFile = ({ io, world }: Context, file: string): OldFile => {
  const path = fromUser(io.cwd, file);
  const name = world.display(path);
  if (!OWN.test(path) && !OFFICE.test(path)) {
    throw new UsageError(`${name} 不是能导入的文件；可以是 .txt、.md、.docx，以及 .doc、.wps、.rtf、.odt`);
  }
  const read = world.read(path);
  if (read.kind === 'absent') throw new UsageError(`${name} 不存在`);
  if (read.kind === 'refused') throw new UsageError(`${name} ${read.reason}`);
  if (!OFFICE.test(path)) return { bytes: read.bytes, name, converted: false };
  const converted = convertToDocx(read.bytes, posix.extname(path).toLowerCase(), { ...process.env, ...io.env });
  if (converted.kind === 'lacking') throw new Lacking(`${name} 要由 LibreOffice 转换，这台电脑没有安装；${INSTALL}`);
  if (converted.kind === 'failed') throw new UsageError(`${name} ${converted.reason}`);
  return { bytes: converted.bytes, name, converted: true };
};

interface One {
  readonly name: string;
  readonly imported?: Imported;
  readonly diagnostics: readonly Diagnostic[];
  readonly notes: readonly string[];
}

const optionsFor = (context: Context, name: string, old: OldText, flags: ImportFlags) => ({
  name,
  base: { world: context.world, packageRoot: context.io.packageRoot },
  heal: switchesOf(flags.heal),
  ...(old.markdown ? { markdown: true } : {}),
  ...(old.hints ? { hints: old.hints } : {}),
  ...(flags.lift ? { lift: true } : {}),
});

const importOne = (context: Context, file: string, flags: ImportFlags): One => {
  const { bytes, name, converted } = readFile(context, file);
  const diagnostics: Diagnostic[] = [];
  const reading = {
    ...(flags.changes === undefined ? {} : { changes: flags.changes as 'accept' | 'reject' }),
    ...(flags.encoding === undefined ? {} : { encoding: flags.encoding }),
  };
  const old = readOld(bytes, name, { ...reading, isDocx: converted || /\.docx$/i.test(name) }, (d) =>
    diagnostics.push(d),
  );
  if (!old) return { name, diagnostics, notes: [] };
  const imported = importText(old.text, optionsFor(context, name, old, flags));
  return { name, imported, diagnostics: [...diagnostics, ...imported.diagnostics], notes: old.notes };
};

const configYaml = (drafts: readonly string[]): string =>
  `# 讲稿工作区的设置\n版本: 1\n文稿: [${drafts.join(', ')}]\n版式: 国标\n输出: out\n`;

/** All files of all old speeches; two of them that would have one name are a wrong use. */
const filesOf = (ones: readonly One[], { root, isNew }: Target): ReadonlyMap<string, string> => {
  const files = new Map<string, string>();
  for (const { name, imported } of ones) {
    for (const [path, text] of imported?.files ?? []) {
      const whole = posix.join(root, path);
      if (files.has(whole)) throw new UsageError(`${name} 与另一份旧稿都要写成 ${stemOf(name)}，请改名，或分两次导入`);
      files.set(whole, text);
    }
  }
  const drafts = ones.flatMap(({ imported }) => (imported ? [imported.draft] : []));
  if (isNew) files.set(posix.join(root, CONFIG_FILE), configYaml(drafts));
  return files;
};

const refuseTaken = ({ world }: Context, files: ReadonlyMap<string, string>): void => {
  const taken = [...files.keys()].filter((path) => world.read(path).kind !== 'absent').map(world.display);
  if (taken.length === 0) return;
  const shown = taken.length > 5 ? `${taken.slice(0, 5).join('、')} 等 ${taken.length} 个文件` : taken.join('、');
  throw new UsageError(`已有 ${shown}；import 不覆盖文件，请先改名，或用 -o 写到别的目录`);
};

const isThere = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;

/** Folders that writing will make, the innermost first. */
const newFolders = (paths: Iterable<string>): readonly string[] => {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let folder = posix.dirname(path); !folders.has(folder) && !isThere(folder); folder = posix.dirname(folder)) {
      folders.add(folder);
    }
  }
  return [...folders].sort((a, b) => b.length - a.length);
};

const removeEmpty = (folder: string): void => {
  try {
    rmdirSync(folder);
  } catch {
    // It was not made, or somebody has put something there.
  }
};

const write = ({ world }: Context, files: ReadonlyMap<string, string>): void => {
  const folders = newFolders(files.keys());
  const encoder = new TextEncoder();
  try {
    writeAll([...files].map(([path, text]) => ({ path, bytes: encoder.encode(text), before: undefined })));
  } catch (thrown) {
    for (const folder of folders) removeEmpty(folder);
    if (!(thrown instanceof WriteError)) throw thrown;
    throw new UsageError(failureOf(thrown, world.display, '；什么都没有写'));
  }
};

const quoted = (path: string): string => (/[\s'"$`\\]/.test(path) ? `"${path}"` : path);

const tellNext = ({ io, world }: Context, ones: readonly One[], { root }: Target): void => {
  const drafts = ones.flatMap(({ imported }) =>
    imported ? [quoted(world.display(posix.join(root, imported.draft)))] : [],
  );
  const missing = ones.some(({ imported }) => imported?.facts.some((fact) => fact.missing));
  if (missing) writeLine(io, `接下来：jianggao fill ${drafts[0]}，填上待填的`);
  writeLine(io, `${missing ? '　　　　' : '接下来：'}jianggao build ${drafts.join(' ')}，生成 .docx`);
};

const run = (context: Context, given: readonly string[], flags: ImportFlags): number => {
  const { io, world } = context;
  if (given.length === 0) throw new UsageError('要导入哪一份旧稿？写成 jianggao import 旧稿.docx');
  checkFlags(flags);
  switchesOf(flags.heal);
  const target = targetOf(context, flags.output);
  const ones = given.map((file) => importOne(context, file, flags));
  const diagnostics = ones.flatMap((one) => one.diagnostics);
  const isUnreadable = ones.some(({ imported }) => imported === undefined);
  const files = isUnreadable ? new Map<string, string>() : filesOf(ones, target);
  refuseTaken(context, files);
  write(context, files);
  const written = [...files.keys()].map(world.display);
  if (flags.json) {
    const imports = ones.flatMap(({ name, imported }) =>
      imported ? [importJson(name, world.display(posix.join(target.root, imported.draft)), imported)] : [],
    );
    io.out(diagnosticsJson(diagnostics, { imports, written }));
  } else {
    for (const { name, imported, notes } of ones) {
      for (const note of notes) writeLine(io, `说明：${name} ${note}`);
      if (imported && !isUnreadable) tellImport(io, name, imported, flags.explain === true);
    }
    printDiagnostics(io, diagnostics);
    for (const path of written) io.out(`${path}\n`);
    if (isUnreadable) writeLine(io, '什么都没有写');
    else tellNext(context, ones, target);
  }
  return isUnreadable ? EXIT.usage : hasError(diagnostics) ? EXIT.problems : EXIT.well;
};

export const runImport = (context: Context, given: readonly string[], flags: ImportFlags): number => {
  try {
    return run(context, given, flags);
  } catch (thrown) {
    if (!(thrown instanceof Lacking)) throw thrown;
    writeLine(context.io, thrown.message);
    return EXIT.lacking;
  }
};
