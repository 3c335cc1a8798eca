/** The lists that ship: nothing in them is dead, contradicts itself, or is a mistake of its own. */

import { describe, expect, it } from 'vitest';
import { judgeText, loadRules } from './judge.ts';
import { shippedWords } from './words.ts';

const words = shippedWords();
const content = await loadRules('content');
const ruleOf = (id: string) => content.filter(({ meta }) => meta.id === id);
const found = (id: string, text: string): string[] =>
  judgeText(text, [], ruleOf(id), words).map(({ from, to }) => text.slice(from, to));

describe('the list of wrong words', () => {
  const { wrongWords } = words;

  it('has four hundred or more, each once', () => {
    expect(wrongWords.length).toBeGreaterThanOrEqual(400);
    expect(new Set(wrongWords.map(({ wrong }) => wrong)).size).toBe(wrongWords.length);
  });

  it('mends to something else that holds no wrong word', () => {
    const all = wrongWords.map(({ right }) => right.join('\n')).join('\n');
    expect(found('C5', all)).toEqual([]);
    expect(wrongWords.filter(({ wrong, right }) => right.includes(wrong))).toEqual([]);
  });

  it('states exceptions that hold the word', () => {
    const odd = wrongWords.filter(({ wrong, except }) =>
      except.some((text) => !text.includes(wrong) || text === wrong),
    );
    expect(odd).toEqual([]);
    expect(found('C5', wrongWords.flatMap(({ except }) => except).join('\n'))).toEqual([]);
  });

  it('has no dead entry: each is found where it stands by itself', () => {
    const text = wrongWords.map(({ wrong }) => `，${wrong}，`).join('\n');
    const seen = new Set(found('C5', text));
    const dead = wrongWords.filter(({ wrong }) => !seen.has(wrong));
    expect(dead.map(({ wrong }) => wrong)).toEqual([]);
  });
});

describe('the list of labels', () => {
  const { labels } = words;

  it('offers wordings that are none themselves', () => {
    expect(found('C8', labels.flatMap(({ instead }) => instead).join('\n'))).toEqual([]);
    expect(found('C8', labels.flatMap(({ except }) => except).join('\n'))).toEqual([]);
  });

  it('has no dead entry', () => {
    const seen = new Set(found('C8', labels.map(({ word }) => `，${word}，`).join('\n')));
    expect(labels.filter(({ word }) => !seen.has(word)).map(({ word }) => word)).toEqual([]);
  });
});
