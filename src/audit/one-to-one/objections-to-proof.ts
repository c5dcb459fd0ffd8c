import { type Assignment, type AssignmentProblem, checkCertificate } from "../../assignment/index.js";
import {
  type Compared,
  type OneToOneMatching,
  oneToOneProblem,
  preferredUnitsOf,
  requiredPairsOf,
} from "../../formats/index.js";
import type { Programme } from "../../programme/index.js";
import { placesOf, type Roster } from "../../roster/index.js";
import { unitsOfFit } from "../../scoring/index.js";
import { placedPairs } from "../placed-pairs.js";

/** Whether the duals prove that no objective can be better. The pairs must be ones that may be, with their true fits. */
export function objectionsToProof(
  programme: Programme,
  roster: Roster,
  matching: OneToOneMatching,
  compared: Compared,
): readonly string[] {
  const { proof } = matching;
  const isInOrder = (ids: readonly string[], people: Roster["mentors"]) =>
    ids.length === people.length && ids.every((id, at) => id === people[at]?.id);
  if (!isInOrder(proof.mentees, roster.mentees)) return ["The proof lists other mentees than the roster."];
  if (!isInOrder(proof.mentors, roster.mentors)) return ["The proof lists other mentors than the roster."];
  if (proof.capacities.join() !== roster.mentors.map(placesOf).join())
    return ["The proof lists other capacities than the mentors have."];
  const required = requiredPairsOf(programme, roster, compared.vetoes);
  const problem = oneToOneProblem(programme, roster, compared, required);
  const check = checkCertificate(problem, assignmentOf(problem, programme, roster, matching));
  if (check.holds) return [];
  return [
    `The proof fails. ${check.because} (Rows are mentees and columns mentors, in the proof's order, from 0.)`,
  ];
}

/** The matching and its proof as the assignment they were made from. */
function assignmentOf(
  problem: AssignmentProblem,
  programme: Programme,
  roster: Roster,
  matching: OneToOneMatching,
): Assignment {
  const preferredUnits = preferredUnitsOf(programme);
  const pairs = placedPairs(roster, matching).map(({ row, column, pair }) => ({
    row,
    column,
    value: unitsOfFit(pair.fit) + preferredUnits(pair),
  }));
  const placed = new Set(pairs.map(({ row }) => row));
  const unmatchedRows = [...roster.mentees.keys()].filter((row) => !placed.has(row));
  const total = pairs.reduce((sum, { value }) => sum + value, 0);
  const { levels } = matching.proof;
  return {
    pairs,
    unmatchedRows,
    total,
    objective: levels.map(({ name, value }) => ({
      name,
      value: name === "total" ? total + unmatchedRows.length * (problem.unmatchedValue ?? 0) : value,
    })),
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
