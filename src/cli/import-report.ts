/** What an import tells: how the text was healed, what each line was taken for, what came of it. Writes to no file. */

import type { Imported } from '../project/import.ts';
import { HEALINGS, type Healing } from '../project/import.ts';
import type { Io } from './io.ts';
import { writeLine } from './print.ts';

const MOST_HEALINGS = 20;

const ROLES: Readonly<Record<string, string>> = {
  cover: '封面',
  contentsTitle: '目录标题',
  contents: '目录',
  part: '篇题',
  title: '题目',
  speaker: '讲话人',
  date: '日期',
  salutation: '称谓',
  heading: '标题',
  item: '条目',
  caption: '表题、图题',
  row: '表格的行',
  signature: '署名',
  attachment: '附件',
  pageNumber: '页码',
  paragraph: '段落',
};

const shortened = (text: string): string => {
  const shown = text.replaceAll('\r', '').replaceAll('\n', '⏎').replaceAll('\t', '⇥');
  return shown.length > 30 ? `${shown.slice(0, 30)}……` : shown;
};

const healingLine = ({ kind, line, before, after }: Healing): string => {
  const name = HEALINGS[kind];
  return `  第 ${line} 行　${name}：${after === '' ? `去掉“${shortened(before)}”` : `“${shortened(before)}” → “${shortened(after)}”`}`;
};

const tellHealings = (io: Io, healings: readonly Healing[], all: boolean): void => {
  if (healings.length === 0) return;
  writeLine(io, `整理了 ${healings.length} 处（字词没有改动；不要哪一种，用 --no-heal 种类）：`);
  for (const healing of all ? healings : healings.slice(0, MOST_HEALINGS)) writeLine(io, healingLine(healing));
  if (!all && healings.length > MOST_HEALINGS) {
    writeLine(io, `  ……另有 ${healings.length - MOST_HEALINGS} 处，用 --explain 全部列出`);
  }
};

const tellGuesses = (io: Io, { explain, plain, healed }: Imported): void => {
  const lines = healed.split(/\r\n|[\n\r]/);
  writeLine(io, '每一行当作什么：');
  const reasons = new Map(plain.map(({ line, reason }) => [line, reason]));
  for (const { line, role, reason, confidence } of explain) {
    const more = reasons.get(line);
    const why = more === undefined ? reason : `${reason}；${more}`;
    const shown = shortened(lines[line - 1]?.trim() ?? '');
    writeLine(io, `  第 ${line} 行　${ROLES[role] ?? role}　${Math.round(confidence * 100)}%　${why}　“${shown}”`);
  }
};

const foundIn = ({ volume, facts }: Imported): string => {
  const headings = volume.speeches.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'heading')).length;
  const missing = facts.filter((fact) => fact.missing).length;
  const real = facts.length - missing;
  const lifted = real > 0 ? `，取出的数据 ${real} 处` : '';
  return `讲话 ${volume.speeches.length} 篇，标题 ${headings} 个，待填 ${missing} 处${lifted}`;
};

export const tellImport = (io: Io, name: string, imported: Imported, explain: boolean): void => {
  writeLine(io, `读了 ${name}：${foundIn(imported)}`);
  tellHealings(io, imported.healings, explain);
  for (const note of imported.notes) writeLine(io, `说明：${note}`);
  const { plain } = imported;
  if (plain.length > 0 && !explain) {
    writeLine(io, `说明：${plain.length} 处的编号版式编不出来，按文字照录；用 --explain 看是哪几处`);
  }
  if (explain) tellGuesses(io, imported);
};

/** For programs: everything but the texts. */
export const importJson = (name: string, draft: string, imported: Imported): Record<string, unknown> => {
  const { volume, explain, plain, healings, facts, differences, notes } = imported;
  return {
    file: name,
    draft,
    speeches: volume.speeches.map(({ title, line }) => ({ title, line: line + 1 })),
    healings,
    explain,
    plain,
    facts,
    differences: differences.map(({ line, expected, actual }) => ({ line, expected, actual: actual ?? null })),
    notes,
  };
};
