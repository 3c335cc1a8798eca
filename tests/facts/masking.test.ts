/** `遮隐` in the data holds for all below that state none, and is no value itself. */

import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/tree/facts.ts';
import { entriesOf } from '../../src/tree/facts.ts';
import { factsOf } from '../support/facts.ts';

const at = (yaml: string, ...keys: string[]): Fact | undefined => {
  let fact: Fact | undefined = factsOf(yaml);
  for (const key of keys)
    fact = fact?.type === 'list' ? fact.items[Number(key)] : fact && entriesOf(fact)?.get(key)?.fact;
  return fact;
};

describe('遮隐 in the data', () => {
  it.each([
    ['甲: { 遮隐: 否, 乙: 1 }', ['甲', '乙'], false],
    ['甲: { 乙: 1, 遮隐: 是 }', ['甲', '乙'], true],
    ['甲: { 遮隐: true, 乙: [{ 丙: 1 }] }', ['甲', '乙', '0', '丙'], true],
    ['甲: { 遮隐: 人名, 乙: { 遮隐: 否, 丙: 小禾 }, 丁: 小禾 }', ['甲', '乙', '丙'], false],
    ['甲: { 遮隐: 人名, 乙: { 遮隐: 否, 丙: 小禾 }, 丁: 小禾 }', ['甲', '丁'], '人名'],
    ['来信: { 本期: 321, 单位: 件, 遮隐: 否 }', ['来信', '本期'], false],
    ['甲: { 乙: 1 }', ['甲', '乙'], undefined],
  ])('%s', (yaml, keys, mask) => {
    expect(at(yaml, ...keys)?.mask).toBe(mask);
  });

  it('is no entry', () => {
    expect([...(entriesOf(at('甲: { 遮隐: 否, 乙: 1 }', '甲') as Fact)?.keys() ?? [])]).toEqual(['乙']);
  });

  it('is refused where it says nothing known', () => {
    expect(() => factsOf('甲: { 遮隐: 也许, 乙: 1 }')).toThrow('JGF034');
    expect(() => factsOf('甲: { 遮隐: [否], 乙: 1 }')).toThrow('JGF034');
  });
});
