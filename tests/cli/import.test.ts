/** `import` from an old file to a workspace that builds the same text; nothing over a file, nothing half. */

import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, run, treeOf } from '../support/cli.ts';
import { zipOf } from '../support/xlsx.ts';

const OLD = `在全县信访工作推进会上的讲话
县委书记　xx
（2024年x月x日）

同志们：
今年x—x月，全县共受理群众来信来访xxx批xxx人次，同比下降xx.x%。下面，我讲两点意见。
一、压实责任
主要负责同志要亲自抓,分管负责同志要具体抓。
二、强化督查
对x镇、x街道要重点督查。
`;

const WORKSPACE = { 'jianggao.yaml': '版本: 1\n' };

const lines = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');

/** As LibreOffice and Word write it, without what they need not. */
const docxOf = (paragraphs: readonly string[], more = ''): Uint8Array => {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`).join('');
  return zipOf(
    Object.entries({
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      '_rels/.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      'word/document.xml': `<?xml version="1.0"?>${more}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    }),
  );
};

describe('an old speech', () => {
  it('becomes draft, template and facts in the workspace around, and builds to its own text', async () => {
    const folder = folderWith({ ...WORKSPACE, '旧稿/推进会.txt': OLD });
    const { code, out, err } = await run(folder, ['import', '旧稿/推进会.txt']);
    expect({ code, out }).toEqual({
      code: 0,
      out: 'templates/导入/推进会.hbs\ndata/推进会.yaml\ndata/推进会/数据.yaml\n',
    });
    expect(err).toContain('读了 旧稿/推进会.txt：讲话 1 篇，标题 2 个，待填 8 处');
    expect(err).toContain('第 8 行　半角标点：“,” → “，”');
    expect(err).toContain('接下来：jianggao fill data/推进会.yaml，填上待填的');
    const built = await run(folder, ['build', 'data/推进会.yaml', '-f', 'txt', '-o', 'out']);
    expect(built.code).toBe(0);
    expect(lines(readFileSync(join(folder, 'out/推进会.txt'), 'utf8'))).toEqual(lines(OLD.replace(',', '，')));
  });

  it('makes a small workspace outside of one', async () => {
    const folder = folderWith({ '旧稿.txt': OLD });
    expect((await run(folder, ['import', '旧稿.txt'])).code).toBe(2);
    const { code, out } = await run(folder, ['导入', '旧稿.txt', '-o', '新 区']);
    expect(code).toBe(0);
    expect(out).toContain('新 区/jianggao.yaml\n');
    const built = await run(join(folder, '新 区'), ['build', '-f', 'txt']);
    expect({ code: built.code, out: built.out }).toEqual({ code: 0, out: 'out/旧稿.txt\n' });
  });

  it('is never written over what is there', async () => {
    const folder = folderWith({ ...WORKSPACE, '旧稿.txt': OLD, 'data/旧稿.yaml': '我的: 1\n' });
    const before = treeOf(folder);
    const { code, out, err } = await run(folder, ['import', '旧稿.txt']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('已有 data/旧稿.yaml；import 不覆盖文件');
    expect(treeOf(folder)).toEqual(before);
  });

  it('is written whole or not at all', async () => {
    const folder = folderWith({ ...WORKSPACE, '旧稿.txt': OLD });
    mkdirSync(join(folder, 'data'));
    // A file where a folder is needed: the last of the files cannot be written.
    const blocked = folderWith({ ...WORKSPACE, '旧稿.txt': OLD, 'data/旧稿': '文件' });
    const before = treeOf(blocked);
    const { code, err } = await run(blocked, ['import', '旧稿.txt']);
    expect(code).toBe(2);
    expect(err).toContain('什么都没有写');
    expect(treeOf(blocked)).toEqual(before);
    expect(existsSync(join(blocked, 'templates'))).toBe(false);
  });

  it('tells every line and every healing when asked', async () => {
    const folder = folderWith({ ...WORKSPACE, '旧稿.txt': OLD });
    const { err } = await run(folder, ['import', '旧稿.txt', '--explain']);
    expect(err).toContain('第 2 行　讲话人');
    expect(err).toMatch(/第 7 行　标题　\d+%　带“一、”/);
  });

  it('leaves alone what is not to be healed, and knows its kinds', async () => {
    const folder = folderWith({ ...WORKSPACE, '旧稿.txt': OLD });
    expect((await run(folder, ['import', '旧稿.txt', '--no-heal', '标点符号'])).code).toBe(2);
    const { code } = await run(folder, ['import', '旧稿.txt', '--no-heal', '半角标点']);
    expect(code).toBe(0);
    expect(readFileSync(join(folder, 'templates/导入/旧稿.hbs'), 'utf8')).toContain('亲自抓,分管');
  });

  it('gives JSON for programs', async () => {
    const folder = folderWith({ ...WORKSPACE, '旧稿.txt': OLD });
    const { out } = await run(folder, ['import', '旧稿.txt', '--json']);
    const { imports, written, totals } = JSON.parse(out);
    expect(totals).toMatchObject({ E: 0, W: 0 });
    expect(written).toHaveLength(3);
    expect(imports[0]).toMatchObject({ draft: 'data/旧稿.yaml', differences: [] });
    expect(imports[0].facts.map(({ path }: { path: string }) => path)).toContain('统计.来信来访.批次');
  });

  it('reads other encodings and says so', async () => {
    const wide = Buffer.from(`\ufeff${OLD}`, 'utf16le');
    const folder = folderWith({ ...WORKSPACE, '旧稿.txt': wide });
    const { code, err } = await run(folder, ['import', '旧稿.txt']);
    expect(code).toBe(0);
    expect(err).toContain('UTF-16');
    expect((await run(folder, ['import', '旧稿.txt', '--encoding', 'klingon'])).code).toBe(2);
    const wrong = await run(folder, ['import', '旧稿.txt', '-o', '另', '--encoding', 'utf-8']);
    expect({ code: wrong.code, there: existsSync(join(folder, '另')) }).toEqual({ code: 2, there: false });
  });
});

describe('a .docx', () => {
  it('is imported like its text', async () => {
    const folder = folderWith({ ...WORKSPACE, '旧稿.docx': docxOf(OLD.split('\n').filter(Boolean)) });
    const { code, out } = await run(folder, ['import', '旧稿.docx']);
    expect(code).toBe(0);
    expect(out).toContain('data/旧稿.yaml\n');
    expect((await run(folder, ['build', 'data/旧稿.yaml', '-f', 'txt'])).code).toBe(0);
    expect(lines(readFileSync(join(folder, 'out/旧稿.txt'), 'utf8'))).toEqual(lines(OLD.replace(',', '，')));
  });

  const entity = '<!DOCTYPE w [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
  it.each([
    ['no archive', Buffer.from('不是文档')],
    ['a truncated archive', Buffer.from(docxOf(['讲话'])).subarray(0, 200)],
    ['no document', zipOf([['a.xml', '<a/>']])],
    ['an entity from outside', docxOf(['甲'], entity)],
    ['nothing in it', docxOf([])],
  ])('with %s ends with nothing written', async (_, bytes) => {
    const folder = folderWith({ ...WORKSPACE, '旧稿.docx': bytes, '好的.txt': OLD });
    const before = treeOf(folder);
    const { code, out, err } = await run(folder, ['import', '好的.txt', '旧稿.docx']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('旧稿.docx');
    expect(treeOf(folder)).toEqual(before);
  });
});

describe('what cannot be read', () => {
  it.each([
    ['没有.txt', '不存在'],
    ['表.xlsx', '不是能导入的文件'],
    ['空.txt', 'JGF023（空的文件）：空.txt 里没有文字，没有可以导入的'],
    ['空.docx', 'JGF023（空的文件）：空.docx 里没有文字'],
    ['白.txt', 'JGF023（空的文件）：白.txt 里没有文字', '--encoding', 'utf-8'],
  ])('%s is told', async (name, says, ...more) => {
    const folder = folderWith({ ...WORKSPACE, '表.xlsx': 'x', '空.txt': '', '空.docx': '', '白.txt': ' \n' });
    const { code, err } = await run(folder, ['import', name, ...more]);
    expect(code).toBe(2);
    expect(err).toContain(says);
  });

  it('asks for LibreOffice where a format needs it and it is not there', async () => {
    const folder = folderWith({ ...WORKSPACE, '旧稿.doc': 'x' });
    const { code, err } = await run(folder, ['import', '旧稿.doc'], { env: { PATH: folder } });
    expect(code).toBe(3);
    expect(err).toContain('请安装 LibreOffice');
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });

  it('hands older formats to LibreOffice and reads what it makes of them', async () => {
    const docx = Buffer.from(docxOf(OLD.split('\n').filter(Boolean))).toString('base64');
    // A stand-in that does what LibreOffice does with these arguments.
    const program = `#!/bin/sh\nwhile [ "$1" != --outdir ]; do shift; done\n/bin/mkdir -p "$2"\n/bin/echo ${docx} | /usr/bin/base64 -d > "$2/old.docx"\n`;
    const folder = folderWith({ ...WORKSPACE, '旧稿.wps': 'x', 'bin/soffice': program });
    chmodSync(join(folder, 'bin/soffice'), 0o755);
    const { code, out } = await run(folder, ['import', '旧稿.wps'], { env: { PATH: join(folder, 'bin') } });
    expect({ code, out: out.split('\n')[1] }).toEqual({ code: 0, out: 'data/旧稿.yaml' });
  });
});
