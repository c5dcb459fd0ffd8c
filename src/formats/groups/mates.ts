/**
 * Members of a circle as mates: each scored as the other's mentor, as peers are. Everybody stands in the roster on both sides, in the same
 * order: their place is their number.
 */
import { combineOf, isReciprocal, type Programme } from "../../programme/index.js";
import type { Participant, Roster } from "../../roster/index.js";
import { type Compared, compareAll } from "../compared.js";
import { checkOneList, reciprocalHalfUnits } from "../reciprocal.js";

/** What members are to each other. */
export interface Mates extends Compared {
  /** On both sides. */
  readonly everybody: Roster;
  /** Everybody as a mentor, by their key. */
  readonly asMentor: ReadonlyMap<string, Participant>;
  /** For every two members, by their places: the mean or the lower one of both fits, in units rounded down; symmetric. */
  readonly units: Int32Array;
}

/**
 * Compares the members; undefined where they are not scored, in groups with mentors and in circles in which criteria count for nothing.
 *
 * @throws IssueError `peers-in-one-list` where the roster's two sides are not the same people.
 */
export function matesOf(programme: Programme, everybody: Roster): Mates | undefined {
  const { format } = programme;
  if (!isReciprocal(format)) return undefined;
  checkOneList(everybody);
  const compared = compareAll(programme, everybody);
  const count = everybody.mentees.length;
  const one = compared.fits.units;
  const units = new Int32Array(count * count);
  for (let a = 0; a < count; a++)
    for (let b = 0; b < a; b++)
      units[a * count + b] = units[b * count + a] = Math.floor(
        reciprocalHalfUnits(combineOf(format), one[a * count + b]!, one[b * count + a]!) / 2,
      );
  const asMentor = new Map(everybody.mentors.map((person) => [person.key, person]));
  return { ...compared, everybody, asMentor, units };
}

/** Whether nothing keeps two members apart as mates, by their places. */
export function mayBeMates({ vetoes }: Mates, one: number, other: number): boolean {
  return vetoes.allows(one, other) && vetoes.allows(other, one);
}
