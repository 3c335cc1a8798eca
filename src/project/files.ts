/** Text files: bytes decoded strictly, the encoding named when it is another one. Never U+FFFD. */

import { Buffer, isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import type { Diagnostic, Result } from '../diagnostic.ts';
import { createSource, type Place, placeOf, type Source } from '../source.ts';
import type { World } from '../world.ts';

const strict = (encoding: string): TextDecoder => new TextDecoder(encoding, { fatal: true, ignoreBOM: true });

const decodes = (bytes: Uint8Array, encoding: string): boolean => {
  try {
    strict(encoding).decode(bytes);
    return true;
  } catch {
    return false;
  }
};

/** Line ends and Latin letters of UTF-16 have their zeros on one side only. */
const isWide = (bytes: Uint8Array, least: number): boolean => {
  const zeros = [0, 0];
  for (let i = 0; i < bytes.length; i += 1) if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] as number) + 1;
  const [even = 0, odd = 0] = zeros;
  return bytes.length % 2 === 0 && even + odd >= least && Math.min(even, odd) * 20 <= Math.max(even, odd);
};

const BINARY = '二进制文件';

/** Which encoding a file that is not UTF-8 is likely to have. */
const guessEncoding = (bytes: Uint8Array): string => {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return ' UTF-16';
  if (bytes.includes(0)) return isWide(bytes, 1) ? ' UTF-16' : BINARY;
  if (decodes(bytes, 'gb18030')) return ' GB18030（GBK）';
  return decodes(bytes, 'big5') ? ' Big5' : '未知编码';
};

export const decodeText = (name: string, bytes: Uint8Array): Result<Source | undefined> => {
  if (isUtf8(bytes)) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
    if (!text.includes('\0') || !isWide(bytes, bytes.length / 4)) {
      return { value: createSource(name, text), diagnostics: [] };
    }
  }
  const place = placeOf(createSource(name, ''));
  const guess = guessEncoding(bytes);
  const message = `文件不是 UTF-8 编码，像是${guess}`;
  // Saved as text it would be lost.
  const mend = guess === BINARY ? { hint: '核对是不是选错了文件；这里要的是文字文件' } : {};
  return { value: undefined, diagnostics: [{ code: 'JGF002', grade: 'E', message, place, ...mend }] };
};

/** `asked`: where the file is named, so that the fault points there. */
export const readSource = (world: World, path: string, what: string, asked?: Place): Result<Source | undefined> => {
  const read = world.read(path);
  if (read.kind === 'file') return decodeText(world.display(path), read.bytes);
  const reason = read.kind === 'absent' ? '不存在' : read.reason;
  const fault: Diagnostic = {
    code: 'JGF014',
    grade: 'E',
    message: `${what} ${world.display(path)} ${reason}`,
    ...(asked ? { place: asked } : { hint: '核对文件名和所在的目录' }),
    ...(path.includes('\\') ? { hint: '路径里用 /，不用 \\' } : {}),
  };
  return { value: undefined, diagnostics: [fault] };
};
