/** Bundles our own stages for the measures inside one process, with the options of the product's bundle. */

import { join } from 'node:path';
import { build } from 'esbuild';
import { bundlePath } from './peers/jianggao.mjs';

/** Writes the bundle that peers/jianggao.mjs loads. */
export const bundleOurs = (work) =>
  build({
    entryPoints: [join(import.meta.dirname, 'ours.mjs')],
    outfile: bundlePath(work),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'error',
  });
