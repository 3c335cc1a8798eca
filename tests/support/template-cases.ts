/**
 * Random templates with data and partials, mostly sound: paths are picked from what a sample of the data
 * holds at that place.
 */

import type { Plain } from './facts.ts';
import type { Random } from './random.ts';
import type { Case, Tree } from './shrink.ts';
import { inline, layout, partial } from './template-calls.ts';
import { type Found, IS } from './template-data.ts';
import { type At, found, LITERALS, type Make, type Maker, open } from './template-reach.ts';

const SPACES = ['\n', '\n', '\n\n', ' ', '  ', '\t', '　', ''];
const WORDS = [
  '字。',
  'a b',
  '{ ',
  '}',
  '"',
  "'",
  '# ',
  '\\',
  '\\\\',
  '~',
  '{{! 注 }}',
  '{{!-- {{甲}} --}}',
  '{{~!-- }} --~}}',
  '\\{{甲}}',
];

const words = ({ random }: Maker): Tree => [
  random.pick(SPACES),
  random.chance(0.6) ? '文' : random.pick(WORDS),
  random.pick(SPACES),
];

const printed = (maker: Maker, at: At): Tree => {
  const { random } = maker;
  const one = found(maker, at, 'scalar');
  if (at.loops > 0 && random.chance(0.3)) {
    return open(random, random.pick(['@index', '@key', '@root.甲', ...(at.loops > 1 ? ['@../index'] : [])]));
  }
  return one ? open(random, one.path) : '';
};

/** Asks what is there without needing it: tells contexts and loops apart and is never at fault. */
const probe = ({ random }: Maker): Tree => {
  const up = '../'.repeat(random.int(0, 3));
  const [name, rest] = random.chance(0.7)
    ? [`${up}${random.pick(['甲', '表', '名', '下', '一', '添', '内'])}`, '']
    : [`@${up}${random.pick(['index', 'first', 'last', 'key'])}`, ' includeZero=true'];
  return [open(random, `#if ${name}${rest}`), '有', open(random, 'else'), '无', open(random, '/if')];
};

const called = (maker: Maker, at: At): Tree => {
  const { random } = maker;
  const list = found(maker, at, 'words');
  const map = found(maker, at, 'map');
  const forms: (string | false | undefined)[] = [
    '点数',
    list && (list.value as Plain[]).length > 0 && `列举 ${list.path}${random.pick(['', ' 末="、"', ' 等=true'])}`,
    list && (list.value as Plain[]).length > 1 && `计数列举 ${list.path} 名="个字"`,
    list && `汉字数 ${list.path}${random.pick(['', ' 量词="项"'])}`,
    list && (list.value as Plain[]).length > 0 && `lookup ${list.path} 0`,
    map && looked(random, map),
  ];
  const form = random.pick(forms);
  return form ? open(random, form) : '';
};

const looked = (random: Random, { path, value }: Found): string | undefined => {
  const keys = Object.entries(value as object).filter(([, item]) => IS.scalar(item as Plain));
  const key = keys[random.int(0, keys.length)]?.[0];
  return key && `lookup ${path} ${random.pick(["'", '"'])}${key}"`.replace(/'(.*)"$/, "'$1'");
};

const asked = (maker: Maker, at: At): string => {
  const { random } = maker;
  if (at.loops > 0 && random.chance(0.2)) return random.pick(['@first', '@last', '@index']);
  if (random.chance(0.1)) return random.pick(LITERALS).path;
  const map = random.chance(0.1) ? found(maker, at, 'map') : undefined;
  const key = map && looked(random, map);
  return key ? `(${key})` : (found(maker, at, 'any')?.path ?? '@root.甲');
};

const otherwise = (maker: Maker, at: At): Tree => {
  const { random } = maker;
  if (random.chance(0.5)) return '';
  const chain = Array.from({ length: random.int(0, 2) }, () => [
    open(random, `else ${random.pick(['if', 'unless'])} ${asked(maker, at)}`),
    body(maker, at),
  ]);
  return [...chain, random.chance(0.6) ? [open(random, random.pick(['else', '^', 'else'])), body(maker, at)] : ''];
};

const condition = (maker: Maker, at: At): Tree => {
  const { random } = maker;
  const name = random.pick(['if', 'unless']);
  const zero = random.chance(0.2) ? ' includeZero=true' : '';
  const sign = random.chance(0.08) ? '^' : '#';
  return [
    open(random, `${sign}${name} ${asked(maker, at)}${zero}`),
    body(maker, at),
    sign === '#' ? otherwise(maker, at) : '',
    open(random, `/${name}`),
  ];
};

const loop = (maker: Maker, at: At): Tree => {
  const { random } = maker;
  const one = found(maker, at, 'many');
  if (!one) return '';
  const [value] = Object.values(one.value as object) as Plain[];
  const names = named(maker, 2);
  const params = names.map((path, i) => ({ path, value: i === 0 ? (value ?? '') : '甲' }));
  const contexts = [value ?? '', ...at.contexts];
  const inside = { ...at, contexts, params: [...params, ...at.params], loops: at.loops + 1 };
  return [
    open(random, `#each ${one.path}${names.length > 0 ? ` as |${names.join(' ')}|` : ''}`),
    body(maker, inside),
    otherwise(maker, at),
    open(random, '/each'),
  ];
};

const nextName = (maker: Maker): string => {
  maker.names += 1;
  return `参${maker.names}`;
};

const named = (maker: Maker, most: number): string[] =>
  maker.random.chance(0.3) ? Array.from({ length: maker.random.int(1, most) }, () => nextName(maker)) : [];

const entered = (maker: Maker, at: At): Tree => {
  const { random } = maker;
  const one = found(maker, at, random.chance(0.7) ? 'map' : 'any');
  if (!one) return '';
  const names = named(maker, 1);
  const params = [...names.map((path) => ({ path, value: one.value })), ...at.params];
  return [
    open(random, `#with ${one.path}${names.length > 0 ? ` as |${names.join(' ')}|` : ''}`),
    body(maker, { ...at, contexts: [one.value, ...at.contexts], params }),
    otherwise(maker, at),
    open(random, '/with'),
  ];
};

const MAKERS: readonly Make[] = [
  words,
  probe,
  printed,
  printed,
  printed,
  called,
  condition,
  loop,
  entered,
  partial,
  layout,
];

const body = (maker: Maker, at: At): Tree => {
  const { random } = maker;
  if (at.deep === 0) return random.pick([words, printed, printed, probe])(maker, at);
  const declared = random.chance(0.12) ? random.pick(['内一', '内二']) : undefined;
  const inside = { ...at, deep: at.deep - 1, inlines: declared ? [...at.inlines, declared] : at.inlines };
  const nodes = Array.from({ length: random.int(1, 3) }, () => random.pick(MAKERS)(maker, inside));
  const spaced = nodes.map((node) => [node, random.chance(0.3) ? random.pick(SPACES) : '']);
  return declared ? [inline(maker, { ...at, deep: at.deep - 1 }, declared), ...spaced] : spaced;
};

export const caseFrom = (random: Random, data: Plain): Case => {
  const maker: Maker = { random, data, partials: new Map(), names: 0, body };
  const template = body(maker, {
    contexts: [data],
    params: [],
    loops: 0,
    inlines: [],
    file: 0,
    deep: random.pick([1, 1, 1, 2, 2, 3]),
  });
  return { data, template, partials: Object.fromEntries(maker.partials), crlf: random.chance(0.2) };
};
