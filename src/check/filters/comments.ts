/**
 * Finds `检查: 略过 …` in comments: `<!-- … -->` in templates and texts, `# …` in YAML, on lines of
 * their own or at a line's end. Says what
 * each covers; what is wrong with one it reports.
 */

import type { CodeId } from '../../codes.ts';
import type { Diagnostic } from '../../diagnostic.ts';
import { type Place, placeOf, type Source } from '../../source.ts';
import { isUnmutable } from './grade.ts';
import type { RuleNames } from './names.ts';
import { strays, useless } from './strays.ts';
import { yamlComments } from './yaml-comments.ts';

/** How lines stand together: in a text each is a paragraph, in a template they go on to a blank line, in YAML by depth. */
export type Manner = 'text' | 'template' | 'yaml';

export interface Suppression {
  readonly place: Place;
  readonly codes: readonly CodeId[];
  readonly reason: string;
  /** UTF-16 offsets in the source of what it covers. */
  readonly start: number;
  readonly end: number;
}

export interface FoundSuppressions {
  readonly suppressions: readonly Suppression[];
  readonly faults: readonly Diagnostic[];
}

const NOTHING: FoundSuppressions = { suppressions: [], faults: [] };

const DIRECTIVE = /^检查[ \t\u3000]*[:：][ \t\u3000]*(略过全文|略过)(?=$|[ \t\u3000])[ \t\u3000]*(.*)$/;
const BEGINS_BLOCK = /^[ \t\u3000]*(?:#{1,6}|-[ \t]|\||:::|\{\{[#/]|\d{1,2}[.．、])/;

interface Comment {
  /** Offsets in the line. */
  readonly start: number;
  readonly end: number;
  /** What it says. */
  readonly says: string;
  /** Nothing else stands on the line. */
  readonly alone: boolean;
}

/** The comment at the end of a line. */
const markupComment = (line: string): Comment | undefined => {
  if (!line.includes('-->')) return undefined;
  const end = line.trimEnd().length;
  const start = line.lastIndexOf('<!--', end - 3);
  const inside = line.slice(start + 4, end - 3);
  if (start < 0 || !line.startsWith('-->', end - 3) || inside.includes('-->')) return undefined;
  return { start, end, says: inside.trim(), alone: line.slice(0, start).trim() === '' };
};

const yamlComment = (line: string, start: number): Comment | undefined => {
  if (start < 0) return undefined;
  const says = line.slice(start).replace(/^#+/, '').trim();
  return { start, end: line.trimEnd().length, says, alone: line.slice(0, start).trim() === '' };
};

interface Row {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly comment: Comment | undefined;
  /** Code: what stands in it says nothing. */
  readonly fenced: boolean;
}

const FENCE = /^[ \t]{0,3}(?:`{3}|~{3})/;

/** From one fence line to the next, both with them. */
const fencesOf = (lines: readonly string[]): readonly boolean[] => {
  let open = false;
  return lines.map((line) => {
    const isFence = FENCE.test(line);
    const fenced = open || isFence;
    if (isFence) open = !open;
    return fenced;
  });
};

const rowsOf = (text: string, manner: Manner): readonly Row[] => {
  const lines = text.split('\n');
  const fences = manner === 'yaml' ? [] : fencesOf(lines);
  const remarks = manner === 'yaml' ? yamlComments(lines) : [];
  let start = 0;
  return lines.map((line, at) => {
    const fenced = fences[at] ?? false;
    const inMarkup = fenced ? undefined : markupComment(line);
    const comment = manner === 'yaml' ? yamlComment(line, remarks[at] ?? -1) : inMarkup;
    const row = { text: line, start, end: start + line.length, comment, fenced };
    start += line.length + 1;
    return row;
  });
};

const isBlank = (row: Row | undefined): boolean => row === undefined || row.text.trim() === '';

const depthOf = ({ text }: Row): number => text.length - text.trimStart().length;

type Cover = readonly [from: number, to: number];

/** What stands deeper than a line belongs to it. */
const yamlBlock = (rows: readonly Row[], from: number): Cover => {
  const depth = depthOf(rows[from] as Row);
  let to = from;
  for (let at = from + 1; at < rows.length; at += 1) {
    const row = rows[at] as Row;
    if (!isBlank(row) && depthOf(row) <= depth) break;
    if (!isBlank(row)) to = at;
  }
  return [from, to];
};

/** A paragraph of a template goes over several lines. */
const paragraph = (rows: readonly Row[], from: number): Cover => {
  let to = from;
  while (to + 1 < rows.length && !isBlank(rows[to + 1]) && !BEGINS_BLOCK.test((rows[to + 1] as Row).text)) to += 1;
  return [from, to];
};

const paragraphBefore = (rows: readonly Row[], last: number): Cover => {
  let from = last;
  while (from > 0 && !isBlank(rows[from - 1]) && !BEGINS_BLOCK.test((rows[from] as Row).text)) from -= 1;
  return [from, last];
};

const isRemark = (row: Row | undefined): boolean => row?.comment?.alone === true;

/** The line that it ends; else the paragraph below; at the end of one, with nothing right below, that one. */
const coverOf = (rows: readonly Row[], at: number, manner: Manner): Cover | undefined => {
  if (!isRemark(rows[at])) {
    if (manner === 'yaml') return yamlBlock(rows, at);
    return manner === 'text' ? [at, at] : paragraphBefore(rows, at);
  }
  let below = at + 1;
  while (isRemark(rows[below])) below += 1;
  let above = at - 1;
  while (above >= 0 && isRemark(rows[above])) above -= 1;
  const ends = manner !== 'yaml' && isBlank(rows[below]) && !isBlank(rows[above]);
  if (ends) return manner === 'text' ? [above, above] : paragraphBefore(rows, above);
  while (below < rows.length && (isBlank(rows[below]) || isRemark(rows[below]))) below += 1;
  if (below >= rows.length) return undefined;
  if (manner === 'yaml') return yamlBlock(rows, below);
  return manner === 'text' ? [below, below] : paragraph(rows, below);
};

/** What is wrong on any level of grades: nobody may silence it. */
const isFirm = (code: CodeId): boolean => isUnmutable({ code, grade: 'I', message: '' });

const codesOf = (written: readonly string[], place: Place, names: RuleNames, faults: Diagnostic[]): readonly CodeId[] =>
  written.flatMap((one) => {
    const code = names.find(one);
    if (code !== undefined && isFirm(code)) {
      faults.push(useless(place, `${code} 不能略过`, '删去这一处略过，改正原文'));
      return [];
    }
    if (code !== undefined) return code;
    const near = names.near(one);
    const hint = near === undefined ? {} : { hint: `是不是想写“${near}”` };
    faults.push({ code: 'JGK003', grade: 'E', message: `没有“${one}”这条规则，这一处略过不起作用`, place, ...hint });
    return [];
  });

const RULES = /^[^\s、,，]+(?:[ \t\u3000]*[、,，][ \t\u3000]*[^\s、,，]+)*/;

/** `P2` behind `P1` is no reason: somebody meant two rules. */
const isReason = (reason: string, names: RuleNames): boolean =>
  reason.split(/[\s、,，]/).some((word) => word !== '' && names.find(word) === undefined);

/** `names` says which rules there are. A comment without a reason silences nothing. */
export const suppressionsIn = (source: Source, manner: Manner, names: RuleNames): FoundSuppressions => {
  if (!source.text.includes('略过')) return NOTHING;
  const rows = rowsOf(source.text, manner);
  const suppressions: Suppression[] = [];
  const faults: Diagnostic[] = [];
  for (const [at, row] of rows.entries()) {
    if (manner !== 'yaml' && !row.fenced) faults.push(...strays(source, row, row.comment?.start));
    const [, word, rest = ''] = DIRECTIVE.exec(row.comment?.says ?? '') ?? [];
    if (word === undefined || !row.comment) continue;
    const place = placeOf(source, row.start + row.comment.start, row.start + row.comment.end);
    const written = RULES.exec(rest)?.[0] ?? '';
    const reason = rest.slice(written.length).trim();
    if (written === '') {
      faults.push({
        code: 'JGK003',
        grade: 'E',
        message: `“${word}”后面没有写规则`,
        place,
        hint: `写成“检查: ${word} 规则 理由”`,
      });
      continue;
    }
    const codes = codesOf(written.split(/[ \t\u3000]*[、,，][ \t\u3000]*/), place, names, faults);
    if (codes.length === 0) continue;
    if (!isReason(reason, names)) {
      faults.push({ code: 'JGK001', grade: 'E', message: `${word}“${written}”没有写理由，这一处略过不起作用`, place });
      continue;
    }
    const whole: Cover = [0, rows.length - 1];
    const cover = word === '略过全文' ? whole : (coverOf(rows, at, manner) ?? [at, at]);
    suppressions.push({ place, codes, reason, start: rows[cover[0]]?.start ?? 0, end: rows[cover[1]]?.end ?? 0 });
  }
  return { suppressions, faults };
};

/** The text with its comments blank: every offset stays. */
export const withoutComments = (text: string): string => {
  if (!text.includes('<!--')) return text;
  const parts: string[] = [];
  let done = 0;
  let [ticks, counted, end] = [0, 0, -1];
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', Math.max(done, start + 4))) {
    if (end < start + 4) end = text.indexOf('-->', start + 4);
    if (end < 0) break;
    for (; counted < start; counted += 1) {
      if (text[counted] === '\n') ticks = 0;
      else if (text[counted] === '`') ticks += 1;
    }
    // Between backticks it is shown, not meant.
    if (ticks % 2 === 1) continue;
    parts.push(text.slice(done, start), text.slice(start, end + 3).replace(/[^\n]/g, ' '));
    done = end + 3;
    counted = done;
  }
  return parts.join('') + text.slice(done);
};
