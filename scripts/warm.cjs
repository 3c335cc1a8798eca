// Builds the sample, checks it, or shows the help, with a bundle and keeps the code that V8 compiled on the way.
'use strict';

const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { load } = require('../dist/start.cjs');

const [, , what, out] = process.argv;
const SAMPLE = 'data/示例/2024年汇编.yaml';
/** What each bundle is asked for most. */
const COMMANDS = {
  help: ['--help'],
  build: ['build', SAMPLE, '--format', 'docx,txt,md', '-o', out],
  jianggao: ['check', SAMPLE],
};
process.argv = [process.argv[0], 'jianggao', ...COMMANDS[what]];
const { script, program } = load(what);
program.start(join(__dirname, '../bin')).then(() => {
  if (process.exitCode) process.stderr.write('the sample could not be built\n');
  else writeFileSync(join(__dirname, `../dist/${what}.cache`), script.createCachedData());
});
