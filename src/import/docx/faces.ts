/**
 * What a paragraph and its characters look like once all styles are laid over one another (ECMA-376 part 1, 17.7.2):
 * defaults, paragraph style, numbering, character style, what is set by hand. Equal looks are one object, so that a
 * large document holds few of them.
 */

import type { DocxFace, DocxFormat } from './docx-text.ts';
import type { ParagraphProperties, RunProperties } from './properties.ts';
import type { ResolvedStyle, StyleSheet } from './styles.ts';
import type { Theme } from './theme.ts';

export interface Faces {
  /** Of a run. */
  readonly face: (style: ResolvedStyle, direct: RunProperties) => DocxFace;
  /** `level`: indents of the numbering's level; `byHand`: the paragraph itself names its list. */
  readonly format: (
    style: ResolvedStyle,
    direct: ParagraphProperties,
    level: ParagraphProperties | undefined,
    byHand: boolean,
  ) => DocxFormat;
}

/** 17.3.2.38: without any size stated a character is 10 points high. */
const DEFAULT_SIZE = 20;
const SINGLE = 240;

const interner = <T>(): ((value: T) => T) => {
  const known = new Map<string, T>();
  return (value) => {
    const key = JSON.stringify(value);
    const twin = known.get(key);
    if (twin !== undefined) return twin;
    known.set(key, value);
    return value;
  };
};

/** A switch that a paragraph's and a character's style both turn on is off (17.7.3). */
const toggled = (own: boolean | undefined, style: boolean | undefined, character: boolean | undefined): boolean =>
  own ?? (style ?? false) !== (character ?? false);

const formatFrom = (props: ParagraphProperties): DocxFormat => ({
  align: props.align ?? 'left',
  firstLine: props.firstLine ?? 0,
  firstLineChars: props.firstLineChars,
  left: props.left ?? 0,
  leftChars: props.leftChars,
  right: props.right ?? 0,
  rightChars: props.rightChars,
  before: props.before ?? 0,
  after: props.after ?? 0,
  line: props.line ?? SINGLE,
  lineRule: props.lineRule ?? 'auto',
  snapToGrid: props.snapToGrid ?? true,
});

export const createFaces = (sheet: StyleSheet, theme: Theme): Faces => {
  const faces = interner<DocxFace>();
  const formats = interner<DocxFormat>();
  const faceFrom = (style: ResolvedStyle, direct: RunProperties): DocxFace => {
    const character = sheet.character(direct.style);
    const base = { ...sheet.defaults.run, ...style.run };
    const all: RunProperties = { ...base, ...character?.run, ...direct };
    const font = (name: string | undefined): string => theme.font(name ?? '');
    return faces({
      fonts: {
        ascii: font(all.ascii),
        hAnsi: font(all.hAnsi ?? all.ascii),
        eastAsia: font(all.eastAsia),
        cs: font(all.cs),
      },
      size: all.size ?? DEFAULT_SIZE,
      bold: toggled(direct.bold, base.bold, character?.run.bold),
      hidden: toggled(direct.hidden, base.hidden, character?.run.hidden),
      spacing: all.spacing ?? 0,
    });
  };
  const plain = new Map<ResolvedStyle, DocxFace>();
  return {
    face: (style, direct) => {
      for (const _ in direct) return faceFrom(style, direct);
      const known = plain.get(style) ?? faceFrom(style, direct);
      plain.set(style, known);
      return known;
    },
    format: (style, direct, level, byHand) =>
      formats(
        formatFrom(
          byHand
            ? { ...sheet.defaults.paragraph, ...style.paragraph, ...level, ...direct }
            : { ...sheet.defaults.paragraph, ...level, ...style.paragraph, ...direct },
        ),
      ),
  };
};
