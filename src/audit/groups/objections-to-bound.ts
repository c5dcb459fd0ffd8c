import { checkGroupBound } from "../../assignment/groups/index.js";
import type { GroupsMatching } from "../../formats/index.js";
import type { Participant } from "../../roster/index.js";
import { fitOfUnits, unitsOfFit } from "../../scoring/index.js";
import { called } from "../called.js";
import type { AuditedGroups } from "./audited-groups.js";
import { boundProblem } from "./bound-problem.js";
import type { Likenesses } from "./fit-of-group.js";

/** Whether the prices prove the bound. The groups must be ones that may be, with their true fits. */
export function objectionsToBound(
  audited: AuditedGroups,
  alike: Likenesses,
  { proof, objective, matches }: GroupsMatching,
): readonly string[] {
  const { mentors, mentees } = audited.roster;
  const isInOrder = (ids: readonly string[], people: readonly Participant[]) =>
    ids.length === people.length && ids.every((id, at) => id === people[at]?.id);
  if (!isInOrder(proof.mentees, mentees))
    return [`The proof lists other ${called(audited.programme)("mentee")}s than the roster.`];
  if (!isInOrder(proof.mentors, mentors)) return ["The proof lists other mentors than the roster."];
  const total = objective.find(({ name }) => name === "total")?.value ?? 0;
  const coverage = objective.find(({ name }) => name === "coverage")?.value ?? 0;
  if (proof.value !== total) return [`The proof speaks of a total of ${proof.value}, not ${total}.`];
  const boundUnits = unitsOfFit(proof.bound);
  if (fitOfUnits(boundUnits) !== proof.bound) return ["The bound is no whole number of units."];
  const { worst } = proof;
  const worstUnits = unitsOfFit(worst?.bound ?? 0);
  if (fitOfUnits(worstUnits) !== (worst?.bound ?? 0))
    return ["The bound of the worst group is no whole number of units."];
  const check = checkGroupBound(boundProblem(audited, alike), {
    coverage,
    totalUnits: unitsOfFit(total),
    worstUnits: matches.length === 0 ? null : Math.min(...matches.map(({ fit }) => unitsOfFit(fit))),
    bound: {
      coverage: proof.coverageBound,
      totalUnits: boundUnits,
      gap: proof.gap,
      coverageProof: proof.coveragePrices,
      totalProof: proof.totalPrices,
      worst: worst && { units: worstUnits, proof: worst.prices },
    },
  });
  if (check.holds) return [];
  const whom = audited.setting.mentors === 0 ? "numbered" : "mentees and leaders mentors,";
  return [`The proof fails. ${check.because} (Members are ${whom} in the proof's order, from 0.)`];
}
