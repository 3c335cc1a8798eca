/** Texts with the role of each line in the margin, as fixtures have them and as they are shown. */

import type { LineHints, RecogniseOptions } from '../../src/recognise/line.ts';
import { recogniseLines } from '../../src/recognise/lines.ts';

const WIDTH = 14;

/** `heading 2` with `│ ` and the line; `heading 2+` is run-in, its head ends at `▸`; `item 3` has its number. */
export const inMargin = (text: string, hints?: ReadonlyMap<number, LineHints>, options?: RecogniseOptions): string =>
  recogniseLines(text, hints, options)
    .map(({ role, level, headEnd, start, end, number }) => {
      if (start === end) return '';
      const runIn = headEnd !== undefined && headEnd < end;
      const shown = runIn ? `${text.slice(start, headEnd)}▸${text.slice(headEnd, end)}` : text.slice(start, end);
      const more = level ?? (role === 'item' && number ? number.value : undefined);
      const label = `${role}${more === undefined ? '' : ` ${more}`}${runIn ? '+' : ''}`;
      return `${label.padEnd(WIDTH)}│ ${shown}`;
    })
    .join('\n');

/** The text of such a fixture. */
export const withoutMargin = (fixture: string): string =>
  fixture
    .split('\n')
    .map((line) => line.replace(/^[^│]*│ ?/, '').replaceAll('▸', ''))
    .join('\n');
