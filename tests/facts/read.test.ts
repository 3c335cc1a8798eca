/** From YAML to facts: dates, what is missing, figures with their units, citations that are inherited. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/tree/facts.ts';
import { factsOf, plainFact } from '../support/yaml.ts';

const facts = (text: string) => plainFact(factsOf(text).facts);

const at = (fact: Fact, path: string): Fact =>
  path.split('.').reduce((found, key) => {
    const next = found.type === 'map' || found.type === 'figure' ? found.entries.get(key)?.fact : undefined;
    if (!next) throw new Error(`${path}: no ${key}`);
    return next;
  }, fact);

describe('plain values', () => {
  it.each([
    ['5.60', '#5.60'],
    ['017', '017'],
    ['1e400', '1e400'],
    ['12345678901234567890', '#12345678901234567890'],
    ['true', '!true'],
    ['是', '是'],
    ['no', 'no'],
    ['12:30:00', '12:30:00'],
    ['2024-09-12', '@2024-09-12'],
    ['2024-9-2', '@2024-09-02'],
    ['2024-09', '@2024-09'],
    ['2024', '#2024'],
    ['"2024-09-12"', '2024-09-12'],
    ['2024-2-29', '@2024-02-29'],
    ['~', '?xx'],
    ['', '?xx'],
    ['待填', '?xx'],
    ['"待填"', '待填'],
    ['{ 待填: xxx.x% }', '?xxx.x%'],
    ['{ 待填: , 说明: 等统计局 }', '?xx（等统计局）'],
    ['{ 待填: 某镇, 说明: ~ }', '?某镇'],
    ['[甲, ~, 3]', ['甲', '?xx', '#3']],
  ])('%s → %j', (written, expected) => {
    expect(facts(`值: ${written}\n`)).toEqual({ 值: expected });
  });

  it.each(['2023-02-29', '2024-02-30', '2024-13', '2024-00-01', '2024-04-31', '0000-01-01', '1900-02-29'])(
    '%s is no date, and says so',
    (written) => {
      expect(factsOf(`值: ${written}`).told).toEqual(['JGF013 1:4']);
    },
  );

  it('refuses anything beside 待填 and 说明', () => {
    expect(factsOf('值: { 待填: xx, 备注: 一 }').told).toEqual(['JGF010 1:14']);
  });
});

describe('figures', () => {
  it('give their unit to the values of the periods and their parts', () => {
    expect(
      facts('来信: { 本期: 321, 上年同期: ~, 上期: 5.60, 单位: 件次, 其中: { 初次: 200, 重复: { 本地: 1 } } }'),
    ).toEqual({
      来信: {
        本期: '321 件次',
        上年同期: '?xxx',
        上期: '5.60 件次',
        单位: '件次',
        其中: { 初次: '200 件次', 重复: { 本地: '1 件次' } },
      },
    });
  });

  it('with 分子 and 分母 are percentages unless they say otherwise', () => {
    const { facts: root } = factsOf('率: { 分子: 统计.甲, 分母: 200 }\n万分: { 分子: 1, 分母: 2, 单位: ‰ }');
    expect(at(root, '率')).toMatchObject({ type: 'figure', unit: '%' });
    expect(at(root, '万分')).toMatchObject({ type: 'figure', unit: '‰' });
  });

  it.each([
    '321',
    '-5',
    '+5',
    '95.3',
    '0',
    '017',
    'xxx',
    'xx.x',
    '3xx',
    '×××',
    '"321"',
    '~',
    '待填',
    '{ 待填: xx }',
    '12345678901234567890',
  ])('本期 may be %s', (value) => {
    expect(factsOf(`来信: { 本期: ${value}, 单位: 件 }`).told).toEqual([]);
  });

  it.each([
    '95.3%',
    '321件',
    '321 件次',
    '"1,234"',
    '约300',
    '三百',
    '0x1F',
    '1e5',
    '.5',
    '[1]',
    'true',
    '2024-01',
    '１２',
    '""',
  ])('本期 may not be %s', (value) => {
    const { told } = factsOf(`来信: { 本期: ${value}, 单位: 件 }`);
    expect(told[0]).toBe('JGF018 1:11');
    expect(told).toHaveLength(1);
  });

  it('are whole or nothing: half of one is told', () => {
    expect(factsOf('率: { 分母: 2 }').told).toEqual(['JGF018 1:6']);
    expect(factsOf('率: { 本期: 1, 分子: 2 }').told).toEqual(['JGF018 1:13']);
    expect(factsOf('信: { 上期: 2, 单位: 件 }').told).toEqual(['JGF018 1:6']);
    expect(factsOf('信: { 单位: 件 }\n目标: 5\n').told).toEqual([]);
  });
});

describe('来源', () => {
  const { facts: root } = factsOf(`
统计:
  来源: 八月月报
  来信: { 本期: 321 }
  来访: { 本期: 30, 来源: 接访台账 }
  分乡镇: [{ 名称: 青禾镇 }]
  网上: { 来源: ~, 总量: 5 }
别的: 一
`);

  it.each([
    ['统计.来信.本期', '八月月报'],
    ['统计.来访.本期', '接访台账'],
    ['统计.分乡镇', '八月月报'],
    ['统计.网上.总量', '八月月报'],
    ['别的', undefined],
  ])('of %s is %s', (path, expected) => {
    expect(at(root, path).citation).toBe(expected);
  });

  it('reaches the items of a list', () => {
    const list = at(root, '统计.分乡镇');
    expect(list.type === 'list' && at(list.items[0] as Fact, '名称').citation).toBe('八月月报');
  });
});

describe('any number', () => {
  it('of the common kind is kept as typed, in figures and outside', () => {
    const number = fc.tuple(
      fc.constantFrom('', '-'),
      fc.stringMatching(/^(0|[1-9]\d{0,30})$/),
      fc.stringMatching(/^(\.\d{1,20})?$/),
    );
    fc.assert(
      fc.property(number, (parts) => {
        const text = parts.join('');
        expect(facts(`a: ${text}\nb: { 本期: ${text}, 单位: 件 }`)).toEqual({
          a: `#${text}`,
          b: { 本期: `${text} 件`, 单位: '件' },
        });
      }),
    );
  });
});
