/** What dist/premade.json holds: every shipped style as read, and its parts at each depth of headings. */

import { realWorld } from '../src/cli/world.ts';
import { outlined } from '../src/compose/outline.ts';
import { makeParts } from '../src/output/docx/parts.ts';
import type { PremadeData } from '../src/project/premade.ts';
import { namesIn } from '../src/project/protected.ts';
import { styleNamed, styleNames } from '../src/project/styles.ts';
import { LISTS_FOLDER } from '../src/project/words.ts';
import { openWorkspace } from '../src/project/workspace.ts';

export const premade = (root: string): PremadeData => {
  const world = realWorld(root);
  const { value: workspace } = openWorkspace(world, root, root);
  const textIn = (path: string): string => {
    const read = world.read(path);
    return read.kind === 'file' ? new TextDecoder().decode(read.bytes) : '';
  };
  const styles: { text: string; style: PremadeData['styles'][number]['style'] }[] = [];
  const parts: PremadeData['parts'][number][] = [];
  const xml: string[] = [];
  const keep = (text: string): number => {
    const at = xml.indexOf(text);
    return at < 0 ? xml.push(text) - 1 : at;
  };
  for (const name of styleNames(workspace)) {
    const { value: style, diagnostics } = styleNamed(workspace, name);
    if (!style) throw new Error(`${name}: ${diagnostics[0]?.message}`);
    const text = textIn(`${root}/data/版式/${name}.yaml`);
    // A style on another one depends on a file that a workspace may replace.
    if (!/^基于/m.test(text)) styles.push({ text, style });
    for (const depth of [0, 1, 2] as const) {
      const variant = outlined(style, depth);
      const { files, ...footers } = makeParts(variant);
      parts.push({
        style: JSON.stringify(variant),
        files: files.map(([path, text]) => [path, keep(text)]),
        ...footers,
      });
    }
  }
  const lists = (world.list(`${root}/${LISTS_FOLDER}`) ?? []).map((name) => textIn(`${root}/${LISTS_FOLDER}/${name}`));
  // Without names nothing is kept of it but that it has none.
  const names = lists.map((text) => ({ text, list: namesIn(text) })).filter(({ list }) => list.length > 0);
  return { styles, parts, xml, names };
};
