/** jianggao.yaml: which drafts to build, which style, where to. */

import type { Diagnostic } from '../diagnostic.ts';
import { MASK_KEY, WORKSPACE_MASKING } from '../facts/masking.ts';
import type { Source } from '../source.ts';
import { readYaml } from '../yaml/read.ts';
import { choice, closed, type Infer, list, openMap, parsed, text } from '../yaml/shape.ts';
import { isInside } from './paths.ts';

/** Whoever wrote the workspace may write in it, nowhere else; the command line's -o goes anywhere. */
const folder = parsed(
  '工作区里的目录（out、out/定稿）',
  (value) => (/^\.\/?$/.test(value) || isInside(value) ? value : undefined),
  {
    type: 'string',
  },
);

const file = parsed('工作区里的文件（data/稳定会.yaml）', (value) => (isInside(value) ? value : undefined), {
  type: 'string',
});

/** Which rules there are, and their options, check-settings.ts knows: most commands do without them. */
const CHECKING = closed('一组“键: 值”：规则、基线、名册', {
  rules: {
    key: '规则',
    shape: openMap,
    description: '各条规则的等级（E、W、I、开、关）和选项',
    example: '{ P13: 关, 长句: { 等级: W, 上限: 80 } }',
  },
  baseline: { key: '基线', shape: file, description: '旧稿里已知、不再报的问题', example: 'data/检查基线.yaml' },
  roster: { key: '名册', shape: file, description: '当地的人员和职务，默认 data/名册.yaml', example: 'data/名册.yaml' },
  onBuild: {
    key: '生成时',
    shape: choice(['定稿', '每次']),
    description: '生成时何时检查：默认只在定稿（--final）时，写“每次”则每次都检查并提醒',
    example: '每次',
  },
});

export const CONFIG = closed('工作区设置', {
  version: { key: '版本', shape: choice(['1']), required: true, description: '设置的版本，现为 1', example: '1' },
  drafts: {
    key: '文稿',
    shape: list(file),
    description: '不指明文稿时生成哪些，可用 * 代表一组',
    example: '[data/示例/2024年汇编.yaml]',
  },
  style: { key: '版式', shape: text, description: '用哪个版式，默认国标', example: '国标' },
  output: { key: '输出', shape: folder, description: '输出目录，默认 out', example: 'out' },
  masking: {
    key: MASK_KEY,
    shape: WORKSPACE_MASKING,
    description: '脱敏（--mask）遮哪几种、写成什么，哪些遮、哪些不遮',
    example: '{ 种类: [数字, 地名], 不遮: [法规] }',
  },
  checking: {
    key: '检查',
    shape: CHECKING,
    description: '检查（jianggao check）用哪些规则、哪个基线',
    example: '{ 规则: { P13: 关 } }',
  },
});

export type Config = Infer<typeof CONFIG>;

export const readConfig = (source: Source, report: (diagnostic: Diagnostic) => void): Config | undefined => {
  const { value, diagnostics } = readYaml(source);
  for (const d of diagnostics) report(d);
  if (diagnostics.some((d) => d.grade === 'E')) return undefined;
  if (!value) {
    report({
      code: 'JGF021',
      grade: 'E',
      message: 'jianggao.yaml 是空的',
      hint: '至少写上：版本: 1',
      place: { source, start: 0, end: 0 },
    });
    return undefined;
  }
  return CONFIG.read(value, { report, path: [] });
};
