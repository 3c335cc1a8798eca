import { expect, it } from 'vitest';
import { styleId } from '../../src/output/docx/ids.ts';
import { escapeAttribute, escapeXml } from '../../src/output/docx/xml.ts';
import { ROLES } from '../../src/tree/style.ts';
import { loadStyle } from '../support/style.ts';

it('escapes markup and replaces nothing, not even what XML cannot hold', () => {
  expect(escapeXml('<a href="x">&amp;</a>')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;amp;&lt;/a&gt;');
  expect(escapeXml('\u0001\ufffe')).toBe('\u0001\ufffe');
  expect(escapeAttribute('a\tb\n"c"')).toBe('a&#9;b&#10;&quot;c&quot;');
});

it('gives every role an id of its own that any program can read', () => {
  const ids = ROLES.map((role) => styleId(loadStyle('国标').formats[role]));
  expect(new Set(ids).size).toBe(ROLES.length);
  for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9]+$/);
  expect(ids).toEqual(expect.arrayContaining(['Title', 'Heading1', 'TOC1', 'BodyText', 'Footer', 'CoverTitle']));
});
