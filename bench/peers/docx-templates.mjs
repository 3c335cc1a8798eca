/** docx-templates: a .docx with commands, run. Without its sandbox, which is the faster way to use it. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createReport } from 'docx-templates';
import { docxTemplate } from '../lines.mjs';

export const prepare = (dir) => {
  // Inside a loop a name is looked up in the speech; the two names outside belong to the compilation.
  const value = (name) => (name === 'cover' || name === 'subtitle' ? `+++= ${name}+++` : `+++= $s.${name}+++`);
  const loop = (name) => [`+++FOR s IN ${name}+++`, '+++END-FOR s+++'];
  const when = (name) => [`+++IF $s.${name}+++`, '+++END-IF+++'];
  writeFileSync(join(dir, 'docx-templates.docx'), docxTemplate({ value, loop, when }));
};

export const open = (dir) => {
  const template = readFileSync(join(dir, 'docx-templates.docx'));
  return async (model) =>
    Buffer.from(
      await createReport({ template, data: model, cmdDelimiter: '+++', noSandbox: true, maximumWalkingDepth: 1e9 }),
    );
};
