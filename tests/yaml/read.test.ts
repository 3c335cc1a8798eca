/** Values come out as typed or are refused by name; every fault has the place that is to be mended. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSource, positionAt } from '../../src/source.ts';
import type { YamlNode } from '../../src/yaml/node.ts';
import { readYaml } from '../../src/yaml/read.ts';
import { scalarOf, short, yamlOf } from '../support/yaml.ts';

describe('scalars', () => {
  it.each([
    ['5.60', 'number', '5.60'],
    ['-0', 'number', '-0'],
    ['+12', 'number', '+12'],
    ['6.0', 'number', '6.0'],
    ['12345678901234567890', 'number', '12345678901234567890'],
    ['017', 'string', '017'],
    ['0o17', 'string', '0o17'],
    ['0x1F', 'string', '0x1F'],
    ['1e400', 'string', '1e400'],
    ['1e3', 'string', '1e3'],
    ['.5', 'string', '.5'],
    ['5.', 'string', '5.'],
    ['.inf', 'string', '.inf'],
    ['.nan', 'string', '.nan'],
    ['1_000', 'string', '1_000'],
    ['12:30:00', 'string', '12:30:00'],
    ['2024-01', 'string', '2024-01'],
    ['2024-02-30', 'string', '2024-02-30'],
    ['95.3%', 'string', '95.3%'],
    ['yes', 'string', 'yes'],
    ['no', 'string', 'no'],
    ['on', 'string', 'on'],
    ['是', 'string', '是'],
    ['true', 'boolean', 'true'],
    ['False', 'boolean', 'False'],
    ['~', 'null', '~'],
    ['null', 'null', 'null'],
    ['', 'null', ''],
    ['"5.60"', 'string', '5.60'],
    ["'~'", 'string', '~'],
    ['"一\\t二"', 'string', '一\t二'],
    ["'it''s'", 'string', "it's"],
    ['"𠮷\\u4e00\\U0001F600"', 'string', '𠮷一😀'],
    ['|\n  一\n  二\n', 'string', '一\n二'],
    ['|-\n  一\n', 'string', '一'],
    ['|+\n  一\n', 'string', '一\n'],
  ])('%j is %s %j', (written, kind, text) => {
    expect(scalarOf(written)).toMatchObject({ kind, text });
  });

  it('knows where each value and key stands', () => {
    const text = '会议: { 名称: "𠮷会", 单位: [甲,  乙] }\n';
    const source = createSource('f', text);
    const { value } = readYaml(source);
    const found: string[] = [];
    const walk = (node: YamlNode): void => {
      if (node.type === 'scalar') found.push(source.text.slice(node.place.start, node.place.end));
      else if (node.type === 'list') node.items.forEach(walk);
      else
        for (const entry of node.entries) {
          found.push(source.text.slice(entry.keyPlace.start, entry.keyPlace.end));
          walk(entry.value);
        }
    };
    walk(value as YamlNode);
    expect(found).toEqual(['会议', '名称', '"𠮷会"', '单位', '甲', '乙']);
  });
});

describe('line ends', () => {
  const LINES = ['会议:', '  名称: 信访', '  说明: |', '    一', '    二', '统计: [1, 2]', '"x": 5.60 # 注'];

  it('of three kinds, and a BOM, give the same values and the same places', () => {
    const read = (text: string) => {
      const source = createSource('f', text);
      return JSON.stringify(readYaml(source).value, (key, value) => (key === 'source' ? undefined : value));
    };
    const lf = read(LINES.join('\n'));
    expect(lf).toContain('5.60');
    for (const end of ['\r\n', '\r']) {
      expect(read(LINES.join(end))).toBe(lf);
      expect(read(`\ufeff${LINES.join(end)}`)).toBe(lf);
    }
  });

  it('of three kinds give the same fault at the same place', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      expect(yamlOf(['一: 1', '二：2', '三: 3'].join(end)).told).toEqual(['JGF001 2:2']);
    }
  });
});

/** Every way to write a text in YAML that a writer may choose. */
const double = (text: string): string => JSON.stringify(text);
const single = (text: string): string => `'${text.replaceAll("'", "''")}'`;

describe('any text', () => {
  const ANY = fc.string({ unit: 'binary', maxLength: 20 });
  const CODE_UNITS = fc.array(fc.nat(0xffff), { maxLength: 12 }).map((units) => String.fromCharCode(...units));

  it('in double quotes is kept letter for letter, or refused by name', () => {
    fc.assert(
      fc.property(fc.oneof(ANY, CODE_UNITS), (text) => {
        const source = createSource('f', `值: ${double(text)}`);
        const { value, diagnostics } = readYaml(source);
        const errors = diagnostics.filter((d) => d.grade === 'E');
        if (errors.length > 0) {
          expect(errors.every((d) => d.code === 'JGF003')).toBe(true);
          expect(errors[0]?.message).toMatch(/U\+[0-9A-F]{4,6}/);
        } else {
          const [entry] = value?.type === 'map' ? value.entries : [];
          expect(entry?.value).toMatchObject({ text });
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('in single quotes on one line likewise', () => {
    fc.assert(
      fc.property(ANY, (raw) => {
        const text = raw.replace(/[\r\n]/g, '');
        const { value, diagnostics } = readYaml(createSource('f', `值: ${single(text)}`));
        if (diagnostics.some((d) => d.grade === 'E')) return;
        expect(value?.type === 'map' && value.entries[0]?.value).toMatchObject({ text });
      }),
      { numRuns: 1_000 },
    );
  });

  it('as a whole file never throws, and every place is inside the file', () => {
    const syntax = fc.constantFrom(
      ...'-:?[]{},#&*!|>\'"%@`~ \n\t键值：，“”0.'.split(''),
      '---',
      '\n  ',
      ': ',
      '- ',
      '<<',
    );
    fc.assert(
      fc.property(
        fc.array(syntax, { maxLength: 40 }).map((parts) => parts.join('')),
        (text) => {
          const source = createSource('f', text);
          for (const { place, message } of readYaml(source).diagnostics) {
            expect(message).not.toMatch(/[A-Za-z]{4,} [a-z]{3,} /);
            expect(place?.start).toBeGreaterThanOrEqual(0);
            expect(place?.end).toBeLessThanOrEqual(source.text.length + 1);
            expect(positionAt(source, place?.start ?? 0).line).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it('that XML cannot hold is refused, every code point of the first planes tried', () => {
    const refused: number[] = [];
    for (let code = 0; code <= 0xffff; code += 1) {
      // A raw text is normalised, so the escape is what can carry all of them.
      const told = yamlOf(`值: "\\u${code.toString(16).padStart(4, '0')}"`).told;
      if (told.some((line) => line.startsWith('JGF003'))) refused.push(code);
    }
    const controls = [...Array(0x20).keys()].filter((code) => code !== 9 && code !== 10);
    const surrogates = [...Array(0x800).keys()].map((code) => code + 0xd800);
    expect(refused).toEqual([...controls, 0x7f, ...surrogates, 0xfffe, 0xffff]);
  }, 60_000);
});

describe('keys', () => {
  it('are compared after conversion to text and after NFC', () => {
    expect(yamlOf('a: 1\n"a": 2\n').told).toEqual(['JGF006 2:1']);
    expect(yamlOf('1: 1\n"1": 2\n').told).toEqual(['JGF006 2:1']);
    expect(yamlOf('é: 1\ne\u0301: 2\n').told).toEqual(['JGF006 2:1']);
    expect(yamlOf('1: 1\n1.0: 2\n01: 3\n').told).toEqual([]);
  });

  it('come out in NFC', () => {
    expect(yamlOf('e\u0301: 一\n').value).toEqual({ é: 'string:一' });
  });

  it('may not be empty, hidden or hostile', () => {
    const HOSTILE = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'then'];
    for (const key of [...HOSTILE, '""', '"\\u3000键"', '__defineGetter__', '__lookupSetter__']) {
      expect(yamlOf(`外: { ${key}: 1 }`).told, key).toEqual(['JGF007 1:6']);
    }
    expect(({} as Record<string, unknown>).x).toBeUndefined();
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });

  it('that look hostile only are kept', () => {
    expect(yamlOf('Constructor: 1\nproto: 2\nlength: 3\nname: 4\n').told).toEqual([]);
  });
});

describe('a long list of faults', () => {
  it('is cut short with the rest counted', () => {
    const { diagnostics } = readYaml(createSource('f', `值: "${'一\u200b'.repeat(50)}"`));
    expect(diagnostics).toHaveLength(20);
    expect(diagnostics.at(-1)?.message).toContain('后面还有 30 处');
    expect(yamlOf('&a 1\n'.repeat(200)).told.length).toBeLessThanOrEqual(20);
  });
});

describe('several faults', () => {
  it('of one syntax slip are told once, at the slip', () => {
    const { diagnostics } = readYaml(createSource('f', '一: "未完\n二: 2\n三: [1\n四: }\n'));
    expect(diagnostics.map(short)).toEqual(['JGF001 1:4']);
  });
});
