/** A compilation: its speeches found, built one by one, held against one another, bound into one document. */

import { posix } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import type { CompilationDraft } from '../facts/draft.ts';
import { combine, conflictDiagnostic } from '../facts/merge.ts';
import type { Place } from '../source.ts';
import { isoDate } from '../tree/dates.ts';
import type { MapFact } from '../tree/facts.ts';
import type { Contents, Document, Part, Speech } from '../tree/nodes.ts';
import { type Piece, supplied, textOf } from '../tree/trace.ts';
import { entryOf, type YamlList, type YamlMap } from '../yaml/node.ts';
import { factPieces, readFields } from './fields.ts';
import { expandGlob, isGlob } from './glob.ts';
import { isAbsolute, resolvePath } from './paths.ts';
import type { BuiltSpeech } from './speech.ts';
import { isOwn, type Workspace } from './workspace.ts';

type Report = (diagnostic: Diagnostic) => void;

export interface Member {
  readonly path: string;
  readonly place: Place;
}

/** Takes each speech as soon as it is built, and gives back what is still to be held of it. */
export interface Receiver {
  readonly start: (
    plan: Pick<Document, 'contents' | 'paging'> & { readonly depth: 0 | 1 | 2; readonly speeches: number },
  ) => void;
  readonly part: (part: Pick<Part, 'label' | 'title'>) => void;
  /** `level`: of its title in the contents. */
  readonly speech: (built: BuiltSpeech, level: 1 | 2) => BuiltSpeech;
}

/** Reads and builds one member; made by build.ts. */
export type BuildMember = (member: Member, report: Report) => BuiltSpeech | undefined;

const membersOf = (workspace: Workspace, path: string, list: YamlList, report: Report): Member[] =>
  list.items.flatMap((item) => {
    if (item.type !== 'scalar') return [];
    const folder = posix.dirname(path);
    const { text, place } = item;
    if (isAbsolute(text) || !isOwn(workspace, resolvePath(folder, text))) {
      report({
        code: 'JGF014',
        grade: 'E',
        message: `“${text}”在工作区之外，不能收入`,
        place,
        hint: '把文件放进工作区，再收入',
      });
      return [];
    }
    if (!isGlob(text)) return [{ path: resolvePath(folder, text), place }];
    const found = expandGlob(workspace.world, folder, text).filter(
      (member) => /\.ya?ml$/.test(member) && member !== path,
    );
    if (found.length === 0) report({ code: 'JGF014', grade: 'E', message: `没有文件符合“${text}”`, place });
    return found.map((member) => ({ path: member, place }));
  });

const refuseTwice = (members: readonly Member[], workspace: Workspace, report: Report): Member[] => {
  const seen = new Map<string, Member>();
  for (const member of members) {
    const first = seen.get(member.path);
    if (first) {
      const related = [{ place: first.place, message: '第一次在这里' }];
      report({
        code: 'JGF024',
        grade: 'E',
        message: `${workspace.world.display(member.path)} 收入了两次`,
        place: member.place,
        related,
      });
    } else seen.set(member.path, member);
  }
  return [...seen.values()];
};

interface Group {
  readonly label: readonly Piece[];
  readonly title: readonly Piece[];
  readonly members: readonly Member[];
}

const groupsOf = (workspace: Workspace, path: string, list: YamlList, report: Report): (Member | Group)[] =>
  list.items.flatMap((item): (Member | Group)[] => {
    if (item.type !== 'map') return membersOf(workspace, path, { ...list, items: [item] }, report);
    const inner = entryOf(item, '篇目')?.value;
    if (inner?.type !== 'list') return [];
    const label = piecesOf(item, '篇', report);
    const title = piecesOf(item, '题', report);
    return [{ label, title, members: membersOf(workspace, path, inner, report) }];
  });

const piecesOf = (map: YamlMap, key: string, report: Report): Piece[] =>
  factPieces(readFields(map, new Set([key]), report).get(key)?.fact, key);

/** One path, one value in the whole volume, unless it stands under a speech's own 数据. */
const holdTogether = (speeches: readonly BuiltSpeech[], report: Report): void => {
  let volume: MapFact | undefined;
  for (const { shared } of speeches) {
    if (volume === shared) continue;
    volume = volume ? combine(volume, shared, (c) => report(conflictDiagnostic(c, 'JGF020'))) : shared;
  }
};

const FIELDS = new Set(['标题', '单位', '日期']);

export interface BuiltCompilation {
  readonly document: Document;
  readonly members: readonly BuiltSpeech[];
  /** Its own fields. */
  readonly facts: MapFact;
}

export const buildCompilation = (
  workspace: Workspace,
  path: string,
  node: YamlMap,
  draft: CompilationDraft,
  buildMember: BuildMember,
  report: Report,
  receiver?: Receiver,
): BuiltCompilation | undefined => {
  const list = entryOf(node, '篇目')?.value;
  if (list?.type !== 'list') return undefined;
  const groups = groupsOf(workspace, path, list, report);
  const all = groups.flatMap((group) => ('members' in group ? group.members : [group]));
  const kept = new Set(refuseTwice(all, workspace, report));
  const built = new Map<Member, BuiltSpeech>();
  const contents: Contents = { type: 'contents', depth: Number(draft.contents?.depth ?? '1') };
  const paging = draft.paging === '每篇重起' ? 'perSpeech' : 'continuous';
  const hasParts = groups.some((group) => 'members' in group);
  receiver?.start({ contents, paging, depth: hasParts ? 2 : 1, speeches: all.length });
  for (const group of groups) {
    const isPart = 'members' in group;
    if (isPart) receiver?.part(group);
    for (const member of isPart ? group.members : [group]) {
      const speech = kept.has(member) ? buildMember(member, report) : undefined;
      if (speech) built.set(member, receiver?.speech(speech, isPart ? 2 : 1) ?? speech);
    }
  }
  const members = [...built.values()];
  holdTogether(members, report);
  const children = groups.flatMap((group): (Part | Speech)[] => {
    if (!('members' in group)) return speechesOf([group], built);
    return [{ type: 'part', label: group.label, title: group.title, children: speechesOf(group.members, built) }];
  });
  const fields = readFields(node, FIELDS, report);
  const pieces = (key: string): Piece[] => factPieces(fields.get(key)?.fact, key);
  const title = pieces('标题');
  const counted = draft.count === false ? [] : [supplied(`（${members.length}篇）`)];
  const date = fields.get('日期')?.fact;
  const lines = [pieces('单位'), pieces('日期')].filter((line) => line.length > 0);
  return {
    members,
    facts: { type: 'map', entries: fields, place: node.place },
    document: {
      type: 'document',
      kind: 'compilation',
      title: textOf([...title, ...counted]),
      author: textOf(pieces('单位')),
      date: date?.type === 'date' ? isoDate(date.date) : '',
      cover: { type: 'cover', title, lines, counted: draft.count !== false },
      contents,
      paging,
      children,
    },
  };
};

const speechesOf = (members: readonly Member[], built: ReadonlyMap<Member, BuiltSpeech>): Speech[] =>
  members.flatMap((member) => {
    const speech = built.get(member);
    return speech ? [speech.speech] : [];
  });
