/** Partials of random templates: files, blocks handed to them, inline ones. */

import type { Plain } from './facts.ts';
import type { Tree } from './shrink.ts';
import { type At, found, LITERALS, type Maker, open } from './template-reach.ts';

const FILES = 3;
const SLOT = '内三';

interface Called {
  readonly name: string;
  readonly inside: string;
  readonly context: Plain;
}

const call = (maker: Maker, at: At, name: string): Called => {
  const { random } = maker;
  const argument = random.chance(0.4) ? found(maker, at, 'map') : undefined;
  const base = argument?.value ?? at.contexts[0] ?? '';
  const mergeable = typeof base === 'object' && !Array.isArray(base);
  const made = mergeable && random.chance(0.4) ? Array.from({ length: random.int(1, 2) }, () => pair(maker, at)) : [];
  const pairs = made.filter(({ path }, i) => made.findIndex((other) => other.path === path) === i);
  const context =
    pairs.length > 0 ? { ...(base as object), ...Object.fromEntries(pairs.map((p) => [p.path, p.value[1]])) } : base;
  const hash = pairs.map(({ path, value }) => ` ${path}=${value[0]}`).join('');
  return { name, inside: `${name}${argument ? ` ${argument.path}` : ''}${hash}`, context: context as Plain };
};

const pair = (maker: Maker, at: At): { path: string; value: [string, Plain] } => {
  const { random } = maker;
  const one = (random.chance(0.6) ? found(maker, at, 'any') : undefined) ?? random.pick(LITERALS);
  return { path: random.pick(['名', '值', '添', '下', '单']), value: [one.path, one.value] };
};

/** A file of partials made for what a call hands it; a later call may hand it something else. */
const newFile = (maker: Maker, at: At, context: Plain): string => {
  const number = maker.partials.size;
  const name = `段${number}`;
  maker.partials.set(name, '');
  const inside: At = { contexts: [context], params: [], loops: 0, inlines: at.inlines, file: number + 1, deep: 1 };
  const rest = maker.random.chance(0.5) ? [blockCall(maker), maker.body(maker, inside)] : '';
  maker.partials.set(name, [maker.body(maker, inside), rest]);
  return name;
};

/** What a layout leaves to its caller: its block, or an inline partial that the block declares. */
const blockCall = ({ random }: Maker): Tree => {
  if (random.chance(0.1)) return '{{> @partial-block}}';
  const name = random.pick(['@partial-block', '@partial-block', SLOT]);
  return [open(random, `#> ${name}`), '默认', open(random, `/${name}`)];
};

const target = (maker: Maker, at: At): Called | undefined => {
  const { random } = maker;
  const inline = random.chance(0.6) ? at.inlines[random.int(0, at.inlines.length)] : undefined;
  if (inline) return call(maker, at, inline);
  const known = [...maker.partials.keys()].slice(at.file);
  if (known.length > 0 && random.chance(0.3)) return call(maker, at, random.pick(known));
  if (maker.partials.size >= FILES) return undefined;
  const made = call(maker, at, '');
  const name = newFile(maker, at, made.context);
  return { ...made, name, inside: `${name}${made.inside}` };
};

export const partial = (maker: Maker, at: At): Tree => {
  const { random } = maker;
  const made = target(maker, at);
  if (!made) return '';
  const standalone = random.chance(0.5);
  return [
    standalone ? `\n${random.pick(['', '  ', '\t', '　'])}` : '',
    open(random, `> ${made.inside}`),
    standalone ? '\n' : '',
  ];
};

export const layout = (maker: Maker, at: At): Tree => {
  const { random } = maker;
  const made = random.chance(0.15) ? call(maker, at, '没有的段') : target(maker, at);
  if (!made) return '';
  const inside = { ...at, contexts: [made.context, ...at.contexts] };
  const slot = random.chance(0.3) ? inline(maker, at, SLOT) : '';
  return [open(random, `#> ${made.inside}`), slot, maker.body(maker, inside), open(random, `/${made.name}`)];
};

/** An inline partial may take the block of its caller. */
export const inline = (maker: Maker, at: At, name: string): Tree => {
  const { random } = maker;
  const inlines = at.inlines.filter((other) => other !== name);
  const rest = random.chance(0.3) ? blockCall(maker) : '';
  return [
    open(random, `#*inline "${name}"`),
    maker.body(maker, { ...at, params: [], loops: 0, inlines, deep: 1 }),
    rest,
    open(random, '/inline'),
  ];
};
