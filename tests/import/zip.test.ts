/** Archives of strangers: what is wrong is refused with a reason, and memory stays within what was promised. */

import { describe, expect, it } from 'vitest';
import { readZip, ZIP_LIMITS } from '../../src/import/zip.ts';
import { type Entry, pack, zip } from '../../src/output/zip.ts';

const bytesOf = (text: string): Uint8Array => Buffer.from(text);

const TWO: readonly Entry[] = [
  pack('a.xml', bytesOf('<a>来信</a>'.repeat(200))),
  pack('b/c.bin', Uint8Array.of(1, 2, 3)),
];

const reasonOf = (archive: Uint8Array, limits = ZIP_LIMITS as Parameters<typeof readZip>[1]): string => {
  const read = readZip(archive, limits);
  return read.kind === 'refused' ? read.reason : `read: ${[...read.parts.keys()].join()}`;
};

/** `at` counts from the central directory's start. */
const patched = (archive: Uint8Array, change: (view: DataView, directory: number) => void): Uint8Array => {
  const copy = Uint8Array.from(archive);
  const view = new DataView(copy.buffer);
  change(view, view.getUint32(copy.length - 6, true));
  return copy;
};

describe('zip', () => {
  it('gives stored and deflated parts as they were', () => {
    const read = readZip(zip(TWO));
    const parts = read.kind === 'archive' ? read.parts : new Map<string, Uint8Array>();
    expect([...parts.keys()]).toEqual(['a.xml', 'b/c.bin']);
    expect(Buffer.from(parts.get('a.xml') ?? []).toString()).toBe('<a>来信</a>'.repeat(200));
    expect([...(parts.get('b/c.bin') ?? [])]).toEqual([1, 2, 3]);
  });

  it('keeps names that mean something to objects as plain names', () => {
    const read = readZip(zip([pack('__proto__', bytesOf('x')), pack('constructor', bytesOf('y'))]));
    expect(read.kind === 'archive' && [...read.parts.keys()]).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  const DAMAGED = '不完整，或者已经损坏';
  const sound = zip(TWO);
  const [first, second] = TWO as [Entry, Entry];

  it.each<[what: string, archive: Uint8Array, reason: string]>([
    ['wrong CRC', zip([{ ...first, crc: first.crc ^ 1 }]), DAMAGED],
    ['size stated too small', zip([{ ...first, size: 5 }]), DAMAGED],
    ['size stated too large', zip([{ ...first, size: first.size + 1 }]), DAMAGED],
    ['deflated data cut', zip([{ ...first, data: first.data.subarray(0, 20) }]), DAMAGED],
    ['no deflated data at all', zip([{ ...first, data: new Uint8Array(0) }]), DAMAGED],
    ['rubbish for deflated data', zip([{ ...first, data: new Uint8Array(99).fill(255) }]), DAMAGED],
    ['two of one name', zip([first, first]), '里面有同名的文件'],
    ['names that differ in case', zip([first, { ...second, path: 'A.XML' }]), '里面有同名的文件'],
    ...['../a', '/a', 'b/../../a', 'C:a', 'b\\a', 'a\0b'].map((path): [string, Uint8Array, string] => [
      `name ${JSON.stringify(path)}`,
      zip([{ ...second, path }]),
      '里面有越出目录的文件名',
    ]),
    ['encrypted', patched(sound, (v, at) => v.setUint16(at + 8, 1, true)), '里面的文件加了密'],
    ['unknown method', patched(sound, (v, at) => v.setUint16(at + 10, 14, true)), '用了不支持的压缩方法'],
    ['entries over one another', patched(sound, (v, at) => v.setUint32(at + 46 + 5 + 42, 0, true)), DAMAGED],
    ['offset beyond the end', patched(sound, (v, at) => v.setUint32(at + 42, 0xfffffff0, true)), DAMAGED],
    ['packed size beyond the end', patched(sound, (v, at) => v.setUint32(at + 20, 0xfffffff0, true)), DAMAGED],
    ['several volumes', patched(sound, (v) => v.setUint16(v.byteLength - 18, 1, true)), '是分卷的压缩文件'],
    [
      'more entries stated than there are',
      patched(sound, (v) => {
        v.setUint16(v.byteLength - 14, 3, true);
        v.setUint16(v.byteLength - 12, 3, true);
      }),
      DAMAGED,
    ],
    ['something behind it', Buffer.concat([sound, Buffer.from('x')]), DAMAGED],
    ['nothing', new Uint8Array(0), DAMAGED],
  ])('refuses %s', (_what, archive, reason) => {
    expect(reasonOf(archive)).toBe(reason);
  });

  it('refuses two entries over the same bytes, though each is sound', () => {
    const twin = zip([first, { ...first, path: 'b.xml' }]);
    const both = patched(twin, (view, at) => {
      // The second entry: same name length, same offset, and a local header of that name is what it lacks.
      view.setUint32(at + 46 + 5 + 42, 0, true);
    });
    expect(reasonOf(both)).toBe(DAMAGED);
    const inner = zip([{ ...second, path: 'x' }]);
    const stored = { ...pack('in.zip', inner), data: inner, method: 0 } as const;
    const nested = patched(zip([stored, { ...second, path: 'x' }]), (view, at) =>
      view.setUint32(at + 46 + 6 + 42, 36, true),
    );
    expect(reasonOf(nested)).toBe('里面的文件互相重叠');
  });

  it('refuses it cut at every 64th byte, and at each of the last 64', () => {
    for (let at = 0; at < sound.length; at += at > sound.length - 64 ? 1 : 64) {
      expect(reasonOf(sound.subarray(0, at)), `cut at ${at}`).toBe(DAMAGED);
    }
  });

  it('never throws, and never gives other bytes, when any one byte is wrong', () => {
    const whole = readZip(sound);
    const original = whole.kind === 'archive' ? whole.parts : new Map<string, Uint8Array>();
    for (let at = 0; at < sound.length; at += 1) {
      const read = readZip(patched(sound, (view) => view.setUint8(at, view.getUint8(at) ^ 0x55)));
      if (read.kind === 'refused') continue;
      const told = [...read.parts].map(([name, bytes]) => [name, Buffer.from(bytes).toString('latin1')]);
      const meant = [...original].map(([name, bytes]) => [name, Buffer.from(bytes).toString('latin1')]);
      expect(told, `byte ${at}`).toEqual(meant);
    }
  });
});

describe('limits are counted, not believed', () => {
  const zeros = pack('zeros', new Uint8Array(40 * 1024 * 1024));

  it.each<[string, readonly Entry[], Partial<typeof ZIP_LIMITS>, string]>([
    ['one part', [zeros], {}, '解开后过大（其中一个文件超过 32 MB）'],
    ['one part that claims to be small', [{ ...zeros, size: 10 }], {}, '解开后过大（其中一个文件超过 32 MB）'],
    ['all together', [zeros, { ...zeros, path: 'b' }], { part: 1e9 }, '解开后过大（合起来超过 64 MB）'],
    [
      'entries',
      Array.from({ length: 2001 }, (_, i) => pack(`${i}`, bytesOf(''))),
      {},
      '里面的文件过多（超过 2000 个）',
    ],
  ])('%s', (_what, entries, limits, reason) => {
    const before = process.memoryUsage.rss();
    expect(reasonOf(zip(entries), { ...ZIP_LIMITS, ...limits } as Parameters<typeof readZip>[1])).toBe(reason);
    expect(process.memoryUsage.rss() - before).toBeLessThan(256 * 1024 * 1024);
  });

  it('the file itself', () => {
    expect(reasonOf(new Uint8Array(ZIP_LIMITS.packed + 1))).toBe('过大（超过 20 MB）');
  });
});
