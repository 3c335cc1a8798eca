/** Numbers that Word puts at the head of paragraphs, as the reader sees them on paper. */

import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../src/import/docx/number-forms.ts';
import { docxOf, linesIn, listed, p, readBytes, styled } from '../../support/docx.ts';

interface LevelSpec {
  readonly form?: string;
  readonly text?: string;
  readonly start?: number;
  readonly more?: string;
}

const level = (at: number, { form = 'decimal', text = `%${at + 1}.`, start = 1, more = '' }: LevelSpec): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${form}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

const abstract = (id: number, ...levels: readonly LevelSpec[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.map((spec, at) => level(at, spec)).join('')}</w:abstractNum>`;

const list = (id: number, of: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;

const startAt = (at: number, start: number): string =>
  `<w:lvlOverride w:ilvl="${at}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;

const OFFICIAL = abstract(
  0,
  { form: 'chineseCountingThousand', text: '%1、' },
  { form: 'chineseCountingThousand', text: '（%2）' },
  { form: 'decimal', text: '%3.' },
  { form: 'decimal', text: '（%4）' },
  { form: 'decimalEnclosedCircle', text: '%5' },
);

const numbered = (numbering: string, body: string, styles = ''): readonly string[] =>
  linesIn({ numbering, body, styles });

describe('forms', () => {
  it.each<[form: string, numbers: Readonly<Record<number, string>>]>([
    ['decimal', { 1: '1', 10: '10' }],
    ['decimalZero', { 1: '01', 10: '10', 100: '100' }],
    ['chineseCounting', { 1: '一', 10: '十', 12: '十二', 20: '二十', 99: '九十九', 105: '一〇五' }],
    ['chineseCountingThousand', { 3: '三', 10: '十', 100: '一百', 105: '一百零五', 110: '一百一十' }],
    ['japaneseCounting', { 1: '一', 11: '十一', 100: '一百' }],
    ['ideographDigital', { 1: '一', 10: '一〇', 24: '二四' }],
    ['chineseLegalSimplified', { 1: '壹', 10: '壹拾', 12: '壹拾贰', 20: '贰拾' }],
    ['ideographLegalTraditional', { 2: '貳', 13: '壹拾參' }],
    ['ideographTraditional', { 1: '甲', 10: '癸', 11: '11' }],
    ['ideographZodiac', { 1: '子', 12: '亥' }],
    ['decimalEnclosedCircle', { 1: '①', 20: '⑳', 21: '㉑', 35: '㉟', 36: '㊱', 50: '㊿', 51: '51' }],
    ['decimalEnclosedParen', { 1: '⑴', 20: '⒇', 21: '21' }],
    ['decimalEnclosedFullstop', { 1: '⒈', 20: '⒛' }],
    ['ideographEnclosedCircle', { 1: '㊀', 10: '㊉', 11: '11' }],
    ['decimalFullWidth', { 12: '１２' }],
    ['upperLetter', { 1: 'A', 26: 'Z', 27: 'AA', 53: 'AAA', 99999999: '99999999' }],
    ['lowerLetter', { 2: 'b' }],
    ['upperRoman', { 4: 'IV', 9: 'IX', 1994: 'MCMXCIV', 4000: '4000' }],
    ['lowerRoman', { 6: 'vi' }],
    ['ordinal', { 1: '1st', 2: '2nd', 3: '3rd', 4: '4th', 11: '11th', 21: '21st', 112: '112th' }],
    ['none', { 1: '' }],
    ['a form that nobody knows', { 5: '5' }],
    ['constructor', { 5: '5' }],
  ])('%s', (form, numbers) => {
    for (const [value, text] of Object.entries(numbers)) expect(formatNumber(Number(value), form)).toBe(text);
  });

  it('of a writer’s own keep their zeros', () => {
    expect(formatNumber(7, 'custom', '001, 002, 003, ...')).toBe('007');
  });
});

describe('counting', () => {
  it('goes down the levels of an official document and begins again below each', () => {
    const body = [
      listed('甲', 0),
      listed('乙', 1),
      listed('丙', 2),
      listed('丁', 2),
      listed('戊', 3),
      listed('己', 4),
      listed('庚', 1),
      listed('辛', 2),
      p('正文'),
      listed('壬', 0),
      listed('癸', 1),
    ].join('');
    expect(numbered(OFFICIAL + list(1, 0), body)).toEqual([
      '一、甲',
      '（一）乙',
      '1.丙',
      '2.丁',
      '（1）戊',
      '①己',
      '（二）庚',
      '1.辛',
      '正文',
      '二、壬',
      '（一）癸',
    ]);
  });

  it.each<[what: string, numbering: string, body: string, lines: readonly string[]]>([
    [
      'begins where it is told',
      abstract(0, { start: 5 }) + list(1, 0),
      listed('甲', 0) + listed('乙', 0),
      ['5.甲', '6.乙'],
    ],
    [
      'goes on where two lists share a definition',
      abstract(0, {}) + list(1, 0) + list(2, 0),
      listed('甲', 0, 1) + listed('乙', 0, 2) + listed('丙', 0, 1),
      ['1.甲', '2.乙', '3.丙'],
    ],
    [
      'begins again where a list says so, once',
      abstract(0, {}) + list(1, 0) + list(2, 0, startAt(0, 1)),
      listed('甲', 0, 1) + listed('乙', 0, 1) + listed('丙', 0, 2) + listed('丁', 0, 2),
      ['1.甲', '2.乙', '1.丙', '2.丁'],
    ],
    [
      'of a list may have a level of its own',
      abstract(0, {}) +
        list(1, 0, `<w:lvlOverride w:ilvl="0">${level(0, { form: 'upperLetter', text: '%1)' })}</w:lvlOverride>`),
      listed('甲', 0),
      ['A)甲'],
    ],
    [
      'goes on below a level where nothing begins again',
      abstract(0, { text: '第%1条', form: 'chineseCounting' }, { text: '%2.', more: '<w:lvlRestart w:val="0"/>' }) +
        list(1, 0),
      [0, 1, 1, 0, 1].map((at) => listed('文', at)).join(''),
      ['第一条　文', '1.文', '2.文', '第二条　文', '3.文'],
    ],
    [
      'begins again after the level that is named alone',
      abstract(0, {}, {}, { more: '<w:lvlRestart w:val="1"/>' }) + list(1, 0),
      [0, 1, 2, 1, 2, 0, 2].map((at) => listed('文', at)).join(''),
      ['1.文', '1.文', '1.文', '2.文', '2.文', '2.文', '1.文'],
    ],
    [
      'counts a level that is passed over',
      abstract(0, { form: 'chineseCounting', text: '%1、' }, { text: '%1.%2', more: '<w:isLgl/>' }) + list(1, 0),
      listed('甲', 1) + listed('乙', 0) + listed('丙', 1),
      ['1.1 甲', '二、乙', '2.1 丙'],
    ],
    ['counts a paragraph without words', abstract(0, {}) + list(1, 0), listed('', 0) + listed('乙', 0), ['1.', '2.乙']],
    ['has no number where its text is empty', abstract(0, { text: '' }) + list(1, 0), listed('甲', 0), ['甲']],
    ['shows bullets', abstract(0, { form: 'bullet', text: '\uf06c' }) + list(1, 0), listed('甲', 0), ['● 甲']],
    ['keeps number and digits apart', abstract(0, { text: '%1' }) + list(1, 0), listed('5万元', 0), ['1 5万元']],
    ['parts a decimal point from digits', abstract(0, {}) + list(1, 0), listed('5万元', 0), ['1. 5万元']],
    [
      'parts by nothing where it is told',
      abstract(0, { text: '第%1章', more: '<w:suff w:val="nothing"/>' }) + list(1, 0),
      listed('总则', 0),
      ['第1章总则'],
    ],
    [
      'parts by a blank where it is told',
      abstract(0, { text: '第%1章', more: '<w:suff w:val="space"/>' }) + list(1, 0),
      listed('总则', 0),
      ['第1章 总则'],
    ],
    [
      'takes one of two alternatives',
      abstract(0, {
        more: '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="01, 02"/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent>',
      }) + list(1, 0),
      listed('甲', 0),
      ['01.甲'],
    ],
    ['is none in a list that is not there', list(1, 0), listed('甲', 0) + listed('乙', 0, 7), ['甲', '乙']],
    ['is none in list 0', OFFICIAL + list(1, 0), listed('甲', 0, 0), ['甲']],
    [
      'follows no ring of links',
      `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="n"/></w:abstractNum>${list(1, 0)}`,
      listed('甲', 0),
      ['甲'],
    ],
    [
      'counts no further than it can',
      abstract(0, { start: 99_999_999 }) + list(1, 0),
      listed('甲', 0) + listed('乙', 0),
      ['99999999.甲', '99999999.乙'],
    ],
  ])('%s', (_what, numbering, body, lines) => {
    expect(numbered(numbering, body)).toEqual(lines);
  });
});

describe('through styles', () => {
  const style = (id: string, name: string, properties: string, more = ''): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}<w:pPr>${properties}</w:pPr></w:style>`;
  const byStyle = (id: string): string => `<w:pStyle w:val="${id}"/>`;
  const numbering =
    abstract(
      0,
      { form: 'chineseCounting', text: '%1、', more: byStyle('1') },
      { form: 'chineseCounting', text: '（%2）', more: byStyle('2') },
    ) + list(1, 0);
  const list1 = '<w:numPr><w:numId w:val="1"/></w:numPr>';
  const styles =
    style('1', 'heading 1', list1) +
    style('2', 'heading 2', list1) +
    style('3', '我的标题', '', '<w:basedOn w:val="2"/>') +
    style('4', '无编号', '<w:numPr><w:numId w:val="0"/></w:numPr>', '<w:basedOn w:val="1"/>');

  it('a heading has the level that names its style, a style built on it too', () => {
    const body = ['1', '2', '3', '1', '4', '2'].map((id) => styled(id, '文')).join('');
    expect(numbered(numbering, body, styles)).toEqual(['一、文', '（一）文', '（二）文', '二、文', '文', '（一）文']);
  });

  it('a definition may stand in a numbering style', () => {
    const linked = `<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="n"/></w:abstractNum>${list(2, 1)}${numbering}`;
    const style0 =
      '<w:style w:type="numbering" w:styleId="n"><w:name w:val="公文编号"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    expect(numbered(linked, listed('甲', 0, 2) + listed('乙', 1, 2), style0)).toEqual(['一、甲', '（一）乙']);
  });

  it('a paragraph can take its number back', () => {
    const none = p('甲', `${byStyle('1')}<w:numPr><w:numId w:val="0"/></w:numPr>`);
    expect(numbered(numbering, none + styled('1', '乙'), styles)).toEqual(['甲', '一、乙']);
  });

  it('styles that bite their own tails, and long chains of them, are read', () => {
    const ring =
      style('a', 'a', '', '<w:basedOn w:val="b"/>') +
      style('b', 'b', '<w:jc w:val="center"/>', '<w:basedOn w:val="a"/>');
    const chain = Array.from({ length: 5000 }, (_, at) =>
      style(`s${at}`, `s${at}`, '', `<w:basedOn w:val="s${at + 1}"/>`),
    );
    const all = `${ring}${chain.join('')}${style('s5000', 'heading 9', '<w:jc w:val="center"/>')}`;
    const { value } = readBytes(docxOf({ body: styled('a', '甲') + styled('s0', '乙'), styles: all }));
    expect(value?.lines.map(({ centred }) => centred)).toEqual([true, true]);
  });
});

describe('hints', () => {
  const style = (id: string, name: string, properties = '', run = ''): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"${id === '0' ? ' w:default="1"' : ''}><w:name w:val="${name}"/><w:pPr>${properties}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
  const styles = [
    style('0', 'Normal', '', '<w:sz w:val="32"/>'),
    style('T', 'Title', '<w:jc w:val="center"/>'),
    style('1', 'heading 1', '<w:outlineLvl w:val="0"/>', '<w:b/>'),
    style('2', '标题 2'),
    style('3', '标题二级', '<w:outlineLvl w:val="1"/>'),
    style('5', 'heading 5'),
    style('t', 'toc 1'),
  ].join('');
  const hints = (...lines: readonly (readonly [string, string])[]): unknown[] => {
    const { value } = readBytes(docxOf({ styles, body: lines.map(([id, text]) => styled(id, text)).join('') }));
    return lines.map((_, at) => value?.hints.get(at));
  };

  it('know a style by its name, and a level by the outline', () => {
    expect(
      hints(
        ['T', '讲话'],
        ['1', '一、甲'],
        ['2', '（一）乙'],
        ['3', '（二）丙'],
        ['5', '丁'],
        ['t', '甲'],
        ['0', '戊'],
        ['1', ''],
      ),
    ).toEqual([
      { role: 'title', centred: true },
      { role: 'heading', level: 1 },
      { role: 'heading', level: 2 },
      { role: 'heading', level: 2 },
      undefined,
      { role: 'contents' },
      undefined,
      undefined,
    ]);
  });

  it('take the highest level for the title’s where the numbers begin below it', () => {
    expect(hints(['1', '在会上的讲话'], ['2', '一、甲'], ['2', '二、乙'])).toEqual([
      { role: 'title' },
      { role: 'heading', level: 1 },
      { role: 'heading', level: 1 },
    ]);
    expect(hints(['1', '总体情况'], ['2', '来信'], ['2', '来访'])).toEqual([
      { role: 'heading', level: 1 },
      { role: 'heading', level: 2 },
      { role: 'heading', level: 2 },
    ]);
  });

  it('know what is bold, how large it is, what stands in the middle', () => {
    const { value } = readBytes(
      docxOf({ styles, body: styled('1', '甲') + p('乙', '<w:jc w:val="center"/>') + styled('x', '丙') }),
    );
    expect(
      value?.lines.map(({ bold, size, centred, style: name, outline }) => ({ bold, size, centred, name, outline })),
    ).toEqual([
      { bold: true, size: 20, centred: false, name: 'heading 1', outline: 1 },
      { bold: false, size: 32, centred: true, name: 'normal', outline: undefined },
      { bold: false, size: 32, centred: false, name: 'normal', outline: undefined },
    ]);
  });
});
