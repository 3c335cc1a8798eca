/** Whole or not at all: every call to the file system fails once, in every way, and the old file stays. */

import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { reasonOf } from '../../src/cli/system-errors.ts';
import { removeTemporaries, writeMeanwhile, writeWhole } from '../../src/cli/write.ts';
import { failureOf, WriteError, writeAll } from '../../src/cli/write-all.ts';
import { folderWith } from '../support/cli.ts';

type Call = (...args: never[]) => unknown;

const fault = vi.hoisted(() => ({ armed: false, failAt: 0, code: '', calls: [] as string[], chunk: 0, on: false }));

vi.mock('node:fs', async (original) => {
  const fs = await original<Record<string, Call>>();
  const watched = ['mkdirSync', 'statSync', 'openSync', 'writeSync', 'fsyncSync', 'closeSync', 'renameSync'];
  const fsync: Call = (...args) => {
    const [file, done] = args as unknown as [number, (error: Error | null) => void];
    if (fault.armed) fault.calls.push('fsync');
    const fails = fault.armed && fault.calls.length === fault.failAt;
    if (fails) setImmediate(done, Object.assign(new Error(fault.code), { code: fault.code }));
    else (fs.fsync as (file: number, done: (error: Error | null) => void) => void)(file, done);
  };
  const watch =
    (name: string): Call =>
    (...args) => {
      const call = fs[name] as Call;
      if (!fault.armed) return call(...args);
      fault.calls.push(name);
      if (fault.calls.length === fault.failAt || (fault.on && fault.calls.length > fault.failAt)) {
        // A close that fails has closed all the same.
        if (name === 'closeSync') call(...args);
        throw Object.assign(new Error(fault.code), { code: fault.code });
      }
      if (name !== 'writeSync' || fault.chunk === 0) return call(...args);
      const [file, bytes, at] = args as unknown as [number, Uint8Array, number];
      return (call as (...given: unknown[]) => unknown)(file, bytes, at, Math.min(fault.chunk, bytes.length - at));
    };
  return { ...fs, fsync, ...Object.fromEntries(watched.map((name) => [name, watch(name)])) };
});

afterEach(() => Object.assign(fault, { armed: false, failAt: 0, calls: [], chunk: 0, on: false }));

const OLD = Buffer.from('旧稿');
const NEW = Buffer.from('新稿'.repeat(1000));

/** What became of the file, and whatever else is in its folder. */
const attempt = (setting: { failAt?: number; code?: string; chunk?: number }, bytes: Uint8Array = NEW) => {
  const folder = folderWith({ '稿.docx': OLD });
  const path = join(folder, '稿.docx');
  Object.assign(fault, { armed: true, failAt: 0, code: '', calls: [], chunk: 0 }, setting);
  let thrown: unknown;
  try {
    writeWhole(path, bytes);
  } catch (error) {
    thrown = error;
  }
  const calls = [...fault.calls];
  fault.armed = false;
  return { thrown, calls, content: readFileSync(path), names: readdirSync(folder) };
};

/** The calls of a write that goes well, in a folder that is there. */
const ALL = [
  ...['statSync', 'statSync', 'openSync', 'writeSync', 'fsyncSync', 'closeSync', 'renameSync'],
  ...['openSync', 'fsyncSync', 'closeSync'],
];

describe('writeWhole', () => {
  it('makes these calls', () => {
    const { thrown, calls, content } = attempt({});
    expect({ thrown, calls }).toEqual({ thrown: undefined, calls: ALL });
    expect(content.equals(NEW)).toBe(true);
  });

  const CODES = ['ENOSPC', 'EIO', 'EACCES', 'EMFILE', 'EROFS', 'EDQUOT'];
  it.each(CODES.flatMap((code) => ALL.map((name, i) => [code, i + 1, name] as const)))(
    '%s at call %d (%s) leaves the old file or the new one, and nothing else',
    (code, failAt, _name) => {
      const { thrown, content, names } = attempt({ code, failAt });
      expect(names).toEqual(['稿.docx']);
      expect(content.equals(thrown ? OLD : NEW)).toBe(true);
      // Once the file has its name, it is written; what follows only makes that durable.
      expect(thrown !== undefined).toBe(failAt <= ALL.indexOf('renameSync') + 1);
      if (thrown) expect(reasonOf(thrown)).not.toContain('未知');
    },
  );

  it('goes on where the system takes only a part at a time', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.integer({ min: 1, max: 50 }), (bytes, chunk) => {
        expect(attempt({ chunk }, bytes).content.equals(Buffer.from(bytes))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('fails in the middle of many parts without a trace', () => {
    for (let failAt = 4; failAt <= 8; failAt += 1) {
      const { thrown, content, names } = attempt({ chunk: 1500, failAt, code: 'ENOSPC' });
      expect(thrown).toBeDefined();
      expect(content.equals(OLD)).toBe(true);
      expect(names).toEqual(['稿.docx']);
    }
  });

  it('makes folders, and steps over what a killed run left', () => {
    const folder = folderWith();
    const path = join(folder, '深/更深/稿.docx');
    writeWhole(path, OLD);
    for (let serial = 0; serial < 60; serial += 1) {
      writeFileSync(join(folder, '深/更深', `.稿.docx.${process.pid}.0.${serial + 400}.tmp`), '半');
    }
    for (let i = 0; i < 80; i += 1) writeWhole(path, NEW);
    expect(readFileSync(path).equals(NEW)).toBe(true);
  });

  it('puts a file in the place of a link, and leaves what it led to', () => {
    const folder = folderWith({ '别处.txt': OLD });
    symlinkSync(join(folder, '别处.txt'), join(folder, '稿.docx'));
    writeWhole(join(folder, '稿.docx'), NEW);
    expect(readFileSync(join(folder, '别处.txt')).equals(OLD)).toBe(true);
    expect(readFileSync(join(folder, '稿.docx')).equals(NEW)).toBe(true);
  });

  it('does not write over a folder', () => {
    const folder = folderWith();
    mkdirSync(join(folder, '稿.docx'));
    expect(() => writeWhole(join(folder, '稿.docx'), NEW)).toThrow('EISDIR');
    expect(readdirSync(folder)).toEqual(['稿.docx']);
  });

  it('copes with names near the system’s limit', () => {
    const path = join(folderWith(), `${'𠮷'.repeat(60)}.docx`);
    writeWhole(path, NEW);
    expect(existsSync(path)).toBe(true);
  });
});

describe('writeMeanwhile', () => {
  const attemptMeanwhile = async (setting: { failAt?: number; code?: string }) => {
    const folder = folderWith({ '稿.docx': OLD });
    const path = join(folder, '稿.docx');
    Object.assign(fault, { armed: true, failAt: 0, code: '', calls: [] }, setting);
    const thrown = await writeMeanwhile(path, NEW).catch((error: unknown) => error);
    const calls = [...fault.calls];
    fault.armed = false;
    return { thrown, calls, content: readFileSync(path), names: readdirSync(folder) };
  };

  const MEANWHILE = ['statSync', 'statSync', 'openSync', 'writeSync', 'fsync', 'closeSync', 'renameSync'];

  it('flushes the file before it takes its place', async () => {
    const { thrown, calls, content } = await attemptMeanwhile({});
    expect({ thrown, calls }).toEqual({ thrown: undefined, calls: MEANWHILE });
    expect(content.equals(NEW)).toBe(true);
  });

  it.each(MEANWHILE.map((name, i) => [i + 1, name] as const))(
    'a fault at call %d (%s) leaves the old file or the new one, and nothing else',
    async (failAt, _name) => {
      const { thrown, content, names } = await attemptMeanwhile({ code: 'ENOSPC', failAt });
      expect(names).toEqual(['稿.docx']);
      expect(content.equals(thrown ? OLD : NEW)).toBe(true);
      expect(thrown !== undefined).toBe(failAt <= MEANWHILE.indexOf('renameSync') + 1);
    },
  );
});

describe('removeTemporaries', () => {
  it('takes this process’s own and nothing else', () => {
    const other = `.稿.docx.${process.pid + 1}.1.1.tmp`;
    const folder = folderWith({ [`.稿.docx.${process.pid}.3.12.tmp`]: '', [other]: '', '稿.docx': '', '.隐': '' });
    removeTemporaries(folder);
    expect(readdirSync(folder).sort()).toEqual(['.隐', '稿.docx', other].sort());
    removeTemporaries(join(folder, '没有'));
  });
});

describe('several files', () => {
  const files = ['甲.yaml', '乙.yaml', '丙.yaml'];
  const write = (folder: string): unknown => {
    try {
      writeAll(files.map((name) => ({ path: join(folder, name), bytes: NEW, before: OLD })));
      return undefined;
    } catch (error) {
      return error;
    }
  };
  const space = Object.fromEntries(files.map((name) => [name, OLD]));
  const contents = (folder: string): string[] => files.map((name) => readFileSync(join(folder, name), 'utf8'));

  const renames = (failAt: number): { calls: readonly string[]; thrown: unknown; folder: string } => {
    const folder = folderWith(space);
    Object.assign(fault, { armed: true, failAt, code: 'ENOSPC', calls: [], chunk: 0 });
    const thrown = write(folder);
    fault.armed = false;
    return { calls: [...fault.calls], thrown, folder };
  };

  it('are all new, or after any one fault all old, and nothing else is left', () => {
    const { calls, thrown, folder } = renames(0);
    expect(thrown).toBeUndefined();
    expect(contents(folder)).toEqual(files.map(() => NEW.toString()));
    const last = calls.lastIndexOf('renameSync') + 1;
    for (let failAt = 1; failAt <= last; failAt += 1) {
      const failed = renames(failAt);
      const isSync = calls[failAt - 1] !== 'renameSync' && failAt > calls.indexOf('renameSync') + 1;
      // Only the making durable of a rename may fail without harm.
      if (isSync) continue;
      expect(failed.thrown, `${failAt} ${calls[failAt - 1]}`).toBeInstanceOf(WriteError);
      expect(contents(failed.folder)).toEqual(files.map(() => OLD.toString()));
      expect(readdirSync(failed.folder).sort()).toEqual([...files].sort());
    }
  });

  it('say which of them it was', () => {
    const folder = folderWith({ '甲.yaml': OLD, '丙.yaml': OLD });
    mkdirSync(join(folder, '乙.yaml'));
    const thrown = write(folder);
    expect(thrown).toMatchObject({ path: join(folder, '乙.yaml'), cause: { code: 'EISDIR' } });
    expect(readFileSync(join(folder, '甲.yaml'), 'utf8')).toBe(OLD.toString());
  });

  it('stay behind their links, with their modes', () => {
    const folder = folderWith({ '甲.yaml': OLD, '别处/乙': OLD, '丙.yaml': OLD });
    symlinkSync(join(folder, '别处/乙'), join(folder, '乙.yaml'));
    chmodSync(join(folder, '甲.yaml'), 0o600);
    chmodSync(join(folder, '丙.yaml'), 0o666);
    expect(write(folder)).toBeUndefined();
    expect(contents(folder)).toEqual(files.map(() => NEW.toString()));
    expect(lstatSync(join(folder, '乙.yaml')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, '别处/乙')).equals(NEW)).toBe(true);
    expect(['甲.yaml', '丙.yaml'].map((name) => statSync(join(folder, name)).mode & 0o777)).toEqual([0o600, 0o666]);
  });

  it('say which could not be put back', () => {
    const { calls } = renames(0);
    const second = calls.indexOf('renameSync', calls.indexOf('renameSync') + 1) + 1;
    fault.on = true;
    const { thrown, folder } = renames(second);
    expect(thrown).toMatchObject({ path: join(folder, '乙.yaml'), changed: [join(folder, '甲.yaml')] });
    if (!(thrown instanceof WriteError)) throw thrown;
    const said = failureOf(thrown, (path) => path.slice(folder.length + 1), '，没有改任何文件');
    expect(said).toBe('乙.yaml 磁盘已满；已经写了、没能恢复原样的有 甲.yaml');
    expect(contents(folder)).toEqual([NEW.toString(), OLD.toString(), OLD.toString()]);
    expect(readdirSync(folder).sort()).toEqual([...files].sort());
  });
});
