/** The file of a baseline: YAML that a person can read, and give reasons in. It touches no file itself. */

import type { BaselineEntry } from '../check/filters/baseline.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Source } from '../source.ts';
import { readYaml } from '../yaml/read.ts';
import { choice, closed, integer, list, parsed, text } from '../yaml/shape.ts';

export type Baseline = readonly BaselineEntry[];

const fingerprint = parsed('指纹（16 位）', (value) => (/^[0-9a-f]{16}$/.test(value) ? value : undefined), {
  type: 'string',
});

const ENTRY = closed('一组“键: 值”：规则、文件、指纹、次数', {
  code: { key: '规则', shape: text, required: true, description: '规则的编号', example: 'JGP15' },
  file: { key: '文件', shape: text, required: true, description: '在哪个文件里', example: 'data/旧稿.txt' },
  fingerprint: {
    key: '指纹',
    shape: fingerprint,
    required: true,
    description: '由规则和句子算出',
    example: '"0123456789abcdef"',
  },
  count: { key: '次数', shape: integer, description: '几处，不写即 1', example: '1' },
  reason: { key: '理由', shape: text, description: '为什么可以不改', example: '已经印发' },
});

const BASELINE = closed('基线', {
  version: { key: '版本', shape: choice(['1']), required: true, description: '写法的版本，现为 1', example: '1' },
  entries: { key: '条目', shape: list(ENTRY), required: true, description: '已知的问题' },
});

/** Undefined after an error. */
export const readBaseline = (source: Source, report: (diagnostic: Diagnostic) => void): Baseline | undefined => {
  const { value, diagnostics } = readYaml(source);
  for (const d of diagnostics) report(d);
  const read = value && BASELINE.read(value, { report, path: [] });
  return read?.entries?.flatMap(({ code, file, fingerprint: print, count = 1, reason, place }) =>
    code === undefined || file === undefined || print === undefined
      ? []
      : [{ code, file, fingerprint: print, count, place, ...(reason === undefined ? {} : { reason }) }],
  );
};

const HEADER = `# 检查的基线：这里列出的问题已经知道，jianggao check 不再报；新出现的照报。
# 改好了的会提示过时，用 jianggao check --write-baseline 重新生成；“理由”可以自己写，重新生成时保留。
版本: 1
`;

/** Its head, or its one list, stands in it, whatever is wrong with the rest; nobody wants to know what a stranger's file lacks. */
export const isMeantAsBaseline = (text: string): boolean =>
  text.trim() === '' || text.includes(HEADER.slice(0, HEADER.indexOf('：'))) || /^条目\s*[:：]/m.test(text);

/** In double quotes YAML reads what JSON writes. */
const quoted = (value: string): string => JSON.stringify(value);

export const writeBaseline = (entries: Baseline): string => {
  if (entries.length === 0) return `${HEADER}条目: []\n`;
  const lines = entries.map(({ code, file, fingerprint: print, count, reason }) => {
    const more = reason === undefined ? '' : `, 理由: ${quoted(reason)}`;
    return `  - { 规则: ${code}, 文件: ${quoted(file)}, 指纹: "${print}", 次数: ${count}${more} }`;
  });
  return `${HEADER}条目:\n${lines.join('\n')}\n`;
};
