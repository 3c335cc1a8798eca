/** What is still to be filled in: printed as a placeholder, listed with its sentence, refused by --final. */

import { describe, expect, it } from 'vitest';
import { positionAt } from '../../src/source.ts';
import { buildIn, SPEECH, template, workspaceOf } from '../support/workspace.ts';

const build = (data: string, body: string, final = false, head = SPEECH) =>
  buildIn(workspaceOf({ '文稿.yaml': `${head}数据:\n${data}`, 'templates/讲.hbs': template(body) }), '文稿.yaml', {
    final,
  });

const listed = (built: ReturnType<typeof build>) =>
  built.missing.map(({ path, place, sentence, printed }) => [
    path,
    positionAt(place.source, place.start).line,
    sentence,
    printed,
  ]);

describe('a missing fact', () => {
  it('is printed and listed with its sentence', () => {
    const built = build('  会议: ~\n', '一开始说。这次{{会议}}很重要。最后。');
    expect(built.text).toContain('这次xx很重要。');
    expect(listed(built)).toEqual([['会议', 6, '这次xx很重要。', 1]]);
    expect(built.told).toEqual([]);
  });

  it('that is printed several times is listed once, with the number', () => {
    const built = build('  会议: 待填\n', '{{会议}}一。\n\n## {{会议}}二\n\n- {{会议}}。三。');
    expect(listed(built)).toEqual([['会议', 6, 'xx一。', 3]]);
  });

  it('keeps its own way to print, in a figure with the unit', () => {
    const built = build(
      '  率: { 本期: { 待填: xx.x }, 单位: "%" }\n  数: { 本期: ~, 单位: 件次 }\n',
      '{{数 率}}，{{数 数}}。',
    );
    expect(built.text).toContain('xx.x%，xxx件次。');
    expect(listed(built).map(([path]) => path)).toEqual(['率.本期', '数.本期']);
  });

  it('that only a condition asks for is listed without a sentence', () => {
    const built = build('  主持人: ~\n', '{{#if 主持人}}{{主持人}}主持。{{/if}}开会。');
    expect(listed(built)).toEqual([['主持人', 6, '', 0]]);
  });

  it('above what is asked for counts for all below it', () => {
    expect(listed(build('  会议: ~\n', '{{会议.名称}}由{{会议.主持人}}主持。'))).toEqual([
      ['会议.名称', 6, 'xx由xx主持。', 1],
      ['会议.主持人', 6, 'xx由xx主持。', 1],
    ]);
  });

  it('in a long sentence is shown with what stands around it', () => {
    const [, , sentence] = listed(build('  甲: ~\n', `${'长'.repeat(80)}{{甲}}${'话'.repeat(80)}。`))[0] ?? [];
    expect(sentence).toBe(`…${'长'.repeat(25)}xx${'话'.repeat(25)}…`);
  });

  it('in the draft’s own fields is listed as well', () => {
    const head = SPEECH.replace('在会上的讲话', '~').replace('2024-09-12', '待填');
    expect(listed(build('  甲: 一\n', '{{甲}}。', false, head)).map(([path, line]) => [path, line])).toEqual([
      ['标题', 3],
      ['日期', 4],
    ]);
  });

  it('is refused by --final, and nothing is made', () => {
    const built = build('  会议: ~\n  地点: { 待填: 某地 }\n', '{{会议}}在{{地点}}开。', true);
    expect(built.told).toEqual(['JGF019 文稿.yaml:6:7', 'JGF019 文稿.yaml:7:7']);
    expect(built.outputs.size).toBe(0);
    expect(built.missing).toHaveLength(2);
  });

  it('is not what is masked: --final lets x stand', () => {
    const built = build('  镇: x镇\n  来信: { 本期: xxx, 单位: 件次 }\n', '{{镇}}收到{{数 来信}}。', true);
    expect(built.told).toEqual([]);
    expect(built.text).toContain('x镇收到xxx件次。');
  });

  it('that nobody asks for is nobody’s business', () => {
    expect(build('  用不到: ~\n', '开会。', true).told).toEqual([]);
  });
});
