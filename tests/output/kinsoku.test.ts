import { expect, it } from 'vitest';
import { PROFILES } from '../../src/layout/profiles.ts';
import { NO_LINE_END, NO_LINE_START } from '../../src/output/docx/kinsoku.ts';

it('tells Word the same characters that pages are counted with', () => {
  expect(NO_LINE_START).toBe(PROFILES.word.mayNotStart);
  expect(NO_LINE_END).toBe(PROFILES.word.mayNotEnd);
});
