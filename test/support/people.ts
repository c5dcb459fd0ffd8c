/** Short ways to write people, answers and programmes in tests. */

import { defineProgramme, type Programme, type ProgrammeJson, type Side } from "../../src/programme/index.js";
import type { Answer, Participant, Roster } from "../../src/roster/index.js";

/** A participant; everything but side and id may be left out. */
export function person(
  side: Side,
  id: string,
  answers: Participant["answers"] = {},
  rest: Partial<Participant> = {},
): Participant {
  return {
    id,
    key: id.toLowerCase(),
    name: id,
    contact: "",
    side,
    capacity: 1,
    takesPart: true,
    answers,
    ...rest,
  };
}

/** A roster in the order a roster has. */
export function rosterOf(people: readonly Participant[], managers: Roster["managers"] = new Map()): Roster {
  const sorted = [...people].sort((a, b) => (a.key < b.key ? -1 : 1));
  return {
    mentors: sorted.filter(({ side }) => side === "mentor"),
    mentees: sorted.filter(({ side }) => side === "mentee"),
    managers,
  };
}

/** A programme of the parts that matter to a test; a criterion that says nothing where none is given. */
export function programmeOf(parts: Partial<ProgrammeJson>): Programme {
  const { questions = [], ...rest } = parts;
  return defineProgramme({
    name: "A test",
    people: { id: "id" },
    questions: [...questions, { id: "blank", kind: "choice", both: "blank" }],
    criteria: [{ dimension: "background", compare: "same", question: "blank", weight: 1 }],
    ...rest,
  });
}

export const choice = (option: string): Answer => ({ kind: "choice", option, key: option.toLowerCase() });

export const choices = (...options: readonly string[]): Answer => ({
  kind: "choices",
  options,
  keys: options.map((option) => option.toLowerCase()),
});

export const ranking = (...options: readonly string[]): Answer => ({
  kind: "ranking",
  options,
  keys: options.map((option) => option.toLowerCase()),
});

export const scale = (level: number, text = String(level)): Answer => ({ kind: "scale", level, text });

export const number = (value: number): Answer => ({ kind: "number", value });

export const date = (iso: string): Answer => ({ kind: "date", date: iso });

export const ratings = (...given: readonly (number | undefined)[]): Answer => ({
  kind: "ratings",
  ratings: given,
});

export const coordinates = (latitude: number, longitude: number): Answer => ({
  kind: "coordinates",
  latitude,
  longitude,
});

export const vector = (...numbers: readonly number[]): Answer => ({ kind: "vector", numbers });

export const manager = (...keys: readonly string[]): Answer => ({ kind: "person", names: keys, keys });

export const people = (...keys: readonly string[]): Answer => ({ kind: "people", names: keys, keys });

/** Free in the given quarter hours of the week, [first, how many] each; quarter 0 is Monday 00:00. */
export function free(...times: readonly (readonly [from: number, quarters: number])[]): Answer {
  const week = new Uint32Array(21);
  for (const [from, quarters] of times)
    for (let quarter = from; quarter < from + quarters; quarter++)
      week[quarter >>> 5]! |= 1 << (quarter & 31);
  return { kind: "availability", week };
}
