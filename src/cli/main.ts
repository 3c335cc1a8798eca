/**
 * The command line as a function: arguments in, exit code out. Knows every command and the wording of
 * wrong use; prints no stack trace.
 */

import { Command, CommanderError } from 'commander';
import { COMMANDS } from './commands.ts';
import { asksForHelp, chineseHelp, columns, inChinese, tidyHelp } from './help.ts';
import { type Context, EXIT, firstLine, fromUser, type Io, STREAM, UsageError } from './io.ts';
import { writeLine } from './print.ts';
import { realWorld } from './world.ts';

const examples = (): string => `
例：
${columns([
  ['jianggao build', '生成 jianggao.yaml 列出的文稿'],
  ['jianggao build data/示例/稳定会.yaml -o out', '生成一篇'],
  ['jianggao templates 通用/动员部署讲话', '看一个模板需要哪些数据'],
  ['jianggao init 新工作区', '从头开始'],
])}

退出码：0 正常；1 数据、模板或文字有错；2 用法不对、读不到或写不了；3 缺少所需的软件。`;

interface Parsed {
  readonly run?: (context: Context) => Promise<number>;
  /** A file that standard input stands for. */
  readonly stdinAs?: string;
}

const programOf = (io: Io, version: string): Command =>
  chineseHelp(new Command('jianggao'))
    .description('讲稿：把会议的事实与数据写成合规排版的讲话稿和讲话材料汇编')
    .version(version, '-v, --version', '显示版本')
    .helpCommand('help [命令]', '显示一个命令的用法')
    .addHelpText('after', examples)
    .exitOverride()
    .configureOutput({ writeOut: (text) => io.out(tidyHelp(text)), writeErr: () => {} })
    .showSuggestionAfterError(true);

/** Parses only; nothing is done yet. */
const parse = (argv: readonly string[], io: Io, version: string): Parsed => {
  let parsed: Parsed = {};
  const program = programOf(io, version);
  for (const { name, alias, set, load } of COMMANDS) {
    const command = chineseHelp(set(program.command(name).alias(alias).copyInheritedSettings(program)));
    command.action((...given: unknown[]) => {
      const args = given.slice(0, -1) as never[];
      const [named] = args as unknown[];
      const flags = args.at(-1) as { stdinFilename?: string } | undefined;
      const isStdin =
        flags?.stdinFilename !== undefined && Array.isArray(named) && named.length === 1 && named[0] === STREAM;
      parsed = {
        run: async (context) => (await load())(context, ...args),
        ...(isStdin ? { stdinAs: flags.stdinFilename ?? '' } : {}),
      };
    });
  }
  if (asksForHelp(argv)) {
    const named = program.commands.find((command) => argv.includes(command.name()) || argv.includes(command.alias()));
    (named ?? program).outputHelp();
    return {};
  }
  if (argv.length === 0) program.outputHelp();
  else program.parse(argv as string[], { from: 'user' });
  return parsed;
};

const wrongUse = (io: Io, message: string, more = ''): number => {
  writeLine(io, `错误：${message}`);
  if (more !== '') writeLine(io, more);
  return EXIT.usage;
};

export const main = async (argv: readonly string[], io: Io, version: string): Promise<number> => {
  try {
    const { run, stdinAs } = parse(argv, io, version);
    const virtual = stdinAs === undefined ? undefined : new Map([[fromUser(io.cwd, stdinAs), io.readStdin()]]);
    return run ? await run({ io, world: realWorld(io.cwd, virtual) }) : EXIT.well;
  } catch (thrown) {
    if (thrown instanceof UsageError) return wrongUse(io, thrown.message);
    if (thrown instanceof CommanderError) {
      if (thrown.exitCode === 0 || thrown.code === 'commander.help') return EXIT.well;
      return wrongUse(io, inChinese(thrown.message), '用法见 jianggao --help');
    }
    writeLine(io, `程序出错，这是讲稿自身的问题，请反馈：${firstLine(thrown)}`);
    if (io.env.JIANGGAO_DEBUG && thrown instanceof Error) io.err(`${thrown.stack}\n`);
    return EXIT.bug;
  }
};
