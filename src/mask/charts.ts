/**
 * Charts of which a masked edition draws nothing: an empty frame would only say that there was one. They keep their
 * captions, and with them their numbers. It masks nothing itself.
 */

import { isDecimal } from '../figure/decimal.ts';
import type { Block, Chart, Document, Speech } from '../tree/nodes.ts';

const drawsNothing = ({ series }: Chart): boolean =>
  series.every(({ values }) => values.every(({ text }) => !isDecimal(text)));

/** What is still missing is no secret: its frame stays, as in the clean draft. */
const isBlank = ({ series }: Chart): boolean =>
  series.every(({ values }) => values.every(({ origin }) => origin.kind === 'fact' && origin.missing === true));

const inBlock = (block: Block): Block => {
  if (block.type === 'attachment') return { ...block, children: block.children.map(inBlock) };
  return block.type === 'chart' && drawsNothing(block) && !isBlank(block) ? { ...block, withheld: true } : block;
};

const inSpeech = (speech: Speech): Speech => ({ ...speech, children: speech.children.map(inBlock) });

/** `document`: masked already. */
export const withholdCharts = (document: Document): Document => ({
  ...document,
  children: document.children.map((child) =>
    child.type === 'speech' ? inSpeech(child) : { ...child, children: child.children.map(inSpeech) },
  ),
});
