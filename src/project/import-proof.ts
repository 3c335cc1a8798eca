/**
 * Holds an import against the text that it was made of: builds the emitted drafts in memory and compares them line by
 * line. What a style adds (blank lines, cover, contents) is not compared; a table is compared cell by cell.
 */

import { numberSpeech } from '../compose/number.ts';
import { setSpeech } from '../compose/speech.ts';
import { type Diagnostic, hasError } from '../diagnostic.ts';
import { readFacts } from '../facts/read.ts';
import type { EmittedSpeech, EmittedVolume } from '../import/draft/volume.ts';
import type { LiftedFigure } from '../import/lift/facts.ts';
import type { Prove } from '../import/lift/prove.ts';
import { createSource } from '../source.ts';
import { evaluateTemplate } from '../template/evaluate.ts';
import { loadTemplate } from '../template/load.ts';
import { paragraphText, type SetParagraph } from '../tree/galley.ts';
import type { Speech } from '../tree/nodes.ts';
import type { Style } from '../tree/style.ts';
import type { World } from '../world.ts';
import { readYaml } from '../yaml/read.ts';
import { bind } from './bind.ts';
import { collect } from './collect.ts';
import { NOWHERE, worldOver } from './import-world.ts';
import { styleNamed } from './styles.ts';
import { openWorkspace } from './workspace.ts';

/** What is needed besides the text: the package's own styles. */
export interface Base {
  readonly world: World;
  readonly packageRoot: string;
}

export interface Difference {
  /** Counted from 1, in the healed text. */
  readonly line: number;
  readonly expected: string;
  /** Undefined: the line does not come back at all. */
  readonly actual: string | undefined;
  /** Which block of which speech; undefined for a line of the head. */
  readonly block: number | undefined;
  readonly speech: number;
}

export interface Proof {
  readonly differences: readonly Difference[];
  /** Those of grade E: then nothing was compared. */
  readonly faults: readonly Diagnostic[];
}

/** Cells of one row are one line. */
const linesOf = (paragraphs: readonly SetParagraph[]): readonly string[] => {
  const lines: string[] = [];
  for (const paragraph of paragraphs) {
    const text = paragraphText(paragraph).replaceAll('\n', '');
    // A style parts blocks by empty paragraphs; a cell may be empty.
    if (text === '' && !paragraph.cell) continue;
    if (paragraph.cell && paragraph.cell.column > 0) lines.push(`${lines.pop() ?? ''}\t${text}`);
    else lines.push(text);
  }
  return lines;
};

interface Wanted {
  readonly text: string;
  readonly line: number;
  readonly block: number | undefined;
}

const wantedOf = ({ head, blocks }: EmittedSpeech): readonly Wanted[] => [
  ...head.expected.map((text) => ({ text, line: blocks[0]?.line ?? 0, block: undefined })),
  ...blocks.flatMap(({ expected, line }, block) => expected.map((text, i) => ({ text, line: line + i, block }))),
];

/** How far a line is sought that has come too early or too late. */
const REACH = 8;

const differencesOf = (wanted: readonly Wanted[], actual: readonly string[], speech: number): Difference[] => {
  const differences: Difference[] = [];
  let at = 0;
  for (const { text, line, block } of wanted) {
    if (actual[at] === text) {
      at += 1;
      continue;
    }
    const found = actual.slice(at, at + REACH).indexOf(text);
    differences.push({ line: line + 1, expected: text, actual: actual[at], block, speech });
    if (found > 0) at += found + 1;
    else at += 1;
  }
  if (at < actual.length) {
    const last = wanted.at(-1);
    const extra = actual.slice(at).join('\n');
    differences.push({ line: (last?.line ?? 0) + 1, expected: '', actual: extra, block: last?.block, speech });
  }
  return differences;
};

const compare = (emitted: EmittedSpeech, built: Speech | undefined, style: Style, at: number): Difference[] => {
  const options = { newPage: false, level: 1, headings: false } as const;
  const actual = built ? linesOf(setSpeech(numberSpeech(built, style), style, options).paragraphs) : [];
  return differencesOf(wantedOf(emitted), actual, at);
};

export const proofOf = (base: Base, volume: EmittedVolume): Proof => {
  const world = worldOver(base.world, volume.files);
  const { diagnostics, report } = collect();
  const { value: workspace } = openWorkspace(world, NOWHERE, base.packageRoot);
  const bound = bind(workspace, `${NOWHERE}/${volume.draft}`, report);
  const style = styleNamed(workspace, bound?.style);
  for (const d of style.diagnostics) report(d);
  const faults = diagnostics.filter(({ grade }) => grade === 'E');
  if (!bound || !style.value || hasError(diagnostics)) return { differences: [], faults };
  const own = style.value;
  const built = new Map(bound.speeches.map(({ speech }) => [speech.draft, speech]));
  const differences = volume.speeches.flatMap((emitted, at) => compare(emitted, built.get(emitted.path), own, at));
  return { differences, faults };
};

/** All of them stand in one group. */
const figuresYaml = (figures: ReadonlyMap<string, LiftedFigure>): string => {
  const lines = [...figures].map(([path, { unit, periods }]) => {
    const values = [...periods].map(([period, { text }]) => `${period}: ${text}`).join(', ');
    return `  ${path.split('.')[1] ?? ''}: { ${values}, 单位: "${unit}" }`;
  });
  const [group = ''] = [...figures.keys()][0]?.split('.') ?? [];
  return `${group}:\n${lines.join('\n')}\n`;
};

const NO_PARTIALS = { partial: () => undefined, partialNames: () => [] };

/** What a call prints of figures, by our own evaluator. */
export const proveByEvaluating: Prove = (figures, call) => {
  const { value: node, diagnostics } = readYaml(createSource('', figuresYaml(figures)));
  if (node?.type !== 'map' || hasError(diagnostics)) return undefined;
  const faults = collect();
  const root = readFacts(node, faults.report);
  const template = loadTemplate('', createSource('', call)).value;
  const evaluated = evaluateTemplate(template, { root }, NO_PARTIALS, 0);
  if (hasError([...faults.diagnostics, ...evaluated.diagnostics])) return undefined;
  return evaluated.pieces.map(({ text }) => text).join('');
};
