/**
 * Texts that were written by hand, of kinds that the corpus does not make: `other/` showed what was wrong and was mended
 * for, as its later texts were; `heldout/` was measured first (F1 95.2 %) and its classes of mistakes mended since. `甲.txt` is what was found, `甲.truth.txt` the same healed,
 * roles in the margin and placeholders in ⟦⟧.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LineRole } from '../../../src/recognise/line.ts';
import type { TrueLine } from './truth.ts';

const lineOf = (line: string): TrueLine => {
  const [, label = '', shown = ''] = /^([^│]*)│ ?(.*)$/.exec(line) ?? [];
  if (label === '') return { role: 'blank', text: '', places: [] };
  const [role, level] = label.replace('+', '').trim().split(' ');
  let text = '';
  const places: { start: number; end: number }[] = [];
  for (const part of shown.replace('▸', '').split(/(⟦[^⟧]*⟧)/)) {
    const start = text.length;
    text += part.replace(/[⟦⟧]/g, '');
    if (part.startsWith('⟦')) places.push({ start, end: text.length });
  }
  const headEnd = shown.replace(/[⟦⟧]/g, '').indexOf('▸');
  return {
    role: role as LineRole,
    text,
    places,
    ...(role === 'heading' ? { level: Number(level) } : {}),
    ...(headEnd < 0 ? {} : { headEnd }),
  };
};

export interface HandWritten {
  readonly name: string;
  readonly text: string;
  readonly truth: readonly TrueLine[];
}

export const readHandWritten = (
  kind: 'other' | 'heldout' | 'heldout2' | 'heldout3' | 'heldout4' | 'heldout5' | 'heldout6',
): readonly HandWritten[] => {
  const folder = join(import.meta.dirname, '..', kind);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt') && !name.endsWith('.truth.txt'))
    .sort()
    .map((file) => {
      const name = file.replace('.txt', '');
      const truth = readFileSync(join(folder, `${name}.truth.txt`), 'utf8')
        .trimEnd()
        .split('\n')
        .map(lineOf);
      return { name, text: readFileSync(join(folder, file), 'utf8'), truth };
    });
};
