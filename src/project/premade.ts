/**
 * What was made ahead for the styles that ship: each style as read, and the parts of its .docx. Only a
 * short cut: a style that was changed is read and made as any other. `dist/` carries it as JSON.
 */

import { makeParts, type Parts } from '../output/docx/parts.ts';
import type { Style } from '../tree/style.ts';

export interface PremadeData {
  /** Text of the style file, and of those that it stands on, to the style. */
  readonly styles: readonly { readonly text: string; readonly style: Style }[];
  /** The style as JSON, to the parts; each XML is kept once and named by its index. */
  readonly parts: readonly (Omit<Parts, 'files'> & {
    readonly style: string;
    readonly files: readonly (readonly [path: string, xml: number])[];
  })[];
  readonly xml: readonly string[];
  /** Text of a word list to the names in it. */
  readonly names: readonly { readonly text: string; readonly list: readonly string[] }[];
}

export interface Premade {
  readonly style: (text: string) => Style | undefined;
  readonly parts: (style: Style) => Parts;
  /** Undefined: the list is not one that ships. */
  readonly names: (text: string) => readonly string[] | undefined;
}

export const createPremade = (load: () => PremadeData | undefined): Premade => {
  let data: PremadeData | undefined;
  const loaded = (): PremadeData => {
    data ??= load() ?? { styles: [], parts: [], xml: [], names: [] };
    return data;
  };
  const find = (style: Style): Parts | undefined => {
    const key = JSON.stringify(style);
    const found = loaded().parts.find((entry) => entry.style === key);
    if (!found) return undefined;
    const { files, numbered, empty } = found;
    return { files: files.map(([path, xml]) => [path, loaded().xml[xml] as string]), numbered, empty };
  };
  const made = new WeakMap<Style, Parts>();
  return {
    names: (text) => loaded().names?.find((entry) => entry.text === text)?.list,
    style: (text) => loaded().styles.find((entry) => entry.text === text)?.style,
    parts: (style) => {
      const known = made.get(style);
      if (known) return known;
      const parts = find(style) ?? makeParts(style);
      made.set(style, parts);
      return parts;
    },
  };
};
