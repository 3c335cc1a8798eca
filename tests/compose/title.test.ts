import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { titleBreaks } from '../../src/compose/title.ts';

const linesOf = (text: string, capacity: number): string[] => {
  const ends = [0, ...titleBreaks(text, capacity), text.length];
  return ends.slice(1).flatMap((end, index) => text.slice(ends[index], end).split('\n'));
};

const ems = (text: string): number => [...text].reduce((sum, char) => sum + (char < '\x80' ? 0.5 : 1), 0);

describe('titleBreaks', () => {
  it.each([
    ['在2024年全县信访稳定工作会议上的讲话', 20, '在2024年全县信访稳定工作会议上的讲话'],
    ['在2024年全县信访稳定工作会议上的讲话', 17, '在2024年全县信访|稳定工作会议上的讲话'],
    ['2024年信访稳定工作会议讲话材料汇编（3篇）', 17, '2024年信访稳定工作会议|讲话材料汇编（3篇）'],
    ['关于2024年1月至8月全县信访工作情况的通报', 17, '关于2024年1月至8月|全县信访工作情况的通报'],
    [
      '在2024年全县信访稳定工作会议暨重点信访事项化解攻坚推进会上的讲话',
      20,
      '在2024年全县信访稳定工作会议|暨重点信访事项化解攻坚推进会上的讲话',
    ],
    [
      '在深入学习贯彻《信访工作条例》推进信访工作法治化专题会议上的讲话',
      20,
      '在深入学习贯彻《信访工作条例》|推进信访工作法治化专题会议上的讲话',
    ],
    [
      '在全县学习贯彻《中华人民共和国无障碍环境建设法》座谈会上的讲话',
      20,
      '在全县学习贯彻|《中华人民共和国无障碍环境建设法》|座谈会上的讲话',
    ],
    ['在全县领导干部会议上的表态发言（2024年9月12日下午）', 20, '在全县领导干部会议上的表态发言|（2024年9月12日下午）'],
    ['在青禾镇松坪村枫桥式人民调解工作室揭牌仪式上的致辞', 20, '在青禾镇松坪村枫桥式人民|调解工作室揭牌仪式上的致辞'],
  ])('%s in %i', (title, capacity, lines) => {
    expect(linesOf(title, capacity).join('|')).toBe(lines);
  });

  it('keeps the lines that a writer chose', () => {
    expect(linesOf('在全县信访工作会议上的\n讲话', 20)).toEqual(['在全县信访工作会议上的', '讲话']);
  });

  it('fills its lines with nothing lost, none too long, whatever the title', () => {
    const title = fc.string({
      unit: fc.constantFrom(...'在和的上全县信访工作会议暨讲话《》（）“”、2024年9月12日第三次%A b😀'),
      maxLength: 90,
    });
    fc.assert(
      fc.property(title, fc.integer({ min: 4, max: 28 }), (text, capacity) => {
        const lines = linesOf(text, capacity);
        expect(lines.join('')).toBe(text);
        for (const line of lines) expect(ems(line)).toBeLessThanOrEqual(capacity);
        expect(lines.length).toBeLessThanOrEqual(Math.ceil(ems(text) / capacity) * 2 + 1);
      }),
    );
  });

  it('takes no time over a title that nothing can part', () => {
    const started = performance.now();
    titleBreaks('（'.repeat(79), 20);
    titleBreaks('暨'.repeat(79), 20);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
