/** Writes lines to standard error, and says in which colours. */

import { styleText } from 'node:util';
import { visible } from '../report/frame.ts';
import type { Paint } from '../report/pretty.ts';
import type { Io } from './io.ts';

const plain: Paint = (_style, text) => text;
const coloured: Paint = (style, text) => styleText(style, text, { validateStream: false });

/** NO_COLOR wins, then FORCE_COLOR, then whether it is a terminal (no-color.org). */
export const paintFor = (io: Io, isTerminal: boolean): Paint => {
  if ((io.env.NO_COLOR ?? '') !== '') return plain;
  const forced = io.env.FORCE_COLOR;
  if (forced !== undefined) return forced === '0' || forced === 'false' ? plain : coloured;
  return isTerminal && io.env.TERM !== 'dumb' ? coloured : plain;
};

/** One line; nothing that it quotes can end it or move the cursor. */
export const writeLine = (io: Io, text: string): void => io.err(`${visible(text)}\n`);
