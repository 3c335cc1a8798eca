/** 字数 as Word counts them, syllables as they are spoken. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthOf } from '../../src/project/measure.ts';

describe('字数', () => {
  it.each([
    ['', 0],
    ['同志们：', 4],
    ['2024年9月12日', 6],
    ['收到来信321件次，同比下降12.3%。', 14],
    ['GB/T 9704—2012', 4],
    ['一　二', 2],
    ['一 二\t三', 3],
    ['“两个维护”', 6],
    ['𠮷野家', 3],
    ['a𠮷b', 3],
    ['〇', 1],
  ])('%s → %d', (text, count) => {
    expect(lengthOf(text).characters).toBe(count);
  });

  it('adds up over two texts that do not join in a word', () => {
    const text = fc.string({ unit: fc.constantFrom('字', '，', '𠮷', ' ', '　', '1') });
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(lengthOf(`${a} ${b}`).characters).toBe(lengthOf(a).characters + lengthOf(b).characters);
      }),
    );
  });
});

describe('syllables', () => {
  it.each([
    ['同志们：', 3],
    ['321', 5],
    ['2024年', 5],
    ['二〇二四年', 5],
    ['增长12.3%', 10],
    ['2024年，共2024件', 14],
    ['5—8月', 4],
    ['GDP', 3],
    ['', 0],
  ])('%s → %d', (text, count) => {
    expect(lengthOf(text).spoken).toBe(count);
  });
});
