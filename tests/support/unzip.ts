/** The files of a ZIP archive, read by its central directory, apart from the code that wrote it. */

import { crc32, inflateRawSync } from 'node:zlib';

export interface Unzipped {
  readonly path: string;
  readonly text: string;
  readonly method: number;
  readonly date: number;
}

const END = 0x06054b50;

export const unzip = (archive: Uint8Array): Unzipped[] => {
  const bytes = Buffer.from(archive);
  const end = bytes.length - 22;
  if (bytes.readUInt32LE(end) !== END) throw new Error('no end of central directory');
  const files: Unzipped[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
    const [method, date] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 12)];
    const [crc, packed, size] = [bytes.readUInt32LE(at + 16), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24)];
    const nameLength = bytes.readUInt16LE(at + 28);
    const path = bytes.toString('latin1', at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + packed);
    const raw = method === 0 ? data : inflateRawSync(data);
    if (raw.length !== size || crc32(raw) !== crc) throw new Error(`${path}: damaged`);
    files.push({ path, text: raw.toString('utf8'), method, date });
    at += 46 + nameLength;
  }
  return files;
};

/** XML with an element a line, for goldens that a person can read. */
export const prettyXml = (xml: string): string => {
  let depth = 0;
  return xml
    .replace(/>\s*</g, '>\n<')
    .split('\n')
    .map((line) => {
      if (line.startsWith('</')) depth -= 1;
      const text = '  '.repeat(Math.max(depth, 0)) + line;
      if (/^<[^/?!][^>]*[^/]>$/.test(line)) depth += 1;
      return text;
    })
    .join('\n');
};
