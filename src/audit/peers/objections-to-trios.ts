import { checkCertificate } from "../../assignment/index.js";
import type { PoolMatching } from "../../assignment/pool/index.js";
import { type PeersMatching, type peersProblem, trioProblem } from "../../formats/index.js";
import type { Programme } from "../../programme/index.js";

/** Whether the duals prove that those left over could not join the pairs better, and what joining adds to the total, in half units. */
export function objectionsToTrios(
  { format }: Programme,
  { matches, proof }: PeersMatching,
  joiners: readonly (readonly string[])[],
  pool: ReturnType<typeof peersProblem>,
  found: PoolMatching,
  ids: readonly string[],
): { readonly because: readonly string[]; readonly total: number } {
  const hasTrios = format.kind === "peers" && format.odd === "trio";
  const { trios } = proof;
  if (trios === undefined || !hasTrios)
    return {
      because:
        (trios !== undefined) === hasTrios ? [] : ["The proof and the programme do not agree on trios."],
      total: 0,
    };
  const { problem, left, pairs } = trioProblem(pool, found);
  const namesOf = (list: readonly (readonly string[])[]) => JSON.stringify(list);
  if (
    JSON.stringify(trios.left) !== JSON.stringify(left.map((place) => ids[place])) ||
    namesOf(trios.pairs) !== namesOf(pairs.map(({ a, b }) => [ids[a]!, ids[b]!]))
  )
    return { because: ["The proof of the trios lists other people or pairs than there are."], total: 0 };
  const values = problem.values as readonly (readonly (number | null)[])[];
  const joined = matches
    .flatMap(({ peers }, at) =>
      joiners[at]!.map((id) => {
        const row = trios.left.indexOf(id);
        const column = trios.pairs.findIndex((pair) => pair.every((one) => peers.includes(one)));
        return { row, column, value: values[row]?.[column] ?? 0 };
      }),
    )
    .sort((one, other) => one.row - other.row);
  const total = joined.reduce((sum, { value }) => sum + value, 0);
  const rows = new Set(joined.map(({ row }) => row));
  const check = checkCertificate(problem, {
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
  return {
    because: check.holds
      ? []
      : [`The proof of the trios fails. ${check.because} (Rows are those left over, columns pairs, from 0.)`],
    total,
  };
}
