/**
 * The columns of a table: values of a period, and what is worked out of them. Each cell is one span that knows
 * its inputs. It arranges nothing on the page.
 */

import { type Amount, isAmount, maskOf, type Period } from '../figure/amount.ts';
import { changeBetween, differenceOf } from '../figure/change.ts';
import { isRefusal, type Phrase, phraseOf, type Refusal } from '../figure/phrase.ts';
import { completionOf, shareOf } from '../figure/share.ts';
import { kindOfUnit, pointsOf } from '../figure/units.ts';
import { nearest } from '../nearest.ts';
import type { ExhibitRequest } from '../tree/exhibits.ts';
import { type Piece, supplied, textOf } from '../tree/trace.ts';
import { faultAt, type Report, type Wanted } from './options.ts';
import type { Asked, Row } from './rows.ts';

export const KINDS = ['本期', '上年同期', '上期', '目标', '增减', '同比', '环比', '占比', '完成率'] as const;
export type Kind = (typeof KINDS)[number];

export interface Column {
  readonly base: string | undefined;
  readonly kind: Kind;
  /** As the writer names it; empty where the usual name does. */
  readonly label: readonly Piece[];
}

const PERIODS: ReadonlySet<string> = new Set<Period>(['本期', '上年同期', '上期', '目标']);

export const isPeriod = (kind: Kind): kind is Period => PERIODS.has(kind);

const isKind = (text: string): text is Kind => (KINDS as readonly string[]).includes(text);

/** `同比`, `来信`, `来信.同比`: a kind of column, a figure of the rows, or both. */
export const columnOf = ({ key, label }: Wanted): Column => {
  const dot = key.lastIndexOf('.');
  const last = key.slice(dot + 1);
  if (isKind(last)) return { base: dot < 0 ? undefined : key.slice(0, dot), kind: last, label };
  return { base: key, kind: '本期', label };
};

export interface Whole {
  readonly amount: Amount;
  /** It states its 口径, by which 批次 may be part of 件次. */
  readonly agreed: boolean;
}

export interface Context {
  readonly request: ExhibitRequest;
  readonly digits: number;
  /** What shares are taken of; undefined after a fault. */
  readonly whole: (base: string | undefined) => Whole | undefined;
  readonly report: Report;
  /** Nobody asked for the columns: a row that lacks a period has none, which is said once for all rows. */
  readonly lenient?: true;
}

/** `none`: there can be no value; undefined after a fault. */
export const amountFor = (
  row: Row,
  asked: Asked,
  { request, report, lenient }: Context,
): Amount | 'none' | undefined => {
  const found = row.amount(asked);
  if (isAmount(found)) return found;
  if (found.state === 'undefined' || (lenient && found.state === 'absent')) return 'none';
  const path = asked.base === undefined ? row.item.path : `${row.item.path}.${asked.base}`;
  if (found.state === 'absent') {
    report(faultAt(request, `“${path}”没有“${asked.period}”`, `补上“${asked.period}”；还不知道就写 ~`, row.item));
  } else if (found.state === 'unnamed') {
    const near = asked.base === undefined ? undefined : nearest(asked.base, KINDS);
    report(faultAt(request, found.reason, near === undefined ? found.hint : `是不是想写“${near}”`, row.item));
  } else report(faultAt(request, found.reason, found.hint ?? '核对数据', ...(found.at ?? [row.item])));
  return undefined;
};

const NONE = supplied('—');

/** A percentage without its sign: the header has it. */
const bare = (phrase: Phrase): Phrase => ({ ...phrase, text: phrase.text.replace(/[%％]$/, '') });

const changed = (now: Amount, then: Amount, digits: number): Phrase | undefined => {
  const change = changeBetween(now, then, { digits, evenSmall: true });
  const both = [now, then];
  if (change.kind === 'unknown') return phraseOf(change.mask, both);
  if (change.kind === 'moved') return undefined;
  if (change.kind === 'equal') return phraseOf((0).toFixed(digits), both, `${now.text}＝${then.text}`);
  if (change.kind === 'flat') return phraseOf((0).toFixed(digits), both, change.computed);
  return phraseOf(`${change.sign < 0 ? '-' : ''}${change.text}`, both, change.computed);
};

const difference = (now: Amount, then: Amount): Phrase => {
  const both = [now, then];
  if (now.state !== 'known' || then.state !== 'known') return phraseOf(maskOf(0), both);
  const { sign, text, flat } = differenceOf(now, then);
  const signed = sign < 0 && !flat ? `-${text}` : text;
  return phraseOf(signed, both, `${now.text}－${then.text}＝${signed}`);
};

/** The two values that a computed column stands on, beside 本期. */
const SECOND = { 增减: '上年同期', 同比: '上年同期', 环比: '上期', 完成率: '目标' } as const satisfies Partial<
  Record<Kind, Period>
>;

const computed = (
  kind: Kind,
  now: Amount,
  base: string | undefined,
  row: Row,
  context: Context,
): Phrase | Refusal | undefined | 'fault' => {
  if (kind === '占比') {
    const whole = context.whole(base);
    return whole ? shareOf(now, whole.amount, context.digits, whole.agreed, '—') : 'fault';
  }
  const then = amountFor(row, { base, period: SECOND[kind as keyof typeof SECOND] }, context);
  if (then === undefined) return 'fault';
  if (then === 'none') return undefined;
  if (kind === '增减') return difference(now, then);
  if (kind === '完成率') return completionOf(now, then, { digits: context.digits, bare: true, limit: false });
  return changed(now, then, context.digits);
};

/** A value as typed is itself; all else says that the table made it. */
const spanOf = (phrase: Phrase, path: string, { request }: Context, asTyped: boolean): Piece => {
  const { text, inputs, computed, missing } = phrase;
  return {
    text,
    origin: {
      kind: 'fact',
      path,
      at: request.position,
      inputs,
      ...(asTyped ? {} : { helper: request.kind }),
      ...(computed === undefined ? {} : { computed }),
      ...(missing ? { missing } : {}),
    },
  };
};

/** The value of a period on its own. */
export const amountPiece = (amount: Amount, context: Context): Piece => {
  const phrase = phraseOf(amount.text, [amount], amount.computed);
  return spanOf(phrase, amount.path, context, amount.inputs.length === 1 && amount.computed === undefined);
};

/** Undefined after a fault. */
export const cellOf = (row: Row, { base, kind }: Column, context: Context): Piece | undefined => {
  const amount = amountFor(row, { base, period: isPeriod(kind) ? kind : '本期' }, context);
  if (amount === undefined) return undefined;
  if (amount === 'none') return NONE;
  if (isPeriod(kind)) return amountPiece(amount, context);
  const outcome = computed(kind, amount, base, row, context);
  if (outcome === 'fault') return undefined;
  if (outcome === undefined) return NONE;
  if (!isRefusal(outcome)) return outcome.text === '—' ? NONE : spanOf(bare(outcome), amount.path, context, false);
  context.report(faultAt(context.request, outcome.reason, outcome.hint ?? '核对数据', row.item));
  return undefined;
};

/** What the header says the numbers are: %, 个百分点, or nothing. */
export const unitOfColumn = ({ kind }: Column, unit: string): string => {
  if (kind === '占比' || kind === '完成率') return '%';
  if (kind !== '同比' && kind !== '环比') return '';
  return kindOfUnit(unit) === 'rate' ? pointsOf(unit).slice(1) : '%';
};

export const headerOf = (column: Column, unit: string): readonly Piece[] => {
  const name = column.base?.replaceAll('.', '') ?? '';
  const usual =
    column.base === undefined
      ? column.kind
      : isPeriod(column.kind) && column.kind === '本期'
        ? name
        : `${name}${column.kind}`;
  const label = textOf(column.label) === '' ? [supplied(usual)] : column.label;
  return unit === '' ? label : [...label, supplied(`（${unit}）`)];
};
