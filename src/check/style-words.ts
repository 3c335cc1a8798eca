/** Lengths, sizes and fonts in the words that a user of Word knows: 毫米, 磅, 三号. Text out of numbers, nothing else. */

const SIZES: Readonly<Record<number, string>> = {
  84: '初号',
  72: '小初',
  52: '一号',
  48: '小一',
  44: '二号',
  36: '小二',
  32: '三号',
  30: '小三',
  28: '四号',
  24: '小四',
  21: '五号',
  18: '小五',
  15: '六号',
};

const rounded = (value: number, digits: number): string => String(Number(value.toFixed(digits)));

/** Of half-points: `三号（16 磅）`, `17 磅`. */
export const sizeText = (halfPoints: number): string => {
  const points = `${rounded(halfPoints / 2, 1)} 磅`;
  const name = SIZES[halfPoints];
  return name === undefined ? points : `${name}（${points}）`;
};

/** Of twips. */
export const millimetres = (twips: number): string => `${rounded((twips * 25.4) / 1440, 1)} 毫米`;

/** As Word's dialogs have it. */
export const centimetres = (twips: number): string => `${rounded((twips * 2.54) / 1440, 2)} 厘米`;

export const points = (twips: number): string => `${rounded(twips / 20, 2)} 磅`;

/** Of hundredths of a character. */
export const characters = (hundredths: number): string => `${rounded(hundredths / 100, 1)} 字`;

const ENGLISH: Readonly<Record<string, string>> = {
  simsun: '宋体',
  nsimsun: '新宋体',
  simhei: '黑体',
  fangsong: '仿宋',
  fangsong_gb2312: '仿宋_GB2312',
  kaiti: '楷体',
  kaiti_gb2312: '楷体_GB2312',
  'microsoft yahei': '微软雅黑',
  dengxian: '等线',
};

/** Fonts have an English and a Chinese name; some programs put an `@` before it. */
export const fontText = (name: string): string => {
  const plain = name.replace(/^@/, '').trim();
  return ENGLISH[plain.toLowerCase()] ?? plain;
};

const FAMILIES = ['小标宋', '仿宋', '楷体', '黑体', '宋体'] as const;

/** 仿宋 and 仿宋_GB2312 look alike, and stand in for one another. */
export const isSameFamily = (a: string, b: string): boolean => {
  const family = (name: string): string | undefined => FAMILIES.find((each) => name.includes(each));
  return family(a) !== undefined && family(a) === family(b);
};
