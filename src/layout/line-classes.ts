/**
 * Line-breaking classes of UAX 14 (version 5, the one LibreOffice's Latin rules still use), as data, for
 * the characters that occur beside Chinese text; what is not listed is ID when Han, else AL.
 */

export type LineClass = 'AL' | 'ID' | keyof typeof LINE_CLASSES;

export const LINE_CLASSES = {
  NU: '0123456789',
  SP: ' ',
  OP: '([{¡¿〈《「『【〔〖〘〝（［｛｢',
  CL: ')]}、。〉》」』】〕〗〙〞〟），．］｝｡､',
  QU: '"\'“”‘’«»‹›',
  EX: '!?！？',
  IS: ',.:;',
  SY: '/\\',
  NS: '々〻〜：；ー・゛゜ゝゞヽヾ',
  BA: '\t|\u00ad‐–\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u3000',
  BB: '´ˈˌ',
  HY: '-',
  B2: '—',
  IN: '…‥‧',
  PR: '$£¥+±€№−￥＄￡∓',
  PO: '%¢‰′″℃℉％￠',
  /** Both AL and PO in LibreOffice. */
  DG: '°',
  GL: '\u00a0\u202f\u2007',
  WJ: '\u2060\ufeff',
  ZW: '\u200b',
} as const;
