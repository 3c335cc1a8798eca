/**
 * Whether a change or a share that the text states follows from values that are known: then the helper says it, if it says
 * exactly the same. Never believes wording alone; what is not proved stays a plain fact.
 */

import { type LiftedFigure, type LiftedMap, nodeAt, type Period } from './facts.ts';
import type { Token } from './token.ts';

/** What a call prints, where nothing is known but these figures, each at its path. */
export type Prove = (figures: ReadonlyMap<string, LiftedFigure>, call: string) => string | undefined;

/** A stretch of the line that a helper prints. */
export interface Proved {
  readonly start: number;
  readonly end: number;
  readonly call: string;
  readonly path: string;
}

const WORDS = /(?:(同比|环比)|(?:比|较)(?:(?:上年|去年)同期|上[期月]))?(上升|下降|增长|减少|提高|降低|增加)$/;

/** What no helper says: then it says the number alone. */
const OTHER_WORDS = /(?:缩短|压减|压降|提升|上涨|扩大|回升|回落|缩减)了?$/;

const VERBS: readonly string[] = ['上升', '增长', '提高', '增加'];

const digitsOf = (text: string): number => text.split('.')[1]?.length ?? 0;

/** What rounding leaves of the last place. */
const half = (digits: number): number => 0.51 * 10 ** -digits;

/** The change in per cent lies within what rounding leaves. */
export const changeFollows = (now: string, before: string, stated: string): boolean => {
  const [a, b] = [Number(now), Number(before)];
  return b > 0 && Math.abs((Math.abs(a - b) / b) * 100 - Number(stated)) <= half(digitsOf(stated));
};

/** The same in points: of two rates, each of which may have been rounded itself. */
export const pointsFollow = (now: string, before: string, stated: string): boolean =>
  Math.abs(Math.abs(Number(now) - Number(before)) - Number(stated)) <= half(digitsOf(stated));

const withVerbs = (call: string, digits: string): readonly string[] =>
  ['', ...VERBS.map((verb) => ` 动词="${verb}"`)].map((verb) => `{{${call}${verb}${digits}}}`);

const callsFor = (path: string, told: boolean, period: Period, stated: string, points: boolean): readonly string[] => {
  const digits = digitsOf(stated) === 1 ? '' : ` 小数=${digitsOf(stated)}`;
  if (points) {
    const against = period === '上期' ? ' 比="上期"' : '';
    return withVerbs(`百分点 ${path}${told ? ' 词=true' : ''}${against}`, digits);
  }
  return withVerbs(`${period === '上期' ? '环比' : '同比'} ${path}${told ? '' : ' 写="词率"'}`, digits);
};

const bareCall = (path: string, period: Period, stated: string): string =>
  `{{${period === '上期' ? '环比' : '同比'} ${path} 写="率" 小数=${digitsOf(stated)}}}`;

/** The figure's other period, if it has one. */
const againstIn = ({ periods }: LiftedFigure, told: string | undefined): Period | undefined => {
  const period = periods.has('上期') ? '上期' : '上年同期';
  if (!periods.has(period) || (told !== undefined && told !== (period === '上期' ? '环比' : '同比'))) return undefined;
  return period;
};

const POINTS = '个百分点';

/** The change behind a figure, words before the number included. */
export const provenChange = (
  line: string,
  token: Token,
  path: string | undefined,
  facts: LiftedMap,
  prove: Prove,
): Proved | undefined => {
  const figure = path === undefined ? undefined : nodeAt(facts, path);
  const points = token.unit === POINTS;
  if (path === undefined || figure?.type !== 'figure' || !(points || token.text.endsWith('%'))) return undefined;
  const words = line.slice(Math.max(0, token.start - 12), token.start);
  const found = WORDS.exec(words);
  const period = found || (OTHER_WORDS.test(words) && !points) ? againstIn(figure, found?.[1]) : undefined;
  if (period === undefined) return undefined;
  const [now = '', before = ''] = [figure.periods.get('本期')?.text, figure.periods.get(period)?.text];
  const stated = points ? token.text : token.text.slice(0, -1);
  if (!(points ? pointsFollow : changeFollows)(now, before, stated)) return undefined;
  const told = found?.[1] !== undefined;
  const said = (told ? found[0] : found?.[2]) ?? '';
  const [start, end] = [token.start - said.length, token.end + (points ? POINTS.length : 0)];
  const printed = line.slice(start, end);
  const known = new Map([[path, figure]]);
  const calls = found ? callsFor(path, told, period, stated, points) : [bareCall(path, period, stated)];
  const call = calls.find((one) => prove(known, one) === printed);
  return call === undefined ? undefined : { start, end, call, path };
};

const SHARE = /占(?:(?:[\u4e00-\u9fff]{0,6}(?:总[量数]|全部|合计)|其中|其)?的?(?:比重|比例)?)?(?:达到?|为|约)?$/;

/** A share of a whole that was told before, the nearest first. */
export const provenShare = (
  line: string,
  token: Token,
  path: string | undefined,
  wholes: readonly string[],
  facts: LiftedMap,
  prove: Prove,
): Proved | undefined => {
  const part = path === undefined ? undefined : nodeAt(facts, path);
  if (path === undefined || part?.type !== 'figure' || !token.text.endsWith('%')) return undefined;
  if (!SHARE.test(line.slice(Math.max(0, token.start - 16), token.start))) return undefined;
  const [now, stated] = [Number(part.periods.get('本期')?.text), token.text.slice(0, -1)];
  const digits = digitsOf(stated);
  const fits = wholes.filter((whole) => {
    const figure = nodeAt(facts, whole);
    if (whole === path || figure?.type !== 'figure' || figure.unit !== part.unit) return false;
    const all = Number(figure.periods.get('本期')?.text);
    return all > now && Math.abs((now / all) * 100 - Number(stated)) <= half(digits);
  });
  const whole = fits[0];
  // Two wholes that would do are two answers.
  if (whole === undefined || fits.length > 1) return undefined;
  const call = `{{占比 ${path} ${whole}${digits === 1 ? '' : ` 小数=${digits}`}}}`;
  const known = new Map([path, whole].map((one) => [one, nodeAt(facts, one) as LiftedFigure]));
  return prove(known, call) === token.text ? { start: token.start, end: token.end, call, path } : undefined;
};
