/** What `build` was asked for: flags checked and made into options. Wrong ones are a wrong use. */

import { nearest } from '../nearest.ts';
import type { BuildOptions } from '../project/build.ts';
import { MASK_FORMS, MASK_KINDS, type MaskForm, type MaskKind, type MaskRequest } from '../project/edition.ts';
import { FORMATS, type Format } from '../project/outputs.ts';
import { type Io, STREAM, UsageError } from './io.ts';

export interface BuildFlags {
  readonly output?: string;
  readonly format: string;
  readonly final?: true;
  readonly review?: true;
  readonly mask?: true;
  readonly maskKinds?: string;
  readonly maskForm?: string;
  readonly style?: string;
  readonly for?: string;
  readonly json?: true;
  readonly jobs: string;
  readonly stdinFilename: string;
}

export const parseSoftware = (value: string | undefined): 'word' | 'libreoffice' | undefined => {
  if (value === undefined || value === 'word' || value === 'libreoffice') return value;
  throw new UsageError(`--for 应为 word 或 libreoffice，这里是“${value}”`);
};

export const parseJobs = (value: string): number => {
  if (/^[1-9]\d?$/.test(value)) return Number(value);
  throw new UsageError(`--jobs 应为 1 到 99 的整数，这里是“${value}”`);
};

const parseFormat = (name: string): Format => {
  const known = FORMATS.find((format) => format === name);
  if (known) return known;
  const near = nearest(name, FORMATS);
  const guess = near ? `，是不是想写“${near}”` : '';
  throw new UsageError(`没有“${name}”这种格式${guess}；可用的有：${FORMATS.join('、')}`);
};

const namesIn = (value: string): string[] =>
  value
    .split(/[,，、]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** `docx,txt`, each once. */
const parseFormats = (value: string): Format[] => {
  const names = namesIn(value);
  if (names.length === 0) throw new UsageError(`--format 后面缺少格式；可用的有：${FORMATS.join('、')}`);
  return [...new Set(names.map(parseFormat))];
};

const ALL_KINDS = '全部';

const parseKind = (name: string): MaskKind => {
  const known = MASK_KINDS.find((kind) => kind === name);
  if (known) return known;
  const near = nearest(name, MASK_KINDS);
  const guess = near ? `，是不是想写“${near}”` : '';
  throw new UsageError(`没有“${name}”这种遮隐${guess}；可用的有：${[...MASK_KINDS, ALL_KINDS].join('、')}`);
};

const parseForm = (value: string): MaskForm => {
  const known = MASK_FORMS.find((form) => form === value);
  if (known) return known;
  throw new UsageError(`--mask-form 应为 ${MASK_FORMS.join('、')} 中的一个，这里是“${value}”`);
};

/** To say how is to ask for it. */
const maskOf = ({ mask, maskKinds, maskForm }: BuildFlags): MaskRequest | undefined => {
  if (mask === undefined && maskKinds === undefined && maskForm === undefined) return undefined;
  const names = maskKinds === undefined ? [] : namesIn(maskKinds);
  if (maskKinds !== undefined && names.length === 0) throw new UsageError('--mask-kinds 后面缺少种类');
  const kinds = names.includes(ALL_KINDS) ? [...MASK_KINDS] : [...new Set(names.map(parseKind))];
  return {
    ...(kinds.length > 0 ? { kinds } : {}),
    ...(maskForm === undefined ? {} : { form: parseForm(maskForm) }),
  };
};

/** Seconds since 1970, as reproducible builds state them. */
const stampOf = (epoch: string | undefined): string | undefined => {
  if (epoch === undefined || epoch === '') return undefined;
  const date = /^\d{1,12}$/.test(epoch) ? new Date(Number(epoch) * 1000) : undefined;
  if (date && date.getUTCFullYear() <= 9999) return `${date.toISOString().slice(0, 19)}Z`;
  throw new UsageError(`环境变量 SOURCE_DATE_EPOCH 应为 1970 年以来的秒数，这里是“${epoch}”`);
};

export const buildOptions = (io: Io, flags: BuildFlags): BuildOptions => {
  const software = parseSoftware(flags.for);
  const stamp = stampOf(io.env.SOURCE_DATE_EPOCH);
  const mask = maskOf(flags);
  return {
    formats: parseFormats(flags.format),
    final: flags.final === true,
    ...(flags.review ? { review: true } : {}),
    ...(mask ? { mask } : {}),
    ...(software ? { software } : {}),
    ...(flags.style === undefined ? {} : { style: flags.style }),
    ...(stamp === undefined ? {} : { stamp }),
  };
};

/** Refuses what cannot go together before anything is read. */
export const checkStreams = (io: Io, named: readonly string[], flags: BuildFlags, formats: readonly Format[]): void => {
  if (named.includes(STREAM) && named.length > 1) throw new UsageError('标准输入（-）只能单独生成一篇');
  if (flags.output !== STREAM) return;
  if (flags.json) throw new UsageError('-o - 与 --json 不能同时使用');
  if (formats.length !== 1) throw new UsageError('写到标准输出（-o -）时，只能是一种格式');
  if (formats[0] === 'docx' && io.outIsTerminal) throw new UsageError('.docx 不能写到终端，请转到文件或管道');
};
