/** What stands at the edge of a page: beside its number, or in the middle of a sentence. Takes nothing out. */

import { endsSentence, isBody, lineAt, type View } from './view.ts';

/** A short line that comes again. */
export interface Occurrence {
  readonly at: number;
  /** The page number on the same line. */
  readonly page: number | undefined;
}

export const besideNumber = (view: View, at: number): boolean =>
  lineAt(view, at - 1)?.seen.role === 'pageNumber' || lineAt(view, at + 1)?.seen.role === 'pageNumber';

/** The words part a sentence of the text itself in two. */
export const cutsSentence = (view: View, at: number): boolean => {
  const [above, below] = [lineAt(view, at - 1), lineAt(view, at + 1)];
  return above !== undefined && isBody(above) && !endsSentence(above.text) && below?.seen.role === 'paragraph';
};
