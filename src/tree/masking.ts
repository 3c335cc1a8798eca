/** What 遮隐 (masking) can be told: kinds of values, forms of the mask. Types and their words only; mask/ does it. */

export const MASK_KINDS = ['数字', '地名', '人名', '单位名', '日期'] as const;
export type MaskKind = (typeof MASK_KINDS)[number];

/** What a masked character or name is written as; digits are x where names are 某. */
export const MASK_FORMS = ['x', '×', '某'] as const;
export type MaskForm = (typeof MASK_FORMS)[number];

/** `遮隐` of a fact or of a mapping around it: yes, no, or yes and of this kind. */
export type Masking = boolean | MaskKind;
