/** Check digits: of citizens' numbers (GB 11643—1999) and of bank cards (Luhn, GB/T 17552). Pure arithmetic. */

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

/** GB 11643—1999 4.4: ISO 7064 MOD 11-2. `text`: 17 digits and a check digit or X. */
export const hasCitizenCheck = (text: string): boolean => {
  const total = WEIGHTS.reduce((sum, weight, i) => sum + weight * Number(text[i]), 0);
  return CHECKS[total % 11] === text[17]?.toUpperCase();
};

/** `text`: digits only, the last of them the check digit. */
export const hasLuhnCheck = (text: string): boolean => {
  let total = 0;
  for (let i = 0; i < text.length; i += 1) {
    const digit = Number(text[text.length - 1 - i]);
    const counted = i % 2 === 1 ? digit * 2 : digit;
    total += counted > 9 ? counted - 9 : counted;
  }
  return total % 10 === 0;
};

/** Provinces as in the first two digits of citizens' numbers (GB/T 2260). */
const PROVINCE = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether 18 characters begin with a province and a day of birth that there may be. */
export const isCitizenLike = (text: string): boolean => {
  const [year, month, day] = [text.slice(6, 10), text.slice(10, 12), text.slice(12, 14)].map(Number) as [
    number,
    number,
    number,
  ];
  return PROVINCE.test(text) && year >= 1850 && year <= 2099 && day >= 1 && day <= (DAYS[month - 1] ?? 0);
};
