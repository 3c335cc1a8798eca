/** The page number of a finished .docx held against a style (GB/T 9704—2012 7.5): place, marks around it, look. */

import type { PageNumberLook } from '../tree/look.ts';
import type { PageNumberFormat, Style } from '../tree/style.ts';
import type { StyleFinding } from './style-finding.ts';
import { fontText, isSameFamily, sizeText } from './style-words.ts';

const POSITIONS: Readonly<Record<PageNumberLook['position'] | 'none', string>> = {
  outside: '单页居右、双页居左',
  inside: '单页居左、双页居右',
  center: '居中',
  left: '居左',
  right: '居右',
  none: '没有页码',
};

const HINTS: Readonly<Record<PageNumberFormat['position'], string>> = {
  outside: '双击页脚，勾选“奇偶页不同”，奇数页的页码右对齐，偶数页的左对齐，各空一字',
  center: '双击页脚，页码所在的段落居中',
  none: '双击页脚，删去页码',
};

const bare = (text: string): string => text.replace(/\s/g, '');

const shown = ({ before, after }: Pick<PageNumberLook, 'before' | 'after'>): string => `“${before}1${after}”`;

const lookFindings = (is: PageNumberLook, { formats: { footer }, name }: Style): StyleFinding[] => {
  const found: StyleFinding[] = [];
  if (is.size !== footer.face.size) {
    const message = `页码字号是${sizeText(is.size)}，${name}应为${sizeText(footer.face.size)}`;
    found.push({ id: 'JGL010', grade: 'W', message, hint: `双击页脚，选中页码，字号选${sizeText(footer.face.size)}` });
  }
  const [font, right] = [fontText(is.fonts.ascii), fontText(footer.face.font)];
  if (font !== right) {
    const message = `页码字体是“${font === '' ? '没有指明的字体' : font}”，${name}应为“${right}”`;
    const grade = isSameFamily(font, right) ? 'I' : 'W';
    found.push({ id: 'JGL010', grade, message, hint: `双击页脚，选中页码，字体选“${right}”` });
  }
  return found;
};

export const pageNumberFindings = (is: PageNumberLook | undefined, style: Style): StyleFinding[] => {
  const { pageNumber: ought, name } = style;
  const hint = HINTS[ought.position];
  if (!is) {
    const message = `没有页码，${name}的页码${POSITIONS[ought.position]}`;
    return ought.position === 'none' ? [] : [{ id: 'JGL010', grade: 'W', message, hint }];
  }
  if (ought.position === 'none') return [{ id: 'JGL010', grade: 'W', message: `有页码，${name}不要页码`, hint }];
  const found: StyleFinding[] = [];
  if (is.place === 'header') {
    found.push({
      id: 'JGL010',
      grade: 'W',
      message: `页码在页眉，${name}在页脚`,
      hint: '删去页眉里的页码，在页脚插入页码',
    });
  }
  if (is.position !== ought.position) {
    const message = `页码${POSITIONS[is.position]}，${name}应为${POSITIONS[ought.position]}`;
    found.push({ id: 'JGL010', grade: 'W', message, hint });
  }
  if (bare(is.before) !== bare(ought.before) || bare(is.after) !== bare(ought.after)) {
    const message = `页码写作${shown(is)}，${name}应为${shown(ought)}`;
    found.push({ id: 'JGL010', grade: 'W', message, hint: `双击页脚，把页码改写成${shown(ought)}` });
  }
  return [...found, ...lookFindings(is, style)];
};
