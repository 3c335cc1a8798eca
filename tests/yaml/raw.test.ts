/** What is spliced into a source stands at the same place in the file on disk, whose line ends and BOM stay. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSource } from '../../src/source.ts';
import { applySplices, type Splice } from '../../src/yaml/edit.ts';
import { spliceRaw } from '../../src/yaml/raw.ts';

it.each([
  ['\ufeff甲: ~\r\n乙: 1\r\n', [{ start: 3, end: 4, text: '3' }], '\ufeff甲: 3\r\n乙: 1\r\n'],
  ['甲: ~\r\n乙: ~\n', [8, 3].map((start) => ({ start, end: start + 1, text: '3' })), '甲: 3\r\n乙: 3\n'],
  ['甲:\r\n  乙: 1\r\n', [{ start: 2, end: 7, text: ' 3\n' }], '甲: 3\r\n 1\r\n'],
])('%j', (raw, splices, expected) => {
  expect(spliceRaw(raw, splices)).toBe(expected);
});

it('reads as the source with the same splices in it, and outside of them every byte is there', () => {
  const parts = fc.array(fc.constantFrom('甲', '𠮷', ' ', '\n', '\r\n', '\r'), { maxLength: 20 });
  const cuts = fc.uniqueArray(fc.nat(30), { minLength: 2, maxLength: 6 });
  fc.assert(
    fc.property(fc.boolean(), parts, cuts, (bom, text, at) => {
      const raw = `${bom ? '\ufeff' : ''}${text.join('')}`;
      const source = createSource('数据.yaml', raw);
      const sorted = at.map((offset) => offset % (source.text.length + 1)).sort((a, b) => a - b);
      const splices: Splice[] = [];
      for (let i = 0; i + 1 < sorted.length; i += 2) {
        splices.push({ start: sorted[i] as number, end: sorted[i + 1] as number, text: `<${i}>` });
      }
      const done = spliceRaw(raw, splices);
      expect(createSource('数据.yaml', done).text).toBe(applySplices(source.text, splices));
      expect(done.startsWith('\ufeff')).toBe(bom);
    }),
    { numRuns: 2_000 },
  );
});
