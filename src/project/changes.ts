/**
 * What a build printed, kept beside its outputs so that the next one can tell which data are not what they
 * were, and where they stand. A record that is absent, damaged or of another version is as none. It reads and
 * writes no file.
 */

import { type Galley, paragraphsOf, type SetParagraph } from '../tree/galley.ts';
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
export interface Kept {
  readonly shared: Map<string, string>;
  readonly own: Map<string, Map<string, string>>;
}

const VERSION = 1;

const valueIn = ({ shared, own }: Kept, file: string, path: string): string | undefined =>
  own.get(file)?.get(path) ?? shared.get(path);

const pathsIn = ({ shared }: Kept): IterableIterator<string> => shared.keys();

/** What stands before speeches and between parts is no draft's. */
const NO_FILE = '';

/** Keeps what is printed, speech by speech. */
export const startKeeping = (): {
  /** `file`: the speech's draft, wherever the command ran; none: of cover, contents and parts. */
  readonly add: (paragraphs: readonly SetParagraph[], file?: string) => void;
  readonly kept: Kept;
} => {
  const kept: Kept = { shared: new Map(), own: new Map() };
  return {
    kept,
    add: (paragraphs, file = NO_FILE) => {
      const own = kept.own.get(file) ?? new Map<string, string>();
      kept.own.set(file, own);
      eachSpan(paragraphs, ({ inputs }) => {
        for (const { path, fact } of inputs) {
          const value = asTyped(fact);
          const known = kept.shared.get(path);
          if (known === undefined) kept.shared.set(path, value);
          else if (known !== value) own.set(path, value);
        }
      });
    },
  };
};

/** `files`: the drafts in the order of their speeches. What stands before them goes last: they are bound first. */
const keep = (galley: Galley, files: readonly string[]): Kept => {
  const { kept, add } = startKeeping();
  const all = paragraphsOf(galley);
  const starts = all.flatMap(({ role }, at) => (role === 'title' || role === 'partTitle' ? [at] : []));
  let speech = 0;
  starts.forEach((from, at) => {
    const isPart = all[from]?.role === 'partTitle';
    add(all.slice(from, starts[at + 1]), isPart ? NO_FILE : files[speech]);
    if (!isPart) speech += 1;
  });
  const front = all.slice(0, starts[0] ?? all.length);
  if (front.length > 0) add(front);
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

/** `before`: the record of the last build, as text; `lay` sets the draft whole, where places have to be told. */
export const recordKept = (
  now: Kept,
  lay: () => Laid | undefined,
  files: readonly string[],
  before: string | undefined,
): Recorded => {
  const record = write(now);
  const then = before === undefined || before === record ? undefined : read(before);
  const laid = then && lay();
  if (!then || !laid) return { record };
  const changes = {
    speeches: files.length,
    changed: changed(then, printedFacts(laid.galley), laid, files),
    added: [...pathsIn(now)].filter((path) => !then.shared.has(path)),
    removed: [...pathsIn(then)].filter((path) => !now.shared.has(path)),
  };
  return { record, changes };
};

/** The same of a draft that has been set whole. */
export const recordBuild = (laid: Laid, files: readonly string[], before: string | undefined): Recorded =>
  recordKept(keep(laid.galley, files), () => laid, files, before);
