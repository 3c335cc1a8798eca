/**
 * The command line as a function: arguments in, exit code out. Knows every command and the wording of
 * wrong use; prints no stack trace.
 */

import { posix } from 'node:path';
import { Command, CommanderError, Help } from 'commander';
import { buildCommand, runBuild } from './build.ts';
import { doctorCommand, runDoctor } from './doctor.ts';
import { explainCommand, runExplain } from './explain.ts';
import { initCommand, runInit } from './init.ts';
import { EXIT, type Io, type Session, UsageError } from './io.ts';
import { runSchema, schemaCommand } from './schema.ts';
import { runTemplates, templatesCommand } from './templates.ts';
import { realWorld } from './world.ts';

type Run = (session: Session, ...args: never[]) => number | Promise<number>;

interface Entry {
  readonly name: string;
  readonly alias: string;
  readonly set: (command: Command) => Command;
  readonly run: Run;
}

const COMMANDS: readonly Entry[] = [
  { name: 'build', alias: '生成', set: buildCommand, run: runBuild as Run },
  { name: 'templates', alias: '模板', set: templatesCommand, run: runTemplates as Run },
  { name: 'init', alias: '新建工作区', set: initCommand, run: runInit as Run },
  { name: 'schema', alias: '结构', set: schemaCommand, run: runSchema as Run },
  { name: 'doctor', alias: '体检', set: doctorCommand, run: runDoctor as Run },
  { name: 'explain', alias: '解释', set: explainCommand, run: runExplain as Run },
];

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Global Options:': '通用选项：',
};

const chineseHelp = (command: Command): Command =>
  command
    .configureHelp({
      styleTitle: (title) => TITLES[title] ?? title,
      optionDescription: (option) => {
        const value = option.defaultValue;
        const shown = value === undefined || option.hidden ? '' : `（默认 ${String(value)}）`;
        return `${option.description}${shown}`;
      },
      argumentDescription: (argument) => {
        const value = argument.defaultValue;
        return `${argument.description}${value === undefined ? '' : `（默认 ${String(value)}）`}`;
      },
      subcommandTerm: (sub) => `${sub.name()}（${sub.alias()}）`,
      commandUsage: (sub) =>
        Help.prototype.commandUsage.call(new Help(), sub).replace('[options]', '[选项]').replace('[command]', '[命令]'),
    })
    .helpOption('-h, --help', '显示用法');

const EXAMPLES = `
例：
  jianggao build                                生成 jianggao.yaml 列出的文稿
  jianggao build data/示例/稳定会.yaml -o out     生成一篇
  jianggao templates 通用/动员部署讲话             看一个模板需要哪些数据
  jianggao init 新工作区                          从头开始

退出码：0 正常；1 数据、模板或文字有错；2 用法不对、读不到或写不了；3 缺少所需的软件。`;

/** What commander says in English, said in Chinese. */
const WORDINGS: readonly (readonly [RegExp, string])[] = [
  [/^unknown option '(.+?)'/, '没有“$1”这个选项'],
  [/^unknown command '(.+?)'/, '没有“$1”这个命令'],
  [/^option '(.+?)' argument missing/, '选项“$1”后面缺少值'],
  [/^missing required argument '(.+?)'/, '缺少参数“$1”'],
  [/^too many arguments.*/, '参数太多'],
];

const inChinese = (message: string): string => {
  const bare = message.replace(/^error: /, '').trim();
  const near = /\(Did you mean (?:one of )?(.+?)\?\)/.exec(bare)?.[1];
  for (const [pattern, wording] of WORDINGS) {
    const match = pattern.exec(bare);
    if (match) return `${match[0].replace(pattern, wording)}${near ? `，是不是想写“${near}”` : ''}`;
  }
  return bare;
};

interface Parsed {
  readonly run?: (session: Session) => number | Promise<number>;
  readonly fromStdin: boolean;
  readonly stdinFilename: string;
}

/** Parses only; nothing is done yet, so `--help` anywhere never acts. */
const parse = (argv: readonly string[], io: Io, version: string): Parsed => {
  let parsed: Parsed = { fromStdin: false, stdinFilename: '' };
  const program = chineseHelp(new Command('jianggao'))
    .description('讲稿：把会议的事实与数据写成合规排版的讲话稿和讲话材料汇编')
    .version(version, '-v, --version', '显示版本')
    .helpCommand('help [命令]', '显示一个命令的用法')
    .addHelpText('after', EXAMPLES)
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.out(text), writeErr: () => {} })
    .showSuggestionAfterError(true);
  for (const { name, alias, set, run } of COMMANDS) {
    const command = set(chineseHelp(program.command(name).alias(alias)).copyInheritedSettings(program));
    chineseHelp(command);
    command.action((...given: unknown[]) => {
      const args = given.slice(0, -1) as never[];
      const flags = given.at(-2) as { stdinFilename?: string };
      const [first] = args as unknown[];
      const fromStdin = name === 'build' && Array.isArray(first) && first.includes('-');
      parsed = { run: (session) => run(session, ...args), fromStdin, stdinFilename: flags.stdinFilename ?? '' };
    });
  }
  if (argv.length === 0) program.help();
  program.parse(argv as string[], { from: 'user' });
  return parsed;
};

export const main = async (argv: readonly string[], io: Io, version: string): Promise<number> => {
  try {
    const { run, fromStdin, stdinFilename } = parse(argv, io, version);
    const virtual = fromStdin ? new Map([[posix.resolve(io.cwd, stdinFilename), io.readStdin()]]) : undefined;
    return run ? await run({ io, world: realWorld(io.cwd, virtual) }) : EXIT.well;
  } catch (thrown) {
    if (thrown instanceof CommanderError) {
      if (thrown.exitCode === 0 || thrown.code === 'commander.help') return EXIT.well;
      io.err(`错误：${inChinese(thrown.message)}\n用法见 jianggao --help\n`);
      return EXIT.usage;
    }
    if (thrown instanceof UsageError) {
      io.err(`错误：${thrown.message}\n`);
      return EXIT.usage;
    }
    io.err(`程序出错（这是讲稿自身的问题，请反馈）：${thrown instanceof Error ? thrown.message : String(thrown)}\n`);
    if (io.env.JIANGGAO_DEBUG) io.err(`${thrown instanceof Error ? thrown.stack : ''}\n`);
    return EXIT.bug;
  }
};
