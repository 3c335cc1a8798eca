/**
 * A template's facts as YAML with nothing given in it, grouped, each with the sentence in which it stands, what it
 * is and an example. It decides nothing about what is needed, and writes no file.
 */

import type { Use } from '../template/needs.ts';
import { entriesOf, type Fact } from '../tree/facts.ts';
import { writeScalar } from '../yaml/edit.ts';
import { bareValue } from './provenance.ts';
import type { Slot } from './skeleton.ts';
import type { Derived } from './skeleton-derived.ts';

const BEFORE = /[。！？；\n]/;
const CONTEXT = 400;

/** The mark that stands where the value will. */
const GAP = '____';
const OTHER = '……';

const text = (value: string, inFlow = false): string => writeScalar({ value, as: 'text' }, inFlow);

/** Mustaches out, the one at `from` as a gap, all others as dots; block tags and partials leave nothing. */
const withoutMustaches = (template: string, start: number, end: number, from: number): string => {
  let out = '';
  for (let at = start; at < end; ) {
    if (!template.startsWith('{{', at)) {
      out += template[at];
      at += 1;
      continue;
    }
    const close = template.indexOf('}}', at);
    const after = close < 0 ? end : close + 2;
    if (at <= from && from < after) out += GAP;
    else if (!/[#/>!^]|else/.test(template.slice(at + 2, at + 6))) out += OTHER;
    at = after;
  }
  return out;
};

const isInMustache = (template: string, at: number): boolean =>
  template.lastIndexOf('{{', at) > template.lastIndexOf('}}', at);

/** Where the sentence around a place begins, and where it ends; marks inside mustaches end none. */
const boundsOf = (template: string, start: number, end: number): readonly [number, number] => {
  let from = start;
  while (from > 0 && start - from < CONTEXT) {
    if (BEFORE.test(template[from - 1] as string) && !isInMustache(template, from - 1)) break;
    from -= 1;
  }
  let to = end;
  while (to < template.length && to - end < CONTEXT) {
    if (BEFORE.test(template[to] as string) && !isInMustache(template, to)) break;
    to += 1;
  }
  return [from, Math.min(template.length, template[to] === '\n' ? to : to + 1)];
};

/** `来信____，同比……。`; empty where nothing but blocks stands around. */
export const sentenceOf = ({ at: { source, start, end } }: Pick<Use, 'at'>): string => {
  const [from, to] = boundsOf(source.text, start, end);
  const line = withoutMustaches(source.text, from, to, start)
    .replace(/^[#\-\s:]+/, '')
    .trim();
  return line.includes(GAP) && line.length > GAP.length + 1 ? line : '';
};

const firstSentence = (slot: Slot): string => slot.uses.map(sentenceOf).find((sentence) => sentence !== '') ?? '';

/** By the last word of what is counted. */
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/率$/, '"%"'],
  [/批次$/, '批次'],
  [/人次$/, '人次'],
  [/(?:金额|资金|款)$/, '万元'],
  [/户数$/, '户'],
  [/人数$/, '人'],
];

const stated = (figure: Fact | undefined, key: string): string => {
  const fact = figure && entriesOf(figure)?.get(key)?.fact;
  return fact ? bareValue(fact) : '';
};

const isRateUse = ({ uses }: Slot): boolean => uses.some(({ call, argument }) => call === '百分点' && argument === 0);

const unitOf = (slot: Slot): { readonly unit: string; readonly guessed: boolean } => {
  const { key, like } = slot;
  const known = like?.type === 'figure' ? like.unit : like?.type === 'number' ? (like.unit ?? '') : '';
  if (known !== '') return { unit: text(known, true), guessed: false };
  // Only rates change by points.
  if (isRateUse(slot)) return { unit: '"%"', guessed: false };
  const guess = UNITS.find(([word]) => word.test(key))?.[1];
  return { unit: guess ?? '件', guessed: true };
};

/** `分子: 统计.重复, 分母: 统计.总量`; the unit of a rate is `%` unless another is stated. */
const derivedParts = (slot: Slot, derived: Derived): readonly string[] => {
  const unit = stated(slot.like, '单位');
  const own = unit === '' ? [] : [`单位: ${text(unit, true)}`];
  if (derived.kind === 'sum') {
    return [`各项: [${derived.parts.map((path) => text(path, true)).join(', ')}]`, ...own];
  }
  const written = (path: string | undefined): string => (path === undefined ? '~' : text(path, true));
  return [`分子: ${written(derived.numerator)}`, `分母: ${written(derived.denominator)}`, ...own];
};

const keysBelow = (figure: Fact | undefined, key: string): readonly string[] => {
  const fact = figure?.type === 'figure' ? entriesOf(figure)?.get(key)?.fact : undefined;
  return [...((fact && entriesOf(fact)?.keys()) ?? [])];
};

const figureText = (slot: Slot): string => {
  const { unit } = unitOf(slot);
  const periods = slot.periods.length === 0 ? ['本期'] : slot.periods;
  const months = keysBelow(slot.like, '逐期');
  const series = `逐期: { ${(months.length > 0 ? months : ['6月', '7月', '8月']).map((key) => `${text(key, true)}: ~`).join(', ')} }`;
  const values = periods.map((period) => (period === '逐期' ? series : `${period}: ~`));
  if (slot.parts) values.push(`其中: { ${slot.parts.map((key) => `${text(key, true)}: ~`).join(', ')} }`);
  const isRate = unit === '"%"';
  const more = ['小数', '同比小数', '方向', '口径'].flatMap((key) => {
    const said = stated(slot.like, key);
    return said === '' ? [] : [`${key}: ${/^\d$/.test(said) ? said : text(said, true)}`];
  });
  if (slot.derived) return `{ ${[...derivedParts(slot, slot.derived), ...more].join(', ')} }`;
  if (isRate && !more.some((part) => part.startsWith('小数'))) more.unshift('小数: 1');
  return `{ ${[...values, `单位: ${unit}`, ...more].join(', ')} }`;
};

/** `如 321件次`, in the words of the draft that uses the template. */
const exampleOf = (fact: Fact | undefined): string => {
  if (!fact) return '';
  if (fact.type === 'list') {
    const items = fact.items.map(bareValue).filter((item) => item !== '');
    return items.length === 0 ? '' : `[${items.map((item) => text(item, true)).join(', ')}]`;
  }
  if (fact.type === 'figure') {
    const now = stated(fact, '本期');
    return now === '' ? '' : `本期 ${now}`;
  }
  return bareValue(fact);
};

const SAYS: Readonly<Record<Slot['kind'], string>> = {
  group: '',
  items: '清单：照第一项往下加，一项一段',
  figure: '',
  list: '清单',
  date: '日期',
  number: '数字',
  text: '文字',
  span: '起止，写到月',
};

const DATE = '2024-09-25';

const EXAMPLES: Partial<Record<Slot['kind'], string>> = { list: '[甲, 乙]', date: DATE };

const MOST = 80;

const shorten = (line: string): string => {
  const chars = [...line];
  return chars.length <= MOST ? line : `${chars.slice(0, MOST).join('')}…`;
};

const derivedNote = ({ kind, ...of }: Derived): string => {
  if (kind === 'sum') return '由各项相加得出，不用填';
  return 'numerator' in of && of.numerator !== undefined
    ? '由分子、分母算出，不用填；只有率的，改写成 { 本期: ~, 单位: "%" }'
    : '填分子、分母，率由程序算出';
};

/** What it is, an example, and what is to be looked at. */
const noteOf = (slot: Slot): string => {
  if (slot.derived) return derivedNote(slot.derived);
  const said = slot.kind === 'group' ? '' : exampleOf(slot.like);
  const example = said === '' ? (EXAMPLES[slot.kind] ?? '') : said;
  const shown = example === '' || slot.kind === 'items' || slot.kind === 'span' ? '' : `如 ${example}`;
  const check = slot.kind === 'figure' && unitOf(slot).guessed ? '核对单位' : '';
  const optional = slot.optional && slot.kind !== 'group' ? '可不写，不要就删去这一行' : '';
  return [SAYS[slot.kind], shown, check, optional].filter((part) => part !== '').join('；');
};

const comments = (slot: Slot, indent: string): string[] =>
  [firstSentence(slot), noteOf(slot)].filter((line) => line !== '').map((line) => `${indent}# ${shorten(line)}`);

const valueText = (slot: Slot): string => {
  if (slot.kind === 'figure') return figureText(slot);
  return slot.kind === 'span' ? '{ 起: ~, 止: ~ }' : '~';
};

const hasFigures = (slots: readonly Slot[]): boolean =>
  slots.some((slot) => slot.kind === 'figure' || hasFigures(slot.slots));

const linesOf = (slot: Slot, indent: string): string[] => {
  const key = text(slot.key);
  const head = comments(slot, indent);
  if (slot.kind === 'items') return [...head, `${indent}${key}:`, ...itemLines(slot, `${indent}  `)];
  if (slot.kind !== 'group') return [...head, `${indent}${key}: ${valueText(slot)}`];
  return [...head, `${indent}${key}:`, ...slot.slots.flatMap((inner) => linesOf(inner, `${indent}  `))];
};

/** The first line of an item stands behind a dash; comments stand before. */
const itemLines = ({ slots, count = 1 }: Slot, indent: string): string[] => {
  const bare = (line: string): boolean => !line.trimStart().startsWith('#');
  const lines = slots.flatMap((slot) => linesOf(slot, `${indent}  `));
  const first = lines.findIndex((line) => !line.trimStart().startsWith('#'));
  const item = lines.map((line, i) => {
    if (i < first) return line.replace(`${indent}  #`, `${indent}#`);
    return i === first ? line.replace(`${indent}  `, `${indent}- `) : line;
  });
  return [...item, ...Array.from({ length: count - 1 }, () => item.filter(bare)).flat()];
};

/** One mapping a group; groups with figures say where these come from. */
const groupLines = (slot: Slot): string[] => {
  const lines = linesOf(slot, '');
  const said = stated(slot.like, '来源');
  if (slot.kind !== 'group' || !hasFigures(slot.slots) || slot.slots.some(({ key }) => key === '来源')) return lines;
  const at = lines.indexOf(`${text(slot.key)}:`) + 1;
  const source = `  来源: ~ # 出自哪份报表，如 ${said === '' ? '县信访局《2024年8月信访统计月报》' : said}`;
  return [...lines.slice(0, at), source, ...lines.slice(at)];
};

/** `head`: comment lines for the top, with their `#`. */
export const skeletonText = (slots: readonly Slot[], head: readonly string[]): string =>
  `${[...head, ...slots.flatMap((slot) => ['', ...groupLines(slot)])].join('\n')}\n`;
