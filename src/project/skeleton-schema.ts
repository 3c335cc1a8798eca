/**
 * The facts that a template needs as a JSON Schema: which keys there must be, and what each may be, for editors to
 * complete and to check by. It reads no data.
 */

import { FIGURE_KEYS } from '../facts/figure.ts';
import type { JsonSchema } from '../yaml/shape.ts';
import type { Slot } from './skeleton.ts';
import { sentenceOf } from './skeleton-text.ts';

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** `~`, 待填, or `{ 待填: xxx }`: nobody has given it yet. */
const MISSING: readonly JsonSchema[] = [
  { type: 'null' },
  { const: '待填' },
  {
    type: 'object',
    properties: { 待填: {}, 说明: { type: 'string' } },
    required: ['待填'],
    additionalProperties: false,
  },
];

const either = (...known: readonly JsonSchema[]): JsonSchema => ({ anyOf: [...known, ...MISSING] });

/** A number, or its mask. */
const QUANTITY = either({ type: 'number' }, { type: 'string', pattern: '^-?[0-9xX×]+(\\.[0-9xX×]+)?$' });

const DATE = either({ type: 'string', pattern: '^\\d{4}-\\d{1,2}(-\\d{1,2})?$' });

const FIGURE: JsonSchema = either({
  type: 'object',
  properties: {
    ...Object.fromEntries(FIGURE_KEYS.map(({ key, says }) => [key, { description: says }])),
    ...Object.fromEntries(['本期', '上年同期', '上期', '目标'].map((key) => [key, QUANTITY])),
    单位: { type: 'string' },
    方向: { enum: ['升好', '降好', '中性'] },
  },
  // What is worked out states no 本期.
  anyOf: [
    { required: ['本期'] },
    { required: ['分子', '分母'] },
    { required: ['各项', '单位'] },
    { required: ['逐期'] },
  ],
  additionalProperties: false,
});

const KINDS: Readonly<Record<'figure' | 'list' | 'date' | 'number' | 'text' | 'span', JsonSchema>> = {
  figure: { $ref: '#/$defs/指标' },
  list: either({ type: 'array' }),
  date: DATE,
  number: either({ type: ['number', 'string', 'array'] }),
  text: either({ type: ['string', 'number', 'boolean'] }),
  span: either({ type: 'object', properties: { 起: DATE, 止: DATE }, required: ['起', '止'] }),
};

/** A group may hold more than the template needs. */
const groupOf = (slots: readonly Slot[]): JsonSchema => ({
  type: 'object',
  properties: Object.fromEntries(slots.map((slot) => [slot.key, schemaOf(slot)])),
  required: slots.filter(({ optional }) => !optional).map(({ key }) => key),
});

const bodyOf = ({ kind, slots }: Slot): JsonSchema => {
  if (kind === 'group') return either(groupOf(slots));
  if (kind === 'items') return either({ type: 'array', items: either(groupOf(slots)) });
  return KINDS[kind];
};

const schemaOf = (slot: Slot): JsonSchema => {
  const description = slot.uses.map(sentenceOf).find((sentence) => sentence !== '');
  return { ...(description === undefined ? {} : { description }), ...bodyOf(slot) };
};

/** `title`: what the facts are for. */
export const skeletonSchema = (slots: readonly Slot[], title: string): JsonSchema => ({
  $schema: DIALECT,
  title,
  ...groupOf(slots),
  $defs: { 指标: FIGURE },
});
