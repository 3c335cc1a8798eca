/** 汉字数: a whole number, or the length of a list, in Han numerals. */

import { hanCount, han as write } from '../../tree/han.ts';
import type { Helper, HelperCall } from '../helper.ts';
import { inputOf, type Part } from '../values.ts';
import { missingPart } from './parts.ts';

const run = (call: HelperCall): readonly Part[] => {
  const [value] = call.args;
  const measure = call.option('量词');
  const written = (count: number): string =>
    typeof measure === 'string' ? `${hanCount(count)}${measure}` : write(count);
  if (value?.kind === 'plain' && typeof value.value === 'number') return [{ text: written(value.value) }];
  if (value?.kind !== 'fact') return call.fail('“汉字数”要一个整数或一个清单');
  const { fact, path } = value;
  const missing = missingPart(value);
  if (missing) return missing;
  if (fact.type === 'list') return [{ text: written(fact.items.length), path, inputs: [inputOf(value)] }];
  const number = fact.type === 'figure' ? fact.entries.get('本期')?.fact : fact;
  if (number?.type !== 'number' || !/^\d{1,12}$/.test(number.text)) {
    return call.fail(`“${path}”不是整数或清单`, { related: [{ place: fact.place, message: '它在这里' }] });
  }
  return [{ text: written(Number(number.text)), path, inputs: [inputOf(value)] }];
};

export const han: Helper = {
  name: '汉字数',
  summary: '把整数、清单的项数写成汉字',
  parameters: [{ name: '数', says: '一个整数，或一个清单' }],
  options: [{ name: '量词', says: '后面跟的量词；2 写作“两”' }],
  examples: [
    { data: '任务: 4', call: '{{汉字数 任务}}', text: '四' },
    { data: '任务: [甲, 乙]', call: '{{汉字数 任务 量词="项"}}', text: '两项' },
    { data: '届次: 12', call: '第{{汉字数 届次}}次', text: '第十二次' },
  ],
  run,
};
