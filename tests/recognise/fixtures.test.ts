/** Whole texts with the role of every line in the margin: speeches, volumes, fragments, Markdown. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inMargin, withoutMargin } from '../support/margin.ts';

const FOLDER = join(import.meta.dirname, 'fixtures');

describe('recogniseLines', () => {
  it.each(readdirSync(FOLDER))('%s', (name) => {
    const fixture = readFileSync(join(FOLDER, name), 'utf8');
    expect(inMargin(withoutMargin(fixture), undefined, { markdown: name.endsWith('.md') })).toBe(fixture);
  });

  it('reads the same with blank lines between all paragraphs', () => {
    const fixture = readFileSync(join(FOLDER, '一篇.txt'), 'utf8').replace(/\n\n/g, '\n');
    const parted = withoutMargin(fixture).replaceAll('\n', '\n\n');
    expect(inMargin(parted).replaceAll('\n\n', '\n')).toBe(fixture);
  });

  it('reads the same whatever ends the lines', () => {
    const fixture = readFileSync(join(FOLDER, '部分.txt'), 'utf8');
    for (const end of ['\r\n', '\r']) {
      expect(inMargin(withoutMargin(fixture).replaceAll('\n', end))).toBe(fixture);
    }
  });
});
