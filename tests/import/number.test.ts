/** Numbers as offices type them into cells. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCellNumber } from '../../src/import/number.ts';
import { han } from '../../src/tree/han.ts';

const told = (cell: string): string => {
  const read = readCellNumber(cell);
  return 'text' in read
    ? `${read.kind === 'masked' ? '遮 ' : ''}${read.text}${read.unit ? ` ${read.unit}` : ''}`
    : read.kind;
};

describe('readCellNumber', () => {
  it.each<[cell: string, told: string]>([
    ['321', '321'],
    [' 321　', '321'],
    ['5.60', '5.60'],
    ['-3', '-3'],
    ['－3', '-3'],
    ['−3', '-3'],
    ['+3', '3'],
    ['007', '7'],
    ['+007', '7'],
    ['0', '0'],
    ['0.5', '0.5'],
    ['1,234.5', '1234.5'],
    ['12,345,678', '12345678'],
    ['１２３', '123'],
    ['１，２３４．５', '1234.5'],
    ['12.3%', '12.3 %'],
    ['１２．３％', '12.3 %'],
    ['-2.1 %', '-2.1 %'],
    ['321件', '321 件'],
    ['1,234 件次', '1234 件次'],
    ['30批（次）', '30 批次'],
    ['1.2万元', '1.2 万元'],
    ['2.5个百分点', '2.5 个百分点'],
    ['三百二十一', '321'],
    ['十二', '12'],
    ['两', '2'],
    ['三百〇五', '305'],
    ['一千零二十', '1020'],
    ['三二一', '321'],
    ['一〇五', '105'],
    ['〇', '0'],
    ['三十件', '30 件'],
    ['', 'none'],
    ['　', 'none'],
    ['—', 'none'],
    ['——', 'none'],
    ['-', 'none'],
    ['－', 'none'],
    ['/', 'none'],
    ['x', '遮 x'],
    ['xxx.x', '遮 xxx.x'],
    ['××', '遮 ××'],
    ['xx.x%', '遮 xx.x %'],
    ['1x3', '遮 1x3'],
    // What is not surely a number is none.
    ['1,23', 'other'],
    ['1,2345', 'other'],
    ['约40', 'other'],
    ['30余', 'other'],
    ['(5)', 'other'],
    ['1.2.3', 'other'],
    ['12:30', 'other'],
    ['2024-08', 'other'],
    ['1e3', 'other'],
    ['0x10', 'other'],
    ['青禾镇', 'other'],
    ['件', 'other'],
    ['三万五', 'other'],
    ['1.2万', 'other'],
    ['NaN', 'other'],
    ['Infinity', 'other'],
    ['__proto__', 'other'],
  ])('%s → %s', (cell, expected) => {
    expect(told(cell)).toBe(expected);
  });

  it('reads every number back that Han numerals, groups and full width can write', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (value) => {
        const plain = String(value);
        expect(told(value.toLocaleString('en-US'))).toBe(plain);
        expect(told(plain.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)))).toBe(plain);
        expect(told(han(value))).toBe(plain);
      }),
    );
  });

  it('never throws, and what it calls a number is one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (cell) => {
        const read = readCellNumber(cell);
        if (read.kind === 'number') expect(read.text).toMatch(/^-?\d+(\.\d+)?$/);
      }),
    );
  });
});
