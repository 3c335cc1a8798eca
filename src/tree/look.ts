/**
 * What a finished .docx looks like, whoever made it: paper, page numbers, and how title, body and headings are set.
 * Read by import/, held against a style by check/. Types only; lengths in twips, sizes in half-points.
 */

export const LOOK_ROLES = ['title', 'body', 'heading1', 'heading2', 'heading3', 'heading4'] as const;

export type LookRole = (typeof LOOK_ROLES)[number];

/** A font's name for each of Word's four slots; empty where the file names none. */
export interface LookFonts {
  readonly ascii: string;
  readonly hAnsi: string;
  readonly eastAsia: string;
  readonly cs: string;
}

/** Where a paragraph stands in the document's text, in UTF-16 units, `end` exclusive. */
export interface LookPlace {
  readonly start: number;
  readonly end: number;
}

/** What is read of a paragraph's looks, by itself. */
export type LookProperty = `font ${keyof LookFonts}` | keyof Omit<ParagraphLook, 'fonts' | 'paragraphs' | 'first'>;

/** Of each property the value that most of the role's text has. */
export interface ParagraphLook {
  readonly fonts: LookFonts;
  readonly size: number;
  readonly bold: boolean;
  /** After each character. */
  readonly spacing: number;
  readonly align: 'both' | 'center' | 'left' | 'right';
  /** Hundredths of a character of the paragraph's own size, however they are stated; negative: hanging. */
  readonly firstLineChars: number;
  readonly leftChars: number;
  readonly rightChars: number;
  readonly before: number;
  readonly after: number;
  /** With `auto`: 240 is one line. */
  readonly line: number;
  readonly lineRule: 'auto' | 'exact' | 'atLeast';
  readonly snapToGrid: boolean;
  /** Paragraphs that it was taken from. */
  readonly paragraphs: number;
  /** For each property the first paragraph that has the value. */
  readonly first: Readonly<Record<LookProperty, LookPlace>>;
}

export interface PageLook {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  /** With the gutter. */
  readonly left: number;
  readonly right: number;
  readonly header: number;
  readonly footer: number;
  /** Pitch of the grid that lines snap to; undefined without one. */
  readonly gridPitch: number | undefined;
}

export interface PageNumberLook {
  readonly place: 'footer' | 'header';
  /** `outside`: odd pages right, even pages left. */
  readonly position: 'outside' | 'inside' | 'center' | 'left' | 'right';
  /** Text around the number. */
  readonly before: string;
  readonly after: string;
  readonly fonts: LookFonts;
  readonly size: number;
}

export interface DocxLook {
  /** Of the section with most of the text. */
  readonly page: PageLook;
  /** Which one that is, from 1; undefined where there is but one. */
  readonly section: number | undefined;
  /** Undefined: its pages have none. */
  readonly pageNumber: PageNumberLook | undefined;
  /** Roles that no paragraph plays are absent. */
  readonly roles: Readonly<Partial<Record<LookRole, ParagraphLook>>>;
}
