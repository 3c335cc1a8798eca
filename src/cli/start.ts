/** The process itself: arguments, streams, signals, exit code. Nothing else touches `process`. */

import { readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { clearAway, type Hearing, hearBy } from './interrupt.ts';
import { EXIT, type Io, UsageError } from './io.ts';
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

/** Closed or broken standard input is a wrong use, not a fault of ours. */
const readStdin = (): Uint8Array => {
  try {
    return readFileSync(0);
  } catch {
    throw new UsageError('读不到标准输入');
  }
};

const realIo = (packageRoot: string, cwd: string): Io => ({
  out: writeTo(1),
  err: writeTo(2),
  outIsTerminal: process.stdout.isTTY === true,
  errIsTerminal: process.stderr.isTTY === true,
  env: process.env,
  cwd: posixPath(cwd),
  packageRoot: posixPath(packageRoot),
  readStdin,
  ...(process.stdin.isTTY ? { openTerminal: async () => (await import('./terminal.ts')).openTerminal() } : {}),
});

/** Undefined where the folder has been deleted under the shell. */
const currentFolder = (): string | undefined => {
  try {
    return process.cwd();
  } catch {
    return undefined;
  }
};

const stop = async (code: number): Promise<void> => {
  removePending();
  await clearAway();
  process.exit(code);
};

const listening = (): Hearing => {
  const ears = Object.entries(SIGNALS).map(([signal, code]) => [signal, () => void stop(code)] as const);
  return {
    begin: () => {
      for (const [signal, hear] of ears) process.on(signal, hear);
    },
    end: () => {
      for (const [signal, hear] of ears) process.off(signal, hear);
    },
  };
};

/** `bin` is the folder of the executable; the package is the folder above. */
export const start = async (bin: string): Promise<void> => {
  const packageRoot = join(bin, '..');
  hearBy(listening());
  const cwd = currentFolder();
  if (cwd === undefined) {
    writeTo(2)('错误：当前目录已不存在，请换一个目录再运行\n');
    process.exitCode = EXIT.usage;
    return;
  }
  const { version } = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { version: string };
  process.exitCode = await main(process.argv.slice(2), realIo(packageRoot, cwd), version);
};

/** In a thread that `build --jobs` began. */
export const serve = async (): Promise<void> => (await import('./jobs.ts')).serve();
