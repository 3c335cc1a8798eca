/** docs/problems/: what each id of a build means, why it is told, with an example; a page an area. Writes nothing. */

import { explainedIds } from '../src/project/explained.ts';
import type { Note } from '../src/project/notes/note.ts';

const HEAD = '<!-- 由代码生成：npm run generate -->\n\n';

/** By the letters before the number. */
const AREAS: Readonly<Record<string, string>> = {
  JGF: '数据、文件和导入',
  JGT: '模板',
  JGL: '版式',
  JGK: '检查的设置',
};

const areaOf = (id: string): string => id.slice(0, 3);

/** Nothing that it shows is markup. */
const block = (text: string): string => `\`\`\`\`text\n${text.trimEnd()}\n\`\`\`\``;

const noteText = (id: string, name: string, { means, why, wrong, right, given }: Note, mend: string): string =>
  [
    `<a id="${id.toLowerCase()}"></a>\n\n## ${id}　${name}`,
    `${means}。${why}。`,
    `**办法**　${mend}。`,
    ...(given === undefined ? [] : ['**数据**', block(given)]),
    '**错例**',
    block(wrong),
    '**正例**',
    block(right),
  ].join('\n\n');

/** `[JGF001](problems/JGF.md#jgf001)`, from a page beside the folder. */
export const problemLink = (id: string): string => `[\`${id}\`](problems/${areaOf(id)}.md#${id.toLowerCase()})`;

export const problemPages = (): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(AREAS).map(([area, title]) => {
      const sections = explainedIds().flatMap(({ id, name, mend, note }) =>
        note && areaOf(id) === area ? [noteText(id, name, note, mend)] : [],
      );
      const intro = `# ${title}的问题（${area}）\n\n在命令行里看一条：\`jianggao explain ${area}001\`。`;
      return [`${area}.md`, `${HEAD}${[intro, ...sections].join('\n\n')}\n`];
    }),
  );
