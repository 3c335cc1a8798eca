import { expect, it } from 'vitest';
import { parseChars, parseLength, parseSize, parseSpace } from '../../src/style/units.ts';

it.each([
  ['37毫米', 2098],
  ['28毫米', 1587],
  ['2.6厘米', 1474],
  ['28.95磅', 579],
  ['-0.25磅', -5],
  ['24.73毫米', 1402],
  ['0', 0],
  ['28', undefined],
  ['28 磅', 560],
  ['磅', undefined],
  ['1e3磅', undefined],
  ['二十八磅', undefined],
])('length %s is %s twips', (text, twips) => {
  expect(parseLength(text)).toBe(twips);
});

it.each([
  ['三号', 32],
  ['小二', 36],
  ['二号', 44],
  ['10.5磅', 21],
  ['16', undefined],
  ['十号', undefined],
  ['0磅', undefined],
])('size %s is %s half-points', (text, size) => {
  expect(parseSize(text)).toBe(size);
});

it.each([
  ['2字', 200],
  ['1.5字', 150],
  ['0', 0],
  ['-1字', undefined],
  ['2', undefined],
])('%s is %s hundredths of a character', (text, chars) => {
  expect(parseChars(text)).toBe(chars);
});

it('tells lines of the grid from lengths', () => {
  expect(parseSpace('2行')).toEqual({ lines: 2 });
  expect(parseSpace('10磅')).toEqual({ twips: 200 });
  expect(parseSpace('-1行')).toBeUndefined();
});
