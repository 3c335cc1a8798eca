/** What the outside looks like to the stages that need it. Types only; cli/ makes the real one. */

export type FileRead =
  | { readonly kind: 'file'; readonly bytes: Uint8Array }
  | { readonly kind: 'absent' }
  /** A folder, a device, too large, or not allowed; `reason` in Chinese. */
  | { readonly kind: 'refused'; readonly reason: string };

export interface World {
  /** Absolute paths with `/`. */
  readonly read: (path: string) => FileRead;
  readonly isFile: (path: string) => boolean;
  /** Names of the files in a folder (`folder/` for folders), in code-point order; undefined if it is none. */
  readonly list: (path: string) => readonly string[] | undefined;
  /** How the user knows a file: relative to the folder where the command ran. */
  readonly display: (path: string) => string;
}
