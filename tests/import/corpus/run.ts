/** Imports a text of the corpus and holds the outcome against what is true of it: structure, placeholders, round trip. */

import { findMasked } from '../../../src/import/lift/masked.ts';
import type { Imported } from '../../../src/project/import.ts';
import { alignHints } from '../../../src/project/import-hints.ts';
import type { LineHints } from '../../../src/recognise/line.ts';
import { recogniseLines } from '../../../src/recognise/lines.ts';
import { importOf, linesOf, rebuilt } from '../imports.ts';
import { grouped, places, type Score, structure } from './measure.ts';
import type { Place, TrueLine } from './truth.ts';

export interface Outcome {
  readonly structure: Score;
  /** Masks found in the lines. `found` counts tokens, which may hold several. */
  readonly masks: Masks;
  /** Masks that became facts to be filled in. */
  readonly facts: Masks;
  readonly differences: number;
  /** Lines of the text that the built draft lacks, or has in another order. */
  readonly lost: readonly string[];
  /** For people: what is missing and what is wrong. */
  readonly notes: readonly string[];
}

export interface Masks {
  readonly demanded: number;
  readonly covered: number;
  readonly found: number;
  readonly sound: number;
}

const BODY: ReadonlySet<string> = new Set([
  'salutation',
  'heading',
  'item',
  'paragraph',
  'signature',
  'attachment',
  'caption',
]);
const FRONT: ReadonlySet<string> = new Set(['title', 'speaker', 'date']);

const NO_MASKS: Masks = { demanded: 0, covered: 0, found: 0, sound: 0 };

export const sumMasks = (all: readonly Masks[]): Masks =>
  all.reduce(
    (a, b) => ({
      demanded: a.demanded + b.demanded,
      covered: a.covered + b.covered,
      found: a.found + b.found,
      sound: a.sound + b.sound,
    }),
    NO_MASKS,
  );

/** Where the texts stand in the line, one behind the other; one of the draft's head is not in it. */
const located = (line: string, texts: readonly string[]): readonly Place[] => {
  let from = 0;
  return texts.flatMap((text) => {
    const start = line.indexOf(text, from);
    if (start < 0) return [];
    from = start + text.length;
    return [{ start, end: from }];
  });
};

/** Marks of either width as one, white space dropped: what a line is known by, wherever it was broken. */
const NARROW: Readonly<Record<string, string>> = {
  '，': ',',
  '。': '.',
  '；': ';',
  '：': ':',
  '？': '?',
  '！': '!',
  '（': '(',
  '）': ')',
  '“': '"',
  '”': '"',
};
const keyOf = (text: string): string =>
  text.replace(/\s/g, '').replace(/[，。；：？！（）“”]/g, (mark) => NARROW[mark] as string);

const shifted = (text: string, { start, end }: Place, by: number): Place => ({
  start: by + keyOf(text.slice(0, start)).length,
  end: by + keyOf(text.slice(0, end)).length,
});

interface Seen {
  /** All lines of the healed text as one, by their keys. */
  readonly key: string;
  readonly tokens: readonly Place[];
  readonly facts: readonly Place[];
}

const seenIn = ({ healed, facts }: Imported): Seen => {
  const byLine = grouped(
    facts.filter(({ missing }) => missing),
    ({ line }) => line,
  );
  let key = '';
  const tokens: Place[] = [];
  const lifted: Place[] = [];
  for (const [at, line] of healed.split(/\r\n|[\n\r]/).entries()) {
    const texts = (byLine.get(at + 1) ?? []).map(({ text }) => text);
    const place = (one: Place): Place => shifted(line, one, key.length);
    tokens.push(...findMasked(line).map(place));
    lifted.push(...located(line, texts).map(place));
    key += keyOf(line);
  }
  return { key, tokens, facts: lifted };
};

const within = (list: readonly Place[], from: number, to: number): readonly Place[] =>
  list.filter(({ start, end }) => start >= from && end <= to);

const masksOf = (
  imported: Imported,
  truth: readonly TrueLine[],
): { readonly masks: Masks; readonly facts: Masks; readonly notes: readonly string[] } => {
  const seen = seenIn(imported);
  const notes: string[] = [];
  const masks: Masks[] = [];
  const facts: Masks[] = [];
  let from = 0;
  for (const { role, text, places: own } of truth) {
    const key = keyOf(text);
    const at = seen.key.indexOf(key, from);
    if (at >= 0) from = at + key.length;
    // Cover and contents are made anew, and asked for nothing.
    if (!BODY.has(role) && !FRONT.has(role) && role !== 'row') continue;
    const demanded = own.map((place) => shifted(text, place, at));
    const tokens = at < 0 ? [] : within(seen.tokens, at, at + key.length);
    masks.push({ demanded: demanded.length, found: tokens.length, ...places(tokens, demanded) });
    const lifted = at < 0 ? [] : within(seen.facts, at, at + key.length);
    // What stands in the head of a draft is asked for by the head, as one fact for each of its lines.
    if (BODY.has(role)) facts.push({ demanded: demanded.length, found: lifted.length, ...places(lifted, demanded) });
    const last = masks.at(-1) as Masks;
    if (last.covered < last.demanded || last.sound < last.found) {
      const shown = (list: readonly Place[]): string =>
        list.map(({ start, end }) => seen.key.slice(start, end)).join(' ');
      notes.push(`? ${text} 得 ${shown(tokens)} 应为 ${at < 0 ? '（未找到）' : shown(demanded)}`);
    }
  }
  return { masks: sumMasks(masks), facts: sumMasks(facts), notes };
};

/** Body lines that do not come back in their order. */
const lostIn = (imported: Imported, truth: readonly TrueLine[]): readonly string[] => {
  const { text, errors } = rebuilt(imported);
  if (errors.length > 0) return errors;
  const back = linesOf(text);
  const healed = new Set(linesOf(imported.healed));
  const lost: string[] = [];
  let at = 0;
  for (const line of truth.filter(({ role }) => BODY.has(role))) {
    const [wanted = ''] = linesOf(line.text);
    // What healing did not piece together is held against the healed text by the import itself.
    if (!healed.has(wanted)) continue;
    const found = back.indexOf(wanted, at);
    if (found < 0) lost.push(line.text);
    else at = found + 1;
  }
  return lost;
};

/** `hints`: what a .docx's styles say, by index of the line of `text`. */
export const outcomeOf = (
  text: string,
  truth: readonly TrueLine[],
  hints: ReadonlyMap<number, LineHints> = new Map(),
): Outcome => {
  const imported = importOf(text, { hints });
  const lines = recogniseLines(imported.healed, alignHints(text, imported.healed, hints));
  const { score, missed, wrong } = structure(imported.healed, lines, truth);
  const { masks, facts, notes } = masksOf(imported, truth);
  return {
    structure: score,
    masks,
    facts,
    differences: imported.differences.length + imported.diagnostics.filter(({ grade }) => grade === 'E').length,
    lost: lostIn(imported, truth),
    notes: [...missed.map((one) => `- ${one}`), ...wrong.map((one) => `+ ${one}`), ...notes],
  };
};
