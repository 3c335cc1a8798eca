/** Whether what a style asks for fits on its paper. It reports and mends nothing. */

import type { Diagnostic } from '../diagnostic.ts';
import type { Place } from '../source.ts';
import type { Style } from '../tree/style.ts';

const TWIPS_PER_MM = 1440 / 25.4;
const TWIPS_PER_HALF_POINT = 10;

const millimetres = (twips: number): string => `${Math.round(twips / TWIPS_PER_MM)}毫米`;

/** Lines a page and full characters a line that a style reaches (GB/T 9704—2012 5.2.3: 22 and 28). */
export const gridOf = ({ page, formats }: Style): { readonly lines: number; readonly characters: number } => {
  const { face, line } = formats.body;
  const width = page.width - page.left - page.right;
  const height = page.height - page.top - page.bottom;
  return {
    lines: Math.floor(height / line),
    characters: Math.floor(width / (face.size * TWIPS_PER_HALF_POINT + face.spacing)),
  };
};

export const checkStyle = (style: Style, place: Place): Diagnostic[] => {
  const { page, formats, titleWidth } = style;
  const diagnostics: Diagnostic[] = [];
  const report = (message: string, hint: string): void => {
    diagnostics.push({ code: 'JGL003', grade: 'E', message, place, hint });
  };
  const width = page.width - page.left - page.right;
  const height = page.height - page.top - page.bottom;
  if (width < formats.body.face.size * TWIPS_PER_HALF_POINT * 4) {
    report(`版心宽只有${millimetres(width)}`, '减小“订口”“切口”，或加宽纸张');
    return diagnostics;
  }
  if (height < formats.body.line * 2) {
    report(`版心高只有${millimetres(height)}`, '减小“天头”“地脚”，或加高纸张');
    return diagnostics;
  }
  const titleEms = Math.floor(width / (formats.title.face.size * TWIPS_PER_HALF_POINT));
  if (titleWidth > titleEms) {
    report(`标题每行最多 ${titleWidth} 字，版心一行只放得下 ${titleEms} 字`, '减小“每行最多”，或减小标题字号');
  }
  const footerRoom = page.bottom - page.footer;
  if (style.pageNumber.position !== 'none' && footerRoom < formats.footer.line) {
    report('页码放不进下白边，会占去正文的行', '减小“页脚距”，或加大“地脚”');
  }
  return diagnostics;
};
