/**
 * Sections of a document (ECMA-376 part 1, 17.6): paper, margins, grid, page numbers, and which footers stand on
 * their pages. It reads no footer.
 */

import { isOn, twips, type WordElement, whole } from './word-xml.ts';

/** When a header or footer is shown. */
export type PageKind = 'default' | 'even' | 'first';

/** Twips; undefined: not stated. */
export interface Section {
  width?: number;
  height?: number;
  top?: number;
  right?: number;
  bottom?: number;
  left?: number;
  header?: number;
  footer?: number;
  gutter?: number;
  /** `lines`, `linesAndChars`, `snapToChars`; without a type nothing snaps to the grid. */
  gridType?: string;
  gridPitch?: number;
  /** `decimal`, `numberInDash` … */
  numberForm?: string;
  hasTitlePage?: boolean;
  /** Relationship ids. */
  readonly headers: Map<PageKind, string>;
  readonly footers: Map<PageKind, string>;
}

export const newSection = (): Section => ({ headers: new Map(), footers: new Map() });

const KINDS: ReadonlySet<string> = new Set(['default', 'even', 'first']);

const refer = (into: Map<PageKind, string>, { attribute }: WordElement): void => {
  const kind = attribute('type') ?? 'default';
  const id = attribute('id');
  if (KINDS.has(kind) && id !== undefined) into.set(kind as PageKind, id);
};

const LARGEST = 31_680;

const length = (text: string | undefined): number | undefined => {
  const value = twips(text);
  return value === undefined || Math.abs(value) > LARGEST ? undefined : value;
};

const put = <K extends keyof Section>(into: Section, key: K, value: Section[K] | undefined): void => {
  if (value !== undefined) into[key] = value;
};

/** `element`: a child of `w:sectPr`. A negative margin is one that headers do not push: its amount counts. */
export const sectionProperty = (into: Section, element: WordElement): void => {
  const { name, attribute } = element;
  if (name === 'pgSz') {
    put(into, 'width', length(attribute('w')));
    put(into, 'height', length(attribute('h')));
  } else if (name === 'pgMar') {
    for (const side of ['top', 'right', 'bottom', 'left', 'header', 'footer', 'gutter'] as const) {
      const value = length(attribute(side));
      put(into, side, value === undefined ? undefined : Math.abs(value));
    }
  } else if (name === 'docGrid') {
    put(into, 'gridType', attribute('type'));
    put(into, 'gridPitch', whole(attribute('linePitch'), 1, LARGEST));
  } else if (name === 'pgNumType') put(into, 'numberForm', attribute('fmt'));
  else if (name === 'titlePg') into.hasTitlePage = isOn(attribute);
  else if (name === 'headerReference') refer(into.headers, element);
  else if (name === 'footerReference') refer(into.footers, element);
};
