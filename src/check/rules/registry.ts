/** Generated from the folders beside it by `npm run generate`: every rule, punctuation first. */

import type { Rule } from '../rule.ts';
import { residue } from './content/c1-residue.ts';
import { repeatedSentence } from './content/c2-repeated.ts';
import { roster } from './content/c3-roster.ts';
import { personal } from './content/c4-personal.ts';
import { wrongWord } from './content/c5-wrong-word.ts';
import { typedNumber } from './content/c6-typed-number.ts';
import { longSentence } from './content/c7-long-sentence.ts';
import { labels } from './content/c8-labels.ts';
import { secrecyMark } from './content/c9-secrecy-mark.ts';
import { headingAtFoot } from './content/c10-heading-at-foot.ts';
import { shortLastPage } from './content/c11-short-last-page.ts';
import { brokenTitle } from './content/c12-broken-title.ts';
import { hanStatistics } from './numerals/n1-han-statistics.ts';
import { approximateHan } from './numerals/n2-approximate-han.ts';
import { mixedValues } from './numerals/n3-mixed-values.ts';
import { shortYear } from './numerals/n4-short-year.ts';
import { lostUnit } from './numerals/n5-lost-unit.ts';
import { leadingZero } from './numerals/n6-leading-zero.ts';
import { weekdayLunar } from './numerals/n7-weekday-lunar.ts';
import { dayMark } from './numerals/n8-day-mark.ts';
import { paddedDate } from './numerals/n9-padded-date.ts';
import { hyphenMonth } from './numerals/n10-hyphen-month.ts';
import { oneForm } from './numerals/n11-one-form.ts';
import { zero } from './numerals/n12-zero.ts';
import { two } from './numerals/n13-two.ts';
import { realDate } from './numerals/n14-real-date.ts';
import { relativeYear } from './numerals/n15-relative-year.ts';
import { alignedDecimals } from './numerals/n16-aligned-decimals.ts';
import { splitNumber } from './numerals/n17-split-number.ts';
import { dateComma } from './numerals/p26-date-comma.ts';
import { fileNumber } from './numerals/p31-file-number.ts';
import { valueRange } from './numerals/p32-value-range.ts';
import { spanDash } from './numerals/p33-span-dash.ts';
import { datedNames } from './numerals/p34-dated-names.ts';
import { bounds } from './numerals/s16-bounds.ts';
import { doubledApproximation } from './numerals/s17-doubled-approximation.ts';
import { tenths } from './numerals/s28-tenths.ts';
import { halfWidth } from './punctuation/p1-half-width.ts';
import { straightQuotes } from './punctuation/p2-straight-quotes.ts';
import { nestedQuotes } from './punctuation/p3-nested-quotes.ts';
import { unpaired } from './punctuation/p4-unpaired.ts';
import { ellipsis } from './punctuation/p5-ellipsis.ts';
import { ellipsisEtc } from './punctuation/p6-ellipsis-etc.ts';
import { ellipsisPoint } from './punctuation/p7-ellipsis-point.ts';
import { dash } from './punctuation/p8-dash.ts';
import { doubled } from './punctuation/p9-doubled.ts';
import { exclamation } from './punctuation/p10-exclamation.ts';
import { approximate } from './punctuation/p11-approximate.ts';
import { shortenedSeries } from './punctuation/p12-shortened-series.ts';
import { quotedSeries } from './punctuation/p13-quoted-series.ts';
import { beforeEtc } from './punctuation/p14-before-etc.ts';
import { ordinalComma } from './punctuation/p15-ordinal-comma.ts';
import { hanNumber } from './punctuation/p16-han-number.ts';
import { arabicNumber } from './punctuation/p17-arabic-number.ts';
import { bracketedNumber } from './punctuation/p18-bracketed-number.ts';
import { listedBare } from './punctuation/p19-listed-bare.ts';
import { chapter } from './punctuation/p20-chapter.ts';
import { numberSeries } from './punctuation/p21-series.ts';
import { headingStop } from './punctuation/p22-heading-stop.ts';
import { captionStop } from './punctuation/p23-caption-stop.ts';
import { indirectQuestion } from './punctuation/p24-indirect-question.ts';
import { beforeYiji } from './punctuation/p25-before-yiji.ts';
import { semicolonItems } from './punctuation/p27-semicolon-items.ts';
import { colons } from './punctuation/p28-colons.ts';
import { titleMarks } from './punctuation/p29-title-marks.ts';
import { nestedTitles } from './punctuation/p30-nested-titles.ts';
import { quoteEnd } from './punctuation/p35-quote-end.ts';
import { blanks } from './punctuation/p36-blanks.ts';
import { fullWidth } from './punctuation/p37-full-width.ts';
import { salutation } from './punctuation/p38-salutation.ts';
import { paragraphEnd } from './punctuation/p39-paragraph-end.ts';
import { lineEdges } from './punctuation/p40-line-edges.ts';
import { changeRecomputed } from './statistics/s1-change.ts';
import { comparisonBasis } from './statistics/s2-basis.ts';
import { percentagePoints } from './statistics/s3-points.ts';
import { incrementOrResult } from './statistics/s4-increment.ts';
import { fallsByTimes } from './statistics/s5-times-down.ts';
import { timesMore } from './statistics/s6-times.ts';
import { doubling } from './statistics/s7-doubling.ts';
import { fallOverAll } from './statistics/s8-fall.ts';
import { zeroBase } from './statistics/s9-zero-base.ts';
import { smallBase } from './statistics/s10-small-base.ts';
import { sharesRecomputed } from './statistics/s11-shares.ts';
import { sumsRecomputed } from './statistics/s12-sums.ts';
import { ratesWithin } from './statistics/s13-rates.ts';
import { unitsByChannel } from './statistics/s14-units.ts';
import { batchesAndPeople } from './statistics/s15-batches.ts';
import { until } from './statistics/s18-until.ts';
import { periodStated } from './statistics/s19-period.ts';
import { sameDecimals } from './statistics/s20-decimals.ts';
import { oneValue } from './statistics/s21-one-value.ts';
import { dealtOut } from './statistics/s22-distribution.ts';
import { countedPhrases } from './statistics/s23-counted-phrases.ts';
import { announcedPoints } from './statistics/s24-announced-points.ts';
import { derivedMasked } from './statistics/s25-derived.ts';
import { recoverable } from './statistics/s26-recoverable.ts';
import { flat } from './statistics/s27-flat.ts';
import { averageBase } from './statistics/s29-average.ts';
import { rankingScope } from './statistics/s30-ranking.ts';

export const RULES: readonly Rule[] = [
  halfWidth,
  straightQuotes,
  nestedQuotes,
  unpaired,
  ellipsis,
  ellipsisEtc,
  ellipsisPoint,
  dash,
  doubled,
  exclamation,
  approximate,
  shortenedSeries,
  quotedSeries,
  beforeEtc,
  ordinalComma,
  hanNumber,
  arabicNumber,
  bracketedNumber,
  listedBare,
  chapter,
  numberSeries,
  headingStop,
  captionStop,
  indirectQuestion,
  beforeYiji,
  dateComma,
  semicolonItems,
  colons,
  titleMarks,
  nestedTitles,
  fileNumber,
  valueRange,
  spanDash,
  datedNames,
  quoteEnd,
  blanks,
  fullWidth,
  salutation,
  paragraphEnd,
  lineEdges,
  hanStatistics,
  approximateHan,
  mixedValues,
  shortYear,
  lostUnit,
  leadingZero,
  weekdayLunar,
  dayMark,
  paddedDate,
  hyphenMonth,
  oneForm,
  zero,
  two,
  realDate,
  relativeYear,
  alignedDecimals,
  splitNumber,
  changeRecomputed,
  comparisonBasis,
  percentagePoints,
  incrementOrResult,
  fallsByTimes,
  timesMore,
  doubling,
  fallOverAll,
  zeroBase,
  smallBase,
  sharesRecomputed,
  sumsRecomputed,
  ratesWithin,
  unitsByChannel,
  batchesAndPeople,
  bounds,
  doubledApproximation,
  until,
  periodStated,
  sameDecimals,
  oneValue,
  dealtOut,
  countedPhrases,
  announcedPoints,
  derivedMasked,
  recoverable,
  flat,
  tenths,
  averageBase,
  rankingScope,
  residue,
  repeatedSentence,
  roster,
  personal,
  wrongWord,
  typedNumber,
  longSentence,
  labels,
  secrecyMark,
  headingAtFoot,
  shortLastPage,
  brokenTitle,
];
