/** What values are called for readers, and that no two of a table have one name. */

import { describe, expect, it } from 'vitest';
import { factName, namesFor } from '../../src/project/fact-names.ts';
import { buildIn, SPEECH, template, workspaceOf } from '../support/workspace.ts';

const DATA = `数据:
  汛情:
    来源: 云溪县《月报》
    转移群众: { 本期: 9, 上年同期: 8, 单位: 人, 其中: { 危险区: 4, 低洼处: 5 }, 逐期: { 7月: 3, 8月: 6 } }
    水库: { 总数: { 本期: 42, 单位: 座 } }
    分乡镇:
      - { 名称: 青禾镇, 转移: { 本期: 5, 单位: 人 } }
      - { 乡镇: 石渡镇, 转移: { 本期: 4, 单位: 人 } }
      - { 转移: { 本期: 4, 单位: 人 } }
  会议: { 人数: 30 }
  去年: { 来源: 云溪县《年报》, 转移群众: { 本期: 7, 单位: 人 } }
`;

const { laid } = buildIn(workspaceOf({ '文稿.yaml': `${SPEECH}${DATA}`, 'templates/讲.hbs': template('好。\n') }));
const root = laid?.speeches[0]?.facts;
if (!root) throw new Error('no facts');

const nameOf = (path: string): string => namesFor(root, [{ path, more: [] }], (name) => name)[0] ?? '';

describe('names', () => {
  it.each([
    ['汛情.转移群众.本期', '转移群众'],
    ['汛情.转移群众.上年同期', '转移群众（上年同期）'],
    ['汛情.转移群众.其中.危险区', '转移群众（其中危险区）'],
    ['汛情.转移群众.逐期.8月', '8月转移群众'],
    ['汛情.水库.总数', '水库总数'],
    ['汛情.分乡镇[0].转移', '青禾镇转移'],
    ['汛情.分乡镇[1].转移.本期', '石渡镇转移'],
    ['会议.人数', '会议人数'],
  ])('%s', (path, name) => {
    expect(nameOf(path)).toBe(name);
  });

  it('have no brackets or dots of paths, not even where an item has no name', () => {
    expect(nameOf('汛情.分乡镇[2].转移')).toBe('分乡镇第3项转移');
    expect(factName(root, '没有.这个[3]').short).not.toMatch(/[.[\]]/);
  });

  it('are told apart by what they stand in, else by their order', () => {
    const asked = ['汛情.转移群众', '去年.转移群众'].map((path) => ({ path, more: ['同比'] }));
    expect(namesFor(root, asked, (name) => name)).toEqual(['汛情转移群众（同比）', '去年转移群众（同比）']);
    const towns = [0, 1].map((at) => ({ path: `汛情.分乡镇[${at}].转移`, more: [] }));
    expect(namesFor(root, towns, (name) => name.replace(/青禾|石渡/, 'x'))).toEqual([
      'x镇转移（之一）',
      'x镇转移（之二）',
    ]);
  });
});
