/** Speeches bound into one volume: order, parts, shared files read once, faults told once. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openWorkspace } from '../../src/project/workspace.ts';
import { buildIn, memoryWorld, SPEECH, template, workspaceOf } from '../support/workspace.ts';

const speech = (title: string, more = ''): string => `${SPEECH.replace('在会上的讲话', title)}${more}`;

const FILES = {
  'jianggao.yaml': '版本: 1\n',
  'templates/讲.hbs': template('{{#if 来信}}来信{{数 来信}}。{{/if}}正文。'),
  '群众会/乙.yaml': speech('第二篇'),
  '群众会/丙.yaml': speech('第三篇'),
  '甲.yaml': speech('第一篇'),
};

const volume = (lines: string): string => `文稿: 汇编\n标题: 讲话材料汇编\n${lines}`;

const build = (lines: string, more: Readonly<Record<string, string>> = {}) =>
  buildIn(workspaceOf({ ...FILES, '文稿.yaml': volume(lines), ...more }));

describe('a compilation', () => {
  it('binds its speeches in the order given, globs in the order of names', () => {
    const { text, told } = build('篇目: [甲.yaml, 群众会/*.yaml]\n');
    expect(told.filter((line) => !line.startsWith('JGT018'))).toEqual([]);
    const order = ['第一篇', '第三篇', '第二篇'].map((title) => text.lastIndexOf(title));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(text).toContain('（3篇）');
  });

  it('binds neither itself nor jianggao.yaml when a glob meets them', () => {
    const { told, text } = build('篇目: ["*.yaml"]\n');
    expect(told.filter((line) => line.startsWith('JGF'))).toEqual([]);
    expect(text).toContain('（1篇）');
  });

  it('has parts with a label and a title', () => {
    const { text } = build(
      '篇目:\n  - { 篇: 上篇, 题: 稳定, 篇目: [甲.yaml] }\n  - { 篇: 下篇, 题: 群众, 篇目: [群众会/*.yaml] }\n',
    );
    expect(text.indexOf('上篇')).toBeLessThan(text.lastIndexOf('第一篇'));
    expect(text.indexOf('群众')).toBeGreaterThan(0);
  });

  it('counts a speech once that stands in two parts, and refuses it', () => {
    const { told } = build('篇目:\n  - { 篇: 上篇, 篇目: [甲.yaml] }\n  - { 篇: 下篇, 篇目: [./甲.yaml] }\n');
    expect(told.filter((line) => line.startsWith('JGF'))).toEqual(['JGF024 文稿.yaml:5:19']);
  });

  it('stops as a whole for one speech with an error', () => {
    const built = build('篇目: [甲.yaml, 群众会/乙.yaml]\n', {
      '群众会/乙.yaml': speech('第二篇').replace('09-12', '09-31'),
    });
    expect(built.outputs.size).toBe(0);
    expect(built.told).toContain('JGF013 群众会/乙.yaml:4:5');
  });

  it('reads a file that all share once, and tells its faults once', () => {
    const shared = { '统计.yaml': '来信: { 本期: 321件 }\n' };
    const refer = (title: string, path: string) => speech(title, `引用: [${path}]\n`);
    const files = {
      ...FILES,
      ...shared,
      '甲.yaml': refer('一', '统计.yaml'),
      '群众会/乙.yaml': refer('二', '../统计.yaml'),
      '文稿.yaml': volume('篇目: [甲.yaml, 群众会/乙.yaml]\n'),
      '/p/data/版式/国标.yaml': readFileSync(join(import.meta.dirname, '../../data/版式/国标.yaml'), 'utf8'),
    };
    const world = memoryWorld(files);
    const built = buildIn(openWorkspace(world, '/w', '/p').value);
    expect(world.reads.filter((path) => path === '/w/统计.yaml')).toHaveLength(1);
    expect(built.told.filter((line) => line.startsWith('JGF018'))).toEqual(['JGF018 统计.yaml:1:11']);
  });

  it('takes one value for one path, unless a speech states its own', () => {
    const two = {
      '一月.yaml': '来信: { 本期: 1, 单位: 件 }\n',
      '二月.yaml': '来信: { 本期: 2, 单位: 件 }\n',
      '甲.yaml': speech('一', '引用: [一月.yaml]\n'),
      '群众会/乙.yaml': speech('二', '引用: [../二月.yaml]\n'),
    };
    const lines = '篇目: [甲.yaml, 群众会/乙.yaml]\n';
    expect(build(lines, two).told).toEqual(['JGF020 二月.yaml:1:5']);
    const own = { ...two, '群众会/乙.yaml': `${two['群众会/乙.yaml']}数据:\n  来信: { 本期: 3, 单位: 件 }\n` };
    const built = build(lines, own);
    expect(built.told).toEqual([]);
    expect(built.text).toContain('来信3件');
  });

  it('gives its own facts to no speech', () => {
    const { told } = build('篇目: [甲.yaml]\n单位: 县局\n', { 'templates/讲.hbs': template('{{单位}}。') });
    expect(told).toEqual(['JGT003 templates/讲.hbs:4:3']);
  });

  it('tells a fault of its own date once', () => {
    expect(build('篇目: [甲.yaml]\n单位: 县局\n日期: 2024-13\n').told.filter((line) => line.startsWith('JGF'))).toEqual(
      ['JGF013 文稿.yaml:5:5'],
    );
  });
});
