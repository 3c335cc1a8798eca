/** What units say of the numbers before them: which verbs they take, what may be added to what. */

/** rate: 率; volume: 金额、面积、以万计的; count: 件次、批次、人次 and whatever else is counted one by one. */
type UnitKind = 'rate' | 'volume' | 'count';

/** Of what a unit is a hundredth or a thousandth. */
const SCALES: Readonly<Record<string, number>> = { '%': 100, '％': 100, '‰': 1000 };

const MEASURES =
  /元$|^[千万亿]|^(?:吨|公斤|千克|亩|公顷|平方米|平方公里|立方米|米|公里|千米|度|千瓦|千瓦时|小时|工日)$/;

export const kindOfUnit = (unit: string): UnitKind =>
  Object.hasOwn(SCALES, unit) ? 'rate' : MEASURES.test(unit) ? 'volume' : 'count';

/** Whole things, of which there are never fewer than none. */
export const isCountUnit = (unit: string): boolean => /^(?:件|件次|批|批次|人|人次|起|户|宗|名)$/.test(unit);

/** A ratio in any other unit is the quotient itself. */
export const scaleOf = (unit: string): number => SCALES[unit] ?? 1;

/** What the difference of two rates is counted in (4.3 S3). */
export const pointsOf = (unit: string): string => (unit === '‰' ? '个千分点' : '个百分点');

const PEOPLE = /^[万亿]?(?:人次|人|名|位)$/;
const MATTERS = /^[万亿]?(?:件|件次|批|批次|起|宗)$/;

/** 万件 and 件 are never added up. */
const tensOf = (unit: string): string => /^[万亿]/.exec(unit)?.[0] ?? '';

/**
 * Why one number cannot be said to be no more than the next; undefined where it can: in one unit, or 批次 before
 * the 人次 that came in them. `agreed`: a stated 口径 sets 件次 beside 批次.
 */
export const limitClash = (units: readonly string[], agreed: boolean): string | undefined => {
  const stated = units.filter((unit) => unit !== '');
  for (const [i, unit] of stated.entries()) {
    const next = stated[i + 1];
    if (next === undefined || next === unit) continue;
    const visits = MATTERS.test(unit) && PEOPLE.test(next) && tensOf(unit) === tensOf(next);
    const clash = visits ? undefined : unitClash([unit, next], agreed);
    if (clash !== undefined) return clash;
  }
  return undefined;
};

/** Why numbers in these units have no order; one that states no unit stands beside any. */
export const orderClash = (units: readonly string[]): string | undefined =>
  unitClash(
    units.filter((unit) => unit !== ''),
    false,
  );

/**
 * Why numbers in these units make no sum or share; undefined where they do. 件次 and 批次 go together only by a
 * stated 口径; 人次 never go with either.
 */
export const unitClash = (units: readonly string[], agreed: boolean): string | undefined => {
  const [first = '', ...rest] = units;
  const other = rest.find((unit) => unit !== first);
  if (other === undefined) return undefined;
  if (PEOPLE.test(first) !== PEOPLE.test(other)) return `“${first}”和“${other}”不能相加，也不能相比`;
  const all = units.every((unit) => MATTERS.test(unit)) && tensOf(first) === tensOf(other);
  return agreed && all ? undefined : `“${first}”和“${other}”单位不同`;
};
