/**
 * A file of answers (YAML or JSON): values by path, nested or with dots, held against the data. What is wrong is
 * said at its place in the answers, with the place in the data beside it. It writes no file.
 */

import type { Diagnostic, Result } from '../diagnostic.ts';
import { type Place, positionAt } from '../source.ts';
import { entriesOf, type Fact } from '../tree/facts.ts';
import type { Edit } from '../yaml/edit.ts';
import type { YamlMap, YamlNode } from '../yaml/node.ts';
import { wholeText } from './answer-whole.ts';
import { type Change, factTargets, unknownHint } from './fill.ts';
import type { Fail, Target } from './fill-value.ts';
import { bareValue, typedValue } from './provenance.ts';
import type { Kinds } from './questions.ts';
import type { BuiltSpeech } from './speech.ts';
import { answerEdit, shapeOf } from './typed-answer.ts';

interface Planning {
  readonly speeches: readonly BuiltSpeech[];
  readonly kinds: Kinds;
  /** Over what has been given already. */
  readonly force: boolean;
  readonly diagnostics: Diagnostic[];
  /** By the place in the data. */
  readonly taken: Map<string, Change>;
}

const nothingGiven = (node: YamlNode): boolean => {
  if (node.type === 'scalar') return node.kind === 'null' || (node.style === 'plain' && node.text === '待填');
  if (node.type === 'list') return node.items.every(nothingGiven);
  return node.entries.every(({ value }) => nothingGiven(value));
};

/** Keys of a figure under which values stand. */
export const VALUES: readonly string[] = ['本期', '上年同期', '上期', '目标', '分子', '分母', '各项', '其中', '逐期'];

/** Nothing below it has been given yet; what a figure states of its unit and direction is no value. */
export const isBlank = (fact: Fact): boolean => {
  if (fact.type === 'missing') return true;
  if (fact.type === 'list') return fact.items.every(isBlank);
  const entries = entriesOf(fact);
  if (!entries) return false;
  const values = fact.type === 'figure' ? VALUES : [...entries.keys()];
  return values.every((key) => {
    const value = entries.get(key)?.fact;
    return value === undefined || isBlank(value);
  });
};

const sameValue = (node: YamlNode, fact: Fact): boolean => {
  if (node.type === 'scalar') return fact.type !== 'list' && bareValue(fact) === node.text.trim();
  if (node.type === 'list') {
    return (
      fact.type === 'list' &&
      node.items.length === fact.items.length &&
      node.items.every((item, i) => sameValue(item, fact.items[i] as Fact))
    );
  }
  const entries = entriesOf(fact);
  return (
    entries?.size === node.entries.length &&
    node.entries.every(({ key, value }) => {
      const twin = entries.get(key)?.fact;
      return twin !== undefined && sameValue(value, twin);
    })
  );
};

const join = (above: string, key: string): string => (above === '' ? key : `${above}.${key}`);

const shown = (fact: Fact): string => {
  if (fact.type !== 'list') return typedValue(fact) || '一组数据';
  const items = fact.items.map(bareValue).filter((item) => item !== '');
  return items.length === 0 ? `${fact.items.length} 项` : `[${items.join(', ')}]`;
};

const failAt =
  ({ diagnostics }: Planning, place: Place, related?: Place): Fail =>
  (message, more = {}) => {
    const beside = related ? { related: [{ place: related, message: '数据里的这一项在这里' }] } : {};
    diagnostics.push({ code: 'JGF043', grade: 'E', message, place, ...beside, ...more });
    return undefined;
  };

const cellOf = ({ source, start }: Place): string => `${source.name}:${positionAt(source, start).line}`;

const take = (planning: Planning, path: string, node: YamlNode, target: Target, edit: Edit): void => {
  const { fact, place } = target;
  const key = `${place.source.name} ${place.start}`;
  const twin = planning.taken.get(key);
  const change: Change = { ...edit, path, before: typedValue(fact) || shown(fact), cell: cellOf(node.place) };
  if (!twin) planning.taken.set(key, change);
  else if (twin.value !== change.value) {
    failAt(
      planning,
      node.place,
      place,
    )(`“${path}”答了两次：${twin.cell} 是 ${twin.value}，这里是 ${change.value}`, {
      hint: '核对后只留一处',
    });
  }
};

const isGiven = (fact: Fact, edit: Edit): boolean => fact.type !== 'missing' && !isBlank(fact) && edit.value !== '';

const conflict = (planning: Planning, path: string, node: YamlNode, fact: Fact, now: string): undefined =>
  failAt(
    planning,
    node.place,
    fact.place,
  )(`“${path}”数据里已是 ${shown(fact)}，这里是 ${now}`, {
    hint: '核对哪一个对；以答案为准的，加上 --force',
  });

const speechWith = ({ speeches }: Planning, path: string): BuiltSpeech | undefined =>
  speeches.find(({ facts }) => factTargets([facts], path).length > 0);

/** A list or a mapping for what has nothing in it yet, whole. */
const answerWhole = (planning: Planning, path: string, node: YamlNode, target: Target): void => {
  const { fact, place } = target;
  if (sameValue(node, fact)) return;
  const before = planning.diagnostics.length;
  const speech = speechWith(planning, path);
  const text = wholeText(node, fact, path, {
    shapeOf: (inner, at) => shapeOf(inner, at, speech && planning.kinds(speech, at)),
    failAt: (at) => failAt(planning, at, place),
  });
  if (planning.diagnostics.length > before) return;
  const edit: Edit = { place, value: text, as: 'flow' };
  if (isGiven(fact, edit) && !planning.force) return conflict(planning, path, node, fact, edit.value);
  take(planning, path, node, target, edit);
};

const answerList = (planning: Planning, path: string, node: YamlNode & { type: 'list' }, target: Target): void => {
  const { fact } = target;
  if (fact.type !== 'list' && fact.type !== 'missing') {
    failAt(planning, node.place, fact.place)(`“${path}”不是清单`, { hint: '写成一个值' });
  } else if (fact.type === 'missing' || fact.items.length !== node.items.length) {
    answerWhole(planning, path, node, target);
  } else {
    for (const [i, item] of node.items.entries()) answerNode(planning, `${path}[${i}]`, item, item.place);
  }
};

const answerScalar = (planning: Planning, path: string, node: YamlNode & { type: 'scalar' }, target: Target): void => {
  const { fact } = target;
  const fail = failAt(planning, node.place, fact.place);
  if (fact.type === 'map' || fact.type === 'figure') {
    const hint = fact.type === 'figure' ? `写成 ${path}.本期` : '写到它里面的哪一项';
    fail(`“${path}”是一组数据，不是一个值`, { hint });
    return;
  }
  const speech = speechWith(planning, path);
  const shape = shapeOf(fact, path, speech && planning.kinds(speech, path));
  const edit = answerEdit(node.text, target, path, shape, fail);
  if (!edit || (fact.type !== 'missing' && bareValue(fact) === edit.value)) return;
  if (isGiven(fact, edit) && !planning.force) return conflict(planning, path, node, fact, edit.value);
  take(planning, path, node, target, edit);
};

/** Facts at a path that one file gives; undefined after a fault. */
const onlyTarget = (planning: Planning, path: string, at: Place): Target | undefined => {
  const roots = planning.speeches.map(({ facts }) => facts);
  const targets = factTargets(roots, path);
  if (targets.length === 1) return targets[0];
  const fail = failAt(planning, at);
  if (targets.length === 0) return fail(`数据里没有“${path}”`, unknownHint(path, roots));
  return fail(`“${path}”在几个文件里都有，分不清填哪一处`, {
    hint: '写明一篇文稿，一篇一篇地填',
    related: targets.map(({ place }) => ({ place, message: '一处在这里' })),
  });
};

function answerNode(planning: Planning, path: string, node: YamlNode, at: Place): void {
  if (nothingGiven(node)) return;
  if (node.type === 'map' && isThrough(planning, path)) return answerMap(planning, node, path);
  const target = onlyTarget(planning, path, at);
  if (!target) return;
  if (node.type === 'scalar') answerScalar(planning, path, node, target);
  else if (node.type === 'list') answerList(planning, path, node, target);
  else if (target.fact.type === 'missing') answerWhole(planning, path, node, target);
  else failAt(planning, at, target.place)(`“${path}”是一个值，不是一组数据`, { hint: '写成一个值' });
}

/** What has entries of its own is gone through; it may be merged from several files. */
const isThrough = ({ speeches }: Planning, path: string): boolean =>
  speeches.some(({ facts }) => factTargets([facts], path).some(({ fact }) => entriesOf(fact) !== undefined));

const answerMap = (planning: Planning, map: YamlMap, above: string): void => {
  for (const { key, keyPlace, value } of map.entries) answerNode(planning, join(above, key), value, keyPlace);
};

/** Changes in the order of the answers; what stands there already is none. All is looked at, whatever is wrong. */
export const planAnswers = (
  answers: YamlMap,
  speeches: readonly BuiltSpeech[],
  kinds: Kinds,
  force: boolean,
): Result<readonly Change[]> => {
  const planning: Planning = { speeches, kinds, force, diagnostics: [], taken: new Map() };
  answerMap(planning, answers, '');
  return { value: [...planning.taken.values()], diagnostics: planning.diagnostics };
};
