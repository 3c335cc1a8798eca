/** What is found where: the workspace before the package, partials from near to far, nothing outside. */

import { describe, expect, it } from 'vitest';
import { draftTemplateNames, findRoot, isOwn, lookUp } from '../../src/project/workspace.ts';
import { buildIn, memoryWorld, SPEECH, template, workspaceOf } from '../support/workspace.ts';

describe('templates', () => {
  const PACKAGE = { '/p/templates/讲.hbs': template('随附的。'), '/p/templates/另.hbs': template('另一个。') };

  it('of the workspace hide those of the package', () => {
    const own = workspaceOf({ ...PACKAGE, '文稿.yaml': SPEECH, 'templates/讲.hbs': template('自己的。') });
    expect(buildIn(own).text).toContain('自己的。');
    expect(draftTemplateNames(own)).toEqual(['另', '讲']);
  });

  it('of the package serve where the workspace has none', () => {
    expect(buildIn(workspaceOf({ ...PACKAGE, '文稿.yaml': SPEECH })).text).toContain('随附的。');
  });

  it('cannot be reached outside', () => {
    const files = {
      '文稿.yaml': SPEECH.replace('模板: 讲', '模板: ../../秘密'),
      '/秘密.hbs': template('秘密'),
      '/w/秘密.hbs': '秘密',
    };
    const { told, text } = buildIn(workspaceOf({ ...PACKAGE, ...files }));
    expect(told).toEqual(['JGT017 文稿.yaml:2:5']);
    expect(text).toBe('');
  });
});

describe('partials', () => {
  const build = (partials: Record<string, string>) =>
    buildIn(
      workspaceOf({
        '文稿.yaml': SPEECH.replace('模板: 讲', '模板: 信访/讲'),
        'templates/信访/讲.hbs': template('{{> 段落/结尾}}'),
        ...partials,
      }),
    );

  it('stand beside the template, then in 通用, then at the top', () => {
    const all = {
      'templates/信访/段落/结尾.hbs': '信访的结尾。',
      'templates/通用/段落/结尾.hbs': '通用的结尾。',
      'templates/段落/结尾.hbs': '顶上的结尾。',
    };
    expect(build(all).text).toContain('信访的结尾。');
    const { 'templates/信访/段落/结尾.hbs': _, ...common } = all;
    expect(build(common).text).toContain('通用的结尾。');
    expect(build({ 'templates/段落/结尾.hbs': '顶上的结尾。' }).text).toContain('顶上的结尾。');
  });

  it('of the workspace hide those of the package one by one', () => {
    const { text } = build({
      '/p/templates/信访/段落/结尾.hbs': '随附的。',
      'templates/通用/段落/结尾.hbs': '通用的。',
    });
    expect(text).toContain('随附的。');
  });

  it('are not offered as templates of drafts', () => {
    const workspace = workspaceOf({
      'templates/甲/段落/一.hbs': '',
      'templates/甲/讲.hbs': '',
      'templates/段落/二.hbs': '',
    });
    expect(draftTemplateNames(workspace)).toEqual(['甲/讲']);
  });
});

describe('styles', () => {
  const files = { '文稿.yaml': `${SPEECH}版式: 本县\n`, 'templates/讲.hbs': template('一。') };
  const county = '名称: 本县\n基于: 国标\n朗读速度: 100\n';

  it('of the workspace serve by name, on top of the package’s', () => {
    const built = buildIn(workspaceOf({ ...files, 'data/版式/本县.yaml': county }));
    expect(built.told).toEqual([]);
    expect(built.text).toContain('一。');
  });

  it('come from the command line, then the draft, then jianggao.yaml, then 国标', () => {
    const config = { 'jianggao.yaml': '版本: 1\n版式: 甲\n' };
    const bare = { ...files, '文稿.yaml': SPEECH };
    const asked = (given: Parameters<typeof workspaceOf>[0], style?: string) =>
      buildIn(workspaceOf(given), '文稿.yaml', style ? { style } : {}).diagnostics[0]?.message;
    expect(asked({ ...files, ...config }, '丙')).toBe('没有“丙”这个版式');
    expect(asked({ ...files, ...config })).toBe('没有“本县”这个版式');
    expect(asked({ ...bare, ...config })).toBe('没有“甲”这个版式');
    expect(asked(bare)).toBeUndefined();
  });
});

describe('findRoot', () => {
  it.each([
    ['/a/b/c', '/a'],
    ['/a', '/a'],
    ['/x/y', undefined],
    ['/', undefined],
  ])('from %s is %s', (from, root) => {
    expect(findRoot(memoryWorld({ '/a/jianggao.yaml': '' }), from)).toBe(root);
  });

  it('ends at a drive letter', () => {
    const world = memoryWorld({ 'C:/文稿/jianggao.yaml': '' }, 'C:/文稿/data');
    expect(findRoot(world, 'C:/文稿/data/甲')).toBe('C:/文稿');
    expect(findRoot(world, 'D:/别处')).toBeUndefined();
  });
});

describe('what may be read', () => {
  const workspace = workspaceOf({ 'jianggao.yaml': '版本: 1\n', 'a/b.yaml': '' });

  it.each(['/w/a.yaml', '/w/a/b.yaml', '/p/data/x.yaml', '/w/..a.yaml'])('%s is', (path) =>
    expect(isOwn(workspace, path)).toBe(true),
  );
  it.each(['/w', '/etc/passwd', '/wx/a.yaml', '/'])('%s is not', (path) => expect(isOwn(workspace, path)).toBe(false));
  it.each(['../x', '/w/a/b.yaml', '', 'a/../../b', 'a\0b'])('no “%s” is looked up', (path) =>
    expect(lookUp(workspace, path)).toBeUndefined(),
  );
  it('a path of the workspace is looked up', () => expect(lookUp(workspace, 'a/b.yaml')).toBe('/w/a/b.yaml'));
});

describe('a workspace below a drive letter', () => {
  it('builds as any other', () => {
    const files = {
      '稿/文稿.yaml': `${SPEECH}引用: [../数据.yaml, C:/别处.yaml, D:/别处.yaml]\n`,
      '数据.yaml': '会议: 信访\n',
    };
    const workspace = workspaceOf(
      { ...files, 'templates/讲.hbs': template('{{会议}}。'), 'jianggao.yaml': '版本: 1\n' },
      'C:/w',
    );
    expect(buildIn(workspace, '稿/文稿.yaml').told).toEqual(['JGF014 稿/文稿.yaml:5:18', 'JGF014 稿/文稿.yaml:5:30']);
  });
});
