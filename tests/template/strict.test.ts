/**
 * What is wrong in a template, and what is told of it: golden/faults.txt has the templates, each with its
 * diagnostics below (code, place, message, hint), written anew with UPDATE_GOLDEN=1.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { oneLine } from '../support/facts.ts';
import { evaluate } from '../support/templates.ts';

const GOLDEN = join(import.meta.dirname, 'golden/faults.txt');

const FACTS = `
县: 云溪县
日子: 2024-09-12
点数: 3
待定: ~
会议: { 名称: 信访工作会议, 发言: [甲局, 乙镇], 开过: true, 说明: "一\\n二", 缺: ~, 空: "", 无: [] }
统计: { 来信: { 本期: 321, 单位: 件次 }, 零: { 本期: 0, 单位: 件 } }
任务: [{ 名称: 排查, 期限: 2024-10-15 }, { 名称: 化解, 期限: ~, 牵头: 甲局 }]
`;

const PARTIALS = {
  '段落/统计': '{{县}}',
  '段落/错': '一\n  {{会议.名秤}}',
  '段落/框': '〔{{> @partial-block}}〕',
  '段落/自己': '一\n{{> 段落/自己}}',
  '段落/甲': '{{> 段落/乙}}',
  '段落/乙': '{{#if 会议.无此}}{{> 段落/甲}}{{/if}}',
};

/** A line that is not indented is a template, in which ⏎ ends a line. */
const told = (block: string): string => {
  if (block.startsWith('# ')) return block;
  const [template = ''] = block.split('\n');
  const { diagnostics } = evaluate(template.replaceAll('⏎', '\n'), FACTS, PARTIALS);
  return [template, ...diagnostics.map((d) => `    ${oneLine(d)}`)].join('\n');
};

describe('faults of templates', () => {
  const blocks = readFileSync(GOLDEN, 'utf8').trimEnd().split('\n\n');
  if (process.env.UPDATE_GOLDEN) writeFileSync(GOLDEN, `${blocks.map(told).join('\n\n')}\n`);

  it.each(blocks.filter((block) => !block.startsWith('# ')))('%s', (block) => expect(told(block)).toBe(block));

  it('are told once, however often a loop comes by', () => {
    const rows = Array.from({ length: 500 }, (_, i) => `  - { 名称: 第${i}项 }`).join('\n');
    const { diagnostics } = evaluate(
      '{{#each 表}}{{名秤}}{{列具 名称}}{{> 没有}}{{#if 名称.全}}{{/if}}{{/each}}',
      `表:\n${rows}`,
    );
    expect(diagnostics.map(({ code }) => code)).toEqual(['JGT003', 'JGT004', 'JGT005']);
  });
});

describe('what is not given yet', () => {
  const run = (template: string) => {
    const { text, diagnostics, asked, pieces } = evaluate(template, FACTS);
    const missing = pieces.flatMap(({ origin }) => (origin.kind === 'fact' && origin.missing ? [origin.path] : []));
    return { text, faults: diagnostics.map(oneLine), asked: asked.map(({ value }) => value.path), missing };
  };

  it.each([
    ['{{待定}}', 'xx', ['待定']],
    ['{{待定.名称.全称}}', 'xx', ['待定.名称.全称']],
    ['{{#with 待定}}{{名称}}{{./甲}}{{/with}}', 'xxxx', ['待定.名称', '待定.甲']],
    ['{{#with 待定 as |待|}}{{待.名称}}{{/with}}', 'xx', ['待定.名称']],
    ['{{#each 待定}}一{{名称}}{{/each}}', 'xx', ['待定']],
    ['{{#each 任务}}{{日期 期限 式="月日"}}，{{/each}}', '10月15日，xx，', ['任务[1].期限']],
    ['{{lookup 待定 "名称"}}{{lookup 会议 待定}}{{lookup 会议 "缺"}}', 'xxxxxx', ['待定.名称', '待定', '会议.缺']],
    ['{{列举 待定}}{{日期 会议.缺}}{{数 待定}}{{汉字数 待定}}', 'xxxxxxxx', ['待定', '会议.缺', '待定', '待定']],
  ])('%s prints its placeholder', (template, text, missing) => {
    expect(run(template)).toEqual({ text, faults: [], asked: [], missing });
  });

  it('counts as false in a condition, and is listed', () => {
    const both = '{{#if 待定}}有{{else}}无{{/if}}{{#unless 会议.缺}}无{{/unless}}{{#if 任务.[1].期限}}有{{/if}}';
    expect(run(both)).toEqual({ text: '无无', faults: [], asked: ['待定', '会议.缺', '任务[1].期限'], missing: [] });
  });

  it('is listed only where the condition is really asked', () => {
    expect(run('{{#if 会议.空}}{{#if 待定}}有{{/if}}{{/if}}').asked).toEqual([]);
  });
});

describe('optional names', () => {
  it('are handed on, so that one that no file has can be told of', () => {
    const { absent, text } = evaluate(
      '{{#if 会议.地点}}在{{会议.地点}}{{/if}}{{#each 无此}}{{else}}无{{/each}}',
      FACTS,
    );
    expect(text).toBe('无');
    expect(absent.map(({ path, key, at }) => [path, key, at.source.text.slice(at.start, at.end)])).toEqual([
      ['会议.地点', '地点', '会议.地点'],
      ['无此', '无此', '无此'],
    ]);
  });
});
