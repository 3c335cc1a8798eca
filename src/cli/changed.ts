/** What has changed since the last build, as lines for people. */

import type { Change, ChangePlace } from '../project/changes.ts';
import type { DraftResult } from './draft.ts';

/** Characters of a value, sentences of a value, values, and names that are written out. */
const MOST = { text: 40, places: 10, changes: 20, names: 10 } as const;

const shorten = (text: string): string => {
  const chars = [...text];
  return chars.length <= MOST.text ? text : `${chars.slice(0, MOST.text).join('')}…`;
};

const pageOf = ({ speech, page }: ChangePlace, several: boolean): string =>
  `${several && speech > 0 ? `第${speech}篇` : ''}${page === undefined ? '' : `第${page}页`}`;

const linesOf = ({ path, before, after, places }: Change, several: boolean): string[] => {
  const said = places.map((place) => `  ${pageOf(place, several)}“${place.sentence}”`);
  const each = [...new Set(said)];
  const more = each.length > MOST.places ? [`  ……另有 ${each.length - MOST.places} 句未列出，用 --json 查看全部`] : [];
  return [
    `数据有变：${path} ${shorten(before)} → ${shorten(after)}，涉及 ${places.length} 处：`,
    ...each.slice(0, MOST.places),
    ...more,
  ];
};

const named = (what: string, paths: readonly string[]): string[] => {
  if (paths.length === 0) return [];
  const shown = paths.slice(0, MOST.names).join('、');
  return [`${what} ${paths.length} 项：${shown}${paths.length > MOST.names ? '等' : ''}`];
};

export const changeLines = ({ changes }: DraftResult): string[] => {
  if (!changes) return [];
  const { speeches, changed, added, removed } = changes;
  const several = speeches > 1;
  const more = changed.length - MOST.changes;
  return [
    ...changed.slice(0, MOST.changes).flatMap((change) => linesOf(change, several)),
    ...(more > 0 ? [`……另有 ${more} 项数据有变，用 --json 查看全部`] : []),
    ...named('新印出的数据', added),
    ...named('不再印出的数据', removed),
  ];
};
