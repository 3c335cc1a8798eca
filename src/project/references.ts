/** Facts files named under 引用: read once, followed through, merged in order, contradictions told. */

import { posix } from 'node:path';
import { type Diagnostic, hasError } from '../diagnostic.ts';
import { combine, conflictDiagnostic, emptyFacts } from '../facts/merge.ts';
import { readFacts } from '../facts/read.ts';
import { personalIn } from '../mask/personal-facts.ts';
import { createSource, type Place, placeOf } from '../source.ts';
import type { MapFact } from '../tree/facts.ts';
import { entryOf, type YamlMap } from '../yaml/node.ts';
import { readYaml } from '../yaml/read.ts';
import { describeNode, list, text } from '../yaml/shape.ts';
import { readSource } from './files.ts';
import { isAbsolute, resolvePath } from './paths.ts';
import { type FactsFile, isOwn, type Workspace } from './workspace.ts';

const REFERENCE_KEY = '引用';

export interface Reference {
  readonly text: string;
  readonly place: Place;
}

/** The texts of a 引用 list with their places. */
export const referencesOf = (map: YamlMap, report: (d: Diagnostic) => void): Reference[] => {
  const entry = entryOf(map, REFERENCE_KEY);
  if (!entry) return [];
  const texts = list(text).read(entry.value, { report, path: [REFERENCE_KEY] });
  if (!texts || entry.value.type !== 'list') return [];
  return entry.value.items.flatMap((item) =>
    item.type === 'scalar' && item.text !== '' && item.kind !== 'null' ? [{ text: item.text, place: item.place }] : [],
  );
};

const loadFile = (workspace: Workspace, path: string, asked: Place): FactsFile => {
  const known = workspace.factsFiles.get(path);
  if (known) return known;
  const diagnostics: Diagnostic[] = [];
  const report = (d: Diagnostic): void => void diagnostics.push(d);
  const { value: source, diagnostics: faults } = readSource(workspace.world, path, '引用的文件', asked);
  diagnostics.push(...faults);
  const read = source && readYaml(source);
  if (read) diagnostics.push(...read.diagnostics);
  const node = read?.value;
  let file: FactsFile = { path, facts: undefined, references: [], diagnostics };
  if (node?.type === 'map') {
    const references = referencesOf(node, report);
    const own: YamlMap = { ...node, entries: node.entries.filter((entry) => entry.key !== REFERENCE_KEY) };
    const facts = readFacts(own, report);
    diagnostics.push(...personalIn(facts));
    file = { path, facts, references, diagnostics };
  } else if (node) {
    report({
      code: 'JGF012',
      grade: 'E',
      message: `数据文件应为一组“键: 值”，这里是${describeNode(node)}`,
      place: node.place,
      hint: '给它起一个名称，如 名单:，内容写在下一级',
    });
  } else if (source && !diagnostics.some((d) => d.grade === 'E')) {
    report({ code: 'JGF023', grade: 'W', message: `${source.name} 里没有数据`, place: placeOf(source) });
  }
  if (source) workspace.factsFiles.set(path, file);
  return file;
};

export interface Referenced {
  readonly facts: MapFact;
  /** Absolute paths, in the order in which they were merged. */
  readonly files: readonly string[];
  /** False where something in them is wrong: then what they lack says nothing. */
  readonly complete: boolean;
}

/** All that `references` bring, `from` being the absolute path of the file that states them. */
export const mergeReferences = (
  workspace: Workspace,
  from: string,
  references: readonly Reference[],
  report: (d: Diagnostic) => void,
): Referenced => {
  const merged = new Set<string>();
  let complete = true;
  let facts = emptyFacts(placeOf(createSource(workspace.world.display(from), '')));
  const follow = (file: string, stated: readonly Reference[], chain: readonly string[]): void => {
    for (const { text: relative, place } of stated) {
      const path = resolvePath(posix.dirname(file), relative);
      if (isAbsolute(relative) || !isOwn(workspace, path)) {
        report({
          code: 'JGF014',
          grade: 'E',
          message: `“${relative}”在工作区之外，不能引用`,
          place,
          hint: '把文件放进工作区，再引用',
        });
        continue;
      }
      if (chain.includes(path)) {
        const round = [...chain.slice(chain.indexOf(path)), path].map(workspace.world.display).join(' → ');
        report({ code: 'JGF015', grade: 'E', message: `引用转了一圈：${round}`, place });
        continue;
      }
      if (merged.has(path)) continue;
      const loaded = loadFile(workspace, path, place);
      for (const d of loaded.diagnostics) report(d);
      follow(path, loaded.references, [...chain, path]);
      merged.add(path);
      if (hasError(loaded.diagnostics)) complete = false;
      if (loaded.facts)
        facts = combine(facts, loaded.facts, (conflict) => report(conflictDiagnostic(conflict, 'JGF016')));
    }
  };
  follow(from, references, [from]);
  return { facts, files: [...merged], complete };
};
