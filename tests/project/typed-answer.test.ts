/** What people type, as the value that is written; what does not fit is refused with the way to write it. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerEdit, itemsOf, type Shape, shapeOf } from '../../src/project/typed-answer.ts';
import { createSource, placeOf } from '../../src/source.ts';
import type { Fact } from '../../src/tree/facts.ts';
import { readYaml } from '../../src/yaml/read.ts';

const place = placeOf(createSource('数据.yaml', '~'));

const missing = (unit?: string): Fact => ({
  type: 'missing',
  placeholder: 'xx',
  place,
  ...(unit === undefined ? {} : { unit }),
});

const typed = (value: string, shape: Shape, unit?: string): string => {
  let told = '';
  const edit = answerEdit(value, { fact: missing(unit), place }, '路径', shape, (message, more = {}) => {
    told = `${message}${more.hint ? `：${more.hint}` : ''}`;
    return undefined;
  });
  return edit ? `${edit.as} ${edit.value}` : told;
};

describe('what is typed', () => {
  it.each<[string, Shape, string | undefined, string]>([
    ['321', 'number', '件次', 'plain 321'],
    [' 5.60 ', 'number', '万元', 'plain 5.60'],
    ['１，２３４', 'number', '件次', 'plain 1234'],
    ['321件次', 'number', '件次', 'plain 321'],
    ['95.3%', 'number', '%', 'plain 95.3'],
    ['-1.5', 'number', '万元', 'plain -1.5'],
    ['三百二十一', 'number', '件', 'plain 321'],
    ['2024-08-31', 'date', undefined, 'plain 2024-08-31'],
    ['2024年8月31日', 'date', undefined, 'plain 2024-08-31'],
    ['２０２４年８月', 'date', undefined, 'plain 2024-08'],
    ['2024.8.31', 'date', undefined, 'plain 2024-08-31'],
    ['县信访局', 'text', undefined, 'text 县信访局'],
    ['146', 'text', undefined, 'plain 146'],
    ['青禾镇、石渡镇', 'list', undefined, 'flow [青禾镇, 石渡镇]'],
    ['青禾镇；石渡镇、云岭镇', 'list', undefined, 'flow [青禾镇, 石渡镇、云岭镇]'],
    ['[甲, 乙]', 'list', undefined, 'flow [甲, 乙]'],
    ['甲: 一', 'list', undefined, 'flow ["甲: 一"]'],
  ])('%s as %s', (value, shape, unit, expected) => expect(typed(value, shape, unit)).toBe(expected));

  it.each<[string, Shape, string | undefined, string]>([
    ['-3', 'number', '件次', '“-3”是负数，单位是“件次”的数不会是负数'],
    ['许多', 'number', '件次', '“许多”不是数字'],
    ['321人次', 'number', '件次', '的单位是“人次”，这里要的是“件次”'],
    ['2024年9月31日', 'date', undefined, '不是日期，或没有这一天'],
    ['下月', 'date', undefined, '写成 2024-08-31'],
    ['、；', 'list', undefined, '里没有一项'],
  ])('refuses %s as %s', (value, shape, unit, expected) => expect(typed(value, shape, unit)).toContain(expected));

  it.each<[string, string[]]>([
    ['甲；乙;丙', ['甲', '乙', '丙']],
    ['甲，乙', ['甲', '乙']],
    ['甲，其一；乙', ['甲，其一', '乙']],
    ['甲；', ['甲']],
  ])('%s has its items', (value, items) => expect(itemsOf(value)).toEqual(items));
});

describe('a list in one line', () => {
  it('is read back as the items that were typed', () => {
    const char = fc.constantFrom('甲', '乙', 'a', '1', '-', ':', ' ', '#', '"', "'", '[', '}', '&', '~', '：', '，');
    const item = fc.string({ unit: char, minLength: 1, maxLength: 8 }).map((text) => `项${text}末`);
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 5 }), (items) => {
        const [as, ...rest] = typed(`${items.join('；')}；`, 'list').split(' ');
        const list = readYaml(createSource('数据.yaml', rest.join(' '))).value;
        expect(as).toBe('flow');
        expect(list?.type === 'list' && list.items.map((one) => one.type === 'scalar' && one.text)).toEqual(items);
      }),
    );
  });
});

describe('what is expected', () => {
  it.each<[Fact, string, Parameters<typeof shapeOf>[2], Shape]>([
    [missing('件次'), '统计.来信.本期', undefined, 'number'],
    [missing(), '日期', undefined, 'date'],
    [missing(), '任务[0].期限', 'date', 'date'],
    [missing(), '单位', 'list', 'list'],
    [missing(), '名称', undefined, 'text'],
    [{ type: 'flag', value: true, place }, '重复', undefined, 'flag'],
  ])('at %o %s', (fact, path, slot, shape) => expect(shapeOf(fact, path, slot)).toBe(shape));
});
