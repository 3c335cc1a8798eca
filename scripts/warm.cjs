// Builds the sample with the bundle and keeps the code that V8 compiled on the way.
'use strict';

const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { load } = require('../dist/start.cjs');

const out = process.argv[2];
process.argv = [
  process.argv[0],
  'jianggao',
  'build',
  'data/示例/2024年汇编.yaml',
  '--format',
  'docx,txt,md',
  '-o',
  out,
];
const { script, program } = load();
program.start(join(__dirname, '../bin')).then(() => {
  if (process.exitCode) process.stderr.write('the sample could not be built\n');
  else writeFileSync(join(__dirname, '../dist/jianggao.cache'), script.createCachedData());
});
