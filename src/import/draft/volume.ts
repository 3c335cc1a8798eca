/**
 * An understood volume as the files of a workspace: a draft for each speech, a compilation where there are several, a
 * template for each, one file of facts for all, a style where the old text was set in a way of its own. Pure.
 */

import { createFacts, type LiftedMap, putValue } from '../lift/facts.ts';
import { createLifter, type LiftOptions, MOST_IN_LINE, type Slot } from '../lift/lift.ts';
import type { ImportedBlock, ImportedPart, ImportedSpeech, ImportedVolume } from '../speech/volume.ts';
import { type Emitted, emitBlocks, linesOfBlock, type Plainness } from './blocks.ts';
import { coverOf } from './cover.ts';
import type { Sign } from './escape.ts';
import { type Head, headOf } from './head.ts';
import { isSameManner, type Manner, mannerOf, styleYaml, type WriteNumber } from './manner.ts';
import { templateFiles } from './template.ts';
import { factsYaml, textScalar } from './yaml.ts';

export interface VolumeOptions {
  /** What files are called after: letters, digits and Han only. */
  readonly stem: string;
  /** Where the text came from, for comments: `《旧稿.docx》`. */
  readonly from: string;
  readonly house: Manner;
  readonly writeNumber: WriteNumber;
  /** Undefined: no facts at all. */
  readonly lift: LiftOptions | undefined;
  readonly plainness: (speech: number, block: number) => Plainness;
}

export interface EmittedSpeech {
  /** Path of its draft. */
  readonly path: string;
  readonly head: Head;
  readonly blocks: readonly (Emitted & { readonly line: number })[];
}

export interface EmittedVolume {
  /** By path in the workspace. */
  readonly files: ReadonlyMap<string, string>;
  /** The draft to build. */
  readonly draft: string;
  readonly speeches: readonly EmittedSpeech[];
  readonly facts: LiftedMap;
  /** What the reader should know of it, in Chinese. */
  readonly notes: readonly string[];
}

/** Facts of one volume: more would be more than one facts file can hold. */
const MOST_FACTS = 12_000;

const SIGNS: Readonly<Record<string, string>> = {
  '{': '左花括号',
  '}': '右花括号',
  '｛': '全角左花括号',
  '\\': '反斜杠',
  '<!--': '注释号',
  '-': '短横',
  '#': '井号',
  ':': '冒号',
  '|': '竖线',
  '：': '全角冒号',
  '＃': '全角井号',
  '－': '全角短横',
  '﹣': '小短横',
  '｜': '全角竖线',
};

/** Each sign is one fact, whatever its number of places. */
const symbolsIn = (facts: LiftedMap): Sign => {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const name = SIGNS[text] ?? `星号${text.length}`;
    const path = putValue(facts, ['符号'], name, { type: 'value', text, missing: false, sentence: '' });
    const call = `{{${path}}}`;
    known.set(text, call);
    return call;
  };
};

const blocksOfSpeech = (speech: ImportedSpeech, head: Head): readonly ImportedBlock[] => [
  ...head.rest,
  ...speech.blocks,
];

/** A single speech without cover and parts is a speech; everything else is a compilation. */
const isCompilation = ({ speeches, parts, cover }: ImportedVolume): boolean =>
  speeches.length > 1 || parts.length > 0 || cover.length > 0;

const partYaml = ({ text }: ImportedPart, items: readonly string[]): readonly string[] => {
  const [, label, title] = /^(\S+)\u3000(\S.*)$/.exec(text) ?? [];
  return [
    `  - 篇: ${textScalar(label ?? text)}`,
    ...(title === undefined ? [] : [`    题: ${textScalar(title)}`]),
    `    篇目: [${items.join(', ')}]`,
  ];
};

const compilationYaml = (volume: ImportedVolume, stem: string, names: readonly string[], style: string | undefined) => {
  const { fields, changed } = coverOf(volume.cover, names.length);
  const items = names.map((name) => textScalar(`${stem}/${name}.yaml`, true));
  const first = volume.parts[0]?.from ?? names.length;
  const lines = items.slice(0, first).map((item) => `  - ${item}`);
  for (const [i, part] of volume.parts.entries()) {
    lines.push(...partYaml(part, items.slice(part.from, volume.parts[i + 1]?.from ?? items.length)));
  }
  const text = ['文稿: 汇编', ...(style === undefined ? [] : [`版式: ${style}`]), ...fields, '篇目:', ...lines, ''];
  return { text: text.join('\n'), changed };
};

const speechYaml = (head: Head, template: string, facts: string | undefined, style: string | undefined): string =>
  [
    '文稿: 讲话',
    `模板: ${template}`,
    ...(style === undefined ? [] : [`版式: ${style}`]),
    ...(facts === undefined ? [] : [`引用: [${textScalar(facts, true)}]`]),
    ...head.fields,
    '',
  ].join('\n');

const FACTS_HEAD = (from: string): readonly string[] => [
  `从${from}读出的数据，各篇共用。改一处，处处随之改。`,
  '待填的照印旧稿里的占位；把 { 待填: … } 换成实际的值就是填上了。',
];

/** `第1篇`, or `第01篇` where there are ten or more: so that they sort. */
const nameOf = (index: number, count: number): string => `第${String(index + 1).padStart(String(count).length, '0')}篇`;

const notesOf = (volume: ImportedVolume, several: boolean, changed: boolean): readonly string[] => [
  ...(volume.contents.length > 0
    ? [`旧稿的目录（${volume.contents.length} 行）不保留${several ? '，由程序按各篇的标题和页码重新编排' : ''}`]
    : []),
  ...(changed ? ['封面上的单位并成一行，排在日期前面'] : []),
];

const linesOf = ({ speeches }: ImportedVolume): readonly string[] =>
  speeches.flatMap(({ blocks }) => blocks.flatMap(linesOfBlock));

export const emitVolume = (volume: ImportedVolume, options: VolumeOptions): EmittedVolume => {
  const { stem, from, house, writeNumber } = options;
  const manner = mannerOf(volume.speeches, house, writeNumber);
  const style = isSameManner(manner, house) ? undefined : stem;
  const lifter = options.lift && createLifter(options.lift, linesOf(volume));
  const facts = lifter?.facts ?? createFacts();
  const symbol = symbolsIn(facts);
  let [lifted, crowded] = [0, false];
  const lift = (line: string): readonly Slot[] => {
    const slots = lifter && lifted < MOST_FACTS ? lifter.line(line) : [];
    lifted += slots.length;
    if (slots.length === MOST_IN_LINE) crowded = true;
    return slots;
  };
  const several = isCompilation(volume);
  const files = new Map<string, string>();
  const names = volume.speeches.map((_, i) => nameOf(i, volume.speeches.length));
  const made = volume.speeches.map((speech, at) => {
    const head = headOf(speech, manner);
    const blocks = blocksOfSpeech(speech, head);
    const tools = { manner, writeNumber, lift, symbol };
    const emitted = emitBlocks(blocks, tools, (block) => options.plainness(at, block));
    return { head, blocks: emitted.map((one, i) => ({ ...one, line: blocks[i]?.line ?? speech.line })) };
  });
  const hasFacts = facts.entries.size > 0;
  const speeches = made.map(({ head, blocks }, at): EmittedSpeech => {
    const name = several ? `导入/${stem}/${names[at]}` : `导入/${stem}`;
    const path = several ? `data/${stem}/${names[at]}.yaml` : `data/${stem}.yaml`;
    const partial = several ? `${stem}-${names[at]}` : stem;
    const title = volume.speeches[at]?.title || stem;
    for (const [file, text] of templateFiles(blocks, { name, partial, title, from })) files.set(file, text);
    const reference = several ? '数据.yaml' : `${stem}/数据.yaml`;
    files.set(path, speechYaml(head, name, hasFacts ? reference : undefined, several ? undefined : style));
    return { path, head, blocks };
  });
  if (hasFacts) files.set(`data/${stem}/数据.yaml`, factsYaml(facts, FACTS_HEAD(from)));
  if (style !== undefined) files.set(`data/版式/${stem}.yaml`, styleYaml(stem, manner, house));
  let changed = false;
  if (several) {
    const compilation = compilationYaml(volume, stem, names, style);
    files.set(`data/${stem}.yaml`, compilation.text);
    changed = compilation.changed;
  }
  const full = lifted >= MOST_FACTS ? [`占位超过 ${MOST_FACTS} 处，后面的照印，没有提取`] : [];
  const dense = crowded ? [`有的段落占位超过 ${MOST_IN_LINE} 处，后面的照印，没有提取`] : [];
  const notes = [...notesOf(volume, several, changed), ...full, ...dense];
  return { files, draft: `data/${stem}.yaml`, speeches, facts, notes };
};
