/** The marks that come in pairs, and what each is to the other. Tables only. */

/** `double`: “ ”, `single`: ‘ ’; straight ones are told apart, for they have no direction. */
export type PairKind = 'round' | 'square' | 'lens' | 'tortoise' | 'title' | 'angle' | 'double' | 'single' | 'straight';

export interface PairMark {
  readonly kind: PairKind;
  readonly side: 'open' | 'close' | 'both';
}

const TABLE: readonly (readonly [kind: PairKind, open: string, close: string])[] = [
  ['round', '（(', '）)'],
  ['square', '［[', '］]'],
  ['lens', '【', '】'],
  ['tortoise', '〔', '〕'],
  ['title', '《', '》'],
  ['angle', '〈', '〉'],
  ['double', '“', '”'],
  ['single', '‘', '’'],
];

const marks = new Map<number, PairMark>();
for (const [kind, opens, closes] of TABLE) {
  for (const char of opens) marks.set(char.charCodeAt(0), { kind, side: 'open' });
  for (const char of closes) marks.set(char.charCodeAt(0), { kind, side: 'close' });
}
marks.set(0x22, { kind: 'straight', side: 'both' });

/** One byte a UTF-16 unit: whether it is in the table at all. */
const known = new Uint8Array(0x10000);
for (const code of marks.keys()) known[code] = 1;

export const isPairMark = (code: number): boolean => known[code] === 1;

export const pairMark = (code: number): PairMark | undefined => (isPairMark(code) ? marks.get(code) : undefined);

/** Marks that nest in one another by turns (GB/T 15834—2011 4.8.3.4, 4.15.3.5). */
export const familyOf = (kind: PairKind): 'quote' | 'title' | undefined => {
  if (kind === 'double' || kind === 'single' || kind === 'straight') return 'quote';
  return kind === 'title' || kind === 'angle' ? 'title' : undefined;
};

export const CLOSING: Readonly<Record<string, string>> = {
  '（': '）',
  '(': '）',
  '［': '］',
  '[': '］',
  '【': '】',
  '〔': '〕',
  '《': '》',
  '〈': '〉',
  '“': '”',
  '‘': '’',
  '"': '”',
};
