/**
 * What programs do differently when they break lines, as data: one entry a program. It holds no code and
 * knows no document. `libreoffice` is measured against LibreOffice 7.4; `word` follows the published
 * kinsoku lists of Word for zh-CN and agrees with `docx/layout`; Word itself was never run.
 */

export interface Profile {
  readonly name: 'word' | 'libreoffice';
  /** Characters that may not stand first on a line (避头). */
  readonly mayNotStart: string;
  /** Characters that may not stand last on a line (避尾). */
  readonly mayNotEnd: string;
  /** Marks of which one may stand outside the right margin; empty: none. */
  readonly hanging: string;
  /** Gap between a Han and a Latin letter or digit that touch, in parts of an em (5: 1/5 em); 0: none. */
  readonly gapDivisor: number;
  /**
   * `portion`: text falls into portions at each change of script or face, a face's spacing counts only
   * between characters of one portion, and the rules of the script before the break hold.
   * `pair`: spacing follows every character, and two neighbours decide alone whether a line may break.
   */
  readonly breaking: 'portion' | 'pair';
  /** The text area holds whole lines of the page's grid only; what is left over stays empty. */
  readonly wholeGridLines: boolean;
  /** Space before a paragraph stays at the top of a page that it was told to begin; else only in a new section. */
  readonly spaceAtPageTop: boolean;
  /** The line above a row of a table is within the height that the .docx states for the row; else it comes on top. */
  readonly rowsHoldLines: boolean;
  /** Where a table goes on to the next page, room is left for its edge below the last row; else for an inner line. */
  readonly edgeAtPageFoot: boolean;
}

/** LibreOffice's zh-CN locale data. … — ％ ℃ are not in it, so they may start a line there. */
const LIBREOFFICE: Profile = {
  name: 'libreoffice',
  mayNotStart:
    '!),.:;?]}¢\'"、。〉》」』】〕〗〞︰︱︳﹐､﹒﹔﹕﹖﹗﹚﹜﹞！），．：；？｜｝︴︶︸︺︼︾﹀﹂﹄﹏～￠々‖•·ˇˉ―-′’”',
  mayNotEnd: '([{£¥\'"‵〈《「『【〔〖（［｛￡￥〝︵︷︹︻︽︿﹁﹃﹙﹛﹝“‘',
  // `overflowPunct` 1, which the .docx writes, turns hanging off in LibreOffice 7.4.
  hanging: '',
  gapDivisor: 5,
  breaking: 'portion',
  wholeGridLines: true,
  spaceAtPageTop: true,
  rowsHoldLines: true,
  edgeAtPageFoot: false,
};

/**
 * Word's lists for zh-CN with —, as the .docx writes them into its settings. Hanging is on in the .docx
 * (`overflowPunct` 1); the marks are those to which Word applies it in Simplified Chinese ([MS-OI29500]
 * 2.1.52), full-width ones and quotation marks.
 */
const WORD: Profile = {
  name: 'word',
  mayNotStart: '!%),.:;?]}¢°·—ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠',
  mayNotEnd: '$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥',
  hanging: '’”℃∶、。〃〉》」』】〕〗〞﹚﹜﹞！＂％＇），．：；？］｝￠',
  gapDivisor: 0,
  breaking: 'pair',
  wholeGridLines: false,
  spaceAtPageTop: false,
  rowsHoldLines: false,
  edgeAtPageFoot: true,
};

export const PROFILES: Readonly<Record<'word' | 'libreoffice', Profile>> = { word: WORD, libreoffice: LIBREOFFICE };
