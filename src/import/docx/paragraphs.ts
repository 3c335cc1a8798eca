/**
 * Paragraphs while a document is read: their words gathered run by run, their number, and which of them are one
 * paragraph on paper because the mark between them is deleted or hidden. Knows no table and no line.
 */

import { type Changes, isGone, type Mark } from './changes.ts';
import type { Comments } from './comments.ts';
import type { ChangesMode, DocxChange, DocxFace, DocxFormat } from './docx-text.ts';
import type { Faces } from './faces.ts';
import type { Fields } from './fields.ts';
import type { NumberedBy, Numbering } from './numbering.ts';
import type { Omitted } from './omitted.ts';
import type { ParagraphProperties, RunProperties } from './properties.ts';
import type { ResolvedStyle, StyleSheet } from './styles.ts';

export interface Paragraph {
  /** `\n` is a line break, `\f` a page break. */
  readonly text: string;
  /** Its number as text. */
  readonly label: string;
  readonly style: ResolvedStyle;
  readonly outline: number | undefined;
  readonly format: DocxFormat;
  readonly face: DocxFace;
  readonly isContents: boolean;
  readonly section: number;
  readonly marks: readonly Mark[];
}

interface Open {
  readonly direct: ParagraphProperties;
  readonly pieces: string[];
  /** Characters of each look. */
  readonly weights: Map<DocxFace, number>;
  readonly marks: Mark[];
  isContents: boolean;
  isMarkHidden: boolean;
  isMarkGone: boolean;
  /** Properties of the paragraph that this one goes on with. */
  kept: ParagraphProperties | undefined;
}

export interface Tools {
  readonly styles: StyleSheet;
  readonly numbering: Numbering;
  readonly faces: Faces;
  readonly fields: Fields;
  readonly changes: Changes;
  readonly comments: Comments;
  readonly omitted: Omitted;
  readonly mode: ChangesMode;
}

export interface Paragraphs {
  readonly open: () => void;
  readonly close: () => void;
  /** What waits for a paragraph to go on with has found none. */
  readonly flush: () => void;
  readonly say: (text: string, run: RunProperties) => void;
  /** What is no word of the document: the end of a change that is shown. */
  readonly bracket: (text: string) => void;
  /** Properties of the open paragraph; outside of one they are lost. */
  readonly direct: () => ParagraphProperties;
  /** Of the open paragraph, or of the next one. */
  readonly marks: () => Mark[];
  readonly hideMark: (hidden: boolean) => void;
  readonly changeMark: (kind: DocxChange['kind']) => void;
}

const newOpen = (): Open => ({
  direct: {},
  pieces: [],
  weights: new Map(),
  marks: [],
  isContents: false,
  isMarkHidden: false,
  isMarkGone: false,
  kept: undefined,
});

const heaviest = (weights: ReadonlyMap<DocxFace, number>): DocxFace | undefined => {
  let best: DocxFace | undefined;
  let most = 0;
  for (const [face, weight] of weights) if (weight > most) [best, most] = [face, weight];
  return best;
};

const numberedBy = (style: ResolvedStyle, direct: ParagraphProperties): NumberedBy | undefined => {
  const numId = direct.numId ?? style.paragraph.numId;
  if (numId === undefined) return undefined;
  const level = direct.level ?? style.paragraph.level;
  const isByStyle = direct.numId === undefined && direct.level === undefined;
  const styles = isByStyle ? [style.id, style.numberedBy ?? style.id] : [];
  return { numId, level, styles };
};

const HEADING = /^(?:heading|标题) ([1-9])$/;

/** 1 to 9. Word gives its headings their level by name. */
const outlineOf = (style: ResolvedStyle, direct: ParagraphProperties): number | undefined => {
  const stated = direct.outline ?? style.paragraph.outline;
  if (stated !== undefined) return stated > 8 ? undefined : stated + 1;
  const level = HEADING.exec(style.name)?.[1];
  return level === undefined ? undefined : Number(level);
};

/** `1.` before `5万元` is no decimal. */
const apart = (label: string, text: string): string => (label.endsWith('.') && /^\d/.test(text) ? `${label} ` : label);

/** `section`: index of the one that is being read. */
export const createParagraphs = (
  tools: Tools,
  section: () => number,
  emit: (paragraph: Paragraph) => void,
): Paragraphs => {
  const { styles, numbering, faces, fields, changes, comments, omitted, mode } = tools;
  let current: Open | undefined;
  let pending: Open | undefined;
  let orphans: Mark[] = [];
  const finish = ({ direct: own, kept, pieces, weights, marks, isContents }: Open): Paragraph => {
    const direct = kept ?? own;
    const style = styles.paragraph(direct.style);
    const by = numberedBy(style, direct);
    const level = by && numbering.paragraph(by);
    const all = orphans.length === 0 ? marks : [...orphans, ...marks];
    orphans = [];
    const text = pieces.join('');
    return {
      text,
      label: by ? apart(numbering.next(by), text) : '',
      style,
      outline: outlineOf(style, direct),
      format: faces.format(style, direct, level, direct.numId !== undefined),
      face: heaviest(weights) ?? faces.face(style, {}),
      isContents,
      section: section(),
      marks: all,
    };
  };
  const close = (): void => {
    if (!current) return;
    fields.endParagraph();
    changes.endParagraph();
    if (current.isMarkGone || current.isMarkHidden) pending = current;
    else {
      comments.hear('\n');
      emit(finish(current));
    }
    current = undefined;
  };
  const goOn = ({ pieces, weights, marks, kept, direct, isContents, isMarkGone }: Open): Open => {
    const keeps = !isMarkGone && pieces.length > 0;
    return { ...newOpen(), pieces, weights, marks, isContents, kept: kept ?? (keeps ? direct : undefined) };
  };
  return {
    open: () => {
      // A paragraph within a paragraph is none that a program writes; the outer one ends there.
      close();
      current = pending ? goOn(pending) : newOpen();
      pending = undefined;
    },
    close,
    flush: () => {
      const rest = pending;
      pending = undefined;
      if (rest && rest.pieces.length > 0) emit(finish(rest));
      else if (rest) orphans.push(...rest.marks);
    },
    say: (text, run) => {
      if (!current || text === '' || !fields.isShown()) return;
      const face = faces.face(styles.paragraph(current.direct.style), run);
      if (face.hidden) {
        omitted.hidden += 1;
        return;
      }
      const shown = changes.text(text, current.marks);
      if (shown === '') return;
      current.isContents ||= fields.inContents();
      current.pieces.push(shown);
      current.weights.set(face, (current.weights.get(face) ?? 0) + shown.length);
      comments.hear(shown);
    },
    bracket: (text) => {
      if (text !== '') current?.pieces.push(text);
    },
    direct: () => current?.direct ?? {},
    marks: () => current?.marks ?? orphans,
    hideMark: (hidden) => {
      if (current) current.isMarkHidden = hidden;
    },
    changeMark: (kind) => {
      if (current && isGone(kind, mode)) current.isMarkGone = true;
    },
  };
};
