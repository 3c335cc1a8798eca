/**
 * From a draft file to finished files: the one place that knows the order of the stages. Reads through
 * the world it is given, writes nothing, never throws for anything a user can do.
 */

import { compose } from '../compose/compose.ts';
import { type Diagnostic, hasError, identityOf } from '../diagnostic.ts';
import { readDraft } from '../facts/draft.ts';
import { layout } from '../layout/layout.ts';
import { PROFILES } from '../layout/profiles.ts';
import { type LayoutSummary, summarise } from '../layout/summary.ts';
import type { Place } from '../source.ts';
import type { Galley } from '../tree/galley.ts';
import type { Document } from '../tree/nodes.ts';
import type { Pages } from '../tree/pages.ts';
import { textOf } from '../tree/trace.ts';
import type { YamlMap } from '../yaml/node.ts';
import { readYaml } from '../yaml/read.ts';
import { buildCompilation } from './compilation.ts';
import { unknownConditions } from './conditions.ts';
import { type Edition, type MaskRequest, maskEdition, type Unmasked } from './edition.ts';
import { readSource } from './files.ts';
import { type Measure, measure } from './measure.ts';
import { type Missing, missingIn, refuseMissing } from './missing.ts';
import { type Format, OUTPUTS } from './outputs.ts';
import { remarksOf } from './remarks.ts';
import { withSourcesTables } from './sources-table.ts';
import { type BuiltSpeech, buildSpeech } from './speech.ts';
import { styleNamed } from './styles.ts';
import { fileOf, type Workspace } from './workspace.ts';

export interface BuildOptions {
  readonly formats: readonly Format[];
  /** Which program's line breaking the pages are counted by; the style's own when absent. */
  readonly software?: 'word' | 'libreoffice';
  /** Over what draft and workspace say. */
  readonly style?: string;
  /** Refuses what is missing. */
  readonly final: boolean;
  /** `SOURCE_DATE_EPOCH` as an ISO date-time, for the document's properties; the draft's date when absent. */
  readonly stamp?: string;
  /** A copy for review: its .docx has a comment on every fact. */
  readonly review?: true;
  /** A masked edition (脱敏). */
  readonly mask?: MaskRequest;
}

export interface Built {
  readonly outputs: ReadonlyMap<Format, Uint8Array>;
  readonly diagnostics: readonly Diagnostic[];
  readonly missing: readonly Missing[];
  readonly summary?: LayoutSummary & Measure;
  /** How many places of each kind were masked. */
  readonly masked?: Edition['counts'];
  /** What was printed, for a record of it; absent where there are no outputs. */
  readonly laid?: Laid;
}

type Report = (diagnostic: Diagnostic) => void;

interface Bound {
  readonly document: Document;
  readonly style: string | undefined;
  readonly stylePlace: Place | undefined;
  readonly speeches: readonly BuiltSpeech[];
  readonly cover: Unmasked['cover'];
}

const readDraftFile = (workspace: Workspace, path: string, report: Report, asked?: Place): YamlMap | undefined => {
  const { value: source, diagnostics } = readSource(workspace.world, path, '文稿', asked);
  for (const d of diagnostics) report(d);
  if (!source) return undefined;
  const read = readYaml(source);
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

const bind = (workspace: Workspace, path: string, report: Report): Bound | undefined => {
  const node = readDraftFile(workspace, path, report);
  const draft = node && readDraft(node, report);
  if (!node || !draft) return undefined;
  const stylePlace = node.entries.find((entry) => entry.key === '版式')?.value.place;
  if (draft.kind === 'speech') {
    const built = buildSpeech(workspace, path, node, draft.speech, report);
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
  const built = buildCompilation(workspace, path, node, draft.compilation, buildMember, report);
  if (!built) return undefined;
  const { document, members, facts } = built;
  const cover = { facts, masking: draft.compilation.masking };
  return { document, style: draft.compilation.style, stylePlace, speeches: members, cover };
};

/** A draft set and paged, before any output is written of it: what reports are made from. */
export interface Laid {
  readonly document: Document;
  readonly speeches: readonly BuiltSpeech[];
  readonly galley: Galley;
  readonly pages: Pages;
  /** What was masked. */
  readonly edition?: Edition;
}

interface LaidDraft {
  readonly diagnostics: readonly Diagnostic[];
  readonly missing: readonly Missing[];
  /** Those that could be read, whatever is wrong with them. */
  readonly speeches: readonly BuiltSpeech[];
  /** Absent where a diagnostic is of grade E. */
  readonly laid?: Laid;
}

/** Everything up to the pages; diagnostics of grade E leave `laid` out: nothing half-made is handed on. */
export const layDraft = (workspace: Workspace, path: string, options: Omit<BuildOptions, 'formats'>): LaidDraft => {
  const diagnostics: Diagnostic[] = [];
  const seen = new Set<string>();
  const report: Report = (d) => {
    // A file that several speeches share tells its faults once.
    const key = identityOf(d);
    if (!seen.has(key)) diagnostics.push(d);
    seen.add(key);
  };
  const bound = bind(workspace, path, report);
  const style = styleNamed(
    workspace,
    options.style ?? bound?.style,
    options.style === undefined ? bound?.stylePlace : undefined,
  );
  for (const d of style.diagnostics) report(d);
  if (!bound) return { diagnostics, missing: [], speeches: [] };
  for (const d of unknownConditions(workspace, bound.speeches)) report(d);
  const missing = missingIn(
    bound.document,
    bound.speeches.flatMap((speech) => speech.asked),
  );
  if (options.final) for (const d of refuseMissing(missing)) report(d);
  const edition = options.mask && maskEdition(workspace, path, bound, options.mask, report);
  if (!style.value || hasError(diagnostics)) return { diagnostics, missing, speeches: bound.speeches };
  const { speeches } = edition ?? bound;
  const document = withSourcesTables((edition ?? bound).document, speeches);
  const galley = compose(document, style.value);
  const pages = layout(galley, PROFILES[options.software ?? style.value.software]);
  return {
    diagnostics,
    missing,
    speeches,
    laid: { document, speeches, galley, pages, ...(edition ? { edition } : {}) },
  };
};

/** Diagnostics of grade E leave `outputs` empty. */
export const buildDraft = (workspace: Workspace, path: string, options: BuildOptions): Built => {
  const { diagnostics, missing, laid } = layDraft(workspace, path, options);
  const outputs = new Map<Format, Uint8Array>();
  if (!laid) return { outputs, diagnostics, missing };
  const { document, galley, pages, edition } = laid;
  const named = edition?.text ?? ((name: string): string => name);
  const stamp = options.stamp === undefined ? {} : { stamp: options.stamp };
  const remarks = options.review
    ? { remarks: remarksOf(galley, laid.speeches, (source) => named(fileOf(workspace, source))) }
    : {};
  const finished = { document, galley, pages, premade: workspace.premade, ...stamp, ...remarks };
  for (const format of options.formats) outputs.set(format, OUTPUTS[format](finished));
  const masked = edition ? { masked: edition.counts } : {};
  return {
    outputs,
    diagnostics,
    missing,
    summary: { ...summarise(galley, pages), ...measure(galley) },
    laid,
    ...masked,
  };
};
