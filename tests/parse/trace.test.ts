/** What the parser does with pieces: many on a line, marks cut in two, places that move along. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countPoints, parseBlocks } from '../../src/parse/parse.ts';
import { createSource, placeOf, type Source } from '../../src/source.ts';
import type { Block, Inline } from '../../src/tree/nodes.ts';
import { type Piece, slicePiece, supplied, textOf } from '../../src/tree/trace.ts';

const source = (text: string): Source => createSource('稿.hbs', text);

/** `⟦…⟧` is a fact, `¦` cuts the language in two pieces; the rest stands in one source, letter for letter. */
const piecesOf = (written: string): Piece[] => {
  const from = source(written);
  return [...written.matchAll(/⟦([^⟧]*)⟧|[^⟦¦]+/g)].map((match): Piece => {
    const place = placeOf(from, match.index, match.index + match[0].length);
    const fact = match[1];
    if (fact === undefined) return { text: match[0], origin: { kind: 'language', place } };
    return { text: fact, origin: { kind: 'fact', path: '值', at: place, inputs: [] } };
  });
};

const HERE = placeOf(source(''));

const parse = (written: string) => parseBlocks(piecesOf(written), HERE);

const inlines = (list: readonly Inline[]): string =>
  list.map(({ type, pieces }) => (type === 'strong' ? `<${textOf(pieces)}>` : textOf(pieces))).join('');

const runsOf = (block: Block): (readonly Inline[])[] => {
  if (block.type === 'heading' || block.type === 'item') return [block.children, block.body];
  if (block.type === 'paragraph') return [block.children];
  if (block.type === 'signature') return [...block.lines];
  return block.type === 'original' ? block.children.map(({ children }) => children) : [];
};

const shown = (written: string): string[] =>
  parse(written).value.map((block) => `${block.type} ${runsOf(block).map(inlines).join(' | ')}`.trim());

describe('marks and pieces', () => {
  it.each<[string, string[]]>([
    ['#¦# 题', ['heading 题 |']],
    ['  ¦  ¦- 甲。乙', ['item 甲。 | 乙']],
    ['-¦ ⟦甲⟧。乙', ['item 甲。 | 乙']],
    ['⟦甲⟧- 乙', ['paragraph 甲- 乙']],
    ['⟦- ⟧甲', ['paragraph - 甲']],
    ['⟦## ⟧甲\n⟦::: 空行⟧\n⟦⟧⟦|甲|⟧', ['paragraph ## 甲::: 空行|甲|']],
    ['##⟦甲⟧', ['heading 甲 |']],
    ['## ⟦# ⟧', ['heading #  |']],
    ['## \n##\n- \n-  ⟦⟧', []],
    ['-', ['paragraph -']],
    ['### ⟦甲。乙⟧丙。丁', ['heading 甲。乙丙。 | 丁']],
    ['### 甲⟦。⟧', ['heading 甲。 |']],
    ['### “甲。”乙。丙', ['heading “甲。” | 乙。丙']],
    ['### 甲。 　乙', ['heading 甲。 | 乙']],
    ['### **甲。**乙', ['heading <甲。> | 乙']],
    ['### 甲**乙。丙**丁', ['heading 甲<乙。> | <丙>丁']],
    ['- **甲。乙**', ['item <甲。> | <乙>']],
    ['- **甲。**', ['item  | <甲。>']],
    ['一**⟦二**三⟧**四', ['paragraph 一<二**三>四']],
    ['一**\n二**三', ['paragraph 一<二>三']],
    ['****一****', ['paragraph 一']],
    ['一***二***三', ['paragraph 一<*二>*三']],
    ['⟦GDP⟧\n⟦GNP⟧', ['paragraph GDP GNP']],
    ['GDP，\nGNP', ['paragraph GDP，GNP']],
    ['::: 署名\n**县委**\n  ⟦:::⟧\n:::⟦尾⟧\n  :::  \n后', ['signature <县委> | ::: | :::尾', 'paragraph 后']],
    ['::: 原文\n　⟦甲⟧**乙**　\n\n::: 空行\n:::', ['original 甲**乙** | ::: 空行']],
    ['::: 署名\n\n:::\n::: 原文\n:::', ['original']],
  ])('%j', (written, blocks) => {
    expect(shown(written)).toEqual(blocks);
  });

  it.each<[string, string, string]>([
    ['一\n::: 空行 二', 'JGT022', '::: 空行 二'],
    ['::: 空行⟦二⟧', 'JGT022', '::: 空行'],
    ['::: ⟦空行⟧', 'JGT022', '::: '],
    ['::: constructor', 'JGT022', '::: constructor'],
    ['  - （一）甲', 'JGT023', '（一）'],
    ['- 1. 甲', 'JGT023', '1.'],
    ['## 1、甲', 'JGT023', '1、'],
    ['　¦一**二', 'JGT020', '　'],
    ['⟦一⟧二**三**四**', 'JGT021', '**'],
    ['## 甲\n\n#### 乙', 'JGT024', '#### 乙'],
    ['::: 原文\n甲', 'JGT002', '::: 原文'],
  ])('%j is told of at its place', (written, code, at) => {
    const [first] = parse(written).diagnostics.filter((d) => d.code === code);
    expect(first?.place?.source.text.slice(first.place.start, first.place.end)).toBe(at);
  });

  it.each(['- 3.5万元', '## 2024年', '## 十九大以来', '- 第一时间', '⟦一、⟧甲', '- 1991.5.4', '一、甲', '1. 甲'])(
    '%j is no number typed by hand',
    (written) => expect(parse(written).diagnostics).toEqual([]),
  );
});

/** Markup, facts and words in any order. */
const WRITTEN = fc
  .array(
    fc
      .constantFrom('## ', '### ', '- ', '::: 空行', '::: 署名', '::: 原文', ':::', '**', '。', '\n', '\n\n', ' ', '　')
      .map((mark) => mark)
      .chain((mark) => fc.constantFrom(mark, '字', 'ab', '⟦事实⟧', '⟦## ⟧', '⟦**⟧', '⟦ ⟧', '¦', '（一）', '”')),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

describe('any pieces', () => {
  it('keep their origins: a fact whole, the language letter for letter', () => {
    fc.assert(
      fc.property(WRITTEN, (written) => {
        for (const piece of parse(written)
          .value.flatMap(runsOf)
          .flat()
          .flatMap(({ pieces }) => pieces)) {
          const { text, origin } = piece;
          if (origin.kind === 'language') {
            const { place } = origin;
            expect(place.source.text.slice(place.start, place.end)).toBe(text);
          } else if (origin.kind === 'fact') expect(['事实', '## ', '**', ' ']).toContain(text);
          else expect(piece).toEqual(supplied(' '));
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('lose nothing but markup and blanks, and keep their order', () => {
    const MARKUP = /^[ \t　]*(?:#{2,5}|- |:::[^\n]*)|[ \t　\n]|\*\*/gm;
    fc.assert(
      fc.property(WRITTEN, (written) => {
        const { value, diagnostics } = parse(written);
        fc.pre(!diagnostics.some(({ code }) => code === 'JGT022' || code === 'JGT002') && !/原文|署名/.test(written));
        const words = written.replaceAll('⟦## ⟧', '⟦题⟧').replaceAll('⟦**⟧', '⟦重⟧').replaceAll('⟦ ⟧', '⟦空⟧');
        const kept = words.replace(/¦/g, '').replace(MARKUP, '').replace(/[⟦⟧]/g, '');
        const printed = value
          .flatMap(runsOf)
          .flat()
          .flatMap(({ pieces }) => pieces);
        const told = printed.map(({ text, origin }) =>
          origin.kind === 'fact'
            ? text.replace('## ', '题').replace('**', '重').replace(' ', '空')
            : text.replace(/[ 　]/g, ''),
        );
        expect(told.join('')).toBe(kept);
      }),
      { numRuns: 1_000 },
    );
  });

  it('make as many points as there are headings of level 1', () => {
    fc.assert(
      fc.property(WRITTEN, (written) => {
        const headings = parse(written).value.filter((block) => block.type === 'heading' && block.level === 1);
        expect(countPoints(piecesOf(written))).toBe(headings.length);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a part of a piece', () => {
  it('is its text from there to there, and its place with it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), fc.nat(20), fc.nat(20), (text, a, b) => {
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        const from = source(`前${text}后`.replace(/\r/g, ''));
        const clean = from.text.slice(1, -1);
        const piece: Piece = { text: clean, origin: { kind: 'language', place: placeOf(from, 1, 1 + clean.length) } };
        const part = slicePiece(piece, start, Math.min(end, clean.length));
        expect(part.text).toBe(clean.slice(start, end));
        if (part.origin.kind !== 'language') throw new Error('语言仍是语言');
        const { place } = part.origin;
        expect(place.source.text.slice(place.start, place.end)).toBe(part.text);
      }),
    );
  });

  it('of a fact is that fact', () => {
    const [fact] = piecesOf('⟦二十一件⟧');
    expect(fact && slicePiece(fact, 1, 3)).toEqual({ text: '十一', origin: fact?.origin });
    expect(fact && slicePiece(fact, 0, 4)).toBe(fact);
  });
});

describe('much text', () => {
  it.each<[string, string, number]>([
    ['facts on one line', '⟦甲⟧', 300_000],
    ['pieces of language on one line', '字¦', 300_000],
    ['lines of one paragraph', '字\n', 300_000],
    ['paragraphs', '字\n\n', 300_000],
    ['headings', '## 题\n', 200_000],
    ['marks of strong text', '**', 500_000],
    ['sentences in an item', '。', 1_000_000],
    ['blanks', ' ', 2_000_000],
    ['directives', '::: 空行\n', 100_000],
    ['directives left open', '::: 署名\n', 100_000],
    ['ends of directives', ':::\n', 100_000],
  ])('%s', (_, part, times) => {
    const start = performance.now();
    const pieces = piecesOf(`- ${part.repeat(times)}`);
    parseBlocks(pieces, HERE);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
