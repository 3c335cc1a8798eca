/**
 * Splices put into a file as it is on disk: its BOM and its line ends, which a source does not show, stay as they
 * are. Pure text; it reads and writes no file.
 */

import type { Splice } from './edit.ts';

const BOM = '\ufeff';

/** As the line before has it, or the first one. */
const lineEndAt = (raw: string, at: number): string => {
  const before = raw.lastIndexOf('\n', at - 1);
  const feed = before < 0 || at === 0 ? raw.indexOf('\n') : before;
  return raw[feed - 1] === '\r' ? '\r\n' : '\n';
};

/** `raw`: the decoded file from which the source of the splices was made; offsets are those of the source. */
export const spliceRaw = (raw: string, splices: readonly Splice[]): string => {
  let out = '';
  let from = 0;
  let at = raw.startsWith(BOM) ? 1 : 0;
  let offset = 0;
  const moveTo = (target: number): void => {
    for (; offset < target; offset += 1) at += raw.startsWith('\r\n', at) ? 2 : 1;
  };
  for (const { start, end, text } of [...splices].sort((a, b) => a.start - b.start)) {
    moveTo(start);
    out += raw.slice(from, at) + text.replaceAll('\n', lineEndAt(raw, at));
    moveTo(end);
    from = at;
  }
  return out + raw.slice(from);
};
