/** `check` on the command line: what is judged, what is told, what is passed over, and how it ends. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, PACKAGE, run, SPACE, type Tree } from '../support/cli.ts';
import { docxOf } from '../support/docx.ts';

const SLIP = '第一、把库存的种子清出来。\n第二，把农机修好。\n';

const check = async (files: Tree, argv: readonly string[], setting: Parameters<typeof run>[2] = {}) =>
  run(folderWith(files), ['check', ...argv], setting);

const json = async (files: Tree, argv: readonly string[]) => {
  const { code, out } = await check(files, [...argv, '--json']);
  return { code, ...(JSON.parse(out) as { totals: Record<string, number>; problems: Record<string, unknown>[] }) };
};

const ids = (problems: readonly Record<string, unknown>[]): unknown[] => problems.map(({ id }) => id);

const SPEECH: Tree = {
  ...SPACE,
  'templates/讲.hbs':
    '---\n标题: 讲\n---\n这次{{会议}}很重要。\n\n下面，我讲三点意见。\n\n## 抓早\n\n早部署。\n\n## 抓细\n\n细排查。\n',
};

describe('what is judged', () => {
  it('the samples that ship have nothing to tell', async () => {
    const { code, out } = await run(PACKAGE, ['check']);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('检查了 1 个文件，') });
    expect(out).not.toMatch(/ 错误 JG| 注意 JG/);
  });

  it('a text, with the place, the reason and the way to mend it', async () => {
    const { code, out, err } = await check({ '稿.txt': SLIP }, ['稿.txt']);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toMatch(/^稿\.txt:1:3: 错误 JGP15（序数词后的逗号）：/m);
    expect(out).toMatch(
      /^ {2}1 \| 第一、把库存的种子清出来。\n {4}\| \u3000\u3000\^\^\n {2}位置：第1段第1句\n {2}原因：.+\n {2}办法：.+\n/m,
    );
    expect(out).toMatch(/\n检查了 1 个文件，1 处错误\n$/);
  });

  it('a draft: in language the template, in a fact the data', async () => {
    const files = { ...SPEECH, '甲.yaml': (SPACE['甲.yaml'] as string).replace('信访工作会议', '信访工作会议。。') };
    const { problems, code } = await json(files, ['甲.yaml']);
    expect(code).toBe(1);
    expect(problems.map(({ id, file, start }) => ({ id, file, start }))).toEqual([
      { id: 'JGP9', file: '甲.yaml', start: { line: 6, column: 7 } },
      { id: 'JGS24', file: 'templates/讲.hbs', start: { line: 6, column: 6 } },
    ]);
    expect(problems[1]?.printed).toMatchObject({ page: 1, sentence: 1 });
  });

  it('all drafts of jianggao.yaml, each fault of a template once', async () => {
    const { problems, totals } = await json(SPEECH, []);
    expect(ids(problems)).toEqual(['JGS24']);
    expect(totals).toMatchObject({ E: 1, suppressed: 0 });
  });

  it('what the build says of a draft goes along', async () => {
    const { code, problems } = await json(SPACE, ['错.yaml', '甲.yaml']);
    expect(code).toBe(1);
    expect(ids(problems)).toEqual(['JGF013']);
  });

  it('standard input, as the file that it is said to be', async () => {
    const root = folderWith(SPEECH);
    const plain = await run(root, ['检查', '-'], { stdin: SLIP });
    expect(plain.out).toContain('标准输入.txt:1:3: 错误 JGP15');
    const draft = await run(root, ['check', '-', '--stdin-filename', '丁.yaml'], { stdin: SPACE['甲.yaml'] as string });
    expect(draft.out).toContain('templates/讲.hbs:6:6: 错误 JGS24');
  });

  it('other encodings than UTF-8, and says so', async () => {
    const bytes = Buffer.from([0xff, 0xfe, ...Buffer.from(SLIP, 'utf16le')]);
    const { out } = await check({ '稿.txt': bytes }, ['稿.txt', '--level', 'I']);
    expect(out).toContain('UTF-16');
    expect(out).toContain('稿.txt:1:3: 错误 JGP15');
  });

  it('a .docx, by its paragraphs, and how it is set against a style', async () => {
    const root = folderWith(SPEECH);
    await run(root, ['build', '甲.yaml']);
    const plain = await run(root, ['check', 'out/甲.docx']);
    expect(plain.code).toBe(1);
    expect(plain.out).toMatch(/out\/甲\.docx:\d+:\d+: 错误 JGS24[\s\S]*位置：第\d段第1句/);
    expect(plain.out).not.toContain('JGL');
    const own = await run(root, ['check', 'out/甲.docx', '--style', '国标']);
    expect(own.out).not.toContain('JGL');
    const other = await run(root, ['check', 'out/甲.docx', '--style', '大字版']);
    // A paragraph by its words and its number, what is set for all pages by neither.
    expect(other.out).toMatch(
      /甲\.docx:\d+:1: 注意 JGL008（字号与版式不同）：正文字号.+\n {2}\d+ \| 这次信访工作会议很重要。\n.+\n {2}位置：第3段\n {2}办法：/,
    );
    expect(other.out).toMatch(/甲\.docx:1:1: 注意 JGL010（页码与版式不同）：.+\n {2}位置：全文\n {2}办法：/);
    const none = await run(root, ['check', 'out/甲.docx', '--style', '国表']);
    expect([none.code, none.out]).toEqual([1, expect.stringContaining('JGL002')]);
    const broken = folderWith({ '坏.docx': '不是文档' });
    const refused = await run(broken, ['check', '坏.docx']);
    expect([refused.code, refused.out]).toEqual([2, expect.stringContaining('JGF035')]);
  });

  it.each([
    ['空.txt', ''],
    ['空.txt', ' \n\u3000\n'],
    ['空.txt', Buffer.from([0xff, 0xfe])],
    ['空.md', '\ufeff'],
    ['空.docx', ''],
    ['空.docx', docxOf({ body: '<w:p/><w:p><w:r><w:t xml:space="preserve"> </w:t></w:r></w:p>' })],
  ])('a file without a word is read, and told to be one: %s %j', async (name, content) => {
    const { code, out } = await check({ [name]: content }, [name]);
    expect(out).toContain(`注意 JGF023（空的文件）：${name} 里没有文字`);
    expect(out).toContain('检查了 1 个文件，1 处注意');
    expect([code, (await check({ [name]: content }, [name, '--fail-on', 'W'])).code]).toEqual([0, 1]);
  });

  it('Markdown with its own signs', async () => {
    const { code, out } = await check(
      { '稿.md': '# 在会上的讲话\n\n## 一、抓早\n\n早部署。\n\n## 三、抓细\n\n细排查。\n' },
      ['稿.md'],
    );
    expect(code).toBe(1);
    expect(out).toContain('JGP21');
  });
});

describe('how it ends', () => {
  const files = { '稿.txt': SLIP, '好.txt': '第一，把库存的种子清出来。\n' };

  it.each<[string[], number]>([
    [['好.txt'], 0],
    [['稿.txt'], 1],
    [['好.txt', '稿.txt'], 1],
    [['没有.txt'], 2],
    [['没有.txt', '稿.txt'], 2],
    [['稿.pdf'], 2],
    [['稿.txt', '--level', 'X'], 2],
    [['稿.txt', '--fail-on', ''], 2],
    [['稿.txt', '--max-problems', '-1'], 2],
    [['-', '稿.txt'], 2],
    [['稿.txt', '--baseline', '没有.yaml'], 2],
    [['稿.txt', '--baseline', 'a', '--write-baseline', 'b'], 2],
    [['稿.txt', '--for', 'pages'], 2],
  ])('%j → %d', async (argv, code) => {
    const ran = await check(files, argv);
    expect(ran.code, ran.err + ran.out).toBe(code);
    expect(ran.err + ran.out).not.toMatch(/\n\s+at /);
  });

  it('the other files are judged though one cannot be read', async () => {
    const { out } = await check(files, ['没有.txt', '稿.txt']);
    expect(out).toContain('没有.txt 不存在');
    expect(out).toContain('JGP15');
  });

  it('what fails a run is shown, whatever the level', async () => {
    const text = `${'各村要把水渠里的淤泥清干净'.repeat(9)}。\n`;
    const quiet = await check({ '稿.txt': text }, ['稿.txt', '--level', 'E']);
    expect([quiet.code, quiet.out]).toEqual([
      0,
      '检查了 1 个文件，1 处注意\n其中 1 处等级较低，没有列出，用 --level I 查看\n',
    ]);
    const strict = await check({ '稿.txt': text }, ['稿.txt', '--level', 'E', '--fail-on', 'w']);
    expect(strict.code).toBe(1);
    expect(strict.out).toContain('注意 JGC7');
  });

  it('the rest of too many is counted', async () => {
    const text = '第一、把库存的种子清出来。\n'.repeat(130);
    const { out } = await check({ '稿.txt': text }, ['稿.txt']);
    expect(out.match(/错误 JGP15/g)?.length ?? 0).toBeLessThanOrEqual(100);
    expect(out).toMatch(/其中 \d+ 处没有列出，用 --max-problems 多列一些/);
    const few = await check({ '稿.txt': text }, ['稿.txt', '--max-problems', '2']);
    expect(few.out.match(/: 错误 /g)).toHaveLength(2);
    const { problems } = await json({ '稿.txt': text }, ['稿.txt']);
    expect(problems.length).toBeGreaterThanOrEqual(130);
  });
});

describe('passing over', () => {
  it('in a text, and says how many', async () => {
    const { code, out } = await check({ '稿.txt': `<!-- 检查: 略过 序数词后的逗号 照录原话 -->\n${SLIP}` }, ['稿.txt']);
    expect([code, out]).toEqual([0, '检查了 1 个文件，没有问题\n按“略过”的说明不报 1 处\n']);
  });

  it('in a template, where it is never printed', async () => {
    const template = (SPEECH['templates/讲.hbs'] as string).replace(
      '下面，',
      '<!-- 检查: 略过 S24 口头再补一点 -->\n下面，',
    );
    const root = folderWith({ ...SPEECH, 'templates/讲.hbs': template });
    const { code, out } = await run(root, ['check']);
    expect([code, out]).toEqual([0, '检查了 2 个文件，没有问题\n按“略过”的说明不报 1 处\n']);
    await run(root, ['build', '甲.yaml', '-f', 'txt']);
    expect(readFileSync(join(root, 'out/甲.txt'), 'utf8')).not.toContain('略过');
  });

  it('in data', async () => {
    const draft = (SPACE['甲.yaml'] as string).replace(
      '  会议: 信访工作会议',
      '  # 检查: 略过 P9 名称如此\n  会议: 信访工作会议。。',
    );
    const { code, totals } = await json({ ...SPACE, '甲.yaml': draft }, ['甲.yaml']);
    expect([code, totals.suppressed]).toEqual([0, 1]);
  });

  it('tells what is not used, has no reason or names no rule', async () => {
    const text =
      '<!-- 检查: 略过 P15 原话 -->\n甲县开会。\n<!-- 检查: 略过 P15 -->\n乙县开会。\n<!-- 检查: 略过 序数后的逗号 原话 -->\n丙县开会。\n';
    const { code, problems } = await json({ '稿.txt': text }, ['稿.txt']);
    expect(code).toBe(1);
    expect(ids(problems)).toEqual(['JGK002', 'JGK001', 'JGK003']);
    expect(problems[2]?.hint).toBe('是不是想写“序数词后的逗号”');
  });

  it('says nothing of a template’s remark when only some of its drafts were judged', async () => {
    const template = `${SPACE['templates/讲.hbs']}\n{{#if 补充}}\n<!-- 检查: 略过 P9 原话 -->\n{{补充}}\n{{/if}}\n`;
    const other = `${SPACE['乙.yaml']}  补充: 要抓紧。。\n`.replace('~', '农业会议');
    const first = `${SPACE['甲.yaml']}  补充: ~\n`;
    const files = { ...SPACE, 'templates/讲.hbs': template, '甲.yaml': first, '乙.yaml': other };
    const { problems } = await json(files, ['甲.yaml']);
    expect(ids(problems)).not.toContain('JGK002');
  });
});

describe('a baseline', () => {
  const files = { 'jianggao.yaml': '版本: 1\n检查: { 基线: 基线.yaml }\n', '稿.txt': SLIP };

  it('is written, then hides what it holds, and only that', async () => {
    const root = folderWith(files);
    const written = await run(root, ['check', '稿.txt', '--write-baseline', '基线.yaml']);
    expect([written.code, written.out]).toEqual([0, '基线.yaml\n']);
    const again = await run(root, ['check', '稿.txt']);
    expect([again.code, again.out]).toEqual([0, '检查了 1 个文件，没有问题\n基线里已有、不再报 1 处\n']);
    const more = await run(root, ['check', '-', '--stdin-filename', '新稿.txt'], {
      stdin: `${SLIP}首先、把水放进田里。\n`,
    });
    expect(more.code).toBe(1);
    expect(more.out.match(/JGP15/g)).toHaveLength(1);
  });

  it('tells what has been mended since', async () => {
    const root = folderWith(files);
    await run(root, ['check', '稿.txt', '--write-baseline', '基线.yaml']);
    const { code, out } = await run(root, ['check', '-', '--stdin-filename', '稿.txt'], {
      stdin: SLIP.replace('、', '，'),
    });
    expect(code).toBe(0);
    expect(out).toContain('注意 JGK004（基线过时）：基线里 稿.txt 的 JGP15 有 1 处已经没有了');
  });

  it('that is named must be there and be one', async () => {
    const absent = await check(files, ['稿.txt']);
    expect([absent.code, absent.err]).toEqual([2, expect.stringContaining('基线 基线.yaml 不存在')]);
    const wrong = await check({ ...files, '基线.yaml': '版本: 2\n' }, ['稿.txt']);
    expect([wrong.code, wrong.err]).toEqual([2, expect.stringContaining('基线.yaml:1:')]);
  });
});

describe('jianggao.yaml', () => {
  const withRules = (rules: string): Tree => ({
    'jianggao.yaml': `版本: 1\n检查:\n  规则: ${rules}\n`,
    '稿.txt': SLIP,
  });

  it('switches rules off and grades them', async () => {
    expect((await json(withRules('{ P15: 关 }'), ['稿.txt'])).problems).toEqual([]);
    const mild = await json(withRules('{ 序数词后的逗号: W }'), ['稿.txt']);
    expect([mild.code, mild.problems[0]?.grade]).toEqual([0, 'W']);
  });

  it('sets options', async () => {
    const long = `${'各村要把水渠里的淤泥清干净，'.repeat(7)}不误农时。\n`;
    const files = { ...withRules('{ 长句: { 等级: W, 上限: 40 } }'), '稿.txt': long };
    expect(ids((await json(files, ['稿.txt'])).problems)).toEqual(['JGC7']);
    expect(ids((await json({ '稿.txt': long }, ['稿.txt'])).problems)).toEqual([]);
  });

  it.each([
    ['{ P99: 关 }', 'JGK003', 3],
    ['{ 长句: 严 }', 'JGK005', 3],
    ['{ 长句: { 上线: 80 } }', 'JGK005', 3],
    ['{ 长句: { 上限: 很长 } }', 'JGK005', 3],
  ])('%s → %s', async (rules, id, line) => {
    const { code, problems } = await json(withRules(rules), ['稿.txt']);
    expect(code).toBe(1);
    expect(problems[0]).toMatchObject({ id, file: 'jianggao.yaml', start: { line } });
    expect(problems[0]?.hint).toBeTruthy();
  });
});
