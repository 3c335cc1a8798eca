/** Documents as pandoc and LibreOffice write them, read by us as pandoc reads them: paragraphs, numbers, tables, comments. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { styleFindings } from '../../src/check/style.ts';
import type { DocxText } from '../../src/import/docx/docx-text.ts';
import { readLook } from '../../src/import/docx/look.ts';
import { readDocx } from '../../src/import/docx/read.ts';
import { writeText } from '../../src/output/text/write.ts';
import { finish } from '../support/build.ts';
import { compilationOf, singleOf, speechOf } from '../support/documents.ts';
import { docxOf, listed, p } from '../support/docx.ts';
import { randomOf } from '../support/random.ts';
import { MASSES, SECRETARY, STABILITY } from '../support/speeches.ts';
import { loadStyle } from '../support/style.ts';

const MAX = { maxBuffer: 1 << 28 };

const pandoc = (from: string, to: string, input: string | Uint8Array): Buffer =>
  execFileSync('pandoc', ['-f', from, '-t', to, '--wrap=none', '-o', '-'], { input, ...MAX });

/** `to`: `docx:MS Word 2007 XML`, `txt:Text (encoded):UTF8`. */
const office = (bytes: Uint8Array, from: string, to: string): Buffer => {
  const folder = mkdtempSync(join(tmpdir(), 'jianggao-reader-'));
  writeFileSync(join(folder, `a.${from}`), bytes);
  const options = [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--norestore', '--convert-to', to];
  execFileSync('soffice', [...options, '--outdir', join(folder, 'out'), join(folder, `a.${from}`)], {
    stdio: 'ignore',
  });
  return readFileSync(join(folder, 'out', `a.${to.split(':')[0]}`));
};

const read = (docx: Uint8Array): DocxText => {
  const told: string[] = [];
  const text = readDocx(docx, 'a.docx', ({ message }) => told.push(message));
  if (!text) throw new Error(told.join('\n'));
  return text;
};

/** Lines with words, blanks and what sets columns dropped. */
const worded = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/[\s　]/g, ''))
    .filter((line) => line !== '' && !/^-+$/.test(line));

const MARKDOWN = `---
title: 在全县信访工作会议上的讲话
---

# 一、提高认识

做好信访工作，是**各级干部**的分内之事。见[条例](http://127.0.0.1/)。

## （一）压实责任

| 乡镇 | 来信 |
|------|------|
| 青禾镇 | 40 |
| 石渡镇 | 123 |

> 引用的一段。

第一行\\
第二行

1. 甲项
2. 乙项

结束。
`;

const NUMBERING = [
  ['chineseCountingThousand', '%1、'],
  ['chineseCountingThousand', '（%2）'],
  ['decimal', '%3.'],
  ['decimalEnclosedCircle', '%4'],
]
  .map(
    ([form, text], at) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${form}"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`,
  )
  .join('');

const LISTS = {
  numbering: `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${NUMBERING}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
  body: [
    ...[0, 1, 2, 2, 3, 3, 1, 2, 0, 1].map((level, at) => listed(`第${at}段文字`, level)),
    p('间隔的正文。'),
    ...[0, 1, 0, 0].map((level, at) => listed(`又${at}段`, level)),
    ...Array.from({ length: 12 }, (_, at) => listed(`另起${at}段`, 0, 2)),
  ].join(''),
};

const FORMS = [
  'decimalZero',
  'chineseCounting',
  'chineseCountingThousand',
  'japaneseCounting',
  'taiwaneseCounting',
  'taiwaneseCountingThousand',
  'chineseLegalSimplified',
  'ideographTraditional',
  'ideographZodiac',
  'decimalEnclosedCircle',
  'decimalEnclosedCircleChinese',
  'upperLetter',
  'lowerLetter',
  'upperRoman',
  'lowerRoman',
];

/** Shows the numbers of all levels down to its own. */
const levelXml = (level: number, form: string, start: number, between: string): string => {
  const shown = Array.from({ length: level + 1 }, (_, at) => `%${at + 1}`).join(between);
  return `<w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="${form}"/><w:suff w:val="nothing"/><w:lvlText w:val="[${shown}]"/></w:lvl>`;
};

const officeText = (docx: Uint8Array): string =>
  office(docx, 'docx', 'txt:Text (encoded):UTF8')
    .toString()
    .replace(/^\ufeff/, '');

describe('a document that pandoc has written', () => {
  const docx = pandoc('markdown', 'docx', MARKDOWN);

  it('reads as pandoc reads it', () => {
    const text = read(docx);
    // Of a title in the style of that name pandoc makes metadata.
    expect(worded(text.text).slice(1)).toEqual(worded(pandoc('docx', 'plain', docx).toString()));
    expect(text.lines.filter(({ kind }) => kind === 'row')).toHaveLength(3);
    expect(text.hints.get(0)).toMatchObject({ role: 'title' });
    const at = text.text.split('\n').indexOf('一、提高认识');
    expect(text.hints.get(at)).toMatchObject({ role: 'heading', level: 1 });
  });
});

describe('a document that this tool has written', () => {
  const style = loadStyle('国标');
  const compilation = compilationOf('2024年讲话材料汇编', [STABILITY, MASSES, SECRETARY].map(speechOf));

  it.each([['a speech', singleOf(STABILITY)] as const, ['a compilation', compilation] as const])(
    'reads as pandoc reads it: %s',
    (_what, document) => {
      const { docx } = finish(document, style);
      const from = (lines: string[]): string[] => lines.slice(lines.indexOf('同志们：'));
      expect(from(worded(read(docx).text))).toEqual(from(worded(pandoc('docx', 'plain', docx).toString())));
    },
  );

  it('and LibreOffice has saved again reads as its plain text', () => {
    const { docx, galley, pages } = finish(compilation, style);
    const again = office(docx, 'docx', 'docx:MS Word 2007 XML');
    const plain = (text: string): string[] => worded(text).map((line) => line.replace(/……(\d+)$/, '$1'));
    expect(plain(read(again).text)).toEqual(plain(writeText(galley, pages)));
    expect([...read(again).hints.values()].filter(({ role }) => role === 'title')).toHaveLength(3);
  });
});

describe('the look of a document', () => {
  it('is still that of the style once LibreOffice has saved it again', () => {
    const style = loadStyle('国标');
    const { docx } = finish(singleOf(STABILITY), style);
    const again = office(docx, 'docx', 'docx:MS Word 2007 XML');
    const look = readLook(again, 'a.docx', ({ message }) => expect.fail(message));
    expect(look && styleFindings(look, style)).toEqual([]);
    expect(Object.keys(look?.roles ?? {})).toEqual(['title', 'body', 'heading1', 'heading3', 'heading4']);
  });
});

describe('numbers of lists', () => {
  it('are those that LibreOffice shows', () => {
    const docx = docxOf(LISTS);
    const theirs = office(docx, 'docx', 'txt:Text (encoded):UTF8')
      .toString()
      .replace(/^\ufeff/, '');
    expect(worded(read(docx).text)).toEqual(worded(theirs));
  });

  it('of any order of levels and lists are those that LibreOffice shows', () => {
    const random = randomOf(5);
    const definitions: string[] = [];
    const lists: string[] = [];
    const paragraphs: string[] = [];
    for (let id = 0; id < 40; id += 1) {
      const levels = [0, 1, 2, 3].map((level) => levelXml(level, 'decimal', random.int(1, 3), '.'));
      definitions.push(`<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`);
      const ids = Array.from({ length: random.int(1, 3) }, (_, at) => 10 * id + at + 1);
      for (const [at, list] of ids.entries()) {
        const start = `<w:lvlOverride w:ilvl="0"><w:startOverride w:val="${random.int(1, 4)}"/></w:lvlOverride>`;
        const override = at > 0 && random.chance(0.6) ? start : '';
        lists.push(`<w:num w:numId="${list}"><w:abstractNumId w:val="${id}"/>${override}</w:num>`);
      }
      for (let at = 0; at < 14; at += 1) {
        const list = ids[random.int(0, ids.length - 1)] as number;
        paragraphs.push(listed('文', at === 0 ? 0 : random.int(0, 3), list));
      }
    }
    const docx = docxOf({ numbering: [...definitions, ...lists].join(''), body: paragraphs.join('') });
    expect(worded(read(docx).text)).toEqual(worded(officeText(docx)));
  });

  it('of every form that LibreOffice knows too are the same up to 99', () => {
    const numbering = FORMS.map(
      (form, id) => `<w:abstractNum w:abstractNumId="${id}">${levelXml(0, form, 1, '')}</w:abstractNum>`,
    ).concat(FORMS.map((_, id) => `<w:num w:numId="${id + 1}"><w:abstractNumId w:val="${id}"/></w:num>`));
    const body = FORMS.map((_, id) => listed('文', 0, id + 1).repeat(99));
    const docx = docxOf({ numbering: numbering.join(''), body: body.join('') });
    expect(worded(read(docx).text)).toEqual(worded(officeText(docx)));
  });

  it('are the same once LibreOffice has saved them again', () => {
    const docx = docxOf(LISTS);
    expect(read(office(docx, 'docx', 'docx:MS Word 2007 XML')).text).toBe(read(docx).text);
  });
});

describe('old formats through LibreOffice', () => {
  it.each(['doc:MS Word 97', 'odt:writer8', 'rtf:Rich Text Format'])('%s and back reads the same', (format) => {
    const { docx } = finish(singleOf(MASSES), loadStyle('国标'));
    const from = format.split(':')[0] as string;
    const again = office(office(docx, 'docx', format), from, 'docx:MS Word 2007 XML');
    expect(worded(read(again).text)).toEqual(worded(read(docx).text));
  });
});
