import { type Assignment, type AssignmentProblem, checkCertificate } from "../../assignment/index.js";
import { checkWorstOff } from "../../assignment/worst-off/index.js";
import {
  type Compared,
  type DualsProof,
  type Matching,
  oneToOneProblem,
  preferredUnitsOf,
  type requiredPairsOf,
} from "../../formats/index.js";
import { isWorstOff, type Programme } from "../../programme/index.js";
import { placesOf, type Roster } from "../../roster/index.js";
import { unitsOfFit } from "../../scoring/index.js";
import { placedPairs } from "../placed-pairs.js";

/** What a proof is held against: pairs that may be, with their true fits. */
export interface ToProve {
  readonly programme: Programme;
  readonly roster: Roster;
  readonly compared: Compared;
  readonly required: ReturnType<typeof requiredPairsOf>;
  readonly matching: Matching;
}

/** Whether the duals prove that no objective can be better. */
export function objectionsToProof(given: ToProve & { readonly proof: DualsProof }): readonly string[] {
  const { programme, roster, compared, required, proof } = given;
  const isInOrder = (ids: readonly string[], people: Roster["mentors"]) =>
    ids.length === people.length && ids.every((id, at) => id === people[at]?.id);
  if (!isInOrder(proof.mentees, roster.mentees)) return ["The proof lists other mentees than the roster."];
  if (!isInOrder(proof.mentors, roster.mentors)) return ["The proof lists other mentors than the roster."];
  if (proof.capacities.join() !== roster.mentors.map(placesOf).join())
    return ["The proof lists other capacities than the mentors have."];
  const problem = oneToOneProblem(programme, roster, compared, required);
  const { rowCapacities } = problem;
  if (proof.menteeCapacities?.join() !== (rowCapacities && Array.from(rowCapacities).join()))
    return ["The proof lists other numbers of mentors than the mentees may have."];
  const assignment = assignmentOf(problem, given);
  const levels = proof.levels.map((level, k) => ({
    ...assignment.certificate.levels[k]!,
    threshold: level.threshold ?? null,
  }));
  const check = isWorstOff(programme.objective)
    ? checkWorstOff(problem, { ...assignment, levels })
    : checkCertificate(problem, assignment);
  if (check.holds) return [];
  return [
    `The proof fails. ${check.because} (Rows are mentees and columns mentors, in the proof's order, from 0.)`,
  ];
}

/** The matching and its proof as the assignment they were made from. */
function assignmentOf(
  problem: AssignmentProblem,
  { programme, roster, matching, proof }: ToProve & { readonly proof: DualsProof },
): Assignment {
  const preferredUnits = preferredUnitsOf(programme);
  const pairs = placedPairs(roster, matching)
    .map(({ row, column, pair }) => ({
      row,
      column,
      value: unitsOfFit(pair.fit) + preferredUnits(pair),
    }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
  const placed = new Set(pairs.map(({ row }) => row));
  const unmatchedRows = [...roster.mentees.keys()].filter((row) => !placed.has(row));
  const total = pairs.reduce((sum, { value }) => sum + value, 0);
  const places = roster.mentees.reduce((sum, _, row) => sum + (problem.rowCapacities?.[row] ?? 1), 0);
  const inTotal = total + (places - pairs.length) * (problem.unmatchedValue ?? 0) - loadCost(problem, pairs);
  const { levels } = proof;
  return {
    pairs,
    unmatchedRows,
    total,
    objective: levels.map(({ name, value }) => ({ name, value: name === "total" ? inTotal : value })),
    resolution: 1,
    roundingBound: 0,
    certificate: {
      kind: "duals",
      levels: levels.map(({ name, value, menteeDuals, mentorDuals }) => ({
        name,
        value,
        rowDuals: menteeDuals,
        columnDuals: mentorDuals,
      })),
    },
  };
}

/** What mentors' second and further mentees take from the total. */
function loadCost(
  { columns, columnLoadCosts: costs = [] }: AssignmentProblem,
  pairs: readonly { readonly column: number }[],
): number {
  const loads = new Int32Array(columns);
  for (const { column } of pairs) loads[column]!++;
  let sum = 0;
  for (const load of loads)
    for (let further = 1; further < load; further++) sum += costs[Math.min(further, costs.length) - 1] ?? 0;
  return sum;
}
