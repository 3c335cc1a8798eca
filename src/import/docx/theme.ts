/** Fonts that a theme stands for (ECMA-376 part 1, 20.1.4.1.16): `minorEastAsia` is 宋体 in a Chinese document. */

import { type Parts, readPart } from '../package.ts';

export interface Theme {
  /** A font's name as it is, `theme:minorEastAsia` as the font that it stands for. */
  readonly font: (name: string) => string;
}

/** By `minor latin`, `minor ea`, and `minor Hans` for the script. */
const readFonts = (parts: Parts, part: string): Map<string, string> => {
  const fonts = new Map<string, string>();
  let set = '';
  readPart(parts, part, {
    open: ({ name, attribute }) => {
      if (name === 'majorFont' || name === 'minorFont') set = name.slice(0, 5);
      if (set === '') return;
      const script = name === 'font' ? attribute('script') : name;
      const typeface = attribute('typeface');
      if (script !== undefined && typeface && fonts.size < 1000) fonts.set(`${set} ${script}`, typeface);
    },
    close: (name) => {
      if (name === 'majorFont' || name === 'minorFont') set = '';
    },
  });
  return fonts;
};

const SCRIPTS: readonly (readonly [ending: RegExp, ...scripts: readonly string[]])[] = [
  [/EastAsia$/, 'ea', 'Hans'],
  [/(?:Ascii|HAnsi)$/, 'latin'],
  [/Bidi$/, 'cs'],
];

/** `part`: undefined in a document without a theme. */
export const readTheme = (parts: Parts, part: string | undefined): Theme => {
  const fonts = part === undefined ? new Map<string, string>() : readFonts(parts, part);
  return {
    font: (name) => {
      if (!name.startsWith('theme:')) return name;
      const set = name.slice(6, 11);
      const [, ...scripts] = SCRIPTS.find(([ending]) => ending.test(name)) ?? [];
      for (const script of scripts) {
        const font = fonts.get(`${set} ${script}`);
        if (font) return font;
      }
      return '';
    },
  };
};
