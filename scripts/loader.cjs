// Starts the bundle with the compiled code that was kept when it was made; without it, or with another
// version of Node, V8 compiles anew and nothing else changes. Copied to dist/start.cjs.
'use strict';

const { existsSync, readFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const { dirname, join } = require('node:path');
const { Script } = require('node:vm');

const filename = join(__dirname, 'jianggao.cjs');
const kept = join(__dirname, 'jianggao.cache');

exports.load = () => {
  const cachedData = existsSync(kept) ? readFileSync(kept) : undefined;
  const script = new Script(wrap(readFileSync(filename, 'utf8')), { filename, ...(cachedData ? { cachedData } : {}) });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(filename), module, filename, dirname(filename));
  return { script, program: module.exports };
};

exports.start = (bin) => exports.load().program.start(bin);
