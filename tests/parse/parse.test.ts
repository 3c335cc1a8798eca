/** The line markup: what becomes structure, what stays text, and that no fact ever does the former. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countPoints, parseBlocks } from '../../src/parse/parse.ts';
import { createSource, placeOf, positionAt } from '../../src/source.ts';
import type { Block, Inline } from '../../src/tree/nodes.ts';
import { type Piece, textOf } from '../../src/tree/trace.ts';

const language = (text: string): Piece => {
  const source = createSource('稿.hbs', text);
  return { text: source.text, origin: { kind: 'language', place: placeOf(source, 0, source.text.length) } };
};

const HERE = placeOf(createSource('稿.hbs', ''));

const fact = (text: string): Piece => ({ text, origin: { kind: 'fact', path: '值', at: HERE, inputs: [] } });

const inlines = (list: readonly Inline[]): string =>
  list.map(({ type, pieces }) => (type === 'strong' ? `<${textOf(pieces)}>` : textOf(pieces))).join('');

/** A block in a line: kind, head, body. */
const show = (block: Block): string => {
  switch (block.type) {
    case 'heading':
      return `h${block.level} ${inlines(block.children)}${block.body.length > 0 ? ` | ${inlines(block.body)}` : ''}`;
    case 'item':
      return `item ${block.children.length > 0 ? `${inlines(block.children)} | ` : ''}${inlines(block.body)}`;
    case 'paragraph':
      return `p ${inlines(block.children)}`;
    case 'signature':
      return `sign ${block.lines.map(inlines).join(' / ')}`;
    case 'original':
      return `original ${block.children.map((p) => inlines(p.children)).join(' / ')}`;
    case 'blank':
      return 'blank';
    case 'table':
      return [
        `table ${textOf(block.caption)}（${textOf(block.unit)}）${block.columns.join(',')}`,
        ...[block.head, ...block.rows].map((row) => row.map(inlines).join(' ¦ ')),
      ].join(' / ');
    case 'chart':
      return `chart ${textOf(block.caption)}`;
    case 'attachment':
      return `attachment ${textOf(block.title)} [${block.children.map(show).join('; ')}]`;
  }
};

const parse = (...pieces: Piece[]) => parseBlocks(pieces, HERE);
const shown = (text: string): string[] => parse(language(text)).value.map(show);
const told = (text: string): string[] =>
  parse(language(text)).diagnostics.map(({ code, place }) => {
    const { line, column } = place ? positionAt(place.source, place.start) : { line: 0, column: 0 };
    return `${code} ${line}:${column}`;
  });

describe('markup', () => {
  it.each<[string, string[]]>([
    ['一段。\n\n二段。', ['p 一段。', 'p 二段。']],
    ['一行，\n接着一行。', ['p 一行，接着一行。']],
    ['GDP\nGNP', ['p GDP GNP']],
    ['\n\n  \n\u3000\n', []],
    ['## 题', ['h1 题']],
    ['## 题\n文', ['h1 题', 'p 文']],
    ['### 题。文。又', ['h2 题。 | 文。又']],
    ['### 题。', ['h2 题。']],
    ['#### 三\n##### 四', ['h3 三', 'h4 四']],
    ['# 不是标题', ['p # 不是标题']],
    ['##也是标题', ['h1 也是标题']],
    ['###### 六级没有', ['p ###### 六级没有']],
    ['- 甲。乙', ['item 甲。 | 乙']],
    ['- 甲', ['item 甲']],
    ['- 甲，\n续', ['item 甲，续']],
    ['- 甲\n- 乙', ['item 甲', 'item 乙']],
    ['-甲', ['p -甲']],
    ['一**二**三', ['p 一<二>三']],
    ['**抓早。**各', ['p <抓早。>各']],
    ['### **题**。文', ['h2 <题>。 | 文']],
    ['一*二*三', ['p 一*二*三']],
    ['一\n::: 空行\n二', ['p 一', 'blank', 'p 二']],
    ['::: 署名\n县委\n\n2024年\n:::\n后', ['sign 县委 / 2024年', 'p 后']],
    ['::: 原文\n## 照录\n- **照录**\n:::', ['original ## 照录 / - **照录**']],
    ['文\n## 题', ['p 文', 'h1 题']],
  ])('%j', (text, blocks) => {
    expect(shown(text)).toEqual(blocks);
  });

  it.each<[string, string[]]>([
    ['\u3000\u3000缩进', ['JGT020 1:1']],
    ['一**二', ['JGT021 1:2']],
    ['::: 没有', ['JGT022 1:1']],
    [':::', ['JGT022 1:1']],
    ['## 一、题', ['JGT023 1:4']],
    ['- 第一，题', ['JGT023 1:3']],
    ['### 越级', ['JGT024 1:1']],
    ['文\n\n::: 署名\n县', ['JGT002 3:1']],
    ['## 题\n### 题\n## 题\n#### 题', ['JGT024 4:1']],
    ['：：： 表 统计', ['JGT022 1:1']],
    ['文\n::： 署名\n县委\n：：：', ['JGT022 2:1']],
    ['::: 署名\n县委\n：：：\n文', ['JGT022 3:1']],
    ['＃＃ 标题', ['JGT030 1:1']],
    ['文\n＃＃ 标题', ['JGT030 2:1']],
    ['# 甲', ['JGT030 1:1']],
    ['###### 六', ['JGT030 1:1']],
    ['-没空格', ['JGT030 1:1']],
    ['－ 要点', ['JGT030 1:1']],
    ['｜ 甲 ｜ 乙 ｜', ['JGT030 1:1']],
    ['::: 署民\n县委\n:::', ['JGT022 1:1']],
    ['::: 署民\n县委\n:::\n\n:::', ['JGT022 1:1', 'JGT022 5:1']],
    ['::: 附件 甲\n::: 署民\n县委\n:::\n:::', ['JGT022 2:1']],
    ['-5%。\n\n--\n\n#1楼。\n\n：引文', []],
  ])('%j is told of', (text, codes) => {
    expect(told(text)).toEqual(codes);
  });
});

describe('facts', () => {
  const NASTY = fc.oneof(
    fc.constantFrom(
      '## ',
      '- ',
      '::: 空行',
      ':::',
      '**',
      '|a|',
      '。',
      '题。文',
      '\u3000',
      '# ',
      '---',
      '{{x}}',
      '<w:p>',
    ),
    fc.string({ unit: 'binary' }).map((text) => text.replace(/\n/g, '')),
  );

  it('are text wherever they stand: the same blocks as with a harmless one', () => {
    const around = (value: string): Piece[] => {
      const before = language('## 题');
      const item = language('\n\n- 项');
      const run = language('。文\n\n### 二');
      const strong = language('。正文**');
      const tail = language('**尾\n\n');
      return [before, fact(value), item, fact(value), run, fact(value), strong, fact(value), tail, fact(value)];
    };
    const kinds = (value: string): string[] => parse(...around(value)).value.map((block) => block.type);
    fc.assert(
      fc.property(
        NASTY.filter((value) => value !== ''),
        (value) => {
          expect(kinds(value)).toEqual(kinds('平常'));
          const texts = parse(...around(value)).value.map(show);
          expect(texts).toEqual(
            parse(...around('\u0001')).value.map((block) => show(block).replaceAll('\u0001', value)),
          );
          expect(parse(...around(value)).diagnostics).toEqual([]);
        },
      ),
    );
  });
});

describe('any text', () => {
  const MARKUP = fc.array(
    fc.constantFrom(
      '## ',
      '### ',
      '#### ',
      '##### ',
      '- ',
      '::: ',
      ':::',
      '空行',
      '署名',
      '原文',
      '**',
      '。',
      '\n',
      '\n\n',
      ' ',
      '\u3000',
      '字',
      '|',
      'a',
      '1',
    ),
    { maxLength: 30 },
  );

  it('never throws, and tells no place outside the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          MARKUP.map((parts) => parts.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          for (const { place } of parse(language(text)).diagnostics) {
            expect(place?.start).toBeLessThanOrEqual(text.length);
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('loses and adds no character of a text without markup', () => {
    const plain = fc.stringMatching(/^[一-龥a，。]{0,30}$/);
    fc.assert(
      fc.property(fc.array(plain, { maxLength: 6 }), (paragraphs) => {
        const whole = paragraphs.filter((text) => text !== '');
        expect(shown(paragraphs.join('\n\n'))).toEqual(whole.map((text) => `p ${text}`));
      }),
    );
  });

  it('has as many points as level-1 headings', () => {
    fc.assert(
      fc.property(MARKUP, (parts) => {
        const text = parts.join('');
        const headings = parse(language(text)).value.filter((block) => block.type === 'heading' && block.level === 1);
        expect(countPoints([language(text)])).toBe(headings.length);
      }),
      { numRuns: 2_000 },
    );
  });
});
