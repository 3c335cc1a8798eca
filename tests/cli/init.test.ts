/** `init`: a workspace that builds at once, in an empty folder or a new one; nothing is overwritten. */

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, PACKAGE, run, treeOf } from '../support/cli.ts';

describe('init', () => {
  it('makes a workspace that builds at once', async () => {
    const folder = folderWith();
    const made = await run(folder, ['init']);
    expect(made.code).toBe(0);
    expect(made.out.trim().split('\n').sort()).toEqual(Object.keys(treeOf(folder)).sort());
    expect(made.err).toBe('接下来：npm run build\n');
    const built = await run(folder, ['build', '-f', 'txt']);
    expect({ code: built.code, out: built.out }).toEqual({ code: 0, out: 'out/动员会.txt\n' });
    expect(built.err).not.toMatch(/错误|注意/);
    const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const program = scripts.build.replace(/^node | build$/g, '');
    expect(resolve(folder, program)).toBe(join(PACKAGE, 'bin/jianggao.js'));
    expect(scripts.final).toBe(`${scripts.build} --final`);
  });

  it('makes the folder that is named, and says how to go on', async () => {
    const folder = folderWith();
    const { code, err } = await run(folder, ['新建工作区', '我的 稿子']);
    expect({ code, err }).toEqual({ code: 0, err: '接下来：cd "我的 稿子" && npm run build\n' });
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
    expect(out).toBe('JGT003　不存在的数据\n办法：改成已有的名称，或在数据文件里加上它\n');
    expect((await run(folder, ['explain', 'jgt003'])).out).toBe(out);
    expect((await run(folder, ['解释', '不存在的数据'])).out).toBe(out);
    expect((await run(folder, ['explain'])).out).toContain('JGF001　YAML语法\n');
  });
});
