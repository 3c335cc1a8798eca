/**
 * `npm run bench:import [--quick]`: a megabyte of old speeches imported, whole and as copied from pages, beside the time
 * that zhlint takes to check it; how the time grows; the peak memory. Exit 1: something asked is not met.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { open } from './checkers/zhlint.mjs';
import { compilationOf, fill, KINDS } from './content.mjs';
import { median, peakOf } from './measure.mjs';
import { table } from './report.mjs';

const HERE = import.meta.dirname;
const ROOT = join(HERE, '..');
const WORK = join(HERE, '.work');
const quick = process.argv.includes('--quick');

mkdirSync(WORK, { recursive: true });
const outfile = join(WORK, 'import-ours.cjs');
await build({
  entryPoints: [join(HERE, 'import-ours.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  logLevel: 'error',
});
const ours = createRequire(import.meta.url)(outfile);
const zhlint = open();

/** Every second figure is masked, as old speeches are when they are passed on. */
const masked = (text) => {
  let count = 0;
  return text.replace(/\d+(?=[件户名批人%])/g, (digits) => {
    count += 1;
    return count % 2 === 0 ? 'x'.repeat(Math.min(3, digits.length)) : digits;
  });
};

const line = (role, text) => ({ role, text, places: [] });

const linesOf = ({ title, speaker, date, salutation, facts, kind }) => [
  line('title', title),
  line('speaker', speaker),
  line('date', `（${date}）`),
  line('salutation', `${salutation}：`),
  ...KINDS[kind].map(({ type, number, text }) =>
    line(type === 'p' ? 'paragraph' : 'heading', number + masked(fill(text, facts))),
  ),
  line('blank', ''),
];

/** Whole speeches of about so many bytes, different ones for each `first`. */
const speeches = (bytes, first) => {
  const lines = [];
  let size = 0;
  for (let n = first; size < bytes; n += 1) {
    const [speech] = compilationOf(n, 1).speeches;
    const own = linesOf(speech);
    size += own.reduce((sum, { text }) => sum + Buffer.byteLength(text) + 1, 0);
    lines.push(...own);
  }
  return lines;
};

const MEGABYTE = 1_000_000;

const clean = (bytes, first) =>
  speeches(bytes, first)
    .map(({ text }) => text)
    .join('\n');
const pasted = (bytes, first) => ours.damaged(speeches(bytes, first), '领导讲话材料汇编');

const WORKLOADS = [
  ['整洁的旧稿', clean, false],
  ['整洁的旧稿，--lift', clean, true],
  ['从 PDF 复制的旧稿', pasted, false],
];

const timeOf = (run) => {
  const start = performance.now();
  const result = run();
  return [performance.now() - start, result];
};

const rounds = quick ? 2 : 5;
const rows = [['文字', '导入 1 MB', 'zhlint', '比', '内存峰值', '每 MB 用时（0.1、1 MB）', '得到']];
const asked = [];
for (const [name, make, lift] of WORKLOADS) {
  const text = make(MEGABYTE, 0);
  const bytes = Buffer.from(text);
  const [own, theirs] = [[], []];
  let taken;
  for (let round = 0; round < rounds; round += 1) {
    const [time, result] = timeOf(() => ours.importOld(bytes, ROOT, lift));
    own.push(time);
    taken = result;
    theirs.push(timeOf(() => zhlint(text))[0]);
  }
  const small = Buffer.from(make(MEGABYTE / 10, 0));
  const smallTimes = Array.from({ length: rounds * 2 }, () => timeOf(() => ours.importOld(small, ROOT, lift))[0]);
  const perMegabyte = [median(smallTimes) / (small.length / MEGABYTE), median(own) / (bytes.length / MEGABYTE)];
  const file = join(WORK, 'old.txt');
  writeFileSync(file, bytes);
  const script = `require(${JSON.stringify(outfile)}).importOld(require('node:fs').readFileSync(${JSON.stringify(file)}), ${JSON.stringify(ROOT)}, ${lift})`;
  const peak = peakOf({ name, file: process.execPath, args: ['-e', script] }, WORK);
  const ratio = median(own) / median(theirs);
  const rise = Math.max(...perMegabyte) / Math.min(...perMegabyte);
  const { speeches: count, facts, healings, differences } = taken;
  rows.push([
    name,
    `${median(own).toFixed(0)} ms`,
    `${median(theirs).toFixed(0)} ms`,
    ratio.toFixed(3),
    peak === undefined ? '—' : `${peak.toFixed(0)} MB`,
    perMegabyte.map((value) => value.toFixed(0)).join('、'),
    `${count} 篇，${facts} 处数据，修 ${healings} 处，不同 ${differences} 行`,
  ]);
  asked.push([`${name}：用时不超过 zhlint（${ratio.toFixed(3)}，目标 0.25）`, ratio <= 1]);
  asked.push([`${name}：内存峰值 ${peak?.toFixed(0)} MB（要求 < 300）`, peak === undefined || peak < 300]);
  asked.push([`${name}：用时成比例（${rise.toFixed(2)} ≤ 2）`, perMegabyte[1] <= perMegabyte[0] * 2]);
  asked.push([`${name}：原样复原`, differences === 0]);
}
process.stdout.write(table(rows));
for (const [what, ok] of asked) process.stdout.write(`${ok ? '达到' : '未达'}：${what}\n`);
process.exitCode = asked.every(([, ok]) => ok) ? 0 : 1;
