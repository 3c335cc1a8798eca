/**
 * Old speeches of many shapes, imported and held against what is true of them. `CORPUS=1` prints the numbers by shape,
 * `CORPUS=2` every line that was not found as well.
 */

import { afterAll, describe, expect, it } from 'vitest';
import { readText } from '../../src/import/text/read.ts';
import { makeCorpus, type OldSpeech } from './corpus/corpus.ts';
import { readHandWritten } from './corpus/heldout.ts';
import { f1, grouped, precision, recall, type Score, sum } from './corpus/measure.ts';
import { type Masks, type Outcome, outcomeOf, sumMasks } from './corpus/run.ts';

const corpus = makeCorpus();
const told = process.env.CORPUS ?? '';

const textOf = ({ bytes }: OldSpeech): string => {
  const read = readText(bytes);
  return read.kind === 'text' ? read.text : expect.fail(read.reason);
};

const results = new Map<OldSpeech, Outcome>();

const outcome = (old: OldSpeech): Outcome => {
  const known = results.get(old) ?? outcomeOf(textOf(old), old.truth);
  results.set(old, known);
  return known;
};

const indented = corpus.filter(({ shape }) => shape.strength < 5);

const structureOf = (list: readonly OldSpeech[]): Score => sum(list.map((old) => outcome(old).structure));
const masksOf = (list: readonly OldSpeech[]): Masks => sumMasks(list.map((old) => outcome(old).masks));
const factsOf = (list: readonly OldSpeech[]): Masks => sumMasks(list.map((old) => outcome(old).facts));

const maskRecall = ({ covered, demanded }: Masks): number => (demanded === 0 ? 1 : covered / demanded);
const maskPrecision = ({ sound, found }: Masks): number => (found === 0 ? 1 : sound / found);

describe('the corpus', () => {
  it('has shapes enough, each in the company of others', () => {
    expect(corpus.length).toBeGreaterThanOrEqual(48);
    for (const key of ['numbering', 'masking', 'strength', 'encoding', 'contents', 'speeches'] as const) {
      const counts = grouped(corpus, ({ shape }) => shape[key]);
      for (const [value, list] of counts) expect(list.length, `${key} ${value}`).toBeGreaterThanOrEqual(4);
    }
    const pairs = new Set(corpus.map(({ shape }) => `${shape.numbering} ${shape.masking}`));
    expect(pairs.size).toBeGreaterThanOrEqual(36);
  });

  it.each(corpus)('$name is decoded and comes back character for character', (old) => {
    expect(textOf(old)).toBe(old.text);
    expect(outcome(old)).toMatchObject({ differences: 0, lost: [] });
  });

  it('gives its structure back', () => {
    expect(f1(structureOf(indented))).toBeGreaterThanOrEqual(0.97);
    for (const old of indented) expect(f1(outcome(old).structure), old.name).toBeGreaterThanOrEqual(0.9);
  });

  it('gives its structure back where the indents are lost', () => {
    expect(f1(structureOf(corpus.filter(({ shape }) => shape.strength === 5)))).toBeGreaterThanOrEqual(0.97);
  });

  it('shows its placeholders', () => {
    expect(maskRecall(masksOf(corpus))).toBeGreaterThanOrEqual(0.99);
    expect(maskPrecision(masksOf(corpus))).toBeGreaterThanOrEqual(0.98);
  });

  it('makes facts of them', () => {
    expect(maskRecall(factsOf(corpus))).toBeGreaterThanOrEqual(0.99);
    expect(maskPrecision(factsOf(corpus))).toBeGreaterThanOrEqual(0.98);
  });
});

const other = new Map(readHandWritten('other').map(({ name, text, truth }) => [name, outcomeOf(text, truth)]));
const heldOut = new Map(readHandWritten('heldout').map(({ name, text, truth }) => [name, outcomeOf(text, truth)]));

describe('texts of other kinds', () => {
  it.each([...other, ...heldOut])('%s comes back whole', (_name, { differences, lost }) => {
    expect({ differences, lost }).toEqual({ differences: 0, lost: [] });
  });

  it('are understood', () => {
    for (const texts of [other, heldOut]) {
      expect(f1(sum([...texts.values()].map(({ structure }) => structure)))).toBeGreaterThanOrEqual(0.97);
      const masks = sumMasks([...texts.values()].map((one) => one.masks));
      expect(maskRecall(masks)).toBeGreaterThanOrEqual(0.99);
      expect(maskPrecision(masks)).toBeGreaterThanOrEqual(0.98);
    }
  });
});

const percent = (value: number): string => `${(value * 100).toFixed(2)}%`;

const row = (name: string, count: number, score: Score, masks: Masks, facts: Masks): string =>
  [
    `${name}（${count}）`,
    `结构 F1 ${percent(f1(score))} 准 ${percent(precision(score))} 全 ${percent(recall(score))}`,
    `待填 全 ${percent(maskRecall(masks))} 准 ${percent(maskPrecision(masks))} 共 ${masks.demanded}`,
    `成为数据项 全 ${percent(maskRecall(facts))} 准 ${percent(maskPrecision(facts))}`,
  ].join('　');

const table = (): string => {
  const lines = [row('全部', corpus.length, structureOf(corpus), masksOf(corpus), factsOf(corpus))];
  for (const key of ['numbering', 'masking', 'strength', 'encoding', 'contents', 'speeches', 'cover'] as const) {
    for (const [value, list] of grouped(corpus, ({ shape }) => shape[key])) {
      lines.push(row(`${key} ${value}`, list.length, structureOf(list), masksOf(list), factsOf(list)));
    }
  }
  for (const [kind, texts] of [
    ['另写', other],
    ['留出', heldOut],
  ] as const) {
    const all = [...texts.values()];
    const total = sum(all.map(({ structure }) => structure));
    lines.push(
      row(kind, all.length, total, sumMasks(all.map(({ masks }) => masks)), sumMasks(all.map(({ facts }) => facts))),
    );
    for (const [name, one] of texts) lines.push(row(`${kind} ${name}`, 1, one.structure, one.masks, one.facts));
  }
  if (told === '2') {
    const named = [...results].map(([{ name }, one]) => [name, one] as const);
    for (const [name, { notes, lost, differences }] of [...named, ...other, ...heldOut]) {
      if (notes.length + lost.length + differences > 0) lines.push(name, ...notes, ...lost.map((line) => `! ${line}`));
    }
  }
  return lines.join('\n');
};

afterAll(() => {
  if (told !== '') process.stdout.write(`${table()}\n`);
});
