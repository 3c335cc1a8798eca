/**
 * What is particular to Handlebars, one case each, compared with Handlebars itself: conditions, contexts,
 * loops, block parameters, white space. `partials.test.ts` has the partials, `equality.test.ts` mixes all.
 */

import { describeAlike } from '../support/alike.ts';

const UP = '{{#if ../县}}上层有县{{else}}上层无县{{/if}}';

describeAlike({
  conditions: [
    ['{{#if 零}}真{{else}}假{{/if}}{{#if 空}}真{{else}}假{{/if}}{{#if 无}}真{{else}}假{{/if}}{{#if 空表}}真{{/if}}'],
    [
      '{{#if 数}}真{{/if}}{{#if 假}}真{{else}}假{{/if}}{{#if 文数.[0]}}真{{/if}}{{#if "0"}}真{{/if}}{{#if 0}}{{else}}假{{/if}}',
    ],
    [
      '{{#if 零 includeZero=true}}真{{/if}}{{#if 零 includeZero=假}}{{else}}假{{/if}}{{#if 零 includeZero=数}}真{{/if}}',
    ],
    ['{{#if 空 includeZero=true}}{{else}}假{{/if}}{{#unless 零 includeZero=true}}{{else}}真{{/unless}}'],
    [
      '{{#unless 零}}真{{else}}假{{/unless}}{{#unless 县}}真{{else}}假{{/unless}}{{^if 空}}真{{/if}}{{^unless 县}}真{{/unless}}',
    ],
    ['{{#if 空}}一{{else if 零}}二{{else unless 县}}三{{else}}四{{/if}}{{#if 县}}五{{^}}六{{/if}}'],
    ['{{#if 下.无此}}有{{else}}无{{/if}}{{#unless 下.无此}}无{{/unless}}'],
    ['{{#if (lookup 小 "一")}}有{{/if}}{{#if (lookup 双 0)}}有{{/if}}'],
  ],
  entering: [
    ['{{#with 下}}{{名}}{{../县}}{{#with 深}}{{名}}{{../名}}{{../../县}}{{/with}}{{/with}}'],
    [
      '{{#with 零}}{{this}}{{else}}无{{/with}}{{#with 空}}{{else}}无{{/with}}{{#with 假}}{{else}}无{{/with}}{{#with 无}}{{else}}无{{/with}}',
    ],
    ['{{#with 空表}}{{@root.县}}{{/with}}{{#with 县}}{{this}}{{.}}{{/with}}'],
    // The context is laid over only where it is another one: here `..` is the root.
    [`{{#with .}}{{#with 下}}${UP}{{/with}}{{/with}}{{#with @root}}{{#if ../县}}有{{else}}无{{/if}}{{/with}}`],
    // Scalars are one context when they are equal, a number and its text too.
    [`{{#each 双}}{{#each @root.倒}}{{this}}${UP};{{/each}}{{/each}}`],
    [`{{#each 一二}}{{#each @root.文数}}{{this}}${UP};{{/each}}{{/each}}`],
    ['{{#each 组}}{{#with this}}{{名}}{{../县}}{{/with}}{{/each}}'],
    ['{{#with 下}}{{#with @root.下}}{{名}}{{../县}}{{/with}}{{/with}}'],
  ],
  loops: [
    [
      '{{#each 组}}{{@index}}{{@key}}{{名}}{{#if @first}}首{{/if}}{{#if @last}}末{{/if}}{{#each 项}}{{@../index}}{{@index}}{{this}}{{../名}}{{../../县}}{{/each}}{{/each}}',
    ],
    ['{{#each 小}}{{@key}}{{this}}{{@index}}{{#unless @last}}，{{/unless}}{{/each}}'],
    ['{{#each 无}}有{{else}}{{县}}{{/each}}{{#each 空表}}有{{else}}无{{/each}}{{#each 无此}}有{{else}}无{{/each}}'],
    ['{{#each 组}}{{#if 名}}{{#each 项}}{{#if @first}}{{@../key}}{{/if}}{{/each}}{{/if}}{{/each}}'],
    [
      '{{#each 组 as |组 序|}}{{序}}{{组.名}}{{名}}{{this.名}}{{#each 组.项 as |项|}}{{项}}{{组.名}}{{序}}{{/each}}{{/each}}',
    ],
    [
      '{{#each 小 as |值 键|}}{{键}}{{值}}{{lookup @root.小 键}}{{/each}}{{#with 下 as |县|}}{{县.名}}{{./名}}{{../县}}{{/with}}',
    ],
    ['{{#each 组 as |县|}}{{县.名}}{{@root.县}}{{else}}{{县}}{{/each}}{{#each 无 as |县|}}{{else}}{{县}}{{/each}}'],
    ['{{#each 组 as |名|}}{{this.名}}{{./名}}{{名.名}}{{this/项.[0]}}{{/each}}'],
    ['{{#each 双}}{{#each ../组}}{{@../index}}{{@index}}{{名}}{{/each}}{{/each}}'],
  ],
  lookups: [
    [
      '{{lookup 双 1}}{{lookup 双 "0"}}{{lookup 小 "二"}}{{lookup . "县"}}{{lookup (lookup 组 0) "名"}}{{lookup 组.[0] "名"}}',
    ],
    ['{{#each 双}}{{lookup ../倒 @index}}{{lookup @root.倒 @key}}{{/each}}{{#each 小}}{{lookup ../小 @key}}{{/each}}'],
    ['{{#with (lookup 组 1) as |组|}}{{名}}{{组.名}}{{../县}}{{/with}}{{#each (lookup 组.[0] "项")}}{{this}}{{/each}}'],
    [
      '{{下/名}}{{this.下.名}}{{./下/深.名}}{{@root.下.名}}{{@root/下/名}}{{[带 空格].名}}{{this.[带 空格].[名]}}{{组.1.名}}{{组.[0].项.[1]}}',
    ],
  ],
  'white space': [
    [
      '一\n{{#if 县}}\n二\n{{else}}\n三\n{{/if}}\n四\n{{#each 双}}\n  {{this}}\n{{/each}}\n{{! 注 }}\n{{!-- {{注}} --}}\n五',
    ],
    [
      '一 {{~#if 县~}} 二 {{~else~}} 三 {{~/if~}} 四\n\n{{~县~}}\n　五{{~! 注 ~}} 六 {{~> 段 ~}} 七 {{~#> 段~}} 八 {{~/段~}} 九',
      { 段: ' 段 {{县}} ' },
    ],
    ['　{{#if 县}}\n一\n　{{/if}}\n\t{{#if 县}}\t\n二\n\t{{/if}}\t\n三　\n'],
    ['  {{> 段}}\n\t{{> 段}}\n　{{> 段}}\n一 {{> 段}}\n  {{~> 段}}\n  {{> 段~}}\n二', { 段: '行\n\n{{县}}\n  行\n' }],
    ['  {{> 段}}\n', { 段: '一\n  {{> 里}}\n二', 里: '三\n{{#each 双}}\n{{this}}\n{{/each}}\n' }],
    ['{{#if 县}}  \n\n  一{{/if}}\n\n  \n{{#> 框}}\n二\n{{/框}}\n三', { 框: '{{> @partial-block}}\n\n' }],
    ['{{#*inline "内"}}\n一\n{{/inline}}\n{{> 内}}\n二'],
    ['{{#if 空}}\n一\n{{else if 县~}}\n\n  二\n{{~else if 零}}\n三\n{{/if}}\n四'],
    ['{{#if 空~}} 一 {{~else if 县~}} 二 {{~^~}} 三 {{~/if~}} 四\n\t　{{! 注}}\t　\n　\t'],
    ['\\{{县}} {{县}} \\\\{{县}} \\{{县}}{{县}}\\{{县}} \\{{#if}} \\ {县} }}'],
    ['一{{!-- }} {{县}} -- --}}二{{! } }}三{{~!-- ~ --~}} 四{{!--}}五{{!}}六'],
  ],
  literals: [
    [
      '{{> 段 一="双" 二=\'单"\' 三=3 四=-1.5 五=true 六="" 七="反\\"斜"}}',
      { 段: '{{一}}{{二}}{{三}}，{{四}}{{#if 五}}真{{/if}}{{六}}{{七}}' },
    ],
    [
      '{{#if true}}真{{/if}}{{#if false}}{{else}}假{{/if}}{{#if null}}{{else}}空{{/if}}{{#if undefined}}{{else}}无{{/if}}{{#if ""}}{{else}}空{{/if}}',
    ],
    [
      '{{#with "字"}}{{this}}{{../县}}{{/with}}{{#with 3 as |三|}}{{三}}{{/with}}{{#each 双}}{{#with @index}}{{this}}{{/with}}{{/each}}',
    ],
  ],
});
