/** The population of geo as a programme and a roster, so that the library's own scoring can be timed on it. */
import { defineProgramme, type Programme, type ProgrammeJson, type Roster } from "../src/index.js";
import { likenessTables, type Person, population, WEIGHTS } from "./instances.js";

const HALF_HOURS = 336;

/** The eight criteria of geo. Weights are given by its definition; a gap of 5 to 15 years is best, falling off over 10. */
export function geoProgramme(): Programme {
  const [a, b, c] = likenessTables();
  const likeness = (table: readonly (readonly number[])[] | undefined, id: string) => ({
    dimension: "background",
    compare: "table",
    question: id,
    weight: WEIGHTS[id as "a" | "b" | "c"],
    otherwise: 0,
    fits: (table ?? []).flatMap((row, mentor) =>
      row.map((fit, mentee) => ({ mentor: `${id}${mentor}`, mentee: `${id}${mentee}`, fit })),
    ),
  });
  const json = {
    name: "geo",
    people: { id: "id" },
    questions: [
      { id: "goals", kind: "choices", both: "goals" },
      { id: "free", kind: "availability", both: "free" },
      ...["first", "second"].map((id) => ({ id, kind: "scale", from: 1, to: 5, both: id })),
      ...["a", "b", "c"].map((id) => ({ id, kind: "choice", both: id })),
      { id: "years", kind: "number", both: "years" },
    ],
    criteria: [
      { dimension: "goals", compare: "overlap", question: "goals", weight: WEIGHTS.goals, ifUnanswered: 0 },
      {
        dimension: "availability",
        compare: "shared-time",
        question: "free",
        enoughMinutes: 180,
        weight: WEIGHTS.time,
      },
      ...(["first", "second"] as const).map((id) => ({
        dimension: "values",
        compare: "closeness",
        question: id,
        weight: WEIGHTS[id],
      })),
      likeness(a, "a"),
      likeness(b, "b"),
      likeness(c, "c"),
      {
        dimension: "power",
        compare: "band",
        question: "years",
        from: 5,
        to: 15,
        softBelow: 10,
        softAbove: 10,
        weight: WEIGHTS.gap,
      },
    ],
  };
  return defineProgramme(json as unknown as ProgrammeJson);
}

/** So many mentees and mentors with answers. */
export function geoRoster(mentees: number, mentors: number): Roster {
  return {
    mentees: population(mentees, 218, false).map((person, at) => participant(person, "mentee", at)),
    mentors: population(mentors, 219, true).map((person, at) => participant(person, "mentor", at)),
    managers: new Map(),
  };
}

function participant(person: Person, side: "mentor" | "mentee", at: number): Roster["mentors"][number] {
  const id = `${side} ${String(at).padStart(6, "0")}`;
  const goals = bitsOf(person.goals).map((goal) => `g${goal}`);
  const scale = (level: number) => ({ kind: "scale", level: level - 1, text: String(level) }) as const;
  const choice = (option: string) => ({ kind: "choice", option, key: option }) as const;
  return {
    id,
    key: id,
    name: id,
    contact: "",
    side,
    capacity: 1,
    takesPart: true,
    answers: {
      goals: { kind: "choices", options: goals, keys: goals },
      free: { kind: "availability", week: weekOf(person.slots) },
      first: scale(person.first),
      second: scale(person.second),
      a: choice(`a${person.a}`),
      b: choice(`b${person.b}`),
      c: choice(`c${person.c}`),
      years: { kind: "number", value: person.years },
    },
  };
}

/** The places of the bits that are set, ascending. */
export function bitsOf(words: Uint32Array): readonly number[] {
  const places: number[] = [];
  for (let place = 0; place < words.length * 32; place++)
    if (((words[place >>> 5]! >>> (place & 31)) & 1) === 1) places.push(place);
  return places;
}

/** 336 half hours as 672 quarter hours. */
function weekOf(slots: Uint32Array): Uint32Array {
  const week = new Uint32Array(21);
  for (const slot of bitsOf(slots)) if (slot < HALF_HOURS) week[slot >>> 4]! |= 3 << ((slot & 15) * 2);
  return week;
}
