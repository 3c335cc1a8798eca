/** XML of strangers: the vocabulary of XML bombs, each refused with its line and column. */

import { describe, expect, it } from 'vitest';
import { faultText, readXml, type XmlHandler, XmlRefusal } from '../../src/import/xml.ts';

const faultOf = (xml: string | Uint8Array, handler: XmlHandler = {}): string | undefined => {
  const fault = readXml('a.xml', typeof xml === 'string' ? Buffer.from(xml) : xml, handler);
  return fault && faultText(fault);
};

const textOf = (xml: string | Uint8Array): string => {
  let text = '';
  const fault = readXml('a.xml', typeof xml === 'string' ? Buffer.from(xml) : xml, {
    text: (piece) => {
      text += piece;
    },
  });
  return fault ? faultText(fault) : text;
};

describe('readXml', () => {
  it.each<[string, string, string]>([
    ['external entity', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>', 'DOCTYPE'],
    ['billion laughs', '<!DOCTYPE a [<!ENTITY x "xx"><!ENTITY y "&x;&x;">]><a>&y;</a>', 'DOCTYPE'],
    ['bare DOCTYPE', '<!DOCTYPE a><a/>', 'DOCTYPE'],
    ['unknown entity', '<a>&nbsp;</a>', 'XML 有误'],
    ['character that XML cannot hold', '<a>&#0;</a>', 'XML 有误'],
    ['not closed', '<a><b></a>', 'XML 有误'],
    ['cut', '<a><b>', 'XML 有误'],
    ['two roots', '<a/><a/>', 'XML 有误'],
    ['prefix that is not bound', '<x:a/>', 'XML 有误'],
    ['attribute twice', '<a b="1" b="2"/>', 'XML 有误'],
    ['nothing', '', 'XML 有误'],
    ['another encoding', '<?xml version="1.0" encoding="GB2312"?><a/>', '编码是 GB2312'],
  ])('refuses %s', (_what, xml, reason) => {
    expect(faultOf(xml)).toMatch(/^a\.xml 第 \d+ 行第 \d+ 列/);
    expect(faultOf(xml)).toContain(reason);
  });

  it('names the place', () => {
    expect(faultOf('<a>\n  <b></c>\n</a>')).toBe('a.xml 第 2 行第 10 列XML 有误');
  });

  it('goes 256 elements deep and no deeper', () => {
    const nested = (depth: number): string => '<a>'.repeat(depth) + '</a>'.repeat(depth);
    expect(faultOf(nested(256))).toBeUndefined();
    expect(faultOf(nested(257))).toContain('超过 256 层');
    expect(faultOf(nested(100_000))).toContain('超过 256 层');
  });

  it('reads text, CDATA and the five entities alike, in UTF-8 and UTF-16', () => {
    const xml = '<a>来信 &amp; <![CDATA[<来访>]]>&#x4e00;&lt;𠮷</a>';
    const wide = Buffer.from(`\ufeff${xml}`, 'utf16le');
    for (const bytes of [xml, `\ufeff${xml}`, wide]) expect(textOf(bytes)).toBe('来信 & <来访>一<𠮷');
  });

  it('cuts no character between two pieces of a long part', () => {
    for (const shift of [0, 1, 2, 3]) {
      const text = 'x'.repeat(shift) + '镇𠮷'.repeat(40_000);
      expect(textOf(`<a>${text}</a>`)).toBe(text);
    }
  });

  it('refuses bytes that are no text', () => {
    expect(textOf(Buffer.concat([Buffer.from('<a>'), Buffer.of(0xff, 0xfe), Buffer.from('</a>')]))).toContain(
      '不合编码',
    );
  });

  it('knows elements and attributes without their prefixes', () => {
    const seen: string[] = [];
    const xml = '<x:row xmlns:x="urn:s" xmlns:r="urn:r" r:id="rId1" id2="b"><x:c t="s"/></x:row>';
    faultOf(xml, {
      open: ({ name, uri, attribute }) => void seen.push(`${name} ${uri} ${attribute('id')} ${attribute('t')}`),
    });
    expect(seen).toEqual(['row urn:s rId1 undefined', 'c urn:s undefined s']);
  });

  it('ends where a handler refuses', () => {
    const open = (): void => {
      throw new XmlRefusal('的行号不对');
    };
    expect(faultOf('<a/>', { open })).toBe('a.xml 第 1 行第 5 列的行号不对');
  });
});
