/**
 * Everybody compared, as numbers: what policies choose from and measures look at. Ids become indices here.
 */
import { type Compared, compareAll, requiredPairsOf } from "../formats/index.js";
import type { Programme } from "../programme/index.js";
import { placesOf, type Roster } from "../roster/index.js";
import { fitOfUnits } from "../scoring/index.js";
import { groupPoolOf } from "./group-pool.js";

/** Two sides and what every pair is worth. Cell (mentee, mentor) stands at mentee · mentors + mentor. */
export interface Pool {
  readonly menteeIds: readonly string[];
  readonly mentorIds: readonly string[];
  /** What a pair counts, 0 to 1. */
  readonly fits: Float64Array;
  /** How much the mentee wants the mentor: greater is sooner on their list. */
  readonly menteeView: Float64Array;
  /** How much the mentor wants the mentee. */
  readonly mentorView: Float64Array;
  /** 1 where the pair may be: no veto, both take part. */
  readonly allowed: Uint8Array;
  /** How many mentees each mentor takes, in groups as many as fit into all of theirs; 0 for one who sits out. */
  readonly capacities: Int32Array;
  /** 1 for mentees who take part. */
  readonly takesPart: Uint8Array;
  /** Each mentee's required mentor, −1 where there is none. In groups nobody: a required pair only keeps its mentee from all others. */
  readonly required: Int32Array;
  /** What it was made from; absent for a published instance. */
  readonly from?: { readonly programme: Programme; readonly roster: Roster };
}

/** The same programme and roster are compared once, however many policies and measures ask. */
const KNOWN = new WeakMap<Roster, WeakMap<Programme, Pool>>();

/**
 * The pool of a programme and its roster. Both sides see a pair by its fit. Where the programme forms groups, the pool knows nothing of
 * times and of who is together; in circles it has no mentors.
 *
 * @throws IssueError where pairs are required that cannot be.
 */
export function poolOf(programme: Programme, roster: Roster): Pool {
  const known = KNOWN.get(roster) ?? new WeakMap<Programme, Pool>();
  KNOWN.set(roster, known);
  const pool = known.get(programme) ?? compared(programme, roster);
  known.set(programme, pool);
  return pool;
}

function compared(programme: Programme, everybody: Roster): Pool {
  const ofGroups = programme.format.kind === "groups" ? groupPoolOf(programme, everybody) : undefined;
  const world = ofGroups?.world;
  const roster = world?.roster ?? everybody;
  const { mentors, mentees } = roster;
  const { fits, vetoes } = world?.compared ?? compareAll(programme, roster);
  const worth = Float64Array.from(fits.units, fitOfUnits);
  const required = new Int32Array(mentees.length).fill(-1);
  if (ofGroups === undefined)
    for (const { mentee, mentor } of requiredPairsOf(programme, roster, vetoes)) required[mentee] = mentor;
  return {
    menteeIds: mentees.map(({ id }) => id),
    mentorIds: mentors.map(({ id }) => id),
    fits: worth,
    menteeView: worth,
    mentorView: worth,
    allowed: ofGroups?.problem.allowed ?? allowedPairs(roster, vetoes),
    capacities: Int32Array.from(mentors, (mentor, at) => {
      const seats = world?.places[at];
      return seats === undefined ? placesOf(mentor) : seats.groups * seats.size;
    }),
    takesPart: Uint8Array.from(mentees, ({ takesPart }) => (takesPart ? 1 : 0)),
    required,
    from: { programme, roster },
  };
}

function allowedPairs({ mentors, mentees }: Roster, vetoes: Compared["vetoes"]): Uint8Array {
  const allowed = new Uint8Array(mentees.length * mentors.length);
  for (const [row, mentee] of mentees.entries())
    for (const [column, mentor] of mentors.entries())
      if (mentee.takesPart && mentor.takesPart && vetoes.allows(row, column))
        allowed[row * mentors.length + column] = 1;
  return allowed;
}
