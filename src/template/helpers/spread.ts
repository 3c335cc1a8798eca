/** 分布: the parts of a whole by name: 其中来信321件次、来访208批次897人次、网上1488件次. */

import type { Amount } from '../../figure/amount.ts';
import { phraseOf } from '../../figure/phrase.ts';
import { shareOf } from '../../figure/share.ts';
import type { Helper, HelperCall } from '../helper.ts';
import type { Part, Value } from '../values.ts';
import { amountIn, DIGITS_OPTION, digitsIn, PERIOD_OPTION, periodOf, say, statesScope } from './figures.ts';
import { ROW_OPTIONS, rowsOf } from './rows.ts';

interface Share {
  readonly name: string;
  readonly amount: Amount;
  readonly value: Value;
}

/** 来访.批次 is 来访, counted in 批次. */
const nameOf = (path: string, unit: string): string => {
  const keys = path.split('.');
  const last = keys.at(-1) ?? '';
  return last === unit || /^(?:批次|人次|件次|件数|人数)$/.test(last) ? (keys.at(-2) ?? last) : last;
};

const sharesOf = (call: HelperCall): readonly Share[] | undefined => {
  const period = periodOf(call);
  const [first] = call.args;
  if (call.args.length === 1 && first) {
    return rowsOf(call, first, period)?.map(({ name, amount }) => ({ name, amount, value: first }));
  }
  const shares: Share[] = [];
  for (const value of call.args) {
    const amount = amountIn(call, value, period);
    if (!amount) return undefined;
    shares.push({ name: nameOf(value.kind === 'fact' ? value.path : '', amount.unit), amount, value });
  }
  return shares;
};

const run = (call: HelperCall): readonly Part[] => {
  const shares = sharesOf(call);
  const digits = digitsIn(call, 1);
  const whole = call.given('总量');
  if (!shares || digits === undefined) return [];
  const total = whole && amountIn(call, whole, periodOf(call));
  if (whole && !total) return [];
  const parts: Part[] = [{ text: String(call.option('引') ?? '其中') }];
  for (const [i, { name, amount, value }] of shares.entries()) {
    const again = i > 0 && shares[i - 1]?.name === name;
    if (i > 0 && !again) parts.push({ text: total ? '；' : '、' });
    const words = `${again ? '' : name}${amount.text}${amount.unit}`;
    const { path } = amount;
    parts.push({ ...phraseOf(words, [amount], amount.computed), path });
    const last = shares[i + 1]?.name !== name;
    if (!total || again || !last) continue;
    const portion = say(call, value, shareOf(amount, total, digits, statesScope(whole), undefined));
    parts.push({ text: '，占' }, ...portion.map((part) => ({ ...part, path })));
  }
  return parts;
};

export const spread: Helper = {
  name: '分布',
  summary: '写出各部分的名称和数值；名称取自路径，批次和人次连写',
  parameters: [{ name: '指标', says: '几个指标，或一个有“其中”的指标、一组指标', rest: true }],
  options: [
    { name: '引', says: '开头的话，默认“其中”' },
    { name: '总量', says: '总量的指标；写了就在各部分后面加上占比，如 总量=统计.总量' },
    ...ROW_OPTIONS,
    DIGITS_OPTION,
    PERIOD_OPTION,
  ],
  examples: [
    {
      data: '来信: { 本期: 321, 单位: 件次 }\n来访: { 批次: { 本期: 208, 单位: 批次 }, 人次: { 本期: 897, 单位: 人次 } }\n网上: { 本期: 1488, 单位: 件次 }',
      call: '{{分布 来信 来访.批次 来访.人次 网上}}',
      text: '其中来信321件次、来访208批次897人次、网上1488件次',
    },
    {
      data: '来信: { 本期: 321, 单位: 件次, 其中: { 初次: 200, 重复: 121 } }',
      call: '{{分布 来信 引=""}}',
      text: '初次200件次、重复121件次',
    },
    {
      data: '来信: { 本期: 40, 单位: 件次 }\n网上: { 本期: 60, 单位: 件次 }\n总量: { 本期: 100, 单位: 件次 }',
      call: '{{分布 来信 网上 总量=总量}}',
      text: '其中来信40件次，占40.0%；网上60件次，占60.0%',
    },
  ],
  run,
};
