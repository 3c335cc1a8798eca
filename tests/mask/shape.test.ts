/** How each kind looks when it is masked, and that digits never stay nor lengths change. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindOfFact } from '../../src/mask/kinds.ts';
import { maskAs } from '../../src/mask/shape.ts';
import { MASK_FORMS, type MaskForm, type MaskKind } from '../../src/tree/masking.ts';
import { factFrom } from '../support/facts.ts';

describe('masking', () => {
  it.each([
    ['数字', '123.4%', 'xxx.x%'],
    ['数字', '321件次', 'xxx件次'],
    ['数字', '1,234.50万元', 'x,xxx.xx万元'],
    ['数字', '4.8个百分点', 'x.x个百分点'],
    ['数字', '三百二十一件', 'xxxxx件'],
    ['数字', '十二亿元', 'xx亿元'],
    ['数字', '三万二千件', 'xxxx件'],
    ['数字', '居第二位', '居第x位'],
    ['数字', '近一半', '近xx'],
    ['数字', '比上半年增长一倍', '比上半年增长x倍'],
    ['数字', '由0件增至5件', '由x件增至x件'],
    ['数字', '１２３件', 'xxx件'],
    ['数字', 'xxx.x', 'xxx.x'],
    ['日期', '1—8月', 'x—x月'],
    ['日期', '12月', 'xx月'],
    ['日期', '2024年', 'xxxx年'],
    ['日期', '2024年9月12日（星期四）', 'xxxx年x月xx日（星期x）'],
    ['日期', '9月15日（星期日）', 'x月xx日（星期x）'],
    ['日期', '二〇二四年九月', 'xxxx年x月'],
    ['地名', '青禾镇', 'x镇'],
    ['地名', '云溪县', 'x县'],
    ['地名', '南湾街道', 'x街道'],
    ['地名', '云溪县青禾镇石桥村', 'x县x镇x村'],
    ['地名', '王村镇', 'x镇'],
    ['地名', '云岭', 'x'],
    ['人名', '沈若谷', 'xx'],
    ['人名', '欧阳子衡', 'xx'],
    ['单位名', '县信访局', '县信访局'],
    ['单位名', '云溪县信访局', 'x县信访局'],
    ['单位名', '城东街道办事处', 'x街道办事处'],
    ['单位名', '云溪县宏达建材有限公司', 'x县x有限公司'],
    ['单位名', '云溪县第一中学', 'x县第一中学'],
    ['单位名', '县人民医院', '县人民医院'],
    ['单位名', '城市管理局', '城市管理局'],
    ['单位名', '县住房和城乡建设局', '县住房和城乡建设局'],
    ['单位名', '新型城镇化工作领导小组办公室', '新型城镇化工作领导小组办公室'],
  ] satisfies [MaskKind, string, string][])('%s %s → %s', (kind, text, masked) => {
    expect(maskAs(kind, text, 'x')).toBe(masked);
  });

  it.each([
    ['×', '数字', '12.3%', '××.×%'],
    ['×', '地名', '青禾镇', '×镇'],
    ['×', '人名', '沈若谷', '××'],
    ['某', '数字', '12.3%', 'xx.x%'],
    ['某', '日期', '2024年8月', 'xxxx年x月'],
    ['某', '地名', '青禾镇', '某镇'],
    ['某', '人名', '沈若谷', '某某'],
    ['某', '单位名', '云溪县信访局', '某县信访局'],
  ] satisfies [MaskForm, MaskKind, string, string][])('in the form %s: %s %s → %s', (form, kind, text, masked) => {
    expect(maskAs(kind, text, form)).toBe(masked);
  });

  it('of numbers and dates leaves no digit and keeps the length', () => {
    const char = fc.constantFrom(...'0123456789.%件次月日年（）—一二三十百千万亿半第倍星期四上下');
    fc.assert(
      fc.property(
        fc.array(char).map((chars) => chars.join('')),
        fc.constantFrom<MaskKind>('数字', '日期'),
        fc.constantFrom(...MASK_FORMS),
        (text, kind, form) => {
          const masked = maskAs(kind, text, form);
          expect(masked).toHaveLength(text.length);
          expect(masked).not.toMatch(/[0-9]|[一二三四十]/);
        },
      ),
    );
  });
});

describe('the kind of a fact', () => {
  it.each([
    ['统计.来信.本期', 321, '数字'],
    ['统计.变化.来信同比', '12.3%', '数字'],
    ['统计.变化.满意率', '2.5个百分点', '数字'],
    ['会议.部署时段', '2024年第四季度', '日期'],
    ['人员.县长.姓名', '沈若谷', '人名'],
    ['人员[0].姓名', '司马长风', '人名'],
    ['会议.传达人', '程立诚', '人名'],
    ['会议.前一讲话人', '程立诚', '人名'],
    ['会议.传达人', '县委办公室', '单位名'],
    ['报告人', '全体党员', undefined],
    ['主持人', '全体', undefined],
    ['发言代表', '党员', undefined],
    ['单位.县名', '云溪县', '地名'],
    ['单位.县名', '沛县', '地名'],
    ['名称', '青禾镇', '地名'],
    ['会议.调研地点[0]', '南湾街道', '地名'],
    ['典型问题.地点', '城东街道', '地名'],
    ['名称', '运城市', '地名'],
    ['名称', '贵阳市', '地名'],
    ['名称', '和平区', '地名'],
    ['名称', '向阳村', '地名'],
    ['名称', '全村', undefined],
    ['名称', '各乡镇街道', undefined],
    ['名称', '萧山区', '地名'],
    ['范围', '中心城区', undefined],
    ['范围', '国有林区', undefined],
    ['范围', '农村社区', undefined],
    ['地点', '云溪县青禾镇', '地名'],
    ['单位.信访局', '县信访局', '单位名'],
    ['单位', '云溪县信访局', '单位名'],
    ['名称', '县直单位', undefined],
    ['范围', '全县', undefined],
    ['范围', '各乡镇', undefined],
    ['对象', '老旧小区', undefined],
    ['事项', '推动问题解决在社区', undefined],
    ['名称', '平安社区', undefined],
    ['职务', '县委书记', undefined],
    ['单位', '县委、县政府', undefined],
    ['标题', '在2024年全县信访工作会议上的讲话', undefined],
    ['要求', '任务', undefined],
  ] as const)('%s: %s is %s', (path, value, kind) => {
    expect(kindOfFact(path, factFrom(value))).toBe(kind);
  });
});
