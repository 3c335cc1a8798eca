/** A guess helps only when it is likely: near names are found, far ones are not made up. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest } from '../src/nearest.ts';

const FIELDS = ['文稿', '模板', '版式', '引用', '标题', '讲话人', '日期', '称谓', '数据'];
const COMMANDS = ['build', 'templates', 'init', 'schema', 'doctor', 'explain'];

describe('nearest', () => {
  it.each([
    ['标提', FIELDS, '标题'],
    ['板式', FIELDS, '版式'],
    ['讲话者', FIELDS, '讲话人'],
    ['期日', FIELDS, '日期'],
    ['讲话人姓名', FIELDS, '讲话人'],
    ['bulid', COMMANDS, 'build'],
    ['temlpates', COMMANDS, 'templates'],
    ['动员部署讲话', ['通用/动员部署讲话', '信访/结尾'], '通用/动员部署讲话'],
  ])('%s → %s', (name, names, expected) => {
    expect(nearest(name, names)).toBe(expected);
  });

  it.each(['会', '完全无关的名称', 'x', '', '𠮷', '标'])('makes nothing up for “%s”', (name) => {
    expect(nearest(name, FIELDS)).toBeUndefined();
  });

  it('never gives the name itself, and only names that there are', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.array(fc.string({ maxLength: 8 })), (name, names) => {
        const found = nearest(name, names);
        if (found === undefined) return;
        expect(names).toContain(found);
        expect(found).not.toBe(name);
      }),
    );
  });

  it('finds any name of four characters or more that has one slip', () => {
    const slip = fc.constantFrom<(text: string, at: number) => string>(
      (text, at) => text.slice(0, at) + text.slice(at + 1),
      (text, at) => `${text.slice(0, at)}错${text.slice(at)}`,
      (text, at) => `${text.slice(0, at)}错${text.slice(at + 1)}`,
      (text, at) => text.slice(0, at) + text.slice(at + 1, at + 2) + text.slice(at, at + 1) + text.slice(at + 2),
    );
    fc.assert(
      fc.property(fc.constantFrom('信访工作会议', '上年同期', 'templates'), slip, fc.nat(2), (name, make, at) => {
        const wrong = make(name, at);
        if (wrong !== name) expect(nearest(wrong, ['全不相干', name])).toBe(name);
      }),
    );
  });

  it('is not slowed by a very long name', () => {
    const start = performance.now();
    nearest('字'.repeat(200_000), FIELDS);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
