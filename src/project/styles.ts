/** Styles by name: data/版式/名.yaml of the workspace, then of the package; 基于 followed by the reader. */

import { type Diagnostic, hasError, type Result } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import type { Place, Source } from '../source.ts';
import { readStyle, type StyleFile } from '../style/read.ts';
import type { Style } from '../tree/style.ts';
import { readYaml } from '../yaml/read.ts';
import { readSource } from './files.ts';
import { listFiles, lookUp, type Workspace } from './workspace.ts';

const DEFAULT_STYLE = '国标';
const FOLDER = 'data/版式';

export const styleNames = (workspace: Workspace): string[] =>
  listFiles(workspace, FOLDER)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -5));

const unknownStyle = (workspace: Workspace, name: string, place: Place | undefined): Diagnostic => {
  const names = styleNames(workspace);
  const near = nearest(name, names);
  return {
    code: 'JGL002',
    grade: 'E',
    message: `没有“${name}”这个版式`,
    hint: near ? `是不是想写“${near}”` : `现有的版式：${names.join('、')}`,
    ...(place ? { place } : {}),
  };
};

const styleText = (workspace: Workspace, name: string): Result<Source | undefined> | undefined => {
  const path = lookUp(workspace, `${FOLDER}/${name}.yaml`);
  return path === undefined ? undefined : readSource(workspace.world, path, '版式');
};

/** The YAML of a style's text. */
const styleFile = (text: Result<Source | undefined>): Result<StyleFile | undefined> => {
  if (!text.value) return { value: undefined, diagnostics: text.diagnostics };
  const read = readYaml(text.value);
  return { value: read.value && { node: read.value, source: text.value }, diagnostics: read.diagnostics };
};

const readText = (workspace: Workspace, text: Result<Source | undefined>): Result<Style | undefined> => {
  const file = styleFile(text);
  const below: Diagnostic[] = [];
  const findBase = (base: string): StyleFile | undefined => {
    const text = styleText(workspace, base);
    const found = text && styleFile(text);
    below.push(...(found?.diagnostics ?? []));
    return found?.value;
  };
  const style = file.value && readStyle(file.value.node, file.value.source, findBase);
  // A base that cannot be read is not one that does not exist.
  const own = (style?.diagnostics ?? []).filter((d) => d.code !== 'JGL002' || !hasError(below));
  return { value: style?.value, diagnostics: [...file.diagnostics, ...below, ...own] };
};

/** Read once a run; `place` is where the draft names it. A name from jianggao.yaml has its place there. */
export const styleNamed = (
  workspace: Workspace,
  wanted: string | undefined,
  place?: Place,
): Result<Style | undefined> => {
  const name = wanted ?? workspace.config?.style ?? DEFAULT_STYLE;
  const asked = place ?? (wanted === undefined ? workspace.config?.keys.get('版式') : undefined);
  const known = workspace.styles.get(name);
  if (known) return known;
  const text = styleText(workspace, name);
  if (!text) return { value: undefined, diagnostics: [unknownStyle(workspace, name, asked)] };
  const premade = text.value && workspace.premade.style(text.value.text);
  const result = premade ? { value: premade, diagnostics: [] } : readText(workspace, text);
  workspace.styles.set(name, result);
  return result;
};
