/** Where each printed fact comes from and where it stands, as the list of facts tells it. */

import { describe, expect, it } from 'vitest';
import { type Laid, layDraft } from '../../src/project/build.ts';
import { factsTable } from '../../src/project/facts-sheet.ts';
import { pendingIn } from '../../src/project/pending.ts';
import { dependingOn, type PrintedRow, provenanceOf } from '../../src/project/provenance.ts';
import { type Files, SPEECH, template, workspaceOf } from '../support/workspace.ts';

const laid = (files: Files, draft = '文稿.yaml'): Laid => {
  const workspace = workspaceOf(files);
  const { laid: done, diagnostics } = layDraft(workspace, `${workspace.root}/${draft}`, { final: false });
  if (!done) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return done;
};

const rowsOf = (body: string, data: string): PrintedRow[] =>
  provenanceOf([laid({ 'templates/讲.hbs': template(body), '文稿.yaml': `${SPEECH}数据:\n${data}` })]);

const rowAt = (rows: readonly PrintedRow[], path: string): PrintedRow => {
  const found = rows.find((row) => row.path === path);
  if (!found) throw new Error(`no ${path} in ${rows.map((row) => row.path).join(' ')}`);
  return found;
};

const FIGURES = `  统计:
    来源: 月报
    截至: 2024-08-31
    来信: { 本期: 321, 上年同期: 366, 单位: 件次, 口径: 不含转送 }
    率: { 分子: 统计.来信, 分母: 统计.来信, 来源: 台账, 截至: 2024-07 }
    遮: { 本期: xxx, 单位: 件次 }
    缺: { 本期: ~, 单位: 件次 }
`;

describe('a printed fact', () => {
  const rows = rowsOf(
    '来信{{数 统计.来信}}，{{同比 统计.来信}}。\n\n又是{{数 统计.来信}}。{{统计.来源}}说，率{{数 统计.率}}，{{数 统计.遮}}，{{数 统计.缺}}。',
    FIGURES,
  );

  it('is one row with all its places', () => {
    const row = rowAt(rows, '统计.来信');
    expect(row).toMatchObject({
      texts: ['321件次'],
      state: 'given',
      citations: ['月报'],
      until: '2024年8月31日',
      scope: '不含转送',
    });
    expect(row.places).toEqual([
      { draft: '文稿.yaml', page: 1, text: '321件次', sentence: '来信321件次，同比下降12.3%。' },
      { draft: '文稿.yaml', page: 1, text: '321件次', sentence: '又是321件次。' },
    ]);
  });

  it('says how it was worked out and of what', () => {
    const computed = rows.find((row) => row.path === '统计.来信' && row.computed !== undefined);
    expect(computed?.inputs.map(({ path }) => path)).toEqual(['统计.来信.本期', '统计.来信.上年同期']);
    expect(computed?.computed).toContain('366');
  });

  it('has the source that is nearest to its values, and its own 截至', () => {
    expect(rowAt(rows, '统计.率')).toMatchObject({ citations: ['月报'] });
  });

  it('is marked where it is masked or missing', () => {
    expect(rowAt(rows, '统计.遮').state).toBe('masked');
    expect(rowAt(rows, '统计.缺').state).toBe('missing');
  });

  it('stands in the table beside the line of the file that it comes from', () => {
    const [header, ...lines] = factsTable(rows);
    expect(header).toEqual(['事实', '印作', '状态', '算法', '来源', '截至', '出自', '印在']);
    expect(lines.find(([path]) => path === '统计.遮')?.at(-2)).toBe('文稿.yaml:11');
  });

  it('depends on what it was worked out of, and on the groups around that', () => {
    const paths = (path: string): string[] => dependingOn(rows, path).map((row) => row.path);
    expect(paths('统计.来信.上年同期')).toEqual(['统计.来信']);
    expect(paths('统计.来信')).toEqual(['统计.来信', '统计.来信', '统计.率']);
    expect(paths('统计')).toHaveLength(rows.length - 2);
    expect(paths('统计.来')).toEqual([]);
  });
});

it('pages are those that are printed, and a sentence is not cut at a line of the title', () => {
  const filler = `${'这是一段话。'.repeat(150)}\n\n`;
  const rows = rowsOf(`${filler}末了{{数 统计.来信}}。`, FIGURES);
  expect(rowAt(rows, '统计.来信').places[0]?.page).toBe(2);
  expect(rowAt(rows, '标题').places[0]).toMatchObject({ page: 1, text: '在会上的讲话', sentence: '在会上的讲话' });
});

it('a table and a chart are places of their values', () => {
  const rows = rowsOf(
    '情况如下。\n\n::: 表 统计.分地区 标题="分地区情况"\n\n::: 图 统计.分地区 标题="分地区总量"\n',
    `  统计:
    分地区:
      - { 名称: 青禾镇, 总量: { 本期: 287, 单位: 件次 } }
      - { 名称: 石渡镇, 总量: { 本期: 246, 单位: 件次 } }
`,
  );
  const places = dependingOn(rows, '统计.分地区[0].总量').flatMap((row) => row.places);
  expect(places.map(({ sentence }) => sentence)).toEqual(['青禾镇　287', '图1　分地区总量']);
});

it('one file that two drafts share is one row, values of their own are two', () => {
  const files: Files = {
    'templates/讲.hbs': template('在{{镇}}，来信{{数 统计.来信}}。'),
    '统计.yaml': '统计:\n  来信: { 本期: 321, 单位: 件次 }\n',
    '甲.yaml': `${SPEECH}引用: [统计.yaml]\n数据: { 镇: 青禾镇 }\n`,
    '乙.yaml': `${SPEECH}引用: [统计.yaml]\n数据: { 镇: 石渡镇 }\n`,
  };
  const rows = provenanceOf([laid(files, '甲.yaml'), laid(files, '乙.yaml')]);
  expect(rows.filter(({ path }) => path === '镇').map(({ texts }) => texts)).toEqual([['青禾镇'], ['石渡镇']]);
  expect(rowAt(rows, '统计.来信').places.map(({ draft }) => draft)).toEqual(['甲.yaml', '乙.yaml']);
});

describe('the list of what is to be checked', () => {
  const listed = (body: string, data: string): string[] =>
    pendingIn([laid({ 'templates/讲.hbs': template(body), '文稿.yaml': `${SPEECH}数据:\n${data}` })]).map(
      ({ path, state, value, office, printed, meaning }) =>
        [path, state, value, office, printed?.sentence ?? '-', meaning].join('|'),
    );

  it.each([
    [
      'what is missing, with the office in front of 《',
      '来信{{数 统计.来信}}。',
      '  统计:\n    来源: 县信访局《月报》\n    来信: { 本期: ~, 单位: 件次 }\n',
      ['统计.来信.本期|missing||县信访局|来信xxx件次。|统计—来信—本期（件次）'],
    ],
    [
      'what is marked, by its nearest mark',
      '{{甲.一}}、{{甲.二}}、{{甲.三.名}}。',
      '  甲:\n    待核: 是\n    责任单位: 县委办\n    一: 1\n    二: ~\n    三: { 名: 三, 待核: 否 }\n',
      ['甲.一|unconfirmed|1|县委办|1、xx、三。|甲—一', '甲.二|missing||县委办|1、xx、三。|甲—二'],
    ],
    [
      'what 说明 marks',
      '{{数 甲}}。',
      '  甲: { 本期: 5, 单位: 件, 说明: 待核：与台账对一下 }\n',
      ['甲.本期|unconfirmed|5||5件。|甲—本期（件）。待核：与台账对一下'],
    ],
    [
      'a line of a list by its name',
      '{{#each 乡镇}}{{数 来信}}、{{/each}}。',
      '  乡镇:\n    - { 名称: 青禾镇, 来信: { 本期: ~, 单位: 件 } }\n    - { 来信: { 本期: ~, 单位: 件 } }\n',
      [
        '乡镇[0].来信.本期|missing|||xxx件、xxx件、。|乡镇—青禾镇—来信—本期（件）',
        '乡镇[1].来信.本期|missing|||xxx件、xxx件、。|乡镇—第2项—来信—本期（件）',
      ],
    ],
    ['what only a condition asks for', '{{#if 甲}}有{{/if}}文。', '  甲: ~\n', ['甲|missing|||-|甲']],
    ['nothing else', '{{甲}}。', '  甲: 一\n  乙: ~\n', []],
  ])('has %s', (_, body, data, expected) => {
    expect(listed(body, data)).toEqual(expected);
  });
});
