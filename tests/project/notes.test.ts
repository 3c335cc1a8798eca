/** What `explain` says of ids: the wrong example of each is told by that id, the right one by none of it. */

import { describe, expect, it } from 'vitest';
import { CODES } from '../../src/codes.ts';
import { NOTES } from '../../src/project/notes/all.ts';
import type { ExampleKind, Note } from '../../src/project/notes/note.ts';
import { folderWith, run, type Tree } from '../support/cli.ts';

const DATA = '会议: 信访工作会议\n来信: { 本期: 321, 上年同期: 366, 单位: 件次 }\n';

const SPACE: Tree = {
  'jianggao.yaml': '版本: 1\n文稿: [文稿.yaml]\n',
  'templates/讲.hbs': '---\n标题: 讲\n---\n会议开始。\n',
  '数据.yaml': DATA,
  '文稿.yaml': '文稿: 讲话\n模板: 讲\n标题: 在会上的讲话\n引用: [数据.yaml]\n',
};

/** The files that an example stands in. */
const FILES: Readonly<Record<Exclude<ExampleKind, 'case'>, (text: string, note: Note) => Tree>> = {
  draft: (text) => ({ '文稿.yaml': text }),
  facts: (text) => ({ '数据.yaml': text }),
  template: (text, { given = '' }) => ({
    'templates/讲.hbs': `---\n标题: 讲\n---\n${text}\n`,
    '数据.yaml': DATA + given,
  }),
  text: (text) => ({ '稿.txt': text }),
  config: (text) => ({ 'jianggao.yaml': text }),
  style: (text) => ({ 'data/版式/本.yaml': text, '文稿.yaml': `${SPACE['文稿.yaml']}版式: 本\n` }),
  words: (text) => ({ 'data/词表/本.yaml': text }),
};

const toldBy = async (text: string, note: Note): Promise<readonly string[]> => {
  if (note.in === 'case') return [];
  const files = Object.entries({ ...SPACE, ...FILES[note.in](text, note) });
  const root = folderWith(Object.fromEntries(files.map(([path, content]) => [path, `${content}\n`])));
  const { out } = await run(root, ['check', note.in === 'text' ? '稿.txt' : '文稿.yaml', '--level', 'I', '--json']);
  const { problems } = JSON.parse(out) as { problems: readonly { id: string; grade: string }[] };
  return problems.map(({ id }) => id);
};

const notes = Object.entries(NOTES);

describe('notes', () => {
  it('are there for each id, in their order', () => {
    expect(notes.map(([id]) => id).sort()).toEqual(Object.keys(CODES).sort());
  });

  it.each(notes)('%s is told of its wrong example, and not of the right one', async (id, note) => {
    if (note.in === 'case') return;
    expect(await toldBy(note.wrong, note)).toContain(id);
    expect(await toldBy(note.right, note)).toEqual([]);
  });

  it('are sentences without their full stop', () => {
    for (const [id, { means, why }] of notes) {
      for (const text of [means, why]) expect(text, id).toMatch(/^[^。]+[^。，；：]$/);
    }
  });
});
