/** docx (npm) with the language in a Handlebars template: the nearest to what jianggao does. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Packer } from 'docx';
import Handlebars from 'handlebars';
import { documentOf } from '../docx-document.mjs';
import { handlebarsTemplate } from '../lines.mjs';

export const prepare = (dir) => writeFileSync(join(dir, 'docx.hbs'), handlebarsTemplate());

export const open = (dir) => {
  const render = Handlebars.compile(readFileSync(join(dir, 'docx.hbs'), 'utf8'), { noEscape: true });
  return (model) => {
    const lines = render(model).split('\n');
    return Packer.toBuffer(documentOf(lines.filter(Boolean).map((line) => [line[0], line.slice(1)])));
  };
};
