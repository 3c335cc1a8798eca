/**
 * Our own stages for the measures inside one process, bundled by bundle.mjs: a workspace in memory (styles, and
 * what was made ahead for them, come from the package's folder) and `buildDraft` over it, with everything on that `build` has on. Writes nothing.
 */

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { premadeOf } from '../src/cli/premade.ts';
import { layout } from '../src/layout/layout.ts';
import { PROFILES } from '../src/layout/profiles.ts';
import { buildDraft, layDraft } from '../src/project/build.ts';
import { openWorkspace } from '../src/project/workspace.ts';

const ROOT = '/bench';
const OPTIONS = { formats: ['docx'], final: false };

const worldOf = (files) => ({
  read: (path) => {
    if (files.has(path)) return { kind: 'file', bytes: files.get(path) };
    if (path.startsWith(`${ROOT}/`)) return { kind: 'absent' };
    return { kind: 'file', bytes: readFileSync(path) };
  },
  isFile: (path) => files.has(path) || (statSync(path, { throwIfNoEntry: false })?.isFile() ?? false),
  list: (path) => {
    if (!path.startsWith(ROOT)) {
      const entries = statSync(path, { throwIfNoEntry: false }) ? readdirSync(path, { withFileTypes: true }) : [];
      return entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name)).sort();
    }
    const inside = [...files.keys()]
      .filter((file) => file.startsWith(`${path}/`))
      .map((file) => file.slice(path.length + 1));
    return [...new Set(inside.map((file) => file.replace(/\/.*/, '/')))].sort();
  },
  display: (path) => path,
});

/**
 * @param {string} packageRoot absolute, where data/版式 is
 * @param {[string, string][]} shared files of the workspace that every document uses
 * @returns {(files: [string, Uint8Array][]) => Uint8Array} builds the first of the files, a draft, to a .docx
 */
export const openBuild = (packageRoot, shared) => {
  const files = new Map(shared.map(([path, text]) => [`${ROOT}/${path}`, new TextEncoder().encode(text)]));
  const { value: workspace } = openWorkspace(worldOf(files), ROOT, packageRoot, premadeOf(packageRoot));
  return (draft) => {
    for (const [path, bytes] of draft) files.set(`${ROOT}/${path}`, bytes);
    const { outputs, diagnostics } = buildDraft(workspace, `${ROOT}/${draft[0][0]}`, OPTIONS);
    for (const [path] of draft) files.delete(`${ROOT}/${path}`);
    const docx = outputs.get('docx');
    if (!docx) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
    return docx;
  };
};

/** @returns {() => number} sets the draft's lines and pages; gives the pages */
export const openLayout = (packageRoot, shared, draft) => {
  const files = new Map([...shared, ...draft].map(([path, text]) => [`${ROOT}/${path}`, Buffer.from(text)]));
  const { value: workspace } = openWorkspace(worldOf(files), ROOT, packageRoot, premadeOf(packageRoot));
  const { laid } = layDraft(workspace, `${ROOT}/${draft[0][0]}`, OPTIONS);
  const { galley } = laid;
  return () => layout(galley, PROFILES[galley.style.software]).pages.length;
};
