/** JUnit XML: each file a suite, each finding a failed case. A file without findings is not known here. */

import { type Diagnostic, type Grade, mendOf, nameOf } from '../diagnostic.ts';
import { frameFor, visible } from './frame.ts';
import { byFile } from './groups.ts';
import type { Reporter } from './reporter.ts';

const TYPES: Readonly<Record<Grade, string>> = { E: '错误', W: '注意', I: '提示' };

const escaped = (text: string): string =>
  visible(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const detail = (d: Diagnostic): string => {
  const mend = mendOf(d);
  const at = d.place && frameFor(d.place, d);
  const lines = [at && `${at.line}:${at.column} ${at.text}`, d.why && `原因：${d.why}`, mend && `办法：${mend}`];
  return lines
    .filter(Boolean)
    .map((line) => escaped(line as string))
    .join('\n');
};

const testCase = (d: Diagnostic): string => {
  const at = d.place && frameFor(d.place, d);
  const name = `${d.code} ${nameOf(d)}${at ? ` ${at.line}:${at.column}` : ''}`;
  // What is only a hint fails nothing.
  const body =
    d.grade === 'I'
      ? `<system-out>${escaped(d.message)}\n${detail(d)}</system-out>`
      : `<failure type="${TYPES[d.grade]}" message="${escaped(d.message)}">${detail(d)}</failure>`;
  return `    <testcase classname="${escaped(d.place?.source.name ?? '设置')}" name="${escaped(name)}">${body}</testcase>\n`;
};

const failuresIn = (list: readonly Diagnostic[]): number => list.filter(({ grade }) => grade !== 'I').length;

const suite = (name: string, list: readonly Diagnostic[]): string =>
  `  <testsuite name="${escaped(name)}" tests="${list.length}" failures="${failuresIn(list)}">\n` +
  `${list.map(testCase).join('')}  </testsuite>\n`;

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="jianggao"';

export const junit: Reporter = {
  name: 'junit',
  says: 'JUnit XML',
  write: ({ shown }) =>
    `${HEAD} tests="${shown.length}" failures="${failuresIn(shown)}">\n` +
    `${byFile(shown)
      .map(({ name, list }) => suite(name, list))
      .join('')}</testsuites>\n`,
  knows: (text) => text.startsWith(HEAD),
};
