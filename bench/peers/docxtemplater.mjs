/** docxtemplater: a .docx with tags, filled. Each document needs its own unzipped template: the library changes it. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { docxTemplate } from '../lines.mjs';

const around = (name) => [`{#${name}}`, `{/${name}}`];

export const prepare = (dir) =>
  writeFileSync(
    join(dir, 'docxtemplater.docx'),
    docxTemplate({ value: (name) => `{${name}}`, loop: around, when: around }),
  );

export const open = (dir) => {
  const template = readFileSync(join(dir, 'docxtemplater.docx'));
  return (model) => {
    const filled = new Docxtemplater(new PizZip(template), { paragraphLoop: true });
    filled.render(model);
    return filled.toBuffer();
  };
};
