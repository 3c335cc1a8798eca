/** A .docx read, and its lines recognised: styles and Word's own numbers lead to the structure that is on paper. */

import { describe, expect, it } from 'vitest';
import { recogniseLines } from '../../../src/recognise/lines.ts';
import { finish } from '../../support/build.ts';
import { compilationOf, singleOf, speechOf } from '../../support/documents.ts';
import { docxOf, p, readBytes, styled } from '../../support/docx.ts';
import { MASSES, STABILITY } from '../../support/speeches.ts';
import { loadStyle } from '../../support/style.ts';

/** `heading2 （一）…`: role, level, and the head of the line. */
const roles = (docx: Uint8Array): string[] => {
  const { value } = readBytes(docx);
  const text = value?.text ?? '';
  return recogniseLines(text, value?.hints)
    .filter(({ role }) => role !== 'blank')
    .map(({ role, level = '', start, end }) => `${role}${level} ${text.slice(start, end).slice(0, 6)}`);
};

const style = (id: string, name: string, properties = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr>${properties}</w:pPr></w:style>`;

const NUMBERING =
  '<w:abstractNum w:abstractNumId="0">' +
  '<w:lvl w:ilvl="0"><w:numFmt w:val="chineseCountingThousand"/><w:pStyle w:val="1"/><w:lvlText w:val="%1、"/></w:lvl>' +
  '<w:lvl w:ilvl="1"><w:numFmt w:val="chineseCountingThousand"/><w:pStyle w:val="2"/><w:lvlText w:val="（%2）"/></w:lvl>' +
  '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

const STYLES =
  style('T', 'Title', '<w:jc w:val="center"/>') +
  style('1', 'heading 1', '<w:numPr><w:numId w:val="1"/></w:numPr>') +
  style('2', 'heading 2', '<w:numPr><w:numId w:val="1"/></w:numPr>');

describe('structure', () => {
  it('of styles and numbers that Word counts', () => {
    const body = [
      styled('T', '在全县信访工作会议上的讲话'),
      p('（2024年9月12日）', '<w:jc w:val="center"/>'),
      p('同志们：'),
      p('下面，我讲两点意见。'),
      styled('1', '提高认识'),
      styled('2', '看清形势'),
      p('形势总体平稳。'),
      styled('1', '狠抓落实'),
      p('要压实责任。'),
    ];
    expect(roles(docxOf({ body: body.join(''), styles: STYLES, numbering: NUMBERING }))).toEqual([
      'title 在全县信访工',
      'date （2024年',
      'salutation 同志们：',
      'paragraph 下面，我讲两',
      'heading1 一、提高认识',
      'heading2 （一）看清形',
      'paragraph 形势总体平稳',
      'heading1 二、狠抓落实',
      'paragraph 要压实责任。',
    ]);
  });

  it('of what this tool has written', () => {
    const found = roles(finish(singleOf(STABILITY), loadStyle('国标')).docx);
    expect(found.slice(0, 6)).toEqual([
      'title 在2024年',
      'speaker 县委书记　周',
      'date （2024年',
      'salutation 同志们：',
      'paragraph 这次会议的主',
      'heading1 一、看清形势',
    ]);
    expect(found).toContain('heading3 1.明确时限');
    expect(found).toContain('heading4 （1）受理时');
  });

  it('of a compilation: each speech has its title', () => {
    const { docx } = finish(compilationOf('讲话材料汇编', [STABILITY, MASSES].map(speechOf)), loadStyle('国标'));
    const found = roles(docx).map((line) => line.split(' ')[0]);
    expect(found.filter((role) => role === 'title')).toHaveLength(2);
    expect(found.filter((role) => role === 'contents')).toHaveLength(2);
    expect(found.filter((role) => role === 'contentsTitle')).toHaveLength(1);
  });
});
