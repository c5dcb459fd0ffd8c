import { checkMatching, type PoolMatching, without } from "../../assignment/pool/index.js";
import { type Compared, type PeersMatching, peersProblem, requiredPairsOf } from "../../formats/index.js";
import { IssueError } from "../../issue.js";
import { matchedValueOf, type Programme } from "../../programme/index.js";
import type { Roster } from "../../roster/index.js";
import { fitOfUnits } from "../../scoring/index.js";
import { objectionToTrios } from "./objection-to-trios.js";

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
    const { values } = problem;
    const placeOf = new Map(ids.map((id, place) => [id, place]));
    const inOrder = (peers: readonly string[]): readonly number[] =>
      peers.map((id) => placeOf.get(id) ?? -1).sort((a, b) => a - b);
    const chosen = (proof.trios?.chosen ?? []).map(({ trio }) => inOrder(trio));
    const left = new Set(proof.trios?.left);
    // Everybody of a match but whoever joined it.
    const told = matches.map(({ peers }) =>
      inOrder(peers.filter((id) => peers.length === 2 || !left.has(id))),
    );
    const keyOf = (places: readonly (readonly number[])[]): string =>
      places
        .map((place) => place.join())
        .sort()
        .join(";");
    if (keyOf(told.filter(({ length }) => length !== 2)) !== keyOf(chosen.filter(({ length }) => length > 0)))
      return ["The proof does not say how the trios came to be."];
    const pairs = told
      .filter(({ length }) => length === 2)
      .map(([a, b]) => ({ a: a!, b: b!, value: values[a! * problem.size + b!]! }))
      .sort((one, other) => one.a - other.a);
    const inTrio = new Set(chosen.flat());
    const rest = without(problem, (place) => inTrio.has(place));
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
    const check = checkMatching(rest, result);
    if (!check.holds)
      return [`The proof fails. ${check.because} (People are numbered in the proof's order, from 0.)`];
    const because = objectionToTrios(programme, matching, { problem, rest, found: result, chosen, ids });
    if (because !== undefined) return [because];
    // A pair counts twice what its two are worth to each other, a trio once what each two of it are, in half units.
    const halfUnitsOf = (peers: readonly string[]): number =>
      peers
        .map((id) => placeOf.get(id) as number)
        .flatMap((a, at, places) => places.slice(at + 1).map((b) => values[a * problem.size + b]!))
        .reduce((sum, worth) => sum + (2 * worth) / (peers.length - 1), 0);
    const inAll = matches.reduce((sum, { peers }) => sum + halfUnitsOf(peers), 0);
    const added = matches.reduce((sum, { peers }) => sum + peers.length, 0) - 2 * pairs.length;
    const turns = levels.find(({ name }) => name === "priority");
    const right = [
      ...(matchedValueOf(programme.objective) === undefined
        ? [{ name: "coverage", value: 2 * pairs.length + added }]
        : []),
      ...(turns === undefined ? [] : [{ name: "turns", value: turns.value }]),
      { name: "total", value: fitOfUnits(inAll / 2) },
    ];
    return JSON.stringify(objective) === JSON.stringify(right)
      ? []
      : [`The objectives are ${JSON.stringify(right)}, not ${JSON.stringify(objective)}.`];
  } catch (error) {
    if (error instanceof IssueError) return error.issues.map(({ message }) => message);
    throw error;
  }
}
