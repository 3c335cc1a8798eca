import { describe, expect, it } from 'vitest';
import { createSource } from '../../src/source.ts';
import { loadTemplate } from '../../src/template/load.ts';
import { needsOf } from '../../src/template/needs.ts';

const load = (name: string, text: string) => loadTemplate(name, createSource(`${name}.hbs`, text)).value;

/** Paths in the order in which they are asked for; `?` after those that may be absent. */
const needs = (template: string, partials: Readonly<Record<string, string>> = {}): string => {
  const library = {
    partial: (name: string) => (partials[name] === undefined ? undefined : load(name, partials[name])),
    partialNames: () => [],
  };
  return needsOf(load('测试', template), library)
    .map(({ path, optional }) => `${path}${optional ? '?' : ''}`)
    .join(' ');
};

describe('what a template asks for', () => {
  it.each<[string, string]>([
    ['一{{会议.名称}}{{会议.名称}}{{县}}', '会议.名称 县'],
    ['{{日期 会议.时间 式=式样}}{{点数}}{{列举 (lookup 表 键)}}', '会议.时间 式样 表 键'],
    ['{{#if 会议.地点}}在{{会议.地点}}{{会议.楼}}{{else}}{{会议.网址}}{{/if}}', '会议.地点? 会议.楼 会议.网址'],
    ['{{#unless 主持人}}无{{else}}{{主持人.姓名}}{{/unless}}', '主持人? 主持人.姓名?'],
    ['{{#if 任务}}{{#each 任务}}{{名称}}{{/each}}{{/if}}', '任务? 任务[].名称?'],
    ['{{#if 县}}{{/if}}{{县}}', '县'],
    ['{{#if (高于 来信 标准)}}{{网上}}{{/if}}', '来信 标准 网上'],
    ['{{#论断 (居首 领域 "征地拆迁" 前=位)}}{{县}}{{else}}{{市}}{{/论断}}', '领域 位 县 市'],
    [
      '{{#each 任务}}{{名称}}{{../县}}{{@index}}{{@root.市}}{{this.牵头}}{{#each 配合}}{{this}}{{../期限}}{{/each}}{{/each}}',
      '任务 任务[].名称 县 市 任务[].牵头 任务[].配合 任务[].配合[] 任务[].期限',
    ],
    ['{{#each 任务}}{{名称}}{{else}}{{备注}}{{/each}}', '任务? 任务[].名称? 备注'],
    ['{{#each 任务 as |项 序|}}{{项.名称}}{{序}}{{项}}{{名称}}{{/each}}', '任务 任务[].名称 任务[]'],
    ['{{#with 会议}}{{名称}}{{../县}}{{#with 主席}}{{../../市}}{{/with}}{{/with}}', '会议 会议.名称 县 会议.主席 市'],
    ['{{#*inline "内"}}{{县}}{{/inline}}{{> 内}}', '县'],
    ['\\{{县}}{{! 市 }}{{"文"}}{{#if true}}{{/if}}', ''],
  ])('%s', (template, paths) => {
    expect(needs(template)).toBe(paths);
  });

  it.each<[string, Readonly<Record<string, string>>, string]>([
    ['{{> 段}}{{> 段 会议}}{{#with 会议}}{{> 段}}{{/with}}', { 段: '{{名称}}' }, '名称 会议 会议.名称'],
    ['{{> 段 人=会议.传达人 话="好"}}', { 段: '{{人}}{{人.姓名}}{{话}}{{县}}' }, '会议.传达人 会议.传达人.姓名 县'],
    [
      '{{> 段 人=会议.传达人}}',
      { 段: '{{> 里}}{{#each 表}}{{../人}}{{人}}{{/each}}', 里: '{{人}}{{县}}' },
      '会议.传达人 县 表 表[].人',
    ],
    [
      '{{#each 任务 as |项|}}{{> 段 项 序=@index}}{{/each}}',
      { 段: '{{名称}}{{序}}{{项}}{{../县}}' },
      '任务 任务[] 任务[].名称 任务[].项',
    ],
    ['{{#> "段"}}{{县}}{{/"段"}}', { 段: '{{市}}{{> @partial-block}}' }, '县 市'],
    ['{{> 甲}}', { 甲: '{{县}}{{> 乙}}', 乙: '{{市}}{{> 甲}}' }, '县 市'],
  ])('%s with its partials', (template, partials, paths) => {
    expect(needs(template, partials)).toBe(paths);
  });

  it('is found in a moment even where partials double', () => {
    const partials = Object.fromEntries(
      Array.from({ length: 26 }, (_, i) => [`段${i}`, `{{> 段${i + 1}}}{{> 段${i + 1}}}{{键${i}}}`]),
    );
    const start = performance.now();
    needs('{{县}}{{> 段0}}', partials);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
