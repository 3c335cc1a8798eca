/** The floor: Handlebars, strings joined, zlib, no checks, static parts deflated once. Not a rival, but what is possible. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { documentXml, PARTS } from '../base.mjs';
import { handlebarsTemplate, paragraphXml } from '../lines.mjs';
import { entry, zip } from '../zip.mjs';

/** Writes what the program needs beside the facts; not timed. */
export const prepare = (dir) => writeFileSync(join(dir, 'floor.hbs'), handlebarsTemplate());

/** Reads the template. @returns {(model: object) => Buffer | Promise<Buffer>} writes one document */
export const open = (dir) => {
  const render = Handlebars.compile(readFileSync(join(dir, 'floor.hbs'), 'utf8'), { noEscape: true });
  const parts = PARTS.map(([path, text]) => entry(path, text));
  return (model) => {
    const body = [];
    for (const line of render(model).split('\n')) if (line) body.push(paragraphXml(line[0], line.slice(1)));
    return zip([...parts, entry('word/document.xml', documentXml(body.join('')))]);
  };
};
