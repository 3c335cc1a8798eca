/** Reads dist/premade.json, which the bundle's maker puts beside the program. Doing without is only slower. */

import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { createPremade, type Premade, type PremadeData } from '../project/premade.ts';

export const premadeOf = (packageRoot: string): Premade =>
  createPremade(() => {
    try {
      return JSON.parse(readFileSync(posix.join(packageRoot, 'dist/premade.json'), 'utf8')) as PremadeData;
    } catch {
      return undefined;
    }
  });
