/**
 * A long-lived process for one peer: node warm.mjs PEER DIR, then orders over IPC. For each order makes the inputs, which
 * is not timed, then compiles them one after another. Answers { time: all of them in ms, peak: MB }.
 */

import { compilationOf } from './content.mjs';
import { modelOf } from './lines.mjs';
import { peak } from './peak.cjs';

const [name, dir] = process.argv.slice(2);
const peer = await import(`./peers/${name}.mjs`);
const inputOf = peer.inputOf ?? modelOf;
const compile = await peer.open(dir);

process.on('message', async ({ first, documents, speeches }) => {
  const inputs = [];
  for (let i = 0; i < documents; i += 1) inputs.push(inputOf(compilationOf((first + i) * speeches, speeches)));
  const start = performance.now();
  for (const input of inputs) await compile(input);
  process.send({ time: performance.now() - start, peak: Number(peak()) / 1024 });
});
