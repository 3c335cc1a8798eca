/** `templates`: the templates there are, one of them with the facts it needs, or the helpers. */

import { nearest } from '../nearest.ts';
import { catalogue, conditions, describeTemplate, helpers } from '../project/catalog.ts';
import { draftTemplateNames, openWorkspace } from '../project/workspace.ts';
import { printDiagnostics } from './diagnostics.ts';
import { type Context, EXIT, type Io, UsageError } from './io.ts';

interface TemplatesFlags {
  readonly helpers?: true;
  readonly json?: true;
}

const helperText = (): string =>
  [...helpers(), ...conditions()]
    .map(({ name, summary, parameters, options, examples }) => {
      const lines = [`${name}：${summary}`];
      for (const p of parameters) lines.push(`  ${p.name}　${p.says}`);
      for (const o of options) lines.push(`  ${o.name}=…　${o.says}${o.values ? `（${o.values.join('、')}）` : ''}`);
      for (const e of examples) lines.push(`  例：${e.call.split('\n')[0]} → ${e.text.split('\n')[0]}`);
      return lines.join('\n');
    })
    .join('\n\n');

const helperJson = () => helpers().map(({ run: _, ...described }) => described);

const conditionJson = () => conditions().map(({ test: _, ...described }) => described);

const json = (io: Io, value: Readonly<Record<string, unknown>>): void =>
  io.out(`${JSON.stringify({ version: 1, ...value }, undefined, 2)}\n`);

export const runTemplates = (context: Context, name: string | undefined, flags: TemplatesFlags): number => {
  const { io, world } = context;
  if (flags.helpers) {
    if (flags.json) json(io, { helpers: helperJson(), conditions: conditionJson() });
    else io.out(`${helperText()}\n`);
    return EXIT.well;
  }
  const { value: workspace, diagnostics } = openWorkspace(world, io.cwd, io.packageRoot);
  printDiagnostics(io, diagnostics);
  if (name === undefined) {
    const list = catalogue(workspace);
    if (flags.json) json(io, { templates: list });
    else for (const entry of list) io.out(`${entry.name}　${entry.summary || entry.title}\n`);
    return EXIT.well;
  }
  const described = describeTemplate(workspace, name);
  if (!described) {
    const near = nearest(name, draftTemplateNames(workspace));
    throw new UsageError(`没有“${name}”这个模板${near ? `，是不是想写“${near}”` : ''}`);
  }
  if (flags.json) json(io, { ...described });
  else {
    io.out(`${name}　${described.title}\n${described.summary}\n`);
    if (described.suits.length > 0) io.out(`适用：${described.suits.join('、')}\n`);
    io.out('需要的数据：\n');
    for (const { path, optional } of described.needs) io.out(`  ${path}${optional ? '（可不写）' : ''}\n`);
  }
  return EXIT.well;
};
