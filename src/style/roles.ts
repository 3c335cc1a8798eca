/**
 * What each role is called: by writers of style files, and by Word. Names that Word knows make its
 * navigation pane, contents and style gallery work, so they are no setting. Data only.
 */

import type { Role } from '../tree/style.ts';

export interface RoleName {
  /** Key under `段落` in a style file. */
  readonly key: string;
  /** Word's own style name where it has one. */
  readonly wordName: string;
  /** 0 to 8, or −1 for text, in a speech that stands alone. */
  readonly outline: number;
  readonly description: string;
}

const text = (key: string, wordName: string, description: string): RoleName => ({
  key,
  wordName,
  outline: -1,
  description,
});

const heading = (key: string, level: number, form: string): RoleName => ({
  key,
  wordName: `heading ${level}`,
  outline: level - 1,
  description: `${form}这一级小标题`,
});

export const ROLE_NAMES: Readonly<Record<Role, RoleName>> = {
  coverTitle: text('封面标题', '封面标题', '汇编封面上的标题'),
  coverLine: text('封面文字', '封面文字', '封面标题下的单位、日期'),
  contentsTitle: text('目录标题', 'TOC Heading', '“目　录”二字'),
  contents1: text('目录一级', 'toc 1', '目录里最外一级'),
  contents2: text('目录二级', 'toc 2', '目录里第二级'),
  contents3: text('目录三级', 'toc 3', '目录里第三级，分篇的汇编才有'),
  partTitle: text('篇题', '篇题', '上篇、下篇的题目，独占一页'),
  title: text('标题', 'Title', '讲话标题'),
  speaker: text('讲话人', '讲话人', '标题下的职务和姓名'),
  date: text('日期', 'Date', '标题下的日期'),
  salutation: text('称谓', 'Salutation', '“同志们：”'),
  body: text('正文', 'Body Text', '正文；其他各栏没写的项目都照正文'),
  heading1: heading('一级标题', 1, '“一、”'),
  heading2: heading('二级标题', 2, '“（一）”'),
  heading3: heading('三级标题', 3, '“1.”'),
  heading4: heading('四级标题', 4, '“（1）”'),
  item: text('条目', '条目', '“第一，”这样的分述段'),
  original: text('原文', '原文', '逐字引用的段落'),
  signature: text('署名', 'Signature', '文末的署名和日期'),
  blank: text('空行', '空行', '空的一行'),
  tableCaption: text('表题', '表题', '表上方的“表1　……”'),
  tableUnit: text('表单位', '表单位', '表题下的“单位：件次”'),
  tableHead: text('表头', '表头', '表的第一行，每页重复'),
  tableText: text('表内文字', '表内文字', '表里的文字'),
  tableNumber: text('表内数字', '表内数字', '表里的数字'),
  tableNote: text('表注', '表注', '表下方的一行，没有文字时是表与正文的间隔'),
  chart: text('图', '图', '图所在的一行，行距就是图高'),
  chartCaption: text('图题', '图题', '图下方的“图1　……”'),
  attachmentMark: text('附件', '附件', '附件首页左上角的“附件”二字'),
  attachmentTitle: text('附件标题', '附件标题', '附件的标题'),
  footer: text('页脚', 'footer', '页码所在的一行'),
};
