/**
 * A style as the stages use it: every length resolved to twips (1/20 pt; 1 mm = 56.6929 twips), every
 * size to half-points. Made from data/版式/*.yaml by style/; types only.
 */

/** The roles that a paragraph can play on the page. One entry each in a style file. */
export const ROLES = [
  'coverTitle',
  'coverLine',
  'contentsTitle',
  'contents1',
  'contents2',
  'contents3',
  'partTitle',
  'title',
  'speaker',
  'date',
  'salutation',
  'body',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'item',
  'original',
  'signature',
  'blank',
  'tableCaption',
  'tableUnit',
  'tableHead',
  'tableText',
  'tableNumber',
  'tableNote',
  'chart',
  'chartCaption',
  'attachmentMark',
  'attachmentTitle',
  'footer',
] as const;

export type Role = (typeof ROLES)[number];

/** How characters look. */
export interface Face {
  /** Family name as Word knows it, written to all four slots. */
  readonly font: string;
  /** Half-points: 三号 = 32. */
  readonly size: number;
  readonly bold: boolean;
  /** Twips added after each character; −5 makes 28 characters of 三号 fit 156 mm. */
  readonly spacing: number;
}

export interface ParagraphFormat {
  readonly role: Role;
  /** Word's own style name, e.g. `heading 1`, or ours in Chinese. */
  readonly wordName: string;
  readonly face: Face;
  /** Exact line pitch, twips. */
  readonly line: number;
  readonly align: 'both' | 'center' | 'left' | 'right';
  /** Hundredths of a character of the paragraph's own size. */
  readonly firstLineChars: number;
  readonly leftChars: number;
  readonly rightChars: number;
  /** Space before and after, twips. */
  readonly before: number;
  readonly after: number;
  readonly keepNext: boolean;
  readonly pageBreakBefore: boolean;
  /** 0 to 8, or −1 for text. */
  readonly outline: number;
}

export interface PageFormat {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** From the paper's lower edge to the footer. */
  readonly footer: number;
}

export type NumberForm = 'none' | '一、' | '（一）' | '1.' | '（1）' | '第一，' | '一是';

export interface PageNumberFormat {
  /** `outside`: odd right, even left, one character in (GB/T 9704 7.5); `center`; `none`. */
  readonly position: 'outside' | 'center' | 'none';
  /** Text around the number, e.g. `— ` and ` —`. */
  readonly before: string;
  readonly after: string;
}

export interface Style {
  readonly name: string;
  readonly description: string;
  readonly software: 'word' | 'libreoffice';
  readonly page: PageFormat;
  /** Line pitch of the grid, twips. */
  readonly gridPitch: number;
  readonly formats: Readonly<Record<Role, ParagraphFormat>>;
  /** Face of `**…**` and of an item's lead, over the paragraph's own. */
  readonly strong: Partial<Face>;
  readonly lead: Partial<Face>;
  /** Number forms of heading levels 1 to 4. */
  readonly headingNumbers: readonly [NumberForm, NumberForm, NumberForm, NumberForm];
  readonly itemNumber: NumberForm;
  readonly pageNumber: PageNumberFormat;
  /** Order and brackets of the lines under the title. */
  readonly speakerFirst: boolean;
  readonly dateBrackets: boolean;
  /** A blank line after the lines under the title. */
  readonly blankAfterHead: boolean;
  /** Most Han characters on one line of a title. */
  readonly titleWidth: number;
  readonly contentsTitle: string;
  /** `（3篇）` after a compilation's title on its cover. */
  readonly countSpeeches: boolean;
  /** Characters read aloud a minute. */
  readonly readingSpeed: number;
}
