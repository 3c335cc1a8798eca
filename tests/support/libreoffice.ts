/** Documents through LibreOffice and poppler: .docx in, the lines of each page out, white space dropped. */

import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export interface ReadPage {
  /** Text of each line of the text area, top to bottom. */
  readonly lines: readonly string[];
  /** Text below the text area. */
  readonly footer: string;
}

/** The text area of GB/T 9704 ends 35 mm above the paper's lower edge. */
const FOOTER_TOP = 746;
/** Points within which the middles of words of one line lie. */
const SAME_LINE = 9;

interface Word {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", apos: "'" };
const decode = (text: string): string => text.replace(/&(#39|\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

const wordsOf = (page: string): Word[] =>
  [...page.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="[\d.-]+" yMax="([\d.-]+)">(.*?)<\/word>/g)].map(
    ([, x, top, bottom, text]) => ({
      x: Number(x),
      y: (Number(top) + Number(bottom)) / 2,
      text: decode(text as string).replace(/\s/g, ''),
    }),
  );

const readPage = (page: string): ReadPage => {
  const rows: Word[][] = [];
  for (const word of wordsOf(page).sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row && word.y - (row[0] as Word).y < SAME_LINE) row.push(word);
    else rows.push([word]);
  }
  const lines: string[] = [];
  let footer = '';
  for (const row of rows) {
    const text = row
      .sort((a, b) => a.x - b.x)
      .map((word) => word.text)
      .join('');
    if ((row[0] as Word).y < FOOTER_TOP) lines.push(text);
    else footer += text;
  }
  return { lines: lines.filter((line) => line !== ''), footer };
};

const readPdf = (file: string): ReadPage[] =>
  execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 29 })
    .split('<page ')
    .slice(1)
    .map(readPage);

const fonts = (...args: readonly string[]): string =>
  execFileSync(process.execPath, [resolve(import.meta.dirname, '../../scripts/fonts.mjs'), ...args], {
    encoding: 'utf8',
  });

/** All documents in one call, in order; throws when a stand-in font is absent before or after. */
export const throughLibreOffice = (documents: readonly Uint8Array[]): ReadPage[][] => {
  const root = mkdtempSync(join(tmpdir(), 'jianggao-layout-'));
  const { fontconfig, profile } = JSON.parse(fonts(join(root, 'fonts'))) as { fontconfig: string; profile: string };
  const out = join(root, 'pdf');
  mkdirSync(out);
  const files = documents.map((bytes, index) => {
    const file = join(root, `${index}.docx`);
    writeFileSync(file, bytes);
    return file;
  });
  const options = [`-env:UserInstallation=file://${profile}`, '--headless', '--norestore', '--convert-to', 'pdf'];
  execFileSync('soffice', [...options, '--outdir', out, ...files], {
    env: { ...process.env, FONTCONFIG_FILE: fontconfig },
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  const pdfs = documents.map((_, index) => join(out, `${index}.pdf`));
  fonts('--pdf', ...pdfs);
  return pdfs.map(readPdf);
};
