/** `init`: a workspace that builds at once, in an empty folder or a new one; nothing is overwritten. */

import { execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { folderWith, PACKAGE, run, treeOf } from '../support/cli.ts';

/** How every other command is written there. */
const OTHERS = '别的命令都这样写：npm run jianggao -- facts data/文稿/动员会.yaml\n';

/** As a writer types it, with no network. */
const npmRun = (cwd: string, ...args: string[]): string =>
  execFileSync('npm', ['run', '--silent', 'jianggao', '--', ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, npm_config_offline: 'true' },
  });

describe('init', () => {
  it('makes a workspace that builds at once', async () => {
    const folder = folderWith();
    const made = await run(folder, ['init']);
    expect(made.code).toBe(0);
    expect(made.out.trim().split('\n').sort()).toEqual(Object.keys(treeOf(folder)).sort());
    expect(made.err).toBe(`接下来：npm run build\n${OTHERS}`);
    const built = await run(folder, ['build', '-f', 'txt']);
    expect({ code: built.code, out: built.out }).toEqual({ code: 0, out: 'out/动员会.txt\n' });
    expect(built.err).not.toMatch(/错误|注意/);
    const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const program = scripts.build.replace(/^node | build$/g, '');
    expect(resolve(folder, program)).toBe(join(PACKAGE, 'bin/jianggao.js'));
    expect(scripts.final).toBe(`${scripts.build} --final`);
  });

  it.each(['稿', '我的 稿子'])('makes a workspace in %s from which npm reaches every command', async (name) => {
    const folder = folderWith();
    expect((await run(folder, ['init', name])).code).toBe(0);
    const inside = join(folder, name);
    expect(npmRun(inside, 'templates')).toContain('通用/动员部署讲话');
    expect(npmRun(join(inside, 'data'), 'build', 'data/文稿/动员会.yaml', '-f', 'txt')).toBe('out/动员会.txt\n');
    // Nothing is to be fetched before.
    expect(readFileSync(join(inside, 'package.json'), 'utf8')).not.toMatch(/ependencies/);
  });

  it('reaches a program whose own path has spaces and signs of the shell', async () => {
    const folder = folderWith();
    const link = join(folder, '讲 稿 (新)&$HOME');
    symlinkSync(PACKAGE, link);
    await run(folder, ['init', '稿'], { packageRoot: link });
    expect(npmRun(join(folder, '稿'), 'explain', 'JGT003')).toContain('不存在的数据');
  });

  it('writes a CI file that needs nothing of this machine, or says what to change', async () => {
    const folder = folderWith();
    await run(folder, ['init', '甲']);
    const ci = readFileSync(join(folder, '甲/.github/workflows/jianggao.yml'), 'utf8');
    expect(ci).toMatch(/^# .*“所有者\/仓库”/m);
    expect(ci).not.toContain('../');
    const { jobs } = parse(ci);
    const steps: { run?: string; with?: { repository?: string; path?: string } }[] = jobs.build.steps;
    expect(steps.find((step) => step.with?.repository)?.with).toEqual({ repository: '所有者/仓库', path: '.jianggao' });
    expect(steps.flatMap((step) => step.run ?? [])).toEqual([
      'npm ci --prefix .jianggao',
      'node .jianggao/bin/jianggao.js build',
    ]);
  });

  it('makes the folder that is named, and says how to go on', async () => {
    const folder = folderWith();
    const { code, err } = await run(folder, ['新建工作区', '我的 稿子']);
    expect({ code, err }).toEqual({ code: 0, err: `接下来：cd "我的 稿子" && npm run build\n${OTHERS}` });
    expect((await run(join(folder, '我的 稿子'), ['build', '--final', '-f', 'txt'])).code).toBe(0);
  });

  it.each(['jianggao.yaml', 'package.json', '.gitignore', 'data/文稿/动员会.yaml'])(
    'leaves everything as it was where there is a %s',
    async (file) => {
      const folder = folderWith({ [file]: '我的' });
      const before = treeOf(folder);
      const { code, out, err } = await run(folder, ['init']);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toContain(`已有 ${file}；init 不覆盖文件，请换一个目录`);
      expect(treeOf(folder)).toEqual(before);
    },
  );

  it('twice is refused', async () => {
    const folder = folderWith();
    await run(folder, ['init', '稿']);
    const before = treeOf(folder);
    expect((await run(folder, ['init', '稿'])).code).toBe(2);
    expect(treeOf(folder)).toEqual(before);
  });

  it('where a file is in the way says so', async () => {
    const folder = folderWith({ 稿: '文件' });
    const { code, err } = await run(folder, ['init', '稿']);
    expect({ code, err }).toEqual({ code: 2, err: '错误：稿/jianggao.yaml 的上级不是目录\n' });
  });
});

describe('explain', () => {
  it('takes the number in any case, and the name', async () => {
    const folder = folderWith();
    const { out } = await run(folder, ['explain', 'JGT003']);
    expect(out).toMatch(/^JGT003　不存在的数据\n[\s\S]*\n办法：改成已有的名称，或在数据文件里加上它\n/);
    expect((await run(folder, ['explain', 'jgt003'])).out).toBe(out);
    expect((await run(folder, ['解释', '不存在的数据'])).out).toBe(out);
    expect((await run(folder, ['explain'])).out).toContain('JGF001　YAML语法\n');
  });
});
