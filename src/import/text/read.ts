/**
 * The bytes of a .txt or .md file as text, its encoding found and said. Refuses what is no text and what would come out
 * damaged; changes nothing of what it reads.
 */

import { brokenUtf8, decodeText, encodingNote } from '../decode.ts';
import { sniff } from '../sniff.ts';

export type TextRead =
  | {
      readonly kind: 'text';
      /** Without a byte order mark, otherwise as it stands. */
      readonly text: string;
      readonly encoding: string;
      /** What the reader should be told, in Chinese. */
      readonly notes: readonly string[];
    }
  /** `reason` goes on from the file's name: `…是空的`. */
  | { readonly kind: 'refused'; readonly reason: string; readonly hint?: string; readonly empty?: true };

const EMPTY: TextRead = { kind: 'refused', reason: '是空的', empty: true };

const refused = (reason: string, hint?: string): TextRead => ({ kind: 'refused', reason, ...(hint ? { hint } : {}) });

/** Control characters that no text has, but for single zeros and the like that healing takes out. */
const isBinary = (text: string): boolean => {
  let controls = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if ((code < 0x20 && code !== 9 && code !== 10 && code !== 11 && code !== 12 && code !== 13) || code === 0x7f)
      controls += 1;
  }
  return controls > 3 && controls * 50 > text.length;
};

export const readText = (bytes: Uint8Array): TextRead => {
  if (bytes.length === 0) return EMPTY;
  const found = sniff(bytes);
  if (found.kind === 'zip')
    return refused('不是文字文件，是压缩包或者 .docx、.xlsx 一类的文档', '按它真正的扩展名改名再读');
  if (found.kind === 'other') return refused(`不是文字文件，是${found.says}`, '先在原来的软件里另存为 .docx 或 .txt');
  const decoded = decodeText(bytes);
  if (decoded?.encoding !== 'UTF-8') {
    const broken = brokenUtf8(bytes);
    if (broken !== undefined) {
      return refused(`像是 UTF-8 编码，但第 ${broken + 1} 个字节处已损坏`, '从原来的地方重新复制或下载一份');
    }
  }
  if (!decoded || isBinary(decoded.text)) {
    return refused(
      '既不是 UTF-8、UTF-16，也不是 GB18030（GBK）编码的文字',
      '在原来的软件里另存为 UTF-8 编码的文字文件',
    );
  }
  if (decoded.text.trim() === '') return EMPTY;
  const note = encodingNote(decoded.encoding);
  return { kind: 'text', ...decoded, notes: note === undefined ? [] : [note] };
};
