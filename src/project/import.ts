/**
 * An old text becomes a draft, a template and facts that give the same text back: healed, understood, lifted, emitted,
 * and proved by building it. Pure but for reading the package's style; writes no file, never throws on any text.
 */

import { writeNumber } from '../compose/number.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Plainness } from '../import/draft/blocks.ts';
import type { Manner } from '../import/draft/manner.ts';
import { type EmittedVolume, emitVolume } from '../import/draft/volume.ts';
import { createFacts } from '../import/lift/facts.ts';
import { understand } from '../import/speech/understand.ts';
import type { Guess, ImportedVolume } from '../import/speech/volume.ts';
import { doubtsOf } from '../import/text/doubts.ts';
import { heal } from '../import/text/heal.ts';
import { HEALINGS, type Healing, type HealingSwitches } from '../import/text/kinds.ts';
import { findPersonal } from '../mask/personal.ts';
import type { LineHints } from '../recognise/line.ts';
import { alignHints } from './import-hints.ts';
import { type Base, type Difference, type Proof, proofOf, proveByEvaluating } from './import-proof.ts';

export { HEALINGS, type Healing, type HealingSwitches };

export interface ImportOptions {
  /** As the user knows the file: `旧稿.docx`. */
  readonly name: string;
  /** What files are called after; made of the name when absent. */
  readonly stem?: string;
  readonly base: Base;
  readonly markdown?: boolean;
  /** What a .docx's styles say, by index of the line. */
  readonly hints?: ReadonlyMap<number, LineHints>;
  /** Kinds of healing that are left out are `false`. */
  readonly heal?: HealingSwitches;
  /** Real values become facts, too. */
  readonly lift?: boolean;
}

/** A fact that the text asks for: where it stands and how it prints. */
export interface ImportedFact {
  /** `统计.来信`, `地点.乡镇[0]`, `标题`. */
  readonly path: string;
  readonly text: string;
  readonly missing: boolean;
  /** Counted from 1, in the healed text. */
  readonly line: number;
}

export interface Imported {
  /** By path below the workspace. */
  readonly files: ReadonlyMap<string, string>;
  /** The draft to build. */
  readonly draft: string;
  readonly healed: string;
  readonly volume: ImportedVolume;
  readonly explain: readonly Guess[];
  readonly healings: readonly Healing[];
  readonly facts: readonly ImportedFact[];
  /** Lines that do not come back as they were; empty nearly always. */
  readonly differences: readonly Difference[];
  readonly diagnostics: readonly Diagnostic[];
  /** Lines that were not written as what they are, and why. */
  readonly plain: readonly { readonly line: number; readonly reason: string }[];
  /** What the reader should know, in Chinese. */
  readonly notes: readonly string[];
}

/** GB/T 9704's style, which a draft has that names none. */
const HOUSE: Manner = {
  dateBrackets: true,
  speakerFirst: true,
  headings: ['一、', '（一）', '1.', '（1）'],
  item: '第一，',
};

/** What no document can hold. */
const REFUSED =
  /[\u0000-\u0008\u000b-\u000c\u000e-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Letters, digits and Han of a file's name; never empty. */
export const stemOf = (name: string): string => {
  const base = name.slice(name.lastIndexOf('/') + 1).replace(/\.[A-Za-z]{1,5}$/, '');
  const kept = base
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}_-]+/gu, '')
    .replace(/^[-_]+/, '');
  return [...kept].slice(0, 60).join('') || '旧稿';
};

/** Blocks that must be written plainer, by `speech block`. */
type Plain = Map<string, Plainness>;

type Lifting = 'real' | 'masked' | 'none';

interface Attempt {
  readonly lifting: Lifting;
  /** All blocks as quoted originals: the last resort. */
  readonly quoted: boolean;
  readonly plain: Plain;
}

const emit = (volume: ImportedVolume, options: ImportOptions, attempt: Attempt): EmittedVolume =>
  emitVolume(volume, {
    stem: options.stem ?? stemOf(options.name),
    from: `《${options.name.slice(options.name.lastIndexOf('/') + 1)}》`,
    house: HOUSE,
    writeNumber,
    lift:
      attempt.lifting === 'none'
        ? undefined
        : { real: attempt.lifting === 'real', personal: findPersonal, prove: proveByEvaluating },
    plainness: (speech, block) => (attempt.quoted ? 2 : (attempt.plain.get(`${speech} ${block}`) ?? 0)),
  });

/** The next thing to try; undefined where nothing is left. */
const next = ({ lifting, quoted, plain }: Attempt, { faults, differences }: Proof): Attempt | undefined => {
  if (faults.length > 0) {
    if (lifting === 'real') return { lifting: 'masked', quoted, plain };
    if (lifting === 'masked') return { lifting: 'none', quoted, plain };
    return quoted ? undefined : { lifting, quoted: true, plain };
  }
  let changed = false;
  const plainer = new Map(plain);
  for (const { speech, block } of differences) {
    if (block === undefined) continue;
    const key = `${speech} ${block}`;
    const now = plain.get(key) ?? 0;
    if (now === 2) continue;
    plainer.set(key, (now + 1) as Plainness);
    changed = true;
  }
  return changed ? { lifting, quoted, plain: plainer } : undefined;
};

/** One block seldom makes others differ: each round leaves fewer. */
const ROUNDS = 8;

const NOTHING: EmittedVolume = { files: new Map(), draft: '', speeches: [], facts: createFacts(), notes: [] };

const EMPTY: Diagnostic = { code: 'JGF035', grade: 'E', message: '里面没有文字' };

interface Settled {
  readonly emitted: EmittedVolume;
  readonly proof: Proof;
  /** What could not be lifted, in Chinese. */
  readonly notes: readonly string[];
}

/** Facts that the data's own rules refuse: the old text is wrong there, or was misread. */
const refused = (lifting: Lifting, { faults }: Proof): readonly string[] => {
  const what = lifting === 'real' ? '实际的数据没有取出，只取了占位' : '数据和占位都没有取出，照印';
  return faults[0] === undefined ? [] : [`${what}：${faults[0].message}`];
};

const settle = (volume: ImportedVolume, options: ImportOptions): Settled => {
  if (volume.speeches.length === 0) return { emitted: NOTHING, proof: { differences: [], faults: [EMPTY] }, notes: [] };
  let attempt: Attempt = { lifting: options.lift ? 'real' : 'masked', quoted: false, plain: new Map() };
  let emitted = emit(volume, options, attempt);
  let proof = proofOf(options.base, emitted);
  let notes: readonly string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const more = proof.faults.length + proof.differences.length > 0 ? next(attempt, proof) : undefined;
    if (!more) break;
    if (more.lifting !== attempt.lifting) notes = refused(attempt.lifting, proof);
    attempt = more;
    emitted = emit(volume, options, attempt);
    proof = proofOf(options.base, emitted);
  }
  return { emitted, proof, notes };
};

const factsOf = ({ speeches }: EmittedVolume): readonly ImportedFact[] =>
  speeches.flatMap(({ head, blocks }) => [
    ...head.missing.map(({ path, text, line }) => ({ path, text, missing: true, line: line + 1 })),
    ...blocks.flatMap(({ slots, line }) =>
      slots.map(({ path, missing, text, row }) => ({ path, text, missing, line: line + row + 1 })),
    ),
  ]);

const plainOf = ({ speeches }: EmittedVolume): Imported['plain'] =>
  speeches.flatMap(({ blocks }) =>
    blocks.flatMap(({ line, reason }) => (reason === undefined ? [] : [{ line: line + 1, reason }])),
  );

const untitled = ({ speeches }: ImportedVolume): readonly string[] => {
  const count = speeches.filter(({ title }) => title === '').length;
  if (count === 0) return [];
  return [`${speeches.length === 1 ? '旧稿' : `有 ${count} 篇`}没有题目，标题写成待填，印作“（标题）”`];
};

/** A title is one text: where its lines end is the style's matter. */
const broken = ({ guesses, speeches }: ImportedVolume): readonly string[] => {
  const starts = new Set(speeches.map(({ line }) => line + 1));
  const more = guesses.some(({ role, line }) => role === 'title' && !starts.has(line));
  return more ? ['有的题目分成几行写，连成一行存，印出时在哪里换行由版式决定'] : [];
};

/** A speech has nothing above its title. */
const movedLines = ({ moved }: ImportedVolume): readonly Diagnostic[] =>
  moved.map(({ line, text }) => ({
    code: 'JGF037',
    grade: 'W',
    message: `第 ${line} 行“${shortened(text)}”在题目之上，移到了正文开头`,
  }));

const reported = ({ differences, faults }: Proof): readonly Diagnostic[] => [
  ...faults,
  ...differences.map(
    ({ line, expected, actual }): Diagnostic => ({
      code: 'JGF037',
      grade: 'W',
      message: `第 ${line} 行生成后与原文不同：原文“${shortened(expected)}”，生成的是“${shortened(actual ?? '')}”`,
    }),
  ),
];

const shortened = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}……` : text);

export const importText = (text: string, options: ImportOptions): Imported => {
  const clean = text.replace(/^\ufeff/, '').replace(REFUSED, '');
  const { text: healed, healings } = heal(clean, options.heal);
  const hints = options.hints && alignHints(clean, healed, options.hints);
  const volume = understand(healed, { ...(hints ? { hints } : {}), ...(options.markdown ? { markdown: true } : {}) });
  const gone = text.length - clean.length;
  const notes = [...untitled(volume), ...broken(volume), ...(gone > 0 ? [`去掉了文件不能保存的字符 ${gone} 个`] : [])];
  const { emitted, proof, notes: refusals } = settle(volume, options);
  return {
    files: emitted.files,
    draft: emitted.draft,
    healed,
    volume,
    explain: volume.guesses,
    healings,
    facts: factsOf(emitted),
    differences: proof.differences,
    diagnostics: [...movedLines(volume), ...reported(proof)],
    plain: plainOf(emitted),
    notes: [...notes, ...doubtsOf(healed), ...refusals, ...emitted.notes],
  };
};
