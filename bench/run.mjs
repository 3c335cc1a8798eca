/**
 * `npm run bench [--quick] [cold warm jobs big growth layout]`: measures jianggao and its peers on the same content in
 * one run and prints ratios. Exit 1: something asked is not met; 2: cannot measure. Writes only bench/.work.
 */

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';

const HERE = import.meta.dirname;
const WORK = join(HERE, '.work');
const say = (text) => process.stderr.write(`${text}\n`);

const cannot = (why) => {
  say(why);
  process.exit(2);
};

if (!existsSync(join(HERE, 'node_modules'))) {
  say('安装用来比较的程序……');
  execFileSync('npm', ['ci', '--ignore-scripts', '--prefix', HERE], { stdio: ['ignore', 'ignore', 'inherit'] });
}
if (!existsSync(join(HERE, '..', 'dist', 'jianggao.cjs'))) cannot('没有 dist/jianggao.cjs：先运行 npm run build');

// The peers are imported only when they are surely installed.
const { measureAll, PARTS } = await import('./parts.mjs');
const { takenTable, targetTable } = await import('./report.mjs');

const args = process.argv.slice(2);
const asked = args.filter((arg) => !arg.startsWith('-'));
const unknown =
  asked.find((part) => !PARTS.includes(part)) ?? args.find((arg) => arg.startsWith('-') && arg !== '--quick');
if (unknown) cannot(`不认识“${unknown}”；可以写的有：--quick、${PARTS.join('、')}`);

const [load] = loadavg();
if (load > availableParallelism() / 4) say(`机器正忙（负载 ${load.toFixed(1)}）：数字只供参考`);
const results = await measureAll(WORK, asked.length > 0 ? asked : PARTS, args.includes('--quick'), say);
const { text, failed } = targetTable(results);
process.stdout.write([takenTable(results), text].filter(Boolean).join('\n'));
process.exitCode = failed > 0 ? 1 : 0;
