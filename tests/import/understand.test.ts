/** Lines become speeches: every line in one place, in the order of the text, and what is unsure a paragraph. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { understand } from '../../src/import/speech/understand.ts';
import type { ImportedBlock, ImportedVolume } from '../../src/import/speech/volume.ts';

const shown = (block: ImportedBlock): string => {
  if (block.kind === 'heading')
    return `${block.level}级 ${block.number}|${block.text.slice(0, block.head)}|${block.text.slice(block.head)}`;
  if (block.kind === 'item') return `条目 ${block.number}|${block.text}`;
  if (block.kind === 'table') return `表 ${block.rows.map((row) => row.join('/')).join(' ')}`;
  return block.kind === 'signature' ? `署名 ${block.lines.join('/')}` : `${block.kind} ${block.text}`;
};

const blocksOf = (text: string): readonly string[] =>
  understand(text).speeches.flatMap(({ blocks }) => blocks.map(shown));

const textsOf = ({ cover, contents, parts, speeches }: ImportedVolume): readonly string[] => [
  ...cover,
  ...contents,
  ...parts.map(({ text }) => text),
  ...speeches.flatMap(({ title, front, blocks }) => [
    title,
    ...front.map(({ text }) => text),
    ...blocks.flatMap((block) => {
      if (block.kind === 'table') return block.rows.map((row) => row.join(''));
      if (block.kind === 'signature') return block.lines;
      return [block.kind === 'heading' || block.kind === 'item' ? block.number + block.text : block.text];
    }),
  ]),
];

const bag = (text: string): string => [...text.replace(/[\s\u3000|]/g, '')].sort().join('');

describe('a speech', () => {
  it('has head and blocks', () => {
    const volume = understand(
      '在全县会议上的讲话\n县长　沈若谷\n（2024年9月12日）\n\n同志们：\n讲两点。\n一、压实责任\n（一）抓早。要早。\n第一，要快。\n二、强化保障\n要实。\n县政府办公室\n2024年9月12日',
    );
    const [speech] = volume.speeches;
    expect(speech).toMatchObject({
      title: '在全县会议上的讲话',
      front: [{ role: 'speaker' }, { role: 'date' }, { role: 'salutation' }],
    });
    expect(speech?.blocks.map(shown)).toEqual([
      'paragraph 讲两点。',
      '1级 一、|压实责任|',
      '2级 （一）|抓早。|要早。',
      '条目 第一，|要快。',
      '1级 二、|强化保障|',
      'paragraph 要实。',
      '署名 县政府办公室/2024年9月12日',
    ]);
  });

  it('without a title begins with a line that can be one, or has none', () => {
    expect(understand('内部参考\n今天的会很重要。').speeches[0]).toMatchObject({ title: '内部参考' });
    expect(understand('今天的会很重要。').speeches[0]).toMatchObject({ title: '' });
  });

  it('takes the one heading above all others for its title, where a style says no more', () => {
    const hints = new Map(([1, 2, 2] as const).map((level, i) => [i * 2, { role: 'heading' as const, level }]));
    const { speeches } = understand('做好冬季供暖\n要早。\n提高认识\n要实。\n落实责任\n要快。', { hints });
    expect(speeches[0]?.title).toBe('做好冬季供暖');
    expect(speeches[0]?.blocks.map(shown)).toContain('1级 |提高认识|');
  });

  it('keeps a mark above its title, and says so', () => {
    const { speeches, moved } = understand('附件1\n\n在全县会议上的讲话\n（2024年9月12日）\n\n同志们：\n好。');
    expect(speeches).toHaveLength(1);
    expect(speeches[0]?.title).toBe('在全县会议上的讲话');
    expect(moved).toEqual([{ line: 1, text: '附件1' }]);
  });

  it.each([
    ['甲\t乙\n1\t2', ['表 甲/乙 1/2']],
    ['甲\t乙\t丙\n1\t2', ['paragraph 甲\t乙\t丙', 'paragraph 1\t2']],
    ['| 甲 | 乙 |\n| --- | --- |\n| 1 | |', ['表 甲/乙 1/']],
  ])('has a table where all rows have equally many cells: %j', (rows, blocks) => {
    expect(blocksOf(`在全县会议上的讲话\n同志们：\n看表。\n${rows}\n完。`).slice(1, -1)).toEqual(blocks);
  });
});

describe('any text', () => {
  const chars = fc.constantFrom(
    '一',
    '二',
    '、',
    '（',
    '）',
    '。',
    '：',
    '会',
    '讲',
    '话',
    '上',
    '篇',
    '目',
    '录',
    '\n',
    '\n',
    '\t',
    '|',
    '-',
    ' ',
    '1',
    '.',
    '年',
    '月',
    '日',
    '附',
    '件',
  );
  it('loses no character', () => {
    fc.assert(
      fc.property(fc.array(chars, { maxLength: 120 }), (list) => {
        const text = list.join('');
        fc.pre(!/^\s*\|?[\s:|-]{3,}\|?\s*$/m.test(text));
        // 目录 by itself is the style's.
        const own = text.split('\n').filter((line) => !/^\s*目\s*录\s*$/.test(line));
        expect(bag(textsOf(understand(text)).join('').replace(/目录/g, ''))).toBe(
          bag(own.join('').replace(/目录/g, '')),
        );
      }),
      { numRuns: 500 },
    );
  });
});
