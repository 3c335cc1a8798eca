/** Drafts to make articles of: those that ship, and random ones with every kind of block, whose facts look like markup. */

import { resolve } from 'node:path';
import { realWorld } from '../../src/cli/world.ts';
import { type Laid, layDraft } from '../../src/project/build.ts';
import { openWorkspace } from '../../src/project/workspace.ts';
import type { Random } from '../support/random.ts';
import { template, workspaceOf } from '../support/workspace.ts';

const PACKAGE = resolve(import.meta.dirname, '../..');

export const SHIPPED = [
  'data/示例/稳定会.yaml',
  'data/示例/动员会.yaml',
  'data/示例/群众会/县长.yaml',
  'data/示例/群众会/副书记.yaml',
  'data/示例/2024年汇编.yaml',
];

export const layShipped = (draft: string, style = '国标'): Laid => {
  const workspace = openWorkspace(realWorld(PACKAGE), PACKAGE, PACKAGE).value;
  const { laid, diagnostics } = layDraft(workspace, resolve(PACKAGE, draft), { final: false, style });
  if (!laid) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return laid;
};

/** Values that would be structure if they were language. */
const VALUES = [
  '青禾镇',
  '一、二',
  '甲。乙',
  '## 题',
  '**重**',
  '（一）',
  '𠮷野',
  '第一，',
  '“好。”',
  '3.5%',
  '| 表 |',
];

const HAN = '坚持依法按政策解决群众合理诉求压实责任';

const han = (random: Random, from: number, to: number): string =>
  Array.from({ length: random.int(from, to) }, () => random.pick(HAN)).join('');

/** Language with facts in it, and here and there what is strong or rare. */
const words = (random: Random, most = 12): string => {
  const parts = Array.from({ length: random.int(1, 3) }, () => {
    const text = han(random, 2, most);
    return random.pick([
      text,
      text,
      `${text}{{值${random.int(0, 4)}}}`,
      `**${text}**`,
      `“${text}”`,
      `{{值0}}${text}𠮷`,
    ]);
  });
  return `${han(random, 1, 3)}${parts.join(random.pick(['，', '、', '']))}`;
};

const BLOCKS: readonly ((random: Random) => string)[] = [
  (random) => `## ${words(random)}`,
  (random) => `### ${words(random)}`,
  (random) => `### ${words(random)}。${words(random)}。`,
  (random) => `### “${words(random)}。”${words(random)}。`,
  (random) => `#### ${words(random)}。${words(random)}`,
  (random) => `##### ${words(random)}。${words(random)}。${words(random)}。`,
  (random) => `- ${words(random)}。`,
  (random) => `- ${words(random)}。${words(random)}。`,
  (random) => `${words(random)}。\n${words(random)}。`,
  (random) => `${words(random, 300)}。`,
  (random) => `| ${words(random)} | 件 |\n| --- | ---: |\n| ${words(random)} | ${random.int(0, 99)} |\n| | {{值1}} |`,
  (random) => `::: 原文\n${words(random)}。\n\n${words(random)}\n:::`,
  (random) => `::: 署名\n${words(random)}\n2024年9月12日\n:::`,
  () => '::: 空行',
];

const TITLES = (random: Random): string =>
  random.pick([
    `在${han(random, 2, 6)}会上的讲话`,
    `在${han(random, 30, 60)}会议暨${han(random, 10, 20)}推进会上的讲话`,
  ]);

const speechIn = (random: Random, name: string): Readonly<Record<string, string>> => {
  const body = Array.from({ length: random.int(1, 14) }, () => random.pick(BLOCKS)(random));
  const attachments = Array.from(
    { length: random.pick([0, 0, 1, 3]) },
    () => `::: 附件 ${TITLES(random)}\n${random.pick(BLOCKS.slice(6, 11))(random)}\n:::`,
  );
  const values = Array.from({ length: 5 }, (_, at) => `  值${at}: ${JSON.stringify(random.pick(VALUES))}\n`);
  const lines = [
    `文稿: 讲话\n模板: ${name}\n标题: ${TITLES(random)}\n`,
    random.chance(0.5) ? '讲话人: { 姓名: 周明远, 职务: 县委书记 }\n' : '',
    random.chance(0.7) ? '日期: 2024-09-12\n' : '',
    random.chance(0.7) ? '称谓: [同志们]\n' : '',
    `数据:\n${values.join('')}`,
  ];
  const text = [...body, ...attachments].join('\n\n');
  return { [`${name}.yaml`]: lines.join(''), [`templates/${name}.hbs`]: template(`${text}\n`) };
};

/** Numbers as another office has them. */
const OTHER_STYLE = '名称: 别样\n基于: 国标\n编号: { 标题: [（一）, 1., （1）, 一、], 条目: 一是 }\n';

/** A speech, or a volume of some. */
export const layRandom = (random: Random, style = '国标'): Laid => {
  const count = random.int(1, 3);
  const names = Array.from({ length: count }, (_, at) => `讲${at}`);
  const files: Record<string, string> = {
    'data/版式/别样.yaml': OTHER_STYLE,
    '汇编.yaml': `文稿: 汇编\n标题: ${TITLES(random)}汇编\n日期: 2024-12\n篇目: [${names.map((n) => `${n}.yaml`).join(', ')}]\n`,
  };
  for (const name of names) Object.assign(files, speechIn(random, name));
  const draft = count === 1 ? '讲0.yaml' : '汇编.yaml';
  const { laid, diagnostics } = layDraft(workspaceOf(files), `/w/${draft}`, { final: false, style });
  if (!laid) throw new Error(`${diagnostics.map(({ message }) => message).join('\n')}\n${JSON.stringify(files)}`);
  return laid;
};
