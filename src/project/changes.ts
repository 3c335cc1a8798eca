/**
 * What a build printed, kept beside its outputs so that the next one can tell which data are not what they
 * were, and where they stand. A record that is absent, damaged or of another version is as none. It reads and
 * writes no file.
 */

import { type Galley, paragraphsOf } from '../tree/galley.ts';
import type { Laid } from './build.ts';
import { eachSpan, type PrintedFact, pageNumberAt, printedFacts, sentenceIn } from './printed.ts';
import { asTyped } from './stated.ts';

export interface ChangePlace {
  /** Counted from 1; 0 on a cover. */
  readonly speech: number;
  /** As printed at its foot. */
  readonly page: number | undefined;
  readonly sentence: string;
  /** What stands there now for the value, or for what was worked out of it. */
  readonly text: string;
}

export interface Change {
  readonly path: string;
  readonly before: string;
  readonly after: string;
  readonly places: readonly ChangePlace[];
}

/** Against the last build that wrote the same outputs. */
export interface Changes {
  /** How many there are in the document. */
  readonly speeches: number;
  readonly changed: readonly Change[];
  /** Paths that were not printed then, and that are not printed now. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Values by path; a speech states only what it has otherwise than the first one that prints the path. */
interface Kept {
  readonly shared: Map<string, string>;
  readonly own: Map<string, Map<string, string>>;
}

const VERSION = 1;

const valueIn = ({ shared, own }: Kept, file: string, path: string): string | undefined =>
  own.get(file)?.get(path) ?? shared.get(path);

const pathsIn = ({ shared }: Kept): IterableIterator<string> => shared.keys();

/** `files`: the drafts in the order of their speeches, wherever the command ran. */
const keep = (galley: Galley, files: readonly string[]): Kept => {
  const kept: Kept = { shared: new Map(), own: new Map(files.map((file) => [file, new Map()])) };
  eachSpan(galley, ({ inputs }, speech) => {
    for (const { path, fact } of inputs) {
      const value = asTyped(fact);
      const known = kept.shared.get(path);
      if (known === undefined) kept.shared.set(path, value);
      else if (known !== value) kept.own.get(files[speech - 1] ?? '')?.set(path, value);
    }
  });
  return kept;
};

const write = ({ shared, own }: Kept): string =>
  `${JSON.stringify({ version: VERSION, values: [...shared], drafts: [...own].map(([file, values]) => [file, [...values]]) })}\n`;

const isPairs = (value: unknown): value is [string, unknown][] =>
  Array.isArray(value) &&
  value.every((pair) => Array.isArray(pair) && typeof pair[0] === 'string' && pair.length === 2);

const isTexts = (value: unknown): value is [string, string][] =>
  isPairs(value) && value.every(([, text]) => typeof text === 'string');

const read = (text: string): Kept | undefined => {
  try {
    const { version, values, drafts } = JSON.parse(text) as Record<string, unknown>;
    if (version !== VERSION || !isTexts(values) || !isPairs(drafts)) return undefined;
    const own = drafts.map(([file, known]) => (isTexts(known) ? ([file, new Map(known)] as const) : undefined));
    return own.some((one) => !one)
      ? undefined
      : { shared: new Map(values), own: new Map(own.filter((one) => one !== undefined)) };
  } catch {
    return undefined;
  }
};

interface Found extends Change {
  readonly places: ChangePlace[];
}

const changed = (
  before: Kept,
  facts: readonly PrintedFact[],
  { galley, pages }: Laid,
  files: readonly string[],
): Change[] => {
  const all = paragraphsOf(galley);
  const found = new Map<string, Found>();
  for (const printed of facts) {
    const file = files[printed.speech - 1] ?? '';
    // A speech that was not in the volume then has nothing to be held against.
    if (file !== '' && !before.own.has(file)) continue;
    for (const { path, fact } of printed.span.inputs) {
      const [was, is] = [valueIn(before, file, path), asTyped(fact)];
      if (was === undefined || was === is) continue;
      const key = JSON.stringify([path, was, is]);
      const change: Found = found.get(key) ?? { path, before: was, after: is, places: [] };
      found.set(key, change);
      change.places.push({
        speech: printed.speech,
        page: pageNumberAt(pages, printed.paragraph, printed.start),
        sentence: sentenceIn(all, printed),
        text: printed.text,
      });
    }
  }
  return [...found.values()];
};

export interface Recorded {
  /** To be kept for the next build. */
  readonly record: string;
  /** Absent where there is nothing to hold it against. */
  readonly changes?: Changes;
}

/** `before`: the record of the last build, as text. */
export const recordBuild = (laid: Laid, files: readonly string[], before: string | undefined): Recorded => {
  const now = keep(laid.galley, files);
  const record = write(now);
  const then = before === undefined || before === record ? undefined : read(before);
  if (!then) return { record };
  const changes = {
    speeches: files.length,
    changed: changed(then, printedFacts(laid.galley), laid, files),
    added: [...pathsIn(now)].filter((path) => !then.shared.has(path)),
    removed: [...pathsIn(then)].filter((path) => !now.shared.has(path)),
  };
  return { record, changes };
};
