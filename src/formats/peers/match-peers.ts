/**
 * Peers: everybody compared with everybody in both directions, the best matching of the pool, and what it means.
 */
import { type Assignment, assignInSteps } from "../../assignment/index.js";
import { matchingInSteps, type PoolMatching, type PoolProblem } from "../../assignment/pool/index.js";
import { matchedValueOf, type Programme } from "../../programme/index.js";
import type { Participant, Roster } from "../../roster/index.js";
import { fitOfUnits, type Scoring, unitsOfFit } from "../../scoring/index.js";
import { type Steps, within } from "../../steps.js";
import { COMPARING, compareInSteps } from "../compared.js";
import type { ComparedRows } from "../compared-rows.js";
import { manifestOf } from "../manifest.js";
import { matchedPair } from "../matched-pair.js";
import type { Match, ObjectiveReached, PeersMatching } from "../matching.js";
import type { BlossomDualsProof, BlossomProofLevel, TrioProof } from "../proof.js";
import { requiredPairsOf } from "../required.js";
import { peersProblem } from "./peers-problem.js";
import { type TrioProblem, trioProblem } from "./trios.js";
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
  const found = yield* within(matchingInSteps(problem), COMPARING, 0.8);
  const trios = yield* within(joinTrios(programme, problem, found), 0.8, 0.8);
  const joined = new Set(trios?.assignment.pairs.map(({ row }) => trios.left[row]!));
  return {
    version: 1,
    format: "peers",
    matches: found.pairs.map(({ a, b }, column) =>
      peerMatch(programme, compared.scoring, roster, joinedBy(trios, column, [a, b])),
    ),
    unmatched: yield* within(
      unmatchedPeers({ roster, vetoes: compared.vetoes, problem, found, joined }),
      0.8,
      1,
    ),
    objective: objectiveReached(programme, found, trios),
    proof: { ...proofOf(roster, found), ...(trios === undefined ? {} : { trios: trioProof(roster, trios) }) },
    manifest: manifestOf(programme, roster),
  };
}

/** Who joins which pair, where the programme has trios. */
interface Trios extends TrioProblem {
  readonly assignment: Assignment;
}

function* joinTrios(
  { format }: Programme,
  problem: PoolProblem,
  found: PoolMatching,
): Steps<Trios | undefined> {
  if (format.kind !== "peers" || format.odd !== "trio") return undefined;
  const trios = trioProblem(problem, found);
  return { ...trios, assignment: yield* assignInSteps(trios.problem) };
}

/** A pair's two, or with whoever joins them three, in the order of the list. */
function joinedBy(trios: Trios | undefined, column: number, pair: readonly number[]): readonly number[] {
  const joining = trios?.assignment.pairs.find((one) => one.column === column);
  return joining === undefined ? pair : [...pair, trios!.left[joining.row]!].sort((a, b) => a - b);
}

function peerMatch(
  { format }: Programme,
  scoring: Scoring,
  { mentors, mentees }: Roster,
  places: readonly number[],
): Match {
  const person = (people: readonly Participant[], at: number) => people[at] as Participant;
  const couples = places.flatMap((a, at) => places.slice(at + 1).map((b) => [a, b] as const));
  const pairs = couples.flatMap(([a, b]) => [
    matchedPair(scoring, person(mentors, a), person(mentees, b)),
    matchedPair(scoring, person(mentors, b), person(mentees, a)),
  ]);
  const isMinimum = format.kind === "peers" && format.combine === "minimum";
  const units = couples.map((_, at) => {
    const [one, other] = [unitsOfFit(pairs[2 * at]!.fit), unitsOfFit(pairs[2 * at + 1]!.fit)];
    return isMinimum ? Math.min(one, other) : (one + other) / 2;
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
  found: PoolMatching,
  trios: Trios | undefined,
): readonly ObjectiveReached[] {
  const { pairs: joining = [], total: joined = 0 } = trios?.assignment ?? {};
  const total: ObjectiveReached = { name: "total", value: fitOfUnits(found.total + joined / 2) };
  if (matchedValueOf(objective) !== undefined) return [total];
  const turns = found.objective.flatMap(({ name, value }): ObjectiveReached[] =>
    name === "priority" ? [{ name: "turns", value }] : [],
  );
  return [{ name: "coverage", value: 2 * found.pairs.length + joining.length }, ...turns, total];
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

function trioProof({ mentees }: Roster, { left, pairs, assignment }: Trios): TrioProof {
  const idOf = (place: number) => (mentees[place] as Participant).id;
  return {
    left: left.map(idOf),
    pairs: pairs.map(({ a, b }) => [idOf(a), idOf(b)]),
    levels: assignment.certificate.levels.map(({ name, value, rowDuals, columnDuals }) => ({
      // Pairs that take one each have no other levels.
      name: name as TrioProof["levels"][number]["name"],
      value,
      leftDuals: rowDuals,
      pairDuals: columnDuals,
    })),
  };
}
