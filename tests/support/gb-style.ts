/** GB/T 9704—2012 as a resolved style: 22 lines of 28 characters of 三号仿宋. Written out here so that layout is tested apart from data/版式. */

import { type Face, type ParagraphFormat, ROLES, type Role, type Style } from '../../src/tree/style.ts';

const face = (font: string, size: number, spacing: number): Face => ({ font, size, bold: false, spacing });

export const FANGSONG: Face = face('仿宋_GB2312', 32, -5);
export const KAITI: Face = face('楷体_GB2312', 32, -5);
export const HEITI: Face = face('黑体', 32, -5);
const BIAOSONG = face('方正小标宋简体', 44, 0);

const body: Omit<ParagraphFormat, 'role' | 'wordName'> = {
  face: FANGSONG,
  line: 579,
  align: 'both',
  firstLineChars: 200,
  leftChars: 0,
  rightChars: 0,
  before: 0,
  after: 0,
  keepNext: false,
  pageBreakBefore: false,
  outline: -1,
};
const heading = { keepNext: true } as const;
const large = { face: BIAOSONG, line: 700, align: 'center', firstLineChars: 0 } as const;
const centred = { face: KAITI, align: 'center', firstLineChars: 0 } as const;
const flush = { firstLineChars: 0 } as const;

const own: Partial<Record<Role, Partial<ParagraphFormat>>> = {
  coverTitle: { ...large, before: 2400 },
  coverLine: centred,
  contentsTitle: large,
  contents1: { ...flush, align: 'left' },
  contents2: { ...flush, align: 'left', leftChars: 200 },
  partTitle: { ...large, pageBreakBefore: true },
  title: { ...large, keepNext: true, pageBreakBefore: true, outline: 0 },
  speaker: centred,
  date: centred,
  salutation: flush,
  heading1: { ...heading, face: HEITI, outline: 0 },
  heading2: { ...heading, face: KAITI, outline: 1 },
  heading3: { ...heading, outline: 2 },
  heading4: { ...heading, outline: 3 },
  signature: { align: 'right', firstLineChars: 0, rightChars: 400 },
  blank: flush,
  footer: { face: face('宋体', 28, 0), line: 280, firstLineChars: 0 },
};

const WORD_NAMES: Partial<Record<Role, string>> = {
  contents1: 'toc 1',
  contents2: 'toc 2',
  title: 'Title',
  body: 'Body Text',
  heading1: 'heading 1',
  heading2: 'heading 2',
  heading3: 'heading 3',
  heading4: 'heading 4',
  footer: 'footer',
};

const formats = Object.fromEntries(
  ROLES.map((role) => [role, { ...body, ...own[role], role, wordName: WORD_NAMES[role] ?? `讲稿 ${role}` }]),
) as Record<Role, ParagraphFormat>;

export const GB_STYLE: Style = {
  name: '国标',
  description: '',
  software: 'libreoffice',
  page: { width: 11906, height: 16838, top: 2098, bottom: 1984, left: 1587, right: 1474, footer: 1402 },
  gridPitch: 579,
  formats,
  strong: { bold: true },
  lead: { font: '楷体_GB2312' },
  headingNumbers: ['一、', '（一）', '1.', '（1）'],
  itemNumber: '第一，',
  pageNumber: { position: 'outside', before: '— ', after: ' —' },
  speakerFirst: true,
  dateBrackets: true,
  blankAfterHead: true,
  titleWidth: 20,
  contentsTitle: '目　录',
  countSpeeches: true,
  readingSpeed: 180,
};
