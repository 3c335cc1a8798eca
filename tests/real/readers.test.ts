/** What other programs read in our files: pandoc and LibreOffice, neither of which shares code with ours. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberTree } from '../../src/compose/number.ts';
import { writeMarkdown } from '../../src/output/markdown/write.ts';
import { writeText } from '../../src/output/text/write.ts';
import { paragraphsOf, paragraphText } from '../../src/tree/galley.ts';
import { finish } from '../support/build.ts';
import { compilationOf, partOf, pieces, singleOf, speechOf } from '../support/documents.ts';
import { throughLibreOffice } from '../support/libreoffice.ts';
import { MASSES, SECRETARY, STABILITY } from '../support/speeches.ts';
import { loadStyle } from '../support/style.ts';

const style = { ...loadStyle('国标'), software: 'libreoffice' } as const;
const long = { ...STABILITY, text: Array.from({ length: 6 }, () => STABILITY.text).join('\n\n') };
const compilation = compilationOf('2024年信访稳定工作会议讲话材料汇编', [long, MASSES, SECRETARY].map(speechOf));

const pandoc = (from: string, input: string | Uint8Array): string =>
  execFileSync('pandoc', ['-f', from, '-t', 'plain', '--wrap=none'], { input, encoding: 'utf8', maxBuffer: 1 << 28 });

/** Line ends in a title and bookmarks before it come out as blanks, of which our text has none. */
const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replaceAll(' ', ''))
    .filter((line) => line !== '');

/** Lines of plain text from the first speech on. */
const speechLines = (text: string, title: string): string[] => {
  const all = lines(text);
  return all.slice(all.indexOf(title));
};

describe('.docx', () => {
  const { galley, pages, docx } = finish(compilation, style);

  it('is read by pandoc paragraph by paragraph as the plain text', () => {
    const read = lines(pandoc('docx', docx));
    const own = speechLines(writeText(galley, pages), long.title);
    expect(read.slice(-own.length)).toEqual(own);
  });

  it('is read by LibreOffice paragraph by paragraph as the plain text', () => {
    const folder = mkdtempSync(join(tmpdir(), 'jianggao-readers-'));
    writeFileSync(join(folder, 'a.docx'), docx);
    const options = [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'html:HTML:EmbedImages',
    ];
    execFileSync('soffice', [...options, '--outdir', folder, join(folder, 'a.docx')], { stdio: 'ignore' });
    const read = lines(pandoc('html', execFileSync('cat', [join(folder, 'a.html')], { encoding: 'utf8' })));
    const own = speechLines(writeText(galley, pages), long.title);
    expect(read.slice(-own.length)).toEqual(own);
  });
});

describe('pages in LibreOffice', () => {
  const documents = [
    compilation,
    compilationOf('汇编', [partOf('上篇', '稳定会', long), partOf('下篇', '', MASSES, SECRETARY)]),
  ];
  const finished = documents.map((document) => finish(document, style));
  const read = throughLibreOffice(finished.map(({ docx }) => docx));

  it.each([0, 1])('have a number in the body alone, from 1 on (%i)', (index) => {
    const footers = (read[index] ?? []).map(({ footer }) => footer);
    expect(footers).toEqual(['', '', ...footers.slice(2).map((_, at) => `—${at + 1}—`)]);
    expect(footers.length).toBe(finished[index]?.pages.pages.length);
  });

  it.each([0, 1])('are those that the contents say (%i)', (index) => {
    const { galley } = finished[index] as (typeof finished)[number];
    const all = paragraphsOf(galley);
    const squeezed = (at: number): string => paragraphText(all[at] as (typeof all)[number]).replace(/\s/g, '');
    const [, contents, ...body] = read[index] ?? [];
    const printed = (contents?.lines.join('') ?? '').split(/\.{2,}/);
    const targets = all.flatMap(({ target }) => (target === undefined ? [] : [target]));
    expect(printed).toHaveLength(targets.length + 1);
    targets.forEach((target, at) => {
      const page = Number(/^\d+/.exec(printed[at + 1] as string)?.[0]);
      expect(body[page - 1]?.lines.join('')).toContain(squeezed(target));
    });
  });
});

describe('Markdown', () => {
  it('of a speech reads back as its plain text', () => {
    const document = singleOf({ ...STABILITY, date: '' });
    const { galley, pages } = finish(document, style);
    const read = lines(pandoc('commonmark', writeMarkdown(numberTree(document, style))));
    expect(read).toEqual(lines(writeText(galley, pages)));
  });

  it('of any text reads back letter for letter', () => {
    const unit = fc.constantFrom(...'各级部门“”（）：。，12.)#*_`[]<>&|~$^+-=!\\ ab');
    const texts = fc
      .sample(fc.string({ unit, minLength: 1, maxLength: 30 }), { numRuns: 400, seed: 7 })
      .filter((text) => text.trim() === text && !text.includes('  '));
    const speech = speechOf({ title: '讲话', text: '' });
    const children = texts.map((text, at) => {
      const strong = { type: 'strong', pieces: pieces(text.slice(at % text.length)) } as const;
      const plain = { type: 'text', pieces: pieces(text.slice(0, at % text.length)) } as const;
      return {
        type: 'paragraph',
        children: [plain, strong].filter((inline) => inline.pieces.length > 0),
        position: { source: { name: '', text: '' }, start: 0, end: 0 },
      } as const;
    });
    const document = { ...singleOf({ title: '讲话', text: '' }), children: [{ ...speech, children }] };
    const html = execFileSync('pandoc', ['-f', 'commonmark', '-t', 'json'], {
      input: writeMarkdown(document),
      encoding: 'utf8',
    });
    expect(inlineTexts(html).slice(1)).toEqual(texts);
  });
});

interface PandocNode {
  readonly t: string;
  readonly c?: unknown;
}

/** Text of each block of pandoc's JSON. */
const inlineTexts = (json: string): string[] => {
  const text = (node: PandocNode): string => {
    if (node.t === 'Str') return node.c as string;
    if (node.t === 'Space' || node.t === 'SoftBreak') return ' ';
    return Array.isArray(node.c) ? (node.c as unknown[]).map(anyText).join('') : '';
  };
  const anyText = (value: unknown): string => {
    if (Array.isArray(value)) return value.map(anyText).join('');
    return value !== null && typeof value === 'object' && 't' in value ? text(value as PandocNode) : '';
  };
  return (JSON.parse(json) as { blocks: PandocNode[] }).blocks.map(text);
};
