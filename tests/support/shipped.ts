/** The drafts that ship with the tool: their facts as a template sees them, and their templates. */

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { realWorld } from '../../src/cli/world.ts';
import { override } from '../../src/facts/merge.ts';
import { readFacts } from '../../src/facts/read.ts';
import { readFields } from '../../src/project/fields.ts';
import { createLibrary } from '../../src/project/library.ts';
import { mergeReferences, referencesOf } from '../../src/project/references.ts';
import { openWorkspace, templateNamed, type Workspace } from '../../src/project/workspace.ts';
import { createSource } from '../../src/source.ts';
import type { Template } from '../../src/template/load.ts';
import type { Library } from '../../src/template/state.ts';
import type { MapFact } from '../../src/tree/facts.ts';
import { entryOf } from '../../src/yaml/node.ts';
import { readYaml } from '../../src/yaml/read.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const FIELDS = new Set(['标题', '讲话人', '日期', '称谓']);

export interface Shipped {
  readonly template: Template;
  readonly library: Library;
  readonly root: MapFact;
}

const open = (): Workspace => openWorkspace(realWorld(ROOT), ROOT, ROOT).value;

const ignore = (): void => {};

/** `draft`: its path in the repository. */
export const shippedDraft = (draft: string): Shipped => {
  const workspace = open();
  const path = join(ROOT, draft);
  const node = readYaml(createSource(draft, readFileSync(path, 'utf8'))).value;
  const name = node?.type === 'map' ? entryOf(node, '模板')?.value : undefined;
  const data = node?.type === 'map' ? entryOf(node, '数据')?.value : undefined;
  if (node?.type !== 'map' || name?.type !== 'scalar' || data?.type !== 'map') throw new Error(`${draft} 不是讲话文稿`);
  const referenced = mergeReferences(workspace, path, referencesOf(node, ignore), ignore).facts;
  const merged = override(referenced, readFacts(data, ignore));
  const root: MapFact = { ...merged, entries: new Map([...readFields(node, FIELDS, ignore), ...merged.entries]) };
  const template = templateNamed(workspace, name.text)?.value;
  if (!template) throw new Error(`没有模板 ${name.text}`);
  return { template, library: createLibrary(workspace), root };
};

/** What Handlebars reads: the file without its front matter. */
export const bodyOf = ({ source }: Template): string => source.text.replace(/^---\n[\s\S]*?\n---\n/, '');
