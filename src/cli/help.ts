/** What commander says, in Chinese: titles of the help, its columns, the messages of wrong use. No command's own words. */

import { type Command, Help } from 'commander';
import { widthOf } from '../report/frame.ts';

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Global Options:': '通用选项：',
};

const withDefault = (description: string, value: unknown): string =>
  value === undefined ? description : `${description}（默认 ${String(value)}）`;

/** Signs that no line begins with. */
const NOT_FIRST = /^[，。；：、）”？！]/;

/** Breaks a help text into lines of so many columns: between any two Han characters, within no Latin word. */
const wrap = (text: string, width: number): string => {
  let out = '';
  let column = 0;
  for (const [unit] of text.matchAll(/[!-~]+|[^!-~]/gu)) {
    const wide = widthOf(unit);
    if (column > 0 && column + wide > width && !NOT_FIRST.test(unit)) {
      out = `${out.trimEnd()}\n`;
      column = 0;
      if (unit === ' ') continue;
    }
    out += unit;
    column = unit === '\n' ? 0 : column + wide;
  }
  return out;
};

/** Lines of two columns, as examples are shown. */
export const columns = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...rows.map(([left]) => widthOf(left)));
  return rows.map(([left, right]) => `  ${left}${' '.repeat(width - widthOf(left) + 2)}${right}`).join('\n');
};

export const chineseHelp = (command: Command): Command =>
  command
    .configureHelp({
      displayWidth: widthOf,
      boxWrap: wrap,
      styleTitle: (title) => TITLES[title] ?? title,
      optionDescription: ({ description, defaultValue, hidden }) =>
        withDefault(description, hidden ? undefined : defaultValue),
      argumentDescription: ({ description, defaultValue }) => withDefault(description, defaultValue),
      subcommandTerm: (sub) => (sub.alias() ? `${sub.name()}（${sub.alias()}）` : `${sub.name()} [命令]`),
      commandUsage: (sub) =>
        Help.prototype.commandUsage.call(new Help(), sub).replace('[options]', '[选项]').replace('[command]', '[命令]'),
    })
    .helpOption('-h, --help', '显示用法');

/** Commander puts a blank after every title; a full-width colon needs none. */
export const tidyHelp = (text: string): string => text.replace(/^(用法：) /m, '$1');

/** `-h` or `--help` anywhere before `--`, even where an option wants its value: then nothing is done. */
export const asksForHelp = (argv: readonly string[]): boolean => {
  const end = argv.indexOf('--');
  return (end < 0 ? argv : argv.slice(0, end)).some((arg) => arg === '-h' || arg === '--help');
};

const WORDINGS: readonly (readonly [RegExp, string])[] = [
  [/^unknown option '(.+?)'/s, '没有“$1”这个选项'],
  [/^unknown command '(.+?)'/s, '没有“$1”这个命令'],
  [/^option '(.+?)' argument missing/s, '选项“$1”后面缺少值'],
  [/^missing required argument '(.+?)'/s, '缺少参数“$1”'],
  [/^too many arguments.*/s, '参数太多'],
];

/** The message of a CommanderError. */
export const inChinese = (message: string): string => {
  const bare = message.replace(/^error: /, '').trim();
  const near = /\(Did you mean (?:one of )?(.+?)\?\)/.exec(bare)?.[1];
  for (const [pattern, wording] of WORDINGS) {
    const match = pattern.exec(bare);
    if (!match) continue;
    const told = match[0].replace(pattern, wording);
    if (near) return `${told}，是不是想写“${near.split(', ').join('”或“')}”`;
    return /\.ya?ml”这个命令$/.test(told) ? `${told}；生成文稿写 jianggao build ${match[1]}` : told;
  }
  return bare;
};
