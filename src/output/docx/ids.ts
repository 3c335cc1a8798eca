/** Identifiers of Word styles. Word knows its own styles by name, so ids need only be stable and unlike. */

import type { ParagraphFormat } from '../../tree/style.ts';

/** `heading 1` → `Heading1`, `toc 1` → `TOC1`; a style with a Chinese name takes its role's name. */
export const styleId = ({ wordName, role }: ParagraphFormat): string => {
  const name = /^[\x20-\x7e]+$/.test(wordName) ? wordName.replace(/^toc /, 'TOC ') : role;
  return name.replace(/(?:^| )(.)/g, (_, first: string) => first.toUpperCase());
};
