/**
 * The press: a draft becomes a .docx speech by speech, and of each nothing is held but its lines and its bytes, so
 * that a volume of three hundred costs no more a page than one of three. It is what `build` does by default; what
 * needs the whole document (review copies, masked editions, other formats) is set whole by build.ts, to the same bytes.
 */

import { type Binding, startBinding, type Take } from '../compose/compose.ts';
import { type Diagnostic, hasError, type Result } from '../diagnostic.ts';
import { type BrokenLines, startBreaking } from '../layout/layout.ts';
import { joinNumbers, type Paging, startPages } from '../layout/pages.ts';
import { PROFILES, type Profile } from '../layout/profiles.ts';
import { summarise } from '../layout/summary.ts';
import { type DocxPress, startDocx } from '../output/docx/write.ts';
import type { MapFact } from '../tree/facts.ts';
import type { GalleySection } from '../tree/galley.ts';
import type { Document } from '../tree/nodes.ts';
import type { Style } from '../tree/style.ts';
import { visitCover, visitSpeech } from '../tree/visit.ts';
import { type Bound, bind } from './bind.ts';
import type { BuildOptions, Built } from './build.ts';
import { startKeeping } from './changes.ts';
import { collect } from './collect.ts';
import type { Receiver } from './compilation.ts';
import { unknownConditions } from './conditions.ts';
import { type Inspector, startInspecting, stopping } from './inspect.ts';
import { startMeasure } from './measure.ts';
import { listMissing, refuseMissing } from './missing.ts';
import { withSourcesTable } from './sources-table.ts';
import type { BuiltSpeech } from './speech.ts';
import { styleNamed } from './styles.ts';
import { fileOf, type Workspace } from './workspace.ts';

/** What only needs one speech at a time. */
export const canPress = ({ formats, review, mask }: BuildOptions): boolean =>
  formats.length === 1 && formats[0] === 'docx' && !review && !mask;

/** Everything that a speech goes through. */
interface Press {
  readonly binding: Binding;
  readonly breakAll: ReturnType<typeof startBreaking>;
  readonly paging: Paging;
  readonly docx: DocxPress;
  readonly measuring: ReturnType<typeof startMeasure>;
  readonly keeping: ReturnType<typeof startKeeping>;
  readonly inspector: Inspector;
  readonly kinds: GalleySection['kind'][];
  readonly profile: Profile;
}

const startPress = (
  workspace: Workspace,
  style: Style,
  plan: Parameters<Receiver['start']>[0],
  options: BuildOptions,
): Press => {
  const binding = startBinding({ ...plan, contents: plan.contents }, style);
  const profile = PROFILES[options.software ?? style.software];
  const stamp = options.stamp === undefined ? {} : { stamp: options.stamp };
  return {
    binding,
    profile,
    breakAll: startBreaking(binding.style, profile),
    paging: startPages(binding.style, profile, false),
    docx: startDocx(binding.style, plan.speeches, { parts: workspace.premade.parts, ...stamp }),
    measuring: startMeasure(),
    keeping: startKeeping(),
    inspector: startInspecting(workspace, binding.style.headingNumbers),
    kinds: [],
  };
};

const lineCountIn =
  (lines: BrokenLines) =>
  (at: number): number =>
    (lines[at]?.length ?? 0) / 2;

const take = (press: Press, { opens, paragraphs }: Take, file?: string): void => {
  if (opens) {
    press.paging.section(opens.firstPage);
    press.docx.section(opens);
    press.kinds.push(opens.kind);
  }
  const lines = press.breakAll(paragraphs);
  press.paging.add(paragraphs, lines);
  press.docx.add(paragraphs, lineCountIn(lines));
  press.measuring.add(paragraphs);
  press.keeping.add(paragraphs, file);
  press.inspector.see(paragraphs);
};

const NO_FACTS = (built: BuiltSpeech): MapFact => ({ type: 'map', entries: new Map(), place: built.facts.place });

/** What must still be known of a speech once it is set. */
const lean = (built: BuiltSpeech): BuiltSpeech => ({
  ...built,
  facts: NO_FACTS(built),
  asked: [],
  speech: { ...built.speech, children: [] },
});

/** Cover and contents, set and paged, with the pages of all. */
const pageAll = (press: Press, document: Document) => {
  const front = press.binding.front(document.cover);
  const paging = startPages(press.binding.style, press.profile, false);
  for (const { paragraphs, firstPage } of front) {
    paging.section(firstPage);
    paging.add(paragraphs, press.breakAll(paragraphs));
    press.measuring.add(paragraphs);
    press.keeping.add(paragraphs);
    press.inspector.see(paragraphs);
  }
  const pages = joinNumbers(paging.numbers(), front.length, press.paging.numbers());
  return { front, pages };
};

const finish = (press: Press, { document }: Bound): Omit<Built, 'diagnostics' | 'missing'> => {
  const { front, pages } = pageAll(press, document);
  const { style } = press.binding;
  const { title, author, date } = document;
  const bytes = press.docx.finish({ title, author, date, style }, front, pages);
  const kinds = [...front.map(({ kind }) => kind), ...press.kinds];
  return {
    outputs: new Map([['docx', bytes]]),
    summary: { ...summarise(style, kinds, pages), ...press.measuring.finish(style.readingSpeed) },
  };
};

/** Only where `canPress` says so; the same as `buildDraft` gives of a document that is whole. */
export const pressDraft = (workspace: Workspace, path: string, options: BuildOptions): Built => {
  const { diagnostics, report } = collect();
  const list = listMissing();
  let press: Press | undefined;
  let style: Result<Style | undefined> | undefined;
  const receive = (name: string | undefined, place: Diagnostic['place']): Receiver => {
    const found = styleNamed(workspace, options.style ?? name, options.style === undefined ? place : undefined);
    style = found;
    return {
      start: (plan) => {
        if (found.value) press = startPress(workspace, found.value, plan, options);
      },
      part: (part) => {
        if (press) take(press, press.binding.part(part));
      },
      speech: (built, level) => {
        visitSpeech(built.speech, list.see);
        list.ask(built.asked);
        const speech = withSourcesTable(built.speech, built);
        if (press && !hasError(diagnostics)) {
          take(press, press.binding.speech(speech, level), fileOf(workspace, built.source));
        }
        return lean(built);
      },
    };
  };
  const bound = bind(workspace, path, report, receive);
  for (const d of (style ?? styleNamed(workspace, options.style)).diagnostics) report(d);
  if (!bound) return { outputs: new Map(), diagnostics, missing: [] };
  for (const d of unknownConditions(workspace, bound.speeches)) report(d);
  const whole = listMissing();
  if (bound.document.cover) visitCover(bound.document.cover, whole.see);
  for (const missing of list.all()) whole.add(missing);
  const missing = whole.all();
  if (options.final) for (const d of refuseMissing(missing)) report(d);
  if (!press || hasError(diagnostics)) return { outputs: new Map(), diagnostics, missing };
  const finished = finish(press, bound);
  const findings = press.inspector.found();
  for (const d of stopping(findings, options.final)) report(d);
  if (hasError(diagnostics)) return { outputs: new Map(), diagnostics, missing };
  const files = bound.speeches.map(({ source }) => fileOf(workspace, source));
  return { ...finished, kept: { kept: press.keeping.kept, files }, diagnostics, missing, findings };
};
