/**
 * One speech, from its draft file to a tree: facts merged, template evaluated, text parsed. The order of
 * these stages is known here and in build.ts, nowhere else.
 */

import { posix } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import { makeExhibit } from '../exhibit/exhibit.ts';
import type { SpeechDraft } from '../facts/draft.ts';
import { override, without } from '../facts/merge.ts';
import { readFacts } from '../facts/read.ts';
import { checkRelations } from '../facts/relations.ts';
import { checkSense } from '../facts/sense.ts';
import { personalIn } from '../mask/personal-facts.ts';
import { nearest } from '../nearest.ts';
import { countPoints, parseBlocks } from '../parse/parse.ts';
import { type Place, placeOf, type Source } from '../source.ts';
import { type Evaluation, evaluateTemplate } from '../template/evaluate.ts';
import { isoDate } from '../tree/dates.ts';
import type { ExhibitRequest } from '../tree/exhibits.ts';
import type { Fact, MapFact } from '../tree/facts.ts';
import type { Block, Speech } from '../tree/nodes.ts';
import { type Piece, supplied } from '../tree/trace.ts';
import type { YamlMap } from '../yaml/node.ts';
import { type FieldFacts, factPieces, readFields } from './fields.ts';
import { followsFrom } from './follows.ts';
import { createLibrary } from './library.ts';
import { mergeReferences, referencesOf } from './references.ts';
import { draftTemplateNames, templateNamed, type Workspace } from './workspace.ts';

export interface BuiltSpeech {
  readonly speech: Speech;
  /** Plain date or empty, for the document's properties. */
  readonly date: string;
  /** From 引用, without what the speech's own 数据 states otherwise. */
  readonly shared: MapFact;
  /** Everything that the speech knows, its own fields among it. */
  readonly facts: MapFact;
  /** What the draft says of masking. */
  readonly masking: SpeechDraft['masking'];
  /** The draft's file. */
  readonly source: Source;
  /** Where 附表: 数据来源 is asked for, which is put behind the text once it is known what is printed. */
  readonly appendix?: Place;
  readonly asked: Evaluation['asked'];
  readonly absent: Evaluation['absent'];
}

type Report = (diagnostic: Diagnostic) => void;

/** The draft's own fields, which templates read by their Chinese names. */
const FIELDS = new Set(['标题', '讲话人', '日期', '称谓']);

const refuseFieldNames = (facts: MapFact, fields: FieldFacts, report: Report): void => {
  for (const [key, entry] of facts.entries) {
    if (!FIELDS.has(key)) continue;
    const twin = fields.get(key);
    report({
      code: 'JGF017',
      grade: 'E',
      message: `数据里的“${key}”与文稿的栏目同名`,
      place: entry.keyPlace,
      ...(twin ? { related: [{ place: twin.keyPlace, message: '文稿的栏目在这里' }] } : {}),
    });
  }
};

/** `县委书记　周明远`. */
const speakerPieces = (post: readonly Piece[], name: readonly Piece[]): Piece[] =>
  post.length > 0 && name.length > 0 ? [...post, supplied('　'), ...name] : [...post, ...name];

/** `同志们：`; a colon that the writer typed is not doubled (GB/T 9704—2012 7.3.2). */
const salutationPieces = (fact: Fact | undefined): Piece[] => {
  if (!fact) return [];
  const items =
    fact.type === 'list' ? fact.items.map((item, i) => factPieces(item, `称谓[${i}]`)) : [factPieces(fact, '称谓')];
  const pieces = items.flatMap((item, i) => (i > 0 ? [supplied('，'), ...item] : item));
  const last = pieces.at(-1)?.text ?? '';
  return pieces.length === 0 || /[：！]$/.test(last) ? pieces : [...pieces, supplied('：')];
};

const unknownTemplate = (workspace: Workspace, name: string, place: Place): Diagnostic => {
  const names = draftTemplateNames(workspace);
  const last = name.slice(name.lastIndexOf('/') + 1);
  const near = nearest(name, names) ?? names.find((known) => known.endsWith(`/${last}`));
  const hint = near ? `是不是想写“${near}”` : `现有的模板：${names.join('、') || '无'}`;
  return { code: 'JGT017', grade: 'E', message: `没有“${name}”这个模板`, place, hint };
};

/** A partial may go without, a template that drafts name may not: it is listed by what it says of itself. */
const noFrontMatter = (source: Source): Diagnostic => ({
  code: 'JGT019',
  grade: 'W',
  message: '模板开头没有说明',
  place: placeOf(source),
  hint: '在开头写三行：---、标题: ……、---',
});

/** Undefined when there is no text to go on with; everything that can be found has been reported. */
export const buildSpeech = (
  workspace: Workspace,
  path: string,
  node: YamlMap,
  draft: SpeechDraft,
  tell: Report,
): BuiltSpeech | undefined => {
  const faults: Diagnostic[] = [];
  const report: Report = (diagnostic) => {
    if (diagnostic.grade === 'E') faults.push(diagnostic);
    tell(diagnostic);
  };
  const referenced = mergeReferences(
    workspace,
    path,
    referencesOf(node, () => {}),
    report,
  );
  const fields = readFields(node, FIELDS, report);
  const own: MapFact = draft.data
    ? readFacts(draft.data, report)
    : { type: 'map', entries: new Map(), place: node.place };
  refuseFieldNames(referenced.facts, fields, report);
  refuseFieldNames(own, fields, report);
  for (const { fact } of fields.values()) for (const d of personalIn(fact)) report(d);
  for (const d of personalIn(own)) report(d);
  const merged = override(referenced.facts, own);
  const root: MapFact = { ...merged, entries: new Map([...fields, ...merged.entries]), place: node.place };

  for (const d of checkSense(root)) report(d);
  for (const d of checkRelations(root)) report(d);
  if (draft.template === undefined) return undefined;
  const library = createLibrary(workspace);
  const template = templateNamed(workspace, draft.template);
  if (!template) {
    report(unknownTemplate(workspace, draft.template, valuePlace(node, '模板')));
    return undefined;
  }
  for (const d of template.diagnostics) report(d);
  if (!template.value.about && template.diagnostics.length === 0) report(noFrontMatter(template.value.source));
  if (!template.value.program) return undefined;
  // Only a template that asks for the count is evaluated again, once the first text has been counted.
  let text = evaluateTemplate(template.value, { root }, library, 0);
  if (text.countsPoints) text = evaluateTemplate(template.value, { root }, library, countPoints(text.pieces));
  // What a broken file does not give is no fault of the template.
  const follows = followsFrom([...faults], referenced.complete);
  const told = text.diagnostics.filter((d) => !follows(d));
  for (const d of [...library.faults(), ...told]) report(d);
  const reportOwn: Report = (d) => follows(d) || report(d);
  const exhibit = (request: ExhibitRequest): Block | undefined => makeExhibit(request, root, reportOwn);
  const parsed = parseBlocks(text.pieces, placeOf(template.value.source), exhibit);
  for (const d of parsed.diagnostics) report(d);
  const speaker = fields.get('讲话人')?.fact;
  const part = (key: string): Piece[] =>
    speaker?.type === 'map'
      ? factPieces(speaker.entries.get(key)?.fact, `讲话人.${key}`)
      : factPieces(key === '姓名' ? speaker : undefined, '讲话人');
  const date = fields.get('日期')?.fact;
  const speech: Speech = {
    type: 'speech',
    draft: workspace.world.display(path),
    title: factPieces(fields.get('标题')?.fact, '标题'),
    speaker: speakerPieces(part('职务'), part('姓名')),
    speakerName: part('姓名'),
    date: factPieces(date, '日期'),
    salutation: salutationPieces(fields.get('称谓')?.fact),
    children: parsed.value,
  };
  return {
    speech,
    ...(draft.appendix === undefined ? {} : { appendix: valuePlace(node, '附表') }),
    date: date?.type === 'date' ? isoDate(date.date) : '',
    shared: own.entries.size === 0 ? referenced.facts : without(referenced.facts, own),
    facts: root,
    masking: draft.masking,
    source: node.place.source,
    asked: text.asked,
    absent: text.absent,
  };
};

const valuePlace = (node: YamlMap, key: string): Place =>
  node.entries.find((entry) => entry.key === key)?.value.place ?? node.place;

export const stemOf = (path: string): string => posix.basename(path).replace(/\.ya?ml$/, '');
