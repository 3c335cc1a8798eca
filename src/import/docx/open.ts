/**
 * A .docx from its bytes to its parts: what the file really is, whether it is whole, which part is which. Refers to
 * nothing outside of the file: what lies there is counted, never fetched; macros are named, never read.
 */

import { PackageFault, type Parts, partsOf, readPart, relationsOf } from '../package.ts';
import { sniff } from '../sniff.ts';
import type { Refused } from '../table.ts';
import { readZip, type ZipLimits } from '../zip.ts';

export interface DocxPackage {
  readonly kind: 'package';
  readonly parts: Parts;
  readonly document: string;
  /** Name of the part of a type (`styles`, `comments`), where there is such a part. */
  readonly related: (type: string) => string | undefined;
  /** By relationship id, of the document itself. */
  readonly target: (id: string) => string | undefined;
  readonly hasMacros: boolean;
  /** Pictures, templates and the like that lie outside; links to pages in the web are none. */
  readonly externals: number;
}

const SAVE_AGAIN = '在 Word 或 WPS 里打开，另存为“.docx”';

const refused = (reason: string, hint?: string): Refused => ({ kind: 'refused', reason, ...(hint ? { hint } : {}) });

/** What is no archive at all. */
const otherFile = (bytes: Uint8Array): Refused | undefined => {
  if (bytes.length === 0) return refused('是空的');
  const found = sniff(bytes);
  if (found.kind === 'zip') return undefined;
  if (found.kind === 'text') return refused('不是 .docx，是别的文件', SAVE_AGAIN);
  if (found.says.includes('密码')) return refused(`是${found.says}`, '在 Word 或 WPS 里去掉打开密码，再保存');
  const gap = /^[A-Za-z\d]/.test(found.says) ? ' ' : '';
  return refused(`是${gap}${found.says.replace(/（有的.*$/, '')}，不是 .docx`, SAVE_AGAIN);
};

/** What lies in an archive that is no document. */
const otherPackage = (parts: Parts): Refused => {
  const is = (name: string): boolean => parts.bytes(name) !== undefined;
  if (is('xl/workbook.xml') || is('xl/workbook.bin')) return refused('是 Excel 工作簿，不是 Word 文档');
  if (is('ppt/presentation.xml')) return refused('是演示文稿，不是 Word 文档');
  if (is('mimetype')) return refused('是 OpenDocument 文件，不是 .docx', SAVE_AGAIN);
  return refused('是压缩文件，里面没有 Word 文档（缺少 word/document.xml）');
};

const relationsPart = (of: string): string => {
  const at = of.lastIndexOf('/') + 1;
  return `${of.slice(0, at)}_rels/${of.slice(at)}.rels`;
};

const countExternals = (parts: Parts, document: string): number => {
  let count = 0;
  for (const of of [document, 'word/settings.xml']) {
    const name = relationsPart(of);
    if (!parts.bytes(name)) continue;
    readPart(parts, name, {
      open: ({ name: element, attribute }) => {
        if (element !== 'Relationship' || attribute('TargetMode') !== 'External') return;
        if (!/\/hyperlink$/i.test(attribute('Type') ?? '')) count += 1;
      },
    });
  }
  return count;
};

const open = (parts: Parts): DocxPackage | Refused => {
  const stated = relationsOf(parts, '').find(({ type }) => type === 'officeDocument')?.target;
  const document = [stated, 'word/document.xml'].find((name) => name !== undefined && parts.bytes(name));
  if (document === undefined || /(?:^|\/)(?:xl|ppt)\//.test(document)) return otherPackage(parts);
  const relations = relationsOf(parts, document);
  const there = (name: string | undefined): string | undefined =>
    name !== undefined && parts.bytes(name) ? name : undefined;
  const byType = new Map(relations.toReversed().map(({ type, target }) => [type, target]));
  const byId = new Map(relations.map(({ id, target }) => [id, target]));
  return {
    kind: 'package',
    parts,
    document,
    related: (type) => there(byType.get(type)),
    target: (id) => there(byId.get(id)),
    hasMacros: byType.has('vbaProject'),
    externals: countExternals(parts, document),
  };
};

/** Never throws. `limits` are for tests. */
export const openDocx = (bytes: Uint8Array, limits?: ZipLimits): DocxPackage | Refused => {
  const other = otherFile(bytes);
  if (other) return other;
  const archive = readZip(bytes, limits);
  if (archive.kind === 'refused') return archive;
  try {
    return open(partsOf(archive.parts));
  } catch (thrown) {
    if (thrown instanceof PackageFault) return refused(thrown.message);
    throw thrown;
  }
};
