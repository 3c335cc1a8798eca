/** One more item at the end of a list, whatever its layout; all else stays. */

import { describe, expect, it } from 'vitest';
import { createSource } from '../../src/source.ts';
import { appendItem } from '../../src/yaml/append.ts';
import { applySplices } from '../../src/yaml/edit.ts';
import { readYaml } from '../../src/yaml/read.ts';

const append = (text: string, item: string): string | undefined => {
  const source = createSource('数据.yaml', text);
  const root = readYaml(source).value;
  const node = root?.type === 'map' ? root.entries[0]?.value : root;
  const splice = node && appendItem(source, node.place, item);
  return splice && applySplices(text, [splice]);
};

const ITEM = '{ 名: ~ }';

describe('appendItem', () => {
  it.each([
    ['lines', '甲:\n  - 名: 一\n    数: 2\n乙: 1\n', '甲:\n  - 名: 一\n    数: 2\n  - { 名: ~ }\n乙: 1\n'],
    ['lines at the key', '甲:\n- 名: 一\n乙: 1\n', '甲:\n- 名: 一\n- { 名: ~ }\n乙: 1\n'],
    ['a comment behind the last', '甲:\n  - 名: 一 # 头\n# 尾\n', '甲:\n  - 名: 一 # 头\n  - { 名: ~ }\n# 尾\n'],
    ['no line end', '甲:\n  - 名: 一', '甲:\n  - 名: 一\n  - { 名: ~ }'],
    ['braces in lines', '甲:\n  -   { 名: 一 }\n\n乙: 1\n', '甲:\n  -   { 名: 一 }\n  - { 名: ~ }\n\n乙: 1\n'],
    ['brackets', '甲: [{ 名: 一 }] # 尾\n', '甲: [{ 名: 一 }, { 名: ~ }] # 尾\n'],
    ['brackets over lines', '甲: [\n  { 名: 一 },\n]\n', '甲: [\n  { 名: 一 }, { 名: ~ },\n]\n'],
    ['a list in a list', '甲:\n  - - 一\n', '甲:\n  - - 一\n  - { 名: ~ }\n'],
    ['nothing', '甲: []\n', undefined],
    ['no list', '甲: 1\n', undefined],
  ])('in %s', (_, before, after) => expect(append(before, ITEM)).toBe(after));

  it('refuses what is no item', () => {
    expect(append('甲:\n  - 名: 一\n', '{ 名: ~')).toBeUndefined();
    expect(append('甲:\n  - 名: 一\n', '1\n乙: 2')).toBeUndefined();
  });
});
