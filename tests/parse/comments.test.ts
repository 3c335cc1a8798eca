/** Remarks in templates, `<!-- … -->` on a line of their own, are never printed and part nothing. */

import { expect, it } from 'vitest';
import { countPoints, parseBlocks } from '../../src/parse/parse.ts';
import { createSource, placeOf } from '../../src/source.ts';
import { type Piece, textOf } from '../../src/tree/trace.ts';

const language = (text: string): Piece => {
  const source = createSource('稿.hbs', text);
  return { text: source.text, origin: { kind: 'language', place: placeOf(source, 0, source.text.length) } };
};

const HERE = placeOf(createSource('稿.hbs', ''));
const fact = (text: string): Piece => ({ text, origin: { kind: 'fact', path: '值', at: HERE, inputs: [] } });

const printed = (...pieces: Piece[]): string[] =>
  parseBlocks(pieces, HERE).value.map((block) =>
    'children' in block && block.type !== 'attachment' && block.type !== 'original'
      ? `${block.type} ${textOf(block.children.flatMap((inline) => ('pieces' in inline ? inline.pieces : [])))}`
      : block.type,
  );

it.each<[string, string[]]>([
  ['<!-- 检查: 略过 P15 原话 -->\n甲。', ['paragraph 甲。']],
  ['甲，\n<!-- 这里等数 -->\n乙。', ['paragraph 甲，乙。']],
  ['\u3000<!-- 备忘 -->\u3000\n\n甲。', ['paragraph 甲。']],
  ['甲。 <!-- 这里 -->\n乙。', ['paragraph 甲。乙。']],
  ['## 题<!-- 待定 -->', ['heading 题']],
  ['甲<!-- 这里 -->乙。', ['paragraph 甲<!-- 这里 -->乙。']],
  ['<!-- 一 --> 甲 -->', ['paragraph <!-- 一 --> 甲 -->']],
  ['<!-- 没有关上\n甲。', ['paragraph <!-- 没有关上甲。']],
])('%j', (text, wanted) => {
  expect(printed(language(text))).toEqual(wanted);
});

it('a remark with a value in it is one too, and a value that looks like one is none', () => {
  expect(printed(language('<!-- 去年是'), fact('321'), language('件 -->\n甲。'))).toEqual(['paragraph 甲。']);
  expect(printed(fact('<!-- 甲 -->'))).toEqual(['paragraph <!-- 甲 -->']);
});

it('hides a heading from the count of points', () => {
  expect(countPoints([language('## 甲\n<!-- ## 乙 -->\n## 丙')])).toBe(2);
});
