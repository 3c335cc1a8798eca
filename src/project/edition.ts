/**
 * The masked edition (脱敏) of a draft: the bound document with every line masked, its facts and properties too,
 * and what is still to be said against it. Only built where it is asked for.
 */

import type { Diagnostic } from '../diagnostic.ts';
import { withholdCharts } from '../mask/charts.ts';
import { createLeakScan, saysName } from '../mask/leaks.ts';
import { type Level, levelsIn, toldByLevel } from '../mask/level.ts';
import { createMasker, type MaskCounts, type Masker } from '../mask/mask.ts';
import {
  DEFAULT_THRESHOLD,
  type MaskOptions,
  NO_PATHS,
  type PathList,
  type Planned,
  planAll,
  unknownPaths,
} from '../mask/plan.ts';
import { recoverable } from '../mask/recover.ts';
import { smallCounts } from '../mask/small.ts';
import type { MapFact } from '../tree/facts.ts';
import { type MapPieces, mapDocument } from '../tree/map.ts';
import { MASK_FORMS, MASK_KINDS, type MaskForm, type MaskKind } from '../tree/masking.ts';
import type { Document, Speech } from '../tree/nodes.ts';
import { textOf } from '../tree/trace.ts';
import { visitDocument } from '../tree/visit.ts';
import { type BuiltSpeech, stemOf } from './speech.ts';
import type { Workspace } from './workspace.ts';

export { MASK_FORMS, MASK_KINDS, type MaskForm, type MaskKind };

/** What the command line asks for, over what jianggao.yaml says. */
export interface MaskRequest {
  readonly kinds?: readonly MaskKind[];
  readonly form?: MaskForm;
}

interface Lists {
  readonly masked: PathList['masked'] | undefined;
  readonly open: PathList['open'] | undefined;
  readonly names: PathList['names'] | undefined;
}

const pathList = (lists: Lists | undefined): PathList =>
  lists ? { masked: lists.masked ?? [], open: lists.open ?? [], names: lists.names ?? [] } : NO_PATHS;

/** What the edition is made of. */
export interface Unmasked {
  readonly document: Document;
  readonly speeches: readonly BuiltSpeech[];
  /** Fields of a compilation; of a single speech they are its own. */
  readonly cover: { readonly facts: MapFact; readonly masking: Lists | undefined } | undefined;
}

export interface Edition {
  readonly document: Document;
  readonly speeches: readonly BuiltSpeech[];
  readonly counts: MaskCounts;
  /** Masks the names in a file's name. */
  readonly text: (text: string) => string;
}

type Report = (diagnostic: Diagnostic) => void;

const optionsOf = ({ config }: Workspace, { kinds, form }: MaskRequest): MaskOptions => ({
  kinds: kinds ?? config?.masking?.kinds ?? MASK_KINDS,
  form: form ?? config?.masking?.form ?? 'x',
  threshold: config?.masking?.threshold ?? DEFAULT_THRESHOLD,
});

/** Title and author as they are printed; no date where the date is masked. */
const withProperties = (
  masked: Document,
  before: Document,
  speech: Speech | undefined,
  hidesDate: boolean,
): Document => {
  const date = hidesDate ? '' : masked.date;
  if (!masked.cover || !before.cover) {
    return {
      ...masked,
      title: speech ? textOf(speech.title) : '',
      author: speech ? textOf(speech.speakerName) : '',
      date,
    };
  }
  const counted = before.title.slice(textOf(before.cover.title).length);
  const author = before.cover.lines.findIndex((line) => textOf(line) === before.author);
  return {
    ...masked,
    title: `${textOf(masked.cover.title)}${counted}`,
    author: textOf(masked.cover.lines[author] ?? []),
    date,
  };
};

const isDateHidden = ({ plan }: Planned, facts: MapFact): boolean => {
  const date = facts.entries.get('日期')?.fact;
  return date !== undefined && plan.decide({ path: '日期', fact: date }) !== 'open';
};

const nameInFile = (workspace: Workspace, path: string): Diagnostic => ({
  code: 'JGF022',
  grade: 'W',
  message: `文件名“${stemOf(workspace.world.display(path))}”里有已遮隐的名称`,
  hint: '改文稿的文件名；输出文件的名称由它来',
});

export const maskEdition = (
  workspace: Workspace,
  path: string,
  { document, speeches, cover }: Unmasked,
  request: MaskRequest,
  report: Report,
): Edition => {
  const options = optionsOf(workspace, request);
  const listed = pathList(workspace.config?.masking);
  const scopes = speeches.map(({ facts, masking }) => ({ root: facts, own: pathList(masking) }));
  const around = cover ? [{ root: cover.facts, own: pathList(cover.masking) }] : [];
  const { planned, names } = planAll([...scopes, ...around], listed, options);
  for (const d of unknownPaths([...scopes, ...around].map(({ own }) => own).concat(listed), planned)) report(d);

  const counts = new Map<MaskKind, number>();
  const count = (kind: MaskKind): void => void counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const printed = new Set<string>();
  const levels: Level[] = [];
  const linesOf =
    ({ plan }: Planned, masker: Masker): MapPieces =>
    (pieces) => {
      for (const d of smallCounts(pieces, plan)) report(d);
      levels.push(...levelsIn(pieces, plan));
      const masked = masker.pieces(pieces);
      for (const [i, { text, origin }] of pieces.entries()) {
        if (origin.kind !== 'fact' || masked[i]?.text !== text) continue;
        // Words about a masked value and an open one (持平) print neither.
        if (origin.inputs.some((input) => input.fact.type === 'number' && plan.decide(input) !== 'open')) continue;
        for (const input of origin.inputs) if (plan.decide(input) === 'open') printed.add(input.path);
      }
      return masked;
    };
  const quiet = planned.map(({ plan }) => createMasker(plan, names));
  const lines = planned.map((one) => linesOf(one, createMasker(one.plan, names, count)));
  const indexOf = new Map(speeches.map(({ speech }, i) => [speech, i]));
  const last = planned.length - 1;
  const mapped = mapDocument(
    document,
    lines[last] as MapPieces,
    (speech) => lines[indexOf.get(speech) ?? last] as MapPieces,
    (speech) => (quiet[indexOf.get(speech) ?? last] as Masker).pieces,
  );

  const masked = withholdCharts(mapped);
  const scan = createLeakScan(planned, names);
  visitDocument(masked, (pieces) => {
    for (const d of scan(pieces)) report(d);
  });
  for (const [i, { facts }] of speeches.entries()) {
    for (const d of recoverable(facts, planned[i] as Planned, printed)) report(d);
  }
  for (const d of toldByLevel(levels, printed)) report(d);
  if (saysName(stemOf(path), names)) report(nameInFile(workspace, path));
  const text = (quiet[last] as Masker).text;
  const flat = masked.children.flatMap((child) => (child.type === 'speech' ? [child] : child.children));
  const hidesDate = isDateHidden(planned[last] as Planned, cover?.facts ?? (speeches[0] as BuiltSpeech).facts);
  return {
    document: withProperties(masked, document, flat[0], hidesDate),
    speeches: speeches.map((speech, i) => {
      const facts = quiet[i]?.fact({ path: '', fact: speech.facts });
      return { ...speech, speech: flat[i] ?? speech.speech, facts: facts?.type === 'map' ? facts : speech.facts };
    }),
    counts: Object.fromEntries(MASK_KINDS.flatMap((kind) => (counts.has(kind) ? [[kind, counts.get(kind)]] : []))),
    text,
  };
};
