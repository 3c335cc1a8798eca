/**
 * `fill` in a real terminal: a pseudo-terminal made by util-linux's `script`, which every Debian has. Where it is
 * missing these tests fail. Interrupted, hung up or killed: what was answered is in the files, and nothing is half.
 */

import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { widthOf } from '../../src/report/frame.ts';
import { folderWith, type Tree } from '../support/cli.ts';
import { makeProgram, type Program } from '../support/program.ts';

let program: Program;

beforeAll(async () => {
  program = await makeProgram();
});

afterAll(() => program?.remove());

const FACTS = `# 月报
统计:
  来信: { 本期: ~, 上年同期: 366, 单位: 件次 } # 等数
  网上: { 本期: ~, 单位: 件次 }
  满意率: { 本期: ~, 单位: "%", 小数: 1 }
会议:
  名称: ~
  单位: ~
`;

const SPACE: Tree = {
  'jianggao.yaml': '版本: 1\n文稿: [稿.yaml]\n',
  'templates/讲.hbs':
    '---\n标题: 讲\n---\n{{会议.名称}}：来信{{数 统计.来信}}，网上{{数 统计.网上}}，满意率{{数 统计.满意率}}，{{列举 会议.单位}}。\n',
  '数据.yaml': FACTS,
  '稿.yaml': '文稿: 讲话\n模板: 讲\n引用: [数据.yaml]\n标题: 讲话\n日期: 2024-09-12\n',
};

const PROMPT = '> ';

interface Session {
  /** Everything printed so far, without colours and the moves of the cursor. */
  readonly text: () => string;
  readonly raw: () => string;
  /** Types, once the program has asked for the `count`th time. */
  readonly type: (keys: string) => Promise<void>;
  /** The program's exit code, as `script` hands it on; signals as a shell counts them. */
  readonly ended: Promise<number | null>;
  /** The process id of the program itself. */
  readonly pid: () => number;
  readonly child: ChildProcess;
}

const plain = (raw: string): string => raw.replace(/\u001b\[[\d;?]*[A-Za-z]/g, '').replaceAll('\r', '');

const until = async (isSo: () => boolean, what: () => string): Promise<void> => {
  for (let tries = 0; tries < 1_200; tries += 1) {
    if (isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(what());
};

const open = (root: string, columns = 80, env: Readonly<Record<string, string>> = {}): Session => {
  const command = `stty cols ${columns} rows 30; echo $$ > pid; exec "${process.execPath}" "${program.path}" fill 稿.yaml`;
  const child = spawn('script', ['-qec', command, '/dev/null'], {
    cwd: root,
    env: { ...process.env, TERM: 'xterm', NO_COLOR: '', FORCE_COLOR: undefined, SHELL: '/bin/sh', ...env },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let raw = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    raw += text;
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  let asked = 0;
  const prompts = (): number => plain(raw).split(`\n${PROMPT}`).length - 1;
  const type = async (keys: string): Promise<void> => {
    asked += 1;
    await until(
      () => prompts() >= asked,
      () => `not asked ${asked} times: ${JSON.stringify(raw)}`,
    );
    child.stdin.write(keys);
  };
  const pid = (): number => Number(readFileSync(join(root, 'pid'), 'utf8'));
  return { text: () => plain(raw), raw: () => raw, type, ended, pid, child };
};

const read = (root: string): string => readFileSync(join(root, '数据.yaml'), 'utf8');

const NAMED = FACTS.replace('名称: ~', '名称: 全县会议');
const TWO = NAMED.replace('本期: ~, 上', '本期: 321, 上');

/** No temporary file is left. */
const isTidy = (root: string): boolean => readdirSync(root).every((name) => !name.endsWith('.tmp'));

describe('fill in a pseudo-terminal', () => {
  it('asks, checks, goes back and writes', async () => {
    const root = folderWith(SPACE);
    const session = open(root);
    await session.type('全县会\r');
    await session.type('<\r');
    await session.type('全县会议\r');
    await session.type('-3\r');
    await session.type('３２１\r');
    await session.type('\r');
    await session.type('95.30%\r');
    await session.type('青禾镇、石渡镇\r');
    expect(await session.ended).toBe(0);
    expect(session.text()).toContain('刚才答的是 全县会；按回车不改');
    expect(session.text()).toContain('“-3”是负数，单位是“件次”的数不会是负数');
    expect(session.text()).toContain('填了 4 处，都已写入，还有 1 处没有填');
    expect(session.raw()).toContain('\u001b[1m1／5　会议—名称');
    expect(read(root)).toBe(
      TWO.replace('本期: ~, 单位: "%"', '本期: 95.30, 单位: "%"').replace('单位: ~', '单位: [青禾镇, 石渡镇]'),
    );
  });

  it('is interrupted by Ctrl-C after two answers and taken up again, nothing lost', async () => {
    const root = folderWith(SPACE);
    const first = open(root);
    await first.type('全县会议\r');
    await first.type('321\r');
    await first.type('14\u0003');
    expect(await first.ended).toBe(130);
    expect(first.text()).toContain('填了 2 处，都已写入，还有 3 处没有填');
    expect(read(root)).toBe(TWO);
    const again = open(root);
    await again.type('1488\r');
    await again.type('95.3\r');
    await again.type('青禾镇；石渡镇\r');
    expect(await again.ended).toBe(0);
    expect(again.text()).toContain('1／3　统计—网上—本期');
    expect(again.text()).toContain('没有要填的了');
    expect(isTidy(root)).toBe(true);
  });

  it('ends with Ctrl-D and with q', async () => {
    for (const key of ['\u0004', 'q\r']) {
      const root = folderWith(SPACE);
      const session = open(root);
      await session.type('全县会议\r');
      await session.type(key);
      expect(await session.ended).toBe(0);
      expect(read(root)).toBe(NAMED);
    }
  });

  it.each<NodeJS.Signals>(['SIGKILL', 'SIGHUP', 'SIGTERM', 'SIGINT'])(
    'is ended by %s between answers, nothing lost',
    async (signal) => {
      const root = folderWith(SPACE);
      const session = open(root);
      await session.type('全县会议\r');
      await session.type('321\r');
      await until(
        () => session.text().includes('3／5'),
        () => session.text(),
      );
      process.kill(session.pid(), signal);
      await session.ended;
      expect(read(root)).toBe(TWO);
      expect(isTidy(root)).toBe(true);
      const again = open(root);
      await again.type('q\r');
      expect(await again.ended).toBe(0);
      expect(again.text()).toContain('要填 3 处');
    },
  );

  it('loses nothing when the terminal is closed', async () => {
    const root = folderWith(SPACE);
    const session = open(root);
    await session.type('全县会议\r');
    await until(
      () => session.text().includes('2／5'),
      () => session.text(),
    );
    const pid = session.pid();
    session.child.kill('SIGKILL');
    await until(
      () => isGone(pid),
      () => 'the program outlives its terminal',
    );
    expect(read(root)).toBe(NAMED);
    expect(isTidy(root)).toBe(true);
  });

  it('hears what was typed ahead', async () => {
    const root = folderWith(SPACE);
    const session = open(root);
    await session.type('全县会议\r321\r1488\r95.3\r青禾镇、石渡镇\r');
    expect(await session.ended).toBe(0);
    expect(session.text()).toContain('填了 5 处');
  });

  it('keeps within a window of 40 columns', async () => {
    const session = open(folderWith(SPACE), 40, { NO_COLOR: '1' });
    await session.type('?\r');
    await session.type('q\r');
    await session.ended;
    const lines = session.text().split('\n').slice(1);
    expect(lines.some((line) => line.includes('看这段说明'))).toBe(true);
    for (const line of lines.slice(0, -2)) expect(widthOf(line), line).toBeLessThanOrEqual(40);
    expect(session.raw()).not.toContain('\u001b[1m1');
  });
});

const isGone = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
};
