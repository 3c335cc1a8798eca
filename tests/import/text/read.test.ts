/** Bytes of .txt and .md in the encodings of offices, and what is refused. */

import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/import/text/read.ts';
import { toGbk } from '../../support/xlsx.ts';

const TEXT = '在全县信访工作会议上的讲话\r\n同志们：\r\n今天的会议，主要是安排2024年的信访工作。\r\n';
const PURE = '同志们要把群众的事当作自己的事来办，不推不拖，一件一件办好';

const wide = (text: string): Buffer => Buffer.from(text, 'utf16le');

describe('readText', () => {
  it.each<[string, Uint8Array, string, string, string[]]>([
    ['UTF-8', Buffer.from(TEXT), TEXT, 'UTF-8', []],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`), TEXT, 'UTF-8', []],
    ['GBK', toGbk(TEXT), TEXT, 'GB18030（GBK）', ['按 GB18030（GBK）编码读取']],
    ['UTF-16LE', wide(`\ufeff${TEXT}`), TEXT, 'UTF-16', ['按 UTF-16 编码读取']],
    ['UTF-16BE', wide(`\ufeff${TEXT}`).swap16(), TEXT, 'UTF-16', ['按 UTF-16 编码读取']],
    ['UTF-16LE without a mark', wide(TEXT), TEXT, 'UTF-16', ['按 UTF-16 编码读取']],
    ['UTF-16LE of Han alone', wide(PURE), PURE, 'UTF-16', ['按 UTF-16 编码读取']],
    ['UTF-16BE of Han alone', wide(PURE).swap16(), PURE, 'UTF-16', ['按 UTF-16 编码读取']],
    ['zeros in UTF-8', Buffer.from('同志们：\0\n开会。'), '同志们：\0\n开会。', 'UTF-8', []],
    ['ASCII', Buffer.from('2024'), '2024', 'UTF-8', []],
  ])('%s', (_what, bytes, text, encoding, notes) => {
    expect(readText(bytes)).toEqual({ kind: 'text', text, encoding, notes });
  });

  it.each<[string, Uint8Array, RegExp]>([
    ['nothing', new Uint8Array(), /是空的/],
    ['blanks', Buffer.from(' \n　\n'), /是空的/],
    ['a .docx', Buffer.from('PK\x03\x04abc', 'latin1'), /压缩包或者 \.docx/],
    ['a .doc', Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'), /不是文字文件/],
    ['a PDF', Buffer.from('%PDF-1.7'), /PDF/],
    ['RTF', Buffer.from('{\\rtf1 }'), /RTF/],
    [
      'UTF-8 with a broken byte',
      Buffer.concat([Buffer.from(TEXT), Buffer.from([0xe4, 0xb8]), Buffer.from(TEXT)]),
      /像是 UTF-8 编码，但第 \d+ 个字节处已损坏/,
    ],
    ['bytes that are no text', Uint8Array.from({ length: 600 }, (_, i) => (i * 37) % 29), /既不是/],
  ])('refuses %s', (_what, bytes, reason) => {
    expect(readText(bytes)).toMatchObject({ kind: 'refused', reason: expect.stringMatching(reason) });
  });
});
