/** The bytes of an old text, whatever its format, as text with what its styles say. Reads no file and converts none. */

import { TextDecoder } from 'node:util';
import type { Diagnostic } from '../diagnostic.ts';
import type { ChangesMode } from '../import/docx/docx-text.ts';
import { readDocx } from '../import/docx/read.ts';
import { readText } from '../import/text/read.ts';
import type { LineHints } from '../recognise/line.ts';

export interface OldText {
  readonly text: string;
  readonly markdown: boolean;
  readonly hints?: ReadonlyMap<number, LineHints>;
  /** What the reader should know, in Chinese. */
  readonly notes: readonly string[];
}

export interface ReadOptions {
  /** What it is, whatever its name ends with: older formats have been made a .docx of. */
  readonly isDocx: boolean;
  readonly changes?: ChangesMode;
  /** A label that TextDecoder knows; found out when absent. */
  readonly encoding?: string;
}

type Report = (diagnostic: Diagnostic) => void;

const refuse = (report: Report, name: string, reason: string, hint?: string): undefined => {
  report({ code: 'JGF035', grade: 'E', message: `${name} ${reason}`, ...(hint ? { hint } : {}) });
  return undefined;
};

const refuseEmpty = (report: Report, name: string): undefined => {
  const hint = '核对是不是选错了文件，或者没有存上';
  report({ code: 'JGF023', grade: 'E', message: `${name} 里没有文字，没有可以导入的`, hint });
  return undefined;
};

/** Whether `--encoding` names one. */
export const isEncoding = (label: string): boolean => {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
};

const decodedAs = (bytes: Uint8Array, name: string, label: string, report: Report): string | undefined => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return refuse(report, name, `不是 ${label} 编码的文字`, '去掉 --encoding，由程序判断');
  }
};

const fromText = (bytes: Uint8Array, name: string, options: ReadOptions, report: Report): OldText | undefined => {
  const markdown = /\.(?:md|markdown)$/i.test(name);
  if (options.encoding !== undefined) {
    const text = decodedAs(bytes, name, options.encoding, report);
    if (text?.trim() === '') return refuseEmpty(report, name);
    return text === undefined ? undefined : { text, markdown, notes: [] };
  }
  const read = readText(bytes);
  if (read.kind === 'refused') {
    return read.empty ? refuseEmpty(report, name) : refuse(report, name, read.reason, read.hint);
  }
  return { text: read.text, markdown, notes: read.notes };
};

const fromDocx = (bytes: Uint8Array, name: string, options: ReadOptions, report: Report): OldText | undefined => {
  if (bytes.length === 0) return refuseEmpty(report, name);
  const read = readDocx(bytes, name, report, options.changes === undefined ? {} : { changes: options.changes });
  if (!read) return undefined;
  if (read.text.trim() === '') return refuseEmpty(report, name);
  const { comments, changes } = read;
  const taken = options.changes === 'reject' ? '没有采纳' : '已采纳';
  const notes = [
    ...(comments.length > 0 ? [`批注 ${comments.length} 处，没有读入`] : []),
    ...(changes.length > 0 ? [`修订 ${changes.length} 处，${taken}`] : []),
  ];
  return { text: read.text, markdown: false, hints: read.hints, notes };
};

/** Undefined after a diagnostic; `name`: as the user knows the file. Never throws. */
export const readOld = (bytes: Uint8Array, name: string, options: ReadOptions, report: Report): OldText | undefined =>
  options.isDocx ? fromDocx(bytes, name, options, report) : fromText(bytes, name, options, report);
