/** Questions at the keyboard: what is asked, what is answered, and that nothing answered is ever lost. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Heard, Terminal } from '../../src/cli/io.ts';
import { widthOf } from '../../src/report/frame.ts';
import { folderWith, type Ran, run, type Tree } from '../support/cli.ts';

const FACTS = `# 月报
统计:
  来信: { 本期: ~, 上年同期: 366, 单位: 件次 } # 等数
  满意率: { 本期: ~, 单位: "%", 小数: 1 }
会议:
  单位: ~
  地点: ~
`;

const DRAFT = '文稿: 讲话\n模板: 讲\n引用: [数据.yaml]\n标题: 讲话\n日期: ~\n';

const TEMPLATE = `---
标题: 讲
---
来信{{数 统计.来信}}，{{同比 统计.来信}}，满意率{{数 统计.满意率}}，{{列举 会议.单位}}。{{#if 会议.地点}}在{{会议.地点}}。{{/if}}
`;

const SPACE: Tree = {
  'jianggao.yaml': '版本: 1\n文稿: [稿.yaml, 旧稿.yaml]\n',
  'templates/讲.hbs': TEMPLATE,
  '数据.yaml': FACTS,
  '稿.yaml': DRAFT,
  '旧稿.yaml': `${DRAFT.replace('[数据.yaml]', '[旧.yaml]').replace('~', '2023-09-12')}`,
  '旧.yaml': FACTS.replace('单位: ~', '单位: [青禾镇, 石渡镇]').replaceAll('~', '1'),
};

type Key = string | Heard['kind'] | (() => string);

/** Types these lines, then closes the terminal. */
const typing = (keys: readonly Key[], columns = 80): (() => Promise<Terminal>) => {
  const left = [...keys];
  const hear = (): Heard => {
    const key = left.shift() ?? 'end';
    if (typeof key === 'function') return { kind: 'line', text: key() };
    return key === 'end' || key === 'interrupt' ? { kind: key } : { kind: 'line', text: key };
  };
  return async () => ({ columns: () => columns, ask: async () => hear(), close: () => {} });
};

const fill = async (root: string, keys: readonly Key[], columns?: number): Promise<Ran> =>
  run(root, ['fill', '稿.yaml'], { openTerminal: typing(keys, columns) });

const read = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');

/** The numbered heads of the questions. */
const asked = ({ err }: Ran): string[] => [...err.matchAll(/^\d+／\d+　(.*)$/gm)].map((match) => match[1] ?? '');

describe('fill in a terminal', () => {
  it('shows the sentence with the gap, the place, what is expected and what it was', async () => {
    const { err, code } = await fill(folderWith(SPACE), ['', 'q']);
    expect(code).toBe(0);
    expect(err).toBe(`要填 5 处。回车跳过，< 回上一项，? 说明，q 停下；答一项就写入一项

1／5　日期
  （【xx】）（第1页）
  填到 稿.yaml:5 日期
  要日期，如 2024-08-31、2024年8月31日，只到月份的如 2024-08
  参照：2023-09-12（见 旧稿.yaml）

2／5　统计—来信—本期（件次）
  来信【xxx件次】，同比变化xx.x%，满意率xxx%，xx。（第1页）
  填到 数据.yaml:3 统计.来信.本期
  要数字，单位是件次，如 321
  参照：上年同期 366件次
没有填写，还有 5 处没有填
`);
  });

  it('writes every answer as it is given, every other byte left', async () => {
    const root = folderWith(SPACE);
    const seen: string[] = [];
    const look = (answer: string) => (): string => {
      seen.push(read(root, '数据.yaml'));
      return answer;
    };
    const ran = await fill(root, ['2024年9月12日', '３２１', look('95.30%'), look('青禾镇；石渡镇'), '城东: 礼堂']);
    expect(ran.code).toBe(0);
    expect(ran.err).toContain('填了 5 处，都已写入，没有要填的了');
    expect(seen[0]).toBe(FACTS.replace('本期: ~, 上', '本期: 321, 上'));
    expect(seen[1]).toContain('满意率: { 本期: 95.30,');
    expect(read(root, '稿.yaml')).toBe(DRAFT.replace('~', '2024-09-12'));
    expect(read(root, '数据.yaml')).toBe(
      FACTS.replace('本期: ~, 上', '本期: 321, 上')
        .replace('~, 单位: "%"', '95.30, 单位: "%"')
        .replace('单位: ~', '单位: [青禾镇, 石渡镇]')
        .replace('地点: ~', '地点: "城东: 礼堂"'),
    );
    expect((await run(root, ['build', '稿.yaml', '-f', 'txt'])).err).not.toMatch(/^待填/m);
  });

  it('asks again after what does not fit, and goes back to mend what did', async () => {
    const root = folderWith(SPACE);
    const ran = await fill(root, ['', '-3', '三人次', '321', '<', '322', '?', 'q']);
    expect(ran.err).toContain('“-3”是负数，单位是“件次”的数不会是负数：核对这个数');
    expect(ran.err).toContain('的单位是“人次”，这里要的是“件次”');
    expect(ran.err).toContain('刚才答的是 321；按回车不改');
    expect(ran.err).toContain('直接按回车：跳过');
    expect(asked(ran)).toEqual([
      '日期',
      '统计—来信—本期（件次）',
      '统计—满意率—本期（%）',
      '统计—来信—本期（件次）',
      '统计—满意率—本期（%）',
    ]);
    expect(read(root, '数据.yaml')).toBe(FACTS.replace('本期: ~, 上', '本期: 322, 上'));
  });

  it.each<[Heard['kind'], number]>([
    ['interrupt', 130],
    ['end', 0],
  ])('keeps what was answered before %s, and asks only for the rest', async (kind, code) => {
    const root = folderWith(SPACE);
    const first = await fill(root, ['', '321', '95.3', kind]);
    expect(first.code).toBe(code);
    expect(first.err).toContain('填了 2 处，都已写入，还有 3 处没有填');
    const again = await fill(root, ['q']);
    expect(again.err).toContain('要填 3 处');
    // What was skipped comes last.
    const all = await fill(root, ['', '', '', 'q']);
    expect(asked(all)).toEqual(['会议—单位', '会议—地点', '日期']);
  });

  it('reads again what somebody else changed meanwhile', async () => {
    const root = folderWith(SPACE);
    const edit = (): string => {
      writeFileSync(join(root, '数据.yaml'), `# 新的一行\n${read(root, '数据.yaml')}`);
      return '95.3';
    };
    const ran = await fill(root, ['', '321', edit, '95.4', 'q']);
    expect(ran.err).toContain('数据文件在别处改过');
    expect(read(root, '数据.yaml')).toBe(
      `# 新的一行\n${FACTS.replace('本期: ~, 上', '本期: 321, 上').replace('~, 单位: "%"', '95.4, 单位: "%"')}`,
    );
  });

  it('asks for one item of a list after the other, for as long as there are more', async () => {
    const root = folderWith({
      'jianggao.yaml': '版本: 1\n文稿: [稿.yaml]\n',
      'templates/讲.hbs':
        '---\n标题: 讲\n---\n近期抓{{汉字数 任务 量词="项"}}任务。\n\n{{#each 任务}}\n- {{名称}}，{{日期 期限}}前完成{{数 件数}}。\n\n{{/each}}\n会后报{{接收}}。\n',
      '稿.yaml': `文稿: 讲话
模板: 讲
标题: 讲话
数据:
  任务: # 一项一段
    # 第一项
    - 名称: ~
      期限: ~ # 到日
      件数: { 本期: ~, 单位: 件 }
  接收: ~
`,
    });
    const ran = await fill(root, [
      '排查',
      '2024年10月15日',
      '',
      'y',
      '',
      '2024-11-30',
      '3',
      '有',
      '攻坚',
      '',
      '',
      '',
      '县信访局',
    ]);
    expect(ran.err).toContain('“任务”还有第 2 项吗？有就写 y，没有就按回车');
    expect(ran.err).toContain('填了 6 处，都已写入，还有 4 处没有填');
    expect(read(root, '稿.yaml')).toBe(`文稿: 讲话
模板: 讲
标题: 讲话
数据:
  任务: # 一项一段
    # 第一项
    - 名称: 排查
      期限: 2024-10-15 # 到日
      件数: { 本期: ~, 单位: 件 }
    - { 名称: ~, 期限: 2024-11-30, 件数: { 本期: 3, 单位: 件 } }
    - { 名称: 攻坚, 期限: ~, 件数: { 本期: ~, 单位: 件 } }
  接收: 县信访局
`);
  });

  it('says at once what does not add up, and waits for it to be mended', async () => {
    const root = folderWith({
      ...SPACE,
      '数据.yaml': `${FACTS}关系:\n  - { 不大于: [统计.来信, 统计.来信.上年同期] }\n`,
    });
    const ran = await fill(root, ['', '400', '300', 'q']);
    expect(ran.err).toMatch(/写入 数据\.yaml:3：400件次\n数据\.yaml:\d+:\d+: 错误 JGF025/);
    expect(ran.err).toContain('这一项填错了就再答一次');
    expect(asked(ran)).toEqual(['日期', '统计—来信—本期（件次）', '统计—满意率—本期（%）']);
    expect(read(root, '数据.yaml')).toContain('来信: { 本期: 300,');
    expect(ran.code).toBe(0);
  });

  it('keeps within the window', async () => {
    const { err } = await fill(folderWith(SPACE), ['', '?', '', '', '', ''], 40);
    const questions = err.split('\n').slice(1, -2);
    expect(questions.length).toBeGreaterThan(20);
    for (const line of questions) expect(widthOf(line), line).toBeLessThanOrEqual(40);
  });

  it('lets nothing that data say move the cursor', async () => {
    const facts = FACTS.replace('单位: "%"', '说明: "甲\\u202e乙\\tc", 单位: "%"');
    const { err } = await fill(folderWith({ ...SPACE, '数据.yaml': facts }), ['', '', '', '', '']);
    expect(err).toContain('甲<U+202E>乙 c');
    expect([...err].filter((char) => /[\p{Cc}\p{Cf}]/u.test(char) && char !== '\n')).toEqual([]);
  });

  it('asks nothing when nothing is missing, and says what is wrong', async () => {
    const root = folderWith({
      ...SPACE,
      '数据.yaml': FACTS.replaceAll('~', '1'),
      '稿.yaml': DRAFT.replace('~', '2024-09-31'),
    });
    expect(await fill(root, [])).toMatchObject({ code: 1, err: expect.stringContaining('JGF013') });
    writeFileSync(join(root, '稿.yaml'), DRAFT.replace('~', '2024-09-30'));
    writeFileSync(join(root, '数据.yaml'), read(root, '数据.yaml').replace('单位: 1', '单位: [甲]'));
    expect(await fill(root, [])).toMatchObject({ code: 0, err: '没有要填的\n' });
    expect(existsSync(join(root, 'out'))).toBe(false);
  });

  it('takes neither --write nor --json', async () => {
    for (const flag of ['--write', '--json']) {
      const ran = await run(folderWith(SPACE), ['fill', '稿.yaml', flag], { openTerminal: typing([]) });
      expect(ran).toMatchObject({ code: 2, err: expect.stringContaining('答一项就写入一项') });
    }
  });
});
