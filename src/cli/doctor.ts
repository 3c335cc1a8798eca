/** `doctor`: what this machine has and lacks for the tool's work. */

import { spawnSync } from 'node:child_process';
import { styleNamed, styleNames } from '../project/styles.ts';
import { openWorkspace, type Workspace } from '../project/workspace.ts';
import { printDiagnostics } from './diagnostics.ts';
import { type Context, EXIT } from './io.ts';

interface Finding {
  readonly item: string;
  readonly state: 'well' | 'lacking' | 'unknown';
  readonly says: string;
}

const output = (command: string, args: readonly string[]): string | undefined => {
  const run = spawnSync(command, args, { encoding: 'utf8', timeout: 20_000 });
  return run.status === 0 ? run.stdout : undefined;
};

const nodeFinding = (): Finding => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const well = major > 20 || (major === 20 && minor >= 19);
  return {
    item: 'Node.js',
    state: well ? 'well' : 'lacking',
    says: `${process.versions.node}${well ? '' : '，需要 20.19 或更高'}`,
  };
};

const officeFinding = (): Finding => {
  const version = output('soffice', ['--version']) ?? output('libreoffice', ['--version']);
  return version === undefined
    ? { item: 'LibreOffice', state: 'lacking', says: '没有安装；只有核对版面、另存 PDF 时才用到' }
    : { item: 'LibreOffice', state: 'well', says: version.trim().split('\n')[0] ?? '' };
};

/** Fonts that a style names; fontconfig is asked because Word's own list is not to be had. */
const fontFindings = (workspace: Workspace, name: string | undefined): Finding[] => {
  const style = styleNamed(workspace, name).value;
  if (!style) return [];
  const wanted = [...new Set(Object.values(style.formats).map((format) => format.face.font))];
  const listing = output('fc-list', [':', 'family']);
  if (listing === undefined) {
    return [
      {
        item: '字体',
        state: 'unknown',
        says: `没有 fc-list，看不到已装的字体；版式“${style.name}”用到：${wanted.join('、')}`,
      },
    ];
  }
  const families = new Set(listing.split('\n').flatMap((line) => line.split(',').map((family) => family.trim())));
  return wanted.map((font) =>
    families.has(font)
      ? { item: `字体 ${font}`, state: 'well', says: '已安装' }
      : { item: `字体 ${font}`, state: 'lacking', says: '没有安装；文件照样生成，在装有它的电脑上打开、打印才准' },
  );
};

const SIGNS = { well: '有', lacking: '缺', unknown: '？' } as const;

export const runDoctor = (context: Context, flags: { readonly style?: string; readonly json?: true }): number => {
  const { io, world } = context;
  const { value: workspace, diagnostics } = openWorkspace(world, io.cwd, io.packageRoot);
  printDiagnostics(io, diagnostics);
  const place = world.display(workspace.root);
  const findings: Finding[] = [
    nodeFinding(),
    {
      item: '工作区',
      state: workspace.config ? 'well' : 'lacking',
      says: workspace.config ? place : '往上没有找到 jianggao.yaml；用 jianggao init 新建',
    },
    { item: '版式', state: 'well', says: styleNames(workspace).join('、') },
    ...fontFindings(workspace, flags.style),
    officeFinding(),
    {
      item: '语言和时区',
      state: 'well',
      says: `${io.env.LANG ?? '未设'}，${Intl.DateTimeFormat().resolvedOptions().timeZone}；都不影响输出`,
    },
  ];
  if (flags.json) io.out(`${JSON.stringify({ version: 1, findings }, undefined, 2)}\n`);
  else for (const { item, state, says } of findings) io.out(`${SIGNS[state]}　${item}：${says}\n`);
  return findings[0]?.state === 'lacking' ? EXIT.lacking : EXIT.well;
};
