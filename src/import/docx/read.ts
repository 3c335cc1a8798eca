/**
 * A .docx from elsewhere, from bytes to text and what is known of its lines. It never writes, follows no reference
 * out of the file, runs no macro; a file that cannot be read is one diagnostic and undefined.
 */

import type { Diagnostic } from '../../diagnostic.ts';
import { PackageFault } from '../package.ts';
import { XmlRefusal } from '../xml.ts';
import type { ZipLimits } from '../zip.ts';
import { createChanges } from './changes.ts';
import { readComments } from './comments.ts';
import type { ChangesMode, DocxText } from './docx-text.ts';
import { createFaces, type Faces } from './faces.ts';
import { createFields } from './fields.ts';
import { hintsOf } from './hints.ts';
import { createLines } from './lines.ts';
import { readNumbering } from './numbering.ts';
import { nothingOmitted, type Omitted, omittedDiagnostics } from './omitted.ts';
import { type DocxPackage, openDocx } from './open.ts';
import { createParagraphs } from './paragraphs.ts';
import type { Section } from './sections.ts';
import { readStyles, type StyleSheet } from './styles.ts';
import { createTables } from './tables.ts';
import { readTheme } from './theme.ts';
import { createWalk } from './walk.ts';
import { readWordPart } from './word-xml.ts';

export interface DocxOptions {
  readonly changes?: ChangesMode;
  /** For tests. */
  readonly limits?: ZipLimits;
}

/** The text with what look.ts needs beside it. */
export interface DocxRead {
  readonly docx: DocxPackage;
  readonly text: DocxText;
  readonly sections: readonly Section[];
  readonly styles: StyleSheet;
  readonly faces: Faces;
  readonly omitted: Omitted;
}

const MOST_SECTIONS = 10_000;

const readPackage = (docx: DocxPackage, mode: ChangesMode): DocxRead => {
  const { parts, related } = docx;
  const styles = readStyles(parts, related('styles'));
  const changes = createChanges(mode);
  const comments = readComments(parts, related('comments'));
  const omitted: Omitted = { ...nothingOmitted(), external: docx.externals };
  const tools = {
    styles,
    numbering: readNumbering(parts, related('numbering'), styles),
    faces: createFaces(styles, readTheme(parts, related('theme'))),
    fields: createFields(),
    changes,
    comments,
    omitted,
    mode,
  };
  const lines = createLines();
  const tables = createTables(lines);
  const sections: Section[] = [];
  const paragraphs = createParagraphs(tools, () => sections.length, tables.add);
  const closeSection = (section: Section): void => {
    if (sections.length === MOST_SECTIONS) throw new XmlRefusal(`分节过多（超过 ${MOST_SECTIONS} 节）`);
    sections.push(section);
  };
  readWordPart(parts, docx.document, createWalk({ tools, paragraphs, tables, closeSection }));
  lines.finish();
  const text = {
    text: lines.texts.join('\n'),
    lines: lines.lines,
    hints: hintsOf(lines.lines, lines.texts),
    comments: comments.list(),
    changes: changes.list(),
  };
  return { docx, text, sections, styles, faces: tools.faces, omitted };
};

const SAVE_AGAIN = '用 Word 或 WPS 打开看看，能打开的话另存一份再试';

/** `reason` follows the file's name. */
export const unreadable = (name: string, reason: string, hint = SAVE_AGAIN): Diagnostic => ({
  code: 'JGF035',
  grade: 'E',
  message: `${name} ${reason}`,
  hint,
});

/** `name` is how the user knows the file. Never throws. */
export const readWhole = (
  bytes: Uint8Array,
  name: string,
  report: (diagnostic: Diagnostic) => void,
  { changes = 'accept', limits }: DocxOptions = {},
): DocxRead | undefined => {
  const refuse = (reason: string, hint?: string): undefined => {
    report(unreadable(name, reason, hint));
    return undefined;
  };
  const docx = openDocx(bytes, limits);
  if (docx.kind === 'refused') return refuse(docx.reason, docx.hint);
  try {
    const read = readPackage(docx, changes);
    if (docx.hasMacros) report({ code: 'JGF036', grade: 'I', message: `${name} 里有宏，没有运行，也没有读` });
    for (const diagnostic of omittedDiagnostics(read.omitted, name)) report(diagnostic);
    return read;
  } catch (thrown) {
    if (thrown instanceof PackageFault) return refuse(thrown.message);
    throw thrown;
  }
};

export const readDocx = (
  bytes: Uint8Array,
  name: string,
  report: (diagnostic: Diagnostic) => void,
  options: DocxOptions = {},
): DocxText | undefined => readWhole(bytes, name, report, options)?.text;
