/** Tables to figures: where headers, names, rows and totals are found, and what is reported by its cell. */

import { describe, expect, it } from 'vitest';
import { type Reading, readFigures } from '../../src/import/figures.ts';
import { MAPPING, type MappingSpec } from '../../src/import/mapping.ts';
import { openWorkbook } from '../../src/import/workbook.ts';
import { prettyDiagnostic } from '../../src/report/pretty.ts';
import { createSource } from '../../src/source.ts';
import { readYaml } from '../../src/yaml/read.ts';
import { officeGrid, TOWNSHIPS } from '../support/office-tables.ts';
import { bookOf, type CellSpec, rows } from '../support/xlsx.ts';

type Grid = readonly (readonly CellSpec[])[];

interface Given {
  readonly grid: Grid;
  readonly merges?: readonly string[];
  readonly hidden?: readonly number[];
  readonly mapping?: string;
}

const specOf = (yaml: string): MappingSpec => {
  const source = createSource('对照.yaml', yaml);
  const node = readYaml(source).value ?? ({ type: 'map', entries: [], place: { source, start: 0, end: 0 } } as const);
  const spec = MAPPING.read(node, { path: [], report: (d) => expect.unreachable(d.message) });
  return spec as MappingSpec;
};

const read = ({ grid, merges = [], hidden = [], mapping = '' }: Given) => {
  const book = openWorkbook(
    bookOf({ sheets: [{ data: rows(grid, hidden), merges }], formats: ['0.0%', '#,##0', '0.0'] }),
  );
  const sheet = book.kind === 'workbook' ? book.sheets[0]?.read() : undefined;
  if (sheet?.kind !== 'table') throw new Error('unreadable');
  return readFigures(sheet.table, specOf(mapping), '表.xlsx');
};

/** `青禾镇 来信.本期=40件次 C5`, a value a line. */
const told = (reading: Reading | undefined): string[] =>
  (reading?.rows ?? []).flatMap(({ name, figures }) =>
    figures.flatMap(({ path, unit, values }) =>
      values.map(({ key, text, cell }) => `${name} ${path}.${key}=${text ?? '~'}${unit ?? ''} ${cell}`),
    ),
  );

const problems = (given: Given): string[] => read(given).diagnostics.map(({ grade, message }) => `${grade} ${message}`);

const simple = (body: Grid, header: readonly CellSpec[] = ['乡镇', '来信']): Grid => [header, ...body];

describe('the office’s table', () => {
  const merges = ['A1:H1', 'A3:A4', 'B3:B4', 'C3:E3', 'F3:G3', 'H3:H4', 'A19:B19', 'A20:H20'];

  it('never shifts a pair of name and figure', () => {
    const { value, diagnostics } = read({ grid: officeGrid(), merges });
    expect(diagnostics).toEqual([]);
    const expected = TOWNSHIPS.flatMap(({ name, letters, batches, persons, rate }, i) => [
      `${name} 来信.本期=${letters[0]}件次 C${i + 5}`,
      `${name} 来信.上年同期=${letters[1]}件次 D${i + 5}`,
      `${name} 来访.批次.本期=${batches}批次 F${i + 5}`,
      `${name} 来访.人次.本期=${persons}人次 G${i + 5}`,
      `${name} 及时受理率.本期=${(Number(rate) * 100).toFixed(1)}% H${i + 5}`,
    ]);
    expect(told(value)).toEqual(expected);
  });

  it('takes neither totals nor notes for a township', () => {
    const { value } = read({ grid: officeGrid(), merges });
    expect(value?.rows.map(({ name }) => name)).toEqual(TOWNSHIPS.map(({ name }) => name));
    expect(value?.layout).toMatchObject({ total: 19, header: { first: 3, last: 4 }, nameColumn: 2 });
    expect(value?.notes).toContain('第 19 行是合计，没有当作一项');
  });

  it('reads the same with every row moved down and every column moved right', () => {
    const moved: Grid = [[], ['', '（内部资料）'], ...officeGrid().map((cells) => [undefined, ...cells])];
    const by = (name: string): string => {
      const [, column = '', row = ''] = /^([A-Z])(\d+)$/.exec(name) ?? [];
      return `${String.fromCharCode(column.charCodeAt(0) + 1)}${Number(row) + 2}`;
    };
    const range = (ref: string): string => ref.split(':').map(by).join(':');
    const [plain, shifted] = [read({ grid: officeGrid(), merges }), read({ grid: moved, merges: merges.map(range) })];
    const values = (lines: readonly string[]): string[] => lines.map((line) => line.replace(/ [A-Z]\d+$/, ''));
    expect(values(told(shifted.value))).toEqual(values(told(plain.value)));
    expect(told(shifted.value)[0]).toContain('D7');
  });
});

describe('headers', () => {
  it.each<[what: string, header: Grid, expected: string, merges?: readonly string[]]>([
    ['one row', [['乡镇', '来信（件次）']], '来信.本期=7件次 B2'],
    ['half-width brackets', [['乡镇', '来信(件次)']], '来信.本期=7件次 B2'],
    ['a line break before the unit', [['乡镇', '来信\n（件次）']], '来信.本期=7件次 B2'],
    ['件（次）', [['乡镇', '来信（件（次））']], '来信.本期=7件次 B2'],
    ['a unit line above', [['乡镇来信表'], ['单位：件'], ['乡镇', '来信']], '来信.本期=7件 B4'],
    ['several units above', [['乡镇来信表'], ['单位：件、人次'], ['乡镇', '来信']], '来信.本期=7 B4'],
    ['a word that is its unit', [['乡镇', '来访批次']], '来访批次.本期=7批次 B2'],
    ['brackets that are no unit', [['乡镇', '总量（含网上）']], '总量（含网上）.本期=7 B2'],
    [
      'a period above',
      [
        ['乡镇', '本期'],
        [undefined, '来信'],
      ],
      '来信.本期=7 B3',
      ['A1:A2'],
    ],
    [
      'a period below',
      [
        ['乡镇', '来信'],
        [undefined, '去年同期'],
      ],
      '来信.上年同期=7 B3',
      ['A1:A2'],
    ],
    [
      'months',
      [
        ['乡镇', '来信'],
        [undefined, '1—8月'],
      ],
      '来信.本期=7 B3',
      ['A1:A2'],
    ],
    ['a numbered column', [['乡镇', '1.来信']], '来信.本期=7 B2'],
    [
      'numbers under the header',
      [
        ['乡镇', '来信', '来访'],
        ['甲', 1, 2],
      ],
      '来信.本期=7 B3',
    ],
    [
      'a target',
      [
        ['乡镇', '化解'],
        [undefined, '目标'],
      ],
      '化解.目标=7 B3',
      ['A1:A2'],
    ],
    ['no name but a period', [['领域', '本期']], '.本期=7 B2'],
  ])('%s', (_what, header, expected, merges = []) => {
    const { value, diagnostics } = read({ grid: [...header, ['青禾镇', 7]], merges });
    expect(diagnostics).toEqual([]);
    expect(told(value)[0]).toBe(`青禾镇 ${expected}`);
  });

  it('knows the later year from the earlier', () => {
    const grid: Grid = [
      ['乡镇', '来信', undefined, undefined],
      [undefined, '2022年', '2023年', '2024年'],
      ['青禾镇', 1, 2, 3],
    ];
    const { value } = read({ grid, merges: ['A1:A2', 'B1:D1'] });
    expect(told(value)).toEqual(['青禾镇 来信.本期=3 D3', '青禾镇 来信.上年同期=2 C3']);
    expect(value?.left).toEqual(['来信·2022年']);
  });

  it('knows years that are typed as numbers', () => {
    const grid: Grid = [
      ['乡镇', '来信'],
      [undefined, 2023, 2024],
      ['青禾镇', 1, 2],
    ];
    expect(told(read({ grid, merges: ['A1:A2', 'B1:C1'] }).value)).toEqual([
      '青禾镇 来信.本期=2 C3',
      '青禾镇 来信.上年同期=1 B3',
    ]);
  });

  it('keeps a month and the months so far apart', () => {
    const grid: Grid = [
      ['乡镇', '来信', undefined],
      [undefined, '本月', '累计'],
      ['青禾镇', 4, 40],
    ];
    expect(told(read({ grid, merges: ['A1:A2', 'B1:C1'] }).value)).toEqual([
      '青禾镇 来信.本月.本期=4 B3',
      '青禾镇 来信.累计.本期=40 C3',
    ]);
  });

  it.each([
    '同比',
    '同比（%）',
    '同比增减',
    '环比',
    '占比',
    '增减数',
    '与上年同期比',
    '较上年±%',
    '排名',
    '位次',
    '备注',
    '序号',
  ])('leaves out what is computed or no figure: %s', (header) => {
    const { value } = read({
      grid: [
        ['乡镇', '来信', header],
        ['青禾镇', 7, 3],
      ],
    });
    expect(value?.columns.map((column) => column.header)).toEqual(['来信']);
    expect(value?.left).toEqual([header]);
  });

  it.each(['及时受理率', '按期办结率（%）', '同期', '满意率'])('keeps %s', (header) => {
    expect(
      read({
        grid: [
          ['乡镇', header],
          ['青禾镇', 7],
        ],
      }).value?.left,
    ).toEqual([]);
  });
});

describe('a unit in the brackets of a header', () => {
  const line = (header: string, cell: CellSpec = 7): string | undefined =>
    told(read({ grid: [['防汛表'], ['单位：人'], ['乡镇', header], ['青禾镇', cell]] }).value)[0];

  it.each([
    ...[
      '毫米',
      'mm',
      '座',
      '亩',
      '公顷',
      '公里',
      '立方米',
      '万立方米',
      '艘',
      '套',
      '吨',
      '元',
      '万元',
      '亿元',
      '平方米',
    ],
    ...['千瓦', '千瓦时', '户', '处', '件次', '元/吨', '立方米/秒', 'm³/s', '万头', '℃', '亿千瓦时', '%', 'hPa'],
  ])('beats that of the table: %s', (unit) => expect(line(`数据（${unit}）`)).toBe(`青禾镇 数据.本期=7${unit} B4`));

  it.each([
    '含网上',
    '不含省外',
    '其中农村',
    '合计',
    '2024年',
    '1—8月',
    '按期',
    '重复',
    '农村',
    '县直部门',
    '云溪县',
    'A',
  ])('is none where it qualifies the name: %s', (words) =>
    expect(line(`数据（${words}）`)).toMatch(/数据.*本期=7人 B4$/),
  );

  it('that nobody has heard of is read, and said', () => {
    const { value } = read({ grid: simple([['青禾镇', 7]], ['乡镇', '堤防（弓丈）']) });
    expect(told(value)).toEqual(['青禾镇 堤防.本期=7弓丈 B2']);
    expect(value?.notes.join()).toContain('“堤防（弓丈）”的“弓丈”，当作单位读入');
  });

  it('is a part where names differ by nothing else', () => {
    const { value } = read({ grid: simple([['青禾镇', 7, 8]], ['乡镇', '人数（青壮）', '人数（老幼）']) });
    expect(value?.columns.map(({ path }) => path)).toEqual(['人数（青壮）', '人数（老幼）']);
  });

  it('is none where the mapping keeps it in the name', () => {
    const mapping = '各列: { 人数（青壮）: 人数（青壮）.本期 }\n单位: 人\n';
    const { value } = read({ grid: simple([['青禾镇', 7]], ['乡镇', '人数（青壮）']), mapping });
    expect(told(value)).toEqual(['青禾镇 人数（青壮）.本期=7人 B2']);
  });
});

describe('a unit in a cell', () => {
  const body = (...cells: readonly CellSpec[]): Grid => cells.map((cell, i) => [`${'甲乙丙'[i]}镇`, cell]);
  const table = (...cells: readonly CellSpec[]): Grid => [['表'], ['单位：人'], ['乡镇', '转移'], ...body(...cells)];

  it('may repeat that of the table, and may stand in one cell alone', () => {
    const { value, diagnostics } = read({ grid: table(1820, '1506人', 5) });
    expect(diagnostics).toEqual([]);
    expect(told(value)[1]).toBe('乙镇 转移.本期=1506人 B5');
  });

  it('is wrong where it is another', () => {
    expect(problems({ grid: table(1820, '1506户') })).toContain('E 表.xlsx B5 的单位是“户”，整张表的单位是“人”');
  });

  it('goes before that of the table where all cells state it', () => {
    expect(told(read({ grid: table('7户', '8户') }).value)[0]).toBe('甲镇 转移.本期=7户 B4');
  });

  it('never says that there is a unit called none', () => {
    expect(problems({ grid: simple(body(1820, '1506人')) })).toEqual(['E 表.xlsx B2 没有写单位，同一列的 B3 写着“人”']);
  });
});

describe('rows', () => {
  it('passes over totals above, subtotals and parts', () => {
    const body: Grid = [
      ['全县合计', 30],
      ['青禾镇', 10],
      ['石渡镇', 10],
      ['小计', 20],
      ['白鹭乡', 10],
      ['其中：县直', 5],
    ];
    const { value, diagnostics } = read({ grid: simple(body) });
    expect(diagnostics).toEqual([]);
    expect(value?.rows.map(({ name }) => name)).toEqual(['青禾镇', '石渡镇', '白鹭乡']);
  });

  it.each<[string, readonly CellSpec[]]>([
    ['注', ['注：数据来自县信访局', undefined]],
    ['说明', ['说明：口径有调整', 3]],
    ['填表人', ['填表人：周晓', 13800]],
    ['a star', ['*含网上', 3]],
    ['a blank row', []],
  ])('ends at %s, and says what else looks like data', (_what, end) => {
    const { value } = read({ grid: simple([['青禾镇', 10], end, ['石渡镇', 20]]) });
    expect(value?.rows.map(({ name }) => name)).toEqual(['青禾镇']);
    expect(value?.notes).toContain('第 4 行在表的后面，也像数据，没有读');
  });

  it('keeps a township whose cells are empty or dashed: none is not left out', () => {
    const { value } = read({
      grid: simple([['青禾镇', 10, 1], ['石渡镇', '—', '—'], ['云岭镇']], ['乡镇', '来信', '来访']),
    });
    expect(told(value)).toEqual([
      '青禾镇 来信.本期=10 B2',
      '青禾镇 来访.本期=1 C2',
      '石渡镇 来信.本期=~ B3',
      '石渡镇 来访.本期=~ C3',
      '云岭镇 来信.本期=~ B4',
      '云岭镇 来访.本期=~ C4',
    ]);
  });

  it('takes the column whose names differ, where a group stands before it', () => {
    const grid: Grid = [
      ['片区', '乡镇', '来信'],
      ['东片', '青禾镇', 1],
      [undefined, '石渡镇', 2],
    ];
    expect(told(read({ grid, merges: ['A2:A3'] }).value)).toEqual(['青禾镇 来信.本期=1 C2', '石渡镇 来信.本期=2 C3']);
  });

  it('reads numbers of every kind, and masked ones', () => {
    const body: Grid = [
      ['甲镇', '1,234'],
      ['乙镇', '１２'],
      ['丙镇', '三十二'],
      ['丁镇', 'xx'],
      ['戊镇', '%2:1000'],
    ];
    expect(told(read({ grid: simple(body) }).value).map((line) => line.split(' ')[1])).toEqual([
      '来信.本期=1234',
      '来信.本期=12',
      '来信.本期=32',
      '来信.本期=xx',
      '来信.本期=1000',
    ]);
  });

  it('says of cached formulas, shown digits, merged values and hidden rows', () => {
    const { value } = read({
      grid: simple([['甲镇', '=5'], ['乙镇', '%3:1.25'], ['丙镇', 7], ['丁镇']]),
      merges: ['B4:B5'],
      hidden: [3],
    });
    expect(told(value).slice(1)).toEqual(['乙镇 来信.本期=1.3 B3', '丙镇 来信.本期=7 B4', '丁镇 来信.本期=7 B5']);
    expect(value?.notes).toEqual([
      'B2，是公式，用的是上次保存时算出的值，没有重算',
      'B3（1.25），按表里显示的位数取值',
      'B4:B5，是合并的单元格，其中每一格都取这个值',
      '第 3 行是隐藏的，也读入了',
    ]);
  });
});

describe('reported by cell', () => {
  it.each<[string, Given, string]>([
    ['an error', { grid: simple([['甲镇', '#DIV/0!']]) }, 'E 表.xlsx B2 是 #DIV/0!，不是数值'],
    [
      'a formula never computed',
      {
        grid: simple([
          ['甲镇', 1],
          ['乙镇', '='],
        ]),
      },
      'E 表.xlsx B3 是 没有算出的公式，不是数值',
    ],
    [
      'text',
      {
        grid: simple([
          ['甲镇', 1],
          ['乙镇', '约40'],
        ]),
      },
      'E 表.xlsx B3 是“约40”，不是数值',
    ],
    [
      'a name twice',
      {
        grid: simple([
          ['甲镇', 1],
          ['甲 镇', 2],
        ]),
      },
      'E 表.xlsx A2 和 A3 都是“甲镇”',
    ],
    [
      'no name',
      {
        grid: simple([
          ['甲镇', 1],
          [undefined, 2],
        ]),
      },
      'E 表.xlsx 第 3 行有数值，没有名称',
    ],
    [
      'two units',
      {
        grid: simple([
          ['甲镇', '1件'],
          ['乙镇', '2批'],
        ]),
      },
      'E 表.xlsx B3 的单位是“批”，B2 的是“件”',
    ],
    [
      'a unit against the header',
      { grid: simple([['甲镇', '12.3%']], ['乡镇', '来信（件）']) },
      'E 表.xlsx B2 的单位是“%”，表头写的是“件”',
    ],
    [
      'one cell without %',
      {
        grid: simple(
          [
            ['甲镇', '%1:0.5'],
            ['乙镇', 0.6],
          ],
          ['乡镇', '办结率'],
        ),
      },
      'E 表.xlsx B3 没有写单位，同一列的 B2 写着“%”',
    ],
    [
      'a total that is not the sum',
      {
        grid: simple([
          ['甲镇', 1],
          ['乙镇', 2],
          ['合计', 4],
        ]),
      },
      'W 表.xlsx B4 的合计是 4，各行相加是 3',
    ],
    [
      'two columns of one name',
      { grid: simple([['甲镇', 1, 2]], ['乡镇', '来信', '来信']) },
      'E “来信”和“来信”两列都成了“来信”的本期',
    ],
    [
      'a figure within a figure',
      {
        grid: [
          ['乡镇', '来访', '来访'],
          [undefined, undefined, '批次'],
          ['甲镇', 1, 2],
        ],
        merges: ['A1:A2'],
      },
      'E 表.xlsx “来访”“来访·批次”两列：“来访”既是指标，下面又有“来访.批次”',
    ],
    [
      'a name of machinery',
      { grid: simple([['甲镇', 1]], ['乡镇', '__proto__']) },
      'E 表.xlsx “__proto__”一列：“__proto__”不能用作键',
    ],
    [
      'a row of machinery',
      { grid: simple([['constructor', 1]], ['领域', '本期']) },
      'E 表.xlsx A2 的“constructor”不能用作键',
    ],
    [
      'a rate without its sign',
      {
        grid: simple(
          [
            ['甲镇', 0.953],
            ['乙镇', 1],
          ],
          ['乡镇', '办结率（%）'],
        ),
      },
      'W 表.xlsx “办结率（%）”一列的数值都不超过 1，像是漏了百分号',
    ],
    [
      'garbled names',
      { grid: simple([['青\ufffd镇', 1]], ['乡\ufffd', '来\ufffd']) },
      'E 表.xlsx A2 的“青\ufffd镇”是乱码',
    ],
    ['no table', { grid: [['云溪县'], ['二〇二四年']] }, 'E 表.xlsx 没有找到数据：应有一列名称，右边是数值'],
    ['no header', { grid: [['青禾镇', 1]] }, 'E 表.xlsx 第 1 行是数据，上面没有找到表头'],
    ['no figure', { grid: simple([['甲镇', 1]], ['乡镇', '排名']) }, 'E 表.xlsx 没有能作指标的列'],
  ])('%s', (_what, given, expected) => {
    expect(problems(given)).toContain(expected);
  });

  it('10,000 rows and one, which are never cut without a word', () => {
    const body = Array.from({ length: 10_001 }, (_, i): CellSpec[] => [`镇${i}`, i]);
    expect(problems({ grid: simple(body) })).toEqual(['E 表.xlsx 的数据超过 10000 行']);
  });

  it('all of them in one run', () => {
    expect(
      problems({
        grid: simple([
          ['甲镇', '#N/A'],
          ['乙镇', '多'],
          ['甲镇', 1],
        ]),
      }),
    ).toHaveLength(3);
  });
});

describe('a mapping', () => {
  const GRID: Grid = [
    ['单位', '信', '信', '备注数'],
    [undefined, '今', '昔', undefined],
    ['甲局', 5, 6, 7],
    ['乙局', 8, 9, 10],
  ];
  const merges = ['A1:A2', 'B1:C1', 'D1:D2'];

  it('says which column is what, where it goes and in which form', () => {
    const mapping =
      '放到: 统计.部门\n形式: 映射\n单位: 件\n各列: { 信·今: 来信.本期, 信·昔: 来信.上年同期, D: 其他.目标 }\n';
    const { value, diagnostics } = read({ grid: GRID, merges, mapping });
    expect(diagnostics).toEqual([]);
    expect(value).toMatchObject({ to: '统计.部门', form: '映射' });
    expect(told(value).slice(0, 3)).toEqual([
      '甲局 来信.本期=5件 B3',
      '甲局 来信.上年同期=6件 C3',
      '甲局 其他.目标=7件 D3',
    ]);
  });

  it('takes rows and the column of names as stated', () => {
    const mapping = '表头: 1—2\n数据: 4\n名称列: 单位\n';
    expect(read({ grid: GRID, merges, mapping }).value?.rows.map(({ name }) => name)).toEqual(['乙局']);
    expect(read({ grid: GRID, merges, mapping: '数据: 3-3\n名称列: A\n' }).value?.rows.map(({ name }) => name)).toEqual(
      ['甲局'],
    );
  });

  it('points at what the table does not have', () => {
    const { diagnostics } = read({ grid: GRID, merges, mapping: '各列: { 信·令: 来信.本期, 信: 来访, D: ~ }\n' });
    const text = diagnostics.map((d) => prettyDiagnostic(d, (_style, words) => words)).join('');
    expect(text).toContain('对照.yaml:1:7: 错误 JGF030（表格取值）：表里没有“信·令”这一列');
    expect(text).toContain('是不是想写“信·今”');
    expect(text).toContain('“D”没有写是哪个指标');
  });

  it('does not take the wrong column when one has been put in between', () => {
    const moved: Grid = GRID.map(([first, ...rest], i) => [
      first,
      i === 0 ? '电话' : i === 1 ? undefined : 99,
      ...rest,
    ]);
    const mapping = '各列: { 信·今: 来信.本期 }\n';
    const { value } = read({ grid: moved, merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:E2'], mapping });
    expect(told(value)).toEqual(['甲局 来信.本期=5 C3', '乙局 来信.本期=8 C4']);
  });
});
