/** The terminal and the process as commands see them; start.ts hands in the real ones. */

import { resolvePath } from '../project/paths.ts';
import type { World } from '../world.ts';

export interface Io {
  readonly out: (text: string | Uint8Array) => void;
  readonly err: (text: string) => void;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute, with `/`. */
  readonly cwd: string;
  /** Where data/ and templates/ of the package are. */
  readonly packageRoot: string;
  readonly readStdin: () => Uint8Array;
  /** Absent where standard input is no terminal: then nobody is asked anything. */
  readonly openTerminal?: () => Promise<Terminal>;
}

/** What somebody at the keyboard did. */
export type Heard =
  | { readonly kind: 'line'; readonly text: string }
  /** Ctrl-D, or the terminal was closed. */
  | { readonly kind: 'end' }
  /** Ctrl-C. */
  | { readonly kind: 'interrupt' };

export interface Terminal {
  /** Columns of the window as it is now. */
  readonly columns: () => number;
  /** Lines typed ahead are heard in turn. */
  readonly ask: (prompt: string) => Promise<Heard>;
  readonly close: () => void;
}

/** Exit codes, as the guide lists them. */
export const EXIT = { well: 0, problems: 1, usage: 2, lacking: 3, bug: 70 } as const;

export interface Context {
  readonly io: Io;
  readonly world: World;
}

/** Of an error that is our own fault: enough to report it by, no stack. */
export const firstLine = (thrown: unknown): string =>
  (thrown instanceof Error ? thrown.message : String(thrown)).split('\n')[0] ?? '';

/** A wrong use of the command line: printed as one line, exit 2. */
export class UsageError extends Error {}

/** As a file or a folder: standard input or output. */
export const STREAM = '-';

/** A path of the command line; where folders begin with a drive letter, `\\` parts them as well. */
export const fromUser = (cwd: string, path: string): string =>
  resolvePath(cwd, /^[A-Za-z]:\//.test(cwd) ? path.replaceAll('\\', '/') : path);
