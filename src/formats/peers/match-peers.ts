/**
 * Peers: everybody compared with everybody in both directions, the best matching of the pool, and what it means.
 */
import { matchingInSteps, type TrioProblem } from "../../assignment/pool/index.js";
import { combineOf, matchedValueOf, type Programme } from "../../programme/index.js";
import type { Participant, Roster } from "../../roster/index.js";
import { fitOfUnits, type Scoring, unitsOfFit } from "../../scoring/index.js";
import { type Steps, within } from "../../steps.js";
import { COMPARING, compareInSteps } from "../compared.js";
import type { ComparedRows } from "../compared-rows.js";
import { manifestOf } from "../manifest.js";
import { pairsBothWays } from "../matched-pair.js";
import type { Match, ObjectiveReached, PeersMatching } from "../matching.js";
import type { BlossomDualsProof, BlossomProofLevel } from "../proof.js";
import { reciprocalHalfUnits } from "../reciprocal.js";
import { requiredPairsOf } from "../required.js";
import { peersProblem } from "./peers-problem.js";
import { type PairedPeers, pairWithTrios } from "./trios.js";
import { unmatchedPeers } from "./unmatched-peers.js";

/** Pairs everybody, in steps; see `match`. */
export function* matchPeers(
  programme: Programme,
  roster: Roster,
  rows?: ComparedRows | undefined,
): Steps<PeersMatching> {
  const compared = yield* within(compareInSteps(programme, roster, { done: rows }), 0, COMPARING);
  const required = requiredPairsOf(programme, roster, compared.vetoes);
  const problem = peersProblem(programme, roster, compared, required);
  const ids = roster.mentees.map(({ id }) => id);
  const hasTrios = programme.format.kind === "peers" && programme.format.odd === "trio";
  const paired = yield* within(hasTrios ? pairWithTrios(problem, ids) : pairUp(problem), COMPARING, 0.8);
  return {
    version: 1,
    format: "peers",
    matches: paired.matches.map((places) => peerMatch(programme, compared.scoring, roster, places)),
    unmatched: yield* within(unmatchedPeers({ ...paired, roster, vetoes: compared.vetoes }), 0.8, 1),
    objective: objectiveReached(programme, paired),
    proof: proofOf(ids, paired),
    manifest: manifestOf(programme, roster),
  };
}

/** The best pairs alone. */
function* pairUp(problem: TrioProblem): Steps<PairedPeers> {
  const found = yield* matchingInSteps(problem);
  return { problem, found, matches: found.pairs.map(({ a, b }) => [a, b]), added: [], halfUnits: 0 };
}

function peerMatch(
  { format }: Programme,
  scoring: Scoring,
  { mentors, mentees }: Roster,
  places: readonly number[],
): Match {
  const person = (people: readonly Participant[], at: number) => people[at] as Participant;
  const pairs = pairsBothWays(
    scoring,
    places.map((at) => [person(mentors, at), person(mentees, at)]),
  );
  const units = Array.from({ length: pairs.length / 2 }, (_, at) => {
    const [one, other] = [unitsOfFit(pairs[2 * at]!.fit), unitsOfFit(pairs[2 * at + 1]!.fit)];
    return reciprocalHalfUnits(combineOf(format), one, other) / 2;
  });
  return {
    mentors: [],
    mentees: [],
    peers: places.map((place) => person(mentees, place).id),
    fit: fitOfUnits(units.reduce((sum, one) => sum + one, 0) / units.length),
    pairs,
  };
}

function objectiveReached(
  { objective }: Programme,
  { found, added, halfUnits }: PairedPeers,
): readonly ObjectiveReached[] {
  const total: ObjectiveReached = { name: "total", value: fitOfUnits(found.total + halfUnits / 2) };
  if (matchedValueOf(objective) !== undefined) return [total];
  const turns = found.objective.flatMap(({ name, value }): ObjectiveReached[] =>
    name === "priority" ? [{ name: "turns", value }] : [],
  );
  return [{ name: "coverage", value: 2 * found.pairs.length + added.length }, ...turns, total];
}

function proofOf(people: readonly string[], { found, trios }: PairedPeers): BlossomDualsProof {
  return {
    kind: "blossom-duals",
    people,
    levels: found.certificate.levels.map(
      ({ name, value, vertexDuals, blossoms }): BlossomProofLevel => ({
        name: name === "priority" ? "turns" : name,
        value,
        duals: vertexDuals,
        blossoms,
      }),
    ),
    ...(trios === undefined ? {} : { trios }),
  };
}
