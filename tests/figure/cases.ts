/** Reads the table of figure cases: cases.txt is for people. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Case {
  readonly section: string;
  /** YAML. */
  readonly data: string;
  readonly call: string;
  readonly text: string;
}

/** `321 / 366 件次, 方向: 降好`. */
const figure = (short: string): string => {
  const match = /^(\S+) \/ (\S+) ([^,]+)(.*)$/.exec(short);
  if (!match) throw new Error(`看不懂：${short}`);
  const [, now, then, unit, more] = match;
  return `甲: { 本期: ${now}, 上年同期: ${then}, 上期: ${then}, 目标: ${then}, 单位: ${unit}${more} }`;
};

export const CASES: readonly Case[] = (() => {
  const cases: Case[] = [];
  let section = '';
  for (const line of readFileSync(join(import.meta.dirname, 'cases.txt'), 'utf8').split('\n')) {
    if (line.startsWith('## ')) section = line.slice(3);
    if (line === '' || line.startsWith('#')) continue;
    const [data = '', call = '', text = ''] = line.split(' ; ');
    const yaml = data.startsWith('= ') ? data.slice(2).replaceAll('\\n', '\n') : figure(data);
    cases.push({ section, data: yaml, call, text });
  }
  return cases;
})();
