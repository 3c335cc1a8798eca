/**
 * An .xlsx or .xlsm as its sheets: names, shared strings, number formats. A sheet itself is read when it is asked
 * for. Formulas are never evaluated, macros and external links never looked at.
 */

import { type Format, formatOf } from './formats.ts';
import { PackageFault, type Parts, partsOf, readPart, relationsOf } from './package.ts';
import { readSheet } from './sheet.ts';
import { type Refused, TABLE_LIMITS, type TableRead } from './table.ts';
import { XmlRefusal } from './xml.ts';
import { readZip, type ZipLimits } from './zip.ts';

export interface SheetRef {
  readonly name: string;
  readonly isHidden: boolean;
  readonly read: () => TableRead;
}

export type WorkbookRead = { readonly kind: 'workbook'; readonly sheets: readonly SheetRef[] } | Refused;

/** `_x000D_` stands for a character that XML could not hold. */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (whole, code: string) => {
    const value = Number.parseInt(code, 16);
    return value < 0x20 && value !== 9 && value !== 10 ? (value === 13 ? '' : whole) : String.fromCharCode(value);
  });

const readStrings = (parts: Parts, name: string): string[] => {
  const strings: string[] = [];
  let text = '';
  let [inText, phonetic] = [false, 0];
  readPart(parts, name, {
    open: ({ name: element }) => {
      if (element === 'si') text = '';
      else if (element === 't') inText = true;
      else if (element === 'rPh') phonetic += 1;
    },
    text: (piece) => {
      if (inText && phonetic === 0) text += piece;
    },
    close: (element) => {
      if (element === 't') inText = false;
      else if (element === 'rPh') phonetic -= 1;
      else if (element === 'si') {
        if (strings.length === TABLE_LIMITS.cells) throw new XmlRefusal('文字过多');
        strings.push(unescaped(text));
      }
    },
  });
  return strings;
};

/** Cell formats by their index. */
const readFormats = (parts: Parts, name: string): Format[] => {
  const codes = new Map<number, string>();
  const formats: Format[] = [];
  let inCells = false;
  readPart(parts, name, {
    open: ({ name: element, attribute }) => {
      if (element === 'cellXfs') inCells = true;
      else if (element === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
      else if (element === 'xf' && inCells) {
        if (formats.length === 65_536) throw new XmlRefusal('单元格格式过多');
        const id = Number(attribute('numFmtId') ?? 0);
        formats.push(formatOf(id, codes.get(id)));
      }
    },
    close: (element) => {
      if (element === 'cellXfs') inCells = false;
    },
  });
  return formats;
};

/** What lies in a package that is no workbook. */
const otherKind = (parts: Parts): Refused => {
  const is = (name: string): boolean => parts.bytes(name) !== undefined;
  const saveAgain = { hint: '在 Excel 或 WPS 里打开，另存为“.xlsx”' };
  if (is('word/document.xml')) return { kind: 'refused', reason: '是 Word 文档，不是表格' };
  if (is('ppt/presentation.xml')) return { kind: 'refused', reason: '是演示文稿，不是表格' };
  if (is('xl/workbook.bin')) return { kind: 'refused', reason: '是二进制工作簿（.xlsb）', ...saveAgain };
  if (is('mimetype')) return { kind: 'refused', reason: '是 OpenDocument 文件', ...saveAgain };
  return { kind: 'refused', reason: '是压缩文件，里面没有工作簿' };
};

const MOST_SHEETS = 1_000;

interface Listed {
  readonly name: string;
  readonly id: string;
  readonly isHidden: boolean;
}

const readBook = (parts: Parts, name: string): { readonly listed: Listed[]; readonly is1904: boolean } => {
  const listed: Listed[] = [];
  let is1904 = false;
  readPart(parts, name, {
    open: ({ name: element, attribute }) => {
      if (element === 'workbookPr') is1904 = /^(?:1|true)$/.test(attribute('date1904') ?? '');
      else if (element === 'sheet') {
        const isHidden = /hidden$/i.test(attribute('state') ?? '');
        if (listed.length === MOST_SHEETS) throw new XmlRefusal(`工作表过多（超过 ${MOST_SHEETS} 张）`);
        listed.push({ name: attribute('name') ?? '', id: attribute('id') ?? '', isHidden });
      }
    },
  });
  return { listed, is1904 };
};

const guarded =
  <T>(read: () => T) =>
  (): T | Refused => {
    try {
      return read();
    } catch (thrown) {
      if (thrown instanceof PackageFault) return { kind: 'refused', reason: thrown.message };
      throw thrown;
    }
  };

const open = (parts: Parts): WorkbookRead => {
  const main = relationsOf(parts, '').find(({ type }) => type === 'officeDocument')?.target;
  if (main === undefined || !/\/workbook[^/]*\.xml$|^workbook[^/]*\.xml$/i.test(main)) return otherKind(parts);
  const relations = relationsOf(parts, main);
  const target = (type: string): string | undefined => relations.find((relation) => relation.type === type)?.target;
  const { listed, is1904 } = readBook(parts, main);
  const [stringsPart, stylesPart] = [target('sharedStrings'), target('styles')];
  let shared: { readonly strings: readonly string[]; readonly formats: readonly Format[] } | undefined;
  const load = () => {
    shared ??= {
      strings: stringsPart === undefined ? [] : readStrings(parts, stringsPart),
      formats: stylesPart === undefined ? [] : readFormats(parts, stylesPart),
    };
    return shared;
  };
  const seen = new Set<string>();
  const sheets = listed.flatMap(({ name, id, isHidden }): SheetRef[] => {
    const found = relations.find((relation) => relation.id === id && relation.type === 'worksheet');
    // One part read a thousand times over is no workbook that a program saves.
    if (!found || seen.has(found.target.toLowerCase())) return [];
    seen.add(found.target.toLowerCase());
    const read = guarded((): TableRead => {
      const { strings, formats } = load();
      return { kind: 'table', table: readSheet(parts, found.target, { name, strings, formats, is1904, unescaped }) };
    });
    return [{ name, isHidden, read }];
  });
  return sheets.length === 0 ? { kind: 'refused', reason: '里面没有工作表' } : { kind: 'workbook', sheets };
};

/** Never throws. */
export const openWorkbook = (bytes: Uint8Array, limits?: ZipLimits): WorkbookRead => {
  const archive = readZip(bytes, limits);
  return archive.kind === 'archive' ? guarded(() => open(partsOf(archive.parts)))() : archive;
};
