/** docs/检查指南.md: what it tells people to write is read without a fault, and what it names is there. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { suppressionsIn } from '../../src/check/filters/comments.ts';
import { ruleNames } from '../../src/check/filters/names.ts';
import { RULES } from '../../src/check/rules/registry.ts';
import { openChecker } from '../../src/project/check.ts';
import { REPORTERS } from '../../src/report/reporters.ts';
import { createSource } from '../../src/source.ts';
import { folderWith, run } from '../support/cli.ts';
import { workspaceOf } from '../support/workspace.ts';

const guide = readFileSync(join(import.meta.dirname, '../../docs/检查指南.md'), 'utf8');

const blocks = [...guide.matchAll(/```(\w*)\n([\s\S]*?)```/g)].map((match) => ({
  language: match[1] ?? '',
  text: match[2] ?? '',
}));

const yamlWith = (start: string): string => {
  const found = blocks.filter(({ language, text }) => language === 'yaml' && text.startsWith(start));
  expect(found).toHaveLength(1);
  return found[0]?.text ?? '';
};

const names = ruleNames(RULES);

describe('the guide', () => {
  it('has settings, word lists and a roster that are read as they stand', () => {
    const workspace = workspaceOf({
      'jianggao.yaml': yamlWith('版本:'),
      'data/词表/本地.yaml': yamlWith('词对:'),
      'data/名册.yaml': yamlWith('名册:'),
    });
    expect(workspace.config?.checking?.baseline).toBe('data/检查基线.yaml');
    const { value, diagnostics } = openChecker(workspace, { final: false });
    expect(diagnostics.map(({ message }) => message)).toEqual([]);
    expect(value.settings.size).toBe(4);
    expect(value.words.roster).toHaveLength(2);
    expect(value.words.wrongWords.length).toBeGreaterThan(1);
  });

  it('has comments that pass over what they name', () => {
    const inText = blocks.filter(({ language }) => language === 'html').map(({ text }) => text);
    const inLine = [...guide.matchAll(/`(<!-- 检查[^`]*-->)`/g)].map((match) => `${match[1]}\n文。`);
    const texts = [...inText, ...inLine].map((text) => suppressionsIn(createSource('文.txt', text), 'text', names));
    const data = suppressionsIn(createSource('数.yaml', yamlWith('# 检查:')), 'yaml', names);
    const found = [...texts, data];
    expect(found.flatMap(({ faults }) => faults)).toEqual([]);
    expect(found.flatMap(({ suppressions }) => suppressions)).toHaveLength(4);
  });

  it('names rules that there are', () => {
    const asked = [...guide.matchAll(/jianggao explain (\S+)/g)].flatMap((match) => match[1] ?? []);
    const named = asked.filter((name) => name !== '#' && !name.startsWith('规则'));
    expect(named.length).toBeGreaterThan(0);
    for (const name of named) expect(names.find(name), name).toBeDefined();
  });

  it('names options and reporters that there are, and all reporters', async () => {
    const help = (await run(folderWith(), ['check', '--help'])).out;
    const flags = new Set([...guide.matchAll(/`[^`\n]*?(--[a-z][a-z-]+)/g)].flatMap((match) => match[1] ?? []));
    for (const flag of flags) if (flag !== '--final') expect(help, flag).toContain(flag);
    for (const name of REPORTERS.keys()) expect(guide).toContain(`| \`${name}\` |`);
    for (const [, name = ''] of guide.matchAll(/ -r (\w+)/g)) expect(REPORTERS.has(name), name).toBe(true);
  });

  it('links to what is there', () => {
    for (const [, path = ''] of guide.matchAll(/\]\(([^)#]+)/g)) {
      expect(() => readFileSync(join(import.meta.dirname, '../../docs', path)), path).not.toThrow();
    }
  });
});
