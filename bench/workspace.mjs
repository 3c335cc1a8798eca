/**
 * The same content as a jianggao workspace: templates with headings in markup and figures by helper, facts as YAML. The
 * facts are all in each speech's own file, so that no two documents share anything but templates and style.
 */

import { FIGURES, KINDS, numberIn } from './content.mjs';

/** Where a fact that is no figure stands, and how a template prints it. */
const PATHS = {
  会议: '{{会议.名称}}',
  传达人: '{{会议.传达人}}',
  牵头: '{{分工.牵头}}',
  试点: '{{分工.试点}}',
  经验: '{{分工.经验}}',
  截止: '{{日期 统计.截止}}',
};
const MARKS = { h1: '## ', h2: '### ', p: '', item: '- ' };

const printed = (name) => (FIGURES[name] ? `{{数 统计.${name}}}` : PATHS[name]);

const template = (blocks, kind) => {
  const lines = blocks.map(
    ({ type, text }) => MARKS[type] + text.replace(/\{\{(.+?)\}\}/g, (_, name) => printed(name)),
  );
  return `---\n标题: 实测讲话${kind + 1}\n说明: 只用来测速度\n---\n${lines.join('\n\n')}\n`;
};

const isoDate = (text) => {
  const [year, month, day] = text.match(/\d+/g);
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
};

const figure = (name, text) => {
  const [, , unit, decimals] = FIGURES[name];
  return `    ${name}: { 本期: ${numberIn(text)}, 单位: '${unit}', 小数: ${decimals} }`;
};

const speechFile = ({ kind, title, name, post, iso, salutation, facts }) =>
  [
    '文稿: 讲话',
    `模板: 实测/讲话${kind}`,
    `标题: ${title}`,
    `讲话人: { 姓名: ${name}, 职务: ${post} }`,
    `日期: ${iso}`,
    `称谓: [${salutation}]`,
    '数据:',
    '  会议:',
    `    名称: ${facts.会议}`,
    `    传达人: ${facts.传达人}`,
    '  分工:',
    `    牵头: ${facts.牵头}`,
    `    试点: ${facts.试点}`,
    `    经验: ${facts.经验}`,
    '  统计:',
    `    截止: ${isoDate(facts.截止)}`,
    ...Object.keys(FIGURES).map((name) => figure(name, facts[name])),
    '',
  ].join('\n');

/** [path, text] of what all documents share. */
export const sharedFiles = () => [
  ['jianggao.yaml', '版本: 1\n'],
  ...KINDS.map((blocks, kind) => [`templates/实测/讲话${kind}.hbs`, template(blocks, kind)]),
];

/** [path, text] of one compilation: `data/STEM.yaml` first, then its speeches. */
export const draftFiles = (stem, compilation) => {
  const names = compilation.speeches.map((_, i) => `${stem}-${i + 1}.yaml`);
  const draft = ['文稿: 汇编', `标题: ${compilation.title}`, '篇目:', ...names.map((name) => `  - ${name}`), ''];
  return [
    [`data/${stem}.yaml`, draft.join('\n')],
    ...compilation.speeches.map((speech, i) => [`data/${names[i]}`, speechFile(speech)]),
  ];
};
