/**
 * Amounts as texts write them: digits, 万 or 亿, and a unit. Equal amounts have equal keys however they are written
 * (16.8万亩, 168000亩); near ones are a slip of the pen apart. Strings only, no arithmetic that rounds.
 */

export interface Written {
  /** Digits as they stand, without sign and thousands. */
  readonly digits: string;
  /** Power of ten: 4 for 万, 8 for 亿. */
  readonly power: number;
}

const POWER: Readonly<Record<string, number>> = { 千: 3, 万: 4, 亿: 8 };

export const powerOf = (large: string | undefined): number => (large === undefined ? 0 : (POWER[large] ?? 0));

/** `-1,234.50` with 万 → `12345e6`: digits without zeros at either end, and the power of ten of the last. */
export const keyOf = ({ digits, power }: Written): string => {
  const plain = digits.replace(/[-+,]/g, '');
  const [whole = '', decimals = ''] = plain.split('.');
  const all = `${whole}${decimals}`.replace(/^0+/, '');
  const bare = all.replace(/0+$/, '');
  return bare === '' ? '0' : `${bare}e${power - decimals.length + all.length - bare.length}`;
};

/** 件 and 件次 are one unit in prose, as are 批 and 批次. */
export const unitKey = (unit: string): string =>
  unit
    .replace(/^[千万亿]/, '')
    .replace(/^(件|批|户|场)次?$/, '$1')
    .replace('％', '%');

/** The power of ten in a unit: 万元. */
export const unitPower = (unit: string): number => powerOf(/^[千万亿]/.exec(unit)?.[0]);

export const digitsIn = (text: string): number => text.replace(/\D/g, '').length;

/** The same digits with two neighbours changed over: 312 of 321. */
export const swapped = (digits: string): string[] => {
  const found: string[] = [];
  for (let i = 0; i + 1 < digits.length; i += 1) {
    const [a, b] = [digits[i] as string, digits[i + 1] as string];
    if (a !== b && /\d/.test(a) && /\d/.test(b) && !(i === 0 && b === '0')) {
      found.push(digits.slice(0, i) + b + a + digits.slice(i + 2));
    }
  }
  return found;
};

/** The same digits with one of them another: 1267 of 1268. */
export const oneOff = (digits: string): string[] => {
  const found: string[] = [];
  for (let i = 0; i < digits.length; i += 1) {
    if (!/\d/.test(digits[i] as string)) continue;
    for (let digit = i === 0 ? 1 : 0; digit <= 9; digit += 1) {
      if (String(digit) !== digits[i]) found.push(`${digits.slice(0, i)}${digit}${digits.slice(i + 1)}`);
    }
  }
  return found;
};

/** Digits that say something: 100 has one, 321 three. */
export const significant = (digits: string): number => {
  const [bare = ''] = keyOf({ digits, power: 0 }).split('e');
  return bare === '0' ? 0 : bare.length;
};
