/** One compilation in its own process, as a user's script would do it: node cold.mjs PEER DIR FACTS.json OUT.docx */

import { readFileSync, writeFileSync } from 'node:fs';

const [peer, dir, facts, out] = process.argv.slice(2);
const { open } = await import(`./peers/${peer}.mjs`);
writeFileSync(out, await open(dir)(JSON.parse(readFileSync(facts, 'utf8'))));
