/** Diagnostics for people: place first, then what is wrong, why, and how to mend it. Pure text. */

import { codeMeta } from '../codes.ts';
import type { Diagnostic, Grade } from '../diagnostic.ts';
import { frameOf, visible } from './frame.ts';

export type Paint = (style: 'red' | 'yellow' | 'cyan' | 'bold' | 'dim', text: string) => string;

const GRADES: Readonly<Record<Grade, readonly [string, 'red' | 'yellow' | 'cyan']>> = {
  E: ['错误', 'red'],
  W: ['注意', 'yellow'],
  I: ['提示', 'cyan'],
};

const frameLines = (diagnostic: Diagnostic, paint: Paint): string[] => {
  if (!diagnostic.place || diagnostic.place.source.text === '') return [];
  const { line, text, marks } = frameOf(diagnostic.place, diagnostic.secret);
  const gutter = String(line);
  const blank = ' '.repeat(gutter.length);
  const [, colour] = GRADES[diagnostic.grade];
  return [`  ${paint('dim', `${gutter} |`)} ${text}`, `  ${paint('dim', `${blank} |`)} ${paint(colour, marks)}`];
};

const heading = (diagnostic: Diagnostic, paint: Paint): string => {
  const { code, grade, message, place } = diagnostic;
  const [word, colour] = GRADES[grade];
  const tail = `${paint(colour, `${word} ${code}`)}（${codeMeta(code).name}）：${paint('bold', visible(message))}`;
  if (!place) return tail;
  const { line, column } = frameOf(place);
  return `${visible(place.source.name)}:${line}:${column}: ${tail}`;
};

export const prettyDiagnostic = (diagnostic: Diagnostic, paint: Paint): string => {
  const lines = [heading(diagnostic, paint), ...frameLines(diagnostic, paint)];
  if (diagnostic.why) lines.push(`  原因：${visible(diagnostic.why)}`);
  lines.push(`  办法：${visible(diagnostic.hint ?? codeMeta(diagnostic.code).mend)}`);
  for (const { place, message } of diagnostic.related ?? []) {
    const { line, column } = frameOf(place);
    lines.push(`  另见 ${visible(place.source.name)}:${line}:${column} ${visible(message)}`);
  }
  return `${lines.join('\n')}\n`;
};

export const prettyTotals = (diagnostics: readonly Diagnostic[]): string => {
  const count = (grade: Grade): number => diagnostics.filter((d) => d.grade === grade).length;
  const parts = (['E', 'W', 'I'] as const).flatMap((grade) => {
    const n = count(grade);
    return n === 0 ? [] : [`${n} 处${GRADES[grade][0]}`];
  });
  return parts.length === 0 ? '' : `共 ${parts.join('，')}`;
};
