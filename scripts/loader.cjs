// Starts a bundle with the compiled code that was kept when it was made; without it, or with another
// version of Node, V8 compiles anew and nothing else changes. Copied to dist/start.cjs.
'use strict';

const { existsSync, readFileSync } = require('node:fs');
const { createRequire, wrap } = require('node:module');
const { dirname, join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

// A build makes much that dies at once and little that stays: V8's young generation keeps the size that it starts with
// (growing to 16 MB costs more in fresh memory than it saves in collections). Set before any code is
// loaded: V8 keeps a hash of its flags in compiled code, and refuses code that was kept under others.
setFlagsFromString('--semi-space-growth-factor=1');
// At that size several threads take longer to wake than to collect.
setFlagsFromString('--no-parallel-scavenge');
// A run is over in a second: what is compiled for the long run, and with much put into it, is compiled in vain. Several
// threads each do it anew and take the processors from one another.
setFlagsFromString('--interrupt-budget=250000');
setFlagsFromString('--max-inlined-bytecode-size-cumulative=300');

/** `what`: the whole program, `jianggao`; `build`, which has that command alone; or `help`, which runs none. */
exports.load = (what = 'jianggao') => {
  const filename = join(__dirname, `${what}.cjs`);
  const kept = join(__dirname, `${what}.cache`);
  const cachedData = existsSync(kept) ? readFileSync(kept) : undefined;
  const script = new Script(wrap(readFileSync(filename, 'latin1')), {
    filename,
    ...(cachedData ? { cachedData } : {}),
  });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(filename), module, filename, dirname(filename));
  return { script, program: module.exports };
};

/** Where `--` stands before it, `--help` is a file's name; elsewhere it never acts. */
const asksOnly = (argv) => {
  if (['--version', '-v'].includes(argv[0])) return true;
  const end = argv.indexOf('--');
  const flags = end < 0 ? argv : argv.slice(0, end);
  return flags.includes('--help') || flags.includes('-h');
};

/** The least that can answer. Wrong use of `build` is told by all of them alike. */
const neededFor = (argv) => {
  if (asksOnly(argv)) return 'help';
  return argv[0] === 'build' || argv[0] === '生成' ? 'build' : 'jianggao';
};

exports.start = (bin) => exports.load(neededFor(process.argv.slice(2))).program.start(bin);
