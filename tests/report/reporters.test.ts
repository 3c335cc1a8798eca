/** Every reporter on the same findings, against a golden file of its own: `UPDATE=1` writes them anew, to be read. */

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic, Findings } from '../../src/diagnostic.ts';
import { REPORTERS } from '../../src/report/reporters.ts';
import { createSource, placeOf } from '../../src/source.ts';

const template = createSource('templates/信访/讲话 1.hbs', '## 形势,任务\n\n共受理321件，办结{{数 办结}}。\n');
const data = createSource('data/会,议.yaml', '联系人: 13800138000\n办结: 300\n');

const at = (text: string, within: typeof template) => {
  const start = within.text.indexOf(text);
  return placeOf(within, start, start + text.length);
};

const shown: readonly Diagnostic[] = [
  {
    code: 'JGP1',
    name: '半角标点',
    grade: 'E',
    message: '汉字之间是半角“,”，应为“，”',
    why: '汉字之间用全角标点',
    clause: 'GB/T 15834—2011 5.1',
    hint: '改成全角标点',
    place: at(',', template),
    suggest: [{ text: '，', place: at(',', template) }],
    fixable: true,
    printed: { speech: 2, page: 3, paragraph: 4, sentence: 1 },
  },
  {
    code: 'JGC6',
    name: '手写数',
    grade: 'W',
    message: '“321件”与数据里的一项相等\n100% <b>&',
    place: at('321件', template),
    related: [{ place: at('300', data), message: '数据在这里' }],
  },
  { code: 'JGF027', grade: 'E', message: '这里像是手机号码', place: at('13800138000', data), secret: true },
  { code: 'JGC7', name: '长句', grade: 'I', message: '这句话长 96 字', place: at('共受理', template) },
  { code: 'JGK005', grade: 'E', message: '没有“严格”这个选项' },
];

const findings: Findings = {
  shown,
  totals: { E: 3, W: 1, I: 4 },
  hidden: { grade: 3, most: 0 },
  suppressed: 2,
  baselined: 1,
  files: 2,
};

const plain = (_: unknown, text: string): string => text;
const ENDINGS: Record<string, string> = { json: 'json', sarif: 'sarif', gitlab: 'json', junit: 'xml', markdown: 'md' };

describe.each([...REPORTERS.values()])('$name', ({ name, write }) => {
  it('is as it was read and found good', () => {
    const path = join(import.meta.dirname, 'golden', `${name}.${ENDINGS[name] ?? 'txt'}`);
    const text = write(findings, plain);
    if (process.env.UPDATE || !existsSync(path)) writeFileSync(path, text);
    expect(text).toBe(readFileSync(path, 'utf8'));
  });

  it('never shows a secret', () => {
    expect(write(findings, plain)).not.toContain('13800138000');
  });

  it('has a word for nothing found', () => {
    const none = { ...findings, shown: [], totals: { E: 0, W: 0, I: 0 }, suppressed: 0, baselined: 0 };
    const text = write({ ...none, hidden: { grade: 0, most: 0 } }, plain);
    if (name === 'github') expect(text).toBe('');
    else expect(text).toMatch(/没有问题|"results": \[\]|^\[\]|tests="0"|"problems": \[\]/);
  });

  it('takes any text: what is XML is well formed, what is JSON can be read, what is a line is one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (message, file) => {
        const source = createSource(file || 'a.txt', `${message}。`);
        const one: Diagnostic = { code: 'JGP1', grade: 'E', message, place: placeOf(source, 0, 1), name: message };
        const text = write({ ...findings, shown: [one] }, plain);
        if (['json', 'sarif', 'gitlab'].includes(name)) JSON.parse(text);
        expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]/);
        if (name === 'github') expect(text.trimEnd().split('\n')).toHaveLength(1);
        if (name === 'junit') expect(text.match(/<[^>]*>/g)?.length).toBe(9);
      }),
    );
  });
});
