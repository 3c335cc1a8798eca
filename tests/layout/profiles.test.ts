/** A profile describes how a program reads the .docx that is written for it: the two must say the same. */

import { describe, expect, it } from 'vitest';
import { layout } from '../../src/layout/layout.ts';
import { PROFILES } from '../../src/layout/profiles.ts';
import { NO_LINE_END, NO_LINE_START } from '../../src/output/docx/kinsoku.ts';
import { writeDocx } from '../../src/output/docx/write.ts';
import { GB, galleyOf } from '../support/galleys.ts';
import { unzip } from '../support/unzip.ts';

const overflowPunct = (software: 'word' | 'libreoffice'): string | undefined => {
  const galley = galleyOf([], { ...GB, software });
  const parts = unzip(writeDocx(galley, layout(galley, PROFILES[software])));
  const styles = parts.find(({ path }) => path === 'word/styles.xml')?.text;
  return styles?.match(/<w:overflowPunct w:val="(\d)"\/>/)?.[1];
};

describe('hanging', () => {
  it('is on in the Word profile where the .docx turns it on', () => {
    expect(PROFILES.word.hanging !== '').toBe(overflowPunct('word') === '1');
  });

  it('is on in the LibreOffice profile where the .docx turns it off, as LibreOffice 7.4 reads it', () => {
    expect(PROFILES.libreoffice.hanging !== '').toBe(overflowPunct('libreoffice') === '0');
  });
});

describe('the lists of the Word profile', () => {
  const sorted = (chars: string): string[] => [...chars].sort();

  it('are those of the .docx', () => {
    expect(sorted(PROFILES.word.mayNotStart)).toEqual(sorted(NO_LINE_START));
    expect(sorted(PROFILES.word.mayNotEnd)).toEqual(sorted(NO_LINE_END));
  });
});
