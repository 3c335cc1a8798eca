/** Documents made to hang, to swell, to fetch or to mislead: each is read, or refused with one sentence. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pack, zip } from '../../../src/output/zip.ts';
import { docxOf, docxParts, p, r, readBytes } from '../../support/docx.ts';
import { bookOf, zipOf } from '../../support/xlsx.ts';

const BODY = p('同志们：') + p('这次会议很重要。');

const withPart = (name: string, change: (xml: string) => string): Uint8Array => {
  const parts = docxParts({ body: BODY, styles: '', settings: '' });
  return zipOf(parts.set(name, change(parts.get(name) ?? '')));
};

const withDocument = (change: (xml: string) => string): Uint8Array => withPart('word/document.xml', change);

const without = (...names: readonly string[]): Uint8Array => {
  const parts = docxParts({ body: BODY, styles: '' });
  for (const name of names) parts.delete(name);
  return zipOf(parts);
};

const wide = (text: string): number[] => [...text].flatMap((char) => [char.charCodeAt(0), 0]);

const ole = (stream: string): Uint8Array =>
  Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(504).fill(0), ...wide(stream)]);

const wrongCrc = (): Uint8Array => {
  const entries = [...docxParts({ body: BODY })].map(([name, xml]) => pack(name, Buffer.from(xml)));
  return zip(entries.map((entry) => (entry.path === 'word/document.xml' ? { ...entry, crc: entry.crc ^ 1 } : entry)));
};

describe('refused, in one sentence', () => {
  it.each<[what: string, bytes: () => Uint8Array, says: string]>([
    ['nothing', () => new Uint8Array(0), '是空的'],
    ['text', () => Buffer.from('同志们：'), '不是 .docx，是别的文件'],
    ['an old .doc', () => ole('WordDocument'), '是旧式的 Word 文档（.doc），不是 .docx'],
    ['a password', () => ole('EncryptedPackage'), '是加了打开密码的文件'],
    ['RTF', () => Buffer.from('{\\rtf1 a}'), '是 RTF 文档，不是 .docx'],
    ['PDF', () => Buffer.from('%PDF-1.7'), '是 PDF 文件，不是 .docx'],
    ['a web page', () => Buffer.from('<html><body>'), '是网页，不是 .docx'],
    ['XML in one piece', () => Buffer.from('<?xml version="1.0"?><pkg:package/>'), '是 XML 文件，不是 .docx'],
    ['an .xlsx', () => bookOf({ sheets: [{ data: '' }] }), '是 Excel 工作簿，不是 Word 文档'],
    [
      'an .odt',
      () => zipOf([['mimetype', 'application/vnd.oasis.opendocument.text']]),
      '是 OpenDocument 文件，不是 .docx',
    ],
    ['slides', () => zipOf([['ppt/presentation.xml', '<a/>']]), '是演示文稿，不是 Word 文档'],
    ['another archive', () => zipOf([['a.txt', '']]), '是压缩文件，里面没有 Word 文档（缺少 word/document.xml）'],
    ['no document', () => without('word/document.xml'), '是压缩文件，里面没有 Word 文档（缺少 word/document.xml）'],
    ['cut off', () => docxOf(BODY).subarray(0, 700), '不完整，或者已经损坏'],
    ['a wrong checksum', wrongCrc, '不完整，或者已经损坏'],
    ['names that lead out', () => zipOf([...docxParts({ body: BODY }), ['../../a', 'x']]), '里面有越出目录的文件名'],
    [
      'a bomb',
      () => zipOf([...docxParts({ body: BODY }), ['word/media/a', new Uint8Array(40 << 20)]]),
      '解开后过大（其中一个文件超过 32 MB）',
    ],
    [
      'too many parts',
      () =>
        zipOf([
          ...docxParts({ body: BODY }),
          ...Array.from({ length: 2000 }, (_, at): [string, string] => [`a${at}`, '']),
        ]),
      '里面的文件过多（超过 2000 个）',
    ],
    [
      'a DOCTYPE',
      () =>
        withDocument((xml) =>
          xml
            .replace('<w:document', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><w:document')
            .replace('同志们', '&b;'),
        ),
      '里面的 word/document.xml 第 2 行第 55 列有 DOCTYPE，可能引用外部文件',
    ],
    [
      'a DOCTYPE in its styles',
      () => withPart('word/styles.xml', (xml) => xml.replace('<w:styles', '<!DOCTYPE a><w:styles')),
      '里面的 word/styles.xml 第 2 行第 13 列有 DOCTYPE，可能引用外部文件',
    ],
    ['an entity of its own', () => withDocument((xml) => xml.replace('同志们', '&b;')), ''],
    ['XML that ends too soon', () => withDocument((xml) => xml.slice(0, -20)), ''],
    ['another root', () => withDocument((xml) => xml.replaceAll('w:document', 'w:styles')), ''],
    ['another vocabulary', () => withDocument((xml) => xml.replace('wordprocessingml/2006/main', 'a')), ''],
    ['elements in elements in elements', () => docxOf(`${'<w:sdt>'.repeat(300)}${'</w:sdt>'.repeat(300)}`), ''],
    ['a million empty paragraphs', () => docxOf('<w:p/>'.repeat(1_000_000)), ''],
    ['UTF-16 that says otherwise', () => withDocument((xml) => xml.replace('UTF-8', 'GB18030')), ''],
  ])('%s', (_what, bytes, says) => {
    const { value, told } = readBytes(bytes());
    expect(value).toBeUndefined();
    expect(told).toHaveLength(1);
    if (says !== '') expect(told[0]).toBe(`E JGF035 旧稿.docx ${says}`);
    else expect(told[0]).toMatch(/^E JGF035 旧稿\.docx 里面的 word\/document\.xml 第 \d+ 行第 \d+ 列/);
    expect(told[0]).not.toMatch(/passwd|undefined|NaN|\[object/);
  });

  it('cut at every 97th byte', () => {
    const whole = docxOf(BODY);
    for (let at = 0; at < whole.length; at += 97) {
      const { value, told } = readBytes(whole.subarray(0, at));
      expect({ at, value, count: told.length }).toEqual({ at, value: undefined, count: 1 });
    }
  });
});

describe('read, and said', () => {
  const TEXT = '同志们：\n这次会议很重要。';

  it.each<[what: string, bytes: () => Uint8Array, told: readonly string[]]>([
    ['without styles', () => without('word/styles.xml'), []],
    ['without relationships', () => without('_rels/.rels', 'word/_rels/document.xml.rels'), []],
    ['without content types', () => without('[Content_Types].xml'), []],
    [
      'macros',
      () =>
        docxOf({
          body: BODY,
          relationships:
            '<Relationship Id="m" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>',
        }),
      ['I JGF036 旧稿.docx 里有宏，没有运行，也没有读'],
    ],
    [
      'references to files and pages',
      () =>
        docxOf({
          body: BODY,
          relationships: ['file:///etc/passwd', 'http://127.0.0.1:9/a.png', '\\\\a\\b']
            .map(
              (target, at) =>
                `<Relationship Id="x${at}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${target}" TargetMode="External"/>`,
            )
            .join(''),
        }),
      ['I JGF036 旧稿.docx 引用了 3 处文件以外的内容（图片、模板等），没有去取'],
    ],
    [
      'links to pages',
      () =>
        docxOf({
          body: BODY,
          relationships:
            '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="http://127.0.0.1:9/" TargetMode="External"/>',
        }),
      [],
    ],
    [
      'styles outside of the file',
      () =>
        docxOf({
          body: BODY,
          relationships:
            '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="file:///etc/passwd" TargetMode="External"/>',
        }),
      ['I JGF036 旧稿.docx 引用了 1 处文件以外的内容（图片、模板等），没有去取'],
    ],
    [
      'styles that lead out of the archive',
      () =>
        docxOf({
          body: BODY,
          relationships:
            '<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="../../../../etc/passwd"/>',
        }),
      [],
    ],
    [
      'UTF-16',
      () => {
        const parts = docxParts({ body: BODY });
        const xml = `\ufeff${(parts.get('word/document.xml') ?? '').replace('UTF-8', 'UTF-16')}`;
        return zipOf(
          [...parts].map(([name, text]) => [name, name === 'word/document.xml' ? Buffer.from(xml, 'utf16le') : text]),
        );
      },
      [],
    ],
  ])('%s', (_what, bytes, told) => {
    const read = readBytes(bytes());
    expect(read.told).toEqual(told);
    expect(read.value?.text).toBe(TEXT);
  });
});

describe('in linear time and little memory', () => {
  const MANY = 50_000;
  it.each<[what: string, body: () => string]>([
    ['fields that never end', () => `<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(MANY)}</w:p>`],
    [
      'fields that have ended already',
      () => `<w:p>${'<w:r><w:fldChar w:fldCharType="end"/></w:r>'.repeat(MANY)}</w:p>`,
    ],
    [
      'one long instruction',
      () =>
        `<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>EQ \\o(${'('.repeat(MANY)}</w:instrText><w:fldChar w:fldCharType="end"/></w:r></w:p>`,
    ],
    [
      'a row of many cells',
      () => `<w:tbl><w:tr>${'<w:tc><w:p/></w:tc>'.repeat(MANY)}<w:tc>${p('甲')}</w:tc></w:tr></w:tbl>`,
    ],
    [
      'a title of many lines',
      () => `<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r>${'<w:t>a</w:t><w:br/>'.repeat(MANY)}</w:r></w:p>`,
    ],
    ['page breaks', () => `<w:p><w:r>${'<w:br w:type="page"/>'.repeat(MANY)}<w:t>甲</w:t></w:r></w:p>`],
    ['paragraphs that are one', () => `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r('甲')}</w:p>`.repeat(MANY)],
    ['tables in tables', () => `${'<w:tbl><w:tr><w:tc>'.repeat(80)}${p('甲')}${'</w:tc></w:tr></w:tbl>'.repeat(80)}`],
    ['blanks', () => `<w:p><w:r><w:t>a${' '.repeat(MANY)}b</w:t></w:r></w:p>`],
    [
      'changes in one paragraph',
      () => `<w:p>${'<w:ins w:author="a"><w:r><w:t>甲</w:t></w:r></w:ins><w:del w:author="a"/>'.repeat(MANY)}</w:p>`,
    ],
  ])('%s', (_what, body) => {
    // What grows with the square runs into the runner's own limit.
    expect(readBytes(docxOf(body())).told).toEqual([]);
  });
});

it('never throws, whatever is cut out of, doubled in or put into a part', () => {
  const parts = docxParts({
    body: `${BODY}<w:tbl><w:tr><w:tc>${p('甲', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')}</w:tc></w:tr></w:tbl><w:p><w:commentRangeStart w:id="1"/><w:ins w:author="a">${r('乙', '<w:b/>')}</w:ins><w:commentRangeEnd w:id="1"/></w:p><w:sectPr><w:pgSz w:w="11906"/></w:sectPr>`,
    styles: '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="1"/></w:style>',
    numbering:
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    comments: `<w:comment w:id="1" w:author="a">${p('丙')}</w:comment>`,
  });
  const names = [...parts.keys()];
  const PUT = [
    '<w:p>',
    '</w:p>',
    '"',
    '&',
    '<w:t>',
    '<w:tc>',
    '<w:tbl/>',
    '<w:pPr/>',
    '<w:rPr/>',
    '-1',
    '\0',
    '__proto__',
    '9999999999',
  ];
  const splice = fc.record({
    part: fc.constantFrom(...names),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.nat({ max: 40 }),
    put: fc.oneof(fc.constantFrom(...PUT), fc.string()),
  });
  fc.assert(
    fc.property(
      fc.array(splice, { minLength: 1, maxLength: 3 }),
      fc.constantFrom('accept', 'reject', 'show'),
      (splices, changes) => {
        const changed = new Map(parts);
        for (const { part, at, length, put } of splices) {
          const xml = changed.get(part) ?? '';
          const from = Math.floor(at * xml.length);
          changed.set(part, xml.slice(0, from) + put + xml.slice(from + length));
        }
        const { value, told } = readBytes(zipOf(changed), { changes: changes as 'accept' });
        expect(value === undefined).toBe(told.some((line) => line.startsWith('E')));
        for (const line of told) expect(line).not.toMatch(/undefined|NaN|\[object/);
        if (!value) return;
        expect(value.lines.length === 0 ? '' : value.text.split('\n')).toHaveLength(value.lines.length);
        for (const { line } of [...value.comments, ...value.changes])
          expect(line).toBeLessThan(Math.max(1, value.lines.length));
      },
    ),
    { numRuns: 300 },
  );
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});
