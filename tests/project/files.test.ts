/** Bytes become text as they are, or are refused by the name of their encoding; never U+FFFD. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, readSource } from '../../src/project/files.ts';
import { memoryWorld } from '../support/workspace.ts';

const message = (bytes: readonly number[]): string =>
  decodeText('f', Uint8Array.from(bytes)).diagnostics[0]?.message ?? '';

const utf16 = (text: string, little: boolean): number[] =>
  text.split('').flatMap((char) => {
    const code = char.charCodeAt(0);
    return little ? [code & 255, code >> 8] : [code >> 8, code & 255];
  });

describe('decodeText', () => {
  it('gives back any well-formed text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        if (text.includes('\0') || text.startsWith('\ufeff')) return;
        const { value, diagnostics } = decodeText('f', new TextEncoder().encode(text));
        expect(diagnostics).toEqual([]);
        expect(value?.text).toBe(text.replace(/\r\n?/g, '\n'));
      }),
    );
  });

  it.each<[string, readonly number[]]>([
    ['GB18030', [0xbb, 0xe1, 0xd2, 0xe9, 0x3a, 0x20, 0xd0, 0xc5, 0xb7, 0xc3]],
    ['UTF-16', [0xff, 0xfe, ...utf16('会议: 信访', true)]],
    ['UTF-16', [0xfe, 0xff, ...utf16('会议: 信访', false)]],
    ['UTF-16', utf16('meeting: 1\n', true)],
    ['UTF-16', utf16('会议: 信访工作\n单位: 县委\n', true)],
    ['UTF-16', utf16('会议: 信访工作\n单位: 县委\n', false)],
    ['二进制文件', [0x50, 0x4b, 3, 4, 0, 0, 0, 8, 0xff, 0x80, 0, 0, 0]],
    ['未知编码', [0x61, 0xfe]],
  ])('names %s', (name, bytes) => {
    expect(message(bytes)).toContain(`像是${/[A-Z]/.test(name) ? ' ' : ''}${name}`);
  });

  it('leaves a lone NUL to those who know its place', () => {
    expect(message([0x61, 0, 0x62, 0x63, 0x64, 0x65, 0x66, 0x67])).toBe('');
  });

  it('never makes a replacement character', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 30 }), (bytes) => {
        const { value } = decodeText('f', bytes);
        if (value?.text.includes('\ufffd')) expect(Buffer.from(bytes).includes(Buffer.from('\ufffd'))).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('readSource', () => {
  it('says why a file cannot be read', () => {
    const world = memoryWorld({ 'a/b.yaml': '' });
    const said = (path: string) => readSource(world, path, '文稿').diagnostics[0];
    expect(said('/w/x.yaml')?.message).toBe('文稿 x.yaml 不存在');
    expect(said('/w/a')?.message).toBe('文稿 a 是目录，不是文件');
    expect(said('/w/a\\b.yaml')?.hint).toBe('路径里用 /，不用 \\');
  });
});
