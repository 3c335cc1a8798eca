/**
 * `npm run bench:check [--quick]`: our checker beside zhlint, autocorrect and textlint: precision and recall on the
 * evaluation set of tests/check/evaluation, time for a megabyte, and how the time grows. Exit 1: something asked is
 * not met. A finding of a peer counts as right when it touches anything that is wrong there, whatever it says of it.
 */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { compilationOf, fill, KINDS } from './content.mjs';
import { median, startProcess } from './measure.mjs';
import { table } from './report.mjs';

const HERE = import.meta.dirname;
const quick = process.argv.includes('--quick');

/** Each file of ours knows its own folder, bundled or not. */
const ownFolder = {
  name: 'own-folder',
  setup: (setup) =>
    setup.onLoad({ filter: /tests\/check\/.*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll('import.meta.dirname', JSON.stringify(dirname(path))),
      loader: 'ts',
    })),
};

const outfile = join(HERE, '.work', 'check-ours.cjs');
await build({
  entryPoints: [join(HERE, 'check-ours.ts')],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  logLevel: 'error',
  plugins: [ownFolder],
});
const ours = createRequire(import.meta.url)(outfile);

const PEERS = ['zhlint', 'autocorrect', 'textlint'];
const peers = await Promise.all(PEERS.map(async (name) => [name, (await import(`./checkers/${name}.mjs`)).open()]));

const meets = (a, b) => a.from < Math.max(b.to, b.from + 1) && b.from < Math.max(a.to, a.from + 1);

/** @param {(text: any) => any} findingsOf of one text of the set */
const quality = async (findingsOf) => {
  const counts = { right: 0, wrong: 0, demanded: 0, found: 0 };
  for (const text of ours.evaluation()) {
    const findings = await findingsOf(text);
    for (const finding of findings) {
      if (text.expected.some((expected) => meets(finding, expected))) counts.right += 1;
      else counts.wrong += 1;
    }
    for (const expected of text.expected.filter(({ demanded }) => demanded)) {
      counts.demanded += 1;
      if (findings.some((finding) => meets(finding, expected))) counts.found += 1;
    }
  }
  const { right, wrong, demanded, found } = counts;
  return { precision: right + wrong === 0 ? 1 : right / (right + wrong), recall: found / demanded, right, wrong };
};

/** Speeches as they are printed, with one text of the set after every twentieth paragraph. */
const proseOf = (bytes) => {
  const slips = ours.evaluation().map(({ text }) => text);
  const lines = [];
  let size = 0;
  let count = 0;
  for (let first = 0; size < bytes; first += 20) {
    for (const { title, speaker, date, salutation, facts, kind } of compilationOf(first, 20).speeches) {
      const texts = [title, speaker, `（${date}）`, `${salutation}：`];
      for (const { number, text } of KINDS[kind]) texts.push(`${number}${fill(text, facts)}`);
      for (const text of texts) {
        count += 1;
        lines.push(text);
        if (count % 20 === 0) lines.push(slips[(count / 20) % slips.length]);
        size += Buffer.byteLength(lines.at(-1)) + 1;
      }
    }
  }
  return Buffer.from(lines.join('\n'))
    .subarray(0, bytes)
    .toString('utf8')
    .replace(/\ufffd+$/, '');
};

const MEGABYTE = 1_000_000;
const sizes = [MEGABYTE / 10, MEGABYTE, ...(quick ? [] : [10 * MEGABYTE])];

const programs = ['jianggao', ...PEERS].map((name) => [name, startProcess('check-warm.mjs', name, outfile)]);
const text = proseOf(MEGABYTE);
const tenth = proseOf(MEGABYTE / 10);
const times = new Map(programs.map(([name]) => [name, []]));
const firsts = new Map();
// All are warmed up until V8 has compiled what is hot, which takes each of them five to seven rounds.
for (let round = quick ? -2 : -8; round < (quick ? 2 : 5); round += 1) {
  for (const [name, { ask }] of programs) {
    // One of textlint's rules is quadratic and takes minutes for a megabyte: a tenth of it, once, and times ten.
    const isSlow = name === 'textlint';
    if (isSlow && round !== 0) continue;
    const { time } = await ask({ text: isSlow ? tenth : text });
    if (!firsts.has(name)) firsts.set(name, time);
    if (round >= 0) times.get(name).push(isSlow ? 10 * time : time);
  }
}
const growth = [];
for (const size of sizes) {
  const sized = proseOf(size);
  const rounds = [];
  for (let round = 0; round < 3; round += 1) rounds.push((await programs[0][1].ask({ text: sized })).time);
  growth.push(median(rounds) / (size / MEGABYTE));
}
for (const [, { end }] of programs) end();

const rows = [['程序', '准确率', '查全率', '对', '误', '1 MB 用时']];
const results = new Map();
for (const [name, findingsOf] of [
  ['jianggao', ours.findings],
  ...peers.map(([name, run]) => [name, ({ text: one }) => run(one)]),
]) {
  const found = await quality(findingsOf);
  const time = median(times.get(name));
  results.set(name, { ...found, time });
  const percent = (value) => `${(value * 100).toFixed(1)}%`;
  rows.push([
    name,
    percent(found.precision),
    percent(found.recall),
    String(found.right),
    String(found.wrong),
    `${name === 'textlint' ? '> ' : ''}${time.toFixed(0)} ms`,
  ]);
}
process.stdout.write(table(rows));

const own = results.get('jianggao');
const ratio = own.time / results.get('zhlint').time;
const rise = Math.max(...growth) / Math.min(...growth);
const asked = [
  [
    `准确率、查全率都高于同类`,
    PEERS.every((name) => own.precision > results.get(name).precision && own.recall > results.get(name).recall),
  ],
  [`1 MB 用时是 zhlint 的 ${ratio.toFixed(3)} 倍（要求 ≤ 0.25，目标 ≤ 0.1）`, ratio <= 0.25],
  [
    `每 MB 用时：${growth.map((value) => value.toFixed(0)).join('、')} ms（${sizes.map((size) => size / MEGABYTE).join('、')} MB；要求成比例，最大与最小之比 ${rise.toFixed(2)} ≤ 1.5）`,
    rise <= 1.5,
  ],
];
process.stdout.write(
  `第一次（什么都没有编译）：${['jianggao', 'zhlint', 'autocorrect'].map((name) => `${name} ${firsts.get(name).toFixed(0)} ms`).join('，')}\n`,
);
for (const [what, ok] of asked) process.stdout.write(`${ok ? '达到' : '未达'}：${what}\n`);
process.exitCode = asked.every(([, ok]) => ok) ? 0 : 1;
