/** easy-template-x: a .docx with tags, filled. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TemplateHandler } from 'easy-template-x';
import { docxTemplate } from '../lines.mjs';

const around = (name) => [`{#${name} [loopOver: "paragraph"]}`, `{/${name}}`];

export const prepare = (dir) =>
  writeFileSync(
    join(dir, 'easy-template-x.docx'),
    docxTemplate({ value: (name) => `{${name}}`, loop: around, when: around, inline: true }),
  );

export const open = (dir) => {
  const template = readFileSync(join(dir, 'easy-template-x.docx'));
  const handler = new TemplateHandler();
  return (model) => handler.process(template, model);
};
