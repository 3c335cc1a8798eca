/** The smallest ZIP writer and reader that the harness needs: deflated entries in order, fixed times, no ZIP64. */

import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

const DOS_TIME = 0x00210000; // 1980-01-01 00:00

/** The fields that the local header and the central directory have in common, from `version needed` on. */
const common = (name, body, data) => {
  const head = Buffer.alloc(26);
  head.writeUInt16LE(20, 0);
  head.writeUInt16LE(0x800, 2); // names are UTF-8
  head.writeUInt16LE(8, 4);
  head.writeUInt32LE(DOS_TIME, 6);
  head.writeUInt32LE(crc32(body), 10);
  head.writeUInt32LE(data.length, 14);
  head.writeUInt32LE(body.length, 18);
  head.writeUInt16LE(name.length, 22);
  return head;
};

/** An entry ready to be placed: parts that never change are deflated once. @returns {{name: Buffer, head: Buffer, data: Buffer}} */
export const entry = (path, text) => {
  const name = Buffer.from(path);
  const body = Buffer.from(text);
  const data = deflateRawSync(body);
  return { name, head: common(name, body, data), data };
};

/** @param {ReturnType<typeof entry>[]} entries @returns {Buffer} the archive */
export const zip = (entries) => {
  const parts = [];
  const directory = [];
  let offset = 0;
  for (const { name, head, data } of entries) {
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), head, name, data);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, rest, name);
    offset += 4 + head.length + name.length + data.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end]);
};

/** @param {Buffer} archive @returns {Map<string, Buffer>} path to content, read by the central directory */
export const unzip = (archive) => {
  const end = archive.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0) throw new Error('no end of central directory');
  const files = new Map();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    const size = archive.readUInt32LE(at + 20);
    const nameLength = archive.readUInt16LE(at + 28);
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const data = archive.subarray(start, start + size);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    files.set(name, archive.readUInt16LE(at + 10) === 0 ? Buffer.from(data) : inflateRawSync(data));
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return files;
};
