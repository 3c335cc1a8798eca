/** Workflow commands of GitHub Actions: each finding an annotation at its line. */

import { type Diagnostic, type Grade, mendOf, nameOf } from '../diagnostic.ts';
import { visible } from './frame.ts';
import { rangeOf } from './range.ts';
import type { Reporter } from './reporter.ts';

const COMMANDS: Readonly<Record<Grade, string>> = { E: 'error', W: 'warning', I: 'notice' };

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

const command = (d: Diagnostic): string => {
  const properties: string[] = [];
  if (d.place) {
    const { start, end } = rangeOf(d.place);
    properties.push(`file=${property(visible(d.place.source.name))}`, `line=${start.line}`, `endLine=${end.line}`);
    // Of a stretch over several lines, columns mean nothing to it.
    if (start.line === end.line) properties.push(`col=${start.column}`, `endColumn=${end.column}`);
  }
  properties.push(`title=${property(visible(`${d.code} ${nameOf(d)}`))}`);
  const mend = mendOf(d);
  const text = [d.message, ...(mend === undefined ? [] : [`办法：${mend}`])].map(visible).join('\n');
  return `::${COMMANDS[d.grade]} ${properties.join(',')}::${data(text)}\n`;
};

const OWN_LINE = /^::(?:error|warning|notice) [^:]*\btitle=JG[A-Z]\d/;

export const github: Reporter = {
  name: 'github',
  says: 'GitHub Actions 的批注',
  write: ({ shown }) => shown.map(command).join(''),
  knows: (text) => text.split('\n').every((line) => line === '' || OWN_LINE.test(line)),
};
