/** Every rule against its own examples: what it says of itself is what it does. `RULES=numerals` takes one folder. */

import { describe, expect, it } from 'vitest';
import type { Example, Rule } from '../../src/check/rule.ts';
import { judgeText, loadRules } from './judge.ts';
import { shippedWords } from './words.ts';

const rules = await loadRules();
const words = shippedWords();

const settingsOf = ({ given = [] }: Example) =>
  given.map((one) => {
    const [name = '', ...rest] = one.split(' ');
    return { name, value: rest.join(' ') };
  });

/** The text without its marks, and what stood in them. */
const marked = (text: string): { bare: string; ranges: [number, number][] } => {
  let bare = '';
  const ranges: [number, number][] = [];
  for (const part of text.split(/(?=[⟦⟧])/)) {
    const start = bare.length;
    bare += part.replace(/^[⟦⟧]/, '');
    if (part.startsWith('⟦')) ranges.push([start, bare.length]);
  }
  return { bare, ranges };
};

const found = (rule: Rule, example: Example, bare: string) =>
  judgeText(bare, settingsOf(example), [rule], words).map(({ from, to }) => [from, to]);

const mended = (rule: Rule, example: Example, bare: string): string => {
  const edits = judgeText(bare, settingsOf(example), [rule], words)
    .flatMap(({ diagnostic, from }) =>
      (diagnostic.suggest ?? []).slice(0, 1).map(({ text, place }) => {
        const shift = from - (diagnostic.place?.start ?? 0);
        return { text, start: place.start + shift, end: place.end + shift };
      }),
    )
    .sort((a, b) => b.start - a.start);
  let text = bare;
  for (const edit of edits) text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  return text;
};

describe.each(rules.map((rule) => ({ id: rule.meta.id, rule })))('$id', ({ rule }) => {
  const { meta } = rule;

  it.each(meta.wrong.map((example) => ({ text: example.text, example })))('finds $text', ({ example }) => {
    const { bare, ranges } = marked(example.text);
    expect(ranges.length).toBeGreaterThan(0);
    expect(found(rule, example, bare)).toEqual(ranges);
    if (example.mended !== undefined) {
      expect(mended(rule, example, bare)).toBe(example.mended);
      expect(found(rule, example, example.mended)).toEqual([]);
    }
  });

  it.each(meta.right.map((example) => ({ text: example.text, example })))('lets pass $text', ({ example }) => {
    expect(example.text).not.toMatch(/[⟦⟧]/);
    expect(found(rule, example, example.text)).toEqual([]);
  });

  it('is told clearly', () => {
    expect(meta.summary).not.toMatch(/[。！]$/);
    if (meta.grade === 'E') expect(meta.certainty).not.toBe('advice');
    if (meta.fixes) expect(meta.wrong.some(({ mended: to }) => to !== undefined)).toBe(true);
  });
});

describe('the rules together', () => {
  it('have ids and names of their own', () => {
    const all = rules.flatMap(({ meta }) => [meta.id, meta.name]);
    expect(new Set(all).size).toBe(all.length);
  });
});
