/**
 * The speeches of the corpus as they were written: blocks by level, facts in braces (`{1284}件`), numbers left to the
 * shapes. `@题` a line of the title, `@副` its subtitle, `@人` `@期` `@称` the lines under it in the order of the file;
 * `#` a heading, `# 题。|文` one that runs in, `- ` counted by 第一，, `* ` by 一是; all else is a paragraph.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LineRole } from '../../../src/recognise/line.ts';

export type Block =
  /** `body` of a run-in head; a whole sentence with a number is no heading but an item. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string; readonly body: string }
  | { readonly kind: 'sentence'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'counted'; readonly by: '第一，' | '一是'; readonly text: string }
  | { readonly kind: 'item'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string };

export interface Base {
  readonly name: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly front: readonly { readonly role: LineRole; readonly text: string }[];
  readonly blocks: readonly Block[];
}

const FRONT: Readonly<Record<string, LineRole>> = { 人: 'speaker', 期: 'date', 称: 'salutation' };

const blockOf = (line: string): Block => {
  const [, marks, rest = ''] = /^(#{1,3}) (.*)$/.exec(line) ?? [];
  if (marks !== undefined) {
    const level = marks.length as 1 | 2 | 3;
    const [text = '', body = ''] = rest.split('|');
    return body === '' && text.endsWith('。')
      ? { kind: 'sentence', level, text }
      : { kind: 'heading', level, text, body };
  }
  if (line.startsWith('- ')) return { kind: 'counted', by: '第一，', text: line.slice(2) };
  if (line.startsWith('* ')) return { kind: 'counted', by: '一是', text: line.slice(2) };
  return { kind: /^(?:第[一二三四五]，|一是)/.test(line) ? 'item' : 'paragraph', text: line };
};

const readBase = (name: string, file: string): Base => {
  const lines = file.split('\n').filter((line) => line !== '');
  const heads = lines.flatMap((line) => {
    const [, key = '', text = ''] = /^@(.) (.*)$/.exec(line) ?? [];
    return key === '' ? [] : [{ key, text }];
  });
  const subtitle = heads.find(({ key }) => key === '副')?.text;
  return {
    name,
    title: heads.find(({ key }) => key === '题')?.text ?? '',
    ...(subtitle === undefined ? {} : { subtitle }),
    front: heads.flatMap(({ key, text }) => {
      const role = FRONT[key];
      return role === undefined ? [] : [{ role, text }];
    }),
    blocks: lines.filter((line) => !line.startsWith('@')).map(blockOf),
  };
};

const FOLDER = join(import.meta.dirname, 'speeches');

/** In the order of their names' code points, the same on every machine. */
export const readBases = (): readonly Base[] =>
  readdirSync(FOLDER)
    .sort()
    .map((name) => readBase(name.replace('.txt', ''), readFileSync(join(FOLDER, name), 'utf8')));
