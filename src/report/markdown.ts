/** Markdown for a job's summary or a merge request: counts, then a table for each file. */

import { type Diagnostic, type Findings, type Grade, mendOf, nameOf } from '../diagnostic.ts';
import { frameFor, visible } from './frame.ts';
import { byFile } from './groups.ts';
import { gradesSaid } from './pretty.ts';
import type { Reporter } from './reporter.ts';
import { printedSaid } from './where.ts';

const GRADES: Readonly<Record<Grade, string>> = { E: '错误', W: '注意', I: '提示' };

/** Nothing that it quotes is markup. */
const cell = (text: string): string => visible(text).replace(/[\\`*_{}[\]<>|#~]/g, '\\$&');

const row = (d: Diagnostic): string => {
  const at = d.place && frameFor(d.place, d);
  const printed = d.printed ? printedSaid(d.printed) : '';
  const where = at ? `${at.line}:${at.column}` : '';
  const columns = [where, printed, GRADES[d.grade], `${d.code} ${nameOf(d)}`, d.message, mendOf(d) ?? ''];
  return `| ${columns.map(cell).join(' | ')} |\n`;
};

const HEAD = '| 行列 | 位置 | 等级 | 规则 | 问题 | 办法 |\n| --- | --- | --- | --- | --- | --- |\n';

const TITLE = '## 讲稿检查\n\n';

const write = ({ shown, totals, hidden, suppressed, baselined, files }: Findings): string => {
  const muted = [
    hidden.grade + hidden.most > 0 && `没有列出的 ${hidden.grade + hidden.most} 处`,
    suppressed > 0 && `按说明略过 ${suppressed} 处`,
    baselined > 0 && `基线里已有 ${baselined} 处`,
  ].filter(Boolean);
  const tail = muted.length === 0 ? '' : `（${muted.join('，')}）`;
  const sections = byFile(shown).map(({ name, list }) => `### ${cell(name)}\n\n${HEAD}${list.map(row).join('')}\n`);
  return `${TITLE}检查了 ${files} 个文件，${gradesSaid(totals) || '没有问题'}${tail}。\n\n${sections.join('')}`;
};

export const markdown: Reporter = {
  name: 'markdown',
  says: 'Markdown 表格',
  write,
  knows: (text) => text.startsWith(TITLE),
};
