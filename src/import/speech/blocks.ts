/** Lines of a speech's text become blocks. What is not surely something else is a paragraph; no line is lost. */

import type { RecognisedLine } from '../../recognise/line.ts';
import { tableOf } from './rows.ts';
import type { ImportedBlock } from './volume.ts';

interface Seen extends RecognisedLine {
  readonly line: number;
  readonly text: string;
}

/** Below it a line is left a paragraph. */
const SURE = 0.5;

/** Without Markdown's marks at its head; a bold head that they open is not left half closed. */
export const textOfLine = (
  text: string,
  { start, end, textStart = start }: RecognisedLine,
  markdown: boolean,
): string => {
  const own = text.slice(textStart, end);
  if (!markdown) return own;
  const opened = text.slice(start, textStart).endsWith('**');
  const whole = opened ? `**${own}` : own;
  // Marks in pairs are Markdown's; what they make strong is told by the style.
  return (whole.split('**').length % 2 === 1 ? whole.replaceAll('**', '') : whole).trim();
};

const markLength = ({ number, textStart, start, text }: Seen): number => {
  if (!number) return 0;
  return text.startsWith(number.text) ? number.text.length : Math.max(0, number.end - (textStart ?? start));
};

const blockOf = (seen: Seen): ImportedBlock => {
  const { role, text, line, level, headEnd, confidence } = seen;
  const length = markLength(seen);
  const number = text.slice(0, length);
  const rest = text.slice(length);
  const plain: ImportedBlock = { kind: 'paragraph', line, text };
  if (confidence < SURE || rest.trim() === '') return plain;
  if (role === 'heading' && level !== undefined) {
    const head = Math.min(rest.length, Math.max(0, (headEnd ?? seen.end) - (seen.textStart ?? seen.start) - length));
    return { kind: 'heading', line, level, number, text: rest, head };
  }
  if (role === 'item') return { kind: 'item', line, number, text: rest };
  if (role === 'caption' || role === 'attachment') return { kind: role, line, text };
  return plain;
};

const rowsOf = (run: readonly Seen[]): readonly ImportedBlock[] => {
  const rows = tableOf(run.map(({ text }) => text));
  if (rows && run[0]) return [{ kind: 'table', line: run[0].line, rows }];
  return run.map(({ line, text }) => ({ kind: 'paragraph', line, text }));
};

/** Lines of one role that follow one another, up to the next of another. */
const runFrom = (lines: readonly Seen[], from: number): readonly Seen[] => {
  const role = lines[from]?.role;
  let to = from + 1;
  while (to < lines.length && lines[to]?.role === role) to += 1;
  return lines.slice(from, to);
};

export const blocksOf = (lines: readonly Seen[]): readonly ImportedBlock[] => {
  const blocks: ImportedBlock[] = [];
  for (let at = 0; at < lines.length; ) {
    const first = lines[at] as Seen;
    if (first.role === 'row') {
      const run = runFrom(lines, at);
      for (const block of rowsOf(run)) blocks.push(block);
      at += run.length;
    } else if (first.role === 'signature') {
      const run = runFrom(lines, at);
      const texts = run.map(({ text }) => text);
      blocks.push({ kind: 'signature', line: first.line, lines: texts, at: run.map(({ line }) => line) });
      at += run.length;
    } else {
      blocks.push(blockOf(first));
      at += 1;
    }
  }
  return blocks;
};
