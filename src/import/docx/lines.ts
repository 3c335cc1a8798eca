/** The lines of a document as they are gathered: text, and what is known of each. It recognises nothing. */

import { XmlRefusal } from '../xml.ts';
import type { Mark } from './changes.ts';
import type { DocxLine } from './docx-text.ts';
import type { Paragraph } from './paragraphs.ts';
import type { LineSink } from './tables.ts';

/** More than the longest book: a file with a million empty paragraphs is made to hurt. */
const MOST_LINES = 200_000;

export interface Lines extends LineSink {
  readonly texts: readonly string[];
  readonly lines: readonly DocxLine[];
  /** Marks behind the last line stand in it. */
  readonly finish: () => void;
}

export const createLines = (): Lines => {
  const texts: string[] = [];
  const lines: DocxLine[] = [];
  const lost: Mark[] = [];
  let paragraphs = 0;
  let counted: Paragraph | undefined;
  const place = (marks: readonly Mark[]): void => {
    for (const mark of marks) mark.line = lines.length;
  };
  return {
    texts,
    lines,
    add: (line) => {
      if (lines.length === MOST_LINES) throw new XmlRefusal(`段落过多（超过 ${MOST_LINES} 段）`);
      const { kind, text, paragraph, marks, table, row } = line;
      const isBlank = text.trim() === '';
      if (kind === 'paragraph' && !isBlank && counted !== paragraph) {
        paragraphs += 1;
        counted = paragraph;
      }
      place(marks);
      texts.push(text);
      lines.push({
        kind,
        style: paragraph.style.name,
        outline: paragraph.outline,
        centred: kind === 'paragraph' && paragraph.format.align === 'center',
        bold: paragraph.face.bold,
        size: paragraph.face.size,
        face: paragraph.face,
        format: paragraph.format,
        paragraph: kind === 'row' || isBlank ? 0 : paragraphs,
        section: paragraph.section,
        isContents: paragraph.isContents,
        ...(table === undefined ? {} : { table }),
        ...(row === undefined ? {} : { row }),
      });
    },
    orphan: (marks) => {
      place(marks);
      lost.push(...marks);
    },
    finish: () => {
      for (const mark of lost) mark.line = Math.max(0, Math.min(mark.line, lines.length - 1));
    },
  };
};
