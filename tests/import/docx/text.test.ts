/** What of a .docx becomes text, line by line: each construct that offices' programs write. */

import { describe, expect, it } from 'vitest';
import { docxOf, linesIn, p, r, readBytes, STRICT, styled } from '../../support/docx.ts';

const run = (inner: string): string => `<w:p><w:r>${inner}</w:r></w:p>`;
const field = (instruction: string, result?: string): string =>
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' +
  `<w:r><w:instrText xml:space="preserve"> ${instruction} </w:instrText></w:r>` +
  (result === undefined ? '' : `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}`) +
  '<w:r><w:fldChar w:fldCharType="end"/></w:r>';
const cell = (...paragraphs: readonly string[]): string => `<w:tc>${paragraphs.join('')}</w:tc>`;
const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
const box = (text: string): string => `<w:txbxContent>${p(text)}</w:txbxContent>`;

describe('words', () => {
  it.each<[what: string, body: string, lines: readonly string[]]>([
    ['paragraphs and blank lines', p('甲') + p('') + p('乙'), ['甲', '', '乙']],
    ['runs side by side', `<w:p>${r('来信')}${r('321')}${r('件')}</w:p>`, ['来信321件']],
    ['characters of XML', p('&lt;甲&gt; &amp; &#x4E59;'), ['<甲> & 乙']],
    ['blanks that are kept', p(' 甲 '), [' 甲 ']],
    ['blanks that are not', run('<w:t> 甲　 </w:t>'), ['甲　']],
    ['a line end in the file', run('<w:t xml:space="preserve">甲\n乙</w:t>'), ['甲 乙']],
    ['tabs', run('<w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:ptab w:alignment="right"/><w:t>丙</w:t>'), ['甲\t乙\t丙']],
    ['hyphens', run('<w:t>1</w:t><w:noBreakHyphen/><w:t>2</w:t><w:softHyphen/><w:t>3</w:t>'), ['1-23']],
    ['line breaks in a paragraph', run('<w:t>甲</w:t><w:br/><w:t>乙</w:t><w:cr/><w:t>丙</w:t>'), ['甲', '乙', '丙']],
    ['a page break before the words', run('<w:br w:type="page"/><w:t>甲</w:t>'), ['甲']],
    ['a page break between words', run('<w:t>甲</w:t><w:br w:type="page"/><w:t>乙</w:t>'), ['甲', '乙']],
    ['symbols', run('<w:sym w:font="Wingdings" w:char="F0FE"/><w:sym w:font="Wingdings 2" w:char="F0A3"/>'), ['☑□']],
    ['a symbol outside of the private use area', run('<w:sym w:font="宋体" w:char="25CB"/>'), ['○']],
    ['a link', `<w:p><w:hyperlink w:anchor="a">${r('见附件')}</w:hyperlink>${r('。')}</w:p>`, ['见附件。']],
    [
      'a content control',
      `<w:sdt><w:sdtPr><w:alias w:val="题"/></w:sdtPr><w:sdtContent>${p('甲')}</w:sdtContent></w:sdt>`,
      ['甲'],
    ],
    ['a control among runs', `<w:p><w:sdt><w:sdtContent>${r('甲')}</w:sdtContent></w:sdt>${r('乙')}</w:p>`, ['甲乙']],
    [
      'smart tags',
      `<w:p><w:smartTag w:element="date"><w:smartTagPr><w:attr w:name="Y" w:val="1"/></w:smartTagPr>${r('9月')}</w:smartTag></w:p>`,
      ['9月'],
    ],
    [
      'words under their reading',
      `<w:p><w:r><w:ruby><w:rubyPr/><w:rt>${r('xìn')}</w:rt><w:rubyBase>${r('信')}</w:rubyBase></w:ruby></w:r>${r('访')}</w:p>`,
      ['信访'],
    ],
    [
      'bookmarks and proofing marks',
      `<w:p><w:bookmarkStart w:id="1" w:name="a"/>${r('甲')}<w:proofErr w:type="spellStart"/>${r('乙')}<w:bookmarkEnd w:id="1"/></w:p>`,
      ['甲乙'],
    ],
    [
      'one of two alternatives',
      `<w:p><mc:AlternateContent><mc:Choice Requires="wps">${r('甲')}</mc:Choice><mc:Fallback>${r('乙')}</mc:Fallback></mc:AlternateContent></w:p>`,
      ['甲'],
    ],
    [
      'a character that Word sets as a symbol',
      run(
        '<mc:AlternateContent><mc:Choice Requires="w16se"><w16se:symEx xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex" w16se:font="Segoe UI Emoji" w16se:char="2460"/></mc:Choice><mc:Fallback><w:t>①</w:t></mc:Fallback></mc:AlternateContent>',
      ),
      ['①'],
    ],
    [
      'a fallback alone',
      `<w:p><mc:AlternateContent><mc:Fallback>${r('乙')}</mc:Fallback></mc:AlternateContent></w:p>`,
      ['乙'],
    ],
    [
      'what follows a skipped alternative',
      `<w:p><mc:AlternateContent><mc:Choice Requires="a"/><mc:Fallback>${r('乙')}</mc:Fallback></mc:AlternateContent>${r('丙')}</w:p>`,
      ['丙'],
    ],
    [
      'a paragraph in a paragraph, as no program writes it',
      `<w:p>${r('甲')}<w:p>${r('乙')}</w:p>${r('丙')}</w:p>`,
      ['甲', '乙'],
    ],
  ])('%s', (_what, body, lines) => {
    expect(linesIn(body)).toEqual(lines);
  });

  it('of a strict file', () => {
    expect(linesIn({ body: p('甲', '<w:jc w:val="center"/>'), namespace: STRICT })).toEqual(['甲']);
  });

  it('of a title are one line, however it is broken', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/></w:style>';
    const broken = (properties: string, size: number): string =>
      `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr><w:sz w:val="${size}"/></w:rPr><w:t>在全县会议上</w:t><w:br/><w:t>的讲话</w:t></w:r></w:p>`;
    const body = broken('<w:pStyle w:val="a3"/>', 32) + broken('<w:jc w:val="center"/>', 44) + broken('', 44);
    expect(linesIn({ body, styles })).toEqual(['在全县会议上的讲话', '在全县会议上的讲话', '在全县会议上', '的讲话']);
    const latin = '<w:p><w:pPr><w:pStyle w:val="a3"/></w:pPr><w:r><w:t>GDP</w:t><w:br/><w:t>2024</w:t></w:r></w:p>';
    expect(linesIn({ body: latin, styles })).toEqual(['GDP 2024']);
  });
});

describe('fields', () => {
  it.each<[what: string, body: string, lines: readonly string[]]>([
    ['show their result', `<w:p>${r('共')}${field('= 1+2', r('3'))}${r('件')}</w:p>`, ['共3件']],
    [
      'in one element',
      `<w:p>${r('见')}<w:fldSimple w:instr=" REF a ">${r('第一条')}</w:fldSimple></w:p>`,
      ['见第一条'],
    ],
    [
      'of pages have none',
      `<w:p>${r('第')}${field('PAGE \\* MERGEFORMAT', r('3'))}${r('页')}<w:fldSimple w:instr="NUMPAGES">${r('9')}</w:fldSimple></w:p>`,
      ['第页'],
    ],
    [
      'in fields',
      `<w:p>${field('HYPERLINK \\l "a"', r('甲') + r('', '') + field('PAGEREF a \\h', r('7')))}</w:p>`,
      ['甲7'],
    ],
    [
      'in an instruction',
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>${field('DOCPROPERTY a', r('乙'))}<w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('丙')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
      ['丙'],
    ],
    ['that ring a number', `<w:p>${field('eq \\o\\ac(○,1)')}${r('甲')}</w:p>`, ['①甲']],
    ['that set a reading above a word', `<w:p>${field('EQ \\o(○,信)')}</w:p>`, ['信']],
    [
      'left open do not swallow what follows',
      `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r></w:p>${p('甲')}`,
      ['', '甲'],
    ],
    ['ended twice', `<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r>${r('甲')}</w:p>`, ['甲']],
  ])('%s', (_what, body, lines) => {
    expect(linesIn(body)).toEqual(lines);
  });

  it('of the contents give their lines with page numbers, and say so', () => {
    const entry = (text: string, page: string): string => `${r(text)}<w:r><w:tab/></w:r>${field('PAGEREF a', r(page))}`;
    const begin =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-2" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    const body = `<w:p>${begin}${entry('甲', '1')}</w:p><w:p>${entry('乙', '12')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>${p('丙')}`;
    const { value } = readBytes(docxOf(body));
    expect(value?.text).toBe('甲\t1\n乙\t12\n丙');
    expect([...(value?.hints ?? [])]).toEqual([
      [0, { role: 'contents' }],
      [1, { role: 'contents' }],
    ]);
  });
});

describe('tables', () => {
  it.each<[what: string, body: string, lines: readonly string[]]>([
    [
      'a row a line, cells parted by tabs',
      table(row(cell(p('乡镇')), cell(p('来信'))), row(cell(p('青禾镇')), cell(p('40')))),
      ['乡镇\t来信', '青禾镇\t40'],
    ],
    ['several paragraphs in a cell', table(row(cell(p('来信'), p('（件次）')), cell(p('甲')))), ['来信（件次）\t甲']],
    [
      'a tab in a cell is a blank',
      table(row(cell(run('<w:t>甲</w:t><w:tab/><w:t>乙</w:t>')), cell(p('丙')))),
      ['甲 乙\t丙'],
    ],
    [
      'cells over several columns keep them',
      table(row(cell(`<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('甲')}`), cell(p('乙')))),
      ['甲\t\t乙'],
    ],
    [
      'cells over several rows',
      table(row(cell(p('甲')), cell(p('1'))), row(cell(`<w:tcPr><w:vMerge/></w:tcPr>${p('')}`), cell(p('2')))),
      ['甲\t1', '\t2'],
    ],
    [
      'a table in a cell follows its row',
      table(row(cell(p('甲'), table(row(cell(p('丙')), cell(p('丁'))))), cell(p('乙')))),
      ['甲\t乙', '丙\t丁'],
    ],
    [
      'a frame around paragraphs',
      table(row(cell(p('甲'), p('乙'), table(row(cell(p('丙')), cell(p('丁'))))))),
      ['甲', '乙', '丙\t丁'],
    ],
    [
      'rows in content controls',
      table(`<w:sdt><w:sdtContent>${row(cell(p('甲')), cell(p('乙')))}</w:sdtContent></w:sdt>`),
      ['甲\t乙'],
    ],
    ['hidden rows', table(`<w:tr><w:trPr><w:hidden/></w:trPr>${cell(p('甲'))}</w:tr>`, row(cell(p('乙')))), ['乙']],
    ['text around it', p('前') + table(row(cell(p('甲')))) + p('后'), ['前', '甲', '后']],
    [
      'a span without end',
      table(row(cell(`<w:tcPr><w:gridSpan w:val="9999"/></w:tcPr>${p('甲')}`), cell(p('乙')))),
      [`甲${'\t'.repeat(63)}乙`],
    ],
  ])('%s', (_what, body, lines) => {
    expect(linesIn(body)).toEqual(lines);
  });

  it('count apart from paragraphs, with text alone', () => {
    const body =
      p('甲') + p('　') + table(row(cell(p('一')), cell(p('二'))), row(cell(p('三')), cell(p('四')))) + p('乙');
    const { value } = readBytes(docxOf(body));
    const told = value?.lines.map(({ kind, paragraph, table: number, row: at }) => [kind, paragraph, number, at]);
    expect(told).toEqual([
      ['paragraph', 1, undefined, undefined],
      ['paragraph', 0, undefined, undefined],
      ['row', 0, 1, 1],
      ['row', 0, 1, 2],
      ['paragraph', 2, undefined, undefined],
    ]);
    expect(value?.hints.get(2)).toEqual({ role: 'row' });
  });
});

describe('what is not read is said, once a kind, with its number', () => {
  const drawing = (inner: string): string => `<w:r><w:drawing><wp:inline>${inner}</wp:inline></w:drawing></w:r>`;
  const both = `<w:p><mc:AlternateContent><mc:Choice Requires="wps">${drawing(`<wps:txbx>${box('甲')}</wps:txbx>`)}</mc:Choice><mc:Fallback><w:r><w:pict><v:textbox>${box('甲')}</v:textbox></w:pict></w:r></mc:Fallback></mc:AlternateContent>${r('乙')}</w:p>`;

  it.each<[what: string, body: string, text: string, says: string]>([
    ['text boxes', both + both, '乙\n乙', '有 2 个文本框，里面的文字没有读'],
    ['pictures', `<w:p>${drawing('')}${r('乙')}</w:p>`, '乙', '有 1 处图片或对象，没有读'],
    [
      'footnotes',
      `<w:p>${r('甲')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="2"/></w:r></w:p>`,
      '甲',
      '有 2 条脚注或尾注，没有读',
    ],
    [
      'hidden text',
      `<w:p>${r('甲')}${r('密', '<w:vanish/>')}${r('乙', '<w:vanish w:val="0"/>')}</w:p>`,
      '甲乙',
      '有 1 处隐藏文字，没有读',
    ],
    ['formulas', `<w:p>${r('甲')}<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p>`, '甲', '有 1 个公式，没有读'],
    ['documents within', `${p('甲')}<w:altChunk r:id="rId9"/>`, '甲', '嵌入了 1 个别的文档，没有读'],
    ['symbols that nobody knows', run('<w:sym w:font="我的字体" w:char="F0F5"/>'), '□', '有 1 个符号认不出，写成了“□”'],
    [
      'numbers that Word alone knows',
      `<w:p>${field('AUTONUM')}${r('甲')}</w:p>`,
      '甲',
      '有 1 处自动编号域，文件里没有存它的号码，没有读',
    ],
  ])('%s', (_what, body, text, says) => {
    const { value, told } = readBytes(docxOf(body));
    expect(value?.text).toBe(text);
    expect(told).toEqual([`I JGF036 旧稿.docx ${says}`]);
  });

  it('hidden by a style, of the paragraph or of its characters', () => {
    const styles =
      '<w:style w:type="character" w:styleId="c"><w:name w:val="c"/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="b"><w:name w:val="b"/><w:rPr><w:vanish/></w:rPr></w:style>';
    const body = `<w:p>${r('甲', '<w:rStyle w:val="c"/>')}${r('乙')}</w:p>${styled('b', '丙')}`;
    expect(linesIn({ body, styles })).toEqual(['乙', '']);
  });
});

describe('a paragraph mark that is hidden', () => {
  it('joins what it parts: a run-in heading', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/></w:style>';
    const head = `<w:p><w:pPr><w:pStyle w:val="2"/><w:rPr><w:vanish/><w:specVanish/></w:rPr></w:pPr>${r('（一）压实责任。')}</w:p>`;
    const { value } = readBytes(docxOf({ body: head + p('各级要落实。') + p('完。'), styles }));
    expect(value?.text).toBe('（一）压实责任。各级要落实。\n完。');
    expect(value?.lines[0]).toMatchObject({ style: 'heading 2', outline: 2, paragraph: 1 });
    expect(value?.lines[1]?.paragraph).toBe(2);
  });

  it('at the end of a cell or of the text loses nothing', () => {
    const hidden = `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${r('甲')}</w:p>`;
    expect(linesIn(table(row(cell(hidden))) + hidden)).toEqual(['甲', '甲']);
    expect(linesIn(hidden + table(row(cell(p('乙')))))).toEqual(['甲', '乙']);
  });
});
