/**
 * Word's styles for a style of ours, as options for the `docx` package: one a role, over a Normal without
 * indents, which would leak into footers and tables. No document text is seen here.
 */

import type { IParagraphPropertiesOptions, IParagraphStyleOptions, IRunStylePropertiesOptions } from 'docx';
import { type Face, type ParagraphFormat, ROLES, type Role, type Style } from '../../tree/style.ts';
import { styleId } from './ids.ts';

const ALIGN = { both: 'both', center: 'center', left: 'left', right: 'right' } as const;

/** Roles after which a writer in Word goes on with body text. */
const THEN_BODY = /^(?:salutation|heading\d|item|original)$/;

const CONTENTS = /^contents\d$/;

/** All four slots: with one left out Word falls back to its own font. */
export const runOptions = (face: Face): IRunStylePropertiesOptions => ({
  font: { ascii: face.font, hAnsi: face.font, eastAsia: face.font, cs: face.font },
  bold: face.bold,
  boldComplexScript: face.bold,
  color: '000000',
  characterSpacing: face.spacing,
  kern: 0,
  size: face.size,
  sizeComplexScript: face.size,
});

/** Twips of hundredths of a character. */
const charsInTwips = (hundredths: number, face: Face): number => Math.round((hundredths * face.size) / 10);

const contentsTabs = ({ page }: Style): IParagraphPropertiesOptions => ({
  tabStops: [{ type: 'right', leader: 'dot', position: page.width - page.left - page.right }],
});

/** An exact line would cut off the chart that stands on it. */
const lineRuleOf = (role: Role): 'atLeast' | 'exact' => (role === 'chart' ? 'atLeast' : 'exact');

// A style takes all that a paragraph takes, though the package's types for styles name only some of it.
const paragraphOptions = (format: ParagraphFormat, style: Style): IParagraphPropertiesOptions => ({
  ...(CONTENTS.test(format.role) ? contentsTabs(style) : {}),
  keepNext: format.keepNext,
  ...(format.pageBreakBefore ? { pageBreakBefore: true } : {}),
  spacing: { before: format.before, after: format.after, line: format.line, lineRule: lineRuleOf(format.role) },
  // firstLineChars wins over firstLine in Word and is unknown to others, so both stand, zeros too.
  indent: {
    left: charsInTwips(format.leftChars, format.face),
    right: charsInTwips(format.rightChars, format.face),
    firstLine: charsInTwips(format.firstLineChars, format.face),
    firstLineChars: format.firstLineChars,
  },
  alignment: ALIGN[format.align],
  outlineLevel: format.outline < 0 ? 9 : format.outline,
});

const roleStyle = (format: ParagraphFormat, style: Style): IParagraphStyleOptions => ({
  id: styleId(format),
  name: format.wordName,
  basedOn: 'Normal',
  next: THEN_BODY.test(format.role) ? styleId(style.formats.body) : styleId(format),
  ...(CONTENTS.test(format.role) || format.role === 'footer' ? {} : { quickFormat: true }),
  paragraph: paragraphOptions(format, style),
  run: runOptions(format.face),
});

const normalParagraph = (style: Style): IParagraphPropertiesOptions => ({
  // 22 lines a page do not survive widow control.
  widowControl: false,
  overflowPunctuation: true,
  spacing: { before: 0, after: 0, line: style.formats.body.line, lineRule: 'exact' },
  alignment: 'both',
});

const normal = (style: Style): IParagraphStyleOptions => ({
  id: 'Normal',
  name: 'Normal',
  quickFormat: true,
  paragraph: normalParagraph(style),
  // The package drops a spacing of 0, so Normal must have none for others to be without.
  run: runOptions({ ...style.formats.body.face, bold: false, spacing: 0 }),
});

export const wordStyles = (style: Style): IParagraphStyleOptions[] => [
  normal(style),
  ...ROLES.map((role) => roleStyle(style.formats[role], style)),
];
