/**
 * What one finding calls secret no other may show: its characters are crossed out wherever a line is quoted, and a
 * finding about them says nothing of them. It decides nothing about what is secret, and drops no finding.
 */

import type { Diagnostic } from '../../diagnostic.ts';
import type { Place, Source } from '../../source.ts';

interface Covered {
  /** The same text, offsets kept, with what is secret crossed out. */
  readonly source: Source;
  /** In order, none touching the next. */
  readonly stretches: readonly { readonly start: number; readonly end: number }[];
}

const keyOf = ({ name, text }: Source): string => `${name}\n${text.length}`;

export const crossedOut = (text: string): string => text.replace(/\S/g, '×');

const coverOf = (places: readonly Place[]): Covered => {
  const { name, text } = (places[0] as Place).source;
  const stretches: { start: number; end: number }[] = [];
  for (const { start, end } of [...places].sort((a, b) => a.start - b.start)) {
    const last = stretches.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else stretches.push({ start, end });
  }
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of stretches) {
    parts.push(text.slice(at, start), crossedOut(text.slice(start, end)));
    at = end;
  }
  return { source: { name, text: parts.join('') + text.slice(at) }, stretches };
};

const coversOf = (places: readonly Place[]): ReadonlyMap<string, Covered> => {
  const byFile = new Map<string, Place[]>();
  for (const place of places) {
    if (place.end === place.start) continue;
    const list = byFile.get(keyOf(place.source));
    if (list) list.push(place);
    else byFile.set(keyOf(place.source), [place]);
  }
  return new Map([...byFile].map(([key, list]) => [key, coverOf(list)]));
};

/** The secret texts that a place touches. */
const touched = ({ stretches }: Covered, { source, start, end }: Place): readonly string[] => {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle] as Place).end <= start) low = middle + 1;
    else high = middle;
  }
  const found: string[] = [];
  for (let at = low; at < stretches.length; at += 1) {
    const stretch = stretches[at] as Place;
    if (stretch.start >= Math.max(end, start + 1)) break;
    found.push(source.text.slice(stretch.start, stretch.end));
  }
  return found;
};

const plain = (text: string): string =>
  text.replace(/[！-～]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0)).replace(/\s/g, '');

/** Two digits of a number tell nothing of it. */
const RUN = /[0-9A-Za-z０-９Ａ-Ｚａ-ｚ]{3,}/g;

const without = (said: string, secrets: readonly string[]): string => {
  let left = said;
  for (const secret of secrets) left = left.replaceAll(secret, crossedOut);
  const known = secrets.map(plain);
  return left.replace(RUN, (run) => (known.some((one) => one.includes(plain(run))) ? crossedOut(run) : run));
};

/** What would be written there holds the secret too. */
const silenced = (diagnostic: Diagnostic, secrets: readonly string[]): Diagnostic => {
  const { suggest, fixable, hint, related, ...rest } = diagnostic;
  return {
    ...rest,
    message: without(diagnostic.message, secrets),
    ...(hint === undefined ? {} : { hint: without(hint, secrets) }),
    ...(related ? { related: related.map((one) => ({ ...one, message: without(one.message, secrets) })) } : {}),
  };
};

export const secretPlaces = (diagnostics: readonly Diagnostic[]): readonly Place[] =>
  diagnostics.flatMap(({ secret, place }) => (secret && place ? [place] : []));

/** What either of two crosses out of one text. */
const united = (one: string, other: string): string => {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < one.length; at += 1) {
    if (other[at] !== '×' || one[at] === '×') continue;
    parts.push(one.slice(from, at), '×');
    from = at + 1;
  }
  return parts.join('') + one.slice(from);
};

/** A finding may have been covered before, by what was known then; findings of one file share their covers. */
const joining = (): ((cover: Source, before: Source | undefined) => Source) => {
  const known = new Map<Source, Source>();
  return (cover, before) => {
    if (!before) return cover;
    const joined = known.get(before) ?? { name: cover.name, text: united(cover.text, before.text) };
    known.set(before, joined);
    return joined;
  };
};

/** `places`: what is secret, in whatever file; what the diagnostics themselves call secret comes with it. */
export const coverSecrets = (
  diagnostics: readonly Diagnostic[],
  places: readonly Place[] = [],
): readonly Diagnostic[] => {
  if (diagnostics.length === 0) return diagnostics;
  const covers = coversOf([...places, ...secretPlaces(diagnostics)]);
  if (covers.size === 0) return diagnostics;
  const joined = joining();
  return diagnostics.map((diagnostic) => {
    const { place, secret, suggest = [] } = diagnostic;
    const cover = place && covers.get(keyOf(place.source));
    if (!cover || !place || secret) return diagnostic;
    const secrets = [place, ...suggest.map((one) => one.place)].flatMap((one) => touched(cover, one));
    return {
      ...(secrets.length > 0 ? silenced(diagnostic, secrets) : diagnostic),
      covered: joined(cover.source, diagnostic.covered),
    };
  });
};

/** By line (from 0) what a covered source has crossed out of its text. */
export const secretsByLine = (text: string, covered: string): ReadonlyMap<number, readonly string[]> => {
  const crossed = covered.split('\n');
  const found = new Map<number, string[]>();
  for (const [at, line] of text.split('\n').entries()) {
    const hidden = crossed[at] ?? line;
    if (hidden === line) continue;
    const list: string[] = [];
    for (let from = 0; from < line.length; ) {
      let to = from;
      while (to < line.length && line[to] !== hidden[to]) to += 1;
      if (to > from) list.push(line.slice(from, to));
      from = to + 1;
    }
    found.set(at, list);
  }
  return found;
};
