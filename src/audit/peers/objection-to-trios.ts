import { checkCertificate } from "../../assignment/index.js";
import {
  objectionToTrio,
  oddParts,
  type PoolMatching,
  type TrioProblem,
  without,
} from "../../assignment/pool/index.js";
import { joiningProblem, type PeersMatching } from "../../formats/index.js";
import type { Programme } from "../../programme/index.js";

/** What the trios are checked against. */
export interface TriosToCheck {
  /** Of everybody, and of those beside the trio that was chosen with the pairs. */
  readonly problem: TrioProblem;
  readonly rest: TrioProblem;
  readonly found: PoolMatching;
  /** Those that the proof says were chosen with the pairs, each ascending; empty where it says none was. */
  readonly chosen: readonly (readonly number[])[];
  readonly ids: readonly string[];
}

/** Whether prices prove that a trio was chosen as well as can be, and duals that those left over could not join the pairs better; what is wrong. */
export function objectionToTrios(
  { format }: Programme,
  { matches, proof: { trios } }: PeersMatching,
  { problem, rest, found, chosen, ids }: TriosToCheck,
): string | undefined {
  const hasTrios = format.kind === "peers" && format.odd === "trio";
  if ((trios !== undefined) !== hasTrios) return "The proof and the programme do not agree on trios.";
  if (trios === undefined) return undefined;
  const parts = oddParts(problem);
  if (chosen.length !== parts.length) return "The proof lists trios of other parts of the list than are odd.";
  for (const [at, part] of parts.entries()) {
    const members = new Set(part);
    const trio = chosen[at]!;
    if (!trio.every((place) => members.has(place))) return "A trio is not of the part that it is listed for.";
    const pairs = found.pairs.filter(({ a }) => members.has(a));
    const ofPart = without(problem, (place) => !members.has(place));
    const because = objectionToTrio(ofPart, pairs, trio, trios.chosen[at]!.prices);
    if (because !== undefined)
      return `The proof of a trio fails. ${because} (People are numbered in the proof's order, from 0.)`;
  }
  const inTrio = new Set(chosen.flat());
  const left = found.unmatched.filter((place) => !inTrio.has(place));
  const joining = joiningProblem(rest, found.pairs, left);
  const pairs = found.pairs.map(({ a, b }) => [ids[a], ids[b]]);
  if (JSON.stringify([trios.left, trios.pairs]) !== JSON.stringify([left.map((place) => ids[place]), pairs]))
    return "The proof of the trios lists other people or pairs than there are.";
  const values = joining.values as readonly (readonly (number | null)[])[];
  const joined = left.flatMap((place, row) => {
    const peers = matches.find((match) => match.peers.includes(ids[place]!))?.peers;
    const column = trios.pairs.findIndex((pair) => pair.every((one) => peers?.includes(one)));
    return peers === undefined ? [] : [{ row, column, value: values[row]?.[column] ?? 0 }];
  });
  const total = joined.reduce((sum, { value }) => sum + value, 0);
  const rows = new Set(joined.map(({ row }) => row));
  const check = checkCertificate(joining, {
    pairs: joined,
    unmatchedRows: left.flatMap((_, row) => (rows.has(row) ? [] : [row])),
    total,
    objective: trios.levels.map(({ name, value }) => ({ name, value: name === "total" ? total : value })),
    resolution: 1,
    roundingBound: 0,
    certificate: {
      kind: "duals",
      levels: trios.levels.map(({ name, value, leftDuals, pairDuals }) => ({
        name,
        value,
        rowDuals: leftDuals,
        columnDuals: pairDuals,
      })),
    },
  });
  return check.holds
    ? undefined
    : `The proof of the trios fails. ${check.because} (Rows are those left over, columns pairs, from 0.)`;
}
