/** A value put into YAML changes that value and no other byte, whatever the style around it. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSource, placeOf } from '../../src/source.ts';
import { type Edit, setValue, setValues, splicesFor } from '../../src/yaml/edit.ts';
import type { YamlNode } from '../../src/yaml/node.ts';
import { readQuickly } from '../../src/yaml/quick.ts';
import { readWithPackage, readYaml } from '../../src/yaml/read.ts';

const rootOf = (text: string): YamlNode => {
  const { value } = readYaml(createSource('数据.yaml', text));
  if (!value) throw new Error(`cannot be read: ${text}`);
  return value;
};

/** `甲.乙`, `甲.0`. */
const nodeAt = (text: string, path: string): YamlNode =>
  path.split('.').reduce((node, step): YamlNode => {
    if (node.type === 'map') return node.entries.find(({ key }) => key === step)?.value as YamlNode;
    return (node.type === 'list' ? node.items[Number(step)] : undefined) as YamlNode;
  }, rootOf(text));

const put = (text: string, path: string, value: string, as: Edit['as'] = 'plain'): string | undefined =>
  setValue(createSource('数据.yaml', text), nodeAt(text, path).place, value, as);

describe('setValue', () => {
  it.each([
    ['a null', '甲: ~ # 待查\n乙: 1\n', '甲', '321', '甲: 321 # 待查\n乙: 1\n'],
    ['nothing', '甲:\n乙: 1\n', '甲', '321', '甲: 321\n乙: 1\n'],
    ['nothing before a comment', '甲:   # 待查\n乙: 1\n', '甲', '321', '甲: 321   # 待查\n乙: 1\n'],
    ['nothing at the end of the file', '甲:', '甲', '5.60', '甲: 5.60'],
    ['a number', '甲: 5.60\n', '甲', '5.6', '甲: 5.6\n'],
    ['in braces', '甲: { 乙: ~, 丙: 2 }\n', '甲.乙', '321', '甲: { 乙: 321, 丙: 2 }\n'],
    ['nothing in braces', '甲: { 乙: , 丙: 2 }\n', '甲.乙', '321', '甲: { 乙: 321 , 丙: 2 }\n'],
    ['a key without colon', '甲: {乙, 丙: 2}\n', '甲.乙', '321', '甲: {乙: 321, 丙: 2}\n'],
    ['in brackets', '甲: [ 1, ~,\n  3 ]\n', '甲.1', '2', '甲: [ 1, 2,\n  3 ]\n'],
    [
      'in a list',
      '甲:\n  - 名: 一\n    数: ~\n  - 名: 二\n',
      '甲.0.数',
      '7',
      '甲:\n  - 名: 一\n    数: 7\n  - 名: 二\n',
    ],
    ['an empty item', '甲:\n-\n- 二\n', '甲.0', '1', '甲:\n- 1\n- 二\n'],
    ['a marker in braces', '甲: { 待填: xxx.x%, 说明: 等月报 } # 张\n', '甲', '94.2', '甲: 94.2 # 张\n'],
    ['a marker in lines', '甲:\n  待填: xxx\n  说明: 等月报\n乙: 1\n', '甲', '94', '甲: 94\n乙: 1\n'],
    [
      'a marker under a comment',
      '甲: # 一\n  # 二\n  待填: xxx # 三\n乙: 1\n',
      '甲',
      '94',
      '甲: 94 # 一\n  # 二 # 三\n乙: 1\n',
    ],
    ['lines of text', '甲: |\n  一\n  二\n\n乙: 1\n', '甲', '3', '甲: 3\n\n乙: 1\n'],
    ['a value in the next line', '甲:\n  一\n乙: 1\n', '甲', '3', '甲:\n  3\n乙: 1\n'],
    ['a quoted one', '"甲": "一" # 二\n', '甲', '3', '"甲": 3 # 二\n'],
    ['a date', '甲: 待填\n', '甲', '2024-08-31', '甲: 2024-08-31\n'],
  ])('fills %s', (_, text, path, value, expected) => {
    expect(put(text, path, value)).toBe(expected);
  });

  it.each([
    ['县信访局', '县信访局', '县信访局'],
    ['321', '"321"', '"321"'],
    ['2024-08-31', '"2024-08-31"', '"2024-08-31"'],
    ['~', '"~"', '"~"'],
    ['待填', '"待填"', '"待填"'],
    ['', '""', '""'],
    ['一: 二', '"一: 二"', '"一: 二"'],
    ['一, 二', '一, 二', '"一, 二"'],
    ['一 #1', '"一 #1"', '"一 #1"'],
    ['“四下基层”', '“四下基层”', '“四下基层”'],
    ['"一"', '\'"一"\'', '\'"一"\''],
    [' 一', '" 一"', '" 一"'],
    ['-12.3%', '-12.3%', '-12.3%'],
    ['- 一', '"- 一"', '"- 一"'],
    ['一\n二', '"一\\n二"', '"一\\n二"'],
  ])('text %j stands as %s in lines and as %s in braces', (value, inLines, inBraces) => {
    expect(put('甲: ~\n', '甲', value, 'text')).toBe(`甲: ${inLines}\n`);
    expect(put('甲: { 乙: ~ }\n', '甲.乙', value, 'text')).toBe(`甲: { 乙: ${inBraces} }\n`);
  });

  it('fills several at once, from whichever end they are named', () => {
    const text = '甲: ~\n乙: { 丙: ~, 丁: ~ }\n';
    const edit = (path: string, value: string): Edit => ({ place: nodeAt(text, path).place, value, as: 'plain' });
    const edits = [edit('乙.丁', '3'), edit('甲', '1'), edit('乙.丙', '2')];
    expect(setValues(createSource('数据.yaml', text), edits)).toBe('甲: 1\n乙: { 丙: 2, 丁: 3 }\n');
  });

  it.each([
    ['a place that is no value', '甲: 一\n', 1, 2, '3', 'plain'],
    ['a plain value that is none', '甲: ~\n', 3, 4, '一: 二', 'plain'],
    ['a file with a fault', '甲: ~\n甲: ~\n', 3, 4, '1', 'plain'],
  ] as const)('hands out nothing for %s', (_, text, start, end, value, as) => {
    const source = createSource('数据.yaml', text);
    expect(setValue(source, placeOf(source, start, end), value, as)).toBeUndefined();
  });

  it('hands out nothing where two values go to one place', () => {
    const source = createSource('数据.yaml', '甲: ~\n');
    const place = placeOf(source, 3, 4);
    expect(
      splicesFor(
        source,
        [1, 2].map((n) => ({ place, value: String(n), as: 'plain' as const })),
      ),
    ).toBeUndefined();
  });
});

const word = fc.constantFrom('甲', '乙', '丙', '来信', '及时受理率', 'x镇', 'a-b', '第1项');
const comment = fc.constantFrom('', '', '', ' # 待查', '   # - 甲: { 乙');
const scalar = fc.constantFrom('~', '', '321', '5.60', '一二', '"三: 四"', "'五#'", '待填', '2024-08-31', '一：二');
const inFlow = scalar.map((text) => (text === '' ? '~' : text));

type Lines = readonly string[];

const flow: fc.Arbitrary<string> = fc.letrec<{ flow: string }>((tie) => ({
  flow: fc.oneof(
    { maxDepth: 2 },
    inFlow,
    fc.array(tie('flow'), { maxLength: 3 }).map((items) => `[ ${items.join(', ')} ]`),
    fc
      .uniqueArray(fc.tuple(word, tie('flow')), { maxLength: 3, selector: ([key]) => key })
      .map((entries) => `{ ${entries.map(([key, value]) => `${key}: ${value}`).join(', ')} }`),
  ),
})).flow;

const indented = (lines: Lines, by: string): Lines => lines.map((line) => (line === '' ? line : by + line));

/** Lines of a mapping, in every style that the readers know. */
const block: fc.Arbitrary<Lines> = fc.letrec<{ map: Lines }>((tie) => ({
  map: fc
    .uniqueArray(
      fc.tuple(
        word,
        fc.oneof(
          { maxDepth: 3 },
          fc.tuple(scalar, comment).map(([value, said]): Lines => [`${value === '' ? '' : ` ${value}`}${said}`]),
          fc.tuple(flow, comment).map(([value, said]): Lines => [` ${value}${said}`]),
          fc.constantFrom<Lines>([' |', '  一', '  - 二'], [' >-', '  一'], [' [ 1,', '    2 ]']),
          fc.tuple(comment, tie('map')).map(([said, lines]): Lines => [said, ...indented(lines, '  ')]),
          fc
            .tuple(comment, fc.array(flow, { minLength: 1, maxLength: 3 }))
            .map(([said, items]): Lines => [said, ...items.map((item) => `- ${item}`)]),
          tie('map').map(([first, ...rest]): Lines => ['', `  - ${first}`, ...indented(rest, '    ')]),
        ),
      ),
      { minLength: 1, maxLength: 4, selector: ([key]) => key },
    )
    .map((entries) => entries.flatMap(([key, [first = '', ...rest]]) => [`${key}:${first}`, ...rest])),
})).map;

const values = (node: YamlNode): YamlNode[] => {
  const inner = node.type === 'map' ? node.entries.map(({ value }) => value) : node.type === 'list' ? node.items : [];
  return inner.flatMap((value) => [value, ...values(value)]);
};

/** Kinds and texts without places; the node at `index` of `values` as given. */
const told = (root: YamlNode, index: number, instead: unknown): unknown => {
  let at = -1;
  const tell = (node: YamlNode): unknown => {
    const mine = at === index;
    const inner = (child: YamlNode): unknown => {
      at += 1;
      return tell(child);
    };
    const plain =
      node.type === 'scalar'
        ? [node.kind, node.text]
        : node.type === 'list'
          ? node.items.map(inner)
          : node.entries.map(({ key, value }) => [key, inner(value)]);
    return mine ? instead : plain;
  };
  return tell(root);
};

describe('on any YAML', () => {
  const given = fc.oneof(
    fc.constantFrom('321', '5.60', '-3', '2024-08-31').map((value) => ({ value, as: 'plain' as const })),
    fc
      .oneof(word, fc.string({ unit: fc.constantFrom(...'甲 :#,-{}[]"\'\\&*!|>%@`~?1\n') }))
      .map((value) => ({ value, as: 'text' as const })),
  );

  it('one value changes, both readers say so, and nothing beside it moves', () => {
    let quick = 0;
    fc.assert(
      fc.property(block, fc.nat(), given, (lines, which, { value, as }) => {
        const text = `${lines.join('\n')}\n`;
        const source = createSource('数据.yaml', text);
        const root = rootOf(text);
        const all = values(root);
        const index = which % all.length;
        const { place, type } = all[index] as YamlNode;
        const edited = setValue(source, place, value, as);
        expect({ text, place: [place.start, place.end], value, edited: typeof edited }).toHaveProperty(
          'edited',
          'string',
        );
        const after = createSource('数据.yaml', edited as string);
        const kind = as === 'text' ? 'string' : /^-?\d+(?:\.\d+)?$/.test(value) ? 'number' : 'string';
        const meant = told(root, index, [kind, value]);
        expect(told(readWithPackage(after).value as YamlNode, -2, undefined)).toEqual(meant);
        const fast = readQuickly(after);
        if (fast) {
          quick += 1;
          expect(told(fast, -2, undefined)).toEqual(meant);
        }
        if (type === 'scalar') {
          const tail = text.slice(place.start + text.slice(place.start, place.end).trimEnd().length);
          expect(edited?.startsWith(text.slice(0, place.start))).toBe(true);
          expect(edited?.endsWith(tail)).toBe(true);
        }
      }),
      { numRuns: 3_000 },
    );
    expect(quick).toBeGreaterThan(500);
  });
});

describe('a list put in', () => {
  const LONG = '[确保群众反映诉求的渠道畅通无阻, 确保初次信访事项一次办好, "确保: 交办积案按期化解"]';

  it.each([
    ['short, in brackets', '甲: ~ # 待查\n', '甲', '[一, 二]', '甲: [一, 二] # 待查\n'],
    [
      'long, in lines',
      '外:\n  甲: ~\n  乙: 1\n',
      '外.甲',
      LONG,
      '外:\n  甲:\n    - 确保群众反映诉求的渠道畅通无阻\n    - 确保初次信访事项一次办好\n    - "确保: 交办积案按期化解"\n  乙: 1\n',
    ],
    ['long, before a comment', '甲: ~ # 待查\n', '甲', LONG, `甲: ${LONG} # 待查\n`],
    ['long, between braces', '外: { 甲: ~, 乙: 1 }\n', '外.甲', LONG, `外: { 甲: ${LONG}, 乙: 1 }\n`],
    [
      'where nothing is written',
      '甲:\n乙: 1\n',
      '甲',
      '[{ 名称: 排查, 期限: 2024-10-15 }, { 名称: 化解, 期限: ~ }]',
      '甲:\n  - { 名称: 排查, 期限: 2024-10-15 }\n  - { 名称: 化解, 期限: ~ }\n乙: 1\n',
    ],
    [
      'for a list in lines',
      '甲: # 各项\n  - 名称: ~\n    期限: ~\n乙: 1\n',
      '甲',
      '[{ 名称: 排查, 期限: 2024-10-15 }, { 名称: 化解, 期限: ~ }]',
      '甲: # 各项\n  - { 名称: 排查, 期限: 2024-10-15 }\n  - { 名称: 化解, 期限: ~ }\n乙: 1\n',
    ],
    ['that is a mapping', '期间: ~\n', '期间', '{ 起: 2024-01, 止: 2024-08 }', '期间: { 起: 2024-01, 止: 2024-08 }\n'],
  ])('%s', (_, text, path, value, expected) => expect(put(text, path, value, 'flow')).toBe(expected));

  it.each(['[甲', '[甲]\n乙: 3', '[甲]\n丙: 1', '[甲], 丙: 1', ''])('is refused where it is none: %j', (value) => {
    expect(put('甲: ~\n乙: 2\n', '甲', value, 'flow')).toBeUndefined();
    expect(put('外: { 甲: ~, 乙: 2 }\n', '外.甲', value, 'flow')).toBeUndefined();
  });
});
