/** Documents for tests, from the line markup that templates are evaluated to. Nothing in them is a fact unless said. */

import { parseBlocks } from '../../src/parse/parse.ts';
import { createSource, type Place, placeOf } from '../../src/source.ts';
import type { Document, Part, Speech } from '../../src/tree/nodes.ts';
import { type Piece, supplied } from '../../src/tree/trace.ts';

const NOWHERE: Place = placeOf(createSource('测试.hbs', ''));

export const pieces = (text: string): readonly Piece[] => (text === '' ? [] : [supplied(text)]);

/** A piece as a fact makes it. */
export const fact = (text: string, missing = false): Piece => ({
  text,
  origin: { kind: 'fact', path: '测试', at: NOWHERE, inputs: [], ...(missing ? { missing: true } : {}) },
});

export interface SpeechText {
  readonly title: string;
  readonly post?: string;
  readonly name?: string;
  readonly date?: string;
  readonly salutation?: string;
  /** Markup: `## `, `### 头。文`, `- `, blank lines between paragraphs. */
  readonly text: string;
}

export const speechOf = (given: SpeechText): Speech => {
  const { title, post = '', name = '', date = '', salutation = '', text } = given;
  const markup = text.split('\n').flatMap((line): Piece[] => [
    // The parser takes markup from the language only.
    { text: `${line}\n`, origin: { kind: 'language', place: NOWHERE } },
  ]);
  return {
    type: 'speech',
    draft: '测试.yaml',
    title: pieces(title),
    speaker: pieces([post, name].filter((part) => part !== '').join('　')),
    speakerName: pieces(name),
    date: pieces(date),
    salutation: pieces(salutation),
    children: parseBlocks(markup, NOWHERE).value,
  };
};

export const partOf = (label: string, title: string, ...speeches: readonly SpeechText[]): Part => ({
  type: 'part',
  label: pieces(label),
  title: pieces(title),
  children: speeches.map(speechOf),
});

/** One speech that stands alone. */
export const singleOf = (given: SpeechText): Document => ({
  type: 'document',
  kind: 'speech',
  title: given.title,
  author: given.name ?? '',
  date: '2024-09-12',
  paging: 'continuous',
  children: [speechOf(given)],
});

export const compilationOf = (
  title: string,
  children: readonly (Part | Speech)[],
  options: { readonly depth?: number; readonly paging?: Document['paging']; readonly lines?: readonly string[] } = {},
): Document => ({
  type: 'document',
  kind: 'compilation',
  title,
  author: '云溪县信访局',
  date: '2024-12',
  cover: {
    type: 'cover',
    title: pieces(title),
    lines: (options.lines ?? ['云溪县信访局', '2024年12月']).map(pieces),
    counted: true,
  },
  contents: { type: 'contents', depth: options.depth ?? 1 },
  paging: options.paging ?? 'continuous',
  children,
});
