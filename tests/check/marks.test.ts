/** What protects a character: tables of texts, the protected stretches in ⟦ ⟧. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MARK, marksOf } from '../../src/check/marks.ts';
import { createTerms } from '../../src/check/terms.ts';

const names = createTerms(['三个代表', '第一书记', '三个'].map((name) => [name, true] as const));

const CASES: readonly (readonly [keyof typeof MARK, string])[] = [
  ['title', '学习⟦《信访工作条例》⟧和⟦〈办法〉⟧。'],
  ['title', '《没有关上的名称，不受保护。'],
  ['quote', '他说：⟦“好，就这么办”⟧。'],
  ['quote', '开了口“却没有关。\n下一行才有”。'],
  ['name', '⟦三个代表⟧、⟦第一书记⟧、⟦三个⟧人。'],
  ['mask', '受理⟦x⟧件，其中⟦××⟧镇⟦xx.x⟧%，电话138⟦****⟧0000。'],
  ['mask', '2x3、Linux都不是。'],
  ['number', '云政办⟦〔2024〕3号⟧，⟦GB/T 9704—2012⟧，纪念⟦5·12⟧地震。'],
  ['number', '阿依努尔·买买提和1.5·2都不是。'],
  ['code', '见⟦https://www.example.gov.cn/a,b(c)⟧，或⟦a@example.com⟧。'],
  ['code', '运行⟦`npm test`⟧，填入⟦{{数 来信}}⟧。'],
  ['code', '前文。\n⟦```yaml\n标题: 甲,乙\n```⟧\n后文,'],
  ['code', '没有关上的：\n⟦~~~\n甲,乙⟧'],
  ['code', '见⟦[⟧数据指南⟦](docs/数据指南.md)⟧。'],
  ['latin', '他说⟦Thank you all,⟧然后鞠躬，再用APP。'],
];

describe('marksOf', () => {
  it.each(CASES)('%s: %s', (kind, written) => {
    let text = '';
    const wanted: boolean[] = [];
    for (const part of written.split(/(?=[⟦⟧])/)) {
      const bare = part.replace(/^[⟦⟧]/, '');
      for (let i = 0; i < bare.length; i += 1) wanted.push(part.startsWith('⟦'));
      text += bare;
    }
    const marks = marksOf(text, [], names);
    const shown = (bits: (at: number) => boolean): string =>
      [...text].map((char, at) => (bits(at) ? `[${char}]` : char)).join('');
    expect(shown((at) => ((marks[at] as number) & MARK[kind]) !== 0)).toBe(shown((at) => wanted[at] === true));
  });

  it('has one byte a unit for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(marksOf(text, [], names)).toHaveLength(text.length);
      }),
    );
  });
});
