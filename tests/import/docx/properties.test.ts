/** What properties say, in the units of strict and transitional files, and what styles make of them. */

import { describe, expect, it } from 'vitest';
import type { DocxLine } from '../../../src/import/docx/docx-text.ts';
import { twips, whole } from '../../../src/import/docx/word-xml.ts';
import { docxOf, p, r, readBytes, STRICT } from '../../support/docx.ts';

describe('lengths', () => {
  it.each<[string | undefined, number | undefined]>([
    ['567', 567],
    ['-20', -20],
    ['28.35pt', 567],
    ['37mm', 2098],
    ['3.7cm', 2098],
    ['1in', 1440],
    ['2pc', 480],
    ['0', 0],
    ['', undefined],
    [undefined, undefined],
    ['1e3', undefined],
    ['99999999999', undefined],
    ['12px', undefined],
  ])('%s → %s', (text, value) => {
    expect(twips(text)).toBe(value);
  });

  it('within bounds alone', () => {
    expect(['3', '9', '-1', '3.5', 'x', undefined].map((text) => whole(text, 0, 8))).toEqual([
      3,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

const lineOf = (body: string, styles = '', namespace?: string): DocxLine => {
  const { value } = readBytes(docxOf({ body, styles, ...(namespace === undefined ? {} : { namespace }) }));
  const [line] = value?.lines ?? [];
  if (!line) throw new Error('no line');
  return line;
};

const style = (type: 'paragraph' | 'character', id: string, run: string, more = ''): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${more}<w:rPr>${run}</w:rPr></w:style>`;

describe('looks', () => {
  it('of a strict file', () => {
    const body = p(
      '甲',
      '<w:spacing w:line="28.95pt" w:lineRule="exact"/><w:jc w:val="end"/><w:ind w:start="1cm" w:hanging="2pt"/>',
    );
    expect(
      lineOf(
        body,
        '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="16pt"/></w:rPr></w:rPrDefault></w:docDefaults>',
        STRICT,
      ),
    ).toMatchObject({
      size: 32,
      format: { line: 579, lineRule: 'exact', align: 'right', left: 567, firstLine: -40 },
    });
  });

  it('that two styles both switch on are off, what is set by hand holds', () => {
    const styles = style('paragraph', 'a', '<w:b/>') + style('character', 'b', '<w:b/>');
    const bold = (run: string): boolean =>
      lineOf(`<w:p><w:pPr><w:pStyle w:val="a"/></w:pPr>${r('甲', run)}</w:p>`, styles).bold;
    expect(bold('')).toBe(true);
    expect(bold('<w:rStyle w:val="b"/>')).toBe(false);
    expect(bold('<w:rStyle w:val="b"/><w:b/>')).toBe(true);
    expect(bold('<w:b w:val="0"/>')).toBe(false);
  });

  it('come down from defaults and bases, each property by itself', () => {
    const styles = [
      '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:eastAsia="宋体" w:ascii="Arial"/><w:sz w:val="21"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160"/></w:pPr></w:pPrDefault></w:docDefaults>',
      style('paragraph', 'a', '<w:sz w:val="32"/>'),
      style('paragraph', 'b', '<w:rFonts w:eastAsia="黑体"/>', '<w:basedOn w:val="a"/>'),
    ].join('');
    const line = lineOf(p('甲', '<w:pStyle w:val="b"/>'), styles);
    expect(line.face).toEqual({
      fonts: { ascii: 'Arial', hAnsi: 'Arial', eastAsia: '黑体', cs: '' },
      size: 32,
      bold: false,
      hidden: false,
      spacing: 0,
    });
    expect(line.format.after).toBe(160);
  });

  it('are those of most of the characters', () => {
    const line = lineOf(
      `<w:p>${r('一、', '<w:b/>')}${r('这一段是正文', '<w:sz w:val="32"/>')}${r('完', '<w:b/>')}</w:p>`,
    );
    expect(line).toMatchObject({ bold: false, size: 32 });
  });
});
