/**
 * `fill` in a terminal: asks for what is missing one by one. Each answer is checked and written at once, so that
 * whatever ends the run loses none. It knows no readline.
 */

import type { Diagnostic } from '../diagnostic.ts';
import type { Change } from '../project/fill.ts';
import type { FilledFile } from '../project/fill-files.ts';
import { type FillSession, startSession } from '../project/fill-session.ts';
import type { Fail } from '../project/fill-value.ts';
import { typedValue } from '../project/provenance.ts';
import type { Question } from '../project/questions.ts';
import { answerEdit } from '../project/typed-answer.ts';
import { visible } from '../report/frame.ts';
import { wrap } from '../report/wrap.ts';
import { printDiagnostics } from './diagnostics.ts';
import { faultsIn, growList, MOST_SPEECHES, type Round, readDrafts } from './fill-drafts.ts';
import { writeFiles } from './filled.ts';
import { type Context, EXIT, type Heard, type Terminal } from './io.ts';
import { paintFor, writeLine } from './print.ts';
import { helpText, questionText } from './question-text.ts';
import { readSkipped, type Skipped, skipKey } from './skipped.ts';

interface Talk {
  readonly context: Context;
  readonly terminal: Terminal;
  readonly session: FillSession;
  readonly skipped: Skipped;
  /** What is wrong with the drafts as they stand on disk now: sums that do not add up, and the like. */
  readonly faults: () => readonly Diagnostic[];
  /** The file named with one more item in the list at a path, as all stands on disk now. */
  readonly nextItem: (list: string, file: string) => FilledFile | undefined;
}

/** What a step of the dialogue leads to. */
type Step = 'next' | 'back' | 'again' | 'reread' | 'more' | 'quit' | 'interrupt' | 'failed';

const INTERRUPTED = 130;

const say = ({ context, terminal }: Talk, text: string, indent = '  '): void =>
  context.io.err(`${wrap(visible(text), terminal.columns(), indent).join('\n')}\n`);

/** Checked, then written at once. */
const answer = (talk: Talk, question: Question, typed: string): Step => {
  const { path, target, where } = question;
  let faulty = false;
  const fail: Fail = (message, more = {}) => {
    faulty = true;
    say(talk, `${message}${more.hint === undefined ? '' : `：${more.hint}`}`);
    return undefined;
  };
  const edit = answerEdit(typed, target, path, question.shape, fail);
  if (!edit || faulty) return 'again';
  const change: Change = { ...edit, path, before: typedValue(target.fact), cell: '终端' };
  const put = talk.session.put(change);
  if (put.kind === 'changed') return 'reread';
  if (put.kind === 'refused') {
    printDiagnostics(talk.context.io, put.diagnostics);
    return 'again';
  }
  if (!writeFiles(talk.context, [put.file])) return 'failed';
  talk.session.wrote(put.file, change);
  talk.skipped.answered(skipKey(question));
  say(talk, `写入 ${where}：${change.value}${question.unit}`);
  const wrong = talk.faults();
  if (wrong.length === 0) return 'next';
  printDiagnostics(talk.context.io, wrong);
  say(talk, '这一项填错了就再答一次，是别的一项错了就用 < 回去改；按回车往下填');
  return 'again';
};

const COMMANDS: Readonly<Record<string, 'back' | 'help' | 'quit'>> = {
  '<': 'back',
  '＜': 'back',
  '《': 'back',
  '?': 'help',
  '？': 'help',
  说明: 'help',
  q: 'quit',
  Q: 'quit',
  ｑ: 'quit',
};

const respond = (talk: Talk, question: Question, heard: Heard): Step => {
  if (heard.kind !== 'line') return heard.kind === 'end' ? 'quit' : 'interrupt';
  const typed = heard.text.trim();
  const command = Object.hasOwn(COMMANDS, typed) ? COMMANDS[typed] : undefined;
  if (command === 'help') {
    talk.context.io.err(helpText(talk.terminal.columns()));
    return 'again';
  }
  if (command) return command;
  if (typed !== '') return answer(talk, question, typed);
  if (!talk.session.answered(question.target.place)) talk.skipped.skip(skipKey(question));
  return 'next';
};

/** The last question of the last item of a list of groups, of which something has been answered. */
const isItemDone = ({ session }: Talk, questions: readonly Question[], at: number): boolean => {
  const item = questions[at]?.item;
  if (!item?.isLast) return false;
  const own = questions.filter((one) => one.item?.list === item.list && one.item.index === item.index);
  return own.at(-1) === questions[at] && own.some(({ target }) => session.answered(target.place) !== undefined);
};

const YES: ReadonlySet<string> = new Set(['y', 'Y', 'ｙ', 'yes', '是', '有']);

/** Another item with nothing given in it, which the next round asks for. */
const askForMore = async (talk: Talk, { item, target }: Question): Promise<Exclude<Step, 'back' | 'again'>> => {
  const { list = '', index = 0 } = item ?? {};
  say(talk, `“${list}”还有第 ${index + 2} 项吗？有就写 y，没有就按回车`);
  const heard = await talk.terminal.ask('> ');
  if (heard.kind !== 'line') return heard.kind === 'end' ? 'quit' : 'interrupt';
  if (!YES.has(heard.text.trim())) return 'next';
  const file = talk.nextItem(list, target.place.source.name);
  if (!file) {
    say(talk, '这里的写法少见，加不进去：在数据文件里照上一项加');
    return 'next';
  }
  return writeFiles(talk.context, [file]) ? 'more' : 'failed';
};

/** Through all questions once; where it ended. */
const askRound = async (talk: Talk, questions: readonly Question[]): Promise<Exclude<Step, 'back' | 'again'>> => {
  const { io } = talk.context;
  const paint = paintFor(io, io.errIsTerminal);
  for (let at = 0; at < questions.length; ) {
    const question = questions[at] as Question;
    const before = talk.session.answered(question.target.place);
    const columns = talk.terminal.columns();
    io.err(questionText(question, { number: at + 1, of: questions.length }, before, columns, paint));
    let step: Step = 'again';
    while (step === 'again') step = respond(talk, question, await talk.terminal.ask('> '));
    if (step === 'next' && isItemDone(talk, questions, at)) step = await askForMore(talk, question);
    if (step === 'next') at += 1;
    else if (step === 'back') at = Math.max(0, at - 1);
    else return step;
  }
  return 'next';
};

/** What was not asked yet in this run; what an earlier run skipped comes last. */
const inOrder = (questions: readonly Question[], skipped: Skipped): Question[] => {
  const left = questions.filter((question) => !skipped.now(skipKey(question)));
  const late = left.filter((question) => skipped.before(skipKey(question)));
  return [...left.filter((question) => !late.includes(question)), ...late];
};

const finish = ({ io }: Context, answered: number, left: number | undefined): void => {
  const more = left === undefined ? '' : left === 0 ? '，没有要填的了' : `，还有 ${left} 处没有填`;
  writeLine(io, answered === 0 ? `没有填写${more}` : `填了 ${answered} 处，都已写入${more}`);
};

export const askAll = async (context: Context, drafts: readonly string[]): Promise<number> => {
  const { io } = context;
  const first = readDrafts(context, drafts, true);
  if (!first) {
    writeLine(io, '先改好这些，再来填写');
    return EXIT.problems;
  }
  if (first.questions.length === 0) {
    writeLine(io, '没有要填的');
    return EXIT.well;
  }
  const terminal = await (io.openTerminal as NonNullable<typeof io.openTerminal>)();
  const skipped = readSkipped(first.workspace);
  let answered = 0;
  let ended: Step = 'next';
  let round: Round | undefined = first;
  writeLine(io, `要填 ${first.questions.length} 处。回车跳过，< 回上一项，? 说明，q 停下；答一项就写入一项`);
  try {
    // An answer may bring up new questions: conditions that hold now print more.
    while (round && ['next', 'reread', 'more'].includes(ended)) {
      const questions = inOrder(round.questions, skipped);
      if (questions.length === 0) break;
      const session = startSession(round.workspace);
      const nextItem = (list: string, file: string): FilledFile | undefined => growList(context, drafts, list, file);
      const isSmall = round.speeches <= MOST_SPEECHES;
      const faults = (): readonly Diagnostic[] => (isSmall ? faultsIn(context, drafts) : []);
      const talk: Talk = { context, terminal, session, skipped, faults, nextItem };
      ended = await askRound(talk, questions);
      answered += session.count();
      if (ended === 'reread') writeLine(io, '数据文件在别处改过，重新读一遍；刚才这一项没有写入，请再答一次');
      round = readDrafts(context, drafts, false);
    }
  } finally {
    terminal.close();
    skipped.keep();
  }
  finish(context, answered, round?.questions.length);
  if (!round) writeLine(io, '先改好上面列出的，再接着填');
  if (ended === 'interrupt') return INTERRUPTED;
  if (ended === 'failed') return EXIT.usage;
  return round ? EXIT.well : EXIT.problems;
};
