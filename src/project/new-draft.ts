/**
 * The files that `new` makes of a template: a draft, beside it its facts with nothing given, and the schemas that
 * both name. It writes none of them.
 */

import { posix } from 'node:path';
import { needsOf, usesOf } from '../template/needs.ts';
import { writeScalar } from '../yaml/edit.ts';
import type { JsonSchema } from '../yaml/shape.ts';
import { createLibrary } from './library.ts';
import { precedentOf } from './precedent.ts';
import { FILE_SHAPES } from './schemas.ts';
import { type Slot, skeletonOf } from './skeleton.ts';
import { skeletonSchema } from './skeleton-schema.ts';
import { skeletonText } from './skeleton-text.ts';
import { templateNamed, type Workspace } from './workspace.ts';

export interface NewFile {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
  /** One that is there already is as good: it is left alone. */
  readonly shared?: true;
}

/** What stands in the draft itself. */
const OWN: ReadonlySet<string> = new Set(['标题', '讲话人', '日期', '称谓']);

/** Where schemas stand, from the workspace's root. */
const SCHEMAS = '结构';

const schemaFile = (workspace: Workspace, name: string, schema: JsonSchema): NewFile => ({
  path: posix.join(workspace.root, SCHEMAS, `${name}.json`),
  text: `${JSON.stringify(schema, undefined, 2)}\n`,
  shared: true,
});

/** Of the facts of a template; undefined where it cannot be read. */
export const templateSchema = (workspace: Workspace, template: string): JsonSchema | undefined => {
  const slots = slotsOf(workspace, template);
  return slots && skeletonSchema(slots, `模板“${template}”的数据`);
};

const modeline = (file: string, schema: NewFile): string => {
  const from = posix.relative(posix.dirname(file), schema.path);
  return `# yaml-language-server: $schema=${from.startsWith('.') ? from : `./${from}`}`;
};

export const factsFileOf = (draft: string): string => draft.replace(/\.ya?ml$/, '.数据.yaml');

/** The facts that a template needs, what is known of them from other drafts among it; undefined if it cannot be read. */
export const slotsOf = (workspace: Workspace, template: string, like = true): readonly Slot[] | undefined => {
  const loaded = templateNamed(workspace, template)?.value;
  if (!loaded?.program) return undefined;
  const library = createLibrary(workspace);
  const precedent = like ? precedentOf(workspace, template) : undefined;
  return skeletonOf(needsOf(loaded, library), usesOf(loaded, library), precedent, OWN);
};

const draftText = (draft: string, template: string, head: string, title: string): string => {
  const scalar = (value: string, inFlow = false): string => writeScalar({ value, as: 'text' }, inFlow);
  return `${head}
文稿: 讲话
模板: ${scalar(template)}
引用: [${scalar(posix.basename(factsFileOf(draft)), true)}]
标题: ~ # 如 ${title}
讲话人: { 姓名: ~, 职务: ~ }
日期: ~ # 如 2024-09-12
称谓: [同志们]
`;
};

const SAYS = [
  '# 这个模板要用的数据。~ 是还没有填的：直接在这里填，或用 jianggao fill 逐项填；加上 # 的行是说明，可以删。',
  '# 上面一行是它在讲话里的句子，____ 是它的位置。',
];

/** `draft`: absolute. Undefined where the template cannot be read. */
export const newFiles = (workspace: Workspace, template: string, draft: string): readonly NewFile[] | undefined => {
  const slots = slotsOf(workspace, template);
  if (!slots) return undefined;
  const facts = factsFileOf(draft);
  const shape = FILE_SHAPES.find(({ name }) => name === '讲话')?.schema ?? {};
  const speech = schemaFile(workspace, '讲话', shape);
  const data = schemaFile(workspace, template.replaceAll('/', '.'), skeletonSchema(slots, `模板“${template}”的数据`));
  const title = templateNamed(workspace, template)?.value.about?.title ?? '';
  const topic = title.replace(/讲话$/, '') || '会议';
  return [
    { path: draft, text: draftText(draft, template, modeline(draft, speech), `在${topic}上的讲话`) },
    { path: facts, text: skeletonText(slots, [modeline(facts, data), ...SAYS]) },
    speech,
    data,
  ];
};
