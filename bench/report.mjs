/** The measured values as plain-text tables. Decides nothing: targets.mjs does. */

import { TARGETS } from './targets.mjs';

/** Columns on a terminal: Han and full-width characters take two. */
const width = (text) => [...text].reduce((sum, char) => sum + (/[\u1100-\u115f\u2e80-\uffe6]/.test(char) ? 2 : 1), 0);
const pad = (text, columns) => text + ' '.repeat(columns - width(text));

/** @param {string[][]} rows the first is the head */
export const table = (rows) => {
  const columns = rows[0].map((_, i) => Math.max(...rows.map((row) => width(row[i]))));
  const lines = rows.map((row) =>
    row
      .map((cell, i) => pad(cell, columns[i]))
      .join('  ')
      .trimEnd(),
  );
  lines.splice(1, 0, columns.map((count) => '-'.repeat(count)).join('  '));
  return `${lines.join('\n')}\n`;
};

const time = (taken) => (taken ? `${taken.time.toFixed(taken.time < 100 ? 1 : 0)} ms` : '');
const peak = (taken) => (taken?.peak ? `${taken.peak.toFixed(0)} MB` : '');

/** What every program took; empty where no part takes whole programs. @param {import('./targets.mjs').Results} results */
export const takenTable = ({ cold = new Map(), warm = new Map(), big = new Map() }) => {
  const names = new Set([...cold.keys(), ...warm.keys(), ...big.keys()]);
  if (names.size === 0) return '';
  const rows = [...names].map((name) => [
    name,
    ...[cold, warm, big].flatMap((part) => [time(part.get(name)), peak(part.get(name))]),
  ]);
  return table([['程序', 'W1 冷', '内存', 'W2 热/册', '内存', 'W3 300 篇', '内存'], ...rows]);
};

/** What was asked and what was measured. @returns {{ text: string, failed: number }} */
export const targetTable = (results) => {
  let failed = 0;
  const rows = TARGETS.filter(({ part }) => results[part]).map((target) => {
    const part = results[target.part];
    const ok = target.meetsMust(part);
    if (!ok) failed += 1;
    const verdict = !ok ? '未达要求' : target.meetsAim(part) ? '达到目标' : '达到要求';
    return [target.work, target.must, target.aim, target.measured(part), verdict];
  });
  return { text: table([['项目', '要求', '目标', '实测', '结果'], ...rows]), failed };
};
