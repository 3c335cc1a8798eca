/**
 * 附件说明 (GB/T 9704—2012 7.3.4): below the text and above the signature a speech names its attachments, `附件：1.…`,
 * without end marks. It looks at the speech's own blocks only; a speech that names them itself is left alone.
 */

import type { SetParagraph } from '../tree/galley.ts';
import type { Attachment, Block, Speech } from '../tree/nodes.ts';
import type { Face, Style } from '../tree/style.ts';
import { type Piece, slicePiece, supplied, textOf } from '../tree/trace.ts';
import { looksOf, pieceRuns } from './faces.ts';

const LEAD = '附件：';

/** Characters that the first line is drawn in. */
const INDENT = 2;

const isAttachment = (block: Block): block is Attachment => block.type === 'attachment';

/** `附件：…`, written by the template. */
const namesThem = (block: Block): boolean =>
  block.type === 'paragraph' && /^附件\d*[：:]/.test(textOf(block.children.flatMap(({ pieces }) => pieces)));

/** A name has no end mark. */
const withoutEnd = (pieces: readonly Piece[]): readonly Piece[] => {
  const last = pieces.at(-1);
  const kept = last?.text.replace(/[。；，、]+$/, '').length ?? 0;
  if (!last || kept === last.text.length) return pieces;
  return [...pieces.slice(0, -1), ...(kept === 0 ? [] : [slicePiece(last, 0, kept)])];
};

/** Twips of a text of Han characters and ASCII. */
const widthOf = (text: string, { size, spacing }: Face): number => {
  let width = 0;
  for (const char of text) width += (char < '\x7f' ? size / 2 : size) * 10 + spacing;
  return width;
};

/**
 * The block before which the note is set: the signature that the text ends in, with the blank lines above it, else the
 * first attachment. Undefined where there is nothing to name.
 */
export const noteAt = ({ children }: Speech): number | undefined => {
  const attachments = children.filter(isAttachment);
  if (!attachments.some(({ title }) => textOf(title) !== '') || children.some(namesThem)) return undefined;
  const isFiller = (block: Block | undefined): boolean => block?.type === 'blank' || block?.type === 'attachment';
  let at = children.length;
  while (at > 0 && isFiller(children[at - 1])) at -= 1;
  if (children[at - 1]?.type !== 'signature') return children.findIndex(isAttachment);
  while (children[at - 1]?.type === 'signature') at -= 1;
  while (children[at - 1]?.type === 'blank') at -= 1;
  return at;
};

/** A blank line, and a line for each attachment; what turns over stands under the name. */
export const setNote = ({ children }: Speech, style: Style): readonly SetParagraph[] => {
  const named = children.filter(isAttachment).filter(({ title }) => textOf(title) !== '');
  const look = looksOf(style).roles.body;
  const { face } = look;
  const several = children.filter(isAttachment).length > 1;
  const lines = named.map(({ number, title }, i): SetParagraph => {
    // The number is that of the attachment's own mark, so that both say the same.
    const mark = several ? `${number.replace('附件', '')}.` : '';
    const lead = `${i === 0 ? LEAD : ''}${mark}`;
    const by = widthOf(lead, face);
    const left = INDENT * face.size * 10 + widthOf(LEAD, face) + widthOf(mark, face);
    const runs = pieceRuns([supplied(lead), ...withoutEnd(title)], look);
    return { role: 'body', runs, pageBreakBefore: false, aside: true, hang: { left, by } };
  });
  return [{ role: 'blank', runs: [], pageBreakBefore: false, aside: true }, ...lines];
};
