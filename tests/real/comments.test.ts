/** Review copies in LibreOffice: as many pages as the clean copy, the same words on them, every comment read. */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realWorld } from '../../src/cli/world.ts';
import { buildDraft } from '../../src/project/build.ts';
import { openWorkspace } from '../../src/project/workspace.ts';
import { partOfDocx } from '../support/build.ts';
import { throughLibreOffice } from '../support/libreoffice.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const DRAFTS = ['data/示例/2024年汇编.yaml', 'data/示例/稳定会.yaml', 'data/示例/动员会.yaml'];

const docxOf = (draft: string, review: boolean): Uint8Array => {
  const { value: workspace } = openWorkspace(realWorld(ROOT), ROOT, ROOT);
  const options = { formats: ['docx'], final: false, software: 'libreoffice', ...(review ? { review } : {}) } as const;
  const docx = buildDraft(workspace, join(ROOT, draft), options).outputs.get('docx');
  if (!docx) throw new Error(`${draft} is not built`);
  return docx;
};

/** Author and text of each comment, as LibreOffice writes them into its own format. */
const readComments = (docx: Uint8Array): string[] => {
  const folder = mkdtempSync(join(tmpdir(), 'jianggao-comments-'));
  writeFileSync(join(folder, 'a.docx'), docx);
  const options = [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'fodt'];
  execFileSync('soffice', [...options, '--outdir', folder, join(folder, 'a.docx')], { stdio: 'ignore' });
  const xml = readFileSync(join(folder, 'a.fodt'), 'utf8');
  return [...xml.matchAll(/<office:annotation [^>]*>(.*?)<\/office:annotation>/gs)].map(([, said = '']) => {
    expect(said).toContain('<dc:creator>讲稿</dc:creator>');
    return [...said.matchAll(/<text:p[^>]*>(.*?)<\/text:p>/gs)]
      .map(([, line = '']) => line.replace(/<[^>]+>/g, ''))
      .join('\n');
  });
};

describe('a review copy', () => {
  const pairs = DRAFTS.map((draft) => [docxOf(draft, false), docxOf(draft, true)] as const);
  const read = throughLibreOffice(pairs.flat());

  it.each(DRAFTS.map((draft, at) => [draft, at] as const))('of %s has the pages of the clean copy', (_draft, at) => {
    const [clean = [], review = []] = [read[2 * at], read[2 * at + 1]];
    expect(review.length).toBe(clean.length);
    const text = (pages: typeof clean): string => pages.map(({ lines }) => lines.join('')).join('');
    expect(text(review)).toBe(text(clean));
    expect(review.map(({ footer }) => footer)).toEqual(clean.map(({ footer }) => footer));
  });

  it('has every comment read, line by line', () => {
    const docx = pairs[1]?.[1] as Uint8Array;
    const written = [...partOfDocx(docx, 'word/comments.xml').matchAll(/<w:comment .*?>(.*?)<\/w:comment>/g)].map(
      ([, said = '']) => [...said.matchAll(/<w:t [^>]*>(.*?)<\/w:t>/g)].map(([, line]) => line).join('\n'),
    );
    expect(written.length).toBeGreaterThan(50);
    expect(
      readComments(docx)
        .map((said) => said.replaceAll('&quot;', '"'))
        .sort(),
    ).toEqual(written.map((said) => said.replaceAll('&quot;', '"')).sort());
  });
});
