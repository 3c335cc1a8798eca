/** The process itself: arguments, streams, signals, exit code. Nothing else touches `process`. */

import { readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Io } from './io.ts';
import { serveAsWorker } from './jobs.ts';
import { main } from './main.ts';
import { removePending } from './write.ts';

const posixPath = (path: string): string => path.replaceAll('\\', '/');

/** Synchronous, so that nothing is lost when the process ends; a closed pipe ends the run quietly. */
const writeTo =
  (stream: 1 | 2) =>
  (content: string | Uint8Array): void => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    for (let at = 0; at < bytes.length; ) {
      try {
        at += writeSync(stream, bytes, at);
      } catch (thrown) {
        const code = thrown instanceof Error && 'code' in thrown ? thrown.code : '';
        if (code === 'EAGAIN') continue;
        process.exit(code === 'EPIPE' ? 0 : 2);
      }
    }
  };

const SIGNALS = { SIGINT: 130, SIGTERM: 143 } as const;

const realIo = (packageRoot: string): Io => ({
  out: writeTo(1),
  err: writeTo(2),
  outIsTerminal: process.stdout.isTTY === true,
  errIsTerminal: process.stderr.isTTY === true,
  env: process.env,
  cwd: posixPath(process.cwd()),
  packageRoot: posixPath(packageRoot),
  readStdin: () => readFileSync(0),
});

/** `bin` is the folder of the executable; the package is the folder above. */
export const start = async (bin: string): Promise<void> => {
  const packageRoot = join(bin, '..');
  for (const [signal, code] of Object.entries(SIGNALS)) {
    process.on(signal, () => {
      removePending();
      process.exit(code);
    });
  }
  const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { version: string };
  process.exitCode = await main(process.argv.slice(2), realIo(packageRoot), version);
};

serveAsWorker();
