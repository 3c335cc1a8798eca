/** The rows of a list or a mapping of figures: who, and how much. For 排名, 前几位, 合计 and 分布. */

import type { Amount, Period } from '../../figure/amount.ts';
import { isQuantity, loneFigure } from '../../figure/quantity.ts';
import type { Row } from '../../figure/ranking.ts';
import { orderClash } from '../../figure/units.ts';
import { type Entry, entriesOf } from '../../tree/facts.ts';
import type { HelperCall, Option } from '../helper.ts';
import { type FactValue, factKind, inputOf, type Part, printable, type Value } from '../values.ts';
import { amountIn } from './figures.ts';

export interface FigureRow extends Row {
  /** The name as it is printed. */
  readonly said: Part;
  readonly path: string;
}

export const ROW_OPTIONS: readonly Option[] = [
  { name: '值', says: '每一项里取哪个指标，如“总量”；只有一个指标的不用写' },
  { name: '名', says: '每一项里哪个是名称，默认“名称”' },
];

/** `来访.人次` below a value; an item not given yet has everything, none of it given. */
const below = (value: FactValue, keys: string): FactValue | undefined => {
  let found: FactValue | undefined = value;
  for (const key of keys.split('.')) {
    if (!found || found.fact.type === 'missing') break;
    const entry: Entry | undefined = entriesOf(found.fact)?.get(key);
    found = entry && { kind: 'fact', fact: entry.fact, path: `${found.path}.${key}` };
  }
  return found;
};

const loneOf = (item: FactValue): FactValue | undefined => {
  const lone = loneFigure(item);
  return lone && { kind: 'fact', ...lone };
};

interface Item {
  readonly item: FactValue;
  /** Of an entry of a mapping: its key. */
  readonly key?: string;
}

const itemsOf = ({ fact, path }: FactValue): readonly Item[] | undefined => {
  if (fact.type === 'list') {
    return fact.items.map((item, i) => ({ item: { kind: 'fact', fact: item, path: `${path}[${i}]` } }));
  }
  const within = fact.type === 'figure' ? ['其中', '逐期'].find((key) => fact.entries.has(key)) : undefined;
  const parts = fact.type === 'figure' ? fact.entries.get(within ?? '')?.fact : fact;
  if (parts?.type !== 'map') return undefined;
  const base = within === undefined ? path : `${path}.${within}`;
  return [...parts.entries].flatMap(([key, entry]) =>
    isQuantity(entry.fact) || entry.fact.type === 'map'
      ? [{ item: { kind: 'fact' as const, fact: entry.fact, path: `${base}.${key}` }, key }]
      : [],
  );
};

const rowOf = (call: HelperCall, { item, key }: Item, period: Period): FigureRow | undefined => {
  const place = { related: [{ place: item.fact.place, message: '这一项在这里' }] };
  const nameKey = String(call.option('名') ?? '名称');
  const named = key === undefined ? below(item, nameKey) : undefined;
  const name = key ?? (named && printable(named.fact));
  if (name === undefined) {
    call.fail(`“${item.path}”没有“${nameKey}”`, { ...place, hint: '用 名="…" 写明哪一项是名称' });
    return undefined;
  }
  const chosen = call.option('值');
  const figure = typeof chosen === 'string' ? below(item, chosen) : loneOf(item);
  if (!figure) {
    const missing = typeof chosen === 'string' ? `没有“${chosen}”` : '里不止一个指标，或没有指标';
    call.fail(`“${item.path}”${missing}`, { ...place, hint: '用 值="…" 写明取哪个指标' });
    return undefined;
  }
  const amount: Amount | undefined = amountIn(call, figure, period);
  const lost = named?.fact.type === 'missing' ? { missing: true as const } : {};
  const said: Part = { text: name, path: named?.path ?? item.path, inputs: [inputOf(named ?? item)], ...lost };
  return amount && { name, said, amount, path: figure.path };
};

/** Whether the rows can be put in order by their values: a fault where they are counted in different units. */
const haveOrder = (call: HelperCall, list: FactValue, rows: readonly FigureRow[]): boolean => {
  const clash = orderClash(rows.map(({ amount }) => amount.unit));
  if (clash === undefined) return true;
  const [first] = rows.filter(({ amount }) => amount.unit !== '');
  const other = rows.find(({ amount }) => amount.unit !== '' && amount.unit !== first?.amount.unit);
  const related = [first, other].flatMap((row) => {
    const place = row?.amount.inputs[0]?.fact.place;
    return row && place ? [{ place, message: `${row.path} 单位是${row.amount.unit}` }] : [];
  });
  call.fail(`“${list.path}”的各项排不出先后：${clash}`, {
    related,
    hint: '只排单位相同的各项；用 值="…" 取同一种指标',
  });
  return false;
};

/** Rows for an order among them; those that `counts` leaves out take no part. Undefined after a fault. */
export const rankedRowsOf = (
  call: HelperCall,
  value: Value | undefined,
  period: Period,
  counts: (row: FigureRow) => boolean = () => true,
): FigureRow[] | undefined => {
  const rows = rowsOf(call, value, period)?.filter(counts);
  return rows && value?.kind === 'fact' && haveOrder(call, value, rows) ? rows : undefined;
};

/** Undefined after a fault. */
export const rowsOf = (call: HelperCall, value: Value | undefined, period: Period): FigureRow[] | undefined => {
  const items = value?.kind === 'fact' ? itemsOf(value) : undefined;
  if (value?.kind !== 'fact' || !items) {
    const what = value?.kind === 'fact' ? `“${value.path}”是${factKind(value.fact)}` : '这里的参数不是数据';
    call.fail(`${what}，应为清单、一组指标或有“其中”的指标`);
    return undefined;
  }
  if (items.length === 0) {
    call.fail(`“${value.path}”里没有指标`, { related: [{ place: value.fact.place, message: '它在这里' }] });
    return undefined;
  }
  const rows = items.map((item) => rowOf(call, item, period));
  return rows.every((row) => row !== undefined) ? rows : undefined;
};
