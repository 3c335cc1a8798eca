/** What a post is made of: the organ, and the office held in it. Tables and pure questions; it knows no person. */

/** Offices of which a person has one in an organ; hats that anybody may wear (组长, 河长) are none. */
const OFFICES =
  '书记|县长|市长|区长|省长|州长|镇长|乡长|局长|主任|部长|主席|院长|检察长|厅长|处长|科长|所长|站长|校长|秘书长|政委|支队长|大队长';

const AT_END = new RegExp(`(常务副|副|代)?(${OFFICES})$`);

export interface Post {
  /** As written, before the office; may begin with words that belong to the sentence: `下面请县信访局`. */
  readonly organ: string;
  readonly office: string;
  readonly deputy: boolean;
  /** Characters of the office, 副 included. */
  readonly length: number;
}

/** The post that a text ends with. */
export const postAtEnd = (text: string): Post | undefined => {
  const match = AT_END.exec(text);
  if (!match) return undefined;
  const [whole, rank = '', office = ''] = match;
  return { organ: text.slice(0, match.index), office, deputy: rank.endsWith('副'), length: whole.length };
};

const AT_START = new RegExp(`^(?:${OFFICES})`);

/** The office that a text begins with, as in `沈见山县长`. */
export const officeAtStart = (text: string): string | undefined => AT_START.exec(text)?.[0];

const PLACE = /[省市县区州镇乡村]$|街道$/;

const tailInCommon = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1;
  return length;
};

/**
 * same: the organs agree as far as both are written. other: they cannot be one. unclear: one is not written, or
 * is written in another way.
 */
export const compareOrgans = (written: string, known: string): 'same' | 'other' | 'unclear' => {
  if (written === '') return 'unclear';
  const common = tailInCommon(written, known);
  if (common === known.length || common === written.length) return common > 0 ? 'same' : 'unclear';
  const [rest, knownRest] = [written.slice(0, -common || undefined), known.slice(0, -common || undefined)];
  if (PLACE.test(rest) && PLACE.test(knownRest)) return 'other';
  if (common >= 2) return 'same';
  // 司法局局长 and 公安局局长 have 局 in common, 石渡镇镇长 and 白河镇党委书记 nothing.
  return rest.length >= 2 && knownRest.length >= 2 ? 'other' : 'unclear';
};

/** Behind such a word a post is one of former days, or of days to come. */
export const NOT_NOW =
  /(?:时任|原任|曾任|历任|先后任|前任|原|前|拟任|接替|接任|转任|调任|改任|提名|兼|挂职|当时的|过去的|原来的)[^，。；、]{0,14}$/;
