/**
 * What is missing in drafts as questions: in which sentence, where it goes, what is expected, what the value was
 * before or elsewhere. It asks nobody and writes nothing.
 */

import { positionAt } from '../source.ts';
import { entriesOf, type Fact, keysOf, type MapFact } from '../tree/facts.ts';
import { entryOf } from '../yaml/node.ts';
import { readYaml } from '../yaml/read.ts';
import type { Laid } from './build.ts';
import type { Target } from './fill-value.ts';
import { type Gap, gapsIn } from './gaps.ts';
import { slotsOf } from './new-draft.ts';
import { type Pending, pendingIn } from './pending.ts';
import { type Slot, slotPaths } from './skeleton.ts';
import type { BuiltSpeech } from './speech.ts';
import { asTyped, factAt } from './stated.ts';
import { type Shape, shapeOf } from './typed-answer.ts';
import type { Workspace } from './workspace.ts';

export interface Question {
  /** `统计.来信.本期`. */
  readonly path: string;
  readonly meaning: string;
  /** `data/统计.yaml:8`. */
  readonly where: string;
  readonly target: Target;
  readonly shape: Shape;
  /** 件次; empty where none is stated. */
  readonly unit: string;
  /** Decimals that the figure states, or the placeholder shows. */
  readonly decimals?: number;
  /** `xxx.x%`, where the data say how it prints until it is given. */
  readonly placeholder?: string;
  /** The sentence with what stands for the value in it; absent where only a condition asks. */
  readonly sentence?: Gap;
  /** Where it is part of an item of a list of groups: the list's path, which item, and whether that is the last. */
  readonly item?: { readonly list: string; readonly index: number; readonly isLast: boolean };
  /** `上年同期 366件次`. */
  readonly last?: string;
}

const DIGITS = ['95', '95.3', '95.30', '95.300', '95.3000', '95.30000', '95.300000'];

const isRate = (unit: string): boolean => unit === '%' || unit === '‰';

/** What is expected, with an example: `数字，如 321`. */
export const wantedOf = (question: Pick<Question, 'shape' | 'unit' | 'decimals' | 'placeholder'>): string => {
  const { shape, unit, decimals, placeholder } = question;
  if (shape === 'date') return '日期，如 2024-08-31、2024年8月31日，只到月份的如 2024-08';
  if (shape === 'list') return '清单，几项之间用“；”或“、”分开，如 青禾镇；石渡镇';
  if (shape === 'flag') return 'true 或 false';
  if (shape === 'text') return placeholder === undefined ? '文字' : `文字或数字，照“${placeholder}”的样子`;
  const example = isRate(unit) ? (DIGITS[decimals ?? 1] ?? '95.3') : decimals ? `321.${'5'.repeat(decimals)}` : '321';
  const digits = decimals === undefined ? '' : decimals === 0 ? '，整数' : `，${decimals} 位小数`;
  return `数字${unit === '' ? '' : `，单位是${unit}`}${digits}，如 ${example}`;
};

const templateOf = ({ source }: BuiltSpeech): string => {
  const root = readYaml(source).value;
  const node = root?.type === 'map' ? entryOf(root, '模板')?.value : undefined;
  return node?.type === 'scalar' ? node.text : '';
};

export type Kinds = (speech: BuiltSpeech, path: string) => Slot['kind'] | undefined;

/** What templates make of paths; each template is looked at once. */
export const kindsIn = (workspace: Workspace): Kinds => {
  const known = new Map<string, ReadonlyMap<string, Slot['kind']>>();
  const ofTemplate = (name: string): ReadonlyMap<string, Slot['kind']> => {
    const before = known.get(name);
    if (before) return before;
    const slots = slotsOf(workspace, name, false) ?? [];
    const kinds = new Map(slotPaths(slots).map(([path, { kind }]) => [path, kind]));
    known.set(name, kinds);
    return kinds;
  };
  return (speech, path) => {
    const kinds = ofTemplate(templateOf(speech));
    const plain = path.replace(/\[\d+\]/g, '[]');
    const span = /^(.+)\.[起止]$/.exec(plain)?.[1];
    return kinds.get(plain) ?? (span !== undefined && kinds.get(span) === 'span' ? 'span' : undefined);
  };
};

/** The figure or mapping around a value. */
const parentOf = (root: MapFact, path: string): { readonly key: string; readonly parent: Fact | undefined } => {
  const keys = keysOf(path);
  const key = keys.pop() ?? '';
  const above = keys.join('.');
  return { key, parent: above === '' ? root : factAt(root, above) };
};

const BEFORE: Readonly<Record<string, readonly string[]>> = { 本期: ['上年同期', '上期', '目标'], 上年同期: ['上期'] };

/** Of the same figure in another period. */
const lastIn = (root: MapFact, path: string): string | undefined => {
  const { key, parent } = parentOf(root, path);
  const entries = parent && entriesOf(parent);
  for (const period of (Object.hasOwn(BEFORE, key) && BEFORE[key]) || []) {
    const fact = entries?.get(period)?.fact;
    if (fact?.type === 'number') return `${period} ${asTyped(fact)}`;
  }
  return undefined;
};

export interface Elsewhere {
  /** The draft's file, for people. */
  readonly name: string;
  readonly facts: MapFact;
}

const lastElsewhere = (others: readonly Elsewhere[], path: string): string | undefined => {
  for (const { name, facts } of others) {
    const fact = factAt(facts, path);
    if (!fact || fact.type === 'missing') continue;
    const items = fact.type === 'list' ? fact.items.map(asTyped).filter((item) => item !== '') : [];
    const value = items.length > 0 ? items.join('；') : fact.type === 'list' ? '' : asTyped(fact);
    if (value !== '') return `${value}（见 ${name}）`;
  }
  return undefined;
};

const decimalsOf = (root: MapFact, path: string): number | undefined => {
  const { parent } = parentOf(root, path);
  const fact = parent?.type === 'figure' ? parent.entries.get('小数')?.fact : undefined;
  return fact?.type === 'number' ? Number(fact.text) : undefined;
};

/** `xxx.x%` has one. */
const shownDecimals = (placeholder: string): number | undefined => /[xX×]\.([xX×]+)/.exec(placeholder)?.[1]?.length;

const itemOf = (root: MapFact, path: string): Question['item'] => {
  const [, list = '', index = ''] = /^(.+)\[(\d+)\]\./.exec(path) ?? [];
  const fact = list === '' ? undefined : factAt(root, list);
  if (fact?.type !== 'list') return undefined;
  return { list, index: Number(index), isLast: Number(index) === fact.items.length - 1 };
};

const questionOf = (
  item: Pending,
  speeches: readonly BuiltSpeech[],
  kinds: Kinds,
  others: readonly Elsewhere[],
  gaps: ReadonlyMap<string, Gap>,
): Question | undefined => {
  const { path, meaning, where } = item;
  for (const speech of speeches) {
    const fact = factAt(speech.facts, path);
    if (fact?.type !== 'missing') continue;
    const { source, start } = fact.place;
    if (`${source.name}:${positionAt(source, start).line}` !== where) continue;
    const decimals = decimalsOf(speech.facts, path) ?? shownDecimals(fact.placeholder);
    const last = lastIn(speech.facts, path) ?? lastElsewhere(others, path);
    const sentence = gaps.get(`${source.name} ${start}`);
    const part = itemOf(speech.facts, path);
    return {
      path,
      ...(part ? { item: part } : {}),
      meaning,
      where,
      target: { fact, place: fact.place },
      shape: shapeOf(fact, path, kinds(speech, path)),
      unit: fact.unit ?? '',
      ...(/^x{2,3}$/.test(fact.placeholder) ? {} : { placeholder: fact.placeholder }),
      ...(decimals === undefined ? {} : { decimals }),
      ...(sentence ? { sentence } : {}),
      ...(last === undefined ? {} : { last }),
    };
  }
  return undefined;
};

/** Who asks from when asks till when, though nothing can be printed while either is missing. */
const withEnds = (items: readonly Pending[], speeches: readonly BuiltSpeech[]): Pending[] => {
  const known = new Set(items.map(({ path, where }) => `${where} ${path}`));
  return items.flatMap((item) => {
    const path = item.path.replace(/\.起$/, '.止');
    const fact = path === item.path ? undefined : speeches.map(({ facts }) => factAt(facts, path)).find(Boolean);
    if (fact?.type !== 'missing') return [item];
    const { source, start } = fact.place;
    const where = `${source.name}:${positionAt(source, start).line}`;
    if (known.has(`${where} ${path}`)) return [item];
    return [item, { ...item, path, meaning: item.meaning.replace(/起(?=。|$)/, '止'), where }];
  });
};

/** In the order of print. `others`: drafts that may have the same facts, given. */
export const questionsIn = (
  workspace: Workspace,
  drafts: readonly Laid[],
  others: readonly Elsewhere[],
): readonly Question[] => {
  const kinds = kindsIn(workspace);
  const speeches = drafts.flatMap((laid) => laid.speeches);
  const gaps = gapsIn(drafts);
  const missing = pendingIn(drafts).filter(({ state }) => state === 'missing');
  return withEnds(missing, speeches).flatMap((item) => questionOf(item, speeches, kinds, others, gaps) ?? []);
};
