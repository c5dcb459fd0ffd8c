/**
 * Groups: everybody compared with everybody, the search on numbers, and the matching that it means.
 */
import {
  formGroupsInSteps,
  type Grouping,
  type GroupOptions,
  type GroupProblem,
} from "../../assignment/groups/index.js";
import type { Programme } from "../../programme/index.js";
import type { Participant, Roster } from "../../roster/index.js";
import { fitOfUnits } from "../../scoring/index.js";
import type { Steps } from "../../steps.js";
import { manifestOf } from "../manifest.js";
import { matchedPair, pairsBothWays } from "../matched-pair.js";
import type { GroupMatch, GroupsMatching, ObjectiveReached } from "../matching.js";
import type { BoundProof } from "../proof.js";
import { type GroupWorld, groupWorld } from "./group-world.js";
import { groupsProblem } from "./groups-problem.js";
import { unmatchedInGroups } from "./unmatched-in-groups.js";

/** Forms groups; see `match`. */
export function* matchGroups(
  programme: Programme,
  everybody: Roster,
  options: GroupOptions,
): Steps<GroupsMatching> {
  const world = groupWorld(programme, everybody);
  const grouping = yield* formInSteps(groupsProblem(world), options);
  const groups = grouping.groups.map(({ leaders, members, slot }) => ({
    mentors: leaders,
    mentees: members,
    start: slot as number,
  }));
  return {
    version: 1,
    format: "groups",
    matches: grouping.groups.map((group) => groupMatch(world, group)),
    unmatched: unmatchedInGroups(world, groups),
    objective: objectiveReached(programme, grouping),
    proof: proofOf(world.roster, grouping),
    manifest: manifestOf(programme, everybody),
  };
}

function* formInSteps(problem: GroupProblem, options: GroupOptions): Steps<Grouping> {
  const steps = formGroupsInSteps(problem, options);
  let answer: "stop" | undefined;
  for (;;) {
    const step = steps.next(answer);
    if (step.done === true) return step.value;
    answer = options.onProgress?.(step.value) === true ? "stop" : undefined;
    const { iterations, ofIterations } = step.value;
    yield ofIterations > 0 ? Math.min(1, iterations / ofIterations) : 1;
  }
}

function groupMatch(
  { roster, compared, grid, mates }: GroupWorld,
  { leaders, members, slot, fitUnits, parts }: Grouping["groups"][number],
): GroupMatch {
  const mentors = leaders.map((at) => roster.mentors[at] as Participant);
  const mentees = members.map((at) => roster.mentees[at] as Participant);
  return {
    mentors: mentors.map(({ id }) => id),
    mentees: mentees.map(({ id }) => id),
    peers: [],
    fit: fitOfUnits(fitUnits),
    slot: grid.slotOf(slot as number),
    parts: {
      ...(mates === undefined ? { mentor: parts.pairs } : { mentor: 0, peers: parts.pairs }),
      cohesion: parts.cohesion,
      diversity: parts.diversity,
      faultline: parts.faultline,
    },
    pairs:
      mates === undefined
        ? mentors.flatMap((mentor) => mentees.map((mentee) => matchedPair(compared.scoring, mentor, mentee)))
        : pairsBothWays(
            mates.scoring,
            mentees.map((mentee) => [mates.asMentor.get(mentee.key) as Participant, mentee]),
          ),
  };
}

function objectiveReached(
  { objective }: Programme,
  { coverage, worstUnits, totalUnits }: Grouping,
): readonly ObjectiveReached[] {
  const worst: ObjectiveReached = { name: "worst-group", value: fitOfUnits(worstUnits ?? 0) };
  return [
    { name: "coverage", value: coverage },
    ...(objective[1] === "worst-group" ? [worst] : []),
    { name: "total", value: fitOfUnits(totalUnits) },
  ];
}

function proofOf({ mentors, mentees }: Roster, grouping: Grouping): BoundProof {
  const { bound, totalUnits, iterations, endedBy } = grouping;
  return {
    kind: "bound",
    value: fitOfUnits(totalUnits),
    bound: fitOfUnits(bound.totalUnits),
    gap: bound.gap,
    coverageBound: bound.coverage,
    mentees: mentees.map(({ id }) => id),
    mentors: mentors.map(({ id }) => id),
    coveragePrices: bound.coverageProof,
    totalPrices: bound.totalProof,
    ...(bound.worst === undefined
      ? {}
      : { worst: { bound: fitOfUnits(bound.worst.units), prices: bound.worst.proof } }),
    search: { iterations, endedBy },
  };
}
