/** A check of five hundred drafts goes through them one after the other: memory stays low, and each is judged. */

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const BIN = resolve(import.meta.dirname, '../../bin/jianggao.js');
const DRAFTS = 500;
/** Kilobytes: what is asked is 300 MB. */
const MOST = 300 * 1024;

const sentence = (n: number): string =>
  `第${n}号台账所列的事项，由包案领导带队入户，逐项说明办理依据和办结时限，能当场答复的当场答复。`;

const template = `---
标题: 讲
---
这次会议的任务，是部署{{会议.名称}}的各项工作。

## 把底数摸清

{{#each 事项}}
{{this}}

{{/each}}
## 把责任落实

各乡镇要在{{日期 会议.期限}}前办结,不得拖延。
`;

it('stays under 300 MB and judges every one', () => {
  const root = mkdtempSync(join(tmpdir(), 'jianggao-many-'));
  mkdirSync(join(root, 'templates'));
  mkdirSync(join(root, 'data'));
  writeFileSync(join(root, 'templates/讲.hbs'), template);
  writeFileSync(join(root, 'jianggao.yaml'), '版本: 1\n文稿: [data/*.yaml]\n');
  for (let n = 0; n < DRAFTS; n += 1) {
    const items = Array.from({ length: 40 }, (_, at) => `    - ${sentence(n * 40 + at + 1)}`).join('\n');
    const facts = `数据:\n  会议: { 名称: 第${n + 1}次调度会, 期限: 2024-12-31 }\n  事项:\n${items}\n`;
    writeFileSync(join(root, `data/${n}.yaml`), `文稿: 讲话\n模板: 讲\n标题: 在会上的讲话\n日期: 2024-09-12\n${facts}`);
  }
  const peak = join(root, 'peak.txt');
  const preload = join(root, 'peak.cjs');
  writeFileSync(
    preload,
    `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(peak)}, String(process.resourceUsage().maxRSS)));`,
  );
  const argv = ['--require', preload, BIN, 'check', '--json'];
  const { status, stdout } = spawnSync(process.execPath, argv, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
  const report = JSON.parse(stdout) as { files: number; problems: { id: string; file: string }[] };
  expect(report.files).toBe(DRAFTS);
  // One slip in the template that all of them share is told once.
  expect(report.problems.filter(({ id }) => id === 'JGP1').map(({ file }) => file)).toEqual(['templates/讲.hbs']);
  expect(status).toBe(1);
  expect(Number(readFileSync(peak, 'utf8'))).toBeLessThan(MOST);
  rmSync(root, { recursive: true, force: true });
});
