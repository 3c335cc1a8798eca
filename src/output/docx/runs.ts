/**
 * Runs of a paragraph as WordprocessingML. Neighbours that look alike are written as one run: where they
 * came from is of no use to Word. It writes no paragraph and no field.
 */

import type { Run } from '../../tree/galley.ts';
import type { Face } from '../../tree/style.ts';
import { escapeAttribute, escapeXml } from './xml.ts';

/**
 * Characters of ambiguous width, “”‘’…—·×° among them: Word sets them in the Latin font unless the run
 * has the hint. What the hint does not touch (ASCII, Han) is none the worse for it.
 */
const AMBIGUOUS = /[\u00a1-\u00ff\u02c7-\u02dd\u0370-\u04ff\u2010-\u2bff]/;

const BREAKS = /[\n\t]/;

/** Text in which there is anything to look at twice: most runs are Han and full-width marks alone. */
const NOT_PLAIN = /[\t\n "&<>\u00a1-\u00ff\u02c7-\u02dd\u0370-\u04ff\u2010-\u2bff]/;

const isMissing = (run: Run): boolean => run.origin.kind === 'fact' && run.origin.missing === true;

const fonts = (name: string, hint: string): string => {
  const font = escapeAttribute(name);
  return `<w:rFonts${hint} w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/>`;
};

const HINT = ' w:hint="eastAsia"';

const bold = (on: boolean): string => (on ? '<w:b/><w:bCs/>' : '<w:b w:val="0"/><w:bCs w:val="0"/>');

/** Run properties that make a face of the paragraph's own: only what differs. */
const faceProperties = (face: Face, own: Face, hinted: boolean): string =>
  (face.font !== own.font ? fonts(face.font, hinted ? HINT : '') : hinted ? `<w:rFonts${HINT}/>` : '') +
  (face.bold !== own.bold ? bold(face.bold) : '') +
  (face.spacing !== own.spacing ? `<w:spacing w:val="${face.spacing}"/>` : '') +
  (face.size !== own.size ? `<w:sz w:val="${face.size}"/><w:szCs w:val="${face.size}"/>` : '');

const known = new WeakMap<Face, WeakMap<Face, readonly [plain: string, hinted: string]>>();

const propertiesOf = (face: Face, own: Face, hinted: boolean): string => {
  let over = known.get(own);
  if (!over) {
    over = new WeakMap();
    known.set(own, over);
  }
  let both = over.get(face);
  if (!both) {
    both = [faceProperties(face, own, false), faceProperties(face, own, true)];
    over.set(face, both);
  }
  return both[hinted ? 1 : 0];
};

const HIGHLIGHT = '<w:highlight w:val="yellow"/>';

const textXml = (text: string): string => {
  const space = text.startsWith(' ') || text.endsWith(' ') || text.includes('  ');
  return `<w:t${space ? ' xml:space="preserve"' : ''}>${escapeXml(text)}</w:t>`;
};

/** A line end is `w:br`, a tab `w:tab`: inside `w:t` either would be read as a space. */
const contentXml = (text: string): string => {
  if (!BREAKS.test(text)) return textXml(text);
  let xml = '';
  for (const part of text.split(/([\n\t])/)) {
    if (part === '\n') xml += '<w:br/>';
    else if (part === '\t') xml += '<w:tab/>';
    else if (part !== '') xml += textXml(part);
  }
  return xml;
};

const runXml = (text: string, run: Run, own: Face, missing: boolean): string => {
  if (run.plain && !missing && !NOT_PLAIN.test(text)) return `<w:r><w:t>${text}</w:t></w:r>`;
  const hinted = AMBIGUOUS.test(text);
  const face = run.plain ? (hinted ? `<w:rFonts${HINT}/>` : '') : propertiesOf(run.face, own, hinted);
  const properties = missing ? face + HIGHLIGHT : face;
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${contentXml(text)}</w:r>`;
};

/** `own`: the face of the paragraph's style. Facts still missing are highlighted. */
export const runsXml = (runs: readonly Run[], own: Face): string => {
  let xml = '';
  let text = '';
  let open: Run | undefined;
  let openMissing = false;
  for (const run of runs) {
    const missing = isMissing(run);
    if (open && open.face === run.face && open.plain === run.plain && openMissing === missing) {
      text += run.text;
      continue;
    }
    if (open) xml += runXml(text, open, own, openMissing);
    open = run;
    openMissing = missing;
    text = run.text;
  }
  return open ? xml + runXml(text, open, own, openMissing) : xml;
};
