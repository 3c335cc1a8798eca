/** Diagnostics for people: place first, then what is wrong, why, and how to mend it. Pure text. */

import { type Diagnostic, type Grade, mendOf, nameOf } from '../diagnostic.ts';
import { frameFor, frameOf, visible } from './frame.ts';
import { printedSaid } from './where.ts';

export type Paint = (style: 'red' | 'yellow' | 'cyan' | 'bold' | 'dim', text: string) => string;

const GRADES: Readonly<Record<Grade, readonly [string, 'red' | 'yellow' | 'cyan']>> = {
  E: ['错误', 'red'],
  W: ['注意', 'yellow'],
  I: ['提示', 'cyan'],
};

const frameLines = (diagnostic: Diagnostic, paint: Paint): string[] => {
  if (!diagnostic.place || diagnostic.place.source.text === '') return [];
  const { line, text, marks } = frameFor(diagnostic.place, diagnostic);
  const gutter = String(line);
  const blank = ' '.repeat(gutter.length);
  const [, colour] = GRADES[diagnostic.grade];
  return [`  ${paint('dim', `${gutter} |`)} ${text}`, `  ${paint('dim', `${blank} |`)} ${paint(colour, marks)}`];
};

const heading = (diagnostic: Diagnostic, paint: Paint): string => {
  const { code, grade, message, place } = diagnostic;
  const [word, colour] = GRADES[grade];
  const tail = `${paint(colour, `${word} ${code}`)}（${visible(nameOf(diagnostic))}）：${paint('bold', visible(message))}`;
  if (!place) return tail;
  const { line, column } = frameOf(place);
  return `${visible(place.source.name)}:${line}:${column}: ${tail}`;
};

export const prettyDiagnostic = (diagnostic: Diagnostic, paint: Paint): string => {
  const lines = [heading(diagnostic, paint), ...frameLines(diagnostic, paint)];
  if (diagnostic.printed) lines.push(`  位置：${printedSaid(diagnostic.printed)}`);
  if (diagnostic.why) lines.push(`  原因：${visible(diagnostic.why)}`);
  const mend = mendOf(diagnostic);
  if (mend) lines.push(`  办法：${visible(mend)}`);
  for (const { place, message } of diagnostic.related ?? []) {
    const { line, column } = frameOf(place);
    lines.push(`  另见 ${visible(place.source.name)}:${line}:${column} ${visible(message)}`);
  }
  return `${lines.join('\n')}\n`;
};

/** `2 处错误，1 处注意`; empty where there is none. */
export const gradesSaid = (totals: Readonly<Record<Grade, number>>): string =>
  (['E', 'W', 'I'] as const)
    .filter((grade) => totals[grade] > 0)
    .map((grade) => `${totals[grade]} 处${GRADES[grade][0]}`)
    .join('，');

export const prettyTotals = (diagnostics: readonly Diagnostic[]): string => {
  const totals = { E: 0, W: 0, I: 0 };
  for (const { grade } of diagnostics) totals[grade] += 1;
  const said = gradesSaid(totals);
  return said === '' ? '' : `共 ${said}`;
};
