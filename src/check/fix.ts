/**
 * Writes suggestions into a text: those that do not meet each other, each whole or not at all. Pure; which
 * suggestions may be written is decided elsewhere, and it knows no rule and no file.
 */

import type { Edit } from './rule.ts';

export interface Skipped<E extends Edit> {
  readonly edit: E;
  /** The edit that had changed the same characters before. */
  readonly because: E;
}

export interface Fixed<E extends Edit> {
  readonly text: string;
  /** In the order of the text. */
  readonly applied: readonly E[];
  readonly skipped: readonly Skipped<E>[];
}

interface Part<E extends Edit> extends Edit {
  readonly edit: E;
}

const substitutions = (before: string, edit: Edit): Edit[] =>
  [...Array(before.length).keys()].flatMap((at) => {
    const char = edit.text[at] as string;
    return before[at] === char ? [] : [{ start: edit.start + at, end: edit.start + at + 1, text: char }];
  });

/** Undefined where something other than characters left out would be needed. */
const deletions = (before: string, edit: Edit): Edit[] | undefined => {
  const gone: Edit[] = [];
  let kept = 0;
  for (let at = 0; at < before.length; at += 1) {
    if (before[at] === edit.text[kept]) kept += 1;
    else gone.push({ start: edit.start + at, end: edit.start + at + 1, text: '' });
  }
  return kept === edit.text.length ? gone : undefined;
};

/**
 * The characters that an edit really changes: so that a pair of brackets and a comma between them can be mended in
 * one go, and so that what stands unchanged inside an edit is not touched by it.
 */
export const partsOf = (text: string, edit: Edit): readonly Edit[] => {
  const before = text.slice(edit.start, edit.end);
  if (before === edit.text) return [];
  if (before.length === edit.text.length) return substitutions(before, edit);
  const gone = before.length > edit.text.length ? deletions(before, edit) : undefined;
  return gone ?? [edit];
};

/** Insertions at one place meet too: their order would be a matter of luck. */
const meet = (a: Edit, b: Edit): boolean => (a.start < b.end && b.start < a.end) || a.start === b.start;

const inOrder = (a: Edit, b: Edit): number => a.start - b.start || a.end - b.end;

const isWithin = (text: string, { start, end }: Edit): boolean => start >= 0 && start <= end && end <= text.length;

/** The one of two edits that begins first wins; of two that begin together the shorter. Edits outside the text are dropped. */
export const applyFixes = <E extends Edit>(text: string, edits: readonly E[]): Fixed<E> => {
  const parts: Part<E>[] = edits
    .filter((edit) => isWithin(text, edit))
    .sort(inOrder)
    .flatMap((edit) => partsOf(text, edit).map((part) => ({ ...part, edit })));
  parts.sort(inOrder);
  const skipped = new Map<E, E>();
  let last: Part<E> | undefined;
  for (const part of parts) {
    if (skipped.has(part.edit)) continue;
    if (last && last.edit !== part.edit && meet(last, part)) skipped.set(part.edit, last.edit);
    else last = part;
  }
  let done = '';
  let at = 0;
  const applied = new Set<E>();
  for (const { start, end, text: put, edit } of parts) {
    if (skipped.has(edit)) continue;
    done += text.slice(at, start) + put;
    at = end;
    applied.add(edit);
  }
  return {
    text: done + text.slice(at),
    applied: [...applied].sort(inOrder),
    skipped: [...skipped].map(([edit, because]) => ({ edit, because })),
  };
};
