/** What 遮隐 (masking) can be told: kinds of values, forms of the mask. Types and their words only; mask/ does it. */

export const MASK_KINDS = ['数字', '地名', '人名', '单位名', '日期'] as const;
export type MaskKind = (typeof MASK_KINDS)[number];

/** What a masked character or name is written as; digits are x where names are 某. */
export const MASK_FORMS = ['x', '×', '某'] as const;
export type MaskForm = (typeof MASK_FORMS)[number];

/** The grammar of a number as it is typed, of which any digit may be masked; `0x1F` is no number here. */
const NUMERAL = /^[-+]?(?!0[xX])[0-9xX×]+(?:\.[0-9xX×]+)?$/;

/** `321`, `-95.3`, `xxx.x`, `12x`. */
export const isNumeral = (text: string): boolean => NUMERAL.test(text);

/** A number of which at least one digit is masked: `xxx.x`, `12x`, `3.x`. */
export const isMaskedNumeral = (text: string): boolean => NUMERAL.test(text) && /[xX×]/.test(text);

/** What stands in the place of a chart that a masked edition withholds. */
export const CHART_WITHHELD = '（数值已遮去，图从略）';

/** `遮隐` of a fact or of a mapping around it: yes, no, or yes and of this kind. */
export type Masking = boolean | MaskKind;
