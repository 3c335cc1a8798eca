/** Writes diagnostics to standard error, in colour where the terminal takes it, and for programs as JSON. */

import type { Diagnostic } from '../diagnostic.ts';
import { discreet } from '../project/discreet.ts';
import { jsonReport } from '../report/json.ts';
import { prettyDiagnostic } from '../report/pretty.ts';
import type { Io } from './io.ts';
import { paintFor } from './print.ts';

/** How many are written out before the rest is only counted. */
const MOST = 100;

export const printDiagnostics = (io: Io, diagnostics: readonly Diagnostic[]): void => {
  const paint = paintFor(io, io.errIsTerminal);
  for (const diagnostic of discreet(diagnostics).slice(0, MOST)) io.err(prettyDiagnostic(diagnostic, paint));
  if (diagnostics.length > MOST) io.err(`……另有 ${diagnostics.length - MOST} 处未列出，用 --json 查看全部\n`);
};

/** With what else a command has to say. */
export const diagnosticsJson = (diagnostics: readonly Diagnostic[], more: Readonly<Record<string, unknown>>): string =>
  jsonReport(discreet(diagnostics), more);
