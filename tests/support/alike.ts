/** Tables of templates whose text is the same as Handlebars' own, with LF and with CRLF. */

import { describe, expect, it } from 'vitest';
import { compare } from './compare.ts';
import type { Partials } from './templates.ts';

const DATA = {
  县: '云溪县',
  零: 0,
  数: 12,
  空: '',
  真: true,
  假: false,
  无: [],
  空表: {},
  双: ['甲', '乙'],
  倒: ['乙', '甲'],
  一二: [1, 2],
  文数: ['1', '2'],
  小: { 一: '甲', 二: '乙' },
  下: { 名: '下', 深: { 名: '深', 更深: { 名: '更深' } } },
  组: [
    { 名: '青禾', 项: ['子', '丑'] },
    { 名: '柳桥', 项: ['寅'] },
  ],
  '带 空格': { 名: '空格' },
};

export type Alike = readonly [template: string, partials?: Partials];

export const describeAlike = (table: Readonly<Record<string, readonly Alike[]>>): void => {
  for (const [what, cases] of Object.entries(table)) {
    describe(what, () => {
      it.each(cases.map((given) => [given[0], given] as const))('%j', (_, [template, partials = {}]) => {
        for (const crlf of [false, true]) {
          expect(compare({ data: DATA, template, partials, crlf })).toEqual({ kind: 'same' });
        }
      });
    });
  }
};
