/**
 * Runs and their faces: traced pieces become runs of one face each. A face that two faces make together
 * is made once, so that later stages can tell faces apart by identity. It sets no paragraph.
 */

import type { Run } from '../tree/galley.ts';
import type { Inline } from '../tree/nodes.ts';
import { type Face, type ParagraphFormat, ROLES, type Role, type Style } from '../tree/style.ts';
import { type Piece, supplied } from '../tree/trace.ts';

const made = new WeakMap<Face, WeakMap<Partial<Face>, Face>>();

/** `over` put upon `face`; `face` itself where that changes nothing. */
const overFace = (face: Face, over: Partial<Face>): Face => {
  let known = made.get(face);
  if (!known) {
    known = new WeakMap();
    made.set(face, known);
  }
  let result = known.get(over);
  if (!result) {
    const joined = { ...face, ...over };
    result = sameFace(joined, face) ? face : joined;
    known.set(over, result);
  }
  return result;
};

const sameFace = (a: Face, b: Face): boolean =>
  a.font === b.font && a.size === b.size && a.bold === b.bold && a.spacing === b.spacing;

/** How the runs of a stretch look: `face`, and `strong` for what is emphasised in it. */
export interface Look {
  readonly format: ParagraphFormat;
  readonly face: Face;
  readonly strong: Face;
}

/** Every look that a style has: of each role, of an item's lead, of a head that runs into body text. */
export interface Looks {
  readonly roles: Readonly<Record<Role, Look>>;
  readonly lead: Look;
  readonly heads: Readonly<Partial<Record<Role, Look>>>;
}

const lookOf = (style: Style, format: ParagraphFormat, over: Partial<Face> = format.face): Look => {
  const face = overFace(format.face, over);
  return { format, face, strong: overFace(face, style.strong) };
};

const HEADS: readonly Role[] = ['heading1', 'heading2', 'heading3', 'heading4'];

const looks = new WeakMap<Style, Looks>();

/** Made once a style. */
export const looksOf = (style: Style): Looks => {
  const known = looks.get(style);
  if (known) return known;
  const { formats } = style;
  const made: Looks = {
    roles: Object.fromEntries(ROLES.map((role) => [role, lookOf(style, formats[role])])) as Record<Role, Look>,
    lead: lookOf(style, formats.item, style.lead),
    heads: Object.fromEntries(HEADS.map((role) => [role, lookOf(style, formats.body, formats[role].face)])),
  };
  looks.set(style, made);
  return made;
};

const runOf = (piece: Piece, look: Look, face: Face = look.face): Run => ({
  text: piece.text,
  face,
  origin: piece.origin,
  plain: face === look.format.face,
});

const isPrinted = (piece: Piece): boolean => piece.text !== '';

/** A list is filtered only where there is something to leave out: a long volume holds every list made here. */
const printed = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.every(isPrinted) ? pieces : pieces.filter(isPrinted);

export const pieceRuns = (pieces: readonly Piece[], look: Look): Run[] =>
  printed(pieces).map((piece) => runOf(piece, look));

const runsOfInline = (inline: Inline, look: Look): Run[] => {
  const face = inline.type === 'strong' ? look.strong : look.face;
  return printed(inline.pieces).map((piece) => runOf(piece, look, face));
};

export const inlineRuns = (inlines: readonly Inline[], look: Look): Run[] => {
  const [only] = inlines;
  return only && inlines.length === 1 ? runsOfInline(only, look) : inlines.flatMap((i) => runsOfInline(i, look));
};

export const numberRuns = (number: string, look: Look): Run[] => (number === '' ? [] : [runOf(supplied(number), look)]);
