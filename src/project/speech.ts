/**
 * One speech, from its draft file to a tree: facts merged, template evaluated, text parsed. The order of
 * these stages is known here and in build.ts, nowhere else.
 */

import { posix } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import type { SpeechDraft } from '../facts/draft.ts';
import { override } from '../facts/merge.ts';
import { readFact, readFacts } from '../facts/read.ts';
import { nearest } from '../nearest.ts';
import { countPoints, parseBlocks } from '../parse/parse.ts';
import { type Place, placeOf } from '../source.ts';
import { type Evaluation, evaluateTemplate } from '../template/evaluate.ts';
import { isoDate, writeDate } from '../tree/dates.ts';
import type { Entry, Fact, MapFact } from '../tree/facts.ts';
import type { Speech } from '../tree/nodes.ts';
import { type Piece, supplied } from '../tree/trace.ts';
import type { YamlMap, YamlNode } from '../yaml/node.ts';
import { createLibrary } from './library.ts';
import { mergeReferences, type Referenced, referencesOf } from './references.ts';
import { draftTemplateNames, templateNamed, type Workspace } from './workspace.ts';

export interface BuiltSpeech {
  readonly speech: Speech;
  /** Plain date or empty, for the document's properties. */
  readonly date: string;
  readonly referenced: Referenced;
  readonly asked: Evaluation['asked'];
  readonly absent: Evaluation['absent'];
}

type Report = (diagnostic: Diagnostic) => void;

/** The draft's own fields, which templates read by their Chinese names. */
const FIELDS = { 标题: 'title', 讲话人: 'speaker', 日期: 'date', 称谓: 'salutation' } as const;

const fieldFacts = (node: YamlMap, report: Report): Map<string, Entry> => {
  const entries = new Map<string, Entry>();
  for (const { key, keyPlace, value } of node.entries) {
    if (Object.hasOwn(FIELDS, key)) entries.set(key, { fact: readFact(value, report), keyPlace });
  }
  return entries;
};

const refuseFieldNames = (facts: MapFact, fields: ReadonlyMap<string, Entry>, report: Report): void => {
  for (const [key, entry] of facts.entries) {
    if (!Object.hasOwn(FIELDS, key)) continue;
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

const factPiece = (fact: Fact | undefined, path: string): Piece[] => {
  if (!fact) return [];
  const input =
    fact.citation === undefined ? { path, place: fact.place } : { path, place: fact.place, citation: fact.citation };
  const span = { kind: 'fact', path, at: fact.place, inputs: [input] } as const;
  switch (fact.type) {
    case 'text':
    case 'number':
      return [{ text: fact.text, origin: span }];
    case 'date':
      return [{ text: writeDate(fact.date), origin: span }];
    case 'missing':
      return [{ text: fact.placeholder, origin: { ...span, missing: true } }];
    default:
      return [];
  }
};

/** `县委书记　周明远`. */
const speakerPieces = (post: readonly Piece[], name: readonly Piece[]): Piece[] =>
  post.length > 0 && name.length > 0 ? [...post, supplied('　'), ...name] : [...post, ...name];

/** `同志们：`; a colon that the writer typed is not doubled (GB/T 9704—2012 7.3.2). */
const salutationPieces = (fact: Fact | undefined): Piece[] => {
  if (!fact) return [];
  const items =
    fact.type === 'list' ? fact.items.map((item, i) => factPiece(item, `称谓[${i}]`)) : [factPiece(fact, '称谓')];
  const pieces = items.flatMap((item, i) => (i > 0 ? [supplied('，'), ...item] : item));
  const last = pieces.at(-1)?.text ?? '';
  return pieces.length === 0 || /[：！]$/.test(last) ? pieces : [...pieces, supplied('：')];
};

const refuseLineBreaks = (fields: ReadonlyMap<string, Entry>, report: Report): void => {
  const check = (key: string, fact: Fact): void => {
    if (fact.type === 'text' && fact.text.includes('\n')) {
      report({ code: 'JGT016', grade: 'E', message: `“${key}”里有换行`, place: fact.place });
    } else if (fact.type === 'list') for (const item of fact.items) check(key, item);
    else if (fact.type === 'map') for (const [name, entry] of fact.entries) check(name, entry.fact);
  };
  for (const [key, entry] of fields) check(key, entry.fact);
};

const wantDate = (fact: Fact | undefined, report: Report): void => {
  if (!fact || fact.type === 'date' || fact.type === 'missing') return;
  report({ code: 'JGF012', grade: 'E', message: '“日期”应为日期，写成 2024-09-12', place: fact.place });
};

const unknownTemplate = (workspace: Workspace, name: string, place: Place): Diagnostic => {
  const names = draftTemplateNames(workspace);
  const last = name.slice(name.lastIndexOf('/') + 1);
  const near = nearest(name, names) ?? names.find((known) => known.endsWith(`/${last}`));
  const hint = near ? `是不是想写“${near}”` : `现有的模板：${names.join('、') || '无'}`;
  return { code: 'JGT017', grade: 'E', message: `没有“${name}”这个模板`, place, hint };
};

/** Undefined when there is no text to go on with; everything that can be found has been reported. */
export const buildSpeech = (
  workspace: Workspace,
  path: string,
  node: YamlMap,
  draft: SpeechDraft,
  report: Report,
): BuiltSpeech | undefined => {
  const referenced = mergeReferences(
    workspace,
    path,
    referencesOf(node, () => {}),
    report,
  );
  const fields = fieldFacts(node, report);
  const own: MapFact = draft.data
    ? readFacts(draft.data, report)
    : { type: 'map', entries: new Map(), place: node.place };
  refuseFieldNames(referenced.facts, fields, report);
  refuseFieldNames(own, fields, report);
  refuseLineBreaks(fields, report);
  wantDate(fields.get('日期')?.fact, report);
  const merged = override(referenced.facts, own);
  const root: MapFact = { ...merged, entries: new Map([...fields, ...merged.entries]), place: node.place };

  if (draft.template === undefined) return undefined;
  const library = createLibrary(workspace);
  const template = templateNamed(workspace, draft.template);
  if (!template) {
    report(unknownTemplate(workspace, draft.template, valuePlace(node, '模板')));
    return undefined;
  }
  for (const d of template.diagnostics) report(d);
  if (!template.value.program) return undefined;
  // Counted first without building anything: only a template that asks for the count is evaluated again.
  let text = evaluateTemplate(template.value, { root }, library, 0);
  if (text.countsPoints) text = evaluateTemplate(template.value, { root }, library, countPoints(text.pieces));
  for (const d of [...library.faults(), ...text.diagnostics]) report(d);
  const parsed = parseBlocks(text.pieces, placeOf(template.value.source));
  for (const d of parsed.diagnostics) report(d);
  const speaker = fields.get('讲话人')?.fact;
  const part = (key: string): Piece[] =>
    speaker?.type === 'map'
      ? factPiece(speaker.entries.get(key)?.fact, `讲话人.${key}`)
      : factPiece(key === '姓名' ? speaker : undefined, '讲话人');
  const date = fields.get('日期')?.fact;
  return {
    speech: {
      type: 'speech',
      draft: workspace.world.display(path),
      title: factPiece(fields.get('标题')?.fact, '标题'),
      speaker: speakerPieces(part('职务'), part('姓名')),
      speakerName: part('姓名'),
      date: factPiece(date, '日期'),
      salutation: salutationPieces(fields.get('称谓')?.fact),
      children: parsed.value,
    },
    date: date?.type === 'date' ? isoDate(date.date) : '',
    referenced,
    asked: text.asked,
    absent: text.absent,
  };
};

const valuePlace = (node: YamlMap, key: string): Place =>
  node.entries.find((entry) => entry.key === key)?.value.place ?? node.place;

/** For a draft's title or cover line. */
export const draftPieces = (node: YamlNode | undefined, path: string, report: Report): Piece[] =>
  node ? factPiece(readFact(node, report), path) : [];

export const stemOf = (path: string): string => posix.basename(path).replace(/\.ya?ml$/, '');
