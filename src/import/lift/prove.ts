/**
 * Whether a change that the text states follows from two values of one figure: then the helper says it, if it says exactly
 * the same. Never believes wording alone; what is not proved stays a plain fact.
 */

import { type LiftedFigure, type LiftedMap, nodeAt } from './facts.ts';
import type { Token } from './token.ts';

/** What a call prints of a figure at a path. */
export type Prove = (path: string, figure: LiftedFigure, call: string) => string | undefined;

const WORDS = /(?:(同比)|(?:比|较)(?:上年|去年)同期)?(上升|下降|增长|减少|提高|降低|增加)$/;

const VERBS: readonly string[] = ['上升', '增长', '提高', '增加'];

const callsFor = (path: string, told: boolean, digits: number): readonly string[] => {
  const whole = told ? '' : ' 写="词率"';
  const bare = [`{{同比 ${path}${whole}}}`, ...VERBS.map((verb) => `{{同比 ${path}${whole} 动词="${verb}"}}`)];
  return digits === 1 ? bare : bare.map((call) => call.replace('}}', ` 小数=${digits}}}`));
};

/** The change in per cent lies within what rounding leaves. */
const follows = (now: string, before: string, stated: string, digits: number): boolean => {
  const [a, b] = [Number(now), Number(before)];
  if (!(b > 0)) return false;
  return Math.abs((Math.abs(a - b) / b) * 100 - Number(stated)) <= 0.51 * 10 ** -digits;
};

/** The stretch that a helper prints, words before the number included. */
export const provenChange = (
  line: string,
  token: Token,
  path: string | undefined,
  facts: LiftedMap,
  prove: Prove,
): { readonly start: number; readonly end: number; readonly call: string; readonly path: string } | undefined => {
  const figure = path === undefined ? undefined : nodeAt(facts, path);
  if (path === undefined || figure?.type !== 'figure' || !token.text.endsWith('%')) return undefined;
  const [now, before] = [figure.periods.get('本期')?.text, figure.periods.get('上年同期')?.text];
  const found = WORDS.exec(line.slice(Math.max(0, token.start - 12), token.start));
  if (now === undefined || before === undefined || !found) return undefined;
  const stated = token.text.slice(0, -1);
  const digits = stated.split('.')[1]?.length ?? 0;
  if (!follows(now, before, stated, digits)) return undefined;
  const told = found[1] !== undefined;
  const words = told ? found[0] : (found[2] as string);
  const [start, end] = [token.start - words.length, token.end];
  const printed = line.slice(start, end);
  const call = callsFor(path, told, digits).find((one) => prove(path, figure, one) === printed);
  return call === undefined ? undefined : { start, end, call, path };
};
