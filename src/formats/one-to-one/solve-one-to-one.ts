/**
 * One-to-one solved by the programme's objective, and proved.
 */
import { type Assignment, type AssignmentProblem, assignInSteps, type Pair } from "../../assignment/index.js";
import { stableMatching } from "../../assignment/stable/index.js";
import { type WorstOffAssignment, worstOffInSteps } from "../../assignment/worst-off/index.js";
import { isWorstOff, type Programme, stableOf } from "../../programme/index.js";
import { placesOf, type Roster } from "../../roster/index.js";
import type { Steps } from "../../steps.js";
import type { Compared } from "../compared.js";
import type { MatchOptions } from "../match.js";
import type { DualsProof, ProofLevel, StabilityProof } from "../proof.js";
import type { RequiredPair } from "../required.js";
import { mutualPairs, stableMarket } from "./stable-problem.js";

/** What was found, mentees by row and mentors by column. */
export interface Solution {
  readonly pairs: readonly Pair[];
  readonly proof: DualsProof | StabilityProof;
  /** Where the total was the objective: what prices are drawn from. */
  readonly assignment?: Assignment;
}

/** What goes in. */
export interface ToSolve {
  readonly programme: Programme;
  readonly roster: Roster;
  readonly compared: Compared;
  readonly required: readonly RequiredPair[];
  readonly problem: AssignmentProblem;
}

/** Solves, in steps. */
export function* solveOneToOne(
  given: ToSolve,
  { solver }: Pick<MatchOptions, "solver"> = {},
): Steps<Solution> {
  const { programme, roster, problem } = given;
  const stable = stableOf(programme.objective);
  if (stable !== undefined) return stably(given, stable);
  if (isWorstOff(programme.objective)) {
    const found = yield* worstOffInSteps(problem);
    return { pairs: found.pairs, proof: proofOf(roster, problem, found.levels) };
  }
  const assignment = solver?.(problem) ?? (yield* assignInSteps(problem));
  const { pairs, certificate } = assignment;
  return { pairs, proof: proofOf(roster, problem, certificate.levels), assignment };
}

function stably(
  { programme, roster, compared, required }: ToSolve,
  objective: NonNullable<ReturnType<typeof stableOf>>,
): Solution {
  const market = stableMarket(programme, roster, compared, required, objective);
  const chosen = stableMatching(market).pairs;
  const ahead = required.map(({ mentee, mentor }) => ({ row: mentee, column: mentor }));
  return {
    pairs: [...chosen, ...ahead].sort((a, b) => a.row - b.row || a.column - b.column),
    proof: {
      kind: "stability",
      optimalFor: objective.optimalFor ?? "mentees",
      ranked: mutualPairs(market).length,
    },
  };
}

type Levels = Assignment["certificate"]["levels"] | WorstOffAssignment["levels"];

function proofOf(
  { mentors, mentees }: Roster,
  { rowCapacities }: AssignmentProblem,
  levels: Levels,
): DualsProof {
  return {
    kind: "duals",
    mentees: mentees.map(({ id }) => id),
    mentors: mentors.map(({ id }) => id),
    capacities: mentors.map(placesOf),
    ...(rowCapacities === undefined ? {} : { menteeCapacities: Array.from(rowCapacities) }),
    levels: levels.map(
      (level): ProofLevel => ({
        name: level.name,
        ...("threshold" in level && level.threshold !== null ? { threshold: level.threshold } : {}),
        value: level.value,
        menteeDuals: level.rowDuals,
        mentorDuals: level.columnDuals,
      }),
    ),
  };
}
