/** docs/rules/: what each rule of the checker says of itself, as a page; and the index of them. Writes nothing. */

import { isUnmutable } from '../src/check/filters/grade.ts';
import type { Example, Meta, Option } from '../src/check/rule.ts';
import { RULES } from '../src/check/rules/registry.ts';
import { codeOf } from '../src/check/run.ts';
import type { Grade } from '../src/diagnostic.ts';
import { shownExample } from '../src/project/explained.ts';
import { table } from './table.ts';

const GRADES: Readonly<Record<Grade, string>> = { E: 'E 错误', W: 'W 注意', I: 'I 提示' };

const HEAD = '<!-- 由代码生成：npm run generate -->\n\n';

/** Under the first character of an example that begins with 错　, a blank of the same width. */
const INDENT = '　　';

const exampleText = (label: string, example: Example): string => {
  const { lines, mended, given } = shownExample(example);
  const under = (word: string, list: readonly string[]): string[] =>
    list.map((line, i) => `${i === 0 ? `${word}　` : INDENT}${line}`);
  return [
    ...under(label, lines),
    ...(mended === undefined ? [] : under('改', mended)),
    ...(given === undefined ? [] : [`${INDENT}（${given}）`]),
  ].join('\n');
};

const examples = (label: string, list: readonly Example[]): string =>
  `\`\`\`text\n${list.map((example) => exampleText(label, example)).join('\n\n')}\n\`\`\``;

/** As YAML has it. */
const defaultOf = ({ default: value }: Option): string =>
  Array.isArray(value) ? `[${value.join(', ')}]` : String(value);

const optionsText = ({ options = {} }: Meta): readonly string[] => {
  const stated = Object.entries(options);
  if (stated.length === 0) return [];
  const rows = stated.map(([key, option]) => [`\`${key}\``, `\`${defaultOf(option)}\``, option.says]);
  return ['## 选项', table(['选项', '默认', '意思'], rows)];
};

const settingText = ({ id, grade, options = {} }: Meta): string => {
  const stated = Object.entries(options);
  const values = stated.map(([key, option]) => `${key}: ${defaultOf(option)}`);
  const setting = stated.length === 0 ? '关' : `{ 等级: ${grade}, ${values.join(', ')} }`;
  return `\`\`\`yaml\n检查:\n  规则:\n    ${id}: ${setting}\n\`\`\``;
};

const isMuted = ({ grade, ...meta }: Meta, as: Grade = grade): boolean =>
  !isUnmutable({ code: codeOf({ grade, ...meta }), grade: as, message: '' });

const passingText = (meta: Meta): readonly string[] => {
  const { id, name } = meta;
  if (!isMuted(meta)) {
    return ['## 不能略过', `“${name}”报错误时，注释和基线都不起作用，只能照上面的办法改。`];
  }
  return [
    '## 略过',
    '确实不必改的，在那一段的上面，或者那一行的末尾，写明理由。模板和文字里写',
    `\`\`\`html\n<!-- 检查: 略过 ${id} 为什么可以不改 -->\n\`\`\``,
    `数据文件里写 \`# 检查: 略过 ${id} 为什么可以不改\`。管整个文件的，把“略过”换成“略过全文”。`,
  ];
};

/** What nobody may silence at any grade has none to choose. */
const gradeText = (meta: Meta): readonly string[] =>
  isMuted(meta, 'I')
    ? ['## 等级', '在 `jianggao.yaml` 里改等级（E、W、I、开、关），编号也可以写成中文名称：', settingText(meta)]
    : [];

const page = (meta: Meta): string => {
  const { id, name, grade, summary, why, clause, mend, fixes, off } = meta;
  const facts = [GRADES[grade], ...(off ? ['平时不开'] : []), ...(fixes ? ['`--fix` 可以改'] : [])];
  const blocks = [
    `# ${id}　${name}`,
    `${summary}。`,
    `${facts.join('　')}`,
    '## 为什么',
    `${why}。${clause === undefined ? '' : `依据：${clause}。`}`,
    '## 怎么改',
    `${mend}。`,
    ...optionsText(meta),
    '## 写错的',
    '`⟦ ⟧` 里是报的地方。',
    examples('错', meta.wrong),
    '## 没有错的',
    examples('对', meta.right),
    ...passingText(meta),
    ...gradeText(meta),
    '[全部规则](README.md)　[检查指南](../检查指南.md)',
  ];
  return `${HEAD}${blocks.join('\n\n')}\n`;
};

const PAGE_RULES = new Set(['C10', 'C11', 'C12']);

const AREAS: readonly (readonly [title: string, holds: (id: string) => boolean])[] = [
  ['标点', (id) => id.startsWith('P')],
  ['数字', (id) => id.startsWith('N')],
  ['统计', (id) => id.startsWith('S')],
  ['内容', (id) => id.startsWith('C') && !PAGE_RULES.has(id)],
  ['版面', (id) => PAGE_RULES.has(id)],
];

const index = (metas: readonly Meta[]): string => {
  const blocks = AREAS.flatMap(([title, holds]) => {
    const rows = metas
      .filter(({ id }) => holds(id))
      .map(({ id, name, grade, summary, fixes, off }) => [
        `[${id}](${id}.md)`,
        name,
        off ? `${grade}（不开）` : grade,
        summary,
        fixes ? '可以' : '',
      ]);
    return [`## ${title}`, table(['编号', '名称', '等级', '要求', '--fix'], rows)];
  });
  const intro = [
    '# 检查规则',
    `\`jianggao check\` 按这 ${metas.length} 条规则检查，用法见[检查指南](../检查指南.md)。在命令行里看一条：\`jianggao explain P15\`，或者 \`jianggao explain 序数词后的逗号\`。`,
    'E 一定是错的，检查不通过；W 多半是错的，请看一看；I 只是提示，平时不列出。“--fix”一栏写“可以”的，`jianggao check --fix` 能直接改。',
  ];
  return `${HEAD}${[...intro, ...blocks].join('\n\n')}\n`;
};

/** The text of every file of docs/rules by its name. */
export const rulePages = (): ReadonlyMap<string, string> => {
  const metas = RULES.map(({ meta }) => meta);
  return new Map([['README.md', index(metas)], ...metas.map((meta) => [`${meta.id}.md`, page(meta)] as const)]);
};
