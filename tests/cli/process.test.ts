/** The program as a process: the bundle run by node, signals, pipes, threads, odd surroundings. */

import { type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { folderWith, SPACE, type Tree, treeOf } from '../support/cli.ts';
import { makeProgram, type Program } from '../support/program.ts';

let program: Program;

beforeAll(async () => {
  program = await makeProgram();
});

afterAll(() => program.remove());

const run = (
  cwd: string,
  argv: readonly string[],
  options: Parameters<typeof spawnSync>[2] = {},
): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [program.path, ...argv], {
    cwd,
    encoding: 'utf8',
    timeout: 60_000,
    ...options,
  }) as SpawnSyncReturns<string>;

/** Many drafts, one of them wrong. */
const batch = (count: number, paragraphs: number): Tree => {
  const drafts = Object.fromEntries(
    Array.from({ length: count }, (_, i) => [`稿/${i}.yaml`, SPACE['甲.yaml'] as string]),
  );
  const long = `---\n标题: 讲\n---\n${'这次{{会议}}很重要，要认真落实。\n\n'.repeat(paragraphs)}`;
  return {
    ...SPACE,
    ...drafts,
    '稿/7.yaml': SPACE['错.yaml'] as string,
    'templates/讲.hbs': long,
    'jianggao.yaml': '版本: 1\n文稿: [稿/*.yaml]\n',
  };
};

describe('exit codes of the process', () => {
  it.each<[string[], number]>([
    [['build', '甲.yaml', '-f', 'txt'], 0],
    [['build', '错.yaml'], 1],
    [['build', '没有.yaml'], 2],
    [['bulid'], 2],
    [['--help'], 0],
    [[], 0],
  ])('%j → %d', (argv, code) => {
    const { status, stderr } = run(folderWith(SPACE), argv);
    expect(status, stderr).toBe(code);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

describe('threads', () => {
  it('give what one gives, byte for byte and word for word', () => {
    const [one, two] = [folderWith(batch(20, 5)), folderWith(batch(20, 5))];
    const alone = run(one, ['build', '-f', 'docx,txt,md']);
    const together = run(two, ['build', '-f', 'docx,txt,md', '--jobs', '2']);
    expect(together.stderr).toBe(alone.stderr);
    expect(together.stdout).toBe(alone.stdout);
    expect([alone.status, together.status]).toEqual([1, 1]);
    expect(alone.stderr).toContain('20 篇中 1 篇没有生成：稿/7.yaml');
    expect(treeOf(join(two, 'out'))).toEqual(treeOf(join(one, 'out')));
    const json = (folder: string, jobs: string) => run(folder, ['build', '-f', 'txt', '--json', '-j', jobs]).stdout;
    expect(json(two, '3')).toBe(json(one, '1'));
  });
});

/** Sends a signal once the first output is there; the exit code and what is left. */
const interrupted = (
  signal: 'SIGINT' | 'SIGTERM',
  jobs: string,
): Promise<{ code: number | null; left: string[]; written: string[] }> => {
  const folder = folderWith(batch(300, 120));
  mkdirSync(join(folder, 'out'));
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program.path, 'build', '-f', 'docx', '-j', jobs], { cwd: folder });
    const watch = setInterval(() => {
      if (readdirSync(join(folder, 'out')).some((name) => name.endsWith('.docx'))) {
        clearInterval(watch);
        child.kill(signal);
      }
    }, 2);
    child.on('exit', (code) => {
      clearInterval(watch);
      const names = readdirSync(join(folder, 'out'));
      const written = names.filter((name) => !name.startsWith('.'));
      for (const name of written)
        expect(
          readFileSync(join(folder, 'out', name))
            .subarray(-22, -18)
            .toString(),
        ).toBe('PK\u0005\u0006');
      const records = existsSync(join(folder, 'out/.jianggao')) ? readdirSync(join(folder, 'out/.jianggao')) : [];
      const left = [...names, ...records].filter((name) => name.startsWith('.') && name !== '.jianggao');
      resolve({ code, left, written });
    });
  });
};

describe('signals', () => {
  it.each<['SIGINT' | 'SIGTERM', number, string]>([
    ['SIGINT', 130, '1'],
    ['SIGTERM', 143, '1'],
    ['SIGINT', 130, '2'],
    ['SIGTERM', 143, '2'],
  ])('%s ends the run with %d on %s thread(s): whole files and no other', async (signal, code, jobs) => {
    const ended = await interrupted(signal, jobs);
    expect(ended).toMatchObject({ code, left: [] });
    expect(ended.written.length).toBeLessThan(299);
  });
});

/** One file so long that nobody waits for it: the signal comes while it is judged. */
describe('a signal while one long file is judged', () => {
  const LONG = '第一、把库存的种子清出来，逐村逐户核对。\n\n'.repeat(300_000);

  it.each<['SIGINT' | 'SIGTERM', string[]]>([
    ['SIGINT', ['--reporter', 'json=r.json']],
    ['SIGINT', ['--fix']],
    ['SIGINT', ['--write-baseline', '基线.yaml']],
    ['SIGTERM', []],
  ])('%s ends it then and there, nothing written (%j)', async (signal, more) => {
    const folder = folderWith({ '稿.txt': LONG });
    const before = treeOf(folder);
    const child = spawn(process.execPath, [program.path, 'check', '稿.txt', ...more], { cwd: folder });
    let told = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (told += data));
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    child.kill(signal);
    const [code, by] = await once(child, 'exit');
    // Not by our own hand between two files, but at once: a shell makes 130 of it all the same.
    expect({ code, by, told }).toEqual({ code: null, by: signal, told: '' });
    expect(treeOf(folder)).toEqual(before);
  });
});

describe('surroundings', () => {
  it('a reader that goes away ends the run quietly', () => {
    const folder = folderWith(batch(30, 5));
    const piped = spawnSync(
      'bash',
      ['-c', `"${process.execPath}" "${program.path}" build -f txt | true; echo "\${PIPESTATUS[0]}"`],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(piped.stdout.trim()).toMatch(/^[01]$/);
    expect(piped.stderr).not.toMatch(/EPIPE|\n\s+at /);
  });

  it('standard output that takes nothing is an unwritable output', () => {
    const full = spawnSync(
      'bash',
      ['-c', `"${process.execPath}" "${program.path}" build 甲.yaml -f txt -o - > /dev/full`],
      {
        cwd: folderWith(SPACE),
        encoding: 'utf8',
      },
    );
    expect(full.status).toBe(2);
    expect(full.stderr).not.toMatch(/\n\s+at /);
  });

  it('standard input that is closed is said to be', () => {
    const { status, stderr } = spawnSync('bash', ['-c', `"${process.execPath}" "${program.path}" build - -f txt <&-`], {
      cwd: folderWith(SPACE),
      encoding: 'utf8',
    });
    expect(status).not.toBe(70);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('a folder that is gone is said to be', () => {
    const folder = folderWith(SPACE);
    const gone = spawnSync(
      'bash',
      ['-c', `mkdir gone && cd gone && rmdir "$PWD" && exec "${process.execPath}" "${program.path}" build`],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(gone.status).toBe(2);
    expect(gone.stderr).toContain('当前目录已不存在');
    expect(gone.stderr).not.toMatch(/\n\s+at /);
  });

  it('time zone, language and home change no byte', () => {
    const made = (env: Readonly<Record<string, string>>) => {
      const folder = folderWith(SPACE);
      run(folder, ['build', '-f', 'docx,txt,md'], { env: { PATH: process.env.PATH, ...env } });
      return treeOf(join(folder, 'out'));
    };
    const first = made({ TZ: 'UTC', LANG: 'C' });
    expect(Object.keys(first).filter((path) => !path.startsWith('.jianggao/'))).toHaveLength(6);
    expect(made({ TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8', HOME: '/nonexistent' })).toEqual(first);
    expect(made({ TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8', TMPDIR: '/nonexistent' })).toEqual(first);
  });

  it('pipes, devices and folders are no drafts, and hold nothing up', () => {
    const folder = folderWith(SPACE);
    spawnSync('mkfifo', [join(folder, '管.yaml')]);
    for (const path of ['管.yaml', '/dev/zero', '/dev/tty', 'templates', '.']) {
      const { status, stderr, signal } = run(folder, ['build', path, '-f', 'txt'], { timeout: 5_000 });
      expect({ path, status, signal }).toEqual({ path, status: 2, signal: null });
      expect(stderr).toContain('JGF014');
    }
  });

  it('code that lies in the working folder is not run', () => {
    const bad = "throw new Error('loaded from the working folder')";
    const decoys = [
      'node_modules/docx/index.js',
      'node_modules/yaml/index.js',
      'docx.js',
      'jianggao.cjs',
      'dist/premade.json',
    ];
    const folder = folderWith({ ...SPACE, ...Object.fromEntries(decoys.map((path) => [path, bad])) });
    expect(run(folder, ['build', '甲.yaml', '-f', 'docx']).status).toBe(0);
  });
});
