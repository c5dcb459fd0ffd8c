/**
 * One-to-one: everybody compared with everybody, the assignment of the numbers, and the matching that it means.
 */
import type { Pair } from "../../assignment/index.js";
import type { Programme } from "../../programme/index.js";
import type { Participant, Roster } from "../../roster/index.js";
import type { Scoring } from "../../scoring/index.js";
import { type Steps, within } from "../../steps.js";
import { COMPARING, compareInSteps } from "../compared.js";
import type { ComparedRows } from "../compared-rows.js";
import { manifestOf } from "../manifest.js";
import type { MatchOptions } from "../match.js";
import { matchedPair } from "../matched-pair.js";
import type { Match, MatchedPair, OneToOneMatching, StableMatching } from "../matching.js";
import { requiredPairsOf } from "../required.js";
import { objectiveReached } from "./objective-reached.js";
import { problemInSteps, readsRows } from "./one-to-one-problem.js";
import { solveOneToOne } from "./solve-one-to-one.js";
import { unmatchedPeople } from "./unmatched.js";

/** How to match, and what is there already. */
interface OneToOneOptions extends Pick<MatchOptions, "solver"> {
  readonly rows?: ComparedRows | undefined;
  /** Pairs from which on fits are not kept. */
  readonly onRequestFrom?: number;
}

/** A million fits are four megabytes; from some millions on it takes longer to find the memory than to compute fits twice or thrice. */
const ON_REQUEST_FROM = 1_000_000;

/** Matches everybody, in steps; see `match`. Where that is quicker the solver is given what writes fits, and no matrix of them. */
export function* matchOneToOne(
  programme: Programme,
  roster: Roster,
  { solver, rows, onRequestFrom = ON_REQUEST_FROM }: OneToOneOptions,
): Steps<OneToOneMatching | StableMatching> {
  const areRows = solver === undefined && readsRows(programme);
  const comparing = { done: rows, onRequestFrom: areRows ? onRequestFrom : undefined };
  const compared = yield* within(compareInSteps(programme, roster, comparing), 0, COMPARING);
  const required = requiredPairsOf(programme, roster, compared.vetoes);
  const problem = yield* within(
    problemInSteps(programme, roster, compared, required, areRows),
    COMPARING,
    0.55,
  );
  const given = { programme, roster, compared, required, problem };
  const solution = yield* within(solveOneToOne(given, { solver }), 0.55, 0.9);
  const pairs = matchedPairs(compared.scoring, roster, solution.pairs);
  const matching = {
    version: 1,
    format: "one-to-one",
    matches: pairs.map(oneToOneMatch),
    unmatched: yield* within(unmatchedPeople({ ...given, ...solution }), 0.9, 1),
    objective: objectiveReached(programme, roster, pairs),
    proof: solution.proof,
    manifest: manifestOf(programme, roster),
  } as const;
  // Which of the two it is, its proof says.
  return matching as OneToOneMatching | StableMatching;
}

/** By mentor, then mentee, in the roster's order. */
function matchedPairs(
  scoring: Scoring,
  { mentors, mentees }: Roster,
  pairs: readonly Pair[],
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
