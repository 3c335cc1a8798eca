/**
 * From a draft that has been set on paper to articles, one for each speech: the text as printed, every
 * character still knowing whether it is a fact, language or the style's, and where its page is.
 */

import type { LineNumber, LineRole, NumberForm } from '../recognise/line.ts';
import { type Galley, paragraphsOf, paragraphText, type SetParagraph } from '../tree/galley.ts';
import { readHan } from '../tree/han.ts';
import type { HeadingLevel } from '../tree/nodes.ts';
import type { Pages } from '../tree/pages.ts';
import type { Role } from '../tree/style.ts';
import type { Supplied } from '../tree/trace.ts';
import type { Article, FactStretch, Line, PrintedLine, Segment } from './article.ts';
import { createArticle } from './create.ts';
import { printedOf, printing } from './printing.ts';
import type { Terms } from './terms.ts';
import { writtenDate } from './text.ts';

const ROLES: Readonly<Record<Role, LineRole>> = {
  coverTitle: 'cover',
  coverLine: 'cover',
  contentsTitle: 'contentsTitle',
  contents1: 'contents',
  contents2: 'contents',
  contents3: 'contents',
  partTitle: 'part',
  title: 'title',
  speaker: 'speaker',
  date: 'date',
  salutation: 'salutation',
  body: 'paragraph',
  heading1: 'heading',
  heading2: 'heading',
  heading3: 'heading',
  heading4: 'heading',
  item: 'item',
  original: 'paragraph',
  signature: 'signature',
  blank: 'blank',
  tableCaption: 'caption',
  tableUnit: 'row',
  tableHead: 'row',
  tableText: 'row',
  tableNumber: 'row',
  tableNote: 'paragraph',
  chart: 'blank',
  chartCaption: 'caption',
  attachmentMark: 'attachment',
  attachmentTitle: 'attachment',
  footer: 'pageNumber',
};

const FORMS: readonly (readonly [RegExp, NumberForm])[] = [
  [/^([一二三四五六七八九十百]+)、$/, '一、'],
  [/^（([一二三四五六七八九十百]+)）$/, '（一）'],
  [/^(\d+)\.$/, '1.'],
  [/^（(\d+)）$/, '（1）'],
  [/^第([一二三四五六七八九十百]+)，$/, '第一，'],
  [/^([一二三四五六七八九十百]+)是$/, '一是'],
];

/** The number that the style has put before a heading or an item, its first run. */
const numberOf = ({ runs }: SetParagraph, start: number): LineNumber | undefined => {
  const [first] = runs;
  if (first?.origin.kind !== 'style') return undefined;
  for (const [pattern, form] of FORMS) {
    const digits = pattern.exec(first.text)?.[1];
    if (digits === undefined) continue;
    return { form, value: readHan(digits) ?? Number(digits), end: start + first.text.length, text: first.text };
  }
  return undefined;
};

interface Draft {
  text: string;
  readonly lines: Line[];
  readonly facts: FactStretch[];
  readonly segments: Segment[];
  readonly printed: PrintedLine[];
}

/** Cells of one row stand on one line, parted by tabs. */
const joinsRow = (paragraph: SetParagraph, before: SetParagraph | undefined): boolean =>
  paragraph.cell !== undefined &&
  before?.cell?.table === paragraph.cell.table &&
  before.cell.row === paragraph.cell.row;

/** So that it is found where it was asked for. */
const askedFor = ({ asked }: Supplied): Pick<Segment, 'span'> =>
  asked ? { span: { kind: 'fact', path: '', at: asked, inputs: [] } } : {};

/** Text without the breaks of a title's lines; `at` says where each of its characters stood. */
const addRuns = (draft: Draft, paragraph: SetParagraph): void => {
  for (const { text, origin } of paragraph.runs) {
    let from = 0;
    for (const part of text.split('\n')) {
      const start = draft.text.length;
      if (part !== '') {
        draft.text += part;
        const end = draft.text.length;
        if (origin.kind === 'fact') {
          draft.facts.push({ start, end, span: origin });
          draft.segments.push({ start, end, span: origin });
        } else if (origin.kind === 'language') {
          const { source, start: at } = origin.place;
          draft.segments.push({ start, end, place: { source, start: at + from, end: at + from + part.length } });
        } else draft.segments.push({ start, end, ...askedFor(origin) });
      }
      from += part.length + 1;
    }
  }
};

const NUMBERED: ReadonlySet<LineRole> = new Set(['heading', 'item', 'paragraph']);

/** Only lines that name attachments hang: their numbers are no heads. */
const roleOf = ({ role, hang }: SetParagraph): LineRole => (hang ? 'attachment' : ROLES[role]);

const empty = (): Draft => ({ text: '', lines: [], facts: [], segments: [], printed: [] });

const CLOSING = '”’）》〉」』】';

/** A head that runs in ends with the language's first 。 and the marks that close around it: a fact's ends nothing. */
const headEndOf = ({ runs }: SetParagraph, start: number): number => {
  let at = start;
  for (const { text, origin } of runs) {
    let end = origin.kind === 'language' ? text.indexOf('。') + 1 : 0;
    if (end > 0) {
      while (end < text.length && CLOSING.includes(text[end] as string)) end += 1;
      return at + end;
    }
    at += text.length;
  }
  return at;
};

const addLine = (draft: Draft, paragraph: SetParagraph, start: number, headForms: readonly string[]): void => {
  const role = roleOf(paragraph);
  const end = draft.text.length;
  const number = NUMBERED.has(role) ? numberOf(paragraph, start) : undefined;
  // A head that runs into its paragraph is set as body text, and its number is the style's.
  const runIn = role === 'paragraph' && number ? headForms.indexOf(number.form) + 1 : 0;
  const level = Number(/^heading([1-4])$/.exec(paragraph.role)?.[1] ?? runIn);
  draft.lines.push({
    index: draft.lines.length,
    role: level > 0 ? 'heading' : role,
    start,
    end,
    ...(level === 0 ? {} : { level: level as HeadingLevel, headEnd: runIn > 0 ? headEndOf(paragraph, start) : end }),
    ...(number === undefined ? {} : { number }),
    ...(paragraph.role === 'original' ? { original: true } : {}),
  });
};

const finish = (draft: Draft, names: Terms<unknown>): Article => {
  const said = (role: LineRole): string =>
    draft.lines.flatMap((line) => (line.role === role ? [draft.text.slice(line.start, line.end)] : [])).join('');
  const date = writtenDate(said('date'));
  const { printed, ...set } = draft;
  const paged = printed.length > 0 ? { printed } : {};
  return createArticle({ title: said('title'), ...set, ...paged, traced: true, ...(date ? { date } : {}) }, names);
};

/** Lines of a paragraph as set on paper, moved to where its text starts in the article's; none where it is not set. */
type PrintedOf = (paragraph: number, start: number, text: string) => readonly PrintedLine[];

/** Contents lines and page numbers repeat what stands elsewhere; cover and part titles are an article of their own. */
const articlesOf = (
  paragraphs: Iterable<SetParagraph>,
  names: Terms<unknown>,
  headForms: readonly string[],
  printed?: PrintedOf,
): Article[] => {
  const articles: Article[] = [];
  let draft = empty();
  let before: SetParagraph | undefined;
  const close = (): void => {
    if (draft.lines.length > 0) articles.push(finish(draft, names));
    draft = empty();
    before = undefined;
  };
  let index = -1;
  for (const paragraph of paragraphs) {
    index += 1;
    const role = ROLES[paragraph.role];
    if (role === 'contents' || role === 'contentsTitle' || role === 'pageNumber') continue;
    // What a table of sources lists has been judged in the text.
    if (paragraph.cell?.table.own) continue;
    if (role === 'title' || role === 'part') close();
    const joins = joinsRow(paragraph, before);
    if (draft.text !== '' || draft.lines.length > 0) draft.text += joins ? '\t' : '\n';
    const start = draft.text.length;
    addRuns(draft, paragraph);
    if (printed) for (const line of printed(index, start, paragraphText(paragraph))) draft.printed.push(line);
    const last = draft.lines.at(-1);
    if (joins && last) draft.lines[draft.lines.length - 1] = { ...last, end: draft.text.length };
    else addLine(draft, paragraph, start, headForms);
    before = paragraph;
  }
  close();
  return articles;
};

/** Of a galley that is whole, with its pages. */
export const draftArticles = (galley: Galley, pages: Pages, names: Terms<unknown>): readonly Article[] => {
  const state = printing(pages);
  return articlesOf(paragraphsOf(galley), names, galley.style.headingNumbers, (paragraph, start, text) =>
    printedOf(state, paragraph, start, text),
  );
};

/** Of one speech whose pages are not known: nothing in them may be asked for its page. */
export const speechArticles = (
  paragraphs: readonly SetParagraph[],
  names: Terms<unknown>,
  headForms: readonly string[],
): readonly Article[] => articlesOf(paragraphs, names, headForms);
