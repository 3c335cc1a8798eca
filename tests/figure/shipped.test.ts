/** The samples stand on their data: one changed number changes everything that is said of it. */

import { describe, expect, it } from 'vitest';
import { override } from '../../src/facts/merge.ts';
import { evaluateTemplate } from '../../src/template/evaluate.ts';
import { textOf } from '../../src/tree/trace.ts';
import { factsOf } from '../support/facts.ts';
import { shippedDraft } from '../support/shipped.ts';
import { buildIn, SPEECH, template, workspaceOf } from '../support/workspace.ts';

const sample = (draft: string, changed = '甲: 1'): string => {
  const { template, library, root } = shippedDraft(`data/示例/${draft}.yaml`);
  return textOf(evaluateTemplate(template, { root: override(root, factsOf(changed)) }, library, 3).pieces);
};

describe('the samples', () => {
  it('follow one number through verb, percentage, total and share', () => {
    const said = (text: string) => text.match(/征地拆迁\d+件次，[^；]+；|合计\d+件次，占总量的[\d.]+%/g);
    expect(said(sample('群众会/县长'))).toEqual(['征地拆迁416件次，同比下降9.2%；', '合计1157件次，占总量的57.4%']);
    const more = '统计: { 领域: { 征地拆迁: { 本期: 500, 上年同期: 458, 单位: 件次 } } }';
    expect(said(sample('群众会/县长', more))).toEqual([
      '征地拆迁500件次，同比上升9.2%；',
      '合计1241件次，占总量的61.5%',
    ]);
  });

  it('follow the numerator of a rate', () => {
    const less = '统计: { 办理: { 满意: { 本期: 1100, 上年同期: 1072, 单位: 件 } } }';
    expect(sample('群众会/县长', less)).toContain('群众满意率为86.8%，同比降低5.0个百分点');
  });

  it('say a flat year and a year without a base in the right words', () => {
    const flat =
      '统计: { 网上: { 本期: 1352, 上年同期: 1352, 单位: 件次 }, 来信: { 本期: 4, 上年同期: 0, 单位: 件次 } }';
    expect(sample('稳定会', flat)).toContain(
      '网上信访1352件次，同比持平，占总量的67.0%；来信4件次，由0件次增至4件次，占0.2%',
    );
  });
});

describe('missing operands', () => {
  it('are listed one by one, however they are printed', () => {
    const data = '数据:\n  来信: { 本期: ~, 上年同期: ~, 单位: 件次 }\n';
    const body = template('来信{{数 来信}}，{{同比 来信}}。');
    const built = buildIn(workspaceOf({ '文稿.yaml': SPEECH + data, 'templates/讲.hbs': body }), '文稿.yaml', {
      final: true,
    });
    expect(built.diagnostics.map(({ message }) => message)).toEqual(['“来信.本期”还没有填', '“来信.上年同期”还没有填']);
  });
});
