/**
 * A long-lived process for one checker: node check-warm.mjs NAME BUNDLE, then texts over IPC. Answers { time: ms } for each.
 * Each has a process of its own: what one of them leaves to be collected would have V8 forget the others' compiled code.
 */

import { createRequire } from 'node:module';

const [name, bundle] = process.argv.slice(2);
const open = async () => {
  if (name === 'jianggao') return createRequire(import.meta.url)(bundle).check;
  const run = (await import(`./checkers/${name}.mjs`)).open();
  return (text) => run(text, false);
};
const run = await open();

process.on('message', async ({ text }) => {
  const start = performance.now();
  await run(text);
  process.send({ time: performance.now() - start });
});
