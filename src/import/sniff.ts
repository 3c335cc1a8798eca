/** What a file really is, by its first bytes, whatever its name says. Reads nothing of what is inside. */

/** `zip` may hold a workbook, `text` may be CSV; any other is named in Chinese. */
export type FileKind =
  | { readonly kind: 'zip' }
  | { readonly kind: 'text' }
  | { readonly kind: 'other'; readonly says: string; readonly hint?: string };

const startsWith = (bytes: Uint8Array, magic: string): boolean =>
  [...magic].every((char, at) => bytes[at] === char.charCodeAt(0));

/** Names of streams in an OLE2 file are UTF-16LE. */
const holdsWide = (bytes: Uint8Array, name: string): boolean => {
  const wide = [...name].flatMap((char) => [char.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wide[0] as number); at >= 0; at = bytes.indexOf(wide[0] as number, at + 1)) {
    if (wide.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
};

const SAVE_AGAIN = '在 Excel 或 WPS 里打开，另存为“.xlsx”';

const ole2 = (bytes: Uint8Array): FileKind => {
  if (holdsWide(bytes, 'EncryptedPackage')) {
    return { kind: 'other', says: '加了打开密码的文件', hint: '在 Excel 或 WPS 里去掉打开密码，再保存' };
  }
  if (holdsWide(bytes, 'WordDocument')) return { kind: 'other', says: '旧式的 Word 文档（.doc）' };
  return { kind: 'other', says: '旧式的 Excel 工作簿（.xls）', hint: SAVE_AGAIN };
};

const MAGIC: readonly (readonly [magic: string, says: string, hint?: string])[] = [
  ['{\\rtf', 'RTF 文档'],
  ['%PDF', 'PDF 文件'],
  ['\x1f\x8b', 'gzip 压缩文件', '先解压'],
  ['Rar!', 'RAR 压缩文件', '先解压'],
  ['7z\xbc\xaf', '7z 压缩文件', '先解压'],
  ['\x89PNG', '图片'],
  ['\xff\xd8\xff', '图片'],
];

const HEAD = 1024;

/** Tags and the like are ASCII in every encoding that such files have, but for zeros in between. */
const headOf = (bytes: Uint8Array): string =>
  String.fromCharCode(...bytes.subarray(0, HEAD))
    .replace(/\0|^\xef\xbb\xbf|^\xff\xfe|^\xfe\xff/g, '')
    .trimStart()
    .toLowerCase();

export const sniff = (bytes: Uint8Array): FileKind => {
  if (startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06')) return { kind: 'zip' };
  if (startsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return ole2(bytes);
  const known = MAGIC.find(([magic]) => startsWith(bytes, magic));
  if (known) return { kind: 'other', says: known[1], ...(known[2] ? { hint: known[2] } : {}) };
  const head = headOf(bytes);
  if (/^<(?:!doctype html|html|table|meta|head|style|body)/.test(head)) {
    return { kind: 'other', says: '网页（有的系统把网页存成 .xls）', hint: SAVE_AGAIN };
  }
  if (head.startsWith('<?xml') || head.startsWith('<workbook')) {
    return { kind: 'other', says: 'XML 文件', hint: SAVE_AGAIN };
  }
  return { kind: 'text' };
};
