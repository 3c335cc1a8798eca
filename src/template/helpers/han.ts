/** 汉字数: a whole number, or the length of a list, in Han numerals. */

import { hanCount, han as write } from '../../tree/han.ts';
import type { Helper, HelperCall } from '../helper.ts';
import type { FactValue, Part } from '../values.ts';
import { factPart, missingPart } from './parts.ts';

const run = (call: HelperCall): readonly Part[] => {
  const [value] = call.args;
  const measure = call.option('量词');
  const written = (count: number): string =>
    typeof measure === 'string' ? `${hanCount(count)}${measure}` : write(count);
  if (value?.kind === 'plain' && Number.isInteger(value.value) && Number(value.value) >= 0) {
    return [{ text: written(Number(value.value)) }];
  }
  if (value?.kind !== 'fact') return call.fail('“汉字数”要一个整数或一个清单');
  const now = value.fact.type === 'figure' ? value.fact.entries.get('本期') : undefined;
  const counted: FactValue = now ? { kind: 'fact', fact: now.fact, path: `${value.path}.本期` } : value;
  const { fact, path } = counted;
  const missing = missingPart(counted);
  if (missing) return missing;
  if (fact.type === 'list') return [factPart(counted, written(fact.items.length))];
  if (fact.type !== 'number' || !/^\d{1,12}$/.test(fact.text)) {
    return call.fail(`“${path}”不是整数或清单`, { related: [{ place: fact.place, message: '它在这里' }] });
  }
  return [factPart(counted, written(Number(fact.text)))];
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
