/** How files are named to the user: from the folder where the command runs, the shorter way. */

import { posix } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { realWorld } from '../../src/cli/world.ts';

it.each([
  ['/工作区', '/工作区/data/一.yaml', 'data/一.yaml'],
  ['/工作区/data', '/工作区/一.yaml', '../一.yaml'],
  ['/工作区', '/工作区', '.'],
  ['/', '/一.yaml', '一.yaml'],
  ['/工作区', '/工作区二/一.yaml', '../工作区二/一.yaml'],
  ['/工作区', '/工作区/::error.yaml', './::error.yaml'],
  ['/工作区', '/工作区/data/../一.yaml', '一.yaml'],
  ['/工作区', '/工作区/data//一.yaml', 'data/一.yaml'],
  ['/工作区', '/工作区/data/', 'data'],
  ['/一/二/三/四', '/五/六.yaml', '/五/六.yaml'],
])('from %s, %s is %s', (cwd, path, shown) => {
  expect(realWorld(cwd).display(path)).toBe(shown);
});

it('names a file that the same path leads to', () => {
  const segment = fc.constantFrom('甲', '乙', '.', '..', ':', ' ', '.git', '');
  const path = fc.array(segment, { maxLength: 6 }).map((parts) => `/${parts.join('/')}`);
  fc.assert(
    fc.property(path.map(posix.normalize), path, (cwd, file) => {
      expect(posix.resolve(cwd, realWorld(cwd).display(file))).toBe(posix.resolve(file));
    }),
  );
});
