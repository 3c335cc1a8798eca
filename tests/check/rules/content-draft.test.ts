/** The rules of content on drafts of a workspace: what the build tells is not told again, and mending lands in the template. */

import { describe, expect, it } from 'vitest';
import { draftArticles } from '../../../src/check/draft.ts';
import { judge } from '../../../src/check/run.ts';
import { createTerms } from '../../../src/check/terms.ts';
import { layDraft } from '../../../src/project/build.ts';
import { materialOf, wordsOf } from '../../../src/project/words.ts';
import { SPEECH, template, workspaceOf } from '../../support/workspace.ts';
import { loadRules } from '../judge.ts';

const IDS = ['C1', 'C3', 'C4', 'C5', 'C6', 'C8', 'C9'];
const rules = (await loadRules('content')).filter(({ meta }) => IDS.includes(meta.id));

const check = (body: string, data: string) => {
  const files = { '文稿.yaml': `${SPEECH}数据:\n${data}`, 'templates/讲.hbs': template(body) };
  const workspace = workspaceOf({ ...files, 'data/名册.yaml': '- { 姓名: 沈见山, 职务: 县长 }\n' });

  const { laid, diagnostics, speeches } = layDraft(workspace, '/w/文稿.yaml', { final: false });
  if (!laid) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const articles = draftArticles(laid.galley, laid.pages, createTerms([]));
  const material = materialOf(
    wordsOf(workspace).value,
    speeches.map(({ facts }) => facts),
  );
  return judge({ articles, material, rules }).map(({ code, grade, place, suggest }) => ({
    code,
    grade,
    at: `${place?.source.name} ${place?.source.text.slice(place.start, place.end)}`,
    suggest: suggest?.map(({ text }) => text),
  }));
};

const LETTERS = '  来信: { 本期: 321, 上年同期: 366, 单位: 件次 }\n';

describe('a draft', () => {
  it('is silent on what is missing, for the build tells', () => {
    expect(check('今年收到来信{{数 来信}}，地点是{{地点}}。', '  来信: { 本期: ~, 单位: 件次 }\n  地点: ~\n')).toEqual(
      [],
    );
    expect(check('今年收到来信{{数 来信}}。', '  来信: { 本期: xxx, 单位: 件次 }\n')).toEqual([]);
  });

  it('tells of a blank that is typed, in a template or in the data', () => {
    expect(check('在XX镇调研，{{做法}}。', '  做法: 学习××村的做法\n')).toEqual([
      { code: 'JGC1', grade: 'W', at: 'templates/讲.hbs XX', suggest: undefined },
      { code: 'JGC1', grade: 'W', at: '文稿.yaml 学习××村的做法', suggest: undefined },
    ]);
  });

  it('leaves personal information in facts to the build', () => {
    expect(check('电话{{电话}}。', '  电话: 手机13912345678\n')).toEqual([]);
    expect(check('手机13912345678。', '  甲: 乙\n')).toMatchObject([{ code: 'JGC4', grade: 'W' }]);
  });

  it('has numbers typed by hand mended in its template', () => {
    expect(check('全县收到来信321件次，去年是366件次。', LETTERS)).toEqual([
      { code: 'JGC6', grade: 'W', at: 'templates/讲.hbs 321件次', suggest: ['{{数 来信}}'] },
      { code: 'JGC6', grade: 'W', at: 'templates/讲.hbs 366件次', suggest: ['{{数 来信.上年同期}}'] },
    ]);
    expect(check('全县收到来信{{数 来信}}，比去年{{数 来信 位="上年同期"}}少。', LETTERS)).toEqual([]);
  });

  it('is held against the roster, facts and language together', () => {
    expect(check('请县委书记{{人}}讲话。', '  人: 沈见山\n')).toMatchObject([
      { code: 'JGC3', at: 'templates/讲.hbs 县委书记' },
    ]);
    expect(check('请县长{{人}}讲话。', '  人: 沈见山\n')).toEqual([]);
  });
});
