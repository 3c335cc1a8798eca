import { describe, expect, it } from 'vitest';
import { numberTree, writeNumber } from '../../src/compose/number.ts';
import type { Speech } from '../../src/tree/nodes.ts';
import { singleOf } from '../support/documents.ts';
import { loadStyle } from '../support/style.ts';

const style = loadStyle('国标');

const numbers = (text: string): string =>
  (numberTree(singleOf({ title: '讲话', text }), style).children[0] as Speech).children
    .map((block) => (block.type === 'heading' || block.type === 'item' ? block.number : '·'))
    .join(' ');

describe('numberTree', () => {
  it('counts headings under their parent', () => {
    const text = '## 甲\n### 乙\n### 丙\n#### 丁\n##### 戊\n##### 己\n#### 庚\n## 辛\n### 壬\n#### 癸';
    expect(numbers(text)).toBe('一、 （一） （二） 1. （1） （2） 2. 二、 （一） 1.');
  });

  it('counts items anew after a heading and after a paragraph that opens a series, not after another', () => {
    expect(numbers('- 甲\n\n- 乙\n\n## 一\n\n- 丙\n\n说明。\n\n- 丁\n\n还要：\n\n- 戊')).toBe(
      '第一， 第二， 一、 第一， · 第二， · 第一，',
    );
  });

  it('gives the same numbers again', () => {
    const once = numberTree(singleOf({ title: '讲话', text: '## 甲\n\n- 乙\n\n## 丙' }), style);
    expect(numberTree(once, style)).toEqual(once);
  });
});

it.each([
  ['一、', 10, '十、'],
  ['一、', 21, '二十一、'],
  ['（一）', 12, '（十二）'],
  ['第一，', 20, '第二十，'],
  ['一是', 3, '三是'],
  ['1.', 10, '10.'],
  ['（1）', 2, '（2）'],
  ['none', 5, ''],
] as const)('%s: %i is %s', (form, n, text) => {
  expect(writeNumber(form, n)).toBe(text);
});
