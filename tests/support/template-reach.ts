/** What is in reach at a place of a random template, by a sample of its data. */

import type { Plain } from './facts.ts';
import type { Random } from './random.ts';
import type { Tree } from './shrink.ts';
import { type Found, IS, type Kind, pathsOf } from './template-data.ts';

export interface At {
  readonly contexts: readonly Plain[];
  readonly params: readonly Found[];
  readonly loops: number;
  readonly inlines: readonly string[];
  /** Files from this number on may be called: none calls itself. */
  readonly file: number;
  readonly deep: number;
}

export type Make = (maker: Maker, at: At) => Tree;

export interface Maker {
  readonly random: Random;
  readonly data: Plain;
  readonly partials: Map<string, Tree>;
  names: number;
  /** Makes what stands in a block. */
  readonly body: Make;
}

export const found = ({ random, data }: Maker, at: At, kind: Kind): Found | undefined => {
  const fits = ({ value }: Found): boolean => IS[kind](value);
  const hidden = (path: string): boolean => at.params.some((param) => path.split('.')[0] === param.path);
  const [context = ''] = at.contexts;
  const own = pathsOf(context).filter(fits);
  const places: (() => Found | undefined)[] = [
    () => own.filter(({ path }) => !hidden(path))[random.int(0, own.length)],
    () => prefixed(own, random.pick(['this.', './', 'this/'])),
    () => (fits({ path: '', value: context }) ? { path: random.pick(['this', '.']), value: context } : undefined),
    () => prefixed(pathsOf(data).filter(fits), '@root.'),
    () => {
      const up = random.int(1, 2);
      const outer = at.contexts[up];
      if (outer === undefined) return undefined;
      if (fits({ path: '', value: outer }) && random.chance(0.2)) {
        return { path: `${'../'.repeat(up)}${random.pick(['this', '.'])}`, value: outer };
      }
      return prefixed(pathsOf(outer).filter(fits), '../'.repeat(up));
    },
    () => {
      const param = at.params[random.int(0, at.params.length)];
      if (!param) return undefined;
      return fits(param) ? param : prefixed(pathsOf(param.value).filter(fits), `${param.path}.`);
    },
  ];
  const prefixed = (list: readonly Found[], prefix: string): Found | undefined => {
    const one = list[random.int(0, list.length)];
    return one && { path: `${prefix}${one.path}`, value: one.value };
  };
  for (let tries = 0; tries < 8; tries += 1) {
    const one = (random.chance(0.5) ? places[0] : random.pick(places))?.();
    if (one) return one;
  }
  return undefined;
};

export const LITERALS: readonly Found[] = ['"字"', "'a b'", '3', '0', 'true', 'false', '"说“好”"', '""'].map(
  (path) => ({
    path,
    value: JSON.parse(path.replaceAll("'", '"')) as Plain,
  }),
);

/** A mustache, now and then with a sign that takes the white space beside it. */
export const open = (random: Random, inside: string): string =>
  `{{${random.chance(0.08) ? '~' : ''}${inside}${random.chance(0.08) ? '~' : ''}}}`;
