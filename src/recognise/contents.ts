/**
 * 目录: where it begins and ends, and what it lists. Entries may carry page numbers behind dots, tabs or blanks, or none;
 * then the text's own repetition of an entry shows where the list is over. Never claims a line that is body text.
 */

import { salutation } from './called.ts';
import { dateLine } from './dates.ts';
import { frontFollows } from './front.ts';
import { readNumber } from './numbers.ts';
import { nextOf, type Page, textAt } from './page.ts';
import { frontLine, isEnded, namesOccasion, namesPaper, namesSpeech } from './shapes.ts';

export interface Contents {
  readonly title: number;
  /** Behind its last line. */
  readonly end: number;
  /** Titles of speeches that it lists, as `titleKey` writes them. */
  readonly titles: ReadonlySet<string>;
}

const TITLE = /^目\s{0,8}[录次]$/;
const LONGEST = 120;
const FIRST = 3;
const PAGE = /(?:[.．·…⋯‥。—\-_－\s]{2,200}|\t|[\s]?[（(]\s?|\s)(?:第\s?)?(\d{1,4})(?:\s?页)?\s?[)）]?$/;
const LEADER = /[.．·…⋯‥—_－\s]{3,200}$/;
const NAME_BEHIND = /[\s　—…·.]{1,40}[\u4e00-\u9fffxX×＊*]{1,12}(?:[ 　][\u4e00-\u9fff]{1,3})?$/;
const MARK =
  /^(?:[【[（(]?\s?篇\s?[一二三四五六七八九十\d]{1,3}\s?[】\])）]?\s{0,4}[：:、]?|第[一二三四五六七八九十\d]{1,3}篇\s{0,4}[：:、]?|[★●◆■※○◎▲△·•]\s?)\s{0,4}/;

/** `篇一：`, `【篇2】`, bullets: marks before a title that are neither number nor text. */
export const titleMark = (text: string): number => MARK.exec(text)?.[0].length ?? 0;

/** The same for a title and its entry: numbers, marks, blanks and the page aside. */
export const titleKey = (text: string): string => {
  const rest = text.slice(titleMark(text));
  return rest
    .slice(readNumber(rest)?.length ?? 0)
    .replace(/[\s　]+/g, '')
    .replace(/[。：:]$/, '');
};

interface Entry {
  readonly line: number;
  /** Without leader and page. */
  readonly text: string;
  readonly paged: boolean;
}

const entryAt = (page: Page, line: number): Entry => {
  const text = textAt(page, line);
  if (text.length > LONGEST) return { line, text, paged: false };
  const found = PAGE.exec(text);
  // `2024年工作要点 12` is paged, `…座谈会 2024` is not told apart: a year is no page.
  const paged = found !== null && found.index > 0 && !/^(?:19|20)\d\d$/.test(found[1] as string);
  return { line, text: (paged ? text.slice(0, found.index) : text.replace(LEADER, '')).trim(), paged };
};

const keysOf = (entries: readonly Entry[]): readonly string[] => {
  const keys: string[] = [];
  let open = '';
  for (const { text, paged } of entries) {
    const key = titleKey(text);
    keys.push(key);
    const shorter = text.replace(/[（(][^（）()]{1,20}[）)]$/, '').replace(NAME_BEHIND, '');
    if (shorter !== text && namesPaper(shorter)) keys.push(titleKey(shorter));
    if (withoutPerson(text) !== text) keys.push(titleKey(withoutPerson(text)));
    open += key;
    if (open !== key) keys.push(open);
    if (paged || namesSpeech(text)) open = '';
  }
  return keys;
};

/** `（村党支部书记 耿直）`: the person who speaks, in brackets behind an entry. */
const PERSON = /[（(]([^（）()]{2,24})[）)]$/;

const withoutPerson = (text: string): string => {
  const [all, person = ''] = PERSON.exec(text) ?? [];
  return all !== undefined && frontLine(person)?.sign === 'post' ? text.slice(0, -all.length).trim() : text;
};

/** Entries with a number that stand in the text without it, with what follows a title below them: titles, not headings. */
const standAlone = (page: Page, end: number, entries: readonly Entry[]): boolean => {
  const keys = new Set(entries.map(({ text }) => titleKey(withoutPerson(text))));
  const found = new Set<string>();
  for (let line = end; line < page.lines.length; line += 1) {
    const text = textAt(page, line);
    if (text.length <= LONGEST && keys.has(titleKey(text)) && !readNumber(text) && frontFollows(page, line))
      found.add(titleKey(text));
  }
  return found.size > 1 && found.size * 2 >= keys.size;
};

/**
 * What the list calls speeches. An entry that names one shows how they are numbered, or that they are not: then all that
 * are so are titles; where none does, those without number. A person or a part is none.
 */
const titlesOf = (page: Page, end: number, entries: readonly Entry[]): ReadonlySet<string> => {
  const own = entries.filter(({ text }) => frontLine(text)?.sign !== 'post' && !dateLine(text) && !isPart(text));
  const named = own.find(({ text }) => namesSpeech(text) || withoutPerson(text) !== text);
  const first = own.find(({ text }) => readNumber(text));
  const numbered = first ? own.filter(({ text }) => readNumber(text)?.series === readNumber(first.text)?.series) : [];
  const shown = named ?? (numbered.length > 1 && standAlone(page, end, numbered) ? first : undefined);
  const series = shown && readNumber(shown.text)?.series;
  const titles = own.filter(({ text }) => readNumber(text)?.series === series);
  return new Set(keysOf(titles).filter((key) => key.length >= 4));
};

const PART = /^(?:[上中下]|第[一二三四五六七八九十\d]{1,3})[篇编辑卷](?:[\s　：:·]|$)/;

/** 上篇　会议讲话; `第一篇：在…上的讲话` is a title with a mark. */
export const isPart = (text: string): boolean => {
  const mark = text.length <= 40 && !isEnded(text) ? PART.exec(text)?.[0] : undefined;
  return mark !== undefined && !namesOccasion(text.slice(mark.length).trim());
};

/** Where a list without page numbers or repetitions ends: before its last group, or before the title that closes it. */
const endOfPlain = (entries: readonly Entry[]): number => {
  for (let i = entries.length - 1; i > 0; i -= 1) {
    const [upper, lower] = [(entries[i - 1] as Entry).line, (entries[i] as Entry).line];
    if (lower > upper + 1) return lower;
  }
  for (let i = entries.length - 1; i > 0; i -= 1) {
    if (namesSpeech((entries[i] as Entry).text)) return (entries[i] as Entry).line;
  }
  return (entries.at(-1)?.line ?? -1) + 1;
};

const readEntries = (
  page: Page,
  title: number,
): { readonly entries: Entry[]; readonly stop: number; readonly repeats: boolean } => {
  const entries: Entry[] = [];
  const seen = new Set<string>();
  let open = '';
  let at = nextOf(page, title);
  for (; at < page.lines.length; at = nextOf(page, at)) {
    const text = textAt(page, at);
    const entry = entryAt(page, at);
    const key = titleKey(entry.text);
    if (!entry.paged) {
      const second = key + titleKey(textAt(page, nextOf(page, at)));
      const third = second + titleKey(textAt(page, nextOf(page, nextOf(page, at))));
      if (key.length >= 2 && [key, second, third].some((said) => seen.has(said)))
        return { entries, stop: at, repeats: true };
      if (text.length > LONGEST || isEnded(text) || salutation(text)?.mark || dateLine(text)) break;
    }
    entries.push(entry);
    open += key;
    // The text repeats the list from its beginning; two speeches of one title are no repetition.
    if (entries.length <= FIRST) seen.add(key).add(open);
    if (open.length > LONGEST || entry.paged || namesSpeech(entry.text)) open = '';
  }
  return { entries, stop: at, repeats: false };
};

/** The first 目录 of the text. A bare 目录 with nothing that it could list is none. */
export const findContents = (page: Page): Contents | undefined => {
  const title = page.lines.findIndex(({ text }) => text.length <= 12 && TITLE.test(text));
  if (title < 0) return undefined;
  const { entries, stop, repeats } = readEntries(page, title);
  const lastPaged = entries.findLastIndex(({ paged }) => paged);
  const mostly = entries.filter(({ paged }) => paged).length * 2 >= lastPaged + 1;
  const end =
    lastPaged >= 0 && mostly && !repeats
      ? (entries[lastPaged] as Entry).line + 1
      : repeats
        ? stop
        : endOfPlain(entries);
  const listed = entries.filter(({ line }) => line < end);
  return { title, end, titles: titlesOf(page, end, listed) };
};
