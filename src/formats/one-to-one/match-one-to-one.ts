/**
 * One-to-one: everybody compared with everybody, the assignment of the numbers, and the matching that it means.
 */
import { type Assignment, assignInSteps } from "../../assignment/index.js";
import { matchedValueOf, type Programme } from "../../programme/index.js";
import { type Participant, placesOf, type Roster } from "../../roster/index.js";
import { fitOfUnits, type Scoring, unitsOfFit } from "../../scoring/index.js";
import { type Steps, within } from "../../steps.js";
import { COMPARING, compareInSteps } from "../compared.js";
import type { ComparedRows } from "../compared-rows.js";
import { manifestOf } from "../manifest.js";
import type { MatchOptions } from "../match.js";
import { matchedPair } from "../matched-pair.js";
import type {
  DualsProof,
  Match,
  MatchedPair,
  ObjectiveReached,
  OneToOneMatching,
  ProofLevel,
} from "../matching.js";
import { preferredUnitsOf } from "../preferred.js";
import { requiredPairsOf } from "../required.js";
import { problemInSteps } from "./one-to-one-problem.js";
import { unmatchedPeople } from "./unmatched.js";

/** Matches everybody, in steps; see `match`. */
export function* matchOneToOne(
  programme: Programme,
  roster: Roster,
  { solver, rows }: Pick<MatchOptions, "solver"> & { readonly rows?: ComparedRows | undefined },
): Steps<OneToOneMatching> {
  const compared = yield* within(compareInSteps(programme, roster, rows), 0, COMPARING);
  const required = requiredPairsOf(programme, roster, compared.vetoes);
  const problem = yield* within(problemInSteps(programme, roster, compared, required), COMPARING, 0.55);
  const assignment = solver?.(problem) ?? (yield* within(assignInSteps(problem), 0.55, 0.9));
  const pairs = matchedPairs(compared.scoring, roster, assignment);
  const solved = { roster, vetoes: compared.vetoes, problem, assignment };
  return {
    version: 1,
    format: "one-to-one",
    matches: pairs.map(oneToOneMatch),
    unmatched: yield* within(unmatchedPeople(solved), 0.9, 1),
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

function oneToOneMatch(pair: MatchedPair): Match {
  return { mentors: [pair.mentor], mentees: [pair.mentee], peers: [], fit: pair.fit, pairs: [pair] };
}

function objectiveReached(programme: Programme, pairs: readonly MatchedPair[]): readonly ObjectiveReached[] {
  const matchedValue = matchedValueOf(programme.objective);
  const preferredUnits = preferredUnitsOf(programme);
  const units = pairs.reduce(
    (sum, pair) => sum + unitsOfFit(pair.fit) + preferredUnits(pair) + unitsOfFit(matchedValue ?? 0),
    0,
  );
  const total: ObjectiveReached = { name: "total", value: fitOfUnits(units) };
  return matchedValue === undefined ? [{ name: "coverage", value: pairs.length }, total] : [total];
}

function proofOf({ mentors, mentees }: Roster, { certificate }: Assignment): DualsProof {
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
