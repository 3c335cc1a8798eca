// Stand-in fonts for proofs with LibreOffice: the fonts of GB/T 9704 are licensed, these are free and as wide.
// Writes a fontconfig file and asserts that it works; it installs nothing and never lets a missing font pass.
//
//   node scripts/fonts.mjs DIR          writes DIR/fonts.conf, checks it, prints {"fontconfig": …, "profile": …}
//   node scripts/fonts.mjs --pdf FILE…  checks that PDFs hold the stand-ins and no other font
//
// Debian packages: fonts-arphic-gbsn00lp fonts-arphic-gkai00mp fonts-noto-cjk fontconfig poppler-utils

import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const SONG = 'AR PL SungtiL GB';
const KAI = 'AR PL KaitiM GB';
const HEI = 'Noto Sans Mono CJK SC';

const STAND_INS = {
  仿宋_GB2312: SONG,
  仿宋: SONG,
  方正小标宋简体: SONG,
  宋体: SONG,
  楷体_GB2312: KAI,
  楷体: KAI,
  黑体: HEI,
};

/** PostScript names under which the stand-ins stand in a PDF. */
const IN_PDF =
  /^(?:[A-Z]{6}\+)?(?:BousungEG-Light-GB|GBZenKai-Medium|NotoSans(?:Mono)?CJK\w*-(?:Regular|Bold)(?:-\w+)?)$/;

const fail = (message) => {
  process.stderr.write(`fonts: ${message}\n`);
  process.exit(1);
};

const run = (command, args, env = process.env) => {
  try {
    return execFileSync(command, args, { env, encoding: 'utf8' });
  } catch (error) {
    return fail(`${command} cannot run: ${error.message}`);
  }
};

const alias = ([family, standIn]) => `  <match target="pattern">
    <test qual="any" name="family"><string>${family}</string></test>
    <edit name="family" mode="assign" binding="strong"><string>${standIn}</string></edit>
  </match>`;

const prepare = (folder) => {
  const root = resolve(folder);
  mkdirSync(join(root, 'cache'), { recursive: true });
  const fontconfig = join(root, 'fonts.conf');
  writeFileSync(
    fontconfig,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <cachedir>${join(root, 'cache')}</cachedir>
${Object.entries(STAND_INS).map(alias).join('\n')}
</fontconfig>
`,
  );
  const env = { ...process.env, FONTCONFIG_FILE: fontconfig };
  for (const [family, standIn] of Object.entries(STAND_INS)) {
    const found = run('fc-match', ['-f', '%{family}', family], env).split(',');
    if (!found.includes(standIn))
      fail(`${family} is set in “${found[0]}”, not in “${standIn}”: is its package installed?`);
  }
  process.stdout.write(`${JSON.stringify({ fontconfig, profile: join(root, 'libreoffice') })}\n`);
};

const checkPdf = (file) => {
  const names = run('pdffonts', [file])
    .split('\n')
    .slice(2)
    .filter((line) => line !== '')
    .map((line) => line.split(/\s/)[0]);
  if (names.length === 0) fail(`${file}: no font`);
  const strange = names.filter((name) => !IN_PDF.test(name));
  if (strange.length > 0) fail(`${file}: ${strange.join(', ')} instead of the stand-ins`);
};

const [first, ...rest] = process.argv.slice(2);
if (first === undefined) fail('give a folder, or --pdf and files');
else if (first !== '--pdf') prepare(first);
else if (rest.length === 0) fail('--pdf: no file');
else for (const file of rest) checkPdf(file);
