/** `templates`: the templates there are, one of them with the facts it needs, or the helpers. */

import type { Command } from 'commander';
import { nearest } from '../nearest.ts';
import { createLibrary } from '../project/library.ts';
import { openWorkspace, templateNamed, templateNames, type Workspace } from '../project/workspace.ts';
import { HELPERS } from '../template/helpers/registry.ts';
import { needsOf } from '../template/needs.ts';
import { EXIT, type Session, UsageError } from './io.ts';
import { printDiagnostics } from './print.ts';

interface TemplatesFlags {
  readonly helpers?: true;
  readonly json?: true;
}

/** Partials have no front matter of their own and are named by templates only. */
const isPartial = (name: string): boolean => name.includes('段落/');

const listTemplates = (workspace: Workspace): Record<string, unknown>[] =>
  templateNames(workspace)
    .filter((name) => !isPartial(name))
    .map((name) => {
      const about = templateNamed(workspace, name)?.value.about;
      return { name, title: about?.title ?? '', summary: about?.summary ?? '', suits: about?.suits ?? [] };
    });

const describeTemplate = (workspace: Workspace, name: string): Record<string, unknown> | undefined => {
  const template = templateNamed(workspace, name)?.value;
  if (!template) return undefined;
  const { about } = template;
  const needs = needsOf(template, createLibrary(workspace));
  return { name, title: about?.title ?? '', summary: about?.summary ?? '', suits: about?.suits ?? [], needs };
};

const helperJson = [...HELPERS.values()].map(({ name, summary, parameters, options, examples }) => ({
  name,
  summary,
  parameters,
  options,
  examples,
}));

const helperText = (): string =>
  [...HELPERS.values()]
    .map(({ name, summary, parameters, options, examples }) => {
      const lines = [`${name}：${summary}`];
      for (const p of parameters) lines.push(`  ${p.name}　${p.says}`);
      for (const o of options) lines.push(`  ${o.name}=…　${o.says}${o.values ? `（${o.values.join('、')}）` : ''}`);
      for (const e of examples) lines.push(`  例：${e.call.split('\n')[0]} → ${e.text.split('\n')[0]}`);
      return lines.join('\n');
    })
    .join('\n\n');

export const runTemplates = (session: Session, name: string | undefined, flags: TemplatesFlags): number => {
  const { io, world } = session;
  const json = (value: unknown): void => io.out(`${JSON.stringify(value, undefined, 2)}\n`);
  if (flags.helpers) {
    if (flags.json) json({ version: 1, helpers: helperJson });
    else io.out(`${helperText()}\n`);
    return EXIT.well;
  }
  const { value: workspace, diagnostics } = openWorkspace(world, io.cwd, io.packageRoot);
  printDiagnostics(io, diagnostics);
  if (name === undefined) {
    const list = listTemplates(workspace);
    if (flags.json) json({ version: 1, templates: list });
    else for (const t of list) io.out(`${t['name']}　${t['summary'] || t['title']}\n`);
    return EXIT.well;
  }
  const described = describeTemplate(workspace, name);
  if (!described) {
    const near = nearest(name, templateNames(workspace));
    throw new UsageError(`没有“${name}”这个模板${near ? `，是不是想写“${near}”` : ''}`);
  }
  if (flags.json) json({ version: 1, ...described });
  else {
    const suits = described['suits'] as readonly string[];
    io.out(`${name}　${described['title']}\n${described['summary']}\n`);
    if (suits.length > 0) io.out(`适用：${suits.join('、')}\n`);
    io.out('需要的数据：\n');
    for (const { path, optional } of described['needs'] as ReturnType<typeof needsOf>) {
      io.out(`  ${path}${optional ? '（可不写）' : ''}\n`);
    }
  }
  return EXIT.well;
};

export const templatesCommand = (command: Command): Command =>
  command
    .description('列出模板；写上模板名，列出它需要的数据')
    .argument('[模板]', '模板的名称，如 信访/信访稳定工作会议讲话')
    .option('--helpers', '列出助手的用法')
    .option('--json', '用 JSON 写到标准输出');
