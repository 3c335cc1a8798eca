/** What this tool has written reads back as the plain text that it writes, numbers and page numbers included; and mammoth reads the same words. */

import fc from 'fast-check';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { writeText } from '../../../src/output/text/write.ts';
import { finish } from '../../support/build.ts';
import { compilationOf, partOf, singleOf, speechOf } from '../../support/documents.ts';
import { docxOf, p, r, readBytes } from '../../support/docx.ts';
import { MASSES, SECRETARY, STABILITY } from '../../support/speeches.ts';
import { loadStyle } from '../../support/style.ts';

const TABLE = {
  title: '讲话',
  text: '下面是情况。\n\n| 乡镇 | 来信 |\n| --- | ---: |\n| 青禾镇 | 40 |\n| 石渡镇 | 1234 |\n\n完。',
};

const documents = {
  'a speech': singleOf(STABILITY),
  'another speech': singleOf(MASSES),
  'a table': singleOf(TABLE),
  'a compilation': compilationOf('2024年信访稳定工作会议讲话材料汇编', [STABILITY, MASSES, SECRETARY].map(speechOf), {
    depth: 2,
  }),
  'a compilation in parts': compilationOf(
    '汇编',
    [partOf('上篇', '稳定会', STABILITY), partOf('下篇', '', MASSES, SECRETARY)],
    {
      paging: 'perSpeech',
    },
  ),
};

/** Lines with words; the blanks that set a table's columns, and the dots before a page number, as tabs. */
const worded = (text: string): string[] =>
  text
    .split('\n')
    .map((line) =>
      line
        .trim()
        .replace(/ {2,}/g, '\t')
        .replace(/……(\d+)$/, '\t$1'),
    )
    .filter((line) => line !== '');

describe.each(['国标', '大字版'] as const)('in the style %s', (name) => {
  it.each(Object.entries(documents))('%s', (_what, document) => {
    const { docx, galley, pages } = finish(document, loadStyle(name));
    const { value, told } = readBytes(docx);
    expect(told).toEqual([]);
    expect(worded(value?.text ?? '')).toEqual(worded(writeText(galley, pages)));
  });
});

describe('mammoth', () => {
  const words = (text: string): string => text.replace(/\s/g, '');

  it.each(Object.entries(documents))('reads the same words in %s', async (_what, document) => {
    const { docx } = finish(document, loadStyle('国标'));
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(docx) });
    expect(words(readBytes(docx).value?.text ?? '')).toBe(words(value));
  });

  it('reads the same words in any document of the usual elements', async () => {
    const text = fc.string({ unit: fc.constantFrom(...'各级部门“”（）。，12.a'), maxLength: 8 });
    const link = (inner: string): string => `<w:hyperlink w:anchor="a">${inner}</w:hyperlink>`;
    const control = (inner: string): string => `<w:sdt><w:sdtPr/><w:sdtContent>${inner}</w:sdtContent></w:sdt>`;
    const inserted = (inner: string): string => `<w:ins w:id="1" w:author="a">${inner}</w:ins>`;
    const deleted = (inner: string): string =>
      `<w:del w:id="1" w:author="a">${inner.replaceAll('w:t>', 'w:delText>').replaceAll('w:t ', 'w:delText ')}</w:del>`;
    const run = fc
      .tuple(
        text,
        fc.constantFrom(link, control, inserted, deleted, (inner: string) => inner),
      )
      .map(([words, around]) => around(r(words)));
    const paragraph = fc.array(run, { maxLength: 4 }).map((runs) => `<w:p>${runs.join('')}</w:p>`);
    const table = fc
      .array(fc.array(text, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 3 })
      .map((rows) => rows.map((cells) => `<w:tr>${cells.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('')}</w:tr>`))
      .map((rows) => `<w:tbl>${rows.join('')}</w:tbl>`);
    const body = fc.array(fc.oneof({ arbitrary: paragraph, weight: 3 }, table), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(body, async (blocks) => {
        const docx = docxOf(blocks.join(''));
        const { value } = await mammoth.extractRawText({ buffer: Buffer.from(docx) });
        expect(words(readBytes(docx).value?.text ?? '')).toBe(words(value));
      }),
      { numRuns: 60 },
    );
  });
});
