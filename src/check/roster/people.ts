/** The roster, ready to be asked: by name, and by the office held. Made once of a list; it judges nothing. */

import { recent } from '../../recent.ts';
import type { RosterEntry } from '../material.ts';
import { createTerms, type Terms } from '../terms.ts';
import { type Post, postAtEnd } from './posts.ts';

export interface Person {
  readonly entry: RosterEntry;
  /** Of the posts that could be read. */
  readonly posts: readonly Post[];
}

export interface People {
  readonly names: Terms<Person>;
  /** By office: `局长`. */
  readonly holders: ReadonlyMap<string, readonly Person[]>;
  /** First characters of the names. */
  readonly surnames: ReadonlySet<string>;
}

const make = (roster: readonly RosterEntry[]): People => {
  const people = roster.map((entry): Person => {
    return { entry, posts: entry.posts.flatMap((post) => postAtEnd(post) ?? []) };
  });
  const holders = new Map<string, Person[]>();
  for (const person of people) {
    for (const office of new Set(person.posts.map((post) => post.office))) {
      const list = holders.get(office);
      if (list) list.push(person);
      else holders.set(office, [person]);
    }
  }
  return {
    names: createTerms(people.map((person) => [person.entry.name, person] as const)),
    holders,
    surnames: new Set(roster.map(({ name }) => name.slice(0, 1))),
  };
};

const known = recent<readonly RosterEntry[], People>(4);

export const peopleOf = (roster: readonly RosterEntry[]): People => {
  const before = known.get(roster);
  if (before) return before;
  const made = make(roster);
  known.set(roster, made);
  return made;
};
