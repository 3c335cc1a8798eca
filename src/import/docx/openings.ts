/**
 * What the elements of `word/document.xml` mean when they begin, one entry an element (ECMA-376 part 1, 17.3, 17.4):
 * words, breaks, symbols, fields, changes, comments, and what is not read. Properties are walk.ts's.
 */

import { CHANGE_KINDS } from './changes.ts';
import type { DocxChange } from './docx-text.ts';
import { newSection } from './sections.ts';
import { symbolOf, UNKNOWN_SYMBOL } from './symbols.ts';
import type { Context, State } from './walk-state.ts';
import type { WordElement } from './word-xml.ts';

export type Opening = (state: State, element: WordElement) => 'skip' | undefined;

export const SKIP: Opening = () => 'skip';

const doing =
  (act: (state: State) => void): Opening =>
  (state) => {
    act(state);
    return undefined;
  };

const say = ({ walk, run }: State, text: string): undefined => {
  walk.paragraphs.say(text, run);
  return undefined;
};

const saying =
  (text: string): Opening =>
  (state) =>
    say(state, text);

const context =
  (name: Context): Opening =>
  (state) => {
    if (name === 'rPr' && state.contexts.at(-1) !== 'pPr') state.run = {};
    if (name === 'sectPr') state.section = newSection();
    state.contexts.push(name);
    return undefined;
  };

/** A count of what is not read. */
const leaveOut =
  (kind: 'textBox' | 'formula' | 'embedded' | 'footnote'): Opening =>
  ({ walk: { tools } }) => {
    tools.omitted[kind] += 1;
    return 'skip';
  };

const drawing: Opening = ({ drawings, walk }) => {
  drawings.push(walk.tools.omitted.textBox);
  return undefined;
};

const change: Opening = ({ walk: { tools } }, element) => {
  tools.changes.open(CHANGE_KINDS[element.name] as DocxChange['kind'], element);
  return undefined;
};

/** Old properties in full: they count only where changes are rejected. */
const oldProperties: Opening = ({ walk: { tools, paragraphs }, contexts }, { name }) => {
  const isKnown = name === 'pPrChange' && contexts.at(-1) === 'pPr';
  if (tools.mode !== 'reject' || !isKnown) return 'skip';
  const direct = paragraphs.direct();
  for (const key of Object.keys(direct)) delete direct[key as keyof typeof direct];
  return undefined;
};

const startText: Opening = (state, { attribute }) => {
  state.text = [];
  state.keepsBlanks = attribute('space') === 'preserve';
  return undefined;
};

const breakLine: Opening = (state, { attribute }) => {
  const type = attribute('type') ?? 'textWrapping';
  return say(state, type === 'page' || type === 'column' ? '\f' : '\n');
};

const symbol: Opening = (state, { attribute }) => {
  const code = Number.parseInt(attribute('char') ?? '', 16);
  const char = Number.isNaN(code) ? UNKNOWN_SYMBOL : symbolOf(code, attribute('font') ?? '');
  if (char === UNKNOWN_SYMBOL && !/^wingdings/i.test(attribute('font') ?? '')) state.walk.tools.omitted.symbol += 1;
  return say(state, char);
};

const fieldMark: Opening = (state, { attribute }) => {
  const { tools } = state.walk;
  const type = attribute('fldCharType');
  if (type === 'begin') tools.fields.begin();
  else if (type === 'separate') tools.fields.separate();
  else if (type === 'end') {
    const { instead, isLost } = tools.fields.end();
    if (isLost) tools.omitted.autoNumber += 1;
    say(state, instead);
  }
  // What lies in it is data of a form.
  return 'skip';
};

const simpleField: Opening = ({ walk: { tools } }, { attribute }) => {
  tools.fields.begin();
  tools.fields.instruct(attribute('instr') ?? '');
  tools.fields.separate();
  return undefined;
};

const commentMark =
  (at: 'start' | 'end' | 'refer'): Opening =>
  ({ walk: { tools, paragraphs } }, { attribute }) => {
    const id = attribute('id') ?? '';
    if (at === 'end') tools.comments.end(id);
    else tools.comments[at](id, paragraphs.marks());
    return undefined;
  };

export const OPENINGS: Readonly<Record<string, Opening>> = {
  p: doing(({ walk }) => walk.paragraphs.open()),
  r: doing((state) => {
    state.run = {};
  }),
  pPr: context('pPr'),
  rPr: context('rPr'),
  trPr: context('trPr'),
  tcPr: context('tcPr'),
  sectPr: context('sectPr'),
  pPrChange: oldProperties,
  t: startText,
  delText: startText,
  instrText: doing((state) => {
    state.isInstruction = true;
  }),
  tab: saying('\t'),
  ptab: saying('\t'),
  br: breakLine,
  cr: saying('\n'),
  noBreakHyphen: saying('-'),
  sym: symbol,
  // Word's own element for ① and the like out of an emoji font, with the plain character as the other alternative.
  ':symEx': symbol,
  fldChar: fieldMark,
  fldSimple: simpleField,
  ins: change,
  del: change,
  moveFrom: change,
  moveTo: change,
  commentRangeStart: commentMark('start'),
  commentRangeEnd: commentMark('end'),
  commentReference: commentMark('refer'),
  footnoteReference: leaveOut('footnote'),
  endnoteReference: leaveOut('footnote'),
  txbxContent: leaveOut('textBox'),
  ':oMath': leaveOut('formula'),
  altChunk: leaveOut('embedded'),
  subDoc: leaveOut('embedded'),
  drawing,
  pict: drawing,
  object: drawing,
  tbl: doing(({ walk }) => {
    walk.paragraphs.flush();
    walk.tables.open();
  }),
  tr: doing(({ walk }) => walk.tables.openRow()),
  tc: doing(({ walk }) => walk.tables.openCell()),
  // Readings above the words, what a control may hold, and old properties of all but paragraphs.
  rt: SKIP,
  rubyPr: SKIP,
  sdtPr: SKIP,
  sdtEndPr: SKIP,
  smartTagPr: SKIP,
  customXmlPr: SKIP,
  tblPr: SKIP,
  tblPrEx: SKIP,
  tblGrid: SKIP,
  rPrChange: SKIP,
  sectPrChange: SKIP,
  tblPrChange: SKIP,
  tblGridChange: SKIP,
  trPrChange: SKIP,
  tcPrChange: SKIP,
  numberingChange: SKIP,
};
