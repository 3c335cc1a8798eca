/** The word lists that ship with the package, as a workspace without any of its own has them. */

import { resolve } from 'node:path';
import type { Material } from '../../src/check/material.ts';
import { realWorld } from '../../src/cli/world.ts';
import { materialOf, wordsOf } from '../../src/project/words.ts';
import { openWorkspace } from '../../src/project/workspace.ts';

const PACKAGE = resolve(import.meta.dirname, '../..');

export const shippedWords = (): Material => {
  const { value, diagnostics } = wordsOf(openWorkspace(realWorld(PACKAGE), PACKAGE, PACKAGE).value);
  if (diagnostics.length > 0) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return materialOf(value, []);
};
