/** What a build tells of the last one: which data are not what they were, and where they stand now. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Changes, recordBuild } from '../../src/project/changes.ts';
import { buildIn, type Files, SPEECH, template, workspaceOf } from '../support/workspace.ts';

const TEMPLATE = template(
  '## 形势\n\n全县来信{{数 统计.来信}}，去年同期{{数 统计.来信 位="上年同期"}}。{{县}}来信{{数 统计.来信}}。\n\n{{#if 主持人}}会议由{{主持人}}主持。{{/if}}\n',
);

const DATA: Files = {
  'templates/讲.hbs': TEMPLATE,
  '统计.yaml': '县: 云溪县\n统计: { 来信: { 本期: 321, 上年同期: 366, 单位: 件次 } }\n',
  '文稿.yaml': `${SPEECH}引用: [统计.yaml]\n数据: { 主持人: 韩春野, 会议: 信访工作会议 }\n`,
};

const laidIn = (files: Files, draft = '文稿.yaml') => {
  const { laid, told } = buildIn(workspaceOf(files), draft);
  if (!laid) throw new Error(told.join('\n'));
  return laid;
};

const recordOf = (files: Files, before?: string, draft?: string, drafts = ['文稿.yaml']) =>
  recordBuild(laidIn(files, draft), drafts, before);

/** From one state of the files to another. */
const between = (from: Files, to: Files): Changes | undefined => recordOf(to, recordOf(from).record).changes;

const edited = (path: string, from: string, to: string): Files => {
  const text = String(DATA[path]);
  expect(text).toContain(from);
  return { ...DATA, [path]: text.replace(from, to) };
};

/** `统计.来信.本期 321件次→330件次 ×2`. */
const told = (changes: Changes | undefined): string[] | undefined =>
  changes && [
    ...changes.changed.map(({ path, before, after, places }) => `${path} ${before}→${after} ×${places.length}`),
    ...changes.added.map((path) => `+${path}`),
    ...changes.removed.map((path) => `-${path}`),
  ];

describe('changes', () => {
  it.each<[name: string, to: Files, told: string[]]>([
    ['a number in two sentences', edited('统计.yaml', '321', '330'), ['统计.来信.本期 321件次→330件次 ×2']],
    ['the same number typed otherwise', edited('统计.yaml', '321', '321.0'), ['统计.来信.本期 321件次→321.0件次 ×2']],
    [
      'a unit',
      edited('统计.yaml', '件次', '件'),
      ['统计.来信.本期 321件次→321件 ×2', '统计.来信.上年同期 366件次→366件 ×1'],
    ],
    ['a number taken back', edited('统计.yaml', '321', '~'), ['统计.来信.本期 321件次→待填 ×2']],
    ['a name', edited('统计.yaml', '云溪县', '青禾县'), ['县 云溪县→青禾县 ×1']],
    ['a field of the draft', edited('文稿.yaml', '09-12', '09-13'), ['日期 2024-09-12→2024-09-13 ×1']],
    ['a sentence that is gone', edited('文稿.yaml', '韩春野', '""'), ['-主持人']],
    ['a sentence more', edited('templates/讲.hbs', '## 形势', '## {{标题}}'), []],
    ['a fact that was not printed', edited('templates/讲.hbs', '全县', '{{会议}}'), ['+会议']],
    ['words of the template', edited('templates/讲.hbs', '全县', '全市'), []],
    ['a comment in the data', edited('统计.yaml', '县:', '# 单位\n县:'), []],
  ])('tell of %s', (_name, to, wanted) => {
    expect(told(between(DATA, to)) ?? []).toEqual(wanted);
  });

  it('say where the value stands now', () => {
    expect(between(DATA, edited('统计.yaml', '321', '330'))?.changed[0]?.places).toEqual([
      { speech: 1, page: 1, sentence: '全县来信330件次，去年同期366件次。', text: '330件次' },
      { speech: 1, page: 1, sentence: '云溪县来信330件次。', text: '330件次' },
    ]);
  });

  it('are none without a record, and none from a record that cannot be read', () => {
    expect(recordOf(DATA).changes).toBeUndefined();
    for (const before of ['', '{', 'null', '[]', '{"version":2}', '{"version":1,"values":[["a",1]],"drafts":[]}']) {
      expect(recordOf(DATA, before).changes, before).toBeUndefined();
    }
  });

  it('never fail on any record', () => {
    const laid = laidIn(DATA);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (before) => {
        expect(recordBuild(laid, ['文稿.yaml'], before).changes).toBeUndefined();
      }),
    );
  });

  it('are the same record for the same build', () => {
    expect(recordOf(DATA).record).toBe(recordOf(DATA).record);
    expect(recordOf(DATA).record).toContain('["统计.来信.本期","321件次"]');
  });
});

describe('a compilation', () => {
  const speech = (host: string): string => `${SPEECH}引用: [统计.yaml]\n数据: { 主持人: ${host} }\n`;
  const files: Files = {
    ...DATA,
    '甲.yaml': speech('韩春野'),
    '乙.yaml': speech('程立诚'),
    '书.yaml': '文稿: 汇编\n标题: 汇编\n篇目: [甲.yaml, 乙.yaml]\n',
  };
  const since = (to: Files, drafts = ['甲.yaml', '乙.yaml']): string[] | undefined =>
    told(recordOf(to, recordOf(files, undefined, '书.yaml', ['甲.yaml', '乙.yaml']).record, '书.yaml', drafts).changes);

  it('tells of a shared number once, with every speech', () => {
    const to = { ...files, '统计.yaml': String(files['统计.yaml']).replace('321', '330') };
    expect(since(to)).toEqual(['统计.来信.本期 321件次→330件次 ×4']);
  });

  it('tells of one speech’s own value', () => {
    expect(since({ ...files, '乙.yaml': speech('陆文舟') })).toEqual(['主持人 程立诚→陆文舟 ×1']);
    expect(since({ ...files, '甲.yaml': speech('陆文舟') })).toEqual(['主持人 韩春野→陆文舟 ×1']);
  });

  it('does not hold a speech that is new to the volume against the others', () => {
    const to = {
      ...files,
      '丙.yaml': speech('陆文舟'),
      '书.yaml': String(files['书.yaml']).replace('[甲.yaml', '[丙.yaml, 甲.yaml'),
    };
    expect(since(to, ['丙.yaml', '甲.yaml', '乙.yaml'])).toEqual([]);
  });

  it('does not take a speech that is gone for a change', () => {
    const to = { ...files, '书.yaml': String(files['书.yaml']).replace('甲.yaml, ', '') };
    expect(since(to, ['乙.yaml'])).toEqual([]);
  });
});
