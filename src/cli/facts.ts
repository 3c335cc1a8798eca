/**
 * `facts`: what drafts print out of their data, each fact with how it was worked out, its source and its places;
 * with `--pending` the list of what is still to be checked. The table goes to standard output.
 */

import { type Diagnostic, hasError } from '../diagnostic.ts';
import { type Laid, layDraft } from '../project/build.ts';
import { factJson, factsBook, factsTable } from '../project/facts-sheet.ts';
import { isOwnBook } from '../project/own-book.ts';
import { type Pending, pendingIn } from '../project/pending.ts';
import { pendingBook } from '../project/pending-sheet.ts';
import { dependingOn, provenanceOf, unknownPath } from '../project/provenance.ts';
import { openWorkspace } from '../project/workspace.ts';
import { alignTable } from '../report/table.ts';
import { diagnosticsJson, printDiagnostics } from './diagnostics.ts';
import { type Context, EXIT, fromUser, type Io, STREAM, UsageError } from './io.ts';
import { parseSoftware } from './options.ts';
import { premadeOf } from './premade.ts';
import { writeLine } from './print.ts';
import { isOwnReport, spareOthers } from './spare.ts';
import { reasonOf } from './system-errors.ts';
import { draftPaths } from './targets.ts';
import { writeWhole } from './write.ts';

export interface FactsFlags {
  readonly format?: string;
  readonly output?: string;
  readonly path?: string;
  readonly pending?: true;
  readonly style?: string;
  readonly for?: string;
  readonly json?: true;
  readonly stdinFilename: string;
}

type Form = 'table' | 'json' | 'xlsx';

const formOf = (io: Io, { format, output, json }: FactsFlags): Form => {
  if (format !== undefined && format !== 'table' && format !== 'xlsx') {
    throw new UsageError(`--format 应为 table 或 xlsx，这里是“${format}”`);
  }
  const asXlsx = format === 'xlsx' || (format === undefined && output?.endsWith('.xlsx') === true);
  if (json && (asXlsx || format !== undefined)) throw new UsageError('--json 与 --format、.xlsx 不能同时使用');
  if (!asXlsx) return json ? 'json' : 'table';
  if (output === undefined) throw new UsageError('写成 .xlsx 时，用 -o 指明写到哪个文件');
  if (output === STREAM && io.outIsTerminal) throw new UsageError('.xlsx 不能写到终端，请转到文件或管道');
  return 'xlsx';
};

interface Found {
  readonly laid: readonly Laid[];
  readonly diagnostics: readonly Diagnostic[];
  readonly code: number;
}

/** A draft with an error is told of and left out. */
const layAll = ({ io, world }: Context, named: readonly string[], flags: FactsFlags): Found => {
  const software = parseSoftware(flags.for);
  const opened = openWorkspace(world, io.cwd, io.packageRoot, premadeOf(io.packageRoot));
  if (hasError(opened.diagnostics)) return { laid: [], diagnostics: opened.diagnostics, code: EXIT.problems };
  const paths = draftPaths(opened.value, named.includes(STREAM) ? [flags.stdinFilename] : named, io.cwd);
  const options = {
    final: false,
    ...(software ? { software } : {}),
    ...(flags.style === undefined ? {} : { style: flags.style }),
  };
  const drafts = paths.map((path) => layDraft(opened.value, path, options));
  const diagnostics = [...opened.diagnostics, ...drafts.flatMap((draft) => draft.diagnostics)];
  // Only a draft itself is asked for at no place of a file.
  const unreadable = diagnostics.some(({ code, place }) => code === 'JGF014' && place === undefined);
  const code = unreadable ? EXIT.usage : hasError(diagnostics) ? EXIT.problems : EXIT.well;
  return { laid: drafts.flatMap(({ laid }) => laid ?? []), diagnostics, code };
};

/** What is asked for, in every form. */
interface Answer {
  readonly count: number;
  readonly table: () => string[][];
  readonly book: () => Uint8Array;
  readonly json: () => Readonly<Record<string, unknown>>;
}

const pendingRow = ({ path, value, state, printed, office, meaning, where }: Pending): string[] => [
  path,
  state === 'missing' ? '待填' : value,
  printed?.page === undefined ? '' : `第${printed.page}页`,
  office,
  where,
  meaning,
];

const pendingJson = ({ printed, ...item }: Pending) => ({
  ...item,
  ...(printed ? { draft: printed.draft, page: printed.page, sentence: printed.sentence } : {}),
});

const answerOf = (laid: readonly Laid[], { path, pending }: FactsFlags): Answer => {
  if (pending) {
    const items = pendingIn(laid);
    return {
      count: items.length,
      table: () => [['路径', '现值', '印在', '责任单位', '出自', '含义'], ...items.map(pendingRow)],
      book: () => pendingBook(items),
      json: () => ({ pending: items.map(pendingJson) }),
    };
  }
  const all = provenanceOf(laid);
  const rows = path === undefined ? all : dependingOn(all, path);
  return {
    count: rows.length,
    table: () => factsTable(rows),
    book: () => factsBook(rows),
    json: () => ({ facts: rows.map(factJson) }),
  };
};

/** `-`, or a file whose name goes to standard output; false where it cannot be written. */
const deliver = ({ io, world }: Context, output: string | undefined, content: string | Uint8Array): boolean => {
  if (output === undefined || output === STREAM) {
    io.out(content);
    return true;
  }
  const target = fromUser(io.cwd, output);
  try {
    writeWhole(target, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  } catch (thrown) {
    writeLine(io, `错误：${world.display(target)} ${reasonOf(thrown)}`);
    return false;
  }
  io.out(`${world.display(target)}\n`);
  return true;
};

/** The first columns of both tables, which are never left out. */
const OWN_HEAD = /^(?:事实 +印作|路径 +现值)(?: |\n)/;

const isOwnTable = (bytes: Uint8Array): boolean =>
  isOwnReport(bytes) || OWN_HEAD.test(new TextDecoder().decode(bytes.subarray(0, 4096))) || isOwnBook(bytes);

const nothingOf = ({ path, pending }: FactsFlags): string => {
  if (pending) return '没有待填、待核的数据';
  return path === undefined ? '没有印出数据' : `印出的内容里，没有用到“${path}”的`;
};

/** A path that is nowhere in the data is a slip, one that is not printed is an answer. */
const withPath = (found: Found, path: string | undefined): Found => {
  const slip = path === undefined || found.laid.length === 0 ? undefined : unknownPath(found.laid, path);
  return slip ? { ...found, diagnostics: [...found.diagnostics, slip], code: EXIT.problems } : found;
};

export const runFacts = (context: Context, named: readonly string[], flags: FactsFlags): number => {
  const { io } = context;
  const form = formOf(io, flags);
  if (named.includes(STREAM) && named.length > 1) throw new UsageError('标准输入（-）只能单独读一篇');
  if (flags.pending && flags.path !== undefined) throw new UsageError('--pending 与 --path 不能同时使用');
  if (flags.output !== undefined && flags.output !== STREAM) {
    spareOthers(context, fromUser(io.cwd, flags.output), isOwnTable);
  }
  const { laid, diagnostics, code } = withPath(layAll(context, named, flags), flags.path);
  const answer = answerOf(laid, flags);
  if (form === 'json') {
    return deliver(context, flags.output, diagnosticsJson(diagnostics, answer.json())) ? code : EXIT.usage;
  }
  printDiagnostics(io, diagnostics);
  if (laid.length === 0) return code;
  if (answer.count === 0) {
    if (code === EXIT.well) writeLine(io, nothingOf(flags));
    return code;
  }
  const content = form === 'xlsx' ? answer.book() : alignTable(answer.table());
  return deliver(context, flags.output, content) ? code : EXIT.usage;
};
