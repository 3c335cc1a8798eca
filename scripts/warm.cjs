// Builds the sample, or shows the help, with a bundle and keeps the code that V8 compiled on the way.
'use strict';

const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { load } = require('../dist/start.cjs');

const [, , what, out] = process.argv;
const BUILD = ['build', 'data/示例/2024年汇编.yaml', '--format', 'docx,txt,md', '-o', out];
process.argv = [process.argv[0], 'jianggao', ...(what === 'help' ? ['--help'] : BUILD)];
const { script, program } = load(what);
program.start(join(__dirname, '../bin')).then(() => {
  if (process.exitCode) process.stderr.write('the sample could not be built\n');
  else writeFileSync(join(__dirname, `../dist/${what}.cache`), script.createCachedData());
});
