/**
 * A ZIP archive from bytes into a map of its parts, for documents that strangers send. The central directory
 * says what there is (APPNOTE 4.3.12); what it says of sizes and checksums is only compared with what was
 * counted while inflating. Writes nothing, and knows nothing of what the parts mean.
 */

import { Inflate } from 'fflate';
import { crc32 } from './crc.ts';

/** In bytes, but for `entries`. */
export const ZIP_LIMITS = {
  packed: 20 * 1024 * 1024,
  unpacked: 64 * 1024 * 1024,
  part: 32 * 1024 * 1024,
  entries: 2_000,
} as const;

export type ZipLimits = { readonly [K in keyof typeof ZIP_LIMITS]: number };

/** Names are those of the archive; reasons are in Chinese and follow the file's name. */
export type Archive =
  | { readonly kind: 'archive'; readonly parts: ReadonlyMap<string, Uint8Array> }
  | { readonly kind: 'refused'; readonly reason: string; readonly hint?: string };

class Refusal extends Error {}

const refuse = (reason: string): never => {
  throw new Refusal(reason);
};

const DAMAGED = '不完整，或者已经损坏';

const LOCAL = { signature: 0x04034b50, size: 30 } as const;
const CENTRAL = { signature: 0x02014b50, size: 46 } as const;
const END = { signature: 0x06054b50, size: 22 } as const;
const LONGEST_COMMENT = 0xffff;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Of its local header. */
  readonly offset: number;
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1024 / 1024)} MB`;

/** The end record closes the file: whatever follows it was not written by a packer. */
const findEnd = (view: DataView): number => {
  const last = view.byteLength - END.size;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END.signature && at + END.size + view.getUint16(at + 20, true) === view.byteLength)
      return at;
  }
  return refuse(DAMAGED);
};

const UTF8 = new TextDecoder('utf-8', { fatal: true });
const LATIN = new TextDecoder('latin1');

const nameOf = (bytes: Uint8Array, isUtf8: boolean): string => {
  try {
    return (isUtf8 ? UTF8 : LATIN).decode(bytes);
  } catch {
    return refuse('里面有一个文件名不是 UTF-8');
  }
};

/** Names that lead out of a folder: nothing is unpacked to disk, but an honest writer makes none. */
const LEADS_OUT = /^[/\\]|^[A-Za-z]:|\\|(?:^|\/)\.\.(?:\/|$)|\0/;

const readEntry = (bytes: Uint8Array, view: DataView, at: number): { entry: Entry; next: number } => {
  if (at + CENTRAL.size > bytes.length || view.getUint32(at, true) !== CENTRAL.signature) refuse(DAMAGED);
  const flags = view.getUint16(at + 8, true);
  const [nameSize, extra, comment] = [28, 30, 32].map((from) => view.getUint16(at + from, true)) as [
    number,
    number,
    number,
  ];
  const start = at + CENTRAL.size;
  if (start + nameSize > bytes.length) refuse(DAMAGED);
  const name = nameOf(bytes.subarray(start, start + nameSize), (flags & 0x800) !== 0);
  if ((flags & 0x2041) !== 0) refuse('里面的文件加了密');
  if (name === '' || LEADS_OUT.test(name)) refuse('里面有越出目录的文件名');
  const entry = {
    name,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    unpacked: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  return { entry, next: start + nameSize + extra + comment };
};

const readDirectory = (bytes: Uint8Array, view: DataView, limits: ZipLimits): Entry[] => {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  if (count > limits.entries) refuse(`里面的文件过多（超过 ${limits.entries} 个）`);
  if (view.getUint16(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count) refuse('是分卷的压缩文件');
  const entries: Entry[] = [];
  const seen = new Set<string>();
  let at = start;
  for (let i = 0; i < count; i += 1) {
    const { entry, next } = readEntry(bytes, view, at);
    // Part names are compared without case (ECMA-376 part 2, 6.2.2).
    const key = entry.name.toLowerCase();
    if (seen.has(key)) refuse('里面有同名的文件');
    seen.add(key);
    entries.push(entry);
    at = next;
  }
  if (at !== end) refuse(DAMAGED);
  return entries;
};

/** Where an entry's data stands; its local header must name the same entry. */
const dataOf = (bytes: Uint8Array, view: DataView, { name, offset, packed }: Entry): Uint8Array => {
  if (offset + LOCAL.size > bytes.length || view.getUint32(offset, true) !== LOCAL.signature) refuse(DAMAGED);
  const nameSize = view.getUint16(offset + 26, true);
  const from = offset + LOCAL.size;
  const start = from + nameSize + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) refuse(DAMAGED);
  const isUtf8 = (view.getUint16(offset + 6, true) & 0x800) !== 0;
  if (nameOf(bytes.subarray(from, from + nameSize), isUtf8) !== name) refuse(DAMAGED);
  return bytes.subarray(start, start + packed);
};

/** Small enough that the most packed one (1:1032) gives no more than a few megabytes before it is counted. */
const CHUNK = 4096;

type Count = (bytes: Uint8Array) => void;

const inflate = (data: Uint8Array, count: Count): void => {
  const stream = new Inflate(count);
  for (let at = 0; at === 0 || at < data.length; at += CHUNK) {
    stream.push(data.subarray(at, at + CHUNK), at + CHUNK >= data.length);
  }
};

const joined = (chunks: readonly Uint8Array[], size: number): Uint8Array => {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
};

const unpack = (data: Uint8Array, entry: Entry, room: number, limits: ZipLimits): Uint8Array => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let crc = 0;
  const count: Count = (chunk) => {
    size += chunk.length;
    if (size > limits.part) refuse(`解开后过大（其中一个文件超过 ${megabytes(limits.part)}）`);
    if (size > room) refuse(`解开后过大（合起来超过 ${megabytes(limits.unpacked)}）`);
    crc = crc32(chunk, crc);
    chunks.push(chunk);
  };
  if (entry.method === 0) count(data);
  else if (entry.method === 8) inflate(data, count);
  else refuse('用了不支持的压缩方法');
  if (size !== entry.unpacked || crc !== entry.crc) refuse(DAMAGED);
  return chunks.length === 1 ? (chunks[0] as Uint8Array) : joined(chunks, size);
};

const readParts = (bytes: Uint8Array, limits: ZipLimits): Map<string, Uint8Array> => {
  if (bytes.length > limits.packed) refuse(`过大（超过 ${megabytes(limits.packed)}）`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(bytes, view, limits);
  const parts = new Map<string, Uint8Array>();
  let room = limits.unpacked;
  let free = 0;
  for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
    const data = dataOf(bytes, view, entry);
    // Two entries over the same bytes unpack to more than their file holds.
    if (entry.offset < free) refuse('里面的文件互相重叠');
    free = data.byteOffset - bytes.byteOffset + data.length;
    const part = unpack(data, entry, room, limits);
    room -= part.length;
    if (!entry.name.endsWith('/')) parts.set(entry.name, part);
  }
  return parts;
};

/** Never throws. `limits` are for tests. */
export const readZip = (bytes: Uint8Array, limits: ZipLimits = ZIP_LIMITS): Archive => {
  try {
    return { kind: 'archive', parts: readParts(bytes, limits) };
  } catch (thrown) {
    // fflate's own errors, and a view read past its end, tell of the same thing.
    return { kind: 'refused', reason: thrown instanceof Refusal ? thrown.message : DAMAGED };
  }
};
