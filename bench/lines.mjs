/**
 * The whole document as steps: one-letter code and text of each paragraph, loops and conditions around them. From it
 * come the Handlebars template, the template documents and the XML of a paragraph. Each peer's facts are flat JSON.
 */

import { documentXml, PARTS, STYLES, section } from './base.mjs';
import { fill, KINDS } from './content.mjs';
import { entry, zip } from './zip.mjs';

/** @typedef {{ code?: string, text?: string, loop?: string, when?: string, steps?: Step[] }} Step */

const CODES = { h1: '1', h2: '2', p: 'P', item: 'I' };

/** `/` ends a section, `<` and `>` begin and end the contents field. @type {Step[]} */
export const STEPS = [
  { code: 'C', text: '{{cover}}' },
  { code: 'c', text: '{{subtitle}}' },
  { code: '/', text: '' },
  { code: 'M', text: '目　录' },
  { code: '<', text: '' },
  { loop: 'speeches', steps: [{ code: 'E', text: '{{title}}　{{name}}' }] },
  { code: '>', text: '' },
  { code: '/', text: '' },
  {
    loop: 'speeches',
    steps: [
      { code: 'T', text: '{{title}}' },
      { code: 'S', text: '{{speaker}}' },
      { code: 'S', text: '（{{date}}）' },
      { code: 'G', text: '{{salutation}}：' },
      ...KINDS.map((blocks, kind) => ({
        when: `k${kind}`,
        steps: blocks.map(({ type, number, text }) => ({ code: CODES[type], text: number + text })),
      })),
    ],
  },
];

/** What the peers read, as JSON: the facts of a speech lie beside its title. */
export const modelOf = (compilation) => ({
  cover: compilation.title,
  subtitle: compilation.subtitle,
  speeches: compilation.speeches.map(({ facts, kind, ...rest }) => ({
    ...rest,
    ...facts,
    k0: kind === 0,
    k1: kind === 1,
    k2: kind === 2,
  })),
});

/** The Handlebars template: a line a paragraph, its code first. */
export const handlebarsTemplate = (steps = STEPS) =>
  steps
    .map(({ code, text, loop, when, steps: inner }) => {
      if (loop) return `{{#each ${loop}}}\n${handlebarsTemplate(inner)}{{/each}}\n`;
      if (when) return `{{#if ${when}}}\n${handlebarsTemplate(inner)}{{/if}}\n`;
      return `${code}${text}\n`;
    })
    .join('');

/** The coded lines of one document, without any template program. @returns {[code: string, text: string][]} */
export const linesOf = (model, steps = STEPS) =>
  steps.flatMap(({ code, text, loop, when, steps: inner }) => {
    if (loop) return model[loop].flatMap((item) => linesOf(item, inner));
    if (when) return model[when] ? linesOf(model, inner) : [];
    return [[code, fill(text, model)]];
  });

const field = (type) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const FIXED = {
  '/': `<w:p><w:pPr>${section(false)}</w:pPr></w:p>`,
  '<':
    `<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr><w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r>` +
    `<w:r><w:instrText xml:space="preserve"> TOC \\o "1-1" \\h \\z </w:instrText></w:r>${field('separate')}</w:p>`,
  '>': `<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr>${field('end')}</w:p>`,
};
const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const STARTS = Object.fromEntries(
  Object.entries(STYLES).map(([code, [id]]) => [
    code,
    `<w:p><w:pPr><w:pStyle w:val="${id}"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">`,
  ]),
);

/** A paragraph as WordprocessingML. */
export const paragraphXml = (code, text) =>
  FIXED[code] ?? `${STARTS[code]}${text.replace(/[&<>]/g, (mark) => ESCAPES[mark])}</w:t></w:r></w:p>`;

/** Lines with a program's own tags; a tag stands in a line of its own, or in the first and last line that it spans. */
const taggedLines = (steps, tags) =>
  steps.flatMap(({ code, text, loop, when, steps: inner }) => {
    if (code) return [[code, text.replace(/\{\{(.+?)\}\}/g, (_, name) => tags.value(name))]];
    const [open, close] = loop ? tags.loop(loop) : tags.when(when);
    const lines = taggedLines(inner, tags);
    if (!tags.inline) return [['P', open], ...lines, ['P', close]];
    lines[0][1] = open + lines[0][1];
    lines.at(-1)[1] += close;
    return lines;
  });

/**
 * A template document for a program that fills placeholders in a .docx. The tags say how it writes a value and
 * the two ends of a loop and of a condition.
 * @param {{ value(name: string): string, loop(name: string): [string, string], when(name: string): [string, string],
 *   inline?: boolean }} tags
 */
export const docxTemplate = (tags) => {
  const body = taggedLines(STEPS, tags).map(([code, text]) => paragraphXml(code, text));
  return zip([...PARTS, ['word/document.xml', documentXml(body.join(''))]].map(([path, text]) => entry(path, text)));
};
