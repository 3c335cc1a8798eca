/** Paragraph formats of a style: what an entry does not state is as in 正文. Plain data in and out. */

import { type Face, type ParagraphFormat, ROLES, type Role } from '../tree/style.ts';
import { ROLE_NAMES } from './roles.ts';
import type { FaceSpec, ParagraphSpec } from './shape.ts';
import type { Space } from './units.ts';

const ALIGN = { 两端: 'both', 居中: 'center', 左: 'left', 右: 'right' } as const;

/** Until 正文 states its own. */
const PLAIN: ParagraphFormat = {
  role: 'body',
  wordName: ROLE_NAMES.body.wordName,
  face: { font: '仿宋_GB2312', size: 32, bold: false, spacing: 0 },
  line: 579,
  align: 'both',
  firstLineChars: 0,
  leftChars: 0,
  rightChars: 0,
  before: 0,
  after: 0,
  keepNext: false,
  pageBreakBefore: false,
  outline: -1,
};

/** Of tables, charts and attachments where the style says nothing: as in 正文 they would not be readable. */
const UNSTATED: Readonly<Partial<Record<Role, Partial<ParagraphFormat>>>> = {
  tableCaption: { align: 'center', firstLineChars: 0, keepNext: true },
  tableUnit: { align: 'right', firstLineChars: 0, keepNext: true },
  tableHead: { align: 'center', firstLineChars: 0 },
  tableText: { align: 'left', firstLineChars: 0 },
  tableNumber: { align: 'right', firstLineChars: 0 },
  tableNote: { align: 'left', firstLineChars: 0 },
  chart: { align: 'center', firstLineChars: 0, keepNext: true, line: 3400 },
  chartCaption: { align: 'center', firstLineChars: 0 },
  attachmentMark: { align: 'left', firstLineChars: 0, keepNext: true },
  attachmentTitle: { align: 'center', firstLineChars: 0, keepNext: true },
};

/** The keys of a face that are stated. */
export const facePart = (spec: FaceSpec | undefined): Partial<Face> => {
  const stated = { font: spec?.font, size: spec?.size, bold: spec?.bold, spacing: spec?.spacing };
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined));
};

const twips = (space: Space | undefined, grid: number): number =>
  space === undefined ? 0 : 'twips' in space ? space.twips : Math.round(space.lines * grid);

/** Space and page breaks are never taken over from 正文, nor is keeping. */
const formatOf = (
  role: Role,
  spec: ParagraphSpec | undefined,
  from: ParagraphFormat,
  grid: number,
): ParagraphFormat => ({
  role,
  wordName: ROLE_NAMES[role].wordName,
  face: { ...from.face, ...facePart(spec) },
  line: spec?.line ?? from.line,
  align: spec?.align ? ALIGN[spec.align] : from.align,
  firstLineChars: spec?.firstLine ?? from.firstLineChars,
  leftChars: spec?.left ?? from.leftChars,
  rightChars: spec?.right ?? from.rightChars,
  before: twips(spec?.before, grid),
  after: twips(spec?.after, grid),
  keepNext: spec?.keepNext ?? from.keepNext,
  pageBreakBefore: spec?.pageBreakBefore ?? false,
  outline: ROLE_NAMES[role].outline,
});

/** `grid`: height of a line of the page, twips. */
export const formatsOf = (
  specs: Readonly<Partial<Record<Role, ParagraphSpec | undefined>>>,
  grid: number,
): Readonly<Record<Role, ParagraphFormat>> => {
  const body = formatOf('body', specs.body, PLAIN, grid);
  const under = (role: Role): ParagraphFormat => ({ ...body, keepNext: false, ...UNSTATED[role] });
  const pairs = ROLES.map((role) => [role, role === 'body' ? body : formatOf(role, specs[role], under(role), grid)]);
  return Object.fromEntries(pairs) as Record<Role, ParagraphFormat>;
};
