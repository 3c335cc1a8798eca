/** Which period a helper compares with, and what such a comparison is called. */

import type { Period } from '../../figure/amount.ts';
import type { HelperCall, Option } from '../helper.ts';

const AGAINST = ['上年同期', '上期', '目标'] as const;

const WORDS: Readonly<Record<(typeof AGAINST)[number], string>> = { 上年同期: '同比', 上期: '环比', 目标: '比目标' };

export const AGAINST_OPTION: Option = { name: '比', says: '与哪一个值相比，默认“上年同期”', values: AGAINST };

export const WORDED_OPTION: Option = { name: '词', says: '前面写上同比、环比，默认不写', values: [true, false] };

export const againstOf = (call: HelperCall): { readonly period: Period; readonly word: string } => {
  const period = (call.option('比') ?? '上年同期') as (typeof AGAINST)[number];
  return { period, word: WORDS[period] };
};
