/** Where facts stand: the page of every character, the sentence around it, spans that a title's line ends part. */

import { describe, expect, it } from 'vitest';
import { layout } from '../../src/layout/layout.ts';
import { PROFILES } from '../../src/layout/profiles.ts';
import { pageNumberAt, printedFacts, sentenceAround } from '../../src/project/printed.ts';
import { linesByPage } from '../../src/tree/pages.ts';
import { finish } from '../support/build.ts';
import { compilationOf as documentOf, fact, speechOf } from '../support/documents.ts';
import { compilationOf } from '../support/galleys.ts';
import { loadStyle } from '../support/style.ts';

describe('pages', () => {
  it.each([5001, 5002, 5003])('are those of the lines, for every character of volume %i', (seed) => {
    const galley = compilationOf(seed);
    const pages = layout(galley, PROFILES.word);
    let looked = 0;
    linesByPage(pages).forEach((lines, at) => {
      for (const { paragraph, start, end } of lines) {
        if (end === start) continue;
        for (const offset of [start, end - 1])
          expect(pageNumberAt(pages, paragraph, offset)).toBe(pages.pages[at]?.number);
        looked += 1;
      }
    });
    expect(looked).toBeGreaterThan(100);
  });
});

describe('facts', () => {
  it('are one across the line ends of a title, know their speech, and are not found in contents', () => {
    const long = '在全县信访稳定和矛盾纠纷排查化解工作推进会议暨信访工作联席会议全体会议上的讲话';
    const speeches = [long, '在会上的讲话'].map((title) => ({
      ...speechOf({ title: '', text: '一。' }),
      title: [fact(title)],
    }));
    const { galley } = finish(documentOf('汇编', speeches), loadStyle('国标'));
    expect(printedFacts(galley).map(({ text, speech }) => [text, speech])).toEqual([
      [long, 1],
      ['在会上的讲话', 2],
    ]);
  });
});

describe('sentences', () => {
  it.each<[text: string, word: string, sentence: string]>([
    ['来信321件次。来访30批次。', '30批次', '来访30批次。'],
    ['来信321件次，来访30批次', '321', '来信321件次，来访30批次'],
    ['一是快；二是准！', '准', '二是准！'],
    [`${'长'.repeat(40)}321件次${'尾'.repeat(40)}。`, '321件次', `…${'长'.repeat(25)}321件次${'尾'.repeat(25)}…`],
  ])('%s', (text, word, sentence) => {
    const start = text.indexOf(word);
    expect(sentenceAround(text, start, start + word.length)).toBe(sentence);
  });
});
