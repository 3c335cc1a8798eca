/** `init`: a workspace of the same shape as the package's own, which builds at once. Overwrites nothing. */

import { posix } from 'node:path';
import { type Context, EXIT, fromUser, UsageError } from './io.ts';
import { writeLine } from './print.ts';
import { reasonOf, writeWhole } from './write.ts';

const CONFIG = `# 讲稿工作区的设置
版本: 1
文稿: [data/文稿/动员会.yaml]
版式: 国标
输出: out
`;

/**
 * An installed package is named as a dependency; a checkout is run from where it stands, so that the
 * scripts work at once and no other package of that name can come instead.
 */
const packageJson = (root: string, packageRoot: string): string => {
  const installed = packageRoot.includes('/node_modules/');
  const run = installed ? 'jianggao' : `node ${posix.join(posix.relative(root, packageRoot), 'bin/jianggao.js')}`;
  const scripts = { build: `${run} build`, final: `${run} build --final`, check: `${run} check` };
  const needs = installed ? { devDependencies: { jianggao: '^0.1.0' } } : {};
  return `${JSON.stringify({ private: true, scripts, ...needs }, undefined, 2)}\n`;
};

const CI = `# 每次提交都生成一遍：数据或模板有错，在这里就会发现
name: 讲稿
on: [push, pull_request]
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with: { node-version: 20 }
      - run: npm install
      - run: npm run build
      - uses: actions/upload-artifact@v4
        with: { name: 文稿, path: out }
`;

const IGNORE = 'node_modules/\nout/\n';

/** Copied from the package: from → to. */
const COPIES: Readonly<Record<string, string>> = {
  'data/示例/动员会.yaml': 'data/文稿/动员会.yaml',
  'data/版式/国标.yaml': 'data/版式/国标.yaml',
  'data/版式/大字版.yaml': 'data/版式/大字版.yaml',
  'templates/通用/动员部署讲话.hbs': 'templates/通用/动员部署讲话.hbs',
  'templates/通用/段落/报告.hbs': 'templates/通用/段落/报告.hbs',
};

const WRITTEN: Readonly<Record<string, string>> = {
  'jianggao.yaml': CONFIG,
  '.gitignore': IGNORE,
  '.github/workflows/jianggao.yml': CI,
};

const filesOf = ({ io, world }: Context, root: string): Map<string, Uint8Array> => {
  const files = new Map<string, Uint8Array>();
  const written = { ...WRITTEN, 'package.json': packageJson(root, io.packageRoot) };
  for (const [to, text] of Object.entries(written)) files.set(to, new TextEncoder().encode(text));
  for (const [from, to] of Object.entries(COPIES)) {
    const read = world.read(posix.join(io.packageRoot, from));
    if (read.kind !== 'file') throw new Error(`missing from the package: ${from}`);
    files.set(to, read.bytes);
  }
  return files;
};

export const runInit = (context: Context, folder: string): number => {
  const { io, world } = context;
  const root = fromUser(io.cwd, folder);
  const files = filesOf(context, root);
  const taken = [...files.keys()].filter((file) => world.read(posix.join(root, file)).kind !== 'absent');
  if (taken.length > 0)
    throw new UsageError(`${world.display(root)} 里已有 ${taken.join('、')}；init 不覆盖文件，请换一个目录`);
  for (const [file, bytes] of files) {
    const path = posix.join(root, file);
    try {
      writeWhole(path, bytes);
    } catch (thrown) {
      throw new UsageError(`${world.display(path)} ${reasonOf(thrown)}`);
    }
    io.out(`${world.display(path)}\n`);
  }
  const shown = world.display(root);
  const enter = root === io.cwd ? '' : `cd ${/[\s'"$`\\]/.test(shown) ? `"${shown}"` : shown} && `;
  writeLine(io, `接下来：${enter}npm run build`);
  return EXIT.well;
};
