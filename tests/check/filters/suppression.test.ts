/** Comments that say what to pass over: what they cover, what is wrong with them, and what they can never silence. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Manner, suppressionsIn, withoutComments } from '../../../src/check/filters/comments.ts';
import { ruleNames } from '../../../src/check/filters/names.ts';
import { suppress } from '../../../src/check/filters/suppression.ts';
import { secrecyMark } from '../../../src/check/rules/content/c9-secrecy-mark.ts';
import { ordinalComma } from '../../../src/check/rules/punctuation/p15-ordinal-comma.ts';
import { numberSeries } from '../../../src/check/rules/punctuation/p21-series.ts';
import type { CodeId } from '../../../src/codes.ts';
import type { Diagnostic, Grade } from '../../../src/diagnostic.ts';
import { createSource, placeOf } from '../../../src/source.ts';

const NAMES = ruleNames([ordinalComma, numberSeries, secrecyMark]);

/** What each comment covers, as text; or the code of its fault. */
const read = (text: string, manner: Manner): string[] => {
  const source = createSource('文', text);
  const { suppressions, faults } = suppressionsIn(source, manner, NAMES);
  return [
    ...suppressions.map(({ codes, reason, start, end }) => `${codes.join('、')}（${reason}）${text.slice(start, end)}`),
    ...faults.map(({ code }) => code),
  ];
};

describe('a comment', () => {
  it.each<[string, Manner, string, string[]]>([
    ['covers the paragraph below', 'text', '甲。\n<!-- 检查: 略过 P15 原话 -->\n乙。\n丙。', ['JGP15（原话）乙。']],
    ['over a blank line', 'text', '<!-- 检查: 略过 P15 原话 -->\n\n乙。\n丙。', ['JGP15（原话）乙。']],
    [
      'covers the one above at its end',
      'text',
      '甲。\n乙。\n<!-- 检查: 略过 P15 原话 -->\n\n丙。',
      ['JGP15（原话）乙。'],
    ],
    ['at the end of the file', 'text', '甲。\n乙。\n<!-- 检查: 略过 P15 原话 -->', ['JGP15（原话）乙。']],
    [
      'takes rules by any name',
      'text',
      '<!-- 检查：略过 jgp15、序号连续 原话 如此 -->\n乙。',
      ['JGP15、JGP21（原话 如此）乙。'],
    ],
    ['takes full-width blanks', 'text', '　<!--检查：略过　P15　原话-->\n乙。', ['JGP15（原话）乙。']],
    [
      'several cover the same',
      'text',
      '<!-- 检查: 略过 P15 一 -->\n<!-- 检查: 略过 P21 二 -->\n乙。',
      ['JGP15（一）乙。', 'JGP21（二）乙。'],
    ],
    [
      'covers a whole file',
      'text',
      '甲。\n<!-- 检查: 略过全文 P15 原话 -->\n乙。',
      ['JGP15（原话）甲。\n<!-- 检查: 略过全文 P15 原话 -->\n乙。'],
    ],
    [
      'covers all lines of a paragraph',
      'template',
      '<!-- 检查: 略过 P15 原话 -->\n甲，\n乙。\n\n丙。',
      ['JGP15（原话）甲，\n乙。'],
    ],
    ['stops at markup', 'template', '<!-- 检查: 略过 P15 原话 -->\n甲，\n- 乙。', ['JGP15（原话）甲，']],
    ['covers a heading alone', 'template', '<!-- 检查: 略过 P15 原话 -->\n## 甲\n\n乙。', ['JGP15（原话）## 甲']],
    ['in YAML, the line below', 'yaml', '甲: 1\n# 检查: 略过 P15 原话\n乙: 2\n丙: 3', ['JGP15（原话）乙: 2']],
    [
      'and all below it that is deeper',
      'yaml',
      '# 检查: 略过 P15 原话\n乙:\n  丁: 2\n  戊: 3\n丙: 3',
      ['JGP15（原话）乙:\n  丁: 2\n  戊: 3'],
    ],
    ['needs a reason', 'text', '<!-- 检查: 略过 P15 -->\n乙。', ['JGK001']],
    ['needs a rule', 'text', '<!-- 检查: 略过 -->\n乙。', ['JGK003']],
    ['needs a rule that there is', 'text', '<!-- 检查: 略过 P99、P15 原话 -->\n乙。', ['JGP15（原话）乙。', 'JGK003']],
    [
      'covers the line that it ends',
      'text',
      '甲。<!-- 检查: 略过 P15 原话 -->\n乙。',
      ['JGP15（原话）甲。<!-- 检查: 略过 P15 原话 -->'],
    ],
    [
      'and its paragraph',
      'template',
      '\n甲，\n乙。 <!-- 检查: 略过 P15 原话 -->\n\n丙。',
      ['JGP15（原话）甲，\n乙。 <!-- 检查: 略过 P15 原话 -->'],
    ],
    ['in YAML too', 'yaml', '甲: 1\n乙: 2 # 检查: 略过 P15 原话\n丙: 3', ['JGP15（原话）乙: 2 # 检查: 略过 P15 原话']],
    ['inside a line is told', 'text', '甲。<!-- 检查: 略过 P15 原话 -->乙。', ['JGK002']],
    ['without an end is told', 'text', '甲。\n<!-- 检查: 略过 P15 原话\n乙。', ['JGK002']],
    [
      'before another one is told',
      'text',
      '甲。<!-- 检查: 略过 P21 一 --><!-- 检查: 略过 P15 二 -->',
      ['JGP15（二）甲。<!-- 检查: 略过 P21 一 --><!-- 检查: 略过 P15 二 -->', 'JGK002'],
    ],
    ['takes blanks between rules', 'text', '<!-- 检查: 略过 P15, P21 原话 -->\n乙。', ['JGP15、JGP21（原话）乙。']],
    ['has no rule for a reason', 'text', '<!-- 检查: 略过 P15 P21 -->\n乙。', ['JGK001']],
    ['has no rules for a reason', 'text', '<!-- 检查: 略过 P15、P21 -->\n乙。', ['JGK001']],
    ['cannot silence what is firm', 'text', '<!-- 检查: 略过 C9 原话 -->\n乙。', ['JGK002']],
    ['silences the rest beside it', 'text', '<!-- 检查: 略过 C9、P15 原话 -->\n乙。', ['JGP15（原话）乙。', 'JGK002']],
    ['is none in a fence', 'text', '```\n<!-- 检查: 略过全文 P15 原话 -->\n甲<!-- 检查: 略过 P15 -->乙\n```\n乙。', []],
    ['is none between backticks', 'text', '写成`<!-- 检查: 略过 P15 原话 -->`即可。', []],
    [
      'in YAML begins at the first #',
      'yaml',
      '乙: 2 # 检查: 略过 P15 见 #12',
      ['JGP15（见 #12）乙: 2 # 检查: 略过 P15 见 #12'],
    ],
    ['in YAML behind a tab', 'yaml', '乙: 2\t# 检查: 略过 P15 原话', ['JGP15（原话）乙: 2\t# 检查: 略过 P15 原话']],
    ['is none in double quotes', 'yaml', 'a: "甲 \\" # 检查: 略过全文 P15 假的"', []],
    ['is none in single quotes', 'yaml', "a: ['甲 '' # 检查: 略过全文 P15 假的', 乙]", []],
    ['is none in quotes over lines', 'yaml', 'a: "甲\n  # 检查: 略过全文 P15 假的\n  乙"', []],
    ['is none in a block', 'yaml', 'a: |\n  甲\n\n  # 检查: 略过全文 P15 假的\nb: 1', []],
    [
      'is one below a block',
      'yaml',
      '- a: >-  # 说明\n    # 检查: 略过 P15 假的\n  # 检查: 略过 P15 原话\n  b: 1',
      ['JGP15（原话）  b: 1'],
    ],
    ['is one behind quotes', 'yaml', "a: '甲' # 检查: 略过 P15 原话", ["JGP15（原话）a: '甲' # 检查: 略过 P15 原话"]],
    [
      'is one where a quote is only a letter',
      'yaml',
      "a: 5'甲 # 检查: 略过 P15 原话",
      ["JGP15（原话）a: 5'甲 # 检查: 略过 P15 原话"],
    ],
    ['is none when it says something else', 'text', '<!-- 这一段略过不念 -->\n乙。', []],
    ['is none in the other form', 'yaml', '<!-- 检查: 略过 P15 原话 -->\n乙: 1', []],
  ])('%s (%s)', (_, manner, text, wanted) => {
    expect(read(text, manner)).toEqual(wanted);
  });
});

const found = (text: string, code: CodeId, grade: Grade = 'W'): Diagnostic => ({
  code,
  grade,
  message: '有误',
  place: placeOf(createSource('文', text), text.indexOf('⟦'), text.indexOf('⟦') + 1),
});

describe('suppress', () => {
  const text = '<!-- 检查: 略过 P15 原话 -->\n甲⟦。\n乙。';
  const { suppressions } = suppressionsIn(createSource('文', text), 'text', NAMES);

  it('takes out what is meant and nothing else', () => {
    const here = found(text, 'JGP15', 'E');
    const other = found(text, 'JGP21');
    const elsewhere = { ...here, place: placeOf(createSource('别处', text), text.indexOf('⟦')) };
    const { kept, suppressed, used } = suppress([here, other, elsewhere], suppressions);
    expect(kept).toEqual([other, elsewhere]);
    expect(suppressed).toEqual([here]);
    expect([...used]).toEqual(suppressions);
  });

  it.each<[CodeId, Grade]>([
    ['JGC9', 'E'],
    ['JGC4', 'E'],
    ['JGF019', 'E'],
    ['JGK002', 'W'],
  ])('never silences %s %s', (code, grade) => {
    const all = suppressions.map((one) => ({ ...one, codes: [code] }));
    expect(suppress([found(text, code, grade)], all).kept).toHaveLength(1);
  });
});

describe('withoutComments', () => {
  it('keeps every offset', () => {
    expect(withoutComments('甲\n <!-- 乙 --> \n丙<!-- 丁 -->\n丁<!-- 戊 --> 己')).toBe(
      '甲\n            \n丙          \n丁           己',
    );
    expect(withoutComments('甲<!-- 乙,\n丙 -->丁\n`<!--`戊-->')).toBe('甲       \n     丁\n`<!--`戊-->');
    const piece = fc.constantFrom('<!--', '-->', '甲', '\n', ' ', '　', '检查: 略过 P15 因');
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const without = withoutComments(text);
        expect(without).toHaveLength(text.length);
        expect(without.split('\n').map((line) => line.length)).toEqual(text.split('\n').map((line) => line.length));
        for (const manner of ['text', 'template', 'yaml'] as const) {
          for (const { start, end } of suppressionsIn(createSource('文', text), manner, NAMES).suppressions) {
            expect(start).toBeLessThanOrEqual(end);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
    );
  });
});
