/**
 * XML of a stranger's document, element by element: no DOCTYPE, no entities but the five, depth limited, the
 * first fault told with its line and column. Builds no tree, follows no reference, knows no vocabulary.
 */

import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';

export interface XmlElement {
  /** Without its prefix: writers choose prefixes as they like. */
  readonly name: string;
  readonly uri: string;
  /** Value of an attribute by its name without prefix. */
  readonly attribute: (name: string) => string | undefined;
}

export interface XmlHandler {
  readonly open?: (element: XmlElement) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Where a part is wrong, and how: `word/document.xml` 第 3 行第 17 列，XML 有误. */
export interface XmlFault {
  readonly part: string;
  readonly line: number;
  readonly column: number;
  readonly reason: string;
}

const XML_DEPTH = 256;

/** Thrown by a handler to end the reading: the reason becomes the fault's. */
export class XmlRefusal extends Error {}

const refuse = (reason: string): never => {
  throw new XmlRefusal(reason);
};

const encodingOf = (bytes: Uint8Array): string => {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
};

const elementOf = ({ local, uri, attributes }: SaxesTagNS): XmlElement => {
  // Listed once: the parser's own object is slow to walk, and is asked several times.
  let listed: readonly SaxesAttributeNS[] | undefined;
  return {
    name: local,
    uri,
    attribute: (name) => {
      listed ??= Object.values(attributes);
      for (const attribute of listed) if (attribute.local === name) return attribute.value;
      return undefined;
    },
  };
};

const parserFor = (handler: XmlHandler, encoding: string): SaxesParser<{ xmlns: true }> => {
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  parser.on('error', () => refuse('XML 有误'));
  parser.on('doctype', () => refuse('有 DOCTYPE，可能引用外部文件'));
  parser.on('xmldecl', ({ encoding: stated }) => {
    const isStated = stated === undefined || encoding.startsWith(stated.toLowerCase());
    if (!isStated) refuse(`编码是 ${stated}，应为 UTF-8`);
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > XML_DEPTH) refuse(`元素套了超过 ${XML_DEPTH} 层`);
    handler.open?.(elementOf(tag));
  });
  parser.on('text', (text) => handler.text?.(text));
  parser.on('cdata', (text) => handler.text?.(text));
  parser.on('closetag', ({ local }) => {
    depth -= 1;
    handler.close?.(local);
  });
  return parser;
};

/** Decoded and read in pieces, so that a large part is never held twice. */
const CHUNK = 64 * 1024;

/** Undefined when all of it has been read. Handlers may throw `XmlRefusal`; nothing else may. */
export const readXml = (part: string, bytes: Uint8Array, handler: XmlHandler): XmlFault | undefined => {
  const encoding = encodingOf(bytes);
  const decoder = new TextDecoder(encoding, { fatal: true });
  const parser = parserFor(handler, encoding);
  try {
    for (let at = 0; at < bytes.length; at += CHUNK) {
      parser.write(decoder.decode(bytes.subarray(at, at + CHUNK), { stream: true }));
    }
    parser.write(decoder.decode());
    parser.close();
    return undefined;
  } catch (thrown) {
    const at = { part, line: parser.line, column: parser.column + 1 };
    if (thrown instanceof XmlRefusal) return { ...at, reason: thrown.message };
    // Only the decoder throws TypeErrors that are not ours.
    if (thrown instanceof TypeError && 'code' in thrown) return { ...at, reason: '有不合编码的字节' };
    throw thrown;
  }
};

export const faultText = ({ part, line, column, reason }: XmlFault): string =>
  `${part} 第 ${line} 行第 ${column} 列${reason}`;
