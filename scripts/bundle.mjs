// Bundles src/ into one file, dist/jianggao.cjs: installed users load no node_modules at run time.
import { build } from 'esbuild';

await build({
  entryPoints: ['src/cli/start.ts'],
  outfile: 'dist/jianggao.cjs',
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  minifySyntax: true,
  legalComments: 'none',
  logLevel: 'warning',
});
