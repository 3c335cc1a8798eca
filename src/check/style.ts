/**
 * A finished .docx held against a style: paper, margins, line pitch, fonts, sizes, indents and page numbers that
 * differ, each with what it is, what it should be, and where in Word that is set. It reads no file.
 */

import { type DocxLook, LOOK_ROLES, type LookRole, type ParagraphLook } from '../tree/look.ts';
import type { PageFormat, ParagraphFormat, Style } from '../tree/style.ts';
import type { StyleFinding } from './style-finding.ts';
import { pageNumberFindings } from './style-numbers.ts';
import { centimetres, characters, fontText, isSameFamily, millimetres, points, sizeText } from './style-words.ts';

/** Less than Word's own dialogs show: what differs by it was typed in other units. */
const NEAR = { margin: 17, footer: 57, space: 10, indent: 25, paper: 28 } as const;

const differ = (a: number, b: number, near: number): boolean => Math.abs(a - b) > near;

const NAMES: Readonly<Record<LookRole, string>> = {
  title: '标题',
  body: '正文',
  heading1: '一级标题',
  heading2: '二级标题',
  heading3: '三级标题',
  heading4: '四级标题',
};

const SIDES = { top: '上', bottom: '下', left: '左', right: '右' } as const;

const pageFindings = ({ page: is }: DocxLook, { page: ought, name, gridPitch }: Style): StyleFinding[] => {
  const found: StyleFinding[] = [];
  const paper = (page: Pick<PageFormat, 'width' | 'height'>): string =>
    `${millimetres(page.width).replace(' 毫米', '')}×${millimetres(page.height)}`;
  if (differ(is.width, ought.width, NEAR.paper) || differ(is.height, ought.height, NEAR.paper)) {
    const hint = `布局—纸张大小—其他纸张大小，宽 ${centimetres(ought.width)}，高 ${centimetres(ought.height)}`;
    found.push({ id: 'JGL004', grade: 'W', message: `纸张是 ${paper(is)}，${name}应为 ${paper(ought)}`, hint });
  }
  for (const side of ['top', 'bottom', 'left', 'right'] as const) {
    if (!differ(is[side], ought[side], NEAR.margin)) continue;
    const message = `页边距${SIDES[side]} ${millimetres(is[side])}，${name}应为 ${millimetres(ought[side])}`;
    const hint = `布局—页边距—自定义页边距，“${SIDES[side]}”写 ${centimetres(ought[side])}`;
    found.push({ id: 'JGL005', grade: 'W', message, hint });
  }
  if (differ(is.footer, ought.footer, NEAR.footer)) {
    const message = `页脚距纸边 ${millimetres(is.footer)}，${name}应为 ${millimetres(ought.footer)}`;
    const hint = `双击页脚，“页脚底端距离”写 ${centimetres(ought.footer)}`;
    found.push({ id: 'JGL005', grade: 'I', message, hint });
  }
  if (is.gridPitch !== undefined && is.gridPitch !== gridPitch) {
    const message = `文档网格每行 ${points(is.gridPitch)}，${name}应为 ${points(gridPitch)}`;
    const hint = `布局—页面设置—文档网格，“间距”写 ${points(gridPitch)}`;
    found.push({ id: 'JGL006', grade: 'I', message, hint });
  }
  return found;
};

/** Twips from line to line where that is certain. */
const pitchOf = ({ line, lineRule, snapToGrid }: ParagraphLook, grid: number | undefined): number | undefined => {
  if (lineRule === 'exact') return line;
  return lineRule === 'auto' && snapToGrid && grid !== undefined ? Math.round((grid * line) / 240) : undefined;
};

const pitchText = ({ line, lineRule }: ParagraphLook): string => {
  if (lineRule === 'exact') return `固定值 ${points(line)}`;
  if (lineRule === 'atLeast') return `最小值 ${points(line)}`;
  return line === 240 ? '单倍行距' : `${Number((line / 240).toFixed(2))} 倍行距`;
};

interface Held {
  readonly role: LookRole;
  readonly is: ParagraphLook;
  readonly ought: ParagraphFormat;
  /** The style's name. */
  readonly name: string;
  readonly grid: number | undefined;
}

/** `select`: how the user gets at the paragraphs. */
const selectOf = (role: LookRole): string => `选中${NAMES[role]}（或修改它的样式）`;

const pitchFinding = ({ role, is, ought, name, grid }: Held): StyleFinding[] => {
  if (pitchOf(is, grid) === ought.line) return [];
  const message = `${NAMES[role]}行距是${pitchText(is)}，${name}应为固定值 ${points(ought.line)}`;
  const hint = `${selectOf(role)}，段落—行距选“固定值”，写 ${points(ought.line)}`;
  // The standard states no pitch for titles.
  return [{ id: 'JGL006', grade: role === 'title' ? 'I' : 'W', message, hint, paragraph: is.first.line }];
};

const fontFindings = ({ role, is, ought, name }: Held): StyleFinding[] => {
  const right = fontText(ought.face.font);
  const [han, latin] = [fontText(is.fonts.eastAsia), fontText(is.fonts.ascii)];
  const hint = (slot: string): string => `${selectOf(role)}，字体—${slot}选“${right}”`;
  const found: StyleFinding[] = [];
  if (han !== right) {
    const message = `${NAMES[role]}字体是${han === '' ? '没有指明的字体' : `“${han}”`}，${name}应为“${right}”`;
    found.push({
      id: 'JGL007',
      grade: isSameFamily(han, right) ? 'I' : 'W',
      message,
      hint: hint('中文字体'),
      paragraph: is.first['font eastAsia'],
    });
  }
  if (latin !== right && latin !== han) {
    const message = `${NAMES[role]}里的数字、字母用“${latin === '' ? '没有指明的字体' : latin}”，${name}用“${right}”`;
    found.push({ id: 'JGL007', grade: 'I', message, hint: hint('西文字体'), paragraph: is.first['font ascii'] });
  }
  return found;
};

const faceFindings = ({ role, is, ought, name }: Held): StyleFinding[] => {
  const found: StyleFinding[] = [];
  const { face } = ought;
  if (is.size !== face.size) {
    const message = `${NAMES[role]}字号是${sizeText(is.size)}，${name}应为${sizeText(face.size)}`;
    const hint = `${selectOf(role)}，字号选${sizeText(face.size)}`;
    found.push({ id: 'JGL008', grade: 'W', message, hint, paragraph: is.first.size });
  }
  if (is.bold !== face.bold) {
    const [has, wants] = is.bold ? ['加粗', '不加粗'] : ['没有加粗', '加粗'];
    const hint = `${selectOf(role)}，${is.bold ? '取消' : '按下'}“加粗”`;
    const message = `${NAMES[role]}${has}，${name}${wants}`;
    found.push({ id: 'JGL008', grade: 'W', message, hint, paragraph: is.first.bold });
  }
  return found;
};

const INDENTS = [
  ['firstLineChars', '首行缩进', '特殊格式选“首行缩进”，写'],
  ['leftChars', '左缩进', '缩进“左”写'],
  ['rightChars', '右缩进', '缩进“右”写'],
] as const;

const ALIGNMENTS = { both: '两端对齐', center: '居中', left: '左对齐', right: '右对齐' } as const;

/** Full lines look the same either way; only the right edge of the last characters tells. */
const isNearlySame = (a: ParagraphLook['align'], b: ParagraphLook['align']): boolean =>
  /both|left/.test(a) && /both|left/.test(b);

const placeFindings = ({ role, is, ought, name }: Held): StyleFinding[] => {
  const found: StyleFinding[] = [];
  for (const [key, what, where] of INDENTS) {
    if (!differ(is[key], ought[key], NEAR.indent)) continue;
    const message = `${NAMES[role]}${what}是 ${characters(is[key])}，${name}应为 ${characters(ought[key])}`;
    found.push({
      id: 'JGL009',
      grade: 'W',
      message,
      hint: `${selectOf(role)}，段落—${where} ${characters(ought[key])}`,
      paragraph: is.first[key],
    });
  }
  if (is.align !== ought.align) {
    const grade = isNearlySame(is.align, ought.align) ? 'I' : 'W';
    const message = `${NAMES[role]}是${ALIGNMENTS[is.align]}，${name}应为${ALIGNMENTS[ought.align]}`;
    found.push({
      id: 'JGL009',
      grade,
      message,
      hint: `${selectOf(role)}，段落—对齐方式选“${ALIGNMENTS[ought.align]}”`,
      paragraph: is.first.align,
    });
  }
  for (const [key, what] of [
    ['before', '段前'],
    ['after', '段后'],
  ] as const) {
    if (role === 'title' || !differ(is[key], ought[key], NEAR.space)) continue;
    const message = `${NAMES[role]}${what}空 ${points(is[key])}，${name}应为 ${points(ought[key])}`;
    found.push({
      id: 'JGL006',
      grade: 'W',
      message,
      hint: `${selectOf(role)}，段落—“${what}”写 ${points(ought[key])}`,
      paragraph: is.first[key],
    });
  }
  return found;
};

/** A wrong pitch of the body is that of most headings too: told once. */
const isTold = ({ role, is }: Held, body: ParagraphLook | undefined): boolean =>
  role !== 'body' && body !== undefined && is.line === body.line && is.lineRule === body.lineRule;

/** In the order of the page: paper, title, body, headings, page number. */
export const styleFindings = (look: DocxLook, style: Style): readonly StyleFinding[] => {
  const { body } = look.roles;
  const roles = LOOK_ROLES.flatMap((role): StyleFinding[] => {
    const is = look.roles[role];
    if (!is) return [];
    const held: Held = { role, is, ought: style.formats[role], name: style.name, grid: look.page.gridPitch };
    const pitch = isTold(held, body) && style.formats[role].line === style.formats.body.line ? [] : pitchFinding(held);
    return [...pitch, ...fontFindings(held), ...faceFindings(held), ...placeFindings(held)];
  });
  return [...pageFindings(look, style), ...roles, ...pageNumberFindings(look.pageNumber, style)];
};
