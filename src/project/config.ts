/** jianggao.yaml: which drafts to build, which style, where to. */

import type { Diagnostic } from '../diagnostic.ts';
import { MASK_KEY, WORKSPACE_MASKING } from '../facts/masking.ts';
import type { Source } from '../source.ts';
import { readYaml } from '../yaml/read.ts';
import { choice, closed, type Infer, list, parsed, text } from '../yaml/shape.ts';
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
