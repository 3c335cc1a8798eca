/** Styles by name: data/版式/名.yaml of the workspace, then of the package; 基于 followed by the reader. */

import type { Diagnostic, Result } from '../diagnostic.ts';
import { nearest } from '../nearest.ts';
import type { Place } from '../source.ts';
import { readStyle, type StyleFile } from '../style/read.ts';
import type { Style } from '../tree/style.ts';
import { readYaml } from '../yaml/read.ts';
import { readSource } from './files.ts';
import { listFiles, lookUp, type Workspace } from './workspace.ts';

export const DEFAULT_STYLE = '国标';
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

/** The YAML of a style; undefined when there is no such style. */
const styleFile = (workspace: Workspace, name: string): Result<StyleFile | undefined> | undefined => {
  const path = lookUp(workspace, `${FOLDER}/${name}.yaml`);
  if (path === undefined) return undefined;
  const { value: source, diagnostics } = readSource(workspace.world, path, '版式');
  if (!source) return { value: undefined, diagnostics };
  const read = readYaml(source);
  return { value: read.value && { node: read.value, source }, diagnostics: read.diagnostics };
};

/** Read once a run; `place` is where the draft names it. */
export const styleNamed = (
  workspace: Workspace,
  wanted: string | undefined,
  place?: Place,
): Result<Style | undefined> => {
  const name = wanted ?? workspace.config?.style ?? DEFAULT_STYLE;
  const known = workspace.styles.get(name);
  if (known) return known;
  const file = styleFile(workspace, name);
  if (!file) return { value: undefined, diagnostics: [unknownStyle(workspace, name, place)] };
  const style =
    file.value && readStyle(file.value.node, file.value.source, (base) => styleFile(workspace, base)?.value);
  const result = { value: style?.value, diagnostics: [...file.diagnostics, ...(style?.diagnostics ?? [])] };
  workspace.styles.set(name, result);
  return result;
};
