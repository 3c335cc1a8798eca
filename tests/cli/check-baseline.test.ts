/** `check --write-baseline` and `--reporter` write over nothing that somebody wrote, and lose nothing; secrets stay so. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REPORTERS } from '../../src/report/reporters.ts';
import { folderWith, run, SPACE, type Tree, treeOf } from '../support/cli.ts';

const SLIP = '第一、把库存的种子清出来。\n';
const BASELINE = '版本: 1\n条目: []\n';

describe('what is written over nothing of the user’s', () => {
  const files: Tree = {
    ...SPACE,
    'a.txt': SLIP,
    'b.txt': SLIP,
    '基线.yaml': BASELINE,
    '坏.yaml': '版本: 1\n条目: [\n',
    '笔记.txt': '检查了 3 个文件，没有问题\n明天再看。\n',
    '笔记.md': '## 讲稿\n\n::error 见下\n',
    '数.json': '[{ "a": 1 }]\n',
  };

  it.each([
    [['b.txt', '--write-baseline', 'a.txt']],
    [['b.txt', '--write-baseline', 'b.txt']],
    [['b.txt', '--write-baseline', '坏.yaml']],
    [['b.txt', '--write-baseline', 'templates/讲.hbs']],
    [['b.txt', '--write-baseline', 'jianggao.yaml']],
    [['b.txt', '--write-baseline', '甲.yaml']],
    [['甲.yaml', '--write-baseline', '甲.yaml']],
    [['a.txt', '--reporter', 'json=a.txt']],
    [['a.txt', '--fix', '--reporter', 'json=./x/../a.txt']],
    [['b.txt', '--reporter', 'json=甲.yaml']],
    [['b.txt', '--reporter', 'pretty=templates/讲.hbs']],
    [['b.txt', '--reporter', 'json=r.json', '--write-baseline', 'r.json']],
    [['b.txt', '--reporter', 'json=笔记.txt']],
    [['b.txt', '--reporter', 'markdown=笔记.md']],
    [['b.txt', '--reporter', 'github=笔记.md']],
    [['b.txt', '--reporter', 'json=数.json']],
    [['b.txt', '--reporter', 'gitlab=数.json']],
    [['b.txt', '--reporter', 'pretty=templates']],
    [['b.txt', '--write-baseline', '笔记.txt']],
    [['b.txt', '--write-baseline', '数.json']],
  ])('%j', async (argv) => {
    const root = folderWith(files);
    const before = treeOf(root);
    const { code, err } = await run(root, ['check', ...argv]);
    expect({ code, told: err !== '' }).toEqual({ code: 2, told: true });
    expect(treeOf(root)).toEqual(before);
  });

  it('where jianggao.yaml has faults too', async () => {
    const root = folderWith({ 'jianggao.yaml': '版本: 9\n', 'a.txt': SLIP });
    const before = treeOf(root);
    expect((await run(root, ['check', 'a.txt', '--reporter', 'json=a.txt'])).code).toBe(2);
    expect(treeOf(root)).toEqual(before);
  });

  it('though a report or a baseline is written anew', async () => {
    const root = folderWith({ ...files, 'r.json': '{\n  "version": 1,\n  "totals": {}\n}\n' });
    expect((await run(root, ['check', 'b.txt', '-r', 'json=r.json', '--write-baseline', '基线.yaml'])).code).toBe(0);
    expect(JSON.parse(readFileSync(join(root, 'r.json'), 'utf8')).totals).toMatchObject({ E: 0, baselined: 1 });
    expect(readFileSync(join(root, '基线.yaml'), 'utf8')).toContain('规则: JGP15');
  });
});

describe('an older report', () => {
  const forms = [...REPORTERS.keys()];

  it.each(forms)('%s gives way to any other, with findings and without', async (form) => {
    for (const files of [{ 'b.txt': SLIP }, { 'b.txt': '把农机修好。\n' }]) {
      const root = folderWith(files);
      for (const next of forms) {
        const argv = (name: string) => ['check', 'b.txt', '-r', `${name}=r`];
        const before = await run(root, argv(form));
        const after = await run(root, argv(next));
        expect({ next, err: after.err, code: after.code }).toEqual({ next, err: '', code: before.code });
      }
    }
  });

  it('gives way where it is empty', async () => {
    expect((await run(folderWith({ 'b.txt': SLIP, r: '' }), ['check', 'b.txt', '-r', 'json=r'])).code).toBe(1);
  });
});

describe('what no baseline can hold', () => {
  it.each<[string, Tree, string, number]>([
    ['a file that cannot be read', { 'a.txt': SLIP }, '没有.txt', 2],
    ['a fault of jianggao.yaml', { 'jianggao.yaml': '版本: 1\n检查: { 规则: { P99: 关 } }\n' }, 'JGK003', 1],
    ['a citizen’s number', { 'a.txt': '证件号码是11010519491231002X。\n' }, 'JGC4', 1],
  ])('%s is told, and none is written', async (_, files, said, wanted) => {
    const root = folderWith({ 'a.txt': SLIP, ...files });
    const named = said.endsWith('.txt') ? ['a.txt', said] : ['a.txt'];
    const { code, out } = await run(root, ['check', ...named, '--write-baseline', '基线.yaml', '-r', 'pretty']);
    expect({ code, out }).toEqual({ code: wanted, out: expect.stringContaining(said) });
    expect(Object.keys(treeOf(root))).not.toContain('基线.yaml');
  });
});

it('a baseline written over one file keeps the entries and the reasons of the others', async () => {
  const root = folderWith({ 'a.txt': SLIP, 'b.txt': '第二、把农机修好。\n' });
  const write = (...named: string[]) => run(root, ['check', ...named, '--write-baseline', 'k.yaml']);
  await write('a.txt', 'b.txt');
  expect((await write('a.txt')).code).toBe(0);
  expect(readFileSync(join(root, 'k.yaml'), 'utf8')).toMatch(/文件: "a.txt"[\s\S]*文件: "b.txt"/);
  expect((await run(root, ['check', 'a.txt', 'b.txt', '--baseline', 'k.yaml'])).out).toContain('不再报 2 处');
});

describe('a secret', () => {
  const NUMBER = '11010519491231002X';
  const WIDE = '１１０１０５１９４９１２３１００２Ｘ';
  const text = `证件号码是${NUMBER},材料,齐。\n证件号码是${WIDE},手机13600136000,在。 <!-- 检查: 略过 P21 原话 -->\n`;

  it.each(['pretty', 'json', 'junit', 'sarif', 'markdown', 'gitlab', 'github'])('is in no %s report', async (name) => {
    const root = folderWith({ 'a.txt': text });
    const { out } = await run(root, ['check', 'a.txt', '-r', name, '--level', 'I']);
    expect(out).toContain('JGP1');
    for (const secret of [NUMBER, WIDE, '13600136000']) expect(out).not.toContain(secret);
  });

  it('is in no difference, and stays in the text as it was', async () => {
    const root = folderWith({ 'a.txt': text });
    const { err, out } = await run(root, ['check', 'a.txt', '--dry-run']);
    expect(err).toContain('+证件号码是××××××××××××××××××，材料，齐。');
    for (const secret of [NUMBER, WIDE, '13600136000']) expect(err + out).not.toContain(secret);
    await run(root, ['check', 'a.txt', '--fix']);
    expect(readFileSync(join(root, 'a.txt'), 'utf8')).toContain(`证件号码是${NUMBER}，材料，齐。`);
  });

  it('makes no fingerprint: two numbers in one sentence are known as one', async () => {
    const root = folderWith({ 'a.txt': '手机13600136000,在。\n', 'b.txt': '手机13700137001,在。\n' });
    await run(root, ['check', 'a.txt', 'b.txt', '--write-baseline', 'k.yaml']);
    const prints = [...readFileSync(join(root, 'k.yaml'), 'utf8').matchAll(/规则: (\w+).*指纹: "(\w+)"/g)];
    expect(prints.map(([, rule]) => rule)).toEqual(['JGP1', 'JGP1']);
    expect(prints[0]?.[2]).toBe(prints[1]?.[2]);
  });
});
