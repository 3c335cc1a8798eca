/**
 * A ZIP archive whose bytes depend on its content alone: fixed times, fixed order, no extra fields. It
 * writes no file. Readers: Word, WPS, LibreOffice.
 */

import { crc32, deflateRawSync } from 'node:zlib';

/** A packed file, ready to stand in any archive. */
export interface Entry {
  readonly path: string;
  readonly data: Uint8Array;
  readonly crc: number;
  readonly size: number;
  readonly method: 0 | 8;
}

/** 1980-01-01 00:00, the first moment that a ZIP can say. */
const DOS_DATE = 0x0021;

const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;

/** Deflate's level: on such text 4 takes three quarters of the time of 3 and of 6, for 4 % more bytes than 6. */
const LEVEL = 4;

/** `path` in ASCII. */
export const pack = (path: string, raw: Uint8Array): Entry => {
  const deflated = deflateRawSync(raw, { level: LEVEL });
  const smaller = deflated.length < raw.length;
  return {
    path,
    data: smaller ? deflated : raw,
    crc: crc32(raw),
    size: raw.length,
    method: smaller ? 8 : 0,
  };
};

/** An entry as text, so that it can be kept in JSON. */
export const entryToText = ({ method, crc, size, data }: Entry): string =>
  [method, crc, size, Buffer.from(data).toString('base64')].join(' ');

export const entryFromText = (path: string, text: string): Entry => {
  const [method, crc, size, data = ''] = text.split(' ');
  return {
    path,
    method: method === '8' ? 8 : 0,
    crc: Number(crc),
    size: Number(size),
    data: Buffer.from(data, 'base64'),
  };
};

const writeCommon = (to: Buffer, at: number, entry: Entry): void => {
  to.writeUInt16LE(20, at);
  to.writeUInt16LE(0, at + 2);
  to.writeUInt16LE(entry.method, at + 4);
  to.writeUInt16LE(0, at + 6);
  to.writeUInt16LE(DOS_DATE, at + 8);
  to.writeUInt32LE(entry.crc, at + 10);
  to.writeUInt32LE(entry.data.length, at + 14);
  to.writeUInt32LE(entry.size, at + 18);
  to.writeUInt16LE(entry.path.length, at + 22);
  to.writeUInt16LE(0, at + 24);
};

export const zip = (entries: readonly Entry[]): Uint8Array => {
  const total = entries.reduce(
    (sum, { path, data }) => sum + LOCAL_SIZE + CENTRAL_SIZE + 2 * path.length + data.length,
    END_SIZE,
  );
  const to = Buffer.alloc(total);
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    offsets.push(at);
    to.writeUInt32LE(0x04034b50, at);
    writeCommon(to, at + 4, entry);
    to.write(entry.path, at + LOCAL_SIZE, 'latin1');
    to.set(entry.data, at + LOCAL_SIZE + entry.path.length);
    at += LOCAL_SIZE + entry.path.length + entry.data.length;
  }
  const directory = at;
  entries.forEach((entry, index) => {
    to.writeUInt32LE(0x02014b50, at);
    to.writeUInt16LE(20, at + 4);
    writeCommon(to, at + 6, entry);
    to.writeUInt32LE(offsets[index] as number, at + 42);
    to.write(entry.path, at + CENTRAL_SIZE, 'latin1');
    at += CENTRAL_SIZE + entry.path.length;
  });
  to.writeUInt32LE(0x06054b50, at);
  to.writeUInt16LE(entries.length, at + 8);
  to.writeUInt16LE(entries.length, at + 10);
  to.writeUInt32LE(at - directory, at + 12);
  to.writeUInt32LE(directory, at + 16);
  return to;
};
