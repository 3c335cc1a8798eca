/** What the pages of a print leave between the lines: page numbers and running heads of many forms, and what only looks so. */

import { describe, expect, it } from 'vitest';
import { heal } from '../../../src/import/text/heal.ts';

const TITLE = '在全县安全生产会议上的讲话';
const FIRST = ['县长　王大同', '同志们：', '今天开会。', '甲。', '乙。', '丙。', '丁。', '要把安全放在第一位，凡事要'];
const SECOND = ['往最坏处想，一刻也不能忘。', '戊。', '己。', '庚。', '辛。', '壬。', '癸。', '各级各部门要把责任'];
const THIRD = ['扛在肩上、抓在手上。', '子。', '丑。', '散会。'];

const healed = (lines: readonly string[]): string => heal(lines.join('\n')).text;

const TWO = healed([TITLE, ...FIRST, ...SECOND.slice(0, -1)]);
const THREE = healed([TITLE, ...FIRST, ...SECOND, ...THIRD]);
const WHOLE = SECOND.slice(0, -1);

describe('page numbers', () => {
  it.each([
    '- 1 -',
    '—1—',
    '－１－',
    '· 1 ·',
    '~ 1 ~',
    '～１～',
    '第1页',
    '第 1 页 共 3 页',
    '第一页',
    '第1页/共3页',
    '— 第1页 —',
    '共3页　第1页',
    '页码：1',
    'Page 1 of 3',
    'Page 1 / 3',
    '1 | P a g e',
    'https://www.yunxi.gov.cn/art/2024/9/12/123.html 1/3',
  ])('by their form: %s', (number) => {
    expect(healed([TITLE, ...FIRST, number, ...WHOLE])).toBe(TWO);
  });

  it.each(['N', 'Ｎ', '[N]', '［N］', '（N）', '<N>', '〔N〕', 'P N', 'N/3', 'N／3'])('by counting on: %s', (form) => {
    const [one, two, three] = ['1', '2', '3'].map((n) =>
      form.replace('N', n).replace('Ｎ', String.fromCharCode(n.charCodeAt(0) + 0xfee0)),
    ) as [string, string, string];
    expect(healed([TITLE, ...FIRST, one, ...SECOND, two, ...THIRD, three])).toBe(THREE);
  });

  it('by standing at the foot of both pages', () => {
    expect(healed([TITLE, ...FIRST, '1', ...WHOLE, '2'])).toBe(TWO);
  });

  it('by standing at the foot of the only page', () => {
    const [first, , ...rest] = FIRST;
    const page = [TITLE, first as string, ...rest.slice(0, -1), '散会，请大家抓好落实。'];
    expect(healed([...page, '1'])).toBe(healed(page));
    expect(healed([...page, '县政府办公室', '2024年9月12日', '1'])).toBe(
      healed([...page, '县政府办公室', '2024年9月12日']),
    );
    expect(healed([...page, '附表：受理件数', '1'])).toContain('受理件数\n1');
  });

  it('by standing below a last page that has a line or two', () => {
    expect(healed([TITLE, ...FIRST, '1', ...SECOND, '2', '扛在肩上、抓在手上。', '3'])).toBe(
      healed([TITLE, ...FIRST, ...SECOND, '扛在肩上、抓在手上。']),
    );
  });

  it('by standing at the head of both pages', () => {
    expect(healed(['1', TITLE, ...FIRST, '2', ...WHOLE])).toBe(TWO);
  });

  it('by standing beside the running head', () => {
    expect(healed(['云溪县应急管理局', TITLE, ...FIRST, '1', '云溪县应急管理局', ...WHOLE])).toBe(TWO);
  });

  it.each<[string, readonly string[]]>([
    ['cells', ['受理件数', '12']],
    ['two figures close to each other', ['第一排', '1', '子。', '2']],
    ['marks of notes', ['[1]', '见附件。', '[2]', '见附表。']],
    ['figures that do not count on', ['子。', '3', '丑。', '7']],
  ])('are not %s', (_what, lines) => {
    const digits = [TITLE, '同志们：', ...lines].filter((line) => /\d/.test(line));
    const text = healed([TITLE, '同志们：', ...lines]);
    for (const one of digits) expect(text).toContain(one);
  });
});

describe('running heads', () => {
  it.each<[string, readonly string[]]>([
    [
      'of a paper',
      ['县政府办公室文稿', TITLE, ...FIRST, '1', '县政府办公室文稿', ...SECOND, '2', '县政府办公室文稿', ...THIRD, '3'],
    ],
    [
      'with a rule below',
      [
        '安全生产会议',
        '————————',
        TITLE,
        ...FIRST,
        '— 1 —',
        '安全生产会议',
        '————————',
        ...SECOND,
        '— 2 —',
        '安全生产会议',
        '————————',
        ...THIRD,
      ],
    ],
    [
      'of left and right pages, with the page beside',
      ['云溪县讲话选', TITLE, ...FIRST, '2　　　云溪县讲话选', ...SECOND, '4　　　云溪县讲话选', ...THIRD],
    ],
    [
      'that repeat the title, with the page beside',
      [TITLE, ...FIRST, `${TITLE}　　　2`, ...SECOND, `${TITLE}　　　3`, ...THIRD],
    ],
    [
      'of all pages but the first, with the page far to the right',
      [
        TITLE,
        ...FIRST,
        '云溪县应急管理局                  第2页',
        ...SECOND,
        '云溪县应急管理局                  第3页',
        ...THIRD,
      ],
    ],
    [
      'with the name of the file',
      [
        '讲话稿（定稿）.docx',
        TITLE,
        ...FIRST,
        '— 1 —',
        '讲话稿（定稿）.docx',
        ...SECOND,
        '— 2 —',
        '讲话稿（定稿）.docx',
        ...THIRD,
      ],
    ],
    [
      'with the brief name of a file',
      ['讲话.doc', TITLE, ...FIRST, '— 1 —', '讲话.doc', ...SECOND, '— 2 —', '讲话.doc', ...THIRD],
    ],
    [
      'with the number of an issue',
      ['2024年第3期', TITLE, ...FIRST, '— 1 —', '2024年第3期', ...SECOND, '— 2 —', '2024年第3期', ...THIRD],
    ],
    ['nor numbers, but breaks of pages', [TITLE, ...FIRST, '\f', ...SECOND, '\f', ...THIRD]],
    [
      'without any number, of a paper, not always in the middle of a sentence',
      ['云溪县讲话材料', TITLE, ...FIRST, ...SECOND, '云溪县讲话材料', ...THIRD],
    ],
    ['that repeat the title once, in the middle of a sentence', [TITLE, ...FIRST, TITLE, ...SECOND, ...THIRD]],
    ['that repeat the title without any number', [TITLE, ...FIRST, TITLE, ...SECOND, TITLE, ...THIRD]],
    [
      'at the foot, above the numbers',
      [TITLE, ...FIRST, '云溪县政府办公室印', '— 1 —', ...SECOND, ...THIRD, '云溪县政府办公室印', '— 2 —'],
    ],
    [
      'at the foot, without any number',
      [TITLE, ...FIRST, '云溪县政府办公室印', ...SECOND, '云溪县政府办公室印', ...THIRD, '云溪县政府办公室印'],
    ],
    [
      'without any number, everywhere',
      ['云溪县民政局', TITLE, ...FIRST, '云溪县民政局', ...SECOND, '云溪县民政局', ...THIRD],
    ],
    [
      'of a browser',
      [
        '2024/9/12 10:30　　　　讲话 - 云溪县人民政府',
        TITLE,
        ...FIRST,
        'https://www.yunxi.gov.cn/123.html 1/3',
        '2024/9/12 10:30　　　　讲话 - 云溪县人民政府',
        ...SECOND,
        'https://www.yunxi.gov.cn/123.html 2/3',
        '2024/9/12 10:30　　　　讲话 - 云溪县人民政府',
        ...THIRD,
        'https://www.yunxi.gov.cn/123.html 3/3',
      ],
    ],
  ])('%s', (_what, lines) => {
    expect(healed(lines)).toBe(THREE);
  });

  it.each<[string, string]>([
    [
      'an organ named again and again',
      '甲县民政局\n出席单位名单\n参加会议的有\n甲县民政局\n乙县民政局\n丙县民政局\n甲县民政局',
    ],
    [
      'who signs two speeches',
      `${TITLE}\n同志们：\n今天开会。\n云溪县民政局\n2024年9月12日\n${TITLE}\n同志们：\n散会。\n云溪县民政局\n2024年9月13日`,
    ],
    [
      'titles of two speeches that are called alike',
      `${TITLE}\n县长　王大同\n同志们：\n今天开会，安排工作\n${TITLE}\n县长　王大同\n同志们：\n散会。`,
    ],
    ['the organ in a title of two lines', '云溪县民政局\n二〇二四年工作会议上的讲话\n同志们：\n开会。'],
    [
      'entries of 目录',
      '讲话选\n目录\n在甲会议上的讲话　　　1\n在乙会议上的讲话　　　9\n在甲会议上的讲话\n同志们：\n开会。\n在乙会议上的讲话\n同志们：\n开会。',
    ],
  ])('are not %s', (_what, text) => {
    expect(heal(text).text).toBe(text);
  });
});

it('a foot that is who signs, too, stays behind the text', () => {
  const whole = [TITLE, ...FIRST, ...SECOND, ...THIRD, '云溪县民政局', '2024年9月12日'];
  const [cut, end] = [whole.indexOf(SECOND[0] as string), whole.indexOf(THIRD[0] as string)];
  const pages = [...whole.slice(0, cut), '云溪县民政局', ...whole.slice(cut, end), '云溪县民政局', ...whole.slice(end)];
  expect(healed(pages)).toBe(healed(whole));
});

describe('masks that a line’s end has cut', () => {
  const FILL = '各乡镇要把问题逐条登记，谁家的事谁去⏎办，办到什么程度当面说清楚，一件一件往⏎前推进。';
  it.each<[string, string]>([
    ['X', '全县有小型水库XX座，有大小塘堰XX⏎XX口，渠道XX公里。'],
    ['x', '全县有小型水库xx座，有大小塘堰xx⏎xx口，渠道xx公里。'],
    ['X with a point', '全县有小型水库XX座，有大小塘堰XX⏎.X万口，渠道XX公里。'],
    ['×', '全县有小型水库××座，有大塘堰××⏎××口，渠道××公里。'],
  ])('of %s are one', (_what, text) => {
    const whole = [FILL, FILL, text, FILL];
    const broken = whole.map((line) => `　　${line.replaceAll('⏎', '\n')}`).join('\n');
    expect(heal(broken).text).toBe(whole.join('\n').replaceAll('⏎', ''));
  });

  it('are two words where they are none', () => {
    const text = '各乡镇要用好各类平台，特别是手机⏎App⏎XXL平台，方便群众。'.replaceAll('⏎', ' ');
    expect(heal(text).text).toContain('App XXL');
  });
});
