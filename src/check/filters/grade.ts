/** Which findings are shown and which fail a run, by their grade. */

import type { Diagnostic, Grade } from '../../diagnostic.ts';

export const GRADES = ['I', 'W', 'E'] as const satisfies readonly Grade[];

const rank = (grade: Grade): number => GRADES.indexOf(grade);

export const isAtLeast = (grade: Grade, least: Grade): boolean => rank(grade) >= rank(least);

export const fromGrade = (diagnostics: readonly Diagnostic[], least: Grade): readonly Diagnostic[] =>
  diagnostics.filter(({ grade }) => isAtLeast(grade, least));

/**
 * What nobody may silence: a mark of secrecy, personal information that is certain, and whatever keeps the text
 * from being made at all.
 */
export const isUnmutable = ({ code, grade }: Diagnostic): boolean =>
  code === 'JGC9' || code.startsWith('JGK') || (grade === 'E' && (code === 'JGC4' || /^JG[FTL]/.test(code)));
