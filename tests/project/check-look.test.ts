/** Where findings of a .docx's looks are told to be: a paragraph by its speech and number, what is set for all by the section. */

import { describe, expect, it } from 'vitest';
import { checkFile, openChecker } from '../../src/project/check.ts';
import { lineText, positionAt } from '../../src/source.ts';
import { docxOf } from '../support/docx.ts';
import { workspaceOf } from '../support/workspace.ts';

const paragraph = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;

const CENTRED = '<w:jc w:val="center"/>';
const SECTION = '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr>';

const BODY = '各地各部门要把群众的来信来访当作一面镜子，照一照作风，照一照效率，逐件查清原委，逐件回复本人。';

/** Two speeches; only the second has headings. */
const BOOK = [
  paragraph('在全县信访工作会议上的讲话', CENTRED),
  paragraph('（2024年9月12日）', CENTRED),
  paragraph('同志们：'),
  paragraph(BODY),
  paragraph(BODY, SECTION),
  paragraph('在全县防汛工作会议上的讲话', CENTRED),
  paragraph('（2024年6月4日）', CENTRED),
  paragraph('同志们：'),
  paragraph(`${BODY.repeat(3)}`),
  paragraph('一、把隐患查清楚', '<w:jc w:val="right"/>'),
  paragraph(BODY),
];

const look = (body: string) => {
  const workspace = workspaceOf({ '稿.docx': docxOf({ body }) });
  const checker = openChecker(workspace, { final: false, style: '国标' }).value;
  const { diagnostics } = checkFile(checker, '/w/稿.docx', 'docx');
  return diagnostics
    .filter(({ code }) => code.startsWith('JGL'))
    .map(({ message, place, printed }) => ({
      message,
      printed,
      words:
        place && place.source.text !== '' ? lineText(place.source, positionAt(place.source, place.start).line) : '',
    }));
};

describe('where looks are found', () => {
  it('of a heading of the second speech, its number there and its words', () => {
    const found = look(`${BOOK.join('')}${SECTION}`);
    expect(found).toContainEqual({
      message: '一级标题是右对齐，国标应为两端对齐',
      printed: { speech: 2, paragraph: 5 },
      words: '一、把隐患查清楚',
    });
    expect(found).toContainEqual(
      expect.objectContaining({ printed: { speech: 1, paragraph: 1 }, words: '在全县信访工作会议上的讲话' }),
    );
  });

  it('of what is set for all pages, the section that holds most of the text', () => {
    const found = look(`${BOOK.join('')}${SECTION}`).filter(({ words }) => words === '');
    expect(found.length).toBeGreaterThan(1);
    for (const { printed } of found) expect(printed).toEqual({ section: 2 });
  });

  it('of a document of one section, the whole', () => {
    const found = look(`${paragraph('在全县信访工作会议上的讲话', CENTRED)}${paragraph(BODY)}${SECTION}`);
    expect(found.filter(({ words }) => words === '').map(({ printed }) => printed)).toContainEqual({});
  });

  it('the first of those that look like most of them, not one that looks otherwise', () => {
    const other = paragraph('只有这一段居右，别的段落不这样。', '<w:jc w:val="right"/>');
    const found = look(`${paragraph('在全县信访工作会议上的讲话', CENTRED)}${other}${paragraph(BODY)}${SECTION}`);
    expect(found).toContainEqual(
      expect.objectContaining({
        message: expect.stringContaining('正文首行缩进'),
        words: '只有这一段居右，别的段落不这样。',
      }),
    );
    const aligned = found.find(({ message }) => message.startsWith('正文是'));
    expect(aligned?.words).toBe(BODY);
  });
});
