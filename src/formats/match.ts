/**
 * From a programme and a roster to a matching that proves itself.
 */
import { type Assignment, type AssignmentSolver, assign } from "../assignment/index.js";
import { matchedValueOf, type Programme } from "../programme/index.js";
import { type Participant, placesOf, type Roster } from "../roster/index.js";
import { fitOfUnits, pairFit, type Scoring, unitsOfFit } from "../scoring/index.js";
import { VERSION } from "../version.js";
import { compareAll } from "./compared.js";
import { programmeFingerprint, rosterFingerprint } from "./fingerprint.js";
import type {
  Manifest,
  Match,
  MatchedPair,
  Matching,
  ObjectiveReached,
  Proof,
  ProofLevel,
} from "./matching.js";
import { oneToOneProblem } from "./one-to-one-problem.js";
import { requiredPairsOf } from "./required.js";
import { unmatchedPeople } from "./unmatched.js";

/** How to match. */
export interface MatchOptions {
  /** Solves the assignment. Default the library's own `assign`; `mentor-matching/munkres` brings another. */
  readonly solver?: AssignmentSolver | undefined;
}

/**
 * Matches everybody as well as can be.
 *
 * The same programme, roster and seed give the same matching, whatever the order of the rows. Another solver gives the same
 * matches at the same prices; its duals, and of several equally cheap moves those it tells, may be others.
 *
 * @param programme From `defineProgramme`.
 * @param roster From `readRoster` with the same programme.
 * @returns Matches by id, everybody left over with a reason, and the proof.
 * @throws IssueError where pairs are required that cannot be; it names the rule that vetoes them.
 */
export function match(
  programme: Programme,
  roster: Roster,
  { solver = assign }: MatchOptions = {},
): Matching {
  const compared = compareAll(programme, roster);
  const required = requiredPairsOf(programme, roster, compared.vetoes);
  const problem = oneToOneProblem(programme, roster, compared, required);
  const assignment = solver(problem);
  const pairs = matchedPairs(compared.scoring, roster, assignment);
  return {
    version: 1,
    format: "one-to-one",
    matches: pairs.map(oneToOneMatch),
    unmatched: unmatchedPeople({ roster, vetoes: compared.vetoes, problem, assignment }),
    objective: objectiveReached(programme, pairs),
    proof: proofOf(roster, assignment),
    manifest: manifestOf(programme, roster),
  };
}

/** By mentor, then mentee, in the roster's order. */
function matchedPairs(
  scoring: Scoring,
  { mentors, mentees }: Roster,
  { pairs }: Assignment,
): readonly MatchedPair[] {
  return [...pairs]
    .sort((a, b) => a.column - b.column || a.row - b.row)
    .map(({ row, column }) =>
      matchedPair(scoring, mentors[column] as Participant, mentees[row] as Participant),
    );
}

function matchedPair(scoring: Scoring, mentor: Participant, mentee: Participant): MatchedPair {
  const { units, lowestUnits, highestUnits, parts } = pairFit(scoring, mentor, mentee);
  return {
    mentor: mentor.id,
    mentee: mentee.id,
    fit: fitOfUnits(units),
    interval: { lowest: fitOfUnits(lowestUnits), highest: fitOfUnits(highestUnits) },
    parts,
  };
}

function oneToOneMatch(pair: MatchedPair): Match {
  return { mentors: [pair.mentor], mentees: [pair.mentee], peers: [], fit: pair.fit, pairs: [pair] };
}

function objectiveReached(
  { objective }: Programme,
  pairs: readonly MatchedPair[],
): readonly ObjectiveReached[] {
  const matchedValue = matchedValueOf(objective);
  const units = pairs.reduce((sum, { fit }) => sum + unitsOfFit(fit) + unitsOfFit(matchedValue ?? 0), 0);
  const total: ObjectiveReached = { name: "total", value: fitOfUnits(units) };
  return matchedValue === undefined ? [{ name: "coverage", value: pairs.length }, total] : [total];
}

function proofOf({ mentors, mentees }: Roster, { certificate }: Assignment): Proof {
  return {
    kind: "duals",
    mentees: mentees.map(({ id }) => id),
    mentors: mentors.map(({ id }) => id),
    capacities: mentors.map(placesOf),
    levels: certificate.levels.map(({ name, value, rowDuals, columnDuals }) => ({
      // A programme asks for no other objectives.
      name: name as ProofLevel["name"],
      value,
      menteeDuals: rowDuals,
      mentorDuals: columnDuals,
    })),
  };
}

function manifestOf(programme: Programme, roster: Roster): Manifest {
  return {
    programme: programme.name,
    seed: programme.seed,
    version: VERSION,
    fingerprints: { programme: programmeFingerprint(programme), roster: rosterFingerprint(roster) },
    people: { mentors: roster.mentors.length, mentees: roster.mentees.length },
  };
}
