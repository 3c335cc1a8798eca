/**
 * Characters of symbol fonts, whose codes stand in the private use area, as characters that say the same. Data and
 * one look-up.
 */

type Table = Readonly<Record<number, string>>;

const WINGDINGS: Table = {
  108: '●',
  109: '○',
  110: '■',
  111: '□',
  113: '□',
  114: '□',
  116: '◆',
  117: '◆',
  118: '❖',
  119: '◆',
  159: '•',
  161: '○',
  167: '▪',
  168: '□',
  178: '◇',
  216: '➢',
  223: '←',
  224: '→',
  232: '→',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};

/** Tick boxes of forms are mostly of this font. */
const WINGDINGS_2: Table = {
  79: '✗',
  80: '✓',
  81: '☒',
  82: '☑',
  83: '☒',
  84: '☒',
  152: '●',
  162: '■',
  163: '□',
  174: '◆',
};

const SYMBOL: Table = {
  163: '≤',
  165: '∞',
  174: '→',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
  185: '≠',
  188: '…',
  215: '·',
};

/** Shown for a symbol that is in no table. */
export const UNKNOWN_SYMBOL = '□';

const tableOf = (font: string): Table => {
  if (/^wingdings 2/i.test(font)) return WINGDINGS_2;
  return /^wingdings/i.test(font) ? WINGDINGS : SYMBOL;
};

/** `font` may be unknown: then what stands in any of the tables is taken. */
export const symbolOf = (code: number, font = ''): string => {
  if (code >= 0xf000 && code <= 0xf0ff) {
    const low = code & 0xff;
    const known = tableOf(font)[low] ?? (font === '' ? WINGDINGS[low] : undefined);
    return known ?? (/^symbol/i.test(font) && low > 0x20 && low < 0x41 ? String.fromCharCode(low) : UNKNOWN_SYMBOL);
  }
  const isCharacter = code >= 0x20 && code < 0x110000 && (code < 0xd800 || code > 0xdfff) && (code & 0xfffe) !== 0xfffe;
  return isCharacter ? String.fromCodePoint(code) : UNKNOWN_SYMBOL;
};

/** Bullets of a list, whose font is not asked for. */
export const plainSymbols = (text: string): string =>
  text.replace(/[\uf000-\uf0ff]/g, (char) => symbolOf(char.charCodeAt(0)));
