/** Files that are not written yet, laid over the package's own: so that a draft can be built before it stands on disk. */

import { posix } from 'node:path';
import type { World } from '../world.ts';

/** Where the files stand: no folder of any machine. */
export const NOWHERE = '/旧稿导入';

/** `files` by path below `NOWHERE`; everything else is asked of `world`. */
export const worldOver = (world: World, files: ReadonlyMap<string, string>): World => {
  const encoder = new TextEncoder();
  const known = new Map([...files].map(([path, text]) => [posix.join(NOWHERE, path), text]));
  const isBelow = (path: string): boolean => path === NOWHERE || path.startsWith(`${NOWHERE}/`);
  return {
    read: (path) => {
      const text = known.get(path);
      if (text !== undefined) return { kind: 'file', bytes: encoder.encode(text) };
      return isBelow(path) ? { kind: 'absent' } : world.read(path);
    },
    isFile: (path) => known.has(path) || (!isBelow(path) && world.isFile(path)),
    list: (path) => {
      if (!isBelow(path)) return world.list(path);
      const names = new Set<string>();
      for (const name of known.keys()) {
        if (!name.startsWith(`${path}/`)) continue;
        const [first = '', ...rest] = name.slice(path.length + 1).split('/');
        names.add(rest.length > 0 ? `${first}/` : first);
      }
      return names.size > 0 ? [...names].sort() : undefined;
    },
    display: (path) => (isBelow(path) ? posix.relative(NOWHERE, path) : world.display(path)),
  };
};
