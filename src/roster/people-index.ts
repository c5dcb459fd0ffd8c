/**
 * Finds out whom a name, an id or an e-mail address means.
 */
import { plain } from "../plain.js";
import { spelling } from "./spelling.js";
import { withoutTitles } from "./titles.js";

/** What is known of somebody who may be named. */
export interface Named {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly contact: string;
}

/** The people of a roster by everything they may be called. */
export interface PeopleIndex {
  /** Keys of everybody a text may mean: one, several where a name is shared, none where nobody is called so. */
  readonly find: (text: string) => readonly string[];
  /** All ids, names and addresses, for finding the nearest. */
  readonly words: readonly string[];
}

/**
 * Builds the index. Ids come before addresses, addresses before names; then both as others may spell them (see
 * `spelling`), names without titles ("Prof. Ada Otter"), and last without any spaces ("Mentor 23", "Mentor23").
 */
export function peopleIndex(people: readonly Named[]): PeopleIndex {
  const levels = LEVELS.map(({ word, form }) => ({ form, keys: indexBy(people, (one) => form(one[word])) }));
  const words = [...new Set(people.flatMap(({ id, name, contact }) => [id, name, contact]))].filter(
    (word) => word !== "",
  );
  const find = (text: string): readonly string[] => {
    for (const { form, keys } of levels) {
      const found = keys.get(form(text));
      if (found !== undefined) return [...found].sort();
    }
    return [];
  };
  return { find, words: words.sort() };
}

/** What is looked at, and in which form, until somebody is found. */
const LEVELS: readonly {
  readonly word: "id" | "name" | "contact";
  readonly form: (text: string) => string;
}[] = [
  { word: "id", form: plain },
  { word: "contact", form: plain },
  { word: "name", form: plain },
  { word: "id", form: spelling },
  { word: "name", form: spelling },
  { word: "name", form: (text) => withoutTitles(spelling(text)) },
  { word: "id", form: (text) => compact(plain(text)) },
  { word: "name", form: (text) => compact(plain(text)) },
  { word: "id", form: (text) => compact(spelling(text)) },
  { word: "name", form: (text) => compact(spelling(text)) },
];

/** The key of somebody who does not take part: distinct from every participant's, which no `plain` begins with a space. */
export function outsiderKey(text: string): string {
  return ` outside roster: ${plain(text)}`;
}

function compact(text: string): string {
  return text.replace(/\s/g, "");
}

function indexBy(
  people: readonly Named[],
  word: (person: Named) => string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const index = new Map<string, Set<string>>();
  for (const person of people) {
    const key = word(person);
    if (key === "") continue;
    const found = index.get(key) ?? new Set<string>();
    index.set(key, found.add(person.key));
  }
  return index;
}
