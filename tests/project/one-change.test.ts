/**
 * One number of the shipped statistics changed: every sentence, total, table cell, chart and comment made of it
 * changes with it, the build lists it, and a total that no longer agrees stops the build.
 */

import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realWorld } from '../../src/cli/world.ts';
import { type Built, buildDraft, type Laid } from '../../src/project/build.ts';
import { recordBuild } from '../../src/project/changes.ts';
import { openWorkspace } from '../../src/project/workspace.ts';
import { unzip } from '../support/unzip.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const DRAFT = `${ROOT}/data/示例/稳定会.yaml`;
const STATISTICS = `${ROOT}/data/统计/2024-1至8月.yaml`;
const FILES = ['data/示例/稳定会.yaml'];

/** The sample as it ships, but for what is replaced in its statistics. */
const build = (...replaced: readonly (readonly [from: string, to: string])[]): Built => {
  const world = realWorld(ROOT);
  const read = world.read(STATISTICS);
  let text = read.kind === 'file' ? new TextDecoder().decode(read.bytes) : '';
  for (const [from, to] of replaced) {
    expect(text).toContain(from);
    text = text.replace(from, to);
  }
  const virtual = realWorld(ROOT, new Map([[STATISTICS, new TextEncoder().encode(text)]]));
  const { value: workspace } = openWorkspace(virtual, ROOT, ROOT);
  return buildDraft(workspace, DRAFT, { formats: ['docx'], final: true, review: true });
};

const partsOf = ({ outputs }: Built): Map<string, string> =>
  new Map(unzip(outputs.get('docx') as Uint8Array).map(({ path, text }) => [path, text]));

const part = (parts: ReadonlyMap<string, string>, path: RegExp): string =>
  [...parts].find(([name]) => path.test(name))?.[1] ?? '';

const LAND = ['征地拆迁: { 本期: 416,', '征地拆迁: { 本期: 420,'] as const;
const OTHER = ['其他: { 本期: 168,', '其他: { 本期: 164,'] as const;

describe('one number changed', () => {
  const before = build();
  const after = build(LAND, OTHER);
  const [was, is] = [partsOf(before), partsOf(after)];

  it('changes the table, what is worked out of it, the chart and its workbook', () => {
    expect(before.diagnostics).toEqual([]);
    expect(after.diagnostics).toEqual([]);
    const [old, made] = [part(was, /document\.xml$/), part(is, /document\.xml$/)];
    // 416 → 420 of 458 and of 2017.
    for (const text of ['416', '-9.2', '20.6']) expect(old).toContain(`<w:t>${text}</w:t>`);
    for (const text of ['420', '-8.3', '20.8']) expect(made).toContain(`<w:t>${text}</w:t>`);
    expect(made).not.toContain('<w:t>416</w:t>');
    expect(part(was, /charts\/chart\d+\.xml$/)).toContain('<c:v>416</c:v>');
    expect(part(is, /charts\/chart\d+\.xml$/)).toContain('<c:v>420</c:v>');
    expect(part(is, /charts\/chart\d+\.xml$/)).not.toContain('<c:v>416</c:v>');
    expect(part(is, /embeddings\/.*\.xlsx$/)).not.toBe(part(was, /embeddings\/.*\.xlsx$/));
  });

  it('changes the share that a sentence prints of a sum it is part of, and the comment on it', () => {
    // (416 + 389 + 352) ÷ 2017, then (420 + 389 + 352) ÷ 2017.
    expect(part(was, /document\.xml$/)).toContain('57.4%');
    expect(part(is, /document\.xml$/)).toContain('57.6%');
    expect(part(was, /comments\.xml$/)).toContain('57.4%');
    expect(part(is, /comments\.xml$/)).toContain('57.6%');
    expect(part(is, /comments\.xml$/)).not.toMatch(/416/);
  });

  it('is listed with every place', () => {
    const { record } = recordBuild(before.laid as Laid, FILES, undefined);
    const { changes } = recordBuild(after.laid as Laid, FILES, record);
    const changed = changes?.changed.map(({ path, before: from, after: to }) => `${path} ${from} → ${to}`);
    expect(changed).toEqual(['统计.领域.征地拆迁.本期 416件次 → 420件次', '统计.领域.其他.本期 168件次 → 164件次']);
    const places = changes?.changed[0]?.places.map(({ text }) => text) ?? [];
    expect(places).toEqual(expect.arrayContaining(['57.6%', '420', '-8.3', '20.8']));
  });

  it('stops where a stated total no longer agrees', () => {
    const { outputs, diagnostics } = build(LAND);
    expect(outputs.size).toBe(0);
    expect(diagnostics.map(({ code }) => code)).toContain('JGF025');
    const related = diagnostics.find(({ code }) => code === 'JGF025')?.related ?? [];
    expect(related.map(({ message }) => message).join('\n')).toContain('征地拆迁');
  });
});
