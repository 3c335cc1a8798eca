/** Set phrases whose numbers are written in Han numerals, found where digits stand in them. It reports nothing. */

import type { Stretch } from '../article.ts';
import { isDigit } from './digits.ts';

const PHRASES =
  '一心一意 一如既往 一目了然 一举两得 一视同仁 一丝不苟 一针见血 一锤定音 一触即发 一蹴而就 一以贯之 一脉相承 一马当先 一鼓作气 一帆风顺 一成不变 一劳永逸 一概而论 一言九鼎 一诺千金 一清二楚 一清二白 一干二净 一穷二白 一分为二 一来二去 一石二鸟 一箭双雕 一唱一和 一朝一夕 一点一滴 一砖一瓦 一草一木 一言一行 一举一动 一模一样 一五一十 一波三折 一日三秋 一事无成 一无所有 一无所知 一知半解 一体两翼 一岗双责 一票否决 一网通办 一站式 一揽子 一刀切 一言堂 一盘散沙 一国两制 一带一路 ' +
  '两全其美 两面三刀 两袖清风 二话不说 三心二意 三言两语 三番五次 三令五申 三天两头 三五成群 三长两短 三头六臂 三教九流 三顾茅庐 三思而行 举一反三 接二连三 再三再四 四面八方 四通八达 四平八稳 四分五裂 四舍五入 四季如春 四海为家 五湖四海 五花八门 五颜六色 五光十色 五谷丰登 五体投地 六神无主 七上八下 七嘴八舌 七零八落 七拼八凑 七手八脚 乱七八糟 横七竖八 八面玲珑 八仙过海 九牛一毛 九死一生 九霄云外 十全十美 十拿九稳 十万火急 十年如一日 以一当十 百里挑一 百折不挠 百花齐放 百尺竿头 百年大计 百闻不如一见 千方百计 千家万户 千军万马 千山万水 千言万语 千辛万苦 千头万绪 千差万别 千变万化 千载难逢 千篇一律 千丝万缕 万无一失 万众一心 万事俱备 独一无二 说一不二 表里如一 始终如一 数一数二 统一战线';

const NUMBER: Readonly<Record<string, string>> = {
  ...{ 一: '1', 二: '2', 两: '2', 三: '3', 四: '4', 五: '5', 六: '6', 七: '7', 八: '8', 九: '9' },
  ...{ 十: '10', 百: '100', 千: '1000', 万: '10000' },
};

/** The phrase with some of its numerals, at least one, in digits. */
const spellings = (phrase: string): string[] => {
  let made = [''];
  for (const char of phrase) {
    const digit = NUMBER[char];
    made = made.flatMap((text) => (digit === undefined ? [text + char] : [text + char, text + digit]));
  }
  return made.filter((text) => text !== phrase);
};

interface Spelling {
  readonly text: string;
  readonly phrase: string;
  /** Where the pair that it is found by begins in it. */
  readonly at: number;
}

interface SetPhrase extends Stretch {
  /** The right form. */
  readonly phrase: string;
}

/** By a digit and the character behind or before it: nearly every number of a text has no such pair. */
const BY_PAIR: ReadonlyMap<string, readonly Spelling[]> = (() => {
  const pairs = new Map<string, Spelling[]>();
  for (const phrase of PHRASES.split(' ')) {
    for (const text of spellings(phrase)) {
      for (const { 0: pair, index } of text.matchAll(/\d\D|\D\d/g)) {
        const known = pairs.get(pair);
        if (known) known.push({ text, phrase, at: index });
        else pairs.set(pair, [{ text, phrase, at: index }]);
      }
    }
  }
  return pairs;
})();

/** By UTF-16 unit: what stands beside a digit in one of them. */
const BESIDE = new Uint8Array(0x10000);
for (const pair of BY_PAIR.keys()) for (const char of pair) BESIDE[char.charCodeAt(0)] = 1;

const spelledAt = (text: string, at: number): SetPhrase | undefined => {
  const found = BY_PAIR.get(text.slice(at, at + 2))?.find((one) => text.startsWith(one.text, at - one.at));
  return found && { start: at - found.at, end: at - found.at + found.text.length, phrase: found.phrase };
};

/** The phrase that holds the run of digits at an offset. */
export const setPhraseAt = (text: string, run: number): SetPhrase | undefined => {
  let last = run;
  while (isDigit(text.charCodeAt(last + 1))) last += 1;
  const behind = last + 1 < text.length && BESIDE[text.charCodeAt(last + 1)] === 1 ? spelledAt(text, last) : undefined;
  return behind ?? (run > 0 && BESIDE[text.charCodeAt(run - 1)] === 1 ? spelledAt(text, run - 1) : undefined);
};
