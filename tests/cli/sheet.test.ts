/** `sheet` from the office's file to the facts: shown first, written when told, then only what changed. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, run, treeOf } from '../support/cli.ts';
import { officeBook, officeCsv, TOWNSHIPS } from '../support/office-tables.ts';
import { buildIn, workspaceOf } from '../support/workspace.ts';
import { bookOf, bookParts, rows, zipOf } from '../support/xlsx.ts';

const TABLES: Readonly<Record<string, () => Uint8Array>> = { '8月.xlsx': officeBook, '8月.csv': officeCsv };

/** Every number of every township, in the words of a template. */
const TEMPLATE =
  '---\n标题: 讲\n---\n{{#each 统计.分地区}}{{名称}}来信{{数 来信}}、上年{{来信.上年同期}}，来访{{数 来访.批次}}{{数 来访.人次}}，率{{数 及时受理率}}；{{/each}}\n';

const DRAFT = '文稿: 讲话\n模板: 讲\n标题: 在会上的讲话\n引用: [统计.yaml]\n';

describe.each(Object.entries(TABLES))('%s', (name, table) => {
  it('goes from the file to the page without a mapping by hand, pair by pair', async () => {
    const folder = folderWith({ [name]: table() });
    const { code, out, err } = await run(folder, ['sheet', name, '-o', '统计.yaml', '--write']);
    expect({ code, out }).toEqual({ code: 0, out: '统计.yaml\n' });
    expect(err).toContain('14 行，5 列，放到“统计.分地区”');
    const facts = readFileSync(join(folder, '统计.yaml'), 'utf8');
    const { text, diagnostics } = buildIn(
      workspaceOf({ 'templates/讲.hbs': TEMPLATE, '文稿.yaml': DRAFT, '统计.yaml': facts }),
      '文稿.yaml',
    );
    expect(diagnostics).toEqual([]);
    for (const { name: town, letters, batches, persons, rate } of TOWNSHIPS) {
      const percent = (Number(rate) * 100).toFixed(1);
      expect(text).toContain(
        `${town}来信${letters[0]}件次、上年${letters[1]}，来访${batches}批次${persons}人次，率${percent}%；`,
      );
    }
    expect(text).not.toContain('合计');
  });

  it('shows every value beside its cell and writes nothing until it is told to', async () => {
    const folder = folderWith({ [name]: table() });
    const before = treeOf(folder);
    const { code, out, err } = await run(folder, ['sheet', name, '-o', '统计.yaml']);
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(err).toContain('还没有写入；核对后加上 --write，写入 统计.yaml');
    TOWNSHIPS.forEach(({ name: town, letters }, i) => {
      expect(err).toMatch(new RegExp(`${town} B${i + 5} +${letters[0]}件次 C${i + 5} +${letters[1]}件次 D${i + 5}`));
    });
    expect(treeOf(folder)).toEqual(before);
  });

  it('prints a mapping of at most ten lines that reads the same', async () => {
    const folder = folderWith({ [name]: table() });
    const first = await run(folder, ['sheet', name, '--save-mapping', '对照.yaml']);
    const mapping = readFileSync(join(folder, '对照.yaml'), 'utf8');
    expect(mapping.trimEnd().split('\n').length).toBeLessThanOrEqual(10);
    const again = await run(folder, ['sheet', name, '-m', '对照.yaml']);
    expect(again.code).toBe(0);
    expect(first.out).toContain(again.out);
    expect(again.out.length).toBeGreaterThan(1000);
  });

  it('cites every figure by its cell', async () => {
    const { out } = await run(folderWith({ [name]: table() }), ['sheet', name]);
    const sheet = name.endsWith('.csv') ? '' : '工作表“分乡镇”';
    expect(out).toContain(`来信: { 本期: 100, 上年同期: 201, 单位: 件次, 来源: 《${name}》${sheet}C5、D5 }`);
    expect(out.match(/来源: /g)).toHaveLength(14 * 4);
  });
});

describe('a second import', () => {
  const monthly = (now: number): Uint8Array =>
    bookOf({
      sheets: [
        {
          name: '表',
          data: rows([
            ['乡镇', '来信（件次）'],
            ['青禾镇', now],
            ['石渡镇', 30],
          ]),
        },
      ],
    });

  it('shows what changed by cell, and with --write changes that and nothing else', async () => {
    const folder = folderWith({ '表.xlsx': monthly(40) });
    await run(folder, ['sheet', '表.xlsx', '-o', '统计.yaml', '--write']);
    const typed = `# 手写的\r\n${readFileSync(join(folder, '统计.yaml'), 'utf8').replaceAll('\n', '   # 注\r\n')}`;
    writeFileSync(join(folder, '统计.yaml'), typed);
    writeFileSync(join(folder, '表.xlsx'), monthly(42));
    const shown = await run(folder, ['sheet', '表.xlsx', '-o', '统计.yaml']);
    expect(shown.err).toContain('与 统计.yaml 相比，改 1 处：\n  统计.分地区.青禾镇.来信.本期：40 → 42（B2）');
    expect(readFileSync(join(folder, '统计.yaml'), 'utf8')).toBe(typed);
    const { code, out } = await run(folder, ['sheet', '表.xlsx', '-o', '统计.yaml', '--write']);
    expect({ code, out }).toEqual({ code: 0, out: '统计.yaml\n' });
    expect(readFileSync(join(folder, '统计.yaml'), 'utf8')).toBe(typed.replace('本期: 40', '本期: 42'));
    const third = await run(folder, ['sheet', '表.xlsx', '-o', '统计.yaml', '--write']);
    expect(third).toMatchObject({ code: 0, out: '' });
    expect(third.err).toContain('与 统计.yaml 相比，数值没有变化');
  });

  it('leaves mixed line ends as they are, byte for byte', async () => {
    const folder = folderWith({ '表.xlsx': monthly(40) });
    await run(folder, ['sheet', '表.xlsx', '-o', '统计.yaml', '--write']);
    const lines = readFileSync(join(folder, '统计.yaml'), 'utf8').trimEnd().split('\n');
    const typed = `\ufeff${lines.map((line, i) => `${line}${i % 3 === 1 ? '\r\n' : '\n'}`).join('')}`;
    writeFileSync(join(folder, '统计.yaml'), typed);
    writeFileSync(join(folder, '表.xlsx'), monthly(42));
    await run(folder, ['sheet', '表.xlsx', '-o', '统计.yaml', '--write']);
    expect(readFileSync(join(folder, '统计.yaml'), 'utf8')).toBe(typed.replace('本期: 40', '本期: 42'));
  });

  it('leaves a file alone that it cannot change safely', async () => {
    const folder = folderWith({
      '表.xlsx': monthly(40),
      '统计.yaml': '统计: { 分地区: [ { 名称: 青禾镇, 来信: 1 } ] }\n',
    });
    const before = treeOf(folder);
    const { code, err } = await run(folder, ['sheet', '表.xlsx', '-o', '统计.yaml', '--write']);
    expect(code).toBe(1);
    expect(err).toContain('统计.yaml:1:');
    expect(err).toContain('没有写入 统计.yaml');
    expect(treeOf(folder)).toEqual(before);
  });
});

describe('unreadable, exit 2, nothing written', () => {
  const ole = (name: string): Uint8Array =>
    Buffer.concat([
      Buffer.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
      Buffer.alloc(600),
      Buffer.from(name, 'utf16le'),
    ]);

  it.each<[what: string, bytes: Uint8Array | string, says: string]>([
    ['旧.xls', ole('Workbook'), '是旧式的 Excel 工作簿（.xls）'],
    ['旧.doc', ole('WordDocument'), '是旧式的 Word 文档（.doc）'],
    ['密.xlsx', ole('EncryptedPackage'), '是加了打开密码的文件'],
    ['网页.xls', '\ufeff<html><table><tr><td>1</td></tr></table></html>', '是网页（有的系统把网页存成 .xls）'],
    ['网页2.xls', '<!DOCTYPE html>\n<table>', '是网页'],
    ['字.rtf', '{\\rtf1\\ansi}', '是 RTF 文档'],
    ['图.pdf', '%PDF-1.7', '是 PDF 文件'],
    ['表.xml', '<?xml version="1.0"?><Workbook/>', '是 XML 文件'],
    ['空.csv', '', '是空的'],
    ['断.xlsx', officeBook().subarray(0, 3000), '不完整，或者已经损坏'],
    ['文.docx', zipOf([['word/document.xml', '<a/>']]), '是 Word 文档，不是表格'],
    ['外.xlsx', zipOf([...bookParts({ sheets: [{ data: '' }] }), ['../../evil', 'x']]), '里面有越出目录的文件名'],
  ])('%s', async (name, bytes, says) => {
    const folder = folderWith({ [name]: bytes });
    const before = treeOf(folder);
    const { code, out, err } = await run(folder, ['sheet', name, '-o', '统计.yaml', '--write']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(new RegExp(`^错误 JGF029（表格读不了）：${name} `));
    expect(err).toContain(says);
    expect(treeOf(folder)).toEqual(before);
  });

  it('cut at every 64th byte', async () => {
    const whole = officeBook();
    for (let at = 64; at < whole.length; at += 64) {
      const { code, err } = await run(folderWith({ '表.xlsx': whole.subarray(0, at) }), ['sheet', '表.xlsx']);
      expect({ at, code }).toEqual({ at, code: 2 });
      expect(err).toContain('JGF029');
    }
  });

  it.each<[string[], string]>([
    [['sheet', '无.xlsx'], '表格 无.xlsx 不存在'],
    [['sheet', '目录'], '表格 目录 是目录，不是文件'],
    [['sheet', '8月.csv', '-m', '无.yaml'], '对照 无.yaml 不存在'],
    [['sheet', '8月.csv', '--to', '统计..x'], '--to 应为路径'],
    [['sheet', '8月.csv', '--write'], '--write 要用 -o 指明'],
    [['sheet', '8月.csv', '-o', '8月.csv'], '要写的文件就是表格本身'],
    [['sheet', '8月.csv', '-o', '一.yaml', '--save-mapping', '一.yaml'], '不能写到同一个文件'],
    [['sheet', '8月.csv', '--save-mapping', '有.yaml'], '有.yaml 已经有了，不覆盖'],
    [['sheet', '8月.csv', '-o', '目录', '--write'], '目标文件 目录 是目录'],
    [['sheet', '-'], '表格不能从标准输入读'],
    [['sheet'], '缺少参数“表”'],
  ])('%j', async (argv, says) => {
    const folder = folderWith({ '8月.csv': officeCsv(), '有.yaml': '放到: 统计\n', '目录/a': '' });
    const before = treeOf(folder);
    const { code, err } = await run(folder, argv);
    expect(err).toContain(says);
    expect(code).toBe(2);
    expect(treeOf(folder)).toEqual(before);
  });
});

describe('wrong values, exit 1, nothing written', () => {
  it('names every cell in one run, and still saves the mapping to be mended', async () => {
    const grid = [
      ['乡镇', '来信', '来访'],
      ['青禾镇', '#DIV/0!', '约3'],
      ['石渡镇', 1, 2],
    ];
    const folder = folderWith({ '表.xlsx': bookOf({ sheets: [{ name: '表', data: rows(grid) }] }) });
    const { code, out, err } = await run(folder, [
      '读表',
      '表.xlsx',
      '-o',
      '统计.yaml',
      '--write',
      '--save-mapping',
      '对照.yaml',
    ]);
    expect({ code, out }).toEqual({ code: 1, out: '对照.yaml\n' });
    expect(err).toContain('表.xlsx 工作表“表” B2 是 #DIV/0!，不是数值');
    expect(err).toContain('表.xlsx 工作表“表” C2 是“约3”，不是数值');
    expect(err).toContain('没有写入 统计.yaml');
    expect(Object.keys(treeOf(folder)).sort()).toEqual(['对照.yaml', '表.xlsx']);
  });

  it('points into the mapping', async () => {
    const folder = folderWith({
      '8月.csv': officeCsv(),
      '对照.yaml': '放到: 统计\n各列:\n  来信·本月: 来信\n表投: 3\n',
    });
    const { code, err } = await run(folder, ['sheet', '8月.csv', '-m', '对照.yaml']);
    expect(code).toBe(1);
    expect(err).toContain('对照.yaml:4:1: 错误 JGF010');
    const only = folderWith({ '8月.csv': officeCsv(), '对照.yaml': '各列:\n  来信·本月: 来信\n' });
    expect((await run(only, ['sheet', '8月.csv', '-m', '对照.yaml'])).err).toContain('对照.yaml:2:3: 错误 JGF030');
  });

  it('says which sheets there are', async () => {
    const { code, err } = await run(folderWith({ '8月.xlsx': officeBook() }), ['sheet', '8月.xlsx', '--sheet', '分乡']);
    expect(code).toBe(1);
    expect(err).toContain('里没有“分乡”这张工作表');
    expect(err).toContain('“封面”、“分乡镇”、“底稿”');
  });
});

it('gives one JSON document', async () => {
  const { code, out, err } = await run(folderWith({ '8月.xlsx': officeBook() }), [
    'sheet',
    '8月.xlsx',
    '--sheet',
    '2',
    '--json',
  ]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const told = JSON.parse(out) as {
    to: string;
    written: string[];
    rows: { name: string; figures: { values: object[] }[] }[];
  };
  expect(told).toMatchObject({ version: 1, to: '统计.分地区', written: [], totals: { E: 0 } });
  expect(told.rows[2]).toMatchObject({ name: '青禾镇', cell: 'B7' });
  expect(told.rows[2]?.figures[0]?.values[0]).toEqual({ key: '本期', text: '106', cell: 'C7' });
});

it('lets no cell move the cursor or speak to CI', async () => {
  const grid = [
    ['乡镇', '来信'],
    ['\u001b[31m镇', 1],
    ['::set-env 镇', 2],
  ];
  const { err } = await run(
    folderWith({ '表.xlsx': bookOf({ sheets: [{ data: rows(grid).replace('\u001b', '\u202e') }] }) }),
    ['sheet', '表.xlsx'],
  );
  expect(err).not.toMatch(/[\u001b\u202e]|^::/m);
});
