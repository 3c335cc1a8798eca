/**
 * How a .docx is set, held against a style: each finding with the place where a reader sees it, a paragraph's by its
 * words, a section's by its number. It reads no file.
 */

import type { Article } from '../check/article.ts';
import { printedAt } from '../check/locate.ts';
import { speechNumbers } from '../check/run.ts';
import { styleFindings } from '../check/style.ts';
import type { StyleFinding } from '../check/style-finding.ts';
import type { Diagnostic, Printed } from '../diagnostic.ts';
import { readLook } from '../import/docx/look.ts';
import { createSource, placeOf, type Source } from '../source.ts';
import type { LookPlace } from '../tree/look.ts';
import { styleNamed } from './styles.ts';
import type { Workspace } from './workspace.ts';

/** Where the articles of the document's text begin in it. */
const startOf = ({ segments }: Article): number => segments[0]?.place?.start ?? 0;

type PrintedOf = (paragraph: LookPlace) => Printed;

const paragraphsIn = (articles: readonly Article[]): PrintedOf => {
  const speeches = speechNumbers(articles);
  return ({ start, end }) => {
    const article = articles.findLast((one) => startOf(one) <= start);
    if (!article) return {};
    const from = startOf(article);
    const { paragraph } = printedAt(article, { start: start - from, end: end - from });
    const speech = speeches.get(article);
    return speech === undefined ? { paragraph } : { speech, paragraph };
  };
};

/** What is set for all pages is shown without words: none of them is wrong. */
const diagnosticOf = (
  { id, paragraph, ...said }: StyleFinding,
  source: Source,
  section: number | undefined,
  printedOf: PrintedOf,
): Diagnostic =>
  paragraph
    ? { code: id, ...said, place: placeOf(source, paragraph.start, paragraph.end), printed: printedOf(paragraph) }
    : {
        code: id,
        ...said,
        place: placeOf(createSource(source.name, '')),
        printed: section === undefined ? {} : { section },
      };

/** `source`: the document's text, of which the articles are made. */
export const lookDiagnostics = (
  workspace: Workspace,
  styleName: string,
  bytes: Uint8Array,
  source: Source,
  articles: readonly Article[],
): readonly Diagnostic[] => {
  const style = styleNamed(workspace, styleName);
  const look = style.value && readLook(bytes, source.name, () => {});
  if (!style.value || !look) return style.diagnostics;
  const printedOf = paragraphsIn(articles);
  const found = styleFindings(look, style.value);
  return [...style.diagnostics, ...found.map((one) => diagnosticOf(one, source, look.section, printedOf))];
};
