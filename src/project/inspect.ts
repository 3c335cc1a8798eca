/**
 * What a build asks of the checker. A mark of secrecy is looked for always; the rules of grade E where whoever
 * builds has handed them in (inspect-all.ts), because they take time to load and to run.
 */

import { SECRECY_MEND, SECRECY_MESSAGE, secrecyIn } from '../check/secrecy.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Place } from '../source.ts';
import { type Galley, type GalleySection, paragraphText, type SetParagraph } from '../tree/galley.ts';
import type { Workspace } from './workspace.ts';

export interface Inspector {
  readonly see: (paragraphs: readonly SetParagraph[]) => void;
  /** Without what comments say to pass over. */
  readonly found: () => readonly Diagnostic[];
}

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
      if (origin.kind === 'style') return undefined;
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
  workspace.inspecting?.(workspace, headForms) ?? secrecyOnly();

const isFront = ({ kind, paragraphs }: GalleySection): boolean =>
  kind === 'contents' || paragraphs[0]?.role === 'coverTitle';

/** Of a galley that is whole: what stands before the speeches last, as the press sees it. */
export const inspect = (workspace: Workspace, { sections, style }: Galley): readonly Diagnostic[] => {
  const inspector = startInspecting(workspace, style.headingNumbers);
  for (const section of sections) if (!isFront(section)) inspector.see(section.paragraphs);
  for (const section of sections) if (isFront(section)) inspector.see(section.paragraphs);
  return inspector.found();
};
