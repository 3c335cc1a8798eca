/**
 * From a draft file to finished files: the one place that knows the order of the stages. Reads through
 * the world it is given, writes nothing, never throws for anything a user can do.
 */

import { compose } from '../compose/compose.ts';
import { type Diagnostic, hasError } from '../diagnostic.ts';
import { layout } from '../layout/layout.ts';
import { PROFILES } from '../layout/profiles.ts';
import { type LayoutSummary, summarise } from '../layout/summary.ts';
import type { Galley } from '../tree/galley.ts';
import type { Document } from '../tree/nodes.ts';
import type { Pages } from '../tree/pages.ts';
import { bind } from './bind.ts';
import type { Kept } from './changes.ts';
import { collect } from './collect.ts';
import { unknownConditions } from './conditions.ts';
import { type Edition, type MaskRequest, maskEdition } from './edition.ts';
import { inspect, looksAtWhole, stopping } from './inspect.ts';
import { type Measure, measure } from './measure.ts';
import { type Missing, missingIn, refuseMissing } from './missing.ts';
import { type Format, OUTPUTS } from './outputs.ts';
import { canPress, pressDraft } from './press.ts';
import { remarksOf } from './remarks.ts';
import { withSourcesTables } from './sources-table.ts';
import type { BuiltSpeech } from './speech.ts';
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
  /** What the checker found of grade E in a draft that is not final: told, and stopping nothing. */
  readonly findings?: readonly Diagnostic[];
  readonly summary?: LayoutSummary & Measure;
  /** How many places of each kind were masked. */
  readonly masked?: Edition['counts'];
  /** What was printed, for a record of it; absent where there are no outputs. One is there of a draft that was pressed. */
  readonly laid?: Laid;
  readonly kept?: KeptBuild;
}

/** What a draft that was set speech by speech printed. */
export interface KeptBuild {
  readonly kept: Kept;
  /** The drafts in the order of their speeches. */
  readonly files: readonly string[];
}

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
  const { diagnostics, report } = collect();
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
  const document = withSourcesTables((edition ?? bound).document, speeches, edition?.text);
  const galley = compose(document, style.value);
  const pages = layout(galley, PROFILES[options.software ?? style.value.software]);
  return {
    diagnostics,
    missing,
    speeches,
    laid: { document, speeches, galley, pages, ...(edition ? { edition } : {}) },
  };
};

/** Of a document that is whole. */
export const buildWhole = (workspace: Workspace, path: string, options: BuildOptions): Built => {
  const { diagnostics, missing, laid } = layDraft(workspace, path, options);
  const outputs = new Map<Format, Uint8Array>();
  if (!laid) return { outputs, diagnostics, missing };
  const { document, galley, pages, edition } = laid;
  const findings = edition ? [] : inspect(workspace, laid);
  const stops = stopping(findings, options.final);
  if (stops.length > 0) return { outputs, diagnostics: [...diagnostics, ...stops], missing };
  const kinds = galley.sections.map(({ kind }) => kind);
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
    summary: { ...summarise(galley.style, kinds, pages), ...measure(galley) },
    laid,
    findings,
    ...masked,
  };
};

/** Diagnostics of grade E leave `outputs` empty. */
export const buildDraft = (workspace: Workspace, path: string, options: BuildOptions): Built =>
  canPress(options) && !looksAtWhole(workspace)
    ? pressDraft(workspace, path, options)
    : buildWhole(workspace, path, options);
