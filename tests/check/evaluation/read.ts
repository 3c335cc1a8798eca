/**
 * Reads the evaluation set, whose format README.md tells. It judges nothing: what is right or wrong stands in
 * the texts, and a record that cannot be read comes back as a fault with its line, never as a guess.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Grade = 'E' | 'W' | 'I';

export interface Expected {
  /** Any of these may report it. */
  readonly rules: readonly string[];
  /** Any of these grades will do. */
  readonly grades: readonly Grade[];
  /** False for what may be reported and need not be: it counts neither as found nor as false. */
  readonly demanded: boolean;
  readonly quote: string;
  /** Where the quote stands in the text, in UTF-16 units; a finding that overlaps it has hit. */
  readonly from: number;
  readonly to: number;
  /** The one right form, where there is one. */
  readonly right?: string;
  readonly note?: string;
}

export interface EvaluationText {
  readonly id: string;
  readonly area: string;
  /** The line of the record's head, 1-based. */
  readonly line: number;
  /** False for a trap: the text is right, and naive rules would report it. */
  readonly wrong: boolean;
  /** The naive rules that a trap is laid for, and why it is right. */
  readonly trap?: { readonly rules: readonly string[]; readonly why: string };
  /** `% 名 值` lines: roster, figures, printed lines. */
  readonly settings: readonly { readonly name: string; readonly value: string }[];
  readonly text: string;
  readonly expected: readonly Expected[];
}

export interface Evaluation {
  readonly texts: readonly EvaluationText[];
  readonly faults: readonly string[];
}

/** A speech of a compilation (`=== 题目（日期）`), a printed page (`--- 页`), or the whole text. */
export interface Part {
  readonly kind: 'speech' | 'page' | 'whole';
  readonly title?: string;
  readonly text: string;
  /** Where the part's text starts in the record's text, in UTF-16 units. */
  readonly from: number;
}

const names = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);

/** Areas beside the three numbered lists; a rule of theirs bears the area's name. */
const NAMED = ['残留', '重复句', '名册', '个人信息', '错别词', '手写数', '长句', '称呼', '密级'];
const PAGE = ['页末标题', '末页过短', '题中断词'];

export const RULES: ReadonlySet<string> = new Set([
  ...names('P', 40),
  ...names('N', 17),
  ...names('S', 30),
  ...NAMED,
  ...PAGE,
]);

const HEAD = /^# (\S+) \| (应报|无误)(?: \| ([^：]+)：(.+))?$/;
const EXPECTED = /^([@~]) (\S+) ([EWI](?:\/[EWI])*) ⟦([^⟧]+)⟧(?:#(\d+))?(?: → ⟦([^⟧]+)⟧)?(?: (\S.*))?$/;
const SETTING = /^% (\S+) (.+)$/;
const PART = /^(?:=== (.+)|--- 页)$/gm;

const shown = (text: string): string => text.replaceAll('␠', ' ');

/** Where the `nth` (1-based) occurrence starts, or -1. */
function occurrence(text: string, quote: string, nth: number): number {
  let at = -1;
  for (let count = 0; count < nth; count++) {
    at = text.indexOf(quote, at + 1);
    if (at < 0) return -1;
  }
  return at;
}

function expectedOf(line: string, text: string): Expected | string {
  const match = EXPECTED.exec(line);
  if (match === null) return '应写成 @ 规则 等级 ⟦原文⟧';
  const [, mark, rules = '', grades = '', raw = '', nth, right, note] = match;
  const quote = shown(raw);
  const from = occurrence(text, quote, Number(nth ?? 1));
  if (from < 0) return `原文中没有 ⟦${raw}⟧`;
  if (nth === undefined && occurrence(text, quote, 2) >= 0) return `⟦${raw}⟧ 不止一处，须写明 #第几处`;
  return {
    rules: rules.split('/'),
    grades: grades.split('/') as Grade[],
    demanded: mark === '@',
    quote,
    from,
    to: from + quote.length,
    ...(right !== undefined && { right: shown(right) }),
    ...(note !== undefined && { note }),
  };
}

export function readEvaluation(area: string, source: string): Evaluation {
  const texts: EvaluationText[] = [];
  const faults: string[] = [];
  const lines = source.split('\n');
  const heads = lines.flatMap((line, index) => (line.startsWith('# ') ? [index] : []));
  heads.forEach((start, index) => {
    const line = start + 1;
    const head = HEAD.exec(lines[start] ?? '');
    if (head === null) {
      faults.push(`${area}:${line} 应写成 # 标识 | 应报，或 # 标识 | 无误 | 规则：缘由`);
      return;
    }
    const body = lines.slice(line, heads[index + 1] ?? lines.length);
    const count = body.findIndex((one) => !/^[@~%] /.test(one));
    const text = shown(body.slice(count).join('\n').trimEnd());
    if (/^[@~%] /m.test(text)) faults.push(`${area}:${line} 说明行须在正文之前`);
    const expected: Expected[] = [];
    const settings: { name: string; value: string }[] = [];
    for (const [offset, one] of body.slice(0, count).entries()) {
      const setting = SETTING.exec(one);
      const found = setting === null ? expectedOf(one, text) : undefined;
      if (setting !== null) settings.push({ name: setting[1] ?? '', value: setting[2] ?? '' });
      else if (typeof found === 'string') faults.push(`${area}:${line + offset + 1} ${found}`);
      else if (found !== undefined) expected.push(found);
    }
    const [, id = '', verdict, rules, why = ''] = head;
    const trap = rules === undefined ? {} : { trap: { rules: rules.split('/'), why } };
    texts.push({ id, area, line, wrong: verdict === '应报', ...trap, settings, text, expected });
  });
  return { texts, faults };
}

/** The parts of a text, in order; a text without marks is one. */
export function partsOf(text: string): Part[] {
  const marks = [...text.matchAll(PART)];
  if (marks.length === 0) return [{ kind: 'whole', text, from: 0 }];
  const parts = marks.map((mark, index): Part => {
    const from = mark.index + mark[0].length + 1;
    const to = (marks[index + 1]?.index ?? text.length + 1) - 1;
    const part = { text: text.slice(from, to), from };
    return mark[1] === undefined ? { kind: 'page', ...part } : { kind: 'speech', title: mark[1], ...part };
  });
  const before = text.slice(0, Math.max(0, (marks[0]?.index ?? 0) - 1));
  return before === '' ? parts : [{ kind: parts[0]?.kind ?? 'whole', text: before, from: 0 }, ...parts];
}

/** All areas, by the names of their files. */
export function readAll(): ReadonlyMap<string, Evaluation> {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.txt'));
  return new Map(
    files.sort().map((name) => {
      const area = name.slice(0, -'.txt'.length);
      return [area, readEvaluation(area, readFileSync(join(import.meta.dirname, name), 'utf8'))];
    }),
  );
}
