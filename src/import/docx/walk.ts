/**
 * `word/document.xml` element by element: properties where they stand, and what the end of an element means. It
 * holds the place in the file, and hands all else to paragraphs, tables, fields, changes, comments.
 */

import { XmlRefusal } from '../xml.ts';
import { CHANGE_KINDS } from './changes.ts';
import type { DocxChange } from './docx-text.ts';
import { OPENINGS, SKIP } from './openings.ts';
import { paragraphProperty, runProperty } from './properties.ts';
import { sectionProperty } from './sections.ts';
import type { Context, State, Walk } from './walk-state.ts';
import { isOn, type WordElement, type WordHandler, whole } from './word-xml.ts';

const isGoneRow = ({ walk: { tools } }: State, name: string): boolean =>
  tools.mode === 'accept' ? /^(?:del|cellDel)$/.test(name) : tools.mode === 'reject' && /^(?:ins|cellIns)$/.test(name);

const property = (state: State, where: Context, element: WordElement): void => {
  const { walk, contexts, run } = state;
  const { name, attribute } = element;
  if (where === 'sectPr') {
    if (state.section) sectionProperty(state.section, element);
  } else if (where === 'trPr') {
    if (isGoneRow(state, name) || (name === 'hidden' && isOn(attribute))) walk.tables.dropRow();
  } else if (where === 'tcPr') {
    if (name === 'gridSpan') walk.tables.span(whole(attribute('val'), 1, 9999) ?? 1);
    else if (isGoneRow(state, name)) walk.tables.dropCell();
  } else if (where === 'pPr') paragraphProperty(walk.paragraphs.direct(), element);
  else if (contexts.at(-2) !== 'pPr') runProperty(run, element);
  else if (name === 'vanish' || name === 'specVanish') walk.paragraphs.hideMark(isOn(attribute));
  else if (Object.hasOwn(CHANGE_KINDS, name)) walk.paragraphs.changeMark(CHANGE_KINDS[name] as DocxChange['kind']);
};

/** Of blanks alone: a full-width one is a character. */
const trimmed = (text: string): string => {
  let [start, end] = [0, text.length];
  while (start < end && text[start] === ' ') start += 1;
  while (end > start && text[end - 1] === ' ') end -= 1;
  return text.slice(start, end);
};

/** Blanks at the ends of `w:t` count only where it says so; a line end in it is a blank. */
const textOf = ({ text, keepsBlanks }: State): string => {
  const whole = (text ?? []).join('').replace(/[\t\n\r]/g, ' ');
  return keepsBlanks ? whole : trimmed(whole);
};

/** A paragraph's section ends behind the paragraph. */
const closeSection = (state: State): void => {
  if (!state.section || state.contexts.length > 0) return;
  state.walk.closeSection(state.section);
  state.section = undefined;
};

const CLOSINGS: Readonly<Record<string, (state: State) => void>> = {
  p: (state) => {
    state.walk.paragraphs.close();
    closeSection(state);
  },
  t: (state) => {
    state.walk.paragraphs.say(textOf(state), state.run);
    state.text = undefined;
  },
  instrText: (state) => {
    state.isInstruction = false;
  },
  fldSimple: ({ walk: { tools } }) => void tools.fields.end(),
  sectPr: closeSection,
  tbl: ({ walk }) => walk.tables.close(),
  tr: ({ walk }) => walk.tables.closeRow(),
  tc: ({ walk }) => walk.paragraphs.flush(),
  body: ({ walk }) => walk.paragraphs.flush(),
};

const closeDrawing = ({ drawings, walk: { tools } }: State): void => {
  if (drawings.pop() === tools.omitted.textBox) tools.omitted.picture += 1;
};

export const createWalk = (walk: Walk): WordHandler => {
  const state: State = {
    walk,
    contexts: [],
    run: {},
    section: undefined,
    text: undefined,
    keepsBlanks: false,
    isInstruction: false,
    drawings: [],
  };
  let isRoot = true;
  return {
    open: (element) => {
      const { name } = element;
      if (isRoot && name !== 'document') throw new XmlRefusal('不是 Word 文档');
      isRoot = false;
      const where = state.contexts.at(-1);
      const isNested = name === 'rPr' || name === 'sectPr' || name === 'pPr' || name === 'pPrChange';
      if (where !== undefined && !isNested) {
        if (OPENINGS[name] === SKIP) return 'skip';
        property(state, where, element);
        return undefined;
      }
      return Object.hasOwn(OPENINGS, name) ? OPENINGS[name]?.(state, element) : undefined;
    },
    text: (text) => {
      if (state.text) state.text.push(text);
      else if (state.isInstruction) walk.tools.fields.instruct(text);
    },
    close: (name) => {
      const where = state.contexts.at(-1);
      if (name === where) state.contexts.pop();
      else if (where !== undefined) return;
      if (name === 'delText') CLOSINGS.t?.(state);
      else if (name === 'drawing' || name === 'pict' || name === 'object') closeDrawing(state);
      else if (Object.hasOwn(CHANGE_KINDS, name)) walk.paragraphs.bracket(walk.tools.changes.close());
      else if (Object.hasOwn(CLOSINGS, name)) CLOSINGS[name]?.(state);
    },
  };
};
