import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic.ts';
import { createSource, positionAt } from '../../src/source.ts';
import { gridOf } from '../../src/style/check.ts';
import { readStyle, type StyleFile } from '../../src/style/read.ts';
import type { Style } from '../../src/tree/style.ts';
import { readYaml } from '../../src/yaml/read.ts';
import { GB_STYLE } from '../support/gb-style.ts';
import { loadStyle } from '../support/style.ts';

const fileOf = (text: string): StyleFile => {
  const source = createSource('版式.yaml', text);
  const { value } = readYaml(source);
  if (!value) throw new Error('no YAML');
  return { node: value, source };
};

const read = (files: Readonly<Record<string, string>>, name = '甲') => {
  const made = Object.fromEntries(Object.entries(files).map(([key, text]) => [key, fileOf(text)]));
  const { node, source } = made[name] as StyleFile;
  return readStyle(node, source, (base) => made[base]);
};

const says = ({ code, message, place }: Diagnostic): string => {
  const at = place ? positionAt(place.source, place.start) : { line: 0, column: 0 };
  return `${code} ${at.line}:${at.column} ${message}`;
};

const MINIMAL = `名称: 甲
纸张: { 宽: 210毫米, 高: 297毫米, 天头: 37毫米, 地脚: 35毫米, 订口: 28毫米, 切口: 26毫米, 页脚距: 24.73毫米 }
版面行距: 28.95磅
段落:
  正文: { 字体: 仿宋, 字号: 三号, 字距: -0.25磅, 行距: 28.95磅, 首行缩进: 2字 }
  标题: { 字号: 二号, 字距: 0, 首行缩进: 0, 对齐: 居中, 段后: 1行 }
  页脚: { 字号: 四号, 行距: 14磅 }
编号: { 标题: [一、, （一）, 1., 无], 条目: 一是 }
页码: { 位置: 居中 }
标题部分: { 每行最多: 20字, 在前: 日期, 日期括号: 否, 空一行: 否 }
目录二字: 目　录
封面篇数: 否
朗读速度: 180
`;

describe('国标', () => {
  const style = loadStyle('国标');

  it('has the page of GB/T 9704 and reaches 22 lines of 28 characters', () => {
    expect(style.page).toEqual(GB_STYLE.page);
    expect(style.gridPitch).toBe(579);
    expect(gridOf(style)).toEqual({ lines: 22, characters: 28 });
  });

  it('sets text as the standard asks', () => {
    const { body, title, heading1, heading2, heading3, footer } = style.formats;
    expect(body).toMatchObject({ line: 579, align: 'both', firstLineChars: 200 });
    expect(body.face).toEqual({ font: '仿宋_GB2312', size: 32, bold: false, spacing: -5 });
    expect(title).toMatchObject({ line: 700, align: 'center', firstLineChars: 0, keepNext: true });
    expect(title.face).toEqual({ font: '方正小标宋简体', size: 44, bold: false, spacing: 0 });
    expect([heading1, heading2, heading3].map(({ face }) => face.font)).toEqual(['黑体', '楷体_GB2312', '仿宋_GB2312']);
    expect(footer.face).toMatchObject({ font: '宋体', size: 28 });
  });
});

it.each([
  ['大字版', 18, 24],
  ['固定28磅', 22, 28],
  ['版心外扩', 22, 28],
])('%s reaches %i lines of %i characters', (name, lines, characters) => {
  expect(gridOf(loadStyle(name))).toEqual({ lines, characters });
});

describe('readStyle', () => {
  it('takes from 正文 what an entry does not say, but no space and no breaks', () => {
    const style = read({ 甲: MINIMAL.replace('首行缩进: 2字', '首行缩进: 2字, 段前: 1行, 与下段同页: 是') })
      .value as Style;
    expect(style.formats.body).toMatchObject({ before: 579, keepNext: true });
    expect(style.formats.heading1).toMatchObject({ firstLineChars: 200, before: 0, keepNext: false });
    expect(style.formats.title).toMatchObject({ align: 'center', firstLineChars: 0, after: 579 });
    expect(style.formats.title.face).toEqual({ font: '仿宋', size: 44, bold: false, spacing: 0 });
    expect(style.headingNumbers).toEqual(['一、', '（一）', '1.', 'none']);
    expect(style).toMatchObject({ itemNumber: '一是', speakerFirst: false, software: 'word' });
  });

  it('lays a style upon its base key by key', () => {
    const files = { 甲: MINIMAL, 乙: '名称: 乙\n基于: 甲\n段落:\n  正文: { 字号: 小二 }\n' };
    const { value, diagnostics } = read(files, '乙');
    expect(diagnostics).toEqual([]);
    expect(value?.name).toBe('乙');
    expect(value?.formats.body).toMatchObject({ line: 579, face: { font: '仿宋', size: 36, spacing: -5 } });
    expect(value?.formats.heading2.face.size).toBe(36);
  });

  it.each<[what: string, files: Readonly<Record<string, string>>, expected: string[]]>([
    ['an unknown base', { 甲: '名称: 甲\n基于: 国标准\n' }, ['JGL002 2:5 没有“国标准”这个版式']],
    ['a circle', { 甲: `${MINIMAL}基于: 乙\n`, 乙: '基于: 甲\n' }, ['JGL001 1:5 “基于”绕回了自己：甲']],
    ['an unknown key', { 甲: `${MINIMAL}行高: 28磅\n` }, ['JGF010 14:1 没有“行高”这一栏']],
    [
      'a length without unit',
      { 甲: MINIMAL.replace('28.95磅\n', '28.95\n') },
      ['JGF012 3:7 “版面行距”是数字“28.95”，应为大于零的长度（37毫米、28.95磅）'],
    ],
    [
      'a size that is none',
      { 甲: MINIMAL.replace('三号', '三') },
      ['JGF012 5:21 “字号”是文字“三”，应为字号（三号、16磅）'],
    ],
    [
      'too long a title line',
      { 甲: MINIMAL.replace('20字', '26字') },
      ['JGL003 1:1 标题每行最多 26 字，版心一行只放得下 20 字'],
    ],
    [
      'margins that leave nothing',
      { 甲: MINIMAL.replace('订口: 28毫米', '订口: 180毫米') },
      ['JGL003 1:1 版心宽只有4毫米'],
    ],
    [
      'a footer inside the text',
      { 甲: MINIMAL.replace('24.73毫米', '34毫米') },
      ['JGL003 1:1 页码放不进下白边，会占去正文的行'],
    ],
  ])('reports %s', (_, files, expected) => {
    const { value, diagnostics } = read(files);
    expect(value).toBeUndefined();
    expect(diagnostics.map(says)).toEqual(expected);
  });
});
