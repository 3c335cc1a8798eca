/** CSV in the encodings and habits of offices. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/import/csv.ts';
import { toGbk } from '../support/xlsx.ts';

const gridOf = (bytes: Uint8Array): string[][] | string => {
  const read = readCsv(bytes);
  if (read.kind === 'refused') return read.reason;
  const { table } = read;
  return Array.from({ length: table.rows }, (_, r) =>
    Array.from({ length: table.columns }, (__, c) => table.at(r + 1, c + 1).cell?.text ?? ''),
  );
};

const PLAIN = '乡镇,来信\r\n青禾镇,40\r\n石渡镇,"1,234"\r\n';
const READ = [
  ['乡镇', '来信'],
  ['青禾镇', '40'],
  ['石渡镇', '1,234'],
];

const swapped = (text: string): Uint8Array => Buffer.from(text, 'utf16le').swap16();

describe('readCsv', () => {
  it.each<[string, Uint8Array, string[]]>([
    ['UTF-8', Buffer.from(PLAIN), []],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${PLAIN}`), []],
    ['GBK', toGbk(PLAIN), ['按 GB18030（GBK）编码读取']],
    ['UTF-16LE', Buffer.from(`\ufeff${PLAIN}`, 'utf16le'), ['按 UTF-16 编码读取']],
    ['UTF-16BE', swapped(`\ufeff${PLAIN}`), ['按 UTF-16 编码读取']],
    ['UTF-16LE without a mark', Buffer.from(PLAIN, 'utf16le'), ['按 UTF-16 编码读取']],
    ['LF', Buffer.from(PLAIN.replaceAll('\r', '')), []],
    ['CR', Buffer.from(PLAIN.replaceAll('\n', '')), []],
    ['no line end at the end', Buffer.from(PLAIN.trimEnd()), []],
    ['tabs', Buffer.from(PLAIN.replace(/,(?!2)/g, '\t')), []],
    ['semicolons', Buffer.from(PLAIN.replace(/,(?!2)/g, ';')), []],
  ])('%s', (_what, bytes, notes) => {
    expect(gridOf(bytes)).toEqual(READ);
    const read = readCsv(bytes);
    expect(read.kind === 'table' && read.table.notes).toEqual(notes);
  });

  it.each<[string, string, string[][] | string]>([
    ['quotes in quotes', 'a,"他说""好"""\n', [['a', '他说"好"']]],
    [
      'a line break in quotes',
      '"来信\n（件次）",b\n1,2\n',
      [
        ['来信\n（件次）', 'b'],
        ['1', '2'],
      ],
    ],
    ['something behind a quote', '"a"b,c\n', [['ab', 'c']]],
    ['a quote within a cell', 'a"b,c\n', [['a"b', 'c']]],
    [
      'empty cells at the end',
      'a,b,,\n,,,\n1\n',
      [
        ['a', 'b'],
        ['', ''],
        ['1', ''],
      ],
    ],
    ['a quote left open', 'a,b\n1,"2\n3,4\n', '第 2 行的引号没有闭合'],
    ['nothing', ' \r\n', '是空的'],
    ['binary', 'a\0\0\0b,c', '既不是 UTF-8、UTF-16，也不是 GB18030（GBK）编码的文字'],
  ])('%s', (_what, text, expected) => {
    expect(gridOf(Buffer.from(text))).toEqual(expected);
  });

  it('refuses what decodes to nothing', () => {
    expect(gridOf(Uint8Array.of(0x61, 0x2c, 0xff, 0xff, 0x0a))).toContain('既不是 UTF-8');
  });

  it('gives every value back, whatever stands in it', () => {
    const value = fc.string({ unit: 'grapheme' }).filter((text) => text.trim() !== '' && !text.includes('\0'));
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 8 }), (grid) => {
        const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
        const text = grid.map((cells) => cells.map(quoted).join(',')).join('\r\n');
        expect(gridOf(Buffer.from(text))).toEqual(grid);
      }),
    );
  });

  it('reads 200,000 lines at once: a second walk over all of them for each line would take an hour', () => {
    const bytes = Buffer.from('"青禾镇",40,"1,234"\r\n'.repeat(200_000));
    const start = performance.now();
    expect(readCsv(bytes).kind).toBe('table');
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});
