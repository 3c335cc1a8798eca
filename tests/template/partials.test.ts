/**
 * Partials as Handlebars has them, one case each, compared with Handlebars itself: what they see of the
 * contexts, loops and parameters around them, blocks, and where inline partials hold.
 */

import { describeAlike } from '../support/alike.ts';

const UP = '{{#if ../县}}上层有县{{else}}上层无县{{/if}}';

describeAlike({
  'partials in files': [
    [
      '{{> 段}}{{> 段 下}}{{#with 下}}{{> 段}}{{> 段 深}}{{> 段 this}}{{> 段 ..}}{{/with}}',
      { 段: '{{#if 名}}{{名}}{{/if}}{{@root.县}}' },
    ],
    // A file knows nothing of the contexts and block parameters around its call; loops it knows.
    [
      `{{#with 下}}{{> 段}}{{/with}}{{#each 组 as |名|}}{{> 段}}{{/each}}`,
      { 段: `{{名}}${UP}{{#if @first}}首{{/if}}` },
    ],
    ['{{#each 双}}{{> 段}}{{> 段 ../小}}{{/each}}', { 段: '{{@index}}{{#if 一}}{{一}}{{else}}{{this}}{{/if}}' }],
    [
      '{{> 段 名="新"}}{{> 段 下 名=县}}{{> 段 下 深=小}}',
      { 段: '{{名}}{{#if 深}}{{#each 深}}{{@key}}{{/each}}{{/if}}{{#if 县}}{{县}}{{/if}}' },
    ],
    [
      '{{> 段 小 二="新" 三="丙"}}',
      { 段: '{{#each this}}{{@key}}{{this}}{{@index}}{{#if @last}}末{{/if}}{{/each}}{{#if this}}真{{/if}}' },
    ],
    [
      '{{> 段 小 三="丙"}}',
      {
        段: '{{> 内}}{{> 内 this}}{{> 内 . 一="改"}}{{#with this}}{{三}}{{#if ../三}}{{/if}}{{/with}}',
        内: '{{一}}{{二}}{{三}}',
      },
    ],
    ['{{> 段 双 三="丙"}}', { 段: '{{三}}{{lookup this "0"}}{{[1]}}{{#each .}}{{@key}}{{this}}{{/each}}' }],
    [
      '{{> "引 号"}}{{> [方 括]}}{{> 子/段}}{{> 子/段 "字"}}{{> 子/段 3}}',
      { '引 号': '甲', '方 括': '乙', '子/段': '{{#if 县}}丙{{else}}{{this}}{{/if}}' },
    ],
    ['{{#if 空}}{{> 段}}{{/if}}{{#unless 空}}{{> 段}}{{/unless}}', { 段: '段' }],
  ],
  'partial blocks': [
    ['{{#> 框}}{{县}}{{/框}}{{#> 框 下}}{{名}}{{../县}}{{/框}}', { 框: '〔{{> @partial-block}}〕' }],
    ['{{#> 框}}{{名}}{{../县}}{{/框}}', { 框: '{{#each 组}}{{> @partial-block}}{{/each}}{{> @partial-block 下}}' }],
    [
      '{{#with 下}}{{#> 框}}{{名}}{{#if ../县}}{{../县}}{{else}}无{{/if}}{{/框}}{{/with}}',
      { 框: '{{> @partial-block}}{{> @partial-block 深}}' },
    ],
    [
      '{{#each 组 as |项|}}{{#> 框}}{{项.名}}{{/框}}{{/each}}',
      { 框: '{{#each @root.双 as |项|}}{{> @partial-block}}{{/each}}' },
    ],
    // A frame for the call and one for the block.
    [
      '{{#each 双}}{{#> 框}}{{@index}}{{@../index}}{{@../../index}}{{@../../../index}};{{/框}}{{/each}}',
      { 框: '{{#each @root.一二}}{{> @partial-block}}{{/each}}' },
    ],
    [
      '{{#each 双}}{{#> 无此}}{{@index}}{{@../index}}{{@../../index}}{{this}}{{/无此}}{{/each}}{{#> 无此 下}}{{名}}{{../县}}{{/无此}}{{#> 无此 名="新"}}{{名}}{{县}}{{/无此}}',
    ],
    // The block sees the block that was in force where it was written.
    ['{{#> 外}}主{{/外}}', { 外: '{{#> 里}}（{{> @partial-block}}）{{/里}}', 里: '〔{{> @partial-block}}〕' }],
    [
      '{{#> 外}}主{{/外}}',
      { 外: '{{#> 无此}}（{{> @partial-block}}）{{/无此}}{{> 里}}', 里: '〔{{> @partial-block}}〕' },
    ],
    ['{{#> 框}}外{{#> 框}}里{{#> 框}}更里{{/框}}{{/框}}{{/框}}', { 框: '〔{{> @partial-block}}〕' }],
    [
      '{{#> 框}}{{#> @partial-block}}默认{{/@partial-block}}{{/框}}{{> 框}}',
      { 框: '{{#> @partial-block}}自带{{/@partial-block}}' },
    ],
    [
      '{{#> 框 名="新"}}{{名}}{{#if 县}}{{县}}{{/if}}{{/框}}',
      { 框: '{{> @partial-block}}{{> @partial-block 小 名="又"}}' },
    ],
  ],
  'inline partials': [
    ['{{> 内}}{{#*inline "内"}}{{县}}{{/inline}}{{> 内}}{{> 内 下 县="改"}}'],
    ['{{#if 县}}{{#*inline "内"}}一{{/inline}}{{> 内}}{{/if}}{{#> 内}}默认{{/内}}'],
    ['{{#*inline "内"}}一{{/inline}}{{#with 下}}{{#*inline "内"}}二{{/inline}}{{> 内}}{{/with}}{{> 内}}'],
    ['{{> 内}}{{#*inline "内"}}行内{{/inline}}', { 内: '文件' }],
    // It knows the contexts around the program in which it stands, without the one entered there.
    [`{{#*inline "内"}}${UP}{{/inline}}{{> 内}}{{#with 下}}{{> 内}}{{/with}}`],
    [`{{#with 下}}{{#*inline "内"}}{{名}}${UP}{{/inline}}{{> 内}}{{#with 深}}{{> 内}}{{/with}}{{/with}}`],
    [
      `{{#with 下}}{{#with 深}}{{#*inline "内"}}{{名}}{{../名}}{{/inline}}{{> 内}}{{#with 更深}}{{> 内}}{{/with}}{{/with}}{{/with}}`,
    ],
    [`{{#each 组}}{{#*inline "内"}}${UP}{{@index}}{{/inline}}{{> 内}}{{#each 项}}{{> 内}}{{/each}}{{/each}}`],
    [`{{#if 县}}{{#*inline "内"}}${UP}{{/inline}}{{#with 下}}{{> 内}}{{/with}}{{/if}}`],
    [`{{> 段}}`, { 段: `{{#*inline "内"}}${UP}{{/inline}}{{#with 下}}{{> 内}}{{/with}}` }],
    [`{{> 段 下}}`, { 段: `{{#*inline "内"}}${UP}{{/inline}}{{#with 深}}{{> 内}}{{/with}}` }],
    [
      `{{#with 下}}{{#> 框}}{{#*inline "内"}}{{名}}${UP}{{/inline}}{{/框}}{{/with}}`,
      { 框: '{{> 内}}{{#with 深}}{{> 内}}{{/with}}' },
    ],
    // Those of a block are handed to the layout, and are not in force among themselves.
    [
      '{{#> 框}}{{#*inline "题"}}标题{{/inline}}{{#*inline "尾"}}{{#> 题}}缺{{/题}}{{/inline}}正文{{/框}}',
      { 框: '{{> 题}}{{> @partial-block}}{{> 尾}}' },
    ],
    [
      '{{#> 框}}{{#*inline "题"}}标题{{/inline}}{{> 题}}{{/框}}{{#> 题}}缺{{/题}}',
      { 框: '{{#> 题}}默认{{/题}}{{> @partial-block}}' },
    ],
    ['{{#> 里}}{{#*inline "题"}}标题{{/inline}}{{/里}}{{#*inline "里"}}{{#> 题}}缺{{/题}}{{/inline}}'],
    // They follow the calls: what is in force where the partial is called is in force in it.
    [
      '{{#*inline "内"}}{{#> 他}}缺{{/他}}{{/inline}}{{#with 下}}{{#*inline "他"}}有{{/inline}}{{> 内}}{{/with}}{{> 内}}',
    ],
    [
      '{{#*inline "内"}}{{#> 他}}缺{{/他}}{{/inline}}{{#with 下}}{{#*inline "他"}}有{{/inline}}{{> 段}}{{/with}}{{> 段}}',
      { 段: '{{> 内}}' },
    ],
    [
      '{{#*inline "内"}}一{{/inline}}{{> 段}}',
      { 段: '{{> 内}}{{> 里}}', 里: '{{> 内}}{{#*inline "内"}}二{{/inline}}' },
    ],
    // A layout inside its own block leaves its inline partials to the outer one.
    [
      '{{#> 框}}{{#*inline "题"}}外{{/inline}}{{#> 框}}{{#*inline "题"}}里{{/inline}}{{/框}}{{/框}}',
      { 框: '{{> 题}}{{> @partial-block}}{{> 题}}{{#if @root.县}}{{> 题}}{{/if}}' },
    ],
    [
      '{{#> 框}}{{#*inline "题"}}外{{/inline}}{{#if 空}}{{#> 框}}{{#*inline "题"}}里{{/inline}}{{/框}}{{/if}}{{/框}}',
      { 框: '{{> @partial-block}}{{#if @root.县}}{{> 题}}{{/if}}' },
    ],
    // `@partial-block` is the caller's.
    [
      '{{#*inline "内"}}〔{{> @partial-block}}〕{{/inline}}{{#> 框}}主{{/框}}{{#> 内}}块{{/内}}',
      { 框: '{{> 内}}{{#> 内}}框{{/内}}' },
    ],
    [
      '{{#*inline "内"}}{{#each 项 as |项|}}{{项}}{{/each}}{{#with 名 as |名|}}{{名}}{{/with}}{{/inline}}{{#each 组}}{{> 内}}{{/each}}',
    ],
    ['{{#*inline "内"}}{{#*inline "更内"}}{{县}}{{/inline}}{{> 更内}}{{/inline}}{{> 内}}{{#> 更内}}缺{{/更内}}'],
  ],
});
