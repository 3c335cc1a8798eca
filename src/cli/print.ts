/** Writes diagnostics and lines to standard error, in colour where the terminal takes it. */

import { styleText } from 'node:util';
import type { Diagnostic } from '../diagnostic.ts';
import { visible } from '../report/frame.ts';
import { type Paint, prettyDiagnostic } from '../report/pretty.ts';
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

/** How many are written out before the rest is only counted. */
const MOST = 100;

export const printDiagnostics = (io: Io, diagnostics: readonly Diagnostic[]): void => {
  const paint = paintFor(io, io.errIsTerminal);
  for (const diagnostic of diagnostics.slice(0, MOST)) io.err(prettyDiagnostic(diagnostic, paint));
  if (diagnostics.length > MOST) io.err(`……另有 ${diagnostics.length - MOST} 处未列出，用 --json 查看全部\n`);
};

/** One line; nothing that it quotes can end it or move the cursor. */
export const writeLine = (io: Io, text: string): void => io.err(`${visible(text)}\n`);
