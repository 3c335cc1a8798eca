/** GitLab's code quality report: a JSON list, one entry a finding, each fingerprint once. */

import { type Diagnostic, type Grade, mendOf } from '../diagnostic.ts';
import { fingerprintOf } from './fingerprint.ts';
import { visible } from './frame.ts';
import { rangeOf } from './range.ts';
import type { Reporter } from './reporter.ts';

const SEVERITIES: Readonly<Record<Grade, string>> = { E: 'major', W: 'minor', I: 'info' };

/** It demands a file and a line of everything. */
const locationOf = ({ place }: Diagnostic) =>
  place
    ? { path: place.source.name, lines: { begin: rangeOf(place).start.line, end: rangeOf(place).end.line } }
    : { path: 'jianggao.yaml', lines: { begin: 1, end: 1 } };

const entryOf = (d: Diagnostic, fingerprint: string) => {
  const mend = mendOf(d);
  return {
    description: visible(`${d.message}${mend === undefined ? '' : `。办法：${mend}`}`),
    check_name: d.code,
    fingerprint,
    severity: SEVERITIES[d.grade],
    location: locationOf(d),
  };
};

const entriesOf = (shown: readonly Diagnostic[]) => {
  const seen = new Map<string, number>();
  return shown.map((d) => {
    const own = fingerprintOf(d);
    const twins = seen.get(own) ?? 0;
    seen.set(own, twins + 1);
    return entryOf(d, twins === 0 ? own : `${own}-${twins}`);
  });
};

export const gitlab: Reporter = {
  name: 'gitlab',
  says: 'GitLab 的代码质量报告',
  write: ({ shown }) => `${JSON.stringify(entriesOf(shown), undefined, 2)}\n`,
  knows: (text) =>
    text === '[]\n' || (text.startsWith('[\n  {\n    "description": ') && text.includes('"check_name": "JG')),
};
