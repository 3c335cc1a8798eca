/**
 * Which of Word's heading styles each level of a document has. A speech that stands alone begins with
 * `heading 1` at 一、; in a compilation its title is a heading too, and everything below moves down, so that
 * the navigation pane and a contents field updated in Word show speeches first. Faces are left alone.
 */

import type { Document } from '../tree/nodes.ts';
import { type ParagraphFormat, ROLES, type Role, type Style } from '../tree/style.ts';

/** Levels above 一、: none in a single speech, the title's in a compilation, and a part's above that. */
export type Depth = 0 | 1 | 2;

const LEVELS: readonly Role[] = ['partTitle', 'title', 'heading1', 'heading2', 'heading3', 'heading4'];

export const depthOf = (document: Document): Depth => {
  if (document.kind === 'speech') return 0;
  return document.children.some((child) => child.type === 'part') ? 2 : 1;
};

const variants = new WeakMap<Style, Map<Depth, Style>>();

/** The style with its headings moved down by `depth`; the same object each time it is asked. */
export const outlined = (style: Style, depth: Depth): Style => {
  if (depth === 0) return style;
  const known = variants.get(style) ?? new Map<Depth, Style>();
  variants.set(style, known);
  const variant = known.get(depth) ?? moveDown(style, depth);
  known.set(depth, variant);
  return variant;
};

const moveDown = (style: Style, depth: Depth): Style => {
  const headings = LEVELS.slice(LEVELS.length - 4 - depth);
  const format = (role: Role): ParagraphFormat => {
    const level = headings.indexOf(role);
    const was = style.formats[role];
    return level < 0 ? was : { ...was, wordName: `heading ${level + 1}`, outline: level };
  };
  const formats = Object.fromEntries(ROLES.map((role) => [role, format(role)])) as Record<Role, ParagraphFormat>;
  return { ...style, formats };
};
