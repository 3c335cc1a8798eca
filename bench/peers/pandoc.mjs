/**
 * pandoc: Markdown to .docx with a reference document. It fills no placeholders with facts, so it gets the text with the
 * facts already in it, for nothing. A program of its own, hence `command` in place of `open`.
 */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documentXml, PARTS, STYLES } from '../base.mjs';
import { linesOf, paragraphXml } from '../lines.mjs';
import { entry, zip } from '../zip.mjs';

const withFirstParagraph = (xml) => {
  const body = /<w:style [^>]*w:styleId="BodyText">.*?<\/w:style>/s.exec(xml)[0];
  const first = body.replace('"BodyText"', '"FirstParagraph"').replace('"Body Text"', '"First Paragraph"');
  return xml.replace('</w:styles>', `${first}</w:styles>`);
};

export const prepare = (dir) => {
  const parts = [...PARTS, ['word/document.xml', documentXml('<w:p/>')]];
  const entries = parts.map(([path, text]) =>
    entry(path, path === 'word/styles.xml' ? withFirstParagraph(text) : text),
  );
  writeFileSync(join(dir, 'reference.docx'), zip(entries));
};

const HEADINGS = { T: '#', 1: '##', 2: '###' };

const block = (code, text) => {
  if (code === '/' || code === '<' || code === '>') return `\`\`\`{=openxml}\n${paragraphXml(code)}\n\`\`\``;
  if (HEADINGS[code]) return `${HEADINGS[code]} ${text}`;
  if (code === 'P') return text;
  return `::: {custom-style="${STYLES[code][1]}"}\n${text}\n:::`;
};

/** Writes the facts in the form that this program reads; not timed. */
export const feed = (model, stem) =>
  writeFileSync(
    `${stem}.md`,
    linesOf(model)
      .map(([code, text]) => `${block(code, text)}\n\n`)
      .join(''),
  );

/** @returns {[string, string[]]} program and arguments of one compilation */
export const command = (dir, stem, out) => [
  'pandoc',
  ['-f', 'markdown-smart', '--reference-doc', join(dir, 'reference.docx'), '-o', out, `${stem}.md`],
];
