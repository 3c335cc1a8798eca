/**
 * What a build asks of the checker. A mark of secrecy is looked for always; the rules of grade E where whoever
 * builds has handed them in (inspect-all.ts), because they take time to load and to run. It judges nothing else.
 */

import { SECRECY_MEND, SECRECY_MESSAGE, secrecyIn } from '../check/secrecy.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Place } from '../source.ts';
import { type GalleySection, paragraphText, type SetParagraph } from '../tree/galley.ts';
import type { Laid } from './build.ts';
import type { Workspace } from './workspace.ts';

export interface Inspector {
  readonly see: (paragraphs: readonly SetParagraph[]) => void;
  /** Without what comments say to pass over. */
  readonly found: () => readonly Diagnostic[];
}

/** The rules, as they look at a build. */
export interface Inspecting {
  /** `headForms`: the numbers of heads in the style, by level. */
  readonly bySpeech: (headForms: readonly string[]) => Inspector;
  /** Where a rule is held against it that needs the whole document, its figures or its pages: all of them at once. */
  readonly whole?: (laid: Inspected) => readonly Diagnostic[];
}

/** What is looked at. */
export type Inspected = Pick<Laid, 'galley' | 'pages' | 'speeches'>;

/** A draft must then be set whole, and not speech by speech. */
export const looksAtWhole = ({ inspecting }: Workspace): boolean => inspecting?.whole !== undefined;

const SECRECY = 'JGC9';

/** What keeps a document from being made: a mark of secrecy always, all of grade E in a final copy. */
export const stopping = (findings: readonly Diagnostic[], final: boolean): readonly Diagnostic[] =>
  final ? findings : findings.filter(({ code }) => code === SECRECY);

/** Of the run in which an offset of the paragraph's text stands: in a template, or in the data. */
const placeAt = ({ runs }: SetParagraph, offset: number): Place | undefined => {
  let at = 0;
  for (const { text, origin } of runs) {
    if (offset < at + text.length) {
      if (origin.kind === 'fact') return origin.inputs[0]?.fact.place ?? origin.at;
      if (origin.kind === 'style') return origin.asked;
      const start = origin.place.start + offset - at;
      return { source: origin.place.source, start, end: origin.place.end };
    }
    at += text.length;
  }
  return undefined;
};

const secrecyMark = (paragraph: SetParagraph): Diagnostic[] => {
  const text = paragraphText(paragraph);
  if (!text.includes('密')) return [];
  const marks = secrecyIn(text).filter(({ lesson }) => !lesson);
  return marks.map(({ start }) => {
    const place = placeAt(paragraph, start);
    return {
      code: SECRECY,
      name: '密级',
      grade: 'E',
      message: SECRECY_MESSAGE,
      hint: SECRECY_MEND,
      ...(place ? { place } : {}),
    };
  });
};

const secrecyOnly = (): Inspector => {
  const all: Diagnostic[] = [];
  return {
    see: (paragraphs) => {
      for (const paragraph of paragraphs) all.push(...secrecyMark(paragraph));
    },
    found: () => all,
  };
};

/** `headForms`: the numbers of heads in the style, by level. */
export const startInspecting = (workspace: Workspace, headForms: readonly string[]): Inspector =>
  workspace.inspecting?.bySpeech(headForms) ?? secrecyOnly();

const isFront = ({ kind, paragraphs }: GalleySection): boolean =>
  kind === 'contents' || paragraphs[0]?.role === 'coverTitle';

/** Of a document that is whole: what stands before the speeches last, as the press sees it. */
export const inspect = (workspace: Workspace, laid: Inspected): readonly Diagnostic[] => {
  const { whole } = workspace.inspecting ?? {};
  if (whole) return whole(laid);
  const { sections, style } = laid.galley;
  const inspector = startInspecting(workspace, style.headingNumbers);
  for (const section of sections) if (!isFront(section)) inspector.see(section.paragraphs);
  for (const section of sections) if (isFront(section)) inspector.see(section.paragraphs);
  return inspector.found();
};
