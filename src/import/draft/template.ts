/** Emitted blocks as template files: one, or several partials where one would be larger than a template may be. */

import type { Emitted } from './blocks.ts';
import { textScalar } from './yaml.ts';

/** Below the limits of a template, with room for what is added around. */
const MOST_CHARACTERS = 400_000;
const MOST_CALLS = 3_500;

const callsIn = (text: string): number => text.split('{{').length - 1;

const chunksOf = (blocks: readonly Emitted[]): readonly string[] => {
  const chunks: string[] = [];
  let open: string[] = [];
  let [characters, calls] = [0, 0];
  const close = (): void => {
    if (open.length > 0) chunks.push(open.join('\n\n'));
    open = [];
    [characters, calls] = [0, 0];
  };
  for (const { text } of blocks) {
    const more = callsIn(text);
    if (characters + text.length > MOST_CHARACTERS || calls + more > MOST_CALLS) close();
    open.push(text);
    characters += text.length;
    calls += more;
  }
  close();
  return chunks;
};

export interface TemplateNames {
  /** `导入/旧稿`: under templates/, without its ending. */
  readonly name: string;
  /** `旧稿`: what partials are called after. */
  readonly partial: string;
  readonly title: string;
  /** Where the old text came from. */
  readonly from: string;
}

/** Files by path. */
export const templateFiles = (
  blocks: readonly Emitted[],
  { name, partial, title, from }: TemplateNames,
): ReadonlyMap<string, string> => {
  const files = new Map<string, string>();
  const chunks = chunksOf(blocks);
  const head = ['---', `标题: ${textScalar(title)}`, `说明: ${textScalar(`由旧稿${from}导入`)}`, '---', ''].join('\n');
  if (chunks.length <= 1) {
    files.set(`templates/${name}.hbs`, `${head}${chunks[0] ?? ''}\n`);
    return files;
  }
  const calls = chunks.map((_, i) => `{{> 段落/${partial}-${i + 1}}}`);
  files.set(`templates/${name}.hbs`, `${head}${calls.join('\n\n')}\n`);
  for (const [i, chunk] of chunks.entries()) files.set(`templates/导入/段落/${partial}-${i + 1}.hbs`, `${chunk}\n`);
  return files;
};
