/**
 * A draft file read and bound into one document: a speech, or a compilation with all of its speeches. Whoever
 * sets them on paper may take them one by one. It writes nothing.
 */

import { type Diagnostic, hasError } from '../diagnostic.ts';
import { readDraft } from '../facts/draft.ts';
import type { Place } from '../source.ts';
import type { Document } from '../tree/nodes.ts';
import { textOf } from '../tree/trace.ts';
import type { YamlMap } from '../yaml/node.ts';
import { readYaml } from '../yaml/read.ts';
import { buildCompilation, type Receiver } from './compilation.ts';
import type { Unmasked } from './edition.ts';
import { readSource } from './files.ts';
import { notDraftByKeys, notDraftByName, notDraftByText } from './not-draft.ts';
import { type BuiltSpeech, buildSpeech } from './speech.ts';
import type { Workspace } from './workspace.ts';

type Report = (diagnostic: Diagnostic) => void;

export interface Bound {
  readonly document: Document;
  readonly style: string | undefined;
  readonly stylePlace: Place | undefined;
  readonly speeches: readonly BuiltSpeech[];
  readonly cover: Unmasked['cover'];
}

const readDraftFile = (workspace: Workspace, path: string, report: Report, asked?: Place): YamlMap | undefined => {
  const { world } = workspace;
  const other = world.isFile(path) ? notDraftByName(world.display(path), asked) : undefined;
  if (other) return void report(other);
  const { value: source, diagnostics } = readSource(world, path, '文稿', asked);
  for (const d of diagnostics) report(d);
  if (!source) return undefined;
  const prose = notDraftByText(source.name, source.text, asked);
  if (prose) return void report(prose);
  const read = readYaml(source);
  const data = read.value && notDraftByKeys(source.name, read.value, asked);
  if (data) return void report(data);
  for (const d of read.diagnostics) report(d);
  if (read.value?.type === 'map') return read.value;
  if (read.value) readDraft(read.value, report);
  else if (!hasError(read.diagnostics)) {
    report({
      code: 'JGF023',
      grade: 'E',
      message: `${source.name} 是空的`,
      place: { source, start: 0, end: 0 },
      hint: '写上文稿、模板、标题等栏目',
    });
  }
  return undefined;
};

const speechDocument = ({ speech, date }: BuiltSpeech): Document => ({
  type: 'document',
  kind: 'speech',
  title: textOf(speech.title),
  author: textOf(speech.speakerName),
  date,
  paging: 'continuous',
  children: [speech],
});

/** `receiver` is told the style's name before the first speech. */
export const bind = (
  workspace: Workspace,
  path: string,
  report: Report,
  receiver?: (style: string | undefined, place: Place | undefined) => Receiver | undefined,
): Bound | undefined => {
  const node = readDraftFile(workspace, path, report);
  const draft = node && readDraft(node, report);
  if (!node || !draft) return undefined;
  const stylePlace = node.entries.find((entry) => entry.key === '版式')?.value.place;
  const asked = draft.kind === 'speech' ? draft.speech.style : draft.compilation.style;
  const receive = receiver?.(asked, stylePlace);
  if (draft.kind === 'speech') {
    receive?.start({ paging: 'continuous', depth: 0, speeches: 1 });
    const made = buildSpeech(workspace, path, node, draft.speech, report);
    const built = made && (receive?.speech(made, 1) ?? made);
    if (!built) return undefined;
    const document = speechDocument(built);
    return { document, style: draft.speech.style, stylePlace, speeches: [built], cover: undefined };
  }
  const buildMember = (member: { path: string; place: Place }, tell: Report): BuiltSpeech | undefined => {
    const inner = readDraftFile(workspace, member.path, tell, member.place);
    const read = inner && readDraft(inner, tell);
    if (!inner || !read) return undefined;
    if (read.kind === 'speech') return buildSpeech(workspace, member.path, inner, read.speech, tell);
    tell({
      code: 'JGF012',
      grade: 'E',
      message: `汇编里只能收讲话，${workspace.world.display(member.path)} 是汇编`,
      place: member.place,
      hint: '改为收入它的各篇',
    });
    return undefined;
  };
  const built = buildCompilation(workspace, path, node, draft.compilation, buildMember, report, receive);
  if (!built) return undefined;
  const { document, members, facts } = built;
  const cover = { facts, masking: draft.compilation.masking };
  return { document, style: draft.compilation.style, stylePlace, speeches: members, cover };
};
