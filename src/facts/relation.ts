/**
 * The shape of 关系: what must hold between figures, stated in the data. Checks how a relation is written;
 * whether it holds is for relations.ts.
 */

import type { Diagnostic } from '../diagnostic.ts';
import type { Place } from '../source.ts';
import type { Entry, Fact } from '../tree/facts.ts';
import { entryOf, type YamlNode } from '../yaml/node.ts';
import { closed, either, list, parsed, type Shape, text } from '../yaml/shape.ts';

export const RELATIONS_KEY = '关系';

export const KINDS = ['合计', '占比合计', '不大于', '等于', '等于上期期末', '批次不大于人次'] as const;

export type Kind = (typeof KINDS)[number];

const path = parsed('指标的路径（统计.来信）', (value) => (/^\S+$/.test(value) ? value : undefined), {
  type: 'string',
});

const amount = parsed('不小于 0 的数', (value) => (/^\d+(?:\.\d+)?$/.test(value) ? value : undefined), {
  type: 'number',
  minimum: 0,
});

const isScalar = (node: YamlNode): boolean => node.type === 'scalar';

const FIELDS = closed('一条关系（一组“键: 值”）', {
  total: {
    key: '合计',
    shape: path,
    description: '它等于“各部分”之和，一期一期地算',
    example: '统计.总量',
  },
  parts: {
    key: '各部分',
    shape: either(path, list(path, 1), isScalar),
    description: '合计的各部分；也可写一个清单、一组指标的路径，或写“其中”（合计自己的“其中”）',
    example: '[统计.来信, 统计.网上]',
  },
  column: { key: '项', shape: text, description: '各部分是清单时，取每一项里的哪个指标', example: '总量' },
  shares: {
    key: '占比合计',
    shape: either(path, list(path, 2), isScalar),
    description: '各占比之和是 100，四舍五入的误差不算',
    example: '[统计.占比.来信, 统计.占比.网上]',
  },
  whole: { key: '应为', shape: amount, description: '占比合计应为多少，默认 100（‰ 为 1000）', example: '100' },
  ascending: {
    key: '不大于',
    shape: list(path, 2),
    description: '前一个不大于后一个，可以连着写几个',
    example: '[统计.及时受理, 统计.应受理]',
  },
  same: {
    key: '等于',
    shape: list(path, 2),
    description: '同一个数写在几处，处处相等',
    example: '[统计.总量, 年报.总量]',
  },
  carried: {
    key: '等于上期期末',
    shape: list(path, 2),
    description: '前一个的本期，等于后一个的上期；后一个没有“上期”的，等于它的本期',
    example: '[统计.积案.期初, 统计.积案.期末]',
  },
  visits: {
    key: '批次不大于人次',
    shape: path,
    description: '一组数据里的“批次”不大于“人次”；不写也查',
    example: '统计.来访',
  },
  tolerance: { key: '允差', shape: amount, description: '相差多少以内不算错，默认 0', example: '0.1' },
  scope: {
    key: '口径',
    shape: text,
    description: '件次与批次合在一起算的依据；写了才能相加、相比',
    example: '来访按批次计入总量',
  },
  note: { key: '说明', shape: text, description: '为什么应当这样，报告时一并印出', example: '月报表一与表三同源' },
});

/** The further keys that a kind of relation may have. */
const OPTIONS: Readonly<Record<Kind, readonly string[]>> = {
  合计: ['各部分', '项', '允差', '口径'],
  占比合计: ['项', '应为'],
  不大于: ['口径'],
  等于: ['允差', '口径'],
  等于上期期末: ['允差'],
  批次不大于人次: [],
};

const KNOWN = KINDS.join('、');

const fault = (message: string, place: Place, hint: string): Diagnostic => ({
  code: 'JGF026',
  grade: 'E',
  message,
  place,
  hint,
});

const kindFault = (node: YamlNode & { type: 'map' }): Diagnostic | undefined => {
  const kinds = node.entries.filter(({ key }) => KINDS.some((kind) => kind === key));
  const [first, second] = kinds;
  if (!first) {
    const place = { ...node.place, end: node.entries[0]?.keyPlace.end ?? node.place.end };
    return fault('这条关系没有写是哪一种', place, `写上其中一种：${KNOWN}`);
  }
  if (second) {
    const related = [{ place: first.keyPlace, message: `“${first.key}”在这里` }];
    const message = `一条关系只写一种，这里有“${first.key}”和“${second.key}”`;
    return { ...fault(message, second.keyPlace, '分成两条来写'), related };
  }
  const kind = first.key as Kind;
  const lone = node.entries.find(({ key }) => key !== kind && key !== '说明' && !OPTIONS[kind].includes(key));
  if (lone) {
    const known = [...OPTIONS[kind], '说明'].join('、');
    return fault(`“${kind}”里没有“${lone.key}”这一栏`, lone.keyPlace, `还可以写的有：${known}`);
  }
  const { value } = first;
  if (kind === '等于上期期末' && value.type === 'list' && value.items.length > 2) {
    return fault(`“${kind}”写了 ${value.items.length} 项，应为两项`, value.place, '写成 [期初的路径, 期末的路径]');
  }
  if (kind !== '合计' || entryOf(node, '各部分')) return undefined;
  return fault('“合计”没有写“各部分”', first.keyPlace, '写上 各部分: [统计.来信, 统计.网上]');
};

export const RELATION: Shape<unknown> = {
  ...FIELDS,
  schema: { ...FIELDS.schema, oneOf: KINDS.map((kind) => ({ required: [kind] })) },
  read: (node, reading) => {
    const before = FIELDS.read(node, reading);
    const odd = node.type === 'map' ? kindFault(node) : undefined;
    const unknown = odd && node.type === 'map' && node.entries.some(({ key }) => !isField(key));
    // A key that is no key at all has been named, and is most often the kind with a slip in it.
    if (odd && !unknown) reading.report(odd);
    return before;
  },
};

const KEYS = new Set(Object.values(FIELDS.fields ?? {}).map(({ key }) => key));

const isField = (key: string): boolean => KEYS.has(key);

export const RELATIONS: Shape<readonly unknown[]> = list(RELATION, 1);

/** Says what is wrong in how the list is written. */
export const checkRelationShapes = (node: YamlNode, report: (diagnostic: Diagnostic) => void): void => {
  const tell = (d: Diagnostic): void => report({ ...d, code: 'JGF026' });
  RELATIONS.read(node, {
    report: tell,
    path: [RELATIONS_KEY],
    example: '[{ 合计: 统计.总量, 各部分: [统计.来信, …] }]',
  });
};

/** A path as it is written in a relation. */
export interface Named {
  readonly path: string;
  readonly place: Place;
}

export interface Relation {
  readonly kind: Kind;
  /** Of the kind's key and its value. */
  readonly place: Place;
  /** Of 合计 the total, then its parts. */
  readonly names: readonly Named[];
  /** 各部分 or 占比合计 is one path, of a list or a mapping; or 其中. */
  readonly isGroup: boolean;
  readonly column?: string;
  readonly whole?: string;
  readonly tolerance: string;
  readonly scope?: string;
  readonly note?: string;
}

const wordOf = (entry: Entry | undefined): string | undefined => {
  const fact = entry?.fact;
  return fact?.type === 'text' || fact?.type === 'number' ? fact.text : undefined;
};

const namesIn = (fact: Fact | undefined): Named[] | undefined => {
  if (fact?.type === 'text') return [{ path: fact.text, place: fact.place }];
  if (fact?.type !== 'list') return undefined;
  const names = fact.items.flatMap((item) => namesIn(item.type === 'text' ? item : undefined) ?? []);
  return names.length === fact.items.length ? names : undefined;
};

/** Undefined for what is not written as one: that has been told where the file was read. */
export const relationOf = (fact: Fact): Relation | undefined => {
  if (fact.type !== 'map') return undefined;
  const { entries } = fact;
  const kinds = KINDS.filter((known) => entries.has(known));
  const [kind] = kinds;
  const stated = kind && entries.get(kind);
  if (!stated || kinds.length > 1) return undefined;
  const group = kind === '合计' ? entries.get('各部分')?.fact : stated.fact;
  const first = namesIn(stated.fact);
  const names = kind === '合计' ? first && [...first, ...(namesIn(group) ?? [])] : first;
  const tolerance = wordOf(entries.get('允差')) ?? '0';
  const whole = wordOf(entries.get('应为'));
  const single = kind === '批次不大于人次' || kind === '占比合计' ? 1 : 2;
  if (kind === '等于上期期末' && names?.length !== 2) return undefined;
  if (!names || names.length < single || !/^\d+(?:\.\d+)?$/.test(`${whole ?? tolerance}`)) return undefined;
  const optional = {
    column: wordOf(entries.get('项')),
    scope: wordOf(entries.get('口径')),
    note: wordOf(entries.get('说明')),
  };
  return {
    kind,
    place: { ...stated.keyPlace, end: stated.fact.place.end },
    names,
    isGroup: group?.type === 'text',
    tolerance: /^\d+(?:\.\d+)?$/.test(tolerance) ? tolerance : '0',
    ...(whole === undefined ? {} : { whole }),
    ...(optional.column === undefined ? {} : { column: optional.column }),
    ...(optional.scope === undefined ? {} : { scope: optional.scope }),
    ...(optional.note === undefined ? {} : { note: optional.note }),
  };
};
