/**
 * The one reader of YAML: text in, a tree of values with places out, every fault a diagnostic.
 * YAML 1.2 core schema through the `yaml` package's document API; numbers are kept as typed.
 */

import { Composer, type CST, type Document, isMap, isScalar, isSeq, type ParsedNode, Parser, Scalar } from 'yaml';
import type { Diagnostic, Result } from '../diagnostic.ts';
import { type Place, placeOf, type Source } from '../source.ts';
import { forbiddenCharacters, holdsRefused } from './forbidden.ts';
import { guardTokens, YAML_LIMITS } from './guard.ts';
import { wordingOf } from './messages.ts';
import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from './node.ts';

/** Names through which a value could reach the machinery instead of data. */
const REFUSED_KEYS = new Set([
  '__proto__',
  'prototype',
  'constructor',
  'toString',
  'toLocaleString',
  'valueOf',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  '__defineGetter__',
  '__defineSetter__',
  '__lookupGetter__',
  '__lookupSetter__',
  'then',
]);

const NUMBER = /^[-+]?(?:0|[1-9]\d*)(?:\.\d+)?$/;

const error = (
  code: Diagnostic['code'],
  message: string,
  place: Place,
  more: Pick<Diagnostic, 'hint' | 'why' | 'related'> = {},
): Diagnostic => ({ code, grade: 'E', message, place, ...more });

/** A file without content gives `undefined`. */
export const readYaml = (source: Source): Result<YamlNode | undefined> => {
  const diagnostics: Diagnostic[] = forbiddenCharacters(source);
  if (diagnostics.some((d) => d.grade === 'E')) return { value: undefined, diagnostics };
  if (source.text.length > YAML_LIMITS.characters) {
    const message = `文件过大：超过 ${YAML_LIMITS.characters / 1_000_000} 百万字符`;
    return { value: undefined, diagnostics: [...diagnostics, error('JGF008', message, placeOf(source))] };
  }
  const tokens: CST.Token[] = [...new Parser().parse(source.text)];
  const guarded = guardTokens(source, tokens);
  if (guarded.diagnostics.length > 0) {
    return { value: undefined, diagnostics: [...diagnostics, ...guarded.diagnostics] };
  }
  const composer = new Composer({ uniqueKeys: false, stringKeys: true, version: '1.2', resolveKnownTags: false });
  const [document] = [...composer.compose(tokens)];
  if (!document) return { value: undefined, diagnostics };
  for (const fault of syntaxFaults(source, document, guarded.unclosed)) diagnostics.push(fault);
  if (document.errors.length > 0 || !document.contents) return { value: undefined, diagnostics };
  const value = convert(source, document.contents as ParsedNode, diagnostics);
  const empty = value.type === 'scalar' && value.kind === 'null' && value.text === '';
  return { value: empty ? undefined : value, diagnostics };
};

const syntaxFaults = (source: Source, document: Document, unclosed: readonly number[]): Diagnostic[] => {
  const faults: Diagnostic[] = [];
  const opener = unclosed[0];
  for (const fault of document.errors) {
    const [start] = fault.pos;
    const quote = /closing (["'])/.exec(fault.message)?.[1];
    if (quote) {
      const open = openingQuote(source, document, start);
      faults.push(
        error('JGF001', `引号没有闭合`, placeOf(source, open, open + 1), { hint: `在值的末尾补上 ${quote}` }),
      );
      continue;
    }
    if (opener !== undefined && opener <= start) {
      const bracket = source.text[opener] === '[' ? '方括号' : '花括号';
      const close = source.text[opener] === '[' ? ']' : '}';
      faults.push(
        error('JGF001', `${bracket}没有闭合`, placeOf(source, opener, opener + 1), { hint: `补上 ${close}` }),
      );
      break;
    }
    faults.push(plainFault(source, fault.code, start));
    // One slip makes the composer stumble several times; the first place is the one to mend.
    if (faults.length > 0) break;
  }
  return faults;
};

const plainFault = (source: Source, code: Parameters<typeof wordingOf>[0], start: number): Diagnostic => {
  const lineStart = source.text.lastIndexOf('\n', start - 1) + 1;
  const lineEnd = source.text.indexOf('\n', start);
  const line = source.text.slice(lineStart, lineEnd < 0 ? undefined : lineEnd);
  const wide = line.indexOf('：');
  if (wide >= 0 && !/:\s/.test(line.slice(0, wide))) {
    const at = lineStart + wide;
    return error('JGF001', '键后是全角冒号，应为半角冒号加空格', placeOf(source, at, at + 1), {
      hint: '把“：”改成“: ”',
    });
  }
  const tight = /^\s*(?:- )?[^\s:#"'[{]+(:)[^\s]/.exec(line);
  if (code === 'MULTILINE_IMPLICIT_KEY' && tight) {
    const at = lineStart + tight[0].length - 2;
    return error('JGF001', '冒号后缺少空格', placeOf(source, at, at + 1), { hint: '在冒号后加一个空格' });
  }
  const { message, hint } = wordingOf(code);
  return error('JGF001', message, placeOf(source, start, start + 1), hint === undefined ? {} : { hint });
};

/** Where the quoted scalar begins that runs on to `end`. */
const openingQuote = (source: Source, document: Document, end: number): number => {
  let open = end;
  const stack: unknown[] = [document.contents];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isMap(node)) for (const pair of node.items) stack.push(pair.key, pair.value);
    else if (isSeq(node)) stack.push(...node.items);
    else if (isScalar(node) && node.range && node.range[0] < open && node.range[1] >= end) open = node.range[0];
  }
  const quote = source.text[open];
  return quote === '"' || quote === "'" ? open : end;
};

const convert = (source: Source, node: ParsedNode, diagnostics: Diagnostic[]): YamlNode => {
  if (isMap(node)) return convertMap(source, node as ParsedNode, diagnostics);
  const place = placeOf(source, node.range[0], node.range[1]);
  if (isSeq(node)) {
    return { type: 'list', items: node.items.map((item) => convert(source, item as ParsedNode, diagnostics)), place };
  }
  return convertScalar(node as unknown as Scalar, place, diagnostics);
};

const convertScalar = (node: Scalar, place: Place, diagnostics: Diagnostic[]): YamlScalar => {
  const plain = node.type === Scalar.PLAIN;
  const block = node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED;
  const text = plain ? (node.source ?? '') : String(node.value ?? '').replace(block ? /\n$/ : /(?!)/, '');
  const refused = plain ? undefined : holdsRefused(text);
  if (refused)
    diagnostics.push(error('JGF003', `值里有不能用的字符 ${refused}`, place, { why: 'Word 文件不能保存这个字符' }));
  return {
    type: 'scalar',
    text,
    style: plain ? 'plain' : block ? 'block' : 'quoted',
    kind: kindOf(node, text, plain),
    place,
  };
};

/** Odd numbers (0o17, 1e3, .5, 017) stay text: they print as typed and are no figures. */
const kindOf = (node: Scalar, text: string, plain: boolean): YamlScalar['kind'] => {
  if (!plain) return 'string';
  if (node.value === null) return 'null';
  if (typeof node.value === 'boolean') return 'boolean';
  return NUMBER.test(text) ? 'number' : 'string';
};

const convertMap = (source: Source, node: ParsedNode, diagnostics: Diagnostic[]): YamlMap => {
  const entries: YamlEntry[] = [];
  const seen = new Map<string, Place>();
  if (!isMap(node)) return { type: 'map', entries, place: placeOf(source) };
  for (const pair of node.items) {
    const keyNode = pair.key as ParsedNode;
    const key = String((keyNode as unknown as Scalar).value ?? '').normalize('NFC');
    const keyPlace = placeOf(source, keyNode.range[0], keyNode.range[1]);
    const twin = seen.get(key);
    if (REFUSED_KEYS.has(key)) diagnostics.push(error('JGF007', `“${key}”不能用作键`, keyPlace));
    else if (twin) {
      const related = [{ place: twin, message: '第一次写在这里' }];
      diagnostics.push(error('JGF006', `键“${key}”写了两次`, keyPlace, { related }));
    } else {
      seen.set(key, keyPlace);
      const value = pair.value as ParsedNode | null;
      const end = keyPlace.end;
      entries.push({
        key,
        keyPlace,
        value: value
          ? convert(source, value, diagnostics)
          : { type: 'scalar', text: '', style: 'plain', kind: 'null', place: placeOf(source, end, end) },
      });
    }
  }
  return { type: 'map', entries, place: placeOf(source, node.range?.[0] ?? 0, node.range?.[1] ?? 0) };
};
