/**
 * Diagnostics as they may be shown: the lines that they quote hold no personal information, whichever stage they come
 * from and whether or not anybody has looked for it there. It drops none, and finds nothing to tell.
 */

import { coverSecrets, crossedOut } from '../check/filters/secrets.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { findPersonal, type PersonalKind, type PersonalMatch } from '../mask/personal.ts';
import { type Place, placeOf, type Source } from '../source.ts';

/** Texts are looked at piece by piece, each piece once, with what a quoted line may show on either side of it. */
const PIECE = 1024;
const AROUND = 320;

/** The checker's own rules know what they quote, but for the comments in a file of data. */
const RULE = /^JG[PNSC]\d/;
const DATA = /\.ya?ml$/i;

const personalAt = ({ source, start }: Place, seen: Map<Source, Set<number>>): readonly Place[] => {
  const pieces = seen.get(source) ?? new Set();
  seen.set(source, pieces);
  const piece = Math.floor(start / PIECE);
  if (pieces.has(piece)) return [];
  pieces.add(piece);
  const from = Math.max(0, piece * PIECE - AROUND);
  const found = findPersonal(source.text.slice(from, (piece + 1) * PIECE + AROUND));
  return found.map((match) => placeOf(source, from + match.start, from + match.end));
};

const personalPlaces = (diagnostics: readonly Diagnostic[]): readonly Place[] => {
  const seen = new Map<Source, Set<number>>();
  return diagnostics.flatMap(({ code, place }) =>
    place && (!RULE.test(code) || DATA.test(place.source.name)) ? personalAt(place, seen) : [],
  );
};

/** Kinds that are known without the words around them. */
const BY_THEMSELVES: ReadonlySet<PersonalKind> = new Set(['身份证号', '银行卡号', '手机号码', '电子邮箱']);

const crossed = (text: string, found: readonly PersonalMatch[]): string =>
  found.reduceRight(
    (left, { start, end }) => left.slice(0, start) + crossedOut(left.slice(start, end)) + left.slice(end),
    text,
  );

/** A message may name a value that stands elsewhere. */
const silent = (text: string): string =>
  crossed(
    text,
    findPersonal(text).filter(({ kind }) => BY_THEMSELVES.has(kind)),
  );

/** A sentence, whole or cut short: here the words around tell the other kinds. */
export const discreetText = (text: string): string => crossed(text, findPersonal(text));

const withoutValues = (diagnostic: Diagnostic): Diagnostic => {
  const { code, message, why, hint, related } = diagnostic;
  if (RULE.test(code)) return diagnostic;
  return {
    ...diagnostic,
    message: silent(message),
    ...(why === undefined ? {} : { why: discreetText(why) }),
    ...(hint === undefined ? {} : { hint: silent(hint) }),
    ...(related ? { related: related.map((one) => ({ ...one, message: silent(one.message) })) } : {}),
  };
};

/** `places`: what else is secret, in whatever file. */
export const discreet = (diagnostics: readonly Diagnostic[], places: readonly Place[] = []): readonly Diagnostic[] => {
  if (diagnostics.length === 0) return diagnostics;
  return coverSecrets(diagnostics, [...places, ...personalPlaces(diagnostics)]).map(withoutValues);
};
