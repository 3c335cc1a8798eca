/** 日期: a date, a month, or a span of them, in prose. */

import { isoDate, type PlainDate, weekday } from '../../tree/dates.ts';
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

type Fields = readonly (keyof PlainDate)[];

const writeFields = (date: PlainDate, fields: Fields): string =>
  fields.map((field) => `${date[field]}${UNIT[field]}`).join('');

/** The fields that a form shows; undefined where the date is not that precise. */
const fieldsOf = (date: PlainDate, form: Form): Fields | undefined => {
  if (form === '全') return SHOWN.全.filter((field) => date[field] !== undefined);
  return SHOWN[form].every((field) => date[field] !== undefined) ? SHOWN[form] : undefined;
};

/** `2024年1—8月`: what both ends share is written once, and the unit of what differs only at the end. */
const writeSpan = (from: PlainDate, to: PlainDate, form: Form): string | undefined => {
  const left = fieldsOf(from, form);
  const right = fieldsOf(to, form);
  if (!left || !right || (form === '月' && from.year !== to.year)) return undefined;
  const shared = left.findIndex((field, i) => right[i] !== field || from[field] !== to[field]);
  if (shared < 0) return left.length === right.length ? writeFields(from, left) : undefined;
  const before = left.slice(shared);
  const after = right.slice(shared);
  if (after.length === 0) return undefined;
  const [lone] = before;
  const start = lone && before.length === 1 && after.length === 1 ? `${from[lone]}` : writeFields(from, before);
  return `${writeFields(from, left.slice(0, shared))}${start}—${writeFields(to, after)}`;
};

const spanEnds = ({ fact, path }: FactValue): readonly (FactValue | undefined)[] => {
  if (fact.type !== 'map') return [];
  return ['起', '止'].map((key) => {
    const entry = fact.entries.get(key);
    return entry && { kind: 'fact', fact: entry.fact, path: `${path}.${key}` };
  });
};

const runSpan = (
  call: HelperCall,
  { fact, path }: FactValue,
  from: FactValue,
  to: FactValue,
  form: Form,
): readonly Part[] => {
  const related = [{ place: fact.place, message: '它在这里' }];
  const lost = [from, to].find((end) => end.fact.type === 'missing');
  if (lost) return [factPart(lost)];
  if (from.fact.type !== 'date' || to.fact.type !== 'date') {
    return call.fail(`“${path}”的起、止应为日期`, { related, hint: '写成 { 起: 2024-01, 止: 2024-08 }' });
  }
  if (isoDate(from.fact.date) > isoDate(to.fact.date)) return call.fail(`“${path}”的“起”晚于“止”`, { related });
  if (call.option('星期') === true) return call.fail('起止日期不能加星期', { related });
  const text = writeSpan(from.fact.date, to.fact.date, form);
  if (text === undefined) return call.fail(`“${path}”的起、止不能按“${form}”写出`, { related });
  return [{ text, path, inputs: [inputOf(from), inputOf(to)] }];
};

const run = (call: HelperCall): readonly Part[] => {
  const [value] = call.args;
  const form = (call.option('式') ?? '全') as Form;
  if (value?.kind !== 'fact') return call.fail('“日期”要一个日期');
  const missing = missingPart(value);
  if (missing) return missing;
  const { fact, path } = value;
  const related = [{ place: fact.place, message: '它在这里' }];
  const [from, to] = spanEnds(value);
  if (from && to) return runSpan(call, value, from, to, form);
  if (from || to) return call.fail(`“${path}”要“起”和“止”都有`, { related });
  if (fact.type !== 'date') {
    return call.fail(`“${path}”不是日期`, { related, hint: '日期写成 2024-08-31，月份写成 2024-08' });
  }
  const fields = fieldsOf(fact.date, form);
  if (!fields) return call.fail(`“${path}”没有写到“${form}”`, { related });
  const text = writeFields(fact.date, fields);
  if (call.option('星期') !== true) return [factPart(value, text)];
  const day = weekday(fact.date);
  if (day === '') return call.fail(`“${path}”没有写到日，不知道是星期几`, { related });
  return [factPart(value, `${text}（${day}）`)];
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
