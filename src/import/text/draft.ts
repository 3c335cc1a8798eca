/** A text under healing that knows for each of its characters where it stood in the text as it came. Decides nothing. */

import type { Edit } from './kinds.ts';

export interface Draft {
  readonly text: string;
  /** Offset in the text as it came, one for each UTF-16 unit and one for the end. */
  readonly origins: Uint32Array;
}

/** An edit, told in offsets of the text as it came. */
export interface Trace {
  readonly start: number;
  readonly end: number;
  readonly after: string;
}

export const draftOf = (text: string): Draft => {
  const origins = new Uint32Array(text.length + 1);
  for (let i = 0; i <= text.length; i += 1) origins[i] = i;
  return { text, origins };
};

const originOf = ({ origins }: Draft, at: number): number => origins[at] as number;

/** `edits` in order, none overlapping another. */
export const applyEdits = (
  draft: Draft,
  edits: readonly Edit[],
): { readonly draft: Draft; readonly traces: readonly Trace[] } => {
  if (edits.length === 0) return { draft, traces: [] };
  const grown = edits.reduce((sum, { start, end, after }) => sum + after.length - (end - start), 0);
  const origins = new Uint32Array(draft.text.length + grown + 1);
  const parts: string[] = [];
  const traces: Trace[] = [];
  let [from, put] = [0, 0];
  const keep = (to: number): void => {
    parts.push(draft.text.slice(from, to));
    origins.set(draft.origins.subarray(from, to), put);
    put += to - from;
  };
  for (const { start, end, after } of edits) {
    keep(start);
    parts.push(after);
    origins.fill(originOf(draft, start), put, put + after.length);
    put += after.length;
    from = end;
    const origin = originOf(draft, start);
    traces.push({ start: origin, end: end > start ? originOf(draft, end - 1) + 1 : origin, after });
  }
  keep(draft.text.length);
  origins[put] = originOf(draft, draft.text.length);
  return { draft: { text: parts.join(''), origins }, traces };
};
