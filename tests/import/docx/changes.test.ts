/** Tracked changes and comments: which words the text has, who changed what, on which words a comment stands. */

import { describe, expect, it } from 'vitest';
import type { ChangesMode, DocxText } from '../../../src/import/docx/docx-text.ts';
import { docxOf, linesIn, listed, p, r, readBytes } from '../../support/docx.ts';

const by = (who: string): string => `w:id="1" w:author="${who}" w:date="2024-09-12T08:00:00Z"`;
const ins = (text: string, who = '甲'): string => `<w:ins ${by(who)}>${r(text)}</w:ins>`;
const del = (text: string, who = '甲'): string =>
  `<w:del ${by(who)}><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const para = (inner: string, mark = ''): string =>
  `<w:p>${mark === '' ? '' : `<w:pPr><w:rPr>${mark}</w:rPr></w:pPr>`}${inner}</w:p>`;
const moved = (to: 'moveFrom' | 'moveTo', text: string): string =>
  `<w:${to}RangeStart w:id="2" w:name="m"/><w:${to} ${by('乙')}>${r(text)}</w:${to}><w:${to}RangeEnd w:id="2"/>`;

const modes: readonly ChangesMode[] = ['accept', 'reject', 'show'];

const readAs = (body: string, changes: ChangesMode): DocxText => {
  const { value } = readBytes(docxOf(body), { changes });
  if (!value) throw new Error('refused');
  return value;
};

describe('changes', () => {
  it.each<[what: string, body: string, accepted: string, rejected: string, shown: string]>([
    [
      'inserted and deleted words',
      para(r('来信') + del('312') + ins('321') + r('件')),
      '来信321件',
      '来信312件',
      '来信［删：312］［增：321］件',
    ],
    [
      'words that one writer put in and another took out',
      para(`${r('甲')}<w:ins ${by('甲')}>${del('乙', '乙')}</w:ins>`),
      '甲',
      '甲',
      '甲［删：乙］',
    ],
    [
      'moved words',
      para(moved('moveFrom', '甲')) + para(r('乙') + moved('moveTo', '甲')),
      '\n乙甲',
      '甲\n乙',
      '［移走：甲］\n乙［移来：甲］',
    ],
    ['a deleted paragraph mark', para(r('甲'), `<w:del ${by('甲')}/>`) + para(r('乙')), '甲乙', '甲\n乙', '甲\n乙'],
    ['an inserted paragraph mark', para(r('甲'), `<w:ins ${by('甲')}/>`) + para(r('乙')), '甲\n乙', '甲乙', '甲\n乙'],
    [
      'a deleted paragraph',
      para(r('甲')) + para(del('乙'), `<w:del ${by('甲')}/>`) + para(r('丙')),
      '甲\n丙',
      '甲\n乙\n丙',
      '甲\n［删：乙］\n丙',
    ],
    [
      'a deleted paragraph at the end',
      para(r('甲')) + para(del('乙'), `<w:del ${by('甲')}/>`),
      '甲',
      '甲\n乙',
      '甲\n［删：乙］',
    ],
    [
      'a deleted row',
      `<w:tbl><w:tr><w:trPr><w:del ${by('甲')}/></w:trPr><w:tc>${para(del('甲'))}</w:tc></w:tr><w:tr><w:tc>${p('乙')}</w:tc></w:tr></w:tbl>`,
      '乙',
      '甲\n乙',
      '［删：甲］\n乙',
    ],
    [
      'an inserted row',
      `<w:tbl><w:tr><w:trPr><w:ins ${by('甲')}/></w:trPr><w:tc>${para(ins('甲'))}</w:tc></w:tr><w:tr><w:tc>${p('乙')}</w:tc></w:tr></w:tbl>`,
      '甲\n乙',
      '乙',
      '［增：甲］\n乙',
    ],
    [
      'changed looks',
      `<w:p><w:r><w:rPr><w:vanish w:val="0"/><w:rPrChange ${by('甲')}><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>甲</w:t></w:r></w:p>`,
      '甲',
      '甲',
      '甲',
    ],
    ['changes without words', para(`<w:ins/><w:del/>${r('甲')}`), '甲', '甲', '甲'],
  ])('%s', (_what, body, ...texts) => {
    expect(modes.map((mode) => readAs(body, mode).text)).toEqual(texts);
  });

  it('are listed with author, day, words and line, those that go on as one', () => {
    const body = p('首') + para(ins('新') + ins('增') + del('旧') + r('乙') + ins('丙', '乙')) + para(ins('丁'));
    for (const mode of modes) {
      expect(readAs(body, mode).changes.map(({ kind, author, text, line }) => [kind, author, text, line])).toEqual([
        ['insert', '甲', '新增', 1],
        ['delete', '甲', '旧', 1],
        ['insert', '乙', '丙', 1],
        ['insert', '甲', '丁', 2],
      ]);
    }
    expect(readAs(body, 'accept').changes[0]?.date).toBe('2024-09-12T08:00:00Z');
  });

  it('of paragraphs that are gone stand where they were', () => {
    const gone = para(del('乙'), `<w:del ${by('甲')}/>`);
    expect(readAs(p('甲') + gone + p('丙'), 'accept').changes).toMatchObject([{ text: '乙', line: 1 }]);
    expect(readAs(p('甲') + gone, 'accept').changes).toMatchObject([{ text: '乙', line: 0 }]);
    expect(readAs(gone, 'accept')).toMatchObject({ text: '', changes: [{ text: '乙', line: 0 }] });
  });

  it('of properties count where they are rejected', () => {
    const changed = `<w:p><w:pPr><w:jc w:val="center"/><w:pPrChange ${by('甲')}><w:pPr><w:jc w:val="right"/></w:pPr></w:pPrChange></w:pPr>${r('甲')}</w:p>`;
    expect(modes.map((mode) => readAs(changed, mode).lines[0]?.format.align)).toEqual(['center', 'right', 'center']);
  });

  it('leave no hole in the numbers', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const gone = `<w:p><w:pPr>${list}<w:rPr><w:del ${by('甲')}/></w:rPr></w:pPr>${del('乙')}</w:p>`;
    const body = listed('甲', 0) + gone + listed('丙', 0);
    expect(linesIn({ numbering, body })).toEqual(['1.甲', '2.丙']);
    expect(linesIn({ numbering, body }, { changes: 'reject' })).toEqual(['1.甲', '2.乙', '3.丙']);
  });
});

describe('comments', () => {
  const said = (id: number, text: string): string =>
    `<w:comment w:id="${id}" w:author="韩春野" w:initials="韩">${text
      .split('\n')
      .map((line) => p(line))
      .join('')}</w:comment>`;
  const start = (id: number): string => `<w:commentRangeStart w:id="${id}"/>`;
  const end = (id: number): string => `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;

  it.each<[what: string, body: string, words: string, line: number]>([
    ['on words', p('首') + para(r('来信') + start(1) + r('321') + r('件') + end(1) + r('。')), '321件', 1],
    ['over paragraphs', para(r('甲') + start(1) + r('乙')) + para(r('丙') + end(1) + r('丁')), '乙\n丙', 0],
    ['around paragraphs', p('首') + start(1) + p('甲') + end(1), '甲', 1],
    ['between words', para(`${r('甲')}<w:r><w:commentReference w:id="1"/></w:r>${r('乙')}`), '', 0],
    ['without an end', para(r('甲') + start(1) + r('乙')), '', 0],
    [
      'in a cell',
      `<w:tbl><w:tr><w:tc>${p('甲')}</w:tc></w:tr><w:tr><w:tc>${p('乙')}</w:tc><w:tc>${para(start(1) + r('丙') + end(1))}</w:tc></w:tr></w:tbl>`,
      '丙',
      1,
    ],
    ['on words that are deleted', para(r('甲') + start(1) + del('乙') + end(1)), '', 0],
  ])('%s', (_what, body, words, line) => {
    const { value } = readBytes(docxOf({ body, comments: said(1, '请核\n对') + said(2, '无处可站') }));
    expect(value?.comments).toEqual([{ author: '韩春野', text: '请核\n对', words, line }]);
  });

  it('are none in a document without their part', () => {
    expect(readBytes(docxOf(para(start(1) + r('甲') + end(1)))).value?.comments).toEqual([]);
  });
});
