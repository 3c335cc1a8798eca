/**
 * A file given where a draft is wanted: what it is instead, and what is done with such a file. Told by its name and
 * by what stands in it, before anything in it is judged as a draft, whose faults would lead astray. Reads nothing.
 */

import { posix } from 'node:path';
import type { Diagnostic } from '../diagnostic.ts';
import { createSource, type Place, placeOf } from '../source.ts';
import { entryOf, type YamlNode } from '../yaml/node.ts';
import { CONFIG_FILE } from './workspace.ts';

interface Other {
  readonly what: string;
  readonly hint: string;
}

const WORD: Other = {
  what: ' Word 一类的文档',
  hint: '文稿是 .yaml 文件；要把旧稿变成文稿，用 jianggao import；只检查它（.docx），用 jianggao check',
};
const SHEET: Other = { what: '表格', hint: '文稿是 .yaml 文件；要把统计表读成数据，用 jianggao sheet' };
const TEXT: Other = {
  what: '文字文件',
  hint: '文稿是 .yaml 文件；要把旧稿变成文稿，用 jianggao import；只检查它，用 jianggao check',
};
const TEMPLATE: Other = {
  what: '模板',
  hint: '给出用它的文稿（.yaml，里面写着“模板: 名称”）；还没有文稿的，用 jianggao new 新建',
};
const SETTINGS: Other = { what: '工作区的设置', hint: '不写文件名，就是它列出的文稿' };
const DATA: Other = {
  what: '数据文件',
  hint: '给出引用它的文稿（.yaml，里面写着“文稿: 讲话”）；它确是文稿的，在开头写上 文稿: 讲话',
};

/** Never a draft, whatever stands in them. */
const BY_NAME: Readonly<Record<string, Other>> = {
  '.docx': WORD,
  '.docm': WORD,
  '.doc': WORD,
  '.wps': WORD,
  '.rtf': WORD,
  '.odt': WORD,
  '.xlsx': SHEET,
  '.xlsm': SHEET,
  '.xls': SHEET,
  '.et': SHEET,
  '.csv': SHEET,
  '.hbs': TEMPLATE,
};

/** Drafts may be written in them, by whoever wants to. */
const TEXTS = new Set(['.txt', '.md', '.markdown']);

const SAYS_DRAFT = /^["'“”]?文稿(?:["'“”])?\s*[:：]/m;

const told = (name: string, { what, hint }: Other, asked: Place | undefined): Diagnostic => ({
  code: 'JGF012',
  grade: 'E',
  message: `${name} 是${what}，不是文稿`,
  place: asked ?? placeOf(createSource(name, '')),
  hint,
});

/** `name`: as the user knows it; `asked`: where it is named, if in a file. */
export const notDraftByName = (name: string, asked?: Place): Diagnostic | undefined => {
  const other = posix.basename(name) === CONFIG_FILE ? SETTINGS : BY_NAME[posix.extname(name).toLowerCase()];
  return other && told(name, other, asked);
};

export const notDraftByText = (name: string, text: string, asked?: Place): Diagnostic | undefined =>
  TEXTS.has(posix.extname(name).toLowerCase()) && text.trim() !== '' && !SAYS_DRAFT.test(text)
    ? told(name, TEXT, asked)
    : undefined;

/** One of these makes it a draft whose 文稿 was forgotten. */
const OWN_KEYS = ['模板', '篇目', '标题', '讲话人', '称谓', '版式'];

/** A mapping with nothing of a draft in it. */
export const notDraftByKeys = (name: string, node: YamlNode, asked?: Place): Diagnostic | undefined =>
  node.type === 'map' && node.entries.length > 0 && !['文稿', ...OWN_KEYS].some((key) => entryOf(node, key))
    ? told(name, DATA, asked)
    : undefined;
