/**
 * Where a speech begins: its title over one to four lines. A title needs a sign that says so (an entry in 目录, the
 * words of a speech's title, speaker, date or 称谓 below it); a text that shows none has no title.
 */

import { salutation } from './called.ts';
import { titleKey, titleMark } from './contents.ts';
import { dateLine } from './dates.ts';
import { frontFollows, isRemark, isSubtitle } from './front.ts';
import { readNumber } from './numbers.ts';
import { beforeOf, isAdjacent, isFree, nextOf, type Page, textAt } from './page.ts';
import {
  frontLine,
  isCorner,
  isDivider,
  isEnded,
  isHeadlike,
  isLabelled,
  isPostAlone,
  namesOccasion,
  namesPaper,
  namesSpeech,
  readsLikeSentence,
} from './shapes.ts';

export interface Title {
  readonly last: number;
  readonly reason: string;
  readonly confidence: number;
}

const MOST = 4;

/** Without a mark or a number at its head. */
const coreOf = (text: string): string => {
  const rest = text.slice(titleMark(text));
  return rest.slice(readNumber(rest)?.length ?? 0).trim();
};

const isDashed = (text: string): boolean => /^[—－―]{1,2}[^—－―\s\d]/.test(text);

/** `青春，向前！` above its 副题. */
const isCalled = (page: Page, at: number): boolean => {
  const [text, below] = [textAt(page, at), nextOf(page, at)];
  return (
    text.length <= 30 && /^[^。；]*[！？!?]$/.test(text) && isDashed(textAt(page, below)) && isAdjacent(page, at, below)
  );
};

/** Who speaks for whom, on the line below a title. */
const UNIT =
  /^[\u4e00-\u9fffxX×＊*○]{2,18}(?:局|委|办公室|委员会|政府|党委|党组|中心|支队|大队|公司|学校|[中小]学|医院|法院|检察院|街道办事处)$/;

const isTitleLine = (page: Page, at: number): boolean => {
  const text = textAt(page, at);
  if (!isFree(page, at) || !(isHeadlike(text) || isCalled(page, at)) || isCorner(text) || salutation(text))
    return false;
  if (isLabelled(text) && !namesSpeech(text)) return false;
  const front = frontLine(text);
  return front?.date === undefined && (front?.sign !== 'post' || isNamed(page, at));
};

/** `林一同志` right above `在全县…会议上的讲话`, with the post above the name: one title over several lines. */
const isNamed = (page: Page, at: number): boolean => {
  const below = nextOf(page, at);
  if (!isFree(page, below) || !isAdjacent(page, at, below)) return false;
  const [text, under] = [textAt(page, at), textAt(page, below)];
  if (/[^：:，,]同志$/.test(text)) return /^[在关]/.test(under);
  if (!isPostAlone(text)) return false;
  const last = nextOf(page, below);
  return (
    /^[\u4e00-\u9fff]{2,4}同志$/.test(under) && /^[在关]/.test(textAt(page, last)) && isAdjacent(page, below, last)
  );
};

/** The line with up to three that follow it without a break, as long as each could stand in a title. */
const groupAt = (page: Page, at: number): readonly number[] => {
  const group: number[] = [];
  for (let line = at; group.length < MOST && isTitleLine(page, line); line = nextOf(page, line)) {
    const upper = group.at(-1);
    // A title that has begun with 在 and has not come to its end goes on below the blank line, too.
    const open = upper !== undefined && /^[在关]/.test(textAt(page, upper)) && !namesSpeech(textAt(page, upper));
    // So does one whose 副题 stands further below.
    const whole = open || isDashed(textAt(page, line));
    if (upper !== undefined && !isAdjacent(page, upper, line) && !whole) break;
    if (upper !== undefined && readNumber(textAt(page, line)) && !namesSpeech(textAt(page, line))) break;
    group.push(line);
  }
  return group;
};

/** A paragraph, a signature or a break stands above: the line does not go on from there. */
const hasBoundary = (page: Page, at: number): boolean => {
  const above = beforeOf(page, at);
  if (above < 0 || !isFree(page, above) || !isAdjacent(page, above, at)) return true;
  const text = textAt(page, above);
  return isEnded(text) || isDivider(text) || dateLine(text) !== undefined;
};

const fromContents = (page: Page, group: readonly number[], titles: ReadonlySet<string>): Title | undefined => {
  let key = '';
  let last: number | undefined;
  // The longest that is listed: half a broken entry may have been read as one of its own.
  for (const line of group.slice(0, 3)) {
    key += key === '' ? titleKey(textAt(page, line)) : textAt(page, line).replace(/[\s　]+/g, '');
    if (titles.has(key)) last = line;
  }
  return last === undefined ? undefined : { last, reason: '与目录中的一条相同', confidence: 0.98 };
};

const joined = (page: Page, lines: readonly number[]): string => lines.map((line) => textAt(page, line)).join('');

const LONGEST_REST = 5;

/**
 * Index of the line with which words come to an end that `names` knows: on the line, or, where a page's edge has cut a
 * word, by what is left of it below: `签约仪式主` above `持词`.
 */
const namedAt = (page: Page, group: readonly number[], names: (text: string) => boolean): number =>
  group.findIndex((line, i) => {
    const text = textAt(page, line);
    if (names(text)) return true;
    if (i === 0 || text.length > LONGEST_REST || frontLine(text)?.date) return false;
    return (
      textAt(page, group[i - 1] as number).length >= LONGEST_REST * 2 && names(joined(page, group.slice(0, i + 1)))
    );
  });

/** By its words: `在…会议上的讲话`, with its subtitle or what stands before a subtitle. */
const byWords = (page: Page, group: readonly number[], begin: boolean): Title | undefined => {
  const at = namedAt(page, group, namesSpeech);
  const [first, last] = [group[0], group[at]];
  if (first === undefined || last === undefined) return undefined;
  const words = at === 0 ? coreOf(textAt(page, last)) : joined(page, group.slice(0, at + 1));
  const behind = frontFollows(page, last);
  const numbered = readNumber(textAt(page, first)) !== undefined;
  if (numbered && !(behind && namesOccasion(words))) return undefined;
  const reason = '以“讲话”“发言”之类收尾，像讲话的题目';
  if (begin) {
    if (behind || namesOccasion(words)) return { last, reason, confidence: 0.97 };
    const alone = nextOf(page, last) >= page.lines.length || words.includes('，');
    return alone ? undefined : { last, reason, confidence: 0.85 };
  }
  // A line that is a title by itself takes none from above, but for what its dash goes on from.
  const named = at > 0 && /同志$/.test(textAt(page, group[at - 1] as number));
  if (at > 0 && !named && namesOccasion(textAt(page, last)) && !/^[—－\-―]/.test(textAt(page, last))) return undefined;
  const occasion = namesOccasion(words) || (at > 0 && namesOccasion(textAt(page, last)));
  if (occasion && (behind || hasBoundary(page, first))) return { last, reason, confidence: behind ? 0.97 : 0.85 };
  if (behind && hasBoundary(page, first) && (at > 0 || titleMark(textAt(page, first)) > 0 || words.length >= 6)) {
    return { last, reason: `${reason}，下有讲话人、日期或称谓`, confidence: 0.85 };
  }
  return undefined;
};

/** By what follows it: in the middle of a text speaker or date *and* 称谓, at its beginning any of them. */
const byFront = (page: Page, group: readonly number[], begin: boolean): Title | undefined => {
  const isName = (text: string): boolean => frontLine(text) !== undefined || UNIT.test(text);
  const names = group.findIndex((line, i) => i > 0 && isName(textAt(page, line)));
  const lines = names > 0 ? group.slice(0, names) : group;
  const last = lines.at(-1);
  const first = lines[0];
  if (first === undefined || last === undefined || lines.length > 3 || readNumber(textAt(page, first)))
    return undefined;
  if (frontLine(textAt(page, first))?.sign === 'name' && lines.length === 1 && textAt(page, first).length < 4)
    return undefined;
  let [at, signs] = [nextOf(page, last), 0];
  if (isRemark(textAt(page, at))) at = nextOf(page, at);
  for (; signs < 3 && isName(textAt(page, at)); at = nextOf(page, at)) signs += 1;
  const called = (salutation(textAt(page, at))?.mark ?? '') !== '';
  // Nothing behind them: an organ and a date, alone, are a signature.
  if (at >= page.lines.length) return undefined;
  const sure = begin
    ? called || (signs > 0 && frontFollows(page, last))
    : called && signs > 0 && hasBoundary(page, first);
  return sure ? { last, reason: '下有讲话人、日期或称谓', confidence: begin ? 0.85 : 0.75 } : undefined;
};

/** `把小事办好——访某局局长`: two halves of a title that a dash parts. */
const HALVED = /^[^，。；：—]{4,30}——[^，。；：—]{2,30}$/;

/** Words, then a line that a dash begins: 题目 and 副题, whatever they say. */
const byDash = (page: Page, group: readonly number[]): Title | undefined => {
  const at = group.findIndex((line) => isDashed(textAt(page, line)));
  const [first, last] = [group[0], group[at]];
  if (at < 1 || first === undefined || last === undefined || readNumber(textAt(page, first))) return undefined;
  return { last, reason: '文首的短行，下有以破折号开头的副题', confidence: 0.8 };
};

const LONGEST_APART = 30;
const PROSE = 45;

/** A short line that a blank line or its length sets apart from the prose below it. */
const standsApart = (page: Page, line: number): boolean => {
  const below = nextOf(page, line);
  const [text, prose] = [textAt(page, line), textAt(page, below)];
  if (text.length > LONGEST_APART || readsLikeSentence(text) || isLabelled(text)) return false;
  return isEnded(prose) && (below > line + 1 || prose.length >= Math.max(PROSE, text.length * 2));
};

/** At the beginning of a text only: a paper's name, a short line above headings, or one set apart. */
const byPlace = (page: Page, group: readonly number[], headed: boolean): Title | undefined => {
  const at = namedAt(page, group, namesPaper);
  const [first, last] = [group[0], group[at]];
  if (first === undefined || readNumber(textAt(page, first))) return undefined;
  const below = nextOf(page, group.at(-1) as number);
  const more = below < page.lines.length;
  if (page.claims[below]?.role === 'contentsTitle') {
    return { last: group.at(-1) as number, reason: '目录之上的短行', confidence: 0.75 };
  }
  if (last !== undefined && more && at < 3) return { last, reason: '文首一行，以文种收尾', confidence: 0.75 };
  if (!more || group.length > 1) return undefined;
  if (HALVED.test(textAt(page, first))) return { last: first, reason: '文首一行，以破折号分成两半', confidence: 0.75 };
  const alone = textAt(page, first).length <= 40 && !readsLikeSentence(textAt(page, first));
  if (headed && alone) return { last: first, reason: '文首的短行，下有编号的标题', confidence: 0.6 };
  return standsApart(page, first)
    ? { last: first, reason: '文首的短行，与下面的正文隔开', confidence: 0.6 }
    : undefined;
};

/** `headed`: the text has a series of headings at its top level. */
export const titleAt = (
  page: Page,
  at: number,
  known: { readonly begin: boolean; readonly headed: boolean; readonly titles: ReadonlySet<string> },
): Title | undefined => {
  const group = groupAt(page, at);
  if (group.length === 0) return undefined;
  const title =
    fromContents(page, group, known.titles) ??
    byWords(page, group, known.begin) ??
    (known.begin ? byDash(page, group) : undefined) ??
    byFront(page, group, known.begin) ??
    (known.begin ? byPlace(page, group, known.headed) : undefined);
  if (!title) return undefined;
  let last = title.last;
  for (let next = nextOf(page, last); isFree(page, next) && isSubtitle(textAt(page, next)); next = nextOf(page, next)) {
    if (next - at > MOST * 2 || isRemark(textAt(page, next))) break;
    last = next;
  }
  return { ...title, last };
};
