/**
 * The names that a masked edition must not say: made of all facts that are masked as places, persons and
 * organs, and of what people make of them (青禾 of 青禾镇, 沈县长 of 沈若谷). It reads no output.
 */

import type { Place } from '../source.ts';
import { type Entry, entriesOf, type Fact, type TextFact } from '../tree/facts.ts';
import type { MaskForm, MaskKind } from '../tree/masking.ts';
import type { Input } from '../tree/trace.ts';
import { isOrgan, isPersonLike, isPersonUnder, isPlace, lastKey, seatOf } from './kinds.ts';
import { once } from './once.ts';
import { maskOrgan, maskPerson, maskPlace } from './shape.ts';
import {
  compoundSurname,
  everyday,
  GENERIC_NAME,
  genericStem,
  NAMED_ORGAN,
  organ,
  PLACE_CLASSES,
  POSTS,
} from './words.ts';

export interface Name {
  readonly kind: MaskKind;
  /** What stands in its stead. */
  readonly shown: string;
  /** Of the fact that it comes from. */
  readonly place: Place;
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly name: Name;
}

export interface Names {
  readonly size: number;
  readonly find: (text: string) => readonly Found[];
}

/** What a figure says of itself is no value. */
const ABOUT_FIGURE = new Set(['单位', '小数', '同比小数', '方向', '来源', '截至', '口径', '说明']);

/** Keys that stand beside names and are none. */
const NO_ROW = /^(?:合计|小计|总计|来源|截至|单位|口径|说明|遮隐|待核|责任单位)$/;

/** A key that is a name itself: of a place, an organ, of a person where the mapping says that its keys are persons. */
const nameInKey = (key: string, place: Place, mask: Fact['mask'], byPersons: boolean): TextFact | undefined => {
  // Where only numbers or dates are asked for, the keys stay.
  if (mask === '数字' || mask === '日期') return undefined;
  const named: TextFact = { type: 'text', text: key, place, ...(mask === false ? { mask } : {}) };
  if (byPersons || isPlace(key, 2, 4) || isOrgan(key)) return named;
  if (mask === '地名') return { ...named, mask };
  return mask === '人名' && isPersonLike(key) ? { ...named, mask } : undefined;
};

/** Whether a mapping goes by persons: `应到` and `实到` under `参会人员` are none. */
const goesByPersons = (entries: ReadonlyMap<string, Entry>, key: string): boolean =>
  entries.size > 0 && [...entries.keys()].every((each) => isPersonUnder(each, key) || NO_ROW.test(each));

/** Every fact below `fact` with its path; keys of mappings that are names come as texts. */
export function* leavesOf(fact: Fact, path: string): Generator<Input> {
  if (fact.type === 'list') {
    for (const [i, item] of fact.items.entries()) yield* leavesOf(item, `${path}[${i}]`);
    return;
  }
  const entries = entriesOf(fact);
  if (!entries) {
    yield { path, fact };
    return;
  }
  const byPersons = fact.type === 'map' && goesByPersons(entries, lastKey(path));
  for (const [key, { fact: below, keyPlace }] of entries) {
    if (fact.type === 'figure' && ABOUT_FIGURE.has(key)) continue;
    const inner = path === '' ? key : `${path}.${key}`;
    const isPerson = byPersons && !NO_ROW.test(key);
    const name = nameInKey(key, keyPlace, fact.mask, isPerson);
    // A person's name is known by the key above it, as the value of that key would be.
    if (name) yield { path: isPerson ? path : inner, fact: name };
    yield* leavesOf(below, inner);
  }
}

const steps = once(() => new RegExp(`(.{1,16}?)(?:${PLACE_CLASSES})(?=$|.{2,})`, 'g'));

/** Characters of a name that may be sought in text. */
const LEAST = 2;

/** Posts are read where a text may be one, not in prose. */
const LONGEST_POST = 40;

type Add = (text: string, kind: MaskKind, shown: string, place: Place) => void;

const addPlace = (text: string, place: Place, form: MaskForm, add: Add): void => {
  add(text, '地名', maskPlace(text, form), place);
  for (const [step, stem = ''] of text.matchAll(steps())) {
    if (genericStem().test(stem)) continue;
    add(step, '地名', maskPlace(step, form), place);
    if (!everyday().has(stem)) add(stem, '地名', form, place);
  }
};

const addOrgan = (text: string, place: Place, form: MaskForm, add: Add): void => {
  const [, name = '', ending = ''] = NAMED_ORGAN.exec(text.slice(seatOf(text)?.length ?? 0)) ?? [];
  if (ending !== '' && !GENERIC_NAME.test(name) && !everyday().has(name)) add(name, '单位名', form, place);
  const shown = maskOrgan(text, form);
  if (shown !== text) add(text, '单位名', shown, place);
};

/** `沈县长`: surname and post, for every post that anybody in the facts holds. */
const addPerson = (text: string, place: Place, form: MaskForm, posts: ReadonlySet<string>, add: Add): void => {
  add(text, '人名', maskPerson(form), place);
  const surname = compoundSurname().exec(text)?.[0] ?? text[0];
  if (text.length > 4 || surname === undefined) return;
  for (const post of posts) add(`${surname}${post}`, '人名', `${form}${post}`, place);
};

/** A surname that ends another word (`本周书记`) is none. */
const ENDS_A_WORD = /[本上下每这那两几一二三四五六七八九十]$/;

const surnamePost = once(() => new RegExp(`^.{1,2}${POSTS.source}$`));

/** A name that the user listed, in no fact of its own. */
export interface Said {
  readonly text: string;
  readonly place: Place;
}

/** A document's title begins with the place it is of: `《澜江市信访工作…方案》`. */
const TITLES = /《([^《》]+)/g;

/** Which places are named at the head of an organ or of a document. */
const seatsIn = (text: string, kind: MaskKind | 'parts' | undefined): string[] => {
  if (kind !== '单位名' && kind !== 'parts') return [];
  const heads = text.length <= LONGEST_POST && organ().test(text) ? [text] : [];
  if (kind === 'parts') for (const [, head = ''] of text.matchAll(TITLES)) heads.push(head);
  return heads.map(seatOf).filter((seat) => seat !== undefined);
};

/** `kindOf`: of a fact that is masked, as what; `parts` where only what is named in it goes. */
export const namesOf = (
  leaves: readonly Input[],
  kindOf: (input: Input) => MaskKind | 'parts' | undefined,
  said: readonly Said[],
  { form, kinds }: { readonly form: MaskForm; readonly kinds: readonly MaskKind[] },
): Names => {
  const table = new Map<string, Name>();
  const add: Add = (text, kind, shown, place) => {
    if (text.length >= LEAST && !table.has(text)) table.set(text, { kind, shown, place });
  };
  const hidesPlaces = kinds.includes('地名');
  const persons: Said[] = [];
  const posts = new Set<string>();
  for (const input of leaves) {
    const { fact } = input;
    if (fact.type !== 'text') continue;
    const { text, place } = fact;
    const kind = kindOf(input);
    if (kind === '地名') addPlace(text, place, form, add);
    else if (kind === '单位名') addOrgan(text, place, form, add);
    else if (kind === '人名') persons.push({ text, place });
    if (hidesPlaces) for (const seat of seatsIn(text, kind)) addPlace(seat, place, form, add);
    if (text.length <= LONGEST_POST) for (const [post] of text.matchAll(POSTS)) posts.add(post);
  }
  for (const { text, place } of persons) addPerson(text, place, form, posts, add);
  for (const { text, place } of said) {
    if (isPlace(text, 1)) addPlace(text, place, form, add);
    else if (organ().test(text)) addOrgan(text, place, form, add);
    else add(text, '人名', maskPerson(form), place);
  }
  return tableNames(table);
};

const NONE: Names = { size: 0, find: () => [] };

/** Found from left to right, the longest first: by their first two characters, so that many names cost no more. */
const tableNames = (table: ReadonlyMap<string, Name>): Names => {
  if (table.size === 0) return NONE;
  const byHead = new Map<string, string[]>();
  for (const word of [...table.keys()].sort((a, b) => b.length - a.length)) {
    const head = word.slice(0, LEAST);
    const known = byHead.get(head);
    if (known) known.push(word);
    else byHead.set(head, [word]);
  }
  const wordAt = (text: string, at: number): string | undefined =>
    byHead
      .get(text.slice(at, at + LEAST))
      ?.find(
        (word) => text.startsWith(word, at) && !(surnamePost().test(word) && ENDS_A_WORD.test(text.slice(at - 1, at))),
      );
  return {
    size: table.size,
    find: (text) => {
      const found: Found[] = [];
      for (let at = 0; at < text.length; at += 1) {
        const word = wordAt(text, at);
        if (word === undefined) continue;
        found.push({ start: at, end: at + word.length, name: table.get(word) as Name });
        at += word.length - 1;
      }
      return found;
    },
  };
};
