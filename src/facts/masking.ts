/**
 * How 遮隐 is written: at a value (`遮隐: 否`), in a draft, and in jianggao.yaml. Shapes only; what is masked
 * is decided in mask/.
 */

import type { Diagnostic } from '../diagnostic.ts';
import { MASK_FORMS, MASK_KINDS, type Masking } from '../tree/masking.ts';
import type { YamlEntry } from '../yaml/node.ts';
import { choice, closed, integer, list, parsed, type Shape } from '../yaml/shape.ts';

/** In a mapping of the data it holds for all below that state none. */
export const MASK_KEY = '遮隐';

const WORDS: Readonly<Record<string, Masking>> = {
  是: true,
  否: false,
  true: true,
  false: false,
  ...Object.fromEntries(MASK_KINDS.map((kind) => [kind, kind])),
};

/** Undefined after a diagnostic. */
export const readMasking = ({ value, keyPlace }: YamlEntry, report: (d: Diagnostic) => void): Masking | undefined => {
  const found = value.type === 'scalar' && Object.hasOwn(WORDS, value.text) ? WORDS[value.text] : undefined;
  if (found === undefined) {
    report({
      code: 'JGF034',
      grade: 'E',
      message: '“遮隐”应为是、否或遮隐的种类',
      place: value.type === 'scalar' && value.text !== '' ? value.place : keyPlace,
      hint: `写成 遮隐: 否，或写当作哪一种来遮：${MASK_KINDS.join('、')}`,
    });
  }
  return found;
};

export interface Listed {
  readonly text: string;
  readonly place: Diagnostic['place'] & {};
}

const path: Shape<Listed> = parsed(
  '数据的路径（统计.来信）',
  (text, place) => (/^\S+$/.test(text) ? { text, place } : undefined),
  { type: 'string' },
);

const name: Shape<Listed> = parsed('名称', (text, place) => (text.length > 1 ? { text, place } : undefined), {
  type: 'string',
});

const LISTS = {
  masked: { key: '遮', shape: list(path), description: '不论种类都遮去的数据', example: '[会议.地点, 统计.来信]' },
  open: {
    key: '不遮',
    shape: list(path),
    description: '不论种类都不遮的数据；写一个名称的，这个名称在哪里都不遮，它的数照遮',
    example: '[法规, 山洪危险区]',
  },
  names: {
    key: '名称',
    shape: list(name),
    description: '另外要遮的名称，如只写在句子里的地名、人名',
    example: '[澜江市]',
  },
} as const;

/** Of one draft. */
export const DRAFT_MASKING = closed('一组“键: 值”：遮、不遮、名称', LISTS);

/** Of the whole workspace. */
export const WORKSPACE_MASKING = closed('一组“键: 值”：种类、写法、少于、遮、不遮、名称', {
  kinds: {
    key: '种类',
    shape: list(choice(MASK_KINDS)),
    description: '遮哪几种，不写就全遮',
    example: '[数字, 地名]',
  },
  form: { key: '写法', shape: choice(MASK_FORMS), description: '写成 x、× 还是某，默认 x', example: '某' },
  threshold: {
    key: '少于',
    shape: integer,
    description: '印出来的人数、件数少于几时提醒，默认 3',
    example: '3',
  },
  ...LISTS,
});
