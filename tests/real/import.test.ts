/**
 * Old speeches of the corpus as .docx from pandoc (real headings) and from LibreOffice (typed numbers, and numbers of
 * lists): read, imported, and held against what is true of them.
 */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../src/import/docx/read.ts';
import { readBases } from '../import/corpus/base.ts';
import { f1, sum } from '../import/corpus/measure.ts';
import { type Outcome, outcomeOf, sumMasks } from '../import/corpus/run.ts';
import type { TrueLine } from '../import/corpus/truth.ts';
import { type VolumeShape, volumeOf } from '../import/corpus/volume.ts';
import { docxOf, listed, p } from '../support/docx.ts';

const MAX = { maxBuffer: 1 << 28 };

const SHAPE: VolumeShape = {
  numbering: '标准',
  masking: 'x',
  cover: false,
  contents: '无',
  airy: false,
  joined: false,
};

const speeches = readBases().map((base, at) => {
  const masking = (['x', 'XX', '×', '某', '空白'] as const)[at % 5] as VolumeShape['masking'];
  return volumeOf([base], { ...SHAPE, masking, numbering: at % 3 === 0 ? '接排' : '标准' }, at);
});

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const isLone = ({ role, headEnd }: TrueLine): boolean => role === 'heading' && headEnd === undefined;

/** Headings with styles where they stand alone. */
const html = (lines: readonly TrueLine[]): string => {
  const [title, ...rest] = lines;
  const body = rest.map((line) => {
    const tag = isLone(line) ? `h${line.level}` : 'p';
    return `<${tag}>${escaped(line.text)}</${tag}>`;
  });
  return `<html><head><title>${escaped(title?.text ?? '')}</title></head><body>${body.join('\n')}</body></html>`;
};

const pandoc = (lines: readonly TrueLine[]): Uint8Array =>
  execFileSync('pandoc', ['-f', 'html', '-t', 'docx', '-o', '-'], { input: html(lines), ...MAX });

/** All in one run: LibreOffice takes longer to start than to convert. */
const office = (files: readonly (string | Uint8Array)[], from: 'txt' | 'docx'): readonly Uint8Array[] => {
  const folder = mkdtempSync(join(tmpdir(), 'jianggao-import-'));
  const names = files.map((bytes, at) => {
    writeFileSync(join(folder, `${at}.${from}`), bytes);
    return join(folder, `${at}.${from}`);
  });
  const input = from === 'txt' ? ['--infilter=Text (encoded):UTF8'] : [];
  const options = [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--norestore', ...input];
  execFileSync(
    'soffice',
    [...options, '--convert-to', 'docx:MS Word 2007 XML', '--outdir', join(folder, 'out'), ...names],
    { stdio: 'ignore' },
  );
  return files.map((_, at) => readFileSync(join(folder, 'out', `${at}.docx`)));
};

const NUMBERING = ['%1、', '（%2）', '%3.']
  .map((text, at) => {
    const form = at < 2 ? 'chineseCountingThousand' : 'decimal';
    return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${form}"/><w:suff w:val="nothing"/><w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`;
  })
  .join('');

const LISTS = `<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>${NUMBERING}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;

/** Numbers of the three levels belong to the list; 第一， and 一是 are typed. */
const numberedDocx = (lines: readonly TrueLine[]): Uint8Array => {
  const body = lines.map(({ role, level, text, mark = 0 }) => {
    const of = role === 'heading' ? level : role === 'item' && /^\d/.test(text) ? 3 : undefined;
    return of === undefined ? p(text) : listed(text.slice(mark), of - 1);
  });
  return docxOf({ numbering: LISTS, body: body.join('') });
};

const outcomes = (files: readonly Uint8Array[]): readonly Outcome[] =>
  files.map((docx, at) => {
    const told: string[] = [];
    const read = readDocx(docx, 'a.docx', ({ message }) => told.push(message));
    if (!read) return expect.fail(told.join('\n'));
    return outcomeOf(read.text, speeches[at] as readonly TrueLine[], read.hints);
  });

describe('old speeches as .docx', () => {
  it.each<[string, () => readonly Uint8Array[]]>([
    ['from pandoc, with real headings', () => speeches.map(pandoc)],
    [
      'from LibreOffice, numbers typed',
      () =>
        office(
          speeches.map((lines) => lines.map(({ text }) => text).join('\n')),
          'txt',
        ),
    ],
    ['from LibreOffice, numbers of lists', () => office(speeches.map(numberedDocx), 'docx')],
  ])('%s', (_what, make) => {
    const all = outcomes(make());
    expect(all.flatMap(({ lost }) => lost)).toEqual([]);
    expect(all.reduce((count, { differences }) => count + differences, 0)).toBe(0);
    const notes = all.flatMap((one) => one.notes).join('\n');
    expect(f1(sum(all.map(({ structure }) => structure))), notes).toBeGreaterThanOrEqual(0.97);
    const { covered, demanded, sound, found } = sumMasks(all.map(({ masks }) => masks));
    expect(covered / demanded, notes).toBeGreaterThanOrEqual(0.99);
    expect(sound / found, notes).toBeGreaterThanOrEqual(0.98);
  });
});
