/** 日期: a date, a month, or a span of them, in prose. */

import { type PlainDate, weekday, writeDate } from '../../tree/dates.ts';
import type { MapFact } from '../../tree/facts.ts';
import type { Helper, HelperCall } from '../helper.ts';
import { type FactValue, inputOf, type Part } from '../values.ts';
import { factPart, missingPart } from './parts.ts';

const FORMS = ['全', '年月', '月日', '月', '年'] as const;
type Form = (typeof FORMS)[number];

const SHOWN: Readonly<Record<Form, readonly (keyof PlainDate)[]>> = {
  全: ['year', 'month', 'day'],
  年月: ['year', 'month'],
  月日: ['month', 'day'],
  月: ['month'],
  年: ['year'],
};

const UNIT = { year: '年', month: '月', day: '日' } as const;

const write = (date: PlainDate, form: Form): string | undefined => {
  if (form === '全') return writeDate(date);
  let text = '';
  for (const field of SHOWN[form]) {
    if (date[field] === undefined) return undefined;
    text += `${date[field]}${UNIT[field]}`;
  }
  return text;
};

/** `2024年1—8月`: what both ends share is written once, and the unit of what differs only at the end. */
const writeSpan = (from: PlainDate, to: PlainDate, form: Form): string | undefined => {
  const start = write(from, form);
  const end = write(to, form);
  if (start === undefined || end === undefined || start === end) return start === end ? start : undefined;
  const fields = form === '全' ? SHOWN.全.filter((f) => from[f] !== undefined && to[f] !== undefined) : SHOWN[form];
  if (form === '月' && from.year !== to.year) return undefined;
  const differ = fields.findIndex((field) => from[field] !== to[field]);
  if (differ < 0) return start;
  const part = (date: PlainDate, list: readonly (keyof PlainDate)[]): string =>
    list.map((field) => `${date[field]}${UNIT[field]}`).join('');
  const shared = part(from, fields.slice(0, differ));
  const rest = fields.slice(differ);
  const left = rest.length === 1 ? `${from[rest[0] as keyof PlainDate]}` : part(from, rest);
  return `${shared}${left}—${part(to, rest)}`;
};

const spanEnds = ({ fact, path }: FactValue): readonly [FactValue, FactValue] | undefined => {
  if (fact.type !== 'map') return undefined;
  const ends = ['起', '止'].map((key): FactValue | undefined => {
    const entry = (fact as MapFact).entries.get(key);
    return entry && { kind: 'fact', fact: entry.fact, path: `${path}.${key}` };
  });
  return ends[0] && ends[1] ? [ends[0], ends[1]] : undefined;
};

const run = (call: HelperCall): readonly Part[] => {
  const [value] = call.args;
  const form = (call.option('式') ?? '全') as Form;
  if (!FORMS.includes(form)) return call.fail(`“式”应为${FORMS.join('、')}之一`);
  if (value?.kind !== 'fact') return call.fail('“日期”要一个日期');
  const missing = missingPart(value);
  if (missing) return missing;
  const ends = spanEnds(value);
  if (ends) {
    const lost = ends.find((end) => end.fact.type === 'missing');
    if (lost) return [factPart(lost)];
    const [from, to] = ends;
    const text =
      from.fact.type === 'date' && to.fact.type === 'date' ? writeSpan(from.fact.date, to.fact.date, form) : undefined;
    if (text === undefined) return call.fail(`“${value.path}”的起、止不能按“${form}”写出`);
    return [{ text, path: value.path, inputs: ends.map(inputOf) }];
  }
  if (value.fact.type !== 'date') {
    const related = [{ place: value.fact.place, message: '它在这里' }];
    return call.fail(`“${value.path}”不是日期`, { related, hint: '日期写成 2024-08-31，月份写成 2024-08' });
  }
  const text = write(value.fact.date, form);
  if (text === undefined) return call.fail(`“${value.path}”没有写到“${form}”`);
  const day = call.option('星期') === true ? weekday(value.fact.date) : '';
  return [factPart(value, day === '' ? text : `${text}（${day}）`)];
};

export const date: Helper = {
  name: '日期',
  summary: '写出日期、月份或起止月份',
  parameters: [{ name: '日期', says: '一个日期、月份，或有“起”和“止”的一组' }],
  options: [
    { name: '式', says: '写到哪一级，默认“全”', values: FORMS },
    { name: '星期', says: '后面加上（星期几）', values: [true, false] },
  ],
  examples: [
    { data: '会期: 2024-09-12', call: '{{日期 会期}}', text: '2024年9月12日' },
    { data: '会期: 2024-09-12', call: '{{日期 会期 式="月日"}}', text: '9月12日' },
    { data: '会期: 2024-09-12', call: '{{日期 会期 星期=true}}', text: '2024年9月12日（星期四）' },
    { data: '期间: { 起: 2024-01, 止: 2024-08 }', call: '{{日期 期间}}', text: '2024年1—8月' },
    { data: '期间: { 起: 2024-01, 止: 2024-08 }', call: '{{日期 期间 式="月"}}', text: '1—8月' },
    { data: '期间: { 起: 2023-11, 止: 2024-02 }', call: '{{日期 期间}}', text: '2023年11月—2024年2月' },
    { data: '期间: { 起: 2024-09-12, 止: 2024-09-14 }', call: '{{日期 期间 式="月日"}}', text: '9月12—14日' },
  ],
  run,
};
