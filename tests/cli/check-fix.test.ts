/** `check --fix`, `--dry-run` and `--reporter`: what is written, what is left alone, and where reports go. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, run, SPACE, type Tree, treeOf } from '../support/cli.ts';

const SLIPS = '第一、抓源头,抓苗头。。\r\n第二，共有“三百件”。\r\n';
const MENDED = '第一，抓源头，抓苗头。\r\n第二，共有“三百件”。\r\n';

const text = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');

describe('--fix', () => {
  it('mends a text, keeps its line ends and its BOM, lists each place, and has nothing left to mend', async () => {
    const root = folderWith({ '稿.txt': `\ufeff${SLIPS}` });
    const { code, out, err } = await run(root, ['check', '--fix', '稿.txt']);
    expect(text(root, '稿.txt')).toBe(`\ufeff${MENDED}`);
    expect(err.split('\n').filter((line) => line.startsWith('稿.txt:'))).toEqual([
      '稿.txt:1:3 JGP15（序数词后的逗号）：“、”改为“，”',
      expect.stringMatching(/^稿\.txt:1:7 JGP1（.+）：“,”改为“，”$/),
      expect.stringMatching(/^稿\.txt:1:\d+ JGP9（.+）：.+$/),
    ]);
    expect(err).toContain('改了 3 处，在 1 个文件里');
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('没有问题') });
    const again = await run(root, ['check', '--fix', '稿.txt']);
    expect(again.err).toBe('');
    expect(text(root, '稿.txt')).toBe(`\ufeff${MENDED}`);
  });

  it('--dry-run shows the difference and writes nothing', async () => {
    const root = folderWith({ '稿.md': SLIPS.replaceAll('\r', '') });
    const before = treeOf(root);
    const { code, err } = await run(root, ['check', '--dry-run', '稿.md']);
    expect(code).toBe(1);
    expect(err).toContain('--- 稿.md\n+++ 稿.md\n@@ -1 +1 @@\n-第一、抓源头,抓苗头。。\n+第一，抓源头，抓苗头。\n');
    expect(err).toContain('可以改 3 处，没有写入');
    expect(treeOf(root)).toEqual(before);
  });

  it('mends the template, never the data, and leaves what is passed over', async () => {
    const files: Tree = {
      ...SPACE,
      'templates/讲.hbs':
        '---\n标题: 讲\n---\n这次{{会议}}很重要,要抓好。\n\n<!-- 检查: 略过 P1 原话如此 -->\n他说,好。\n',
      '甲.yaml': (SPACE['甲.yaml'] as string).replace('信访工作会议', '信访,工作会议'),
    };
    const root = folderWith(files);
    const { err } = await run(root, ['check', '--fix', '甲.yaml']);
    expect(text(root, '甲.yaml')).toBe(files['甲.yaml']);
    expect(text(root, 'templates/讲.hbs')).toContain('这次{{会议}}很重要，要抓好。');
    expect(text(root, 'templates/讲.hbs')).toContain('他说,好。');
    expect(err).toContain('改了 1 处');
  });

  it('leaves a text of another encoding alone, and refuses standard input', async () => {
    const root = folderWith({ '稿.txt': Buffer.from(`\ufeff${SLIPS}`, 'utf16le') });
    const before = treeOf(root);
    const { err } = await run(root, ['check', '--fix', '稿.txt']);
    expect(treeOf(root)).toEqual(before);
    expect(err).toContain('稿.txt 还有 3 处没有自动改：文件不是 UTF-8 编码，另存为 UTF-8 再改');
    expect(await run(root, ['check', '--fix', '-'], { stdin: SLIPS })).toMatchObject({ code: 2, out: '' });
  });
});

describe('--fix of several files', () => {
  it('leaves as many as the baseline knows, counted over all', async () => {
    const root = folderWith({ '甲.txt': '抓源头,抓苗头。\n' });
    await run(root, ['check', '甲.txt', '--write-baseline', 'b.yaml']);
    writeFileSync(join(root, '乙.txt'), '抓源头,抓苗头。\n');
    const argv = ['甲.txt', '乙.txt', '--baseline', 'b.yaml'];
    expect((await run(root, ['check', ...argv])).code).toBe(1);
    const { code, err } = await run(root, ['check', '--fix', ...argv]);
    expect({ code, err }).toEqual({ code: 0, err: expect.stringContaining('改了 1 处，在 1 个文件里') });
    expect([text(root, '甲.txt'), text(root, '乙.txt')]).toEqual(['抓源头,抓苗头。\n', '抓源头，抓苗头。\n']);
  });
});

describe('--reporter', () => {
  it('writes several at once, one of them to standard output', async () => {
    const root = folderWith({ '稿.txt': SLIPS });
    const argv = ['check', '稿.txt', '-r', 'sarif=报告/a.sarif', '--reporter', 'junit=b.xml', '-r', 'markdown'];
    const { code, out } = await run(root, argv);
    expect(code).toBe(1);
    expect(out).toMatch(/^## 讲稿检查\n/);
    expect(JSON.parse(text(root, '报告/a.sarif')).runs[0].results).toHaveLength(3);
    expect(text(root, 'b.xml')).toContain('failures="3"');
  });

  it('adds annotations in GitHub Actions, and only to what people read', async () => {
    const root = folderWith({ '稿.txt': SLIPS });
    const env = { GITHUB_ACTIONS: 'true' };
    const { out } = await run(root, ['check', '稿.txt'], { env });
    expect(out).toMatch(/^稿\.txt（3 处）[\s\S]*\n::error file=稿\.txt,line=1,endLine=1,col=3,endColumn=4,title=JGP15/);
    JSON.parse((await run(root, ['check', '稿.txt', '--json'], { env })).out);
    expect((await run(root, ['check', '稿.txt', '-r', 'github'], { env })).out).not.toContain('（3 处）');
  });

  it.each([
    [['-r', 'sariff'], '是不是想写“sarif”'],
    [['-r', 'sarif='], '没有写文件'],
    [['-r', 'json', '-r', 'junit'], '只能有一种报告写到标准输出'],
    [['-r', 'json=a', '-r', 'junit=./a'], '写到了同一个文件'],
    [['--json', '-r', 'junit'], '不能同时使用'],
  ])('refuses %j', async (argv, said) => {
    const root = folderWith({ '稿.txt': SLIPS });
    const { code, err } = await run(root, ['check', '稿.txt', ...argv]);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(said) });
    expect(existsSync(join(root, 'a'))).toBe(false);
  });

  it('says where a report cannot be written', async () => {
    const root = folderWith({ '稿.txt': SLIPS, 挡: '' });
    writeFileSync(join(root, '挡'), '');
    expect(await run(root, ['check', '稿.txt', '-r', 'json=挡/a'])).toMatchObject({ code: 2 });
  });
});

describe('build', () => {
  const wrong: Tree = { ...SPACE, 'templates/讲.hbs': '---\n标题: 讲\n---\n这次{{会议}}很重要,要抓好。\n' };

  it('--final is stopped by what is always wrong', async () => {
    const root = folderWith(wrong);
    const { code, err } = await run(root, ['build', '甲.yaml', '--final']);
    expect(code).toBe(1);
    expect(err).toMatch(/^templates\/讲\.hbs:4:\d+: 错误 JGP1/m);
    expect(existsSync(join(root, 'out/甲.docx'))).toBe(false);
  });

  it('without --final is not held up, and tells where jianggao.yaml asks for it', async () => {
    const quiet = await run(folderWith(wrong), ['build', '甲.yaml']);
    expect(quiet).toMatchObject({ code: 0 });
    expect(quiet.err).not.toContain('JGP1');
    const root = folderWith({ ...wrong, 'jianggao.yaml': `${SPACE['jianggao.yaml']}\n检查: { 生成时: 每次 }\n` });
    const told = await run(root, ['build', '甲.yaml']);
    expect({ code: told.code, err: told.err }).toEqual({
      code: 0,
      err: expect.stringContaining('定稿（--final）之前要改正'),
    });
    expect(told.err).toMatch(/^templates\/讲\.hbs:4:\d+: 错误 JGP1/m);
  });

  it.each([['docx'], ['txt']])('a mark of secrecy stops every build (%s)', async (format) => {
    const files = { ...SPACE, 'templates/讲.hbs': '---\n标题: 讲\n---\n机密★10年\n\n这次{{会议}}。\n' };
    const { code, err } = await run(folderWith(files), ['build', '甲.yaml', '-f', format]);
    expect(code).toBe(1);
    expect(err).toContain('错误 JGC9（密级）');
    const word = { ...SPACE, 'templates/讲.hbs': '---\n标题: 讲\n---\n要保守秘密，机密文件专人保管。这次{{会议}}。\n' };
    expect((await run(folderWith(word), ['build', '甲.yaml', '-f', format])).code).toBe(0);
  });

  it.each([['docx'], ['txt']])('--final is stopped by a rule that the workspace raised (%s)', async (format) => {
    const root = folderWith({
      ...SPACE,
      'jianggao.yaml': `${SPACE['jianggao.yaml']}\n检查: { 规则: { 错别词: E } }\n`,
      'data/词表/本地.yaml': '词对: { 布署: 部署 }\n',
      'templates/讲.hbs': '---\n标题: 讲\n---\n对{{会议}}作了布署。\n',
    });
    const { code, err } = await run(root, ['build', '甲.yaml', '--final', '-f', format]);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('错误 JGC5') });
  });

  /** Two speeches of a volume, each right by itself. */
  const volume = (one: string, other: string, data = ''): Tree => ({
    'templates/一.hbs': `---\n标题: 一\n---\n${one}\n`,
    'templates/二.hbs': `---\n标题: 二\n---\n${other}\n`,
    '一.yaml': `${SPACE['甲.yaml']}${data}`.replace('模板: 讲', '模板: 一'),
    '二.yaml': (SPACE['甲.yaml'] as string).replace('模板: 讲', '模板: 二').replace('日期: 2024-09-12\n', ''),
    '书.yaml': '文稿: 汇编\n标题: 讲话选编\n单位: 云溪县\n日期: 2024-12\n篇目: [一.yaml, 二.yaml]\n',
  });

  const SAID = '办事指南写得再厚，不如窗口的一句实话来得管用。';

  it.each<[string, Tree]>([
    ['C6', volume('这次会议很重要，全县来信321件。', '要抓好。', '  来信: { 本期: 321, 单位: 件 }\n')],
    ['C6', volume('要抓好。', '这次会议很重要，全县来信321件。', '  来信: { 本期: 321, 单位: 件 }\n')],
    ['C2', volume(SAID, `大家要记住。${SAID}`)],
    ['S21', volume('2024年前三季度，全县接听政务热线4120个。', '要看到，2024年前三季度，全县接听政务热线4210个。')],
    ['N15', volume('要抓好。', '去年以来，信访秩序好转。')],
    ['C11', volume('要抓好。', '要抓细。\n\n'.repeat(20))],
  ])('raised to E, %s looks at the whole volume, and stops a final copy alone', async (rule, files) => {
    const settings = (grade: string) => `版本: 1\n文稿: [书.yaml]\n检查: { 规则: { ${rule}: ${grade} } }\n`;
    for (const format of ['docx', 'txt']) {
      const root = folderWith({ ...files, 'jianggao.yaml': settings('E') });
      const { code, err } = await run(root, ['build', '--final', '-f', format]);
      expect({ format, code, err }).toEqual({ format, code: 1, err: expect.stringContaining(`错误 JG${rule}`) });
      expect(existsSync(join(root, 'out'))).toBe(false);
      expect((await run(root, ['build', '-f', format])).code).toBe(0);
      const check = await run(root, ['check', '--json']);
      const stopping = (JSON.parse(check.out) as { problems: { id: string; grade: string }[] }).problems;
      // What check calls wrong is what stops, and nothing else.
      const told = [...err.matchAll(/ 错误 (JG\w+)/g)].map(([, id]) => id);
      expect(told).toEqual(stopping.filter(({ grade }) => grade === 'E').map(({ id }) => id));
    }
    expect((await run(folderWith({ ...files, 'jianggao.yaml': settings('W') }), ['build', '--final'])).code).toBe(0);
  });

  it('held against a raised rule, a build that nothing stops gives the same bytes', async () => {
    const files = volume('这次会议很重要。', '要抓好。');
    const made = async (checking: string) => {
      const root = folderWith({ ...files, 'jianggao.yaml': `版本: 1\n文稿: [书.yaml]\n${checking}` });
      expect((await run(root, ['build', '--final'])).code).toBe(0);
      return treeOf(join(root, 'out'));
    };
    expect(await made('检查: { 规则: { C6: E, C2: E } }\n')).toEqual(await made(''));
  });

  it('--final tells what is wrong with the settings', async () => {
    const settings = `${SPACE['jianggao.yaml']}\n检查: { 规则: { 错别字词: E } }\n`;
    const { code, err } = await run(folderWith({ ...SPACE, 'jianggao.yaml': settings }), [
      'build',
      '甲.yaml',
      '--final',
    ]);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('JGK003') });
  });

  it('passes over in a final copy what a comment says', async () => {
    const said = '---\n标题: 讲\n---\n<!-- 检查: 略过 P1 原话如此 -->\n这次{{会议}}很重要,要抓好。\n';
    const root = folderWith({ ...SPACE, 'templates/讲.hbs': said });
    expect(await run(root, ['build', '甲.yaml', '--final'])).toMatchObject({ code: 0 });
  });
});

describe('what nobody may switch off', () => {
  it.each(['C9', '密级', '个人信息', 'C4'])('%s', async (name) => {
    const root = folderWith({
      ...SPACE,
      'jianggao.yaml': `版本: 1\n文稿: [甲.yaml]\n检查: { 规则: { ${name}: 关 } }\n`,
    });
    const { code, out } = await run(root, ['check']);
    expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining('不能关，也不能改等级') });
  });
});
