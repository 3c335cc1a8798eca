/** 计数列举: a counted phrase and its items, which cannot disagree: “四个确保”：一是…；二是…. */

import { han, hanCount } from '../../tree/han.ts';
import type { Helper, HelperCall } from '../helper.ts';
import type { Part } from '../values.ts';
import { factPart, lineItems, missingPart } from './parts.ts';

/** Marks that the helper itself puts between the items. */
const END_MARK = /[，、；：。！？]$/;

const run = (call: HelperCall): readonly Part[] => {
  const [value] = call.args;
  const missing = value?.kind === 'fact' ? missingPart(value) : undefined;
  if (missing) return missing;
  const items = lineItems(call);
  if (!items || value?.kind !== 'fact') return [];
  if (items.length < 2) return call.fail(`清单只有 ${items.length} 项，至少要两项`);
  const name = call.option('名');
  if (typeof name !== 'string' || name === '') return call.fail('“计数列举”要写明“名”', { hint: '如 名="个确保"' });
  const quoted = call.option('引号') !== false;
  const form = String(call.option('式') ?? '一是');
  if (!form.startsWith('一')) return call.fail('“式”应以“一”开头', { hint: '如 式="一是"、式="一要"' });
  const count = factPart(value, hanCount(items.length));
  const parts: Part[] = [{ text: quoted ? '“' : '' }, count, { text: `${name}${quoted ? '”' : ''}：` }];
  for (const [i, item] of items.entries()) {
    const mark = END_MARK.exec(item.fact.type === 'text' ? item.fact.text : '')?.[0];
    if (mark) {
      const related = [{ place: item.fact.place, message: '这一项在这里' }];
      return call.fail(`第 ${i + 1} 项末尾有“${mark}”`, { related, hint: '删去它；各项之间的标点由助手加' });
    }
    parts.push({ text: `${i > 0 ? '；' : ''}${han(i + 1)}${form.slice(1)}` }, factPart(item));
  }
  return parts;
};

export const counted: Helper = {
  name: '计数列举',
  summary: '写出“几个什么”和它的各项，数目与各项总是一致',
  parameters: [{ name: '清单', says: '各项的清单；各项末尾不写标点' }],
  options: [
    { name: '名', says: '数目后面的话，如“个确保”' },
    { name: '引号', says: '给数目加引号，默认加', values: [true, false] },
    { name: '式', says: '各项前的序语，默认“一是”' },
    { name: '项', says: '清单的每一项是一组数据时，取哪一项' },
  ],
  examples: [
    {
      data: '要求: [确保接得住, 确保办得实]',
      call: '{{计数列举 要求 名="个确保"}}。',
      text: '“两个确保”：一是确保接得住；二是确保办得实。',
    },
    {
      data: '措施: [建台账, 定时限, 强督办]',
      call: '{{计数列举 措施 名="项措施" 引号=false 式="一要"}}。',
      text: '三项措施：一要建台账；二要定时限；三要强督办。',
    },
  ],
  run,
};
