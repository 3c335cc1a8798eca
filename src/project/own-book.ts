/**
 * Whether an .xlsx is as this program wrote it. One that somebody has filled in and saved is none any more: every
 * spreadsheet program writes parts of its own. It reads no file.
 */

import { readZip } from '../import/zip.ts';
import { writeXlsx } from '../output/xlsx/write.ts';

const SHEET = /^xl\/worksheets\/sheet\d+\.xml$/;

/** The part that is the same in each of ours. */
const SAME = '_rels/.rels';

const partsOf = (bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | undefined => {
  const read = readZip(bytes);
  return read.kind === 'archive' ? read.parts : undefined;
};

export const isOwnBook = (bytes: Uint8Array): boolean => {
  const parts = partsOf(bytes);
  const ours = partsOf(writeXlsx([]));
  if (!parts || !ours) return false;
  const others = [...parts.keys()].filter((name) => !ours.has(name));
  if (!others.every((name) => SHEET.test(name)) || parts.size !== ours.size + others.length) return false;
  return Buffer.compare(parts.get(SAME) ?? Buffer.alloc(0), ours.get(SAME) ?? Buffer.alloc(1)) === 0;
};
