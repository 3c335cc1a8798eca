/** Names that reach into the machinery, in every position of a template: refused, or names like any other. */

import { afterEach, describe, expect, it } from 'vitest';
import { factsOf } from '../support/facts.ts';
import { evaluate, type Run } from '../support/templates.ts';

const FACTS = factsOf(`
县: 云溪县
会议: { 名称: 信访工作会议 }
任务: [{ 名称: 排查 }, { 名称: 化解 }]
来信: { 本期: 3, 单位: 件 }
缺: ~
`);

afterEach(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as Record<string, unknown>).x).toBeUndefined();
});

const refusals = ({ diagnostics }: Run): string[] => diagnostics.filter((d) => d.grade === 'E').map((d) => d.code);

const NAMES = [
  '__proto__',
  'prototype',
  'constructor',
  'toString',
  'toLocaleString',
  'valueOf',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  '__defineGetter__',
  '__defineSetter__',
  '__lookupGetter__',
  '__lookupSetter__',
  'length',
  'size',
  'get',
  'entries',
  'then',
];

describe.each(NAMES)('%s', (name) => {
  it.each([
    `{{${name}}}`,
    `{{[${name}]}}`,
    `{{this.${name}}}`,
    `{{./${name}}}`,
    `{{@root.${name}}}`,
    `{{@${name}}}`,
    `{{../${name}}}`,
    `{{会议.${name}}}`,
    `{{会议.名称.${name}}}`,
    `{{会议.${name}.${name}}}`,
    `{{任务.${name}}}`,
    `{{任务.[0].${name}}}`,
    `{{来信.${name}}}`,
    `{{lookup this "${name}"}}`,
    `{{lookup 会议 "${name}"}}`,
    `{{lookup 会议.名称 "${name}"}}`,
    `{{lookup 任务 "${name}"}}`,
    `{{lookup (lookup this "${name}") "${name}"}}`,
    `{{#with ${name}}}有{{/with}}`,
    `{{#with (lookup 会议 "${name}")}}有{{/with}}`,
    `{{#with 会议}}{{${name}}}{{/with}}`,
    `{{#each ${name}}}有{{/each}}`,
    `{{#each 任务}}{{${name}}}{{/each}}`,
    `{{#if ${name}.${name}}}有{{/if}}`,
    `{{#${name}}}有{{/${name}}}`,
    `{{#${name} 县}}有{{/${name}}}`,
    `{{${name} 县}}`,
    `{{#if (${name} 县)}}有{{/if}}`,
    `{{列举 ${name}}}`,
    `{{列举 任务 ${name}="名称"}}`,
    `{{列举 任务 项="${name}"}}`,
    `{{日期 县 式="${name}"}}`,
    `{{> ${name}}}`,
    `{{> "${name}"}}`,
    `{{> 段 ${name}}}`,
    `{{> 段 名=${name}}}`,
    `{{#*${name} "甲"}}{{/${name}}}`,
    `{{*${name}}}`,
  ])('%s is refused', (template) => {
    const run = evaluate(template, FACTS, { 段: '' });
    expect(refusals(run)).not.toEqual([]);
    expect(run.text).toBe('');
  });

  it.each([
    [`{{#if ${name}}}有{{else}}无{{/if}}`, '无'],
    [`{{#unless 会议.${name}}}无{{/unless}}`, '无'],
    [`{{#if (lookup 会议 "${name}")}}有{{else}}无{{/if}}`, '无'],
    [`{{#each ${name}}}有{{else}}无{{/each}}`, '无'],
    [`{{#with 会议.${name}}}有{{else}}无{{/with}}`, '无'],
    [`{{#> ${name}}}默认{{/${name}}}`, '默认'],
    [`{{#*inline "${name}"}}内{{/inline}}{{> ${name}}}`, '内'],
    [`{{#with 会议 as |${name}|}}{{${name}.名称}}{{/with}}`, '信访工作会议'],
    [`{{> 段 ${name}="甲"}}`, '甲'],
    [`{{缺.${name}}}{{#with 缺}}{{${name}}}{{/with}}`, 'xxxx'],
  ])('%s is a name like any other', (template, text) => {
    const run = evaluate(template, FACTS, { 段: `{{${name}}}` });
    expect(run.text).toBe(text);
    expect(refusals(run)).toEqual([]);
  });
});
