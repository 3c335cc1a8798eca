/** Words that say that the shares behind them are all there are, and how many. */

const FULL_SPLIT =
  /三次产业|一、二、三(?:次)?产业|第一、(?:第)?二、(?:第)?三产业|一二三产业|分为[^，。；]{0,24}([两三四五六七八])(?:类|种|部分|块|项)/;
const COUNTS = '零一二三四五六七八';

/** With these, shares need not come to 100 %. */
export const EXCUSED = /四舍五入|可多选|多选|交叉|其他/;

/** Undefined where nothing says that they are all. */
export const splitCountIn = (sentence: string): number | undefined => {
  const match = FULL_SPLIT.exec(sentence);
  if (!match) return undefined;
  return match[1] === undefined ? 3 : match[1] === '两' ? 2 : COUNTS.indexOf(match[1]);
};
