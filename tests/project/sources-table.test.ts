/** 附表: 数据来源: what it lists, where it stands, and that it says nothing that a masked edition hides. */

import { describe, expect, it } from 'vitest';
import { draftArticles } from '../../src/check/draft.ts';
import { placeOfStretch } from '../../src/check/locate.ts';
import { createTerms } from '../../src/check/terms.ts';
import { positionAt } from '../../src/source.ts';
import { partOfDocx } from '../support/build.ts';
import { unzip } from '../support/unzip.ts';
import { buildIn, type Files, SPEECH, template, workspaceOf } from '../support/workspace.ts';

const FILES: Files = {
  'templates/讲.hbs': template(
    '{{县}}来信{{数 统计.来信}}，{{同比 统计.来信}}。来信{{数 统计.来信}}。\n\n来访{{数 统计.来访}}，受理率{{数 统计.受理率}}，{{村}}个村，{{日期 日期}}。\n',
  ),
  '统计.yaml': [
    '县: 云溪县',
    '村: 12',
    '统计:',
    '  来源: 云溪县信访局《月报》',
    '  期间: { 起: 2024-01, 止: 2024-08 }',
    '  来信: { 本期: 321, 上年同期: 366, 单位: 件次, 截至: 2024-08-31 }',
    '  来访: { 本期: ~, 单位: 批次 }',
    '  受理率: { 分子: 198, 分母: 200, 小数: 1 }',
    '',
  ].join('\n'),
  '文稿.yaml': `${SPEECH}引用: [统计.yaml]\n附表: 数据来源\n`,
};

describe('附表: 数据来源', () => {
  it('lists every number once, with how it was worked out, its source and its date', () => {
    const { text, told } = buildIn(workspaceOf(FILES));
    expect(told).toEqual([]);
    expect(text).toContain('附件');
    expect(text).toContain('数据来源表');
    expect(text.slice(text.lastIndexOf('数据来源表'))).toMatchInlineSnapshot(`
      "数据来源表

      序号  数据                   数值  算法                     来源
       1    来信                321件次                            ①
       2    来信（同比）  同比下降12.3%  （321－366）÷366×100%   ①
       3    来访                xxx批次                            ②
       4    受理率                99.0%  198÷200×100%            ②
       5    村                       12                            —
      来源：①云溪县信访局《月报》（截至2024年8月31日）；②云溪县信访局《月报》（2024年1月至2024年8月）
      "
    `);
  });

  it('is in Markdown and Word too, and not there where nobody asks for it', () => {
    const built = buildIn(workspaceOf(FILES), '文稿.yaml', { formats: ['docx', 'md'] });
    expect(new TextDecoder().decode(built.outputs.get('md'))).toContain('| 序号 | 数据 | 数值 | 算法 | 来源 |');
    expect(partOfDocx(built.outputs.get('docx') as Uint8Array, 'word/document.xml')).toContain('数据来源表');
    const without = { ...FILES, '文稿.yaml': String(FILES['文稿.yaml']).replace('附表: 数据来源\n', '') };
    expect(buildIn(workspaceOf(without)).text).not.toContain('数据来源表');
  });

  it('is not there for a speech without numbers', () => {
    const files = { ...FILES, 'templates/讲.hbs': template('{{县}}的同志们。\n') };
    expect(buildIn(workspaceOf(files)).text).not.toContain('数据来源表');
  });

  it('has no comments of its own in a review copy', () => {
    const comments = (files: Files): number => {
      const { outputs } = buildIn(workspaceOf(files), '文稿.yaml', { formats: ['docx'], review: true });
      return partOfDocx(outputs.get('docx') as Uint8Array, 'word/comments.xml').split('<w:comment ').length - 1;
    };
    const without = { ...FILES, '文稿.yaml': String(FILES['文稿.yaml']).replace('附表: 数据来源\n', '') };
    expect(comments(FILES)).toBe(comments(without));
  });

  it('refuses another table by name', () => {
    const files = { ...FILES, '文稿.yaml': `${SPEECH}引用: [统计.yaml]\n附表: 来源\n` };
    expect(buildIn(workspaceOf(files)).told).toEqual(['JGF012 文稿.yaml:6:5']);
  });

  it('says no digit that a masked edition hides', () => {
    const { outputs, told } = buildIn(workspaceOf(FILES), '文稿.yaml', { formats: ['docx', 'txt', 'md'], mask: {} });
    expect(told).toEqual([]);
    const docx = unzip(outputs.get('docx') as Uint8Array).map((file) => file.text);
    const texts = ['txt', 'md'].map((format) => new TextDecoder().decode(outputs.get(format as 'txt')));
    for (const text of [...texts, ...docx.filter((part) => part.includes('数据来源表'))]) {
      expect(text.replace(/<[^>]+>/g, ' ')).not.toMatch(/321|366|12\.3|198|99\.0|云溪/);
    }
  });

  it('is not judged in what it lists, and is found where it is asked for in what it says beside', () => {
    const { laid } = buildIn(workspaceOf(FILES));
    if (!laid) throw new Error('nothing set');
    const [article] = draftArticles(laid.galley, laid.pages, createTerms([]));
    if (!article) throw new Error('no text');
    expect(article.text).not.toContain('321－366');
    const start = article.text.indexOf('来源：①');
    const place = placeOfStretch(article, { start, end: start + 2 });
    expect(place && positionAt(place.source, place.start)).toEqual({ line: 6, column: 5 });
    expect(place?.source.name).toBe('文稿.yaml');
  });

  it('has the same name for no two values', () => {
    const body = '{{数 统计.来信}}，{{数 统计.来信 位="上年同期"}}，{{同比 统计.来信}}，{{增减 统计.来信}}。\n';
    const { text } = buildIn(workspaceOf({ ...FILES, 'templates/讲.hbs': template(body) }));
    const rows = text.slice(text.indexOf('序号')).split('\n').slice(1, 5);
    expect(rows.map((row) => row.trim().split(/ +/)[1])).toEqual([
      '来信',
      '来信（上年同期）',
      '来信（同比）',
      '来信（增减）',
    ]);
  });
});
