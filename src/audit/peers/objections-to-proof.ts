import { checkMatching, type PoolMatching } from "../../assignment/pool/index.js";
import { type Compared, type PeersMatching, peersProblem, requiredPairsOf } from "../../formats/index.js";
import { IssueError } from "../../issue.js";
import { matchedValueOf, type Programme } from "../../programme/index.js";
import type { Roster } from "../../roster/index.js";
import { fitOfUnits } from "../../scoring/index.js";
import { objectionsToTrios } from "./objections-to-trios.js";

/** The check of the pool's certificate tells whether required pairs are kept, sums right and duals a proof. */
export function objectionsToProof(
  programme: Programme,
  roster: Roster,
  matching: PeersMatching,
  compared: Compared,
): readonly string[] {
  const { proof, matches, objective } = matching;
  const ids = roster.mentees.map(({ id }) => id);
  if (proof.people.length !== ids.length || proof.people.some((id, at) => id !== ids[at]))
    return ["The proof lists other people than the roster."];
  try {
    const problem = peersProblem(
      programme,
      roster,
      compared,
      requiredPairsOf(programme, roster, compared.vetoes),
    );
    const values = problem.values as Float64Array;
    const placeOf = new Map(ids.map((id, place) => [id, place]));
    const left = new Set(proof.trios?.left);
    const joiners = matches.map(({ peers }) =>
      peers.length === 3 ? peers.filter((id) => left.has(id)) : [],
    );
    const unclear = matches.filter(({ peers }, at) => peers.length - joiners[at]!.length !== 2);
    if (unclear.length > 0)
      return unclear.map(
        ({ peers }) => `The proof does not say who joined the trio “${peers.join("” with “")}”.`,
      );
    const pairs = matches
      .map(({ peers }, at) => peers.filter((id) => !joiners[at]!.includes(id)))
      .map((peers) => peers.map((id) => placeOf.get(id) as number).sort((a, b) => a - b) as [number, number])
      .map(([a, b]) => ({ a, b, value: values[a * problem.size + b]! }))
      .sort((one, other) => one.a - other.a);
    const paired = new Set(pairs.flatMap(({ a, b }) => [a, b]));
    const total = pairs.reduce((sum, { value }) => sum + value, 0);
    const levels = proof.levels.map(({ name, value, duals, blossoms }) => ({
      name: name === "turns" ? ("priority" as const) : name,
      value,
      vertexDuals: duals,
      blossoms,
    }));
    const result: PoolMatching = {
      pairs,
      unmatched: [...ids.keys()].filter((place) => !paired.has(place)),
      total,
      objective: levels.map(({ name, value }) => ({ name, value: name === "total" ? total : value })),
      resolution: 1,
      roundingBound: 0,
      certificate: { kind: "blossom-duals", levels },
    };
    const check = checkMatching(problem, result);
    if (!check.holds)
      return [`The proof fails. ${check.because} (People are numbered in the proof's order, from 0.)`];
    const trios = objectionsToTrios(programme, matching, joiners, problem, result, ids);
    if (trios.because.length > 0) return trios.because;
    const turns = levels.find(({ name }) => name === "priority");
    const right = [
      ...(matchedValueOf(programme.objective) === undefined
        ? [{ name: "coverage", value: 2 * pairs.length + joiners.flat().length }]
        : []),
      ...(turns === undefined ? [] : [{ name: "turns", value: turns.value }]),
      { name: "total", value: fitOfUnits(total + trios.total / 2) },
    ];
    return JSON.stringify(objective) === JSON.stringify(right)
      ? []
      : [`The objectives are ${JSON.stringify(right)}, not ${JSON.stringify(objective)}.`];
  } catch (error) {
    if (error instanceof IssueError) return error.issues.map(({ message }) => message);
    throw error;
  }
}
