/**
 * The styles of a document (ECMA-376 part 1, 17.7): what a paragraph or a run gets by its style, through `basedOn`
 * and the document's defaults. A style is known by its name (`heading 1`), never by its id, which differs from
 * language to language. It sees no document text.
 */

import type { Parts } from '../package.ts';
import { XmlRefusal } from '../xml.ts';
import { type ParagraphProperties, paragraphProperty, type RunProperties, runProperty } from './properties.ts';
import { isOn, readWordPart, type WordElement } from './word-xml.ts';

interface StyleEntry {
  readonly type: string;
  readonly id: string;
  name: string;
  basedOn: string | undefined;
  readonly paragraph: ParagraphProperties;
  readonly run: RunProperties;
}

export interface ResolvedStyle {
  readonly id: string;
  /** In lower case: `heading 1`, `标题 1`; empty where there is no such style. */
  readonly name: string;
  readonly paragraph: ParagraphProperties;
  readonly run: RunProperties;
  /** Id of the style that states the numbering. */
  readonly numberedBy?: string;
}

export interface StyleSheet {
  readonly defaults: { readonly paragraph: ParagraphProperties; readonly run: RunProperties };
  /** Of a paragraph; the default one for undefined and for ids that are none. Without the document's defaults. */
  readonly paragraph: (id: string | undefined) => ResolvedStyle;
  readonly character: (id: string | undefined) => ResolvedStyle | undefined;
  /** `numId` that a numbering style stands for. */
  readonly numbering: (id: string) => string | undefined;
}

const MOST_STYLES = 20_000;

interface Raw {
  readonly defaults: { readonly paragraph: ParagraphProperties; readonly run: RunProperties };
  /** By type and id: `paragraph/1`. */
  readonly entries: Map<string, StyleEntry>;
  defaultParagraph: string | undefined;
}

const keyOf = (type: string, id: string): string => `${type}/${id}`;

const styleOf = ({ attribute }: WordElement, raw: Raw): StyleEntry => {
  const [type, id] = [attribute('type') ?? 'paragraph', attribute('styleId') ?? ''];
  const entry: StyleEntry = { type, id, name: '', basedOn: undefined, paragraph: {}, run: {} };
  if (raw.entries.size === MOST_STYLES) throw new XmlRefusal('样式过多');
  // As Word does: the first of two with one id.
  if (!raw.entries.has(keyOf(type, id))) raw.entries.set(keyOf(type, id), entry);
  if (type === 'paragraph' && attribute('default') !== undefined && isOn(() => attribute('default'))) {
    raw.defaultParagraph ??= id;
  }
  return entry;
};

/** A table's parts have properties of their own; latent styles are none. */
const LEFT_OUT: ReadonlySet<string> = new Set(['latentStyles', 'tblStylePr', 'tblPr', 'trPr', 'tcPr', 'pPrChange']);

const readRaw = (parts: Parts, part: string, raw: Raw): void => {
  let style: StyleEntry | undefined;
  let within: 'pPr' | 'rPr' | undefined;
  readWordPart(parts, part, {
    open: (element) => {
      const { name, attribute } = element;
      if (LEFT_OUT.has(name)) return 'skip';
      if (name === 'style') style = styleOf(element, raw);
      else if (name === 'pPr' || name === 'rPr') within = name;
      else if (within === 'pPr') paragraphProperty((style ?? raw.defaults).paragraph, element);
      else if (within === 'rPr') runProperty((style ?? raw.defaults).run, element);
      else if (name === 'name' && style) style.name = (attribute('val') ?? '').trim().toLowerCase();
      else if (name === 'basedOn' && style) style.basedOn = attribute('val');
      return undefined;
    },
    close: (name) => {
      if (name === 'style') style = undefined;
      else if (name === within) within = undefined;
    },
  });
};

const EMPTY: ResolvedStyle = { id: '', name: '', paragraph: {}, run: {} };

const over = (base: ResolvedStyle, { id, name, paragraph, run }: StyleEntry): ResolvedStyle => {
  const numberedBy = paragraph.numId === undefined ? base.numberedBy : id;
  return {
    id,
    name,
    paragraph: { ...base.paragraph, ...paragraph },
    run: { ...base.run, ...run },
    ...(numberedBy === undefined ? {} : { numberedBy }),
  };
};

/** Each style is laid over its base once, however long the chain; one that bites its own tail ends there. */
const resolver = ({ entries }: Raw): ((type: string, id: string) => ResolvedStyle | undefined) => {
  const known = new Map<StyleEntry, ResolvedStyle>();
  return (type, id) => {
    const chain: StyleEntry[] = [];
    const seen = new Set<StyleEntry>();
    let entry = entries.get(keyOf(type, id));
    while (entry && !seen.has(entry) && !known.has(entry)) {
      seen.add(entry);
      chain.push(entry);
      entry = entry.basedOn === undefined ? undefined : entries.get(keyOf(type, entry.basedOn));
    }
    let resolved = entry ? known.get(entry) : undefined;
    for (const next of chain.reverse()) {
      resolved = over(resolved ?? EMPTY, next);
      known.set(next, resolved);
    }
    return resolved;
  };
};

/** `part`: undefined in a document without styles. */
export const readStyles = (parts: Parts, part: string | undefined): StyleSheet => {
  const raw: Raw = { defaults: { paragraph: {}, run: {} }, entries: new Map(), defaultParagraph: undefined };
  if (part !== undefined) readRaw(parts, part, raw);
  const resolve = resolver(raw);
  const fallback =
    (raw.defaultParagraph === undefined ? undefined : resolve('paragraph', raw.defaultParagraph)) ?? EMPTY;
  return {
    defaults: raw.defaults,
    paragraph: (id) => (id === undefined ? undefined : resolve('paragraph', id)) ?? fallback,
    character: (id) => (id === undefined ? undefined : resolve('character', id)),
    numbering: (id) => resolve('numbering', id)?.paragraph.numId,
  };
};
