/**
 * Trios. Of people who hang together by what the rules allow, an odd number leaves one over whatever the pairs: their pairs and one trio are chosen
 * together. Whoever is left over even so joins a pair: each takes one at most, as many join as can, and as well as can be with the pairs as
 * they are.
 */
import { type AssignmentProblem, assignInSteps } from "../../assignment/index.js";
import {
  type BestTrio,
  bestTrioInSteps,
  matchingInSteps,
  oddParts,
  type PoolMatching,
  type TrioProblem,
  without,
} from "../../assignment/pool/index.js";
import type { Steps } from "../../steps.js";
import type { TrioProof } from "../proof.js";

/** Who is with whom, by their places in the list. */
export interface PairedPeers {
  /** What the pairs were found in; a trio that was chosen with them is in neither. */
  readonly problem: TrioProblem;
  readonly found: PoolMatching;
  /** Two or three each, by the first. */
  readonly matches: readonly (readonly number[])[];
  /** People whom trios add to the pairs. */
  readonly added: readonly number[];
  /** What trios add to the total of the pairs, in half units. */
  readonly halfUnits: number;
  /** The proof of the trios, where there can be any. */
  readonly trios?: TrioProof;
}

/** Pairs everybody, with trios; everybody has an id. */
export function* pairWithTrios(problem: TrioProblem, ids: readonly string[]): Steps<PairedPeers> {
  const chosen: BestTrio[] = [];
  for (const part of oddParts(problem)) {
    const members = new Set(part);
    chosen.push(yield* bestTrioInSteps(without(problem, (one) => !members.has(one))));
  }
  const inTrio = new Set(chosen.flatMap(({ trio }) => trio));
  const rest = without(problem, (one) => inTrio.has(one));
  const found = yield* matchingInSteps(rest);
  const left = found.unmatched.filter((place) => !inTrio.has(place));
  const joining = yield* assignInSteps(joiningProblem(rest, found.pairs, left));
  const joinedBy = new Map(joining.pairs.map(({ row, column }) => [column, left[row]!]));
  const joined = found.pairs.map(({ a, b }, column) => [a, b, ...[joinedBy.get(column) ?? []].flat()]);
  const trios = chosen.map(({ trio }) => trio).filter(({ length }) => length > 0);
  const idOf = (place: number): string => ids[place]!;
  return {
    problem: rest,
    found,
    matches: [...joined, ...trios]
      .map((places) => places.toSorted((a, b) => a - b))
      .sort((one, other) => one[0]! - other[0]!),
    added: [...inTrio, ...joinedBy.values()],
    halfUnits: trios.reduce((sum, trio) => sum + trioHalfUnits(problem, trio), joining.total),
    trios: {
      chosen: chosen.map(({ trio, prices }) => ({ trio: trio.map(idOf), prices })),
      left: left.map(idOf),
      pairs: found.pairs.map(({ a, b }) => [idOf(a), idOf(b)]),
      levels: joining.certificate.levels.map(({ name, value, rowDuals, columnDuals }) => ({
        // Pairs that take one each have no other levels.
        name: name as TrioProof["levels"][number]["name"],
        value,
        leftDuals: rowDuals,
        pairDuals: columnDuals,
      })),
    },
  };
}

/** A pair counts its fit twice, once for each of the two; a trio the mean of its three pairs' fits three times. */
export function trioHalfUnits({ size, values }: TrioProblem, [a, b, c]: readonly number[]): number {
  return values[a! * size + b!]! + values[a! * size + c!]! + values[b! * size + c!]!;
}

/**
 * Who joins which pair: those left over are the rows, pairs the columns. Joining is worth half of what the two new pairs count less what the
 * old one does: these are its values, in half units. Somebody may join where the rules allow them with both.
 */
export function joiningProblem(
  { size, values, allowed, first, tieBreak }: TrioProblem,
  pairs: readonly { readonly a: number; readonly b: number }[],
  left: readonly number[],
): AssignmentProblem {
  const worth = (one: number, other: number): number => values[one * size + other]!;
  const mayBe = (one: number, other: number): boolean => allowed[one * size + other] === 1;
  const { keys, seed } = tieBreak!;
  return {
    rows: left.length,
    columns: pairs.length,
    values: left.map((x) =>
      pairs.map(({ a, b }) => (mayBe(x, a) && mayBe(x, b) ? worth(x, a) + worth(x, b) - worth(a, b) : null)),
    ),
    // Where the total comes first, nobody joins who would lower it.
    unmatchedValue: first === "weight" ? 0 : undefined,
    tieBreak: {
      rowKeys: left.map((x) => keys[x]!),
      columnKeys: pairs.map(({ a, b }) => JSON.stringify([keys[a], keys[b]])),
      seed,
    },
  };
}
