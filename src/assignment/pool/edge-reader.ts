import { type Issue, issue } from "../../issue.js";
import { isIndex } from "../is-index.js";
import { edgesOf } from "./edges.js";
import type { ReadPool } from "./pool.js";
import type { PoolEdge } from "./pool-problem.js";

/** Sorts listed edges by their ends and makes their reader. Adds an issue for each out of range, with one end, or listed twice. */
export function edgeReader(size: number, list: readonly PoolEdge[], issues: Issue[]): ReadPool {
  const good = list.filter((edge, k) => {
    const problem = problemWith(edge, size);
    if (problem === undefined) return true;
    issues.push(issue({ at: `values[${k}]`, value: `${edge?.a} with ${edge?.b}`, ...problem }));
    return false;
  });
  const { starts, targets, weights } = edgesOf(
    size,
    good.map(({ a, b, value }) => ({ a, b, weight: value })),
  );
  findRepeats(starts, targets, issues);
  return (vertex, neighbours, values) => {
    const from = starts[vertex]!;
    const to = starts[vertex + 1]!;
    for (let k = from; k < to; k++) {
      neighbours[k - from] = targets[k]!;
      values[k - from] = weights[k]!;
    }
    return to - from;
  };
}

function problemWith(
  edge: PoolEdge | undefined,
  size: number,
): Pick<Issue, "code" | "expected" | "remedy"> | undefined {
  if (!isIndex(edge?.a, size) || !isIndex(edge?.b, size))
    return {
      code: "pair-out-of-range",
      expected: `Expected an edge { a, b, value } with a and b under ${size}.`,
      remedy: "Count from 0, or raise the size.",
    };
  if (edge!.a !== edge!.b) return undefined;
  return {
    code: "self-loop",
    expected: "Expected two of the pool.",
    remedy: "Nobody can be paired with themselves.",
  };
}

function findRepeats(starts: Int32Array, targets: Int32Array, issues: Issue[]): void {
  const size = starts.length - 1;
  const lastSeen = new Int32Array(size).fill(-1);
  for (let v = 0; v < size; v++)
    for (let k = starts[v]!; k < starts[v + 1]!; k++) {
      const other = targets[k]!;
      if (lastSeen[other] === v && other > v)
        issues.push(
          issue({
            code: "pair-listed-twice",
            at: "values",
            value: `${v} with ${other}`,
            expected: "Expected every pair once at most, in one order or the other.",
            remedy: "Keep one of the two entries.",
          }),
        );
      lastSeen[other] = v;
    }
}
