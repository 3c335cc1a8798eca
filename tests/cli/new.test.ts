/** A draft made of a template builds at once, asks for everything, and is final once all is answered. */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realWorld } from '../../src/cli/world.ts';
import { findIn } from '../../src/facts/operands.ts';
import { amountAt, isAmount, type Period } from '../../src/figure/amount.ts';
import { precedentOf } from '../../src/project/precedent.ts';
import { bareValue } from '../../src/project/provenance.ts';
import { factAt } from '../../src/project/stated.ts';
import { draftTemplateNames, openWorkspace } from '../../src/project/workspace.ts';
import { createSource } from '../../src/source.ts';
import { entriesOf, type Fact, keysOf, type MapFact } from '../../src/tree/facts.ts';
import type { YamlNode } from '../../src/yaml/node.ts';
import { readYaml } from '../../src/yaml/read.ts';
import { folderWith, layDown, PACKAGE, run, treeOf } from '../support/cli.ts';
import { faultsBySchema, jsonOf } from '../support/json-schema.ts';

const SPACE = { 'jianggao.yaml': '版本: 1\n' };

const workspaceAt = (root: string) => openWorkspace(realWorld(root), root, PACKAGE).value;

const TEMPLATES = draftTemplateNames(workspaceAt(PACKAGE));

const PERIODS: readonly string[] = ['本期', '上年同期', '上期', '目标'];

const OWN: Readonly<Record<string, string>> = {
  标题: '在会上的讲话',
  '讲话人.姓名': '周明远',
  '讲话人.职务': '县委书记',
  日期: '2024年9月12日',
};

type Json = string | Json[] | { [key: string]: Json };

const plain = (fact: Fact): Json => {
  if (fact.type === 'list') return fact.items.map(plain);
  const entries = entriesOf(fact);
  return entries ? Object.fromEntries([...entries].map(([key, entry]) => [key, plain(entry.fact)])) : bareValue(fact);
};

/** What the example says at a path, a rate or a sum of it worked out. */
const valueAt = (facts: MapFact, path: string): Json | undefined => {
  const keys = keysOf(path);
  const period = keys.at(-1) ?? '';
  const figure = PERIODS.includes(period) ? factAt(facts, keys.slice(0, -1).join('.')) : undefined;
  if (figure?.type === 'figure') {
    const amount = amountAt(figure, '', period as Period, findIn(facts));
    return isAmount(amount) ? amount.text : undefined;
  }
  const fact = factAt(facts, path);
  return fact && plain(fact);
};

/** Paths of all that is `~`, lists of groups as one. */
const gaps = (node: YamlNode, path = ''): string[] => {
  if (node.type === 'scalar') return node.kind === 'null' ? [path] : [];
  if (node.type === 'list') return node.items.some((item) => item.type !== 'scalar') ? [path] : [];
  return node.entries.flatMap(({ key, value }) => gaps(value, path === '' ? key : `${path}.${key}`));
};

const yamlOf = (path: string): YamlNode => {
  const { value, diagnostics } = readYaml(createSource(path, readFileSync(path, 'utf8')));
  expect(diagnostics).toEqual([]);
  return value as YamlNode;
};

describe.each(TEMPLATES)('new %s', (template) => {
  const name = template.slice(template.lastIndexOf('/') + 1);
  const draft = `data/文稿/${name}.yaml`;
  const facts = `data/文稿/${name}.数据.yaml`;

  it('builds at once, is asked for, answered, and final', async () => {
    const root = folderWith(SPACE);
    expect(await run(root, ['new', template])).toMatchObject({ code: 0, out: `${draft}\n${facts}\n` });
    const built = await run(root, ['build', draft, '-f', 'txt']);
    expect(built.code).toBe(0);
    expect(built.err).toContain('待填');

    const wanted = gaps(yamlOf(join(root, facts)));
    const example = precedentOf(workspaceAt(root), template) as MapFact;
    const given = wanted.map((path): [string, Json | undefined] => [path, valueAt(example, path)]);
    const known = given.filter(([path]) => !path.endsWith('来源'));
    expect(known.filter(([, value]) => value === undefined || value === '')).toEqual([]);
    const answers = JSON.stringify({ ...OWN, ...Object.fromEntries(known) });

    const filled = await run(root, ['fill', draft, '--answers', '-', '--write'], { stdin: answers });
    expect(filled).toMatchObject({ code: 0, err: expect.stringContaining('写入') });
    const final = await run(root, ['build', draft, '--final', '-f', 'txt,docx']);
    expect({ code: final.code, err: final.err }).toEqual({ code: 0, err: expect.not.stringMatching(/^待填/m) });
    expect((await run(root, ['fill', draft, '--list'])).err).toBe('没有要填的\n');
    expect((await run(root, ['fill', draft, '--answers', '-'], { stdin: answers })).err).toBe('没有要改的\n');
  });

  it('names a schema that fits it, empty and filled, and tells what does not', async () => {
    const root = folderWith(SPACE);
    await run(root, ['new', template]);
    const path = join(root, facts);
    const text = readFileSync(path, 'utf8');
    const named = /\$schema=(\S+)/.exec(text)?.[1] ?? '';
    const schema = JSON.parse(readFileSync(join(root, 'data/文稿', named), 'utf8'));
    const wrong = (yaml: string): string[] => {
      const { value } = readYaml(createSource(facts, yaml));
      return faultsBySchema(schema, jsonOf(value as YamlNode));
    };
    expect(wrong(text)).toEqual([]);
    const example = precedentOf(workspaceAt(root), template) as MapFact;
    const answers = gaps(yamlOf(path)).map((gap) => [gap, valueAt(example, gap)]);
    const stdin = JSON.stringify(Object.fromEntries(answers));
    expect((await run(root, ['fill', draft, '--answers', '-', '--write'], { stdin })).code).toBe(0);
    const filled = readFileSync(path, 'utf8');
    expect(wrong(filled)).toEqual([]);
    expect(wrong(filled.replace(/本期: [\d.]+/, '本期: 许多'))).not.toEqual([]);
    expect(wrong(filled.replace(/本期: /, '本其: '))).not.toEqual([]);
    expect(wrong(filled.replace(/(?<= )期限: [\d-]+/, '期限: 下月'))).not.toEqual([]);
    expect(wrong(filled.replace(/^ {2}名称: .*\n/m, ''))).not.toEqual([]);
    expect(wrong(filled.replace(/^任务:/m, '任务书:'))).not.toEqual([]);
  });

  it('is final once everything that is asked for is answered', async () => {
    const root = folderWith(SPACE);
    const example = precedentOf(workspaceAt(root), template) as MapFact;
    await run(root, ['new', template]);
    let rounds = 0;
    for (; rounds < 5; rounds += 1) {
      const { out } = await run(root, ['fill', draft, '--list', '-o', `答案${rounds}.yaml`]);
      if (out === '') break;
      const wanted = gaps(yamlOf(join(root, `答案${rounds}.yaml`)));
      const answers = wanted.map((path) => [path, Object.hasOwn(OWN, path) ? OWN[path] : valueAt(example, path)]);
      const stdin = JSON.stringify(Object.fromEntries(answers));
      expect((await run(root, ['fill', draft, '--answers', '-', '--write'], { stdin })).code).toBe(0);
    }
    // Conditions that hold now may have asked for more, once.
    expect(rounds).toBeLessThanOrEqual(2);
    expect((await run(root, ['build', draft, '--final', '-f', 'txt'])).code).toBe(0);
  });
});

describe('new', () => {
  const TEMPLATE =
    '---\n标题: 讲\n---\n会议{{会议.名称}}开了，来信{{数 统计.来信}}、{{同比 统计.来信}}，{{日期 统计.期间}}。{{#each 任务}}\n- {{名称}}，{{日期 期限}}前完成。\n{{/each}}\n';

  it('says of each fact where it stands and what it is, though no draft uses the template', async () => {
    const root = folderWith({ ...SPACE, 'templates/讲.hbs': TEMPLATE });
    await run(root, ['new', '讲', '--名', '大会', '-o', '稿']);
    expect(readFileSync(join(root, '稿/大会.数据.yaml'), 'utf8')).toBe(`# yaml-language-server: $schema=../结构/讲.json
# 这个模板要用的数据。~ 是还没有填的：直接在这里填，或用 jianggao fill 逐项填；加上 # 的行是说明，可以删。
# 上面一行是它在讲话里的句子，____ 是它的位置。

会议:
  # 会议____开了，来信……、……，……。
  # 文字
  名称: ~

统计:
  来源: ~ # 出自哪份报表，如 县信访局《2024年8月信访统计月报》
  # 会议……开了，来信____、……，……。
  # 核对单位
  来信: { 本期: ~, 上年同期: ~, 单位: 件 }
  # 会议……开了，来信……、……，____。
  # 起止，写到月
  期间: { 起: ~, 止: ~ }

# 清单：照第一项往下加，一项一段
任务:
  # ____，……前完成。
  # 文字
  - 名称: ~
    # ……，____前完成。
    # 日期；如 2024-09-25
    期限: ~
`);
    for (const kind of ['讲话', '讲']) {
      const { out } = await run(root, ['schema', kind]);
      expect(readFileSync(join(root, `结构/${kind}.json`), 'utf8')).toBe(out);
    }
  });

  it('overwrites nothing', async () => {
    const root = folderWith({ ...SPACE, 'templates/讲.hbs': TEMPLATE, 'data/文稿/讲.数据.yaml': '会议: 已有\n' });
    const before = treeOf(root);
    const ran = await run(root, ['new', '讲']);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('已有 data/文稿/讲.数据.yaml；new 不覆盖文件');
    expect(treeOf(root)).toEqual(before);
  });

  it('leaves a schema that is there as it is', async () => {
    const root = folderWith({ ...SPACE, 'templates/讲.hbs': TEMPLATE, '结构/讲.json': '{}\n' });
    const ran = await run(root, ['new', '讲']);
    expect(ran).toMatchObject({ code: 0, err: expect.stringContaining('结构/讲.json 与现在的不同，没有改') });
    expect(readFileSync(join(root, '结构/讲.json'), 'utf8')).toBe('{}\n');
  });

  it('writes all or nothing', async () => {
    const root = folderWith({ ...SPACE, 'templates/讲.hbs': TEMPLATE });
    writeFileSync(join(root, '结构'), '');
    const ran = await run(root, ['new', '讲']);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(readdirSync(root).sort()).toEqual(['data', 'jianggao.yaml', 'templates', '结构']);
    expect(readdirSync(join(root, 'data/文稿'))).toEqual([]);
  });

  it.each<[string[], string]>([
    [['new', '动员部署讲话'], '是不是想写“通用/动员部署讲话”'],
    [['new', '没有'], '没有“没有”这个模板'],
    [['new', '讲', '--名', 'a/b'], '不能作文件名'],
    [['new', '讲', '-o', '稿.docx'], '文稿是 .yaml 文件'],
    [['new'], '模板'],
  ])('%j is a wrong use', async (args, message) => {
    const root = folderWith({ ...SPACE, 'templates/讲.hbs': TEMPLATE });
    const before = treeOf(root);
    const ran = await run(root, args);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(message);
    expect(treeOf(root)).toEqual(before);
  });

  it('stands where the command runs when there is no workspace', async () => {
    const root = folderWith();
    layDown(root, { 'templates/讲.hbs': TEMPLATE });
    expect((await run(root, ['新建', '讲', '-o', '稿.yaml'])).out).toBe('稿.yaml\n稿.数据.yaml\n');
  });
});
