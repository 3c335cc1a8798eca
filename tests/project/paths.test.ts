/** Paths are worked out as the system would, and none that leads outside passes for one inside. */

import { posix } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandGlob, isGlob } from '../../src/project/glob.ts';
import { isAbsolute, isInside, resolvePath } from '../../src/project/paths.ts';
import { memoryWorld } from '../support/workspace.ts';

const PATH = fc
  .array(fc.constantFrom('a', '文', '..', '.', '', 'b.yaml', '...', 'c d'), { maxLength: 6 })
  .chain((parts) => fc.constantFrom(parts.join('/'), `/${parts.join('/')}`));

describe('resolvePath', () => {
  it('is what the system makes of it', () => {
    fc.assert(
      fc.property(PATH, (path) => {
        expect(resolvePath('/w/x', path)).toBe(posix.resolve('/w/x', path));
      }),
    );
  });

  it('knows drive letters', () => {
    expect(resolvePath('C:/w', '../甲.yaml')).toBe('C:/甲.yaml');
    expect(resolvePath('C:/w', 'D:/甲.yaml')).toBe('D:/甲.yaml');
    expect([isAbsolute('C:/a'), isAbsolute('C:a'), isAbsolute('a/C:/b')]).toEqual([true, false, false]);
  });
});

describe('isInside', () => {
  it.each(['./', '.', '', 'a/..', 'a/../', '../w', '/w/x/a'])('“%s” is not', (path) => {
    expect(isInside(path)).toBe(false);
  });

  it('is true of exactly the paths below', () => {
    fc.assert(
      fc.property(PATH, (path) => {
        const below = posix.resolve('/w/x', path).startsWith('/w/x/') && !path.startsWith('/');
        expect(isInside(path)).toBe(below);
      }),
    );
  });
});

describe('globs', () => {
  it('take no time for a pattern of many stars', () => {
    const name = 'a'.repeat(250);
    const start = performance.now();
    expect(expandGlob(memoryWorld({ [name]: '' }), '/w', `${'*a'.repeat(120)}*b`)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(200);
  });

  const world = memoryWorld({
    'a/2.yaml': '',
    'a/10.yaml': '',
    'a/.隐.yaml': '',
    'a/x.txt': '',
    'a/b/3.yaml': '',
    'a/(1)+.yaml': '',
    'a/1x.yaml': '',
  });
  const found = (pattern: string) => expandGlob(world, '/w', pattern).map((path) => path.slice(3));

  it.each([
    ['a/*.yaml', ['a/(1)+.yaml', 'a/10.yaml', 'a/1x.yaml', 'a/2.yaml']],
    ['a/1*.yaml', ['a/10.yaml', 'a/1x.yaml']],
    ['a/(1)+*', ['a/(1)+.yaml']],
    ['a/*', ['a/(1)+.yaml', 'a/10.yaml', 'a/1x.yaml', 'a/2.yaml', 'a/x.txt']],
    ['./a/../a/2*', ['a/2.yaml']],
    ['a/*2*.yaml', ['a/2.yaml']],
    ['a/*.y*l', ['a/(1)+.yaml', 'a/10.yaml', 'a/1x.yaml', 'a/2.yaml']],
    ['a/2.yaml*2.yaml', []],
    ['没有/*.yaml', []],
    ['*/2.yaml', []],
  ])('%s', (pattern, names) => {
    expect(isGlob(pattern)).toBe(true);
    expect(found(pattern)).toEqual(names);
  });
});
