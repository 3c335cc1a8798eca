/**
 * Bytes as text: UTF-8, UTF-16 with or without a mark, GB18030. Each is tried whole; of those that fit the one
 * whose text looks like Chinese is taken. Never U+FFFD: bytes that fit none give nothing.
 */

export interface Decoded {
  /** Without a byte order mark. */
  readonly text: string;
  /** As a reader is told: `UTF-8`, `UTF-16`, `GB18030（GBK）`. */
  readonly encoding: string;
}

type Label = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

const NAMES: Readonly<Record<Label, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  gb18030: 'GB18030（GBK）',
};

const decode = (bytes: Uint8Array, label: Label): Decoded | undefined => {
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding: NAMES[label] };
  } catch {
    return undefined;
  }
};

/** UTF-16 without a mark: commas, digits and line ends have their zeros on one side only. */
const wideSide = (bytes: Uint8Array): Label | undefined => {
  const zeros: [number, number] = [0, 0];
  for (let i = 0; i < bytes.length; i += 1) if (bytes[i] === 0) zeros[(i % 2) as 0 | 1] += 1;
  const [even, odd] = zeros;
  if (bytes.length % 2 !== 0 || even + odd < bytes.length / 20) return undefined;
  if (even * 20 <= odd) return 'utf-16le';
  return odd * 20 <= even ? 'utf-16be' : undefined;
};

/** Found in any page of Chinese, and hardly in what comes of reading one encoding as another. */
const COMMON = new Set('的一是在不了有和人这中大为上个国要会工作县市年月日，。、：；“”（）');
const SAMPLE = 20_000;

/** Share of common characters, 0 to 1. */
const likeness = ({ text }: Decoded): number => {
  const sample = text.slice(0, SAMPLE);
  let common = 0;
  for (const char of sample) if (COMMON.has(char)) common += 1;
  return common / Math.max(1, sample.length);
};

const likeliest = (bytes: Uint8Array, labels: readonly Label[]): Decoded | undefined => {
  const fitting = labels.flatMap((label) => decode(bytes, label) ?? []);
  const shares = fitting.map(likeness);
  const best = Math.max(...shares);
  return fitting[shares.indexOf(best)];
};

/** Undefined where the bytes are text in none of the encodings. Zeros in the text are left to the caller. */
export const decodeText = (bytes: Uint8Array): Decoded | undefined => {
  const [a, b] = bytes;
  const marked = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
  const wide = marked ?? (bytes.includes(0) ? wideSide(bytes) : undefined);
  if (wide) return decode(bytes, wide);
  const plain = decode(bytes, 'utf-8');
  if (plain) return plain;
  return likeliest(bytes, bytes.length % 2 === 0 ? ['gb18030', 'utf-16le', 'utf-16be'] : ['gb18030']);
};

/** What a reader should know of the encoding; nothing where it is UTF-8. */
export const encodingNote = (encoding: string): string | undefined =>
  encoding === 'UTF-8' ? undefined : `按 ${encoding}${encoding.endsWith('）') ? '' : ' '}编码读取`;

/** Whether bytes that are no UTF-8 are so but for a few broken places; then where the first one is, in bytes. */
export const brokenUtf8 = (bytes: Uint8Array): number | undefined => {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, SAMPLE * 3));
  const broken = text.split('\ufffd').length - 1;
  if (broken === 0 || broken * 50 > text.length) return undefined;
  if (likeness({ text, encoding: '' }) < 0.05) return undefined;
  return new TextEncoder().encode(text.slice(0, text.indexOf('\ufffd'))).length;
};
