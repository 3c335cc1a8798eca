/** Large numbers of running text and how their thousands are parted. It reports nothing. */

import type { Article, Line, Stretch } from '../article.ts';
import { MEASURES } from './measures.ts';
import { matchesIn } from './scan.ts';

export type Parting = 'comma' | 'blank' | 'none';

export interface LargeNumber extends Stretch {
  readonly text: string;
  readonly parting: Parting;
  /** Of its whole part. */
  readonly digits: number;
}

const BLANK = '[ \u00a0\u2005\u2006\u2009\u202f]';
/** A unit shows that it is a quantity: no year, telephone or number of a document has one. */
const LARGE = new RegExp(
  `(?<![\\d.,A-Za-z〔（第号-]|\\d${BLANK})(?:(\\d{1,3}(?:,\\d{3})+)|(\\d{1,3}(?:${BLANK}\\d{3})+)|(\\d{4,}))(?:\\.\\d+)?(?=[%％]|${MEASURES})`,
  'y',
);
/** 2024年 never matches; 2020个 may. 12345热线, 98765公里 of a code neither. */
const LONGEST = 12;

export const largeNumbers = (article: Article, line: Line): readonly LargeNumber[] =>
  matchesIn(article, line, LARGE).flatMap(({ start, end, part }) => {
    const whole = (part(1) || part(2) || part(3)).replace(/\D/g, '');
    if (whole.length > LONGEST || whole.startsWith('0')) return [];
    const parting = part(1) !== '' ? 'comma' : part(2) !== '' ? 'blank' : 'none';
    return [{ start, end, text: part(0), digits: whole.length, parting }];
  });
