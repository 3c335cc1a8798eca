// Makes the README's pictures anew: builds the samples, lets LibreOffice set them with the stand-in fonts,
// and turns chosen pages into PNG. Needs soffice, pdftoppm and the fonts of scripts/fonts.mjs.
//
//   node scripts/pictures.mjs

import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const PICTURES = [
  {
    draft: 'data/示例/2024年汇编.yaml',
    style: '国标',
    pages: { 1: '封面', 2: '目录', 3: '首页', 4: '正文', 12: '附件' },
  },
  { draft: 'data/示例/稳定会.yaml', style: '大字版', pages: { 1: '大字版' } },
];

const work = mkdtempSync(join(tmpdir(), 'jianggao-pictures-'));
const fonts = JSON.parse(execFileSync('node', ['scripts/fonts.mjs', join(work, 'fonts')], { encoding: 'utf8' }));
const env = { ...process.env, FONTCONFIG_FILE: fonts.fontconfig };
mkdirSync('docs/图片', { recursive: true });

for (const { draft, style, pages } of PICTURES) {
  const out = join(work, style);
  execFileSync('node', ['bin/jianggao.js', 'build', draft, '--style', style, '--for', 'libreoffice', '-o', out]);
  const name = draft.replace(/^.*\/|\.yaml$/g, '');
  const profile = `-env:UserInstallation=${pathToFileURL(join(work, 'profile'))}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', out, join(out, `${name}.docx`)], {
    env,
    stdio: 'ignore',
  });
  for (const [page, title] of Object.entries(pages)) {
    const target = join(out, title);
    execFileSync('pdftoppm', [
      '-r',
      '64',
      '-gray',
      '-png',
      '-singlefile',
      '-f',
      page,
      '-l',
      page,
      join(out, `${name}.pdf`),
      target,
    ]);
    copyFileSync(`${target}.png`, join('docs/图片', `${title}.png`));
  }
}
