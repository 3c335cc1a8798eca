/** Whatever the text, what is imported builds to the same text: nothing is lost, nothing is added but what a style adds. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importOf, linesOf, rebuilt } from './imports.ts';

/** Lines such as old speeches have, and such as no speech has. */
const LINES: readonly string[] = [
  '在2024年全县信访工作会议上的讲话',
  '在全县xx工作推进会上的讲话',
  '县委书记　周明远',
  '沈若谷',
  '（2024年9月12日）',
  '2024年x月x日',
  '（二〇二四年九月）',
  '同志们：',
  '各位领导、同志们!',
  '目　录',
  '2024年讲话材料汇编',
  '上篇　信访稳定',
  '下篇',
  '一、统一思想，提高认识',
  '二、突出重点',
  '二、突出重点。要抓住关键，逐件落实。',
  '五、强化保障',
  '（一）抓源头。要把矛盾化解在基层。',
  '（二）抓责任。',
  '1.压实责任。主要负责同志要亲自抓。',
  '1、建立台账',
  '(1)明确时限。',
  '第一，抓排查。要横到边、纵到底。',
  '第二，抓化解。',
  '一是主要领导负总责。',
  '第一章　总则',
  '今年x—x月，全县受理来信来访xxx批xxx人次，同比下降xx.x%。',
  '1—8月，来信321件次，上年同期366件次，同比下降12.3%。',
  'x镇、xx村和某县某局的xx同志作了发言，张某某反映____问题。',
  '《xx条例》【　】***××',
  '重点抓好以下工作：',
  '# 井号开头',
  '## 两个井号',
  '- 短横开头',
  '-没有空格',
  '| 甲 | 乙 |',
  '| --- | --- |',
  '乡镇\t来信\t来访',
  '青禾镇\t12\t34',
  '石渡镇\t\t5',
  '::: 原文',
  ':::',
  '：：： 表',
  '{{会议.名称}}',
  '{{#if 甲}}',
  '{{!-- 注释 --}}',
  '｛｛名称｝｝和{名称}',
  '反斜杠\\{{甲}}，结尾\\',
  '**加重**，**不成对',
  '<!-- 只给编者看 -->',
  '---',
  '　　段首有空格',
  '表1　受理情况',
  '附件：1.名单',
  '附件2',
  '县信访局',
  '2024年9月12日',
  '— 3 —',
  '',
  '“引文。”后面，还有。',
  '联系电话13812345678，身份证号110101199003070134。',
  'true',
  '~',
  '待填',
  '2024-09-12',
  '标题: 值 # 注',
];

const line = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...LINES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  {
    weight: 1,
    arbitrary: fc
      .array(
        fc.constantFrom(
          'x',
          '×',
          '某',
          '镇',
          '月',
          '—',
          '{',
          '}',
          '*',
          '|',
          '。',
          '　',
          ' ',
          '\t',
          '%',
          '1',
          '_',
          '\\',
          '#',
        ),
        {
          maxLength: 24,
        },
      )
      .map((chars) => chars.join('')),
  },
);

const texts = fc.array(line, { minLength: 0, maxLength: 30 }).map((lines) => lines.join('\n'));

const options = fc.record({
  lift: fc.boolean(),
  markdown: fc.boolean(),
  heal: fc.constantFrom({}, { header: false, pageNumber: false, torn: false, broken: false, title: false }),
});

/** What must come back: the healed lines but for cover and contents; a title that the text lacks is to be filled in. */
const wanted = ({ healed, volume, explain }: ReturnType<typeof importOf>): readonly string[] => {
  const first = volume.speeches[0]?.line ?? 0;
  const front = new Set(explain.filter(({ role, line }) => /^co/.test(role) && line <= first).map(({ line }) => line));
  const kept = healed.split(/\r\n|[\n\r]/).filter((_, i) => !front.has(i + 1));
  return [...(volume.speeches[0]?.title === '' ? ['（标题）'] : []), ...linesOf(kept.join('\n'))];
};

describe('a text of any lines', () => {
  it('is imported without a difference', () => {
    fc.assert(
      fc.property(texts, options, (text, chosen) => {
        const imported = importOf(text, chosen);
        fc.pre(imported.volume.speeches.length > 0 && imported.volume.moved.length === 0);
        expect(imported.diagnostics).toEqual([]);
        expect(imported.differences).toEqual([]);
      }),
      { numRuns: 150 },
    );
  }, 120_000);

  it('builds to its own lines, as plain text', () => {
    fc.assert(
      fc.property(texts, fc.boolean(), (text, lift) => {
        const imported = importOf(text, { lift });
        const { volume } = imported;
        // A title in several lines is set in lines of its own; a mark above it has moved.
        fc.pre(volume.speeches.length > 0 && volume.moved.length === 0);
        fc.pre(volume.speeches.slice(volume.parts.length > 0 ? 0 : 1).every(({ title }) => title !== ''));
        const starts = new Set(volume.speeches.map(({ line: first }) => first + 1));
        fc.pre(volume.guesses.every(({ role, line: at }) => role !== 'title' || starts.has(at)));
        const { text: built, errors } = rebuilt(imported);
        expect(errors).toEqual([]);
        const lines = wanted(imported);
        const back = linesOf(built);
        const isVolume = volume.speeches.length > 1 || volume.cover.length + volume.parts.length > 0;
        expect(isVolume ? back.slice(-lines.length) : back).toEqual(lines);
      }),
      { numRuns: 150 },
    );
  }, 120_000);
});

describe('a text of one endless line', () => {
  it.each(['受理x件，', '某镇', '1—8月来信321件', 'x', '。', '【】'])('of %s comes back', (piece) => {
    const text = `在会上的讲话\n同志们：\n${piece.repeat(9_000)}`;
    const imported = importOf(text, { lift: true });
    expect(imported.diagnostics).toEqual([]);
    expect(linesOf(rebuilt(imported).text)).toEqual(linesOf(imported.healed));
  });
});
