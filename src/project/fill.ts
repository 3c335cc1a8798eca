/**
 * Answers to what was missing, held against the data: which value goes where, and which cannot and why. Knows
 * nothing of where the answers come from, and writes no file.
 */

import type { Diagnostic, Result } from '../diagnostic.ts';
import { type Place, positionAt } from '../source.ts';
import type { Fact } from '../tree/facts.ts';
import type { Edit } from '../yaml/edit.ts';
import { editOf, type Fail, type Target } from './fill-value.ts';
import { type Answer, NOT_GIVEN } from './pending-sheet.ts';
import { bareValue, typedValue } from './provenance.ts';
import { factAt, mended } from './stated.ts';

export interface Change extends Edit {
  readonly path: string;
  /** As it stands: `~`, `321`. */
  readonly before: string;
  readonly cell: string;
}

/** The values at a path, each place once. */
export const factTargets = (roots: readonly Fact[], path: string): Target[] => {
  const found = new Map<string, Target>();
  for (const root of roots) {
    const fact = path === '' ? undefined : factAt(root, path);
    if (fact) found.set(`${fact.place.source.name} ${fact.place.start}`, { fact, place: fact.place });
  }
  return [...found.values()];
};

const whereOf = ({ source, start }: Place): string => `${source.name}:${positionAt(source, start).line}`;

/** Of several values with one path the one whose file the answer names, by its line if it must be. */
const chosen = (targets: readonly Target[], where: string | undefined): Target | undefined => {
  if (targets.length === 1 || where === undefined) return targets.length === 1 ? targets[0] : undefined;
  const exact = targets.filter(({ place }) => whereOf(place) === where);
  const inFile = targets.filter(({ place }) => place.source.name === where.replace(/:\d+$/, ''));
  return exact.length === 1 ? exact[0] : inFile.length === 1 ? inFile[0] : undefined;
};

export const unknownHint = (path: string, roots: readonly Fact[]): { readonly hint?: string } => {
  const near = roots.map((root) => mended(root, path)).find((better) => better !== undefined);
  return near === undefined ? {} : { hint: `是不是想写“${near}”` };
};

const unknown = (path: string, roots: readonly Fact[], fail: Fail): undefined =>
  path === '' ? fail('这一行没有路径') : fail(`数据里没有“${path}”`, unknownHint(path, roots));

const isGroup = ({ type }: Fact): boolean => type === 'list' || type === 'map' || type === 'figure';

/** Whether the value has been changed since the list was made; what stands there already is no conflict. */
const isStale = (fact: Fact, { before, value }: Answer): boolean => {
  if (before === undefined || bareValue(fact) === value) return false;
  return before === NOT_GIVEN ? fact.type !== 'missing' : bareValue(fact) !== before;
};

/** Answers so far by the place that they go to; one that changes nothing stands for itself. */
type Taken = Map<string, Change | Answer>;

const planOne = (answer: Answer, target: Target, taken: Taken, fail: Fail): void => {
  const { path, value, cell, before } = answer;
  const { fact, place } = target;
  const key = `${place.source.name} ${place.start}`;
  const twin = taken.get(key);
  if (isGroup(fact)) fail('这一项是一组数据，不能在表里填', { hint: '直接改数据文件' });
  else if (twin && twin.value !== value) {
    fail(`“${path}”填了两次：${twin.cell} 是 ${twin.value}，这里是 ${value}`, { hint: '核对后只留一处' });
  } else if (isStale(fact, answer)) {
    const then = before === NOT_GIVEN ? '没有填' : `是 ${before}`;
    const now = fact.type === 'missing' ? '没有填' : `是 ${bareValue(fact)}`;
    fail(`“${path}”在出表以后改过：出表时${then}，现在${now}，表里填 ${value}`, {
      hint: '核对哪一个对；以表里为准的，把“原值”改成现在的值',
    });
  } else if (!twin) {
    const same = fact.type !== 'missing' && bareValue(fact) === value;
    const edit = same ? undefined : editOf(value, target, path, fail);
    taken.set(key, edit ? { ...edit, path, before: typedValue(fact), cell } : answer);
  }
};

const ambiguous = (path: string, targets: readonly Target[], fail: Fail): undefined =>
  fail(`“${path}”在几个文件里都有，分不清填哪一处`, {
    hint: '在“出自”一栏写明文件',
    related: targets.map(({ place }) => ({ place, message: '一处在这里' })),
  });

/** `name`: of the list, for messages. Changes in the order of the answers; a value that stands there already is none. */
export const planFill = (
  answers: readonly Answer[],
  roots: readonly Fact[],
  name: string,
): Result<readonly Change[]> => {
  const diagnostics: Diagnostic[] = [];
  const taken: Taken = new Map();
  for (const answer of answers) {
    const { path, cell, where } = answer;
    const failAt =
      (place?: Place): Fail =>
      (message, more = {}) => {
        const related = place ? { related: [{ place, message: '这一项在这里' }] } : {};
        diagnostics.push({
          code: 'JGF028',
          grade: 'E',
          message: `${name} 的 ${cell}：${message}`,
          ...related,
          ...more,
        });
        return undefined;
      };
    const targets = factTargets(roots, path);
    const target = chosen(targets, where);
    if (target) planOne(answer, target, taken, failAt(target.place));
    else if (targets.length === 0) unknown(path, roots, failAt());
    else ambiguous(path, targets, failAt());
  }
  return { value: [...taken.values()].filter((change): change is Change => 'as' in change), diagnostics };
};
