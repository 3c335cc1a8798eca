/** `|` tables, attachments, and the arguments of `::: 表` and `::: 图`: what is read, and what is reported where. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBlocks } from '../../src/parse/parse.ts';
import { createSource, placeOf, positionAt } from '../../src/source.ts';
import type { ExhibitRequest } from '../../src/tree/exhibits.ts';
import type { Block, Cell, Table } from '../../src/tree/nodes.ts';
import { type Piece, textOf } from '../../src/tree/trace.ts';

/** `⟦…⟧` is a fact; the rest stands in one source, letter for letter. */
const piecesOf = (written: string): Piece[] => {
  const source = createSource('稿.hbs', written);
  return [...written.matchAll(/⟦([^⟧]*)⟧|[^⟦]+/g)].map((match): Piece => {
    const place = placeOf(source, match.index, match.index + match[0].length);
    if (match[1] === undefined) return { text: match[0], origin: { kind: 'language', place } };
    return { text: match[1], origin: { kind: 'fact', path: '值', at: place, inputs: [] } };
  });
};

const HERE = placeOf(createSource('稿.hbs', ''));

const parse = (written: string, asked: ExhibitRequest[] = []) =>
  parseBlocks(piecesOf(written), HERE, (request) => void asked.push(request));

const cellText = (cell: Cell): string => cell.map(({ pieces }) => textOf(pieces)).join('');

const tableOf = (written: string): Table => {
  const [block] = parse(written).value;
  if (block?.type !== 'table') throw new Error(`no table but ${block?.type}`);
  return block;
};

const grid = ({ head, rows }: Table): string[] => [head, ...rows].map((row) => row.map(cellText).join('¦'));

const told = (written: string): string[] =>
  parse(written).diagnostics.map(({ code, message, place }) => {
    const { line, column } = place ? positionAt(place.source, place.start) : { line: 0, column: 0 };
    return `${code} ${line}:${column} ${message}`;
  });

describe('a table of bars', () => {
  it('has a header, columns aligned by the rule, and cells without the blanks around them', () => {
    const table = tableOf('| 乡镇 | 来信 | 说明 |\n| --- | ---: | :---: |\n|  青禾镇| 12 |  |\n');
    expect(table.columns).toEqual(['left', 'right', 'center']);
    expect(grid(table)).toEqual(['乡镇¦来信¦说明', '青禾镇¦12¦']);
  });

  it('takes a bar in a fact, and one behind a backslash, for text', () => {
    expect(grid(tableOf('|甲|乙|\n|-|-|\n|⟦1|2⟧|a\\|b|\n'))).toEqual(['甲¦乙', '1|2¦a|b']);
  });

  it('keeps the piece of a fact whole in its cell', () => {
    const cell = tableOf('|甲|\n|-|\n| 共⟦12⟧件 |\n').rows[0]?.[0] as Cell;
    expect(cell[0]?.pieces.map(({ text, origin }) => [text, origin.kind])).toEqual([
      ['共', 'language'],
      ['12', 'fact'],
      ['件', 'language'],
    ]);
  });

  it('ends a paragraph and ends before one', () => {
    const types = parse('前文\n|甲|\n|-|\n|1|\n后文').value.map(({ type }) => type);
    expect(types).toEqual(['paragraph', 'table', 'paragraph']);
  });

  it('is none where the bar is a fact', () => {
    expect(parse('⟦|⟧甲|').value.map(({ type }) => type)).toEqual(['paragraph']);
  });

  it('takes its caption, unit and note from the directive above it', () => {
    const table = tableOf('::: 表 标题="⟦1—8⟧月情况" 单位=件次 注="略"\n\n|甲|\n|-|\n|1|\n');
    expect([table.caption, table.unit, table.note].map(textOf)).toEqual(['1—8月情况', '件次', '注：略']);
  });

  it.each<[string, string[]]>([
    ['|甲|乙|\n|1|2|\n', ['JGT026 1:1 表头下面没有分隔行']],
    ['|甲|乙|\n|-|-|\n|1|\n', ['JGT026 3:1 表格的这一行有 1 列，应为 2 列']],
    ['|甲|乙|\n|-|-|\n|1|2|3|\n', ['JGT026 3:1 表格的这一行有 3 列，应为 2 列']],
    ['|甲|乙|\n|-|-|\n|1|2\n', ['JGT026 3:1 表格的这一行没有以 | 结尾']],
    ['|甲|乙|\n|-|⟦-⟧|\n', ['JGT026 1:1 表头下面没有分隔行']],
    ['::: 表 标提="略"\n|甲|\n|-|\n', ['JGT026 1:7 这里没有“标提”这个选项']],
  ])('reports what is wrong in %j', (written, expected) => {
    expect(told(written)).toEqual(expected);
  });

  it('never throws, and gives every row as many cells as there are columns', () => {
    const line = fc.string({ unit: fc.constantFrom('|', '-', ':', '甲', ' ', '\\', '⟦|⟧'), maxLength: 12 });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
        for (const block of parse(lines.map((text) => `|${text}`).join('\n')).value) {
          if (block.type !== 'table') continue;
          for (const row of block.rows) expect(row.length).toBe(block.columns.length);
        }
      }),
    );
  });
});

describe('what is asked of the data', () => {
  it('is a path and options in any quotes, facts among them', () => {
    const asked: ExhibitRequest[] = [];
    parse('::: 图 统计.领域 类型=柱 标题=“⟦1—8⟧月"比较"” 合计\n', asked);
    const [{ kind, path, options } = {} as ExhibitRequest] = asked;
    expect([kind, path, ...options.map(({ name, pieces }) => `${name}=${textOf(pieces)}`)]).toEqual([
      '图',
      '统计.领域',
      '类型=柱',
      '标题=1—8月"比较"',
      '合计=',
    ]);
  });

  it.each<[string, string[]]>([
    ['::: 表 统计 标题="略\n', ['JGT022 1:13 “标题”的引号没有闭合']],
    ['::: 表 ⟦统计⟧\n', ['JGT022 1:7 这里应为路径或选项的名称']],
    ['::: 表 统计 =甲\n', ['JGT022 1:10 这里应为路径或选项的名称']],
  ])('is reported where it cannot be read: %j', (written, expected) => {
    expect(told(written)[0]).toBe(expected[0]);
  });
});

describe('an attachment', () => {
  const shape = (block: Block): string =>
    block.type === 'attachment' ? `附件 ${textOf(block.title)} [${block.children.map(shape)}]` : block.type;

  it('holds blocks of its own, directives that end with ::: among them, and stands behind the text', () => {
    const written = '::: 附件 ⟦甲⟧表\n## 题\n::: 原文\n文\n:::\n|甲|\n|-|\n:::\n正文\n';
    expect(parse(written).value.map(shape)).toEqual(['paragraph', '附件 甲表 [heading,original,table]']);
  });

  it.each<[string, string[]]>([
    ['::: 附件 甲\n文\n', ['JGT002 1:1 “::: 附件”没有结束']],
    ['::: 附件 甲\n::: 附件 乙\n:::\n:::\n', ['JGT022 2:1 附件里面不能再有附件']],
  ])('reports what is wrong in %j', (written, expected) => {
    expect(told(written)).toEqual(expected);
  });
});
