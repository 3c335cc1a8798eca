/** Mending goes on until nothing is left, stops where rules fight each other, and says what it left. */

import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { fixFiles } from '../../src/project/fixes.ts';
import { createSource } from '../../src/source.ts';
import type { World } from '../../src/world.ts';
import { memoryWorld } from '../support/workspace.ts';

const wrong = (text: string, start: number, end: number, put: string): Diagnostic => {
  const place = { source: createSource('稿.txt', text), start, end };
  return { code: 'JGP1', grade: 'E', message: '试', place, fixable: true, suggest: [{ text: put, place }] };
};

const mend = (text: string, find: (text: string) => Diagnostic[], path: string | undefined = '/w/稿.txt') => {
  const world = memoryWorld({ '/w/稿.txt': text });
  const textIn = (one: World): string => {
    const read = one.read('/w/稿.txt');
    return read.kind === 'file' ? new TextDecoder().decode(read.bytes) : '';
  };
  const fixes = fixFiles(
    world,
    (now) => find(textIn(now)),
    () => (path === '' ? undefined : path),
  );
  return { text: textIn(fixes.world), left: fixes.left };
};

describe('fixFiles', () => {
  const halve = (text: string): Diagnostic[] => {
    const at = text.indexOf(',,');
    return at < 0 ? [] : [wrong(text, at, at + 2, ',')];
  };

  it('goes on until nothing is left', () => {
    expect(mend('甲,,,,乙', halve)).toEqual({ text: '甲,乙', left: [] });
  });

  it('stops where rules fight each other, and says so', () => {
    const fight = (text: string): Diagnostic[] => [wrong(text, 0, 1, text.startsWith('甲') ? '乙' : '甲')];
    expect(mend('甲', fight)).toEqual({
      text: '甲',
      left: [{ name: '稿.txt', count: 1, why: '改了 8 遍还有，请自己改' }],
    });
  });

  it('says what may not be mended', () => {
    expect(mend('甲,,乙', halve, '')).toMatchObject({ text: '甲,,乙', left: [{ name: '稿.txt', count: 1 }] });
  });
});
