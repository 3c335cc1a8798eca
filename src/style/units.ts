/**
 * Lengths and sizes as a person writes them in a style file, turned into what Word counts in: `37毫米`,
 * `28.95磅`, `2字`, `三号`. Text in, number out; undefined where the text is none of these.
 */

/** Traditional sizes in points (GB/T 9704—2012 5.2.2, 7.3.1: 三号 body, 二号 title). */
const NAMED_SIZES: Readonly<Record<string, number>> = {
  初号: 42,
  小初: 36,
  一号: 26,
  小一: 24,
  二号: 22,
  小二: 18,
  三号: 16,
  小三: 15,
  四号: 14,
  小四: 12,
  五号: 10.5,
  小五: 9,
};

/** Twips in one of each unit: a twip is 1/20 pt. */
const TWIPS: Readonly<Record<string, number>> = { 毫米: 1440 / 25.4, 厘米: 1440 / 2.54, 磅: 20 };

const NUMBER = /^-?\d{1,4}(?:\.\d{1,3})?$/;

const withUnit = (text: string, unit: string): number | undefined => {
  const number = text.slice(0, -unit.length).trim();
  return text.endsWith(unit) && NUMBER.test(number) ? Number(number) : undefined;
};

/** Twips. */
export const parseLength = (text: string): number | undefined => {
  if (text === '0') return 0;
  for (const [unit, twips] of Object.entries(TWIPS)) {
    const amount = withUnit(text, unit);
    if (amount !== undefined) return Math.round(amount * twips);
  }
  return undefined;
};

/** Twips, or lines of the grid: `2行`. */
export type Space = { readonly twips: number } | { readonly lines: number };

export const parseSpace = (text: string): Space | undefined => {
  const lines = withUnit(text, '行');
  if (lines !== undefined) return lines < 0 ? undefined : { lines };
  const twips = parseLength(text);
  return twips === undefined || twips < 0 ? undefined : { twips };
};

/** Hundredths of a character: `2字` is 200. */
export const parseChars = (text: string): number | undefined => {
  const amount = text === '0' ? 0 : withUnit(text, '字');
  return amount === undefined || amount < 0 ? undefined : Math.round(amount * 100);
};

/** Half-points: `三号` and `16磅` are 32. */
export const parseSize = (text: string): number | undefined => {
  const points = NAMED_SIZES[text] ?? withUnit(text, '磅');
  return points === undefined || points <= 0 ? undefined : Math.round(points * 2);
};
