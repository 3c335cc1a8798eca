/** `init`: a workspace of the same shape as the package's own, which builds at once. Overwrites nothing. */

import { posix } from 'node:path';
import { type Context, EXIT, fromUser, UsageError } from './io.ts';
import { writeLine } from './print.ts';
import { reasonOf } from './system-errors.ts';
import { writeWhole } from './write.ts';

const CONFIG = `# 讲稿工作区的设置
版本: 1
文稿: [data/文稿/动员会.yaml]
版式: 国标
输出: out
`;

/** How a workspace reaches the program: by its name where it is installed, else by the file, from the root. */
interface Program {
  readonly isInstalled: boolean;
  readonly run: string;
}

/** For a shell: double quotes are the ones that every system knows. */
const quoted = (path: string): string =>
  /[\s'"`$&()[\]{};<>|*?!#%^~\\]/.test(path) ? `"${path.replace(/["`$\\]/g, '\\$&')}"` : path;

const programOf = (root: string, packageRoot: string): Program => {
  if (packageRoot.includes('/node_modules/')) return { isInstalled: true, run: 'jianggao' };
  const file = posix.join(posix.relative(root, packageRoot), 'bin/jianggao.js');
  return { isInstalled: false, run: `node ${quoted(file)}` };
};

/**
 * An installed package is named as a dependency; a checkout is run from where it stands, so that the
 * scripts work at once and no other package of that name can come instead. One script reaches every command.
 */
const packageJson = ({ isInstalled, run }: Program): string => {
  const scripts = { jianggao: run, build: `${run} build`, final: `${run} build --final`, check: `${run} check` };
  const needs = isInstalled ? { devDependencies: { jianggao: '^0.1.0' } } : {};
  return `${JSON.stringify({ private: true, scripts, ...needs }, undefined, 2)}\n`;
};

const CI_HEAD = `# 每次提交都生成一遍：数据或模板有错，在这里就会发现
`;

/** On a fresh machine there is no checkout beside the workspace: it is fetched, from where only its owner knows. */
const CI_TO_CHANGE = `# 先改一处：把“所有者/仓库”改成讲稿程序所在的仓库。package.json 里写的是它在您电脑上的位置，
# 那个位置在这里没有，所以这里另取一份到 .jianggao/ 再运行；仓库不公开的，还要在 with 里写上 token
`;

const INSTALLED_STEPS = `      - run: npm install
      - run: npm run build
`;

const FETCHED_STEPS = `      - uses: actions/checkout@v4
        with: { repository: 所有者/仓库, path: .jianggao }
      - run: npm ci --prefix .jianggao
      - run: node .jianggao/bin/jianggao.js build
`;

const ciYaml = ({ isInstalled }: Program): string => `${CI_HEAD}${isInstalled ? '' : CI_TO_CHANGE}name: 讲稿
on: [push, pull_request]
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with: { node-version: 20 }
${isInstalled ? INSTALLED_STEPS : FETCHED_STEPS}      - uses: actions/upload-artifact@v4
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

const writtenFor = (program: Program): Readonly<Record<string, string>> => ({
  'jianggao.yaml': CONFIG,
  '.gitignore': IGNORE,
  '.github/workflows/jianggao.yml': ciYaml(program),
  'package.json': packageJson(program),
});

const filesOf = ({ io, world }: Context, root: string): Map<string, Uint8Array> => {
  const files = new Map<string, Uint8Array>();
  const written = writtenFor(programOf(root, io.packageRoot));
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
  const enter = root === io.cwd ? '' : `cd ${quoted(world.display(root))} && `;
  writeLine(io, `接下来：${enter}npm run build`);
  writeLine(io, '别的命令都这样写：npm run jianggao -- facts data/文稿/动员会.yaml');
  return EXIT.well;
};
