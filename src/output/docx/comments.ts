/**
 * Word comments of a review copy: the two parts that hold them, and the marks that tie them to the text. A
 * thread is a comment with its answers, which Word shows below it only where all of them stand at the same
 * stretch of text. What a comment says is handed in; no clock is asked.
 */

import type { SetParagraph } from '../../tree/galley.ts';
import type { ExtraPart } from './extra.ts';
import { escapeAttribute, escapeXml } from './xml.ts';

/** What is said about a stretch of a paragraph; blank lines are all one to a galley, and have nothing said of them. */
export interface Remark {
  /** Index into `paragraphsOf(galley)`. */
  readonly paragraph: number;
  /** UTF-16 offsets in the paragraph's text, `end` exclusive; the same for a paragraph without text. */
  readonly start: number;
  readonly end: number;
  /** A paragraph of the comment each. */
  readonly lines: readonly string[];
  /** Answers in the same thread, each of its own lines. */
  readonly replies?: readonly (readonly string[])[];
}

/** Where comments stand in a paragraph, by their numbers: a thread's first comment, then its answers. */
export interface CommentMark {
  readonly start: number;
  readonly end: number;
  readonly ids: readonly number[];
}

const AUTHOR = '讲稿';
const INITIALS = '讲稿';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const WORD_2010 = 'http://schemas.microsoft.com/office/word/2010/wordml';
const WORD_2012 = 'http://schemas.microsoft.com/office/word/2012/wordml';
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

const PROLOGUE = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Comments are set small and close whatever the document's own Normal looks like. */
const PARAGRAPH =
  '<w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="left"/></w:pPr>';
const RUN = '<w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr>';

interface Comment {
  readonly id: number;
  readonly parent?: number;
  readonly lines: readonly string[];
}

/** A thread's number is followed by those of its answers. */
const commentsOf = (remarks: readonly Remark[]): Comment[] => {
  const comments: Comment[] = [];
  for (const { lines, replies = [] } of remarks) {
    const parent = comments.length;
    comments.push({ id: parent, lines });
    for (const reply of replies) comments.push({ id: comments.length, parent, lines: reply });
  }
  return comments;
};

/** Word ties answers to comments by the number of a comment's last paragraph: eight digits, not zero. */
const paragraphId = (comment: number): string => (comment + 1).toString(16).toUpperCase().padStart(8, '0');

const lineXml = (text: string, first: boolean, id: string | undefined): string =>
  `<w:p${id === undefined ? '' : ` w14:paraId="${id}"`}>${PARAGRAPH}` +
  `${first ? '<w:r><w:annotationRef/></w:r>' : ''}<w:r>${RUN}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;

const commentXml = ({ id, lines }: Comment, moment: string): string => {
  const date = moment === '' ? '' : ` w:date="${escapeAttribute(moment)}"`;
  const last = lines.length - 1;
  const body = lines.map((line, at) => lineXml(line, at === 0, at === last ? paragraphId(id) : undefined));
  return `<w:comment w:id="${id}" w:author="${AUTHOR}"${date} w:initials="${INITIALS}">${body.join('')}</w:comment>`;
};

const extendedXml = ({ id, parent }: Comment): string => {
  const of = parent === undefined ? '' : ` w15:paraIdParent="${paragraphId(parent)}"`;
  return `<w15:commentEx w15:paraId="${paragraphId(id)}"${of} w15:done="0"/>`;
};

/** `moment`: `2024-09-12T00:00:00Z`, of every comment; none where it is empty. */
export const commentParts = (remarks: readonly Remark[], moment: string): ExtraPart[] => {
  const comments = commentsOf(remarks);
  if (comments.length === 0) return [];
  const said =
    `${PROLOGUE}<w:comments xmlns:w="${WORD}" xmlns:w14="${WORD_2010}" xmlns:mc="${COMPATIBILITY}"` +
    ` mc:Ignorable="w14">${comments.map((comment) => commentXml(comment, moment)).join('')}</w:comments>`;
  const tied =
    `${PROLOGUE}<w15:commentsEx xmlns:w15="${WORD_2012}" xmlns:mc="${COMPATIBILITY}" mc:Ignorable="w15">` +
    `${comments.map(extendedXml).join('')}</w15:commentsEx>`;
  return [
    {
      path: 'word/comments.xml',
      data: Buffer.from(said),
      contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml',
      relationship: {
        id: 'comments',
        type: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments',
      },
    },
    {
      path: 'word/commentsExtended.xml',
      data: Buffer.from(tied),
      contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml',
      relationship: {
        id: 'commentsExtended',
        type: 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended',
      },
    },
  ];
};

/** Where comments stand, by paragraph. */
export type CommentMarks = ReadonlyMap<SetParagraph, readonly CommentMark[]>;

/** `all`: the paragraphs that the remarks count; the numbers are those that `commentParts` gives. */
export const commentMarks = (remarks: readonly Remark[], all: readonly SetParagraph[]): CommentMarks => {
  const marks = new Map<SetParagraph, CommentMark[]>();
  let next = 0;
  for (const { paragraph, start, end, replies = [] } of remarks) {
    const ids = Array.from({ length: 1 + replies.length }, (_, at) => next + at);
    next += ids.length;
    const set = all[paragraph];
    const known = set && marks.get(set);
    if (known) known.push({ start, end, ids });
    else if (set) marks.set(set, [{ start, end, ids }]);
  }
  return marks;
};
