/** Baselines: what is known is not told again, what is new is, and what is gone is told as well. Grades and order. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesOf, sentencePrint, staleOf, tallyOf, withoutKnown } from '../../../src/check/filters/baseline.ts';
import { fromGrade } from '../../../src/check/filters/grade.ts';
import { gravest, inOrder } from '../../../src/check/filters/order.ts';
import type { Diagnostic, Grade } from '../../../src/diagnostic.ts';
import { readBaseline, writeBaseline } from '../../../src/project/baseline-file.ts';
import { createSource, placeOf } from '../../../src/source.ts';

const finding = (anchor: string, more: Partial<Diagnostic> = {}): Diagnostic => ({
  code: 'JGP15',
  grade: 'E',
  message: '有误',
  anchor,
  place: placeOf(createSource('甲.txt', '一\n二\n三'), 0, 1),
  ...more,
});

const entries = (found: readonly Diagnostic[]) => entriesOf(found, ({ source }) => source.name, []);

describe('a baseline', () => {
  it('hides as many as it holds, wherever they have moved', () => {
    const tally = tallyOf(entries([finding('第一、甲。'), finding('第一、甲。'), finding('第二、乙。')]));
    const moved = finding('第一、甲。', { place: placeOf(createSource('乙.txt', '一\n二'), 2, 3) });
    const { kept, known } = withoutKnown([moved, moved, moved, finding('第三、丙。')], tally);
    expect(known).toEqual([moved, moved]);
    expect(kept.map(({ anchor }) => anchor)).toEqual(['第一、甲。', '第三、丙。']);
  });

  it('knows a sentence by its words, not by its blanks, and by its rule', () => {
    expect(sentencePrint(finding('第一、 甲。'))).toBe(sentencePrint(finding('第一、甲。')));
    expect(sentencePrint(finding('第一、甲。', { code: 'JGP21' }))).not.toBe(sentencePrint(finding('第一、甲。')));
    expect(sentencePrint(finding('第一、乙。'))).not.toBe(sentencePrint(finding('第一、甲。')));
  });

  it('tells what is gone, of files that were judged', () => {
    const all = entries([finding('第一、甲。'), finding('第二、乙。')]);
    const tally = tallyOf(all);
    withoutKnown([finding('第一、甲。')], tally);
    expect(staleOf(all, new Map(tally), new Set(['乙.txt']))).toEqual([]);
    expect(staleOf(all, tally, new Set(['甲.txt'])).map(({ code, grade }) => code + grade)).toEqual(['JGK004W']);
  });

  it('never holds what nobody may silence', () => {
    const secret = [
      finding('机密★10年', { code: 'JGC9' }),
      finding('甲', { code: 'JGC4' }),
      finding('乙', { code: 'JGF019' }),
    ];
    expect(entries(secret)).toEqual([]);
    const forged = secret.map((one) => ({ code: one.code, fingerprint: sentencePrint(one), count: 1, file: '甲.txt' }));
    expect(withoutKnown(secret, tallyOf(forged)).known).toEqual([]);
  });

  it('keeps the reasons given by hand when it is written anew', () => {
    const before = entries([finding('第一、甲。')]).map((one) => ({ ...one, reason: '已经印发' }));
    const again = entriesOf([finding('第一、甲。'), finding('第二、乙。')], ({ source }) => source.name, before);
    expect(again.map(({ reason }) => reason).sort()).toEqual(['已经印发', undefined]);
  });

  it('holds nothing that is secret, and mutes nothing of it', () => {
    const phone = finding('甲的手机×××。', { code: 'JGC4', grade: 'W', secret: true });
    expect(entries([phone])).toEqual([]);
    const forged = [{ code: 'JGC4', fingerprint: sentencePrint(phone), count: 1, file: '甲.txt' }];
    expect(withoutKnown([phone], tallyOf(forged)).known).toEqual([]);
  });

  it('keeps what stands in files that were not judged, each file its own share', () => {
    const inSecond = finding('第一、甲。', { place: placeOf(createSource('乙.txt', '一'), 0, 1) });
    const before = entries([finding('第一、甲。'), inSecond]).map((one) => ({ ...one, reason: '已经印发' }));
    expect(before.map(({ file, count }) => [file, count])).toEqual([
      ['乙.txt', 1],
      ['甲.txt', 1],
    ]);
    const again = entriesOf([], ({ source }) => source.name, before, new Set(['甲.txt']));
    expect(again).toEqual([before[0]]);
    const tally = tallyOf(before);
    withoutKnown([finding('第一、甲。')], tally);
    expect(staleOf(before, tally, new Set(['甲.txt']))).toEqual([]);
  });

  it('is read as it was written, whatever stands in it', () => {
    const text = fc.string({
      unit: fc.constantFrom('甲', '"', '\\', ':', '#', '：', "'", '{', '}', ',', ' ', '-'),
      minLength: 1,
    });
    fc.assert(
      fc.property(fc.array(fc.record({ file: text, reason: text, count: fc.integer({ min: 1, max: 99 }) })), (rows) => {
        const all = rows.map((row) => ({ ...row, code: 'JGP15', fingerprint: '0123456789abcdef' }));
        const read = readBaseline(createSource('基线', writeBaseline(all)), (d) => {
          throw new Error(d.message);
        });
        expect(read?.map(({ place, ...entry }) => entry)).toEqual(all);
      }),
    );
  });

  it('with a fault tells it, with its place', () => {
    const faults: Diagnostic[] = [];
    readBaseline(createSource('基线', '版本: 1\n条目:\n  - { 规则: JGP15, 文件: 甲, 指纹: 12 }\n'), (d) =>
      faults.push(d),
    );
    expect(faults.map(({ message }) => message)).toEqual(['“指纹”是数字“12”，应为指纹（16 位）']);
  });
});

describe('grade and order', () => {
  const at = (name: string, start: number, grade: Grade): Diagnostic =>
    finding('甲', { grade, place: placeOf(createSource(name, '一二三四五'), start, start + 1) });

  it('shows from a grade upwards', () => {
    const all = [at('甲', 0, 'E'), at('甲', 1, 'W'), at('甲', 2, 'I')];
    expect(['E', 'W', 'I'].map((least) => fromGrade(all, least as Grade).length)).toEqual([1, 2, 3]);
  });

  it('goes file by file in the order they were judged, and from top to bottom', () => {
    const all = [
      at('乙', 3, 'W'),
      at('甲', 2, 'I'),
      at('乙', 1, 'I'),
      at('甲', 2, 'E'),
      finding('无', { place: undefined as never }),
    ];
    const told = inOrder(all).map(({ place, grade }) => `${place?.source.name ?? ''}${place?.start ?? ''}${grade}`);
    expect(told).toEqual(['E', '乙1I', '乙3W', '甲2E', '甲2I']);
  });

  it('of too many keeps the gravest, in their order', () => {
    const all = [at('甲', 0, 'I'), at('甲', 1, 'W'), at('甲', 2, 'E'), at('甲', 3, 'W')];
    expect(gravest(all, 2)).toEqual([all[1], all[2]]);
    expect(gravest(all, 9)).toEqual(all);
    expect(gravest(all, 0)).toEqual([]);
  });
});
