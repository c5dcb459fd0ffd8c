/**
 * Peers: everybody compared with everybody in both directions, the best matching of the pool, and what it means.
 */
import { matchingInSteps, type PoolMatching } from "../../assignment/pool/index.js";
import { matchedValueOf, type Programme } from "../../programme/index.js";
import type { Participant, Roster } from "../../roster/index.js";
import { fitOfUnits, type Scoring, unitsOfFit } from "../../scoring/index.js";
import { type Steps, within } from "../../steps.js";
import { COMPARING, compareInSteps } from "../compared.js";
import type { ComparedRows } from "../compared-rows.js";
import { manifestOf } from "../manifest.js";
import { matchedPair } from "../matched-pair.js";
import type {
  BlossomDualsProof,
  BlossomProofLevel,
  Match,
  ObjectiveReached,
  PeersMatching,
} from "../matching.js";
import { requiredPairsOf } from "../required.js";
import { peersProblem } from "./peers-problem.js";
import { unmatchedPeers } from "./unmatched-peers.js";

/** Pairs everybody, in steps; see `match`. */
export function* matchPeers(
  programme: Programme,
  roster: Roster,
  rows?: ComparedRows | undefined,
): Steps<PeersMatching> {
  const compared = yield* within(compareInSteps(programme, roster, rows), 0, COMPARING);
  const required = requiredPairsOf(programme, roster, compared.vetoes);
  const problem = peersProblem(programme, roster, compared, required);
  const found = yield* within(matchingInSteps(problem), COMPARING, 0.8);
  return {
    version: 1,
    format: "peers",
    matches: found.pairs.map(({ a, b }) => peerMatch(programme, compared.scoring, roster, a, b)),
    unmatched: yield* within(unmatchedPeers({ roster, vetoes: compared.vetoes, problem, found }), 0.8, 1),
    objective: objectiveReached(programme, found),
    proof: proofOf(roster, found),
    manifest: manifestOf(programme, roster),
  };
}

function peerMatch(
  { format }: Programme,
  scoring: Scoring,
  { mentors, mentees }: Roster,
  a: number,
  b: number,
): Match {
  const person = (people: readonly Participant[], at: number) => people[at] as Participant;
  const pairs = [
    matchedPair(scoring, person(mentors, a), person(mentees, b)),
    matchedPair(scoring, person(mentors, b), person(mentees, a)),
  ];
  const [one, other] = pairs.map(({ fit }) => unitsOfFit(fit)) as [number, number];
  const isMinimum = format.kind === "peers" && format.combine === "minimum";
  return {
    mentors: [],
    mentees: [],
    peers: [person(mentees, a).id, person(mentees, b).id],
    fit: fitOfUnits(isMinimum ? Math.min(one, other) : (one + other) / 2),
    pairs,
  };
}

function objectiveReached({ objective }: Programme, found: PoolMatching): readonly ObjectiveReached[] {
  const total: ObjectiveReached = { name: "total", value: fitOfUnits(found.total) };
  if (matchedValueOf(objective) !== undefined) return [total];
  const turns = found.objective.flatMap(({ name, value }): ObjectiveReached[] =>
    name === "priority" ? [{ name: "turns", value }] : [],
  );
  return [{ name: "coverage", value: 2 * found.pairs.length }, ...turns, total];
}

function proofOf({ mentees }: Roster, { certificate }: PoolMatching): BlossomDualsProof {
  return {
    kind: "blossom-duals",
    people: mentees.map(({ id }) => id),
    levels: certificate.levels.map(
      ({ name, value, vertexDuals, blossoms }): BlossomProofLevel => ({
        name: name === "priority" ? "turns" : name,
        value,
        duals: vertexDuals,
        blossoms,
      }),
    ),
  };
}
