/** The forms in which what a check found can be told, by name. Each is a function from data to text; none writes it. */

import type { Findings } from '../diagnostic.ts';
import { visible } from './frame.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { byFile } from './groups.ts';
import { isJsonReport, jsonReport } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { gradesSaid, prettyDiagnostic } from './pretty.ts';
import type { Reporter } from './reporter.ts';
import { sarif } from './sarif.ts';

/** `按说明略过 2 处`, and so on: nothing that was muted goes unsaid. */
const mutedLines = ({ hidden, suppressed, baselined }: Findings): string[] => {
  const parts = [
    hidden.most > 0 && `其中 ${hidden.most} 处没有列出，用 --max-problems 多列一些`,
    hidden.grade > 0 && `其中 ${hidden.grade} 处等级较低，没有列出，用 --level I 查看`,
    suppressed > 0 && `按“略过”的说明不报 ${suppressed} 处`,
    baselined > 0 && `基线里已有、不再报 ${baselined} 处`,
  ];
  return parts.filter((part) => part !== false);
};

/** The totals, and what was muted. */
const OWN_END = /(?:^|\n)检查了 \d+ 个文件，.*(?:\n(?:其中 |按“略过”|基线里已有).*)*\n$/;

const pretty: Reporter = {
  name: 'pretty',
  says: '给人看的',
  write: (findings, paint) => {
    const told = byFile(findings.shown).map(({ name, list }) => {
      const title = `${visible(name)}（${list.length} 处）`;
      return `${paint('bold', title)}\n\n${list.map((one) => `${prettyDiagnostic(one, paint)}\n`).join('')}`;
    });
    const totals = gradesSaid(findings.totals) || '没有问题';
    const lines = [`检查了 ${findings.files} 个文件，${totals}`, ...mutedLines(findings)];
    return `${told.join('')}${lines.join('\n')}\n`;
  },
  knows: (text) => OWN_END.test(text),
};

const json: Reporter = {
  name: 'json',
  says: '给程序用的 JSON',
  write: ({ shown, totals, hidden, suppressed, baselined, files }) =>
    jsonReport(shown, { files }, { ...totals, hidden: hidden.grade + hidden.most, suppressed, baselined }),
  knows: isJsonReport,
};

export const REPORTERS: ReadonlyMap<string, Reporter> = new Map(
  [pretty, json, sarif, github, gitlab, junit, markdown].map((one) => [one.name, one]),
);

/** Whether a text is a report of ours, in whatever form. */
export const isReport = (text: string): boolean => [...REPORTERS.values()].some(({ knows }) => knows(text));
