/** A draft that is set speech by speech is the one that is set whole: the same bytes, counts, missing facts and record. */

import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realWorld } from '../../src/cli/world.ts';
import { buildWhole } from '../../src/project/build.ts';
import { recordBuild, recordKept } from '../../src/project/changes.ts';
import { pressDraft } from '../../src/project/press.ts';
import { fileOf, openWorkspace, type Workspace } from '../../src/project/workspace.ts';
import { type Files, SPEECH, template, workspaceOf } from '../support/workspace.ts';

const OPTIONS = { formats: ['docx'], final: false } as const;

const both = (workspace: () => Workspace, path: string, more: object = {}) => {
  const options = { ...OPTIONS, ...more };
  const [whole, pressed] = [buildWhole(workspace(), path, options), pressDraft(workspace(), path, options)];
  expect(pressed.diagnostics).toEqual(whole.diagnostics);
  expect(pressed.missing).toEqual(whole.missing);
  expect(pressed.summary).toEqual(whole.summary);
  const [a, b] = [whole, pressed].map(({ outputs }) => Buffer.from(outputs.get('docx') ?? []).toString('base64'));
  expect(b).toBe(a);
  return { whole, pressed };
};

const ROOT = resolve(import.meta.dirname, '../..');
const shipped = (): Workspace => openWorkspace(realWorld(ROOT), ROOT, ROOT).value;

const VOLUME: Files = {
  'templates/讲.hbs': template(`各位：现将情况通报如下。

## 一件事

### 说明。来信{{数 来信}}。

::: 表 分镇 标题="各镇来信"

## 两件事

- 抓源头。{{会议.名称}}之后立即办。

- 抓落实。`),
  'a.yaml': `${SPEECH}数据:\n  来信: { 本期: 12, 单位: 件 }\n  会议: { 名称: ~ }\n  分镇: [{ 名称: 甲镇, 来信: { 本期: 3, 单位: 件 } }, { 名称: 乙镇, 来信: { 本期: 9, 单位: 件 } }]\n附表: 数据来源\n`,
  'b.yaml': `${SPEECH}数据:\n  来信: { 本期: 15, 单位: 件 }\n  会议: { 名称: 例会 }\n  分镇: [{ 名称: 甲镇, 来信: { 本期: 6, 单位: 件 } }, { 名称: 乙镇, 来信: { 本期: 9, 单位: 件 } }]\n`,
};

describe('a pressed draft', () => {
  it.each(['data/示例/2024年汇编.yaml', 'data/示例/稳定会.yaml', 'data/示例/动员会.yaml'])('%s', (path) => {
    both(shipped, join(ROOT, path));
    both(shipped, join(ROOT, path), { software: 'libreoffice', style: '大字版', stamp: '2026-01-01T00:00:00Z' });
  });

  it.each([
    ['one after the other', '篇目: [a.yaml, b.yaml]\n目录: { 层级: 2 }\n'],
    ['each from page 1', '篇目: [a.yaml, b.yaml]\n页码: 每篇重起\n'],
    ['in parts', '篇目:\n  - { 篇: 上篇, 题: 会议, 篇目: [a.yaml] }\n  - { 篇: 下篇, 篇目: [b.yaml] }\n单位: ~\n'],
    ['in parts, each from page 1', '篇目: [{ 篇: 上篇, 篇目: [a.yaml, b.yaml] }]\n页码: 每篇重起\n日期: 2024-12-31\n'],
  ])('of speeches %s', (_, list) => {
    const files = { ...VOLUME, '书.yaml': `文稿: 汇编\n标题: 讲话汇编\n${list}` };
    const { whole, pressed } = both(() => workspaceOf(files), '/w/书.yaml');
    expect(whole.diagnostics.filter(({ grade }) => grade === 'E').map(({ message }) => message)).toEqual([]);
    expect(whole.laid?.speeches.length).toBe(2);
    const names = whole.laid?.speeches.map(({ source }) => fileOf(workspaceOf(files), source)) ?? [];
    expect(pressed.kept?.files).toEqual(names);
    const record = recordBuild(whole.laid as never, names, undefined).record;
    expect(recordKept(pressed.kept?.kept as never, () => whole.laid, names, undefined).record).toBe(record);
  });

  it('refuses what is missing in a final copy, and a volume with a wrong speech', () => {
    const files = { ...VOLUME, '书.yaml': '文稿: 汇编\n标题: 汇编\n篇目: [a.yaml, b.yaml]\n' };
    const { pressed } = both(() => workspaceOf(files), '/w/书.yaml', { final: true });
    expect(pressed.outputs.size).toBe(0);
    const wrong = { ...files, 'b.yaml': `${SPEECH}数据: {}\n` };
    expect(both(() => workspaceOf(wrong), '/w/书.yaml').pressed.outputs.size).toBe(0);
    expect(both(() => workspaceOf(wrong), '/w/没有.yaml').pressed.outputs.size).toBe(0);
  });

  it('knows its style before its first speech', () => {
    const files = { ...VOLUME, '书.yaml': '文稿: 汇编\n标题: 汇编\n版式: 没有的\n篇目: [a.yaml]\n' };
    expect(both(() => workspaceOf(files), '/w/书.yaml').pressed.outputs.size).toBe(0);
  });
});
