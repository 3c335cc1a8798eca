/** What `new` makes of a template builds at once: nothing is missing but what is still to be filled in. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newFiles } from '../../src/project/new-draft.ts';
import { draftTemplateNames } from '../../src/project/workspace.ts';
import { buildIn, template, workspaceOf } from '../support/workspace.ts';

const ROOT = join(import.meta.dirname, '../..');

const faults = (files: Readonly<Record<string, string>>, name: string): string[] => {
  const made = newFiles(workspaceOf(files), name, '/w/新.yaml') ?? expect.unreachable('no template');
  const all = { ...files, ...Object.fromEntries(made.map(({ path, text }) => [path, text])) };
  return buildIn(workspaceOf(all), '新.yaml')
    .diagnostics.filter(({ grade }) => grade === 'E')
    .map(({ code, message }) => `${code} ${message}`);
};

const BODIES = [
  '转移{{数 转移}}，{{分布 转移}}。',
  '{{前几位 乡镇 数=2}}。',
  '{{前几位 乡镇}}，共{{合计 乡镇}}。',
  '{{数 汛情.转移}}，危险区{{数 汛情.转移.其中.山洪危险区}}。',
  '{{同比 来信}}，{{环比 来信}}，{{完成率 来信}}，{{由到 来信}}，{{增减 来信}}，{{倍数 来信}}，{{占比 来信 总量}}。',
  '{{百分点 满意率}}，{{汉字数 个数}}，{{日期 会期}}，{{列举 单位}}，{{计数列举 要求 名="点要求"}}。',
  '开会。\n\n::: 表 汛情 行="水库.总数" 列="上年同期,同比"\n',
  '开会。\n\n::: 表 乡镇 列="本期,同比,完成率"\n',
  '开会。\n\n::: 图 乡镇\n',
];

it.each(BODIES)('%s', (body) => expect(faults({ 'templates/讲.hbs': template(body) }, '讲')).toEqual([]));

/** Every template of the package, with the partials that it uses and the samples that say what its data are. */
const SHIPPED = Object.fromEntries(
  ['templates', 'data'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(?:hbs|yaml)$/.test(path))
      .map((path) => [`${folder}/${path}`, readFileSync(join(ROOT, folder, path), 'utf8')]),
  ),
);

it.each(draftTemplateNames(workspaceOf(SHIPPED)))('%s that ships', (name) => {
  expect(faults(SHIPPED, name)).toEqual([]);
});
