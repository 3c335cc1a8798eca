/** Small parts that several helpers make their text of. */

import type { HelperCall } from '../helper.ts';
import { type FactValue, factKind, inputOf, type Part, printable } from '../values.ts';

/** A fact as a part; `text` where it is written otherwise than it stands. */
export const factPart = (value: FactValue, text = printable(value.fact) ?? ''): Part => {
  const part = { text, path: value.path, inputs: [inputOf(value)] };
  return value.fact.type === 'missing' ? { ...part, missing: true } : part;
};

export const missingPart = (value: FactValue): Part[] | undefined =>
  value.fact.type === 'missing' ? [factPart(value)] : undefined;

/** One entry of an item, where `项` names it; an item not given yet has every entry, none of them given. */
const entryOf = (item: FactValue, key: string): FactValue | undefined => {
  const path = `${item.path}.${key}`;
  if (item.fact.type === 'missing') return { ...item, path };
  const entry = item.fact.type === 'map' ? item.fact.entries.get(key) : undefined;
  return entry && { kind: 'fact', fact: entry.fact, path };
};

/** The items of the call's list as texts of one line, `项` of each where that is given; undefined after a fault. */
export const lineItems = (call: HelperCall): readonly FactValue[] | undefined => {
  const [list] = call.args;
  const key = call.option('项');
  const items: FactValue[] = [];
  if (list?.kind !== 'fact' || list.fact.type !== 'list') {
    const what = list?.kind === 'fact' ? `“${list.path}”是${factKind(list.fact)}` : '这里的参数不是数据';
    call.fail(`${what}，应为清单`);
    return undefined;
  }
  for (const [i, fact] of list.fact.items.entries()) {
    const item: FactValue = { kind: 'fact', fact, path: `${list.path}[${i}]` };
    const chosen = typeof key === 'string' ? entryOf(item, key) : item;
    const text = chosen && printable(chosen.fact);
    if (chosen && text !== undefined && !text.includes('\n')) {
      items.push(chosen);
      continue;
    }
    const fault = !chosen ? `没有“${key}”` : text === undefined ? `是${factKind(chosen.fact)}，不是文字` : '里有换行';
    const hint = chosen?.fact.type === 'map' ? { hint: '用 项="名称" 取每一项里的一个值' } : {};
    call.fail(`第 ${i + 1} 项${fault}`, { ...hint, related: [{ place: fact.place, message: '这一项在这里' }] });
    return undefined;
  }
  return items;
};
