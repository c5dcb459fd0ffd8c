/**
 * Whom people could be matched with if nothing stood in the way, and what does.
 */
import type { Compared } from "../../formats/index.js";
import { isOneList, isReciprocal, type Programme } from "../../programme/index.js";
import { type Participant, placesOf, type Roster } from "../../roster/index.js";

/** Everybody and what keeps whom apart. */
export interface Scene {
  readonly programme: Programme;
  readonly roster: Roster;
  readonly vetoes: Compared["vetoes"];
}

/** Two different people who both take part. */
export interface PossiblePair {
  readonly people: readonly [mentor: Participant, mentee: Participant];
  /** What forbids them, by its place among the reasons for vetoes: an answer, or that one is missing. */
  readonly vetoed: ReadonlyMap<number, "broken" | "unanswered">;
}

/** Everybody who can be matched; of one list each once. */
export function matchable({ programme, roster: { mentors, mentees } }: Omit<Scene, "vetoes">) {
  const everybody = isOneList(programme.format) ? mentees : [...mentors, ...mentees];
  return everybody.filter((person) => placesOf(person) > 0);
}

/** Every pair, each once; of peers as mentees both. Of one person alone where they are given. */
export function* possiblePairs(
  { programme, roster: { mentors, mentees }, vetoes }: Scene,
  only?: Participant,
): Generator<PossiblePair> {
  const isPool = isReciprocal(programme.format);
  const rows = only?.side === "mentee" ? [mentees.indexOf(only)] : mentees.keys();
  const columns = only?.side === "mentor" ? [mentors.indexOf(only)] : [...mentors.keys()];
  for (const row of rows)
    for (const column of columns) {
      const [mentor, mentee] = [mentors[column] as Participant, mentees[row] as Participant];
      if (mentor.key === mentee.key || placesOf(mentor) === 0 || placesOf(mentee) === 0) continue;
      if (!isPool) {
        const vetoed = vetoedIn(vetoes, mentors, mentees, row, column);
        yield { people: [mentor, mentee], vetoed };
        continue;
      }
      if (only === undefined && column > row) continue;
      const vetoed = new Map(vetoedIn(vetoes, mentors, mentees, row, column));
      // Either may be the one who helps: what is forbidden one way is forbidden.
      for (const [reason, verdict] of vetoedIn(vetoes, mentors, mentees, column, row))
        if (vetoed.get(reason) !== "broken") vetoed.set(reason, verdict);
      yield { people: [mentees[column] as Participant, mentee], vetoed };
    }
}

type Vetoed = PossiblePair["vetoed"];

/** Most pairs are forbidden by nothing, and there are millions of pairs. */
const NOTHING: Vetoed = new Map();

function vetoedIn(
  { allows, of, reasons }: Scene["vetoes"],
  mentors: readonly Participant[],
  mentees: readonly Participant[],
  row: number,
  column: number,
): Vetoed {
  if (allows(row, column)) return NOTHING;
  return new Map(
    of(row, column).map((reason) => {
      const verdict = reasons[reason]?.check(mentors[column] as Participant, mentees[row] as Participant);
      return [reason, verdict === "unanswered" ? verdict : "broken"] as const;
    }),
  );
}

/** How findings name somebody: with their role, where there are roles. */
export function namedIn(programme: Pick<Programme, "format">, { name, side }: Participant): string {
  return isOneList(programme.format) ? name : `${name} (${side})`;
}
