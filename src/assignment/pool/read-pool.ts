import { type Issue, issue } from "../../issue.js";
import { countIssues, isCount } from "../count-issue.js";
import { isIndex } from "../is-index.js";
import {
  repeatedKey,
  requiredIssues,
  requireObject,
  seedIssues,
  senseIssues,
  wrongLength,
  wrongOption,
} from "../option-issues.js";
import { throwIfAny } from "../problem-error.js";
import { rowReader } from "../row-reader.js";
import { edgeReader } from "./edge-reader.js";
import { measurePool } from "./measure-pool.js";
import type { Pool, ReadPool } from "./pool.js";
import type { PoolPair, PoolProblem } from "./pool-problem.js";

/**
 * Checks a problem and brings it into one form. Reads every row once.
 *
 * @throws ProblemError with every issue: first those of shape (lengths, counts, options), then those of values.
 */
export function readPool(given: PoolProblem): Pool {
  requireObject(given);
  const { size, sense = "max", first = "coverage", priorities, tieBreak } = given;
  throwIfAny(countIssues("size", size));
  const issues = optionIssues(given);
  const readAll = readerOf(given, issues);
  throwIfAny(issues);
  const required = requiredMates(given.requiredPairs ?? [], size, issues);
  const { largest, integers, edgeCount, requiredOpen } = measurePool(readAll, size, required, issues);
  issues.push(...forbiddenIssues(required, requiredOpen));
  throwIfAny(issues);
  return {
    size,
    maximise: sense === "max",
    coverageFirst: first === "coverage",
    required,
    priorities,
    tieBreak,
    largest,
    integers,
    pairLimit: size >> 1,
    edgeCount,
    readEdges: required.every((mate) => mate === -1) ? readAll : requiredReader(readAll, required),
  };
}

function readerOf(given: PoolProblem, issues: Issue[]): ReadPool {
  const { size, values, allowed } = given;
  const isList =
    Array.isArray(values) && !Array.isArray(values[0]) && !(size > 0 && values.length === 0 && allowed);
  if (isList) {
    if (allowed !== undefined)
      issues.push(
        wrongOption(
          "allowed",
          "a mask",
          "no mask beside a list of edges",
          "Leave the edges out that are not allowed.",
        ),
      );
    return edgeReader(size, values as readonly PoolPairValue[], issues);
  }
  const read = rowReader(
    {
      rows: size,
      columns: size,
      values: values as Exclude<PoolProblem["values"], readonly PoolPairValue[]>,
      allowed,
    },
    issues,
  );
  const buffer = new Float64Array(size);
  const open = new Uint8Array(size);
  return (vertex, neighbours, worth) => {
    const row = read(vertex, buffer, open);
    let count = 0;
    for (let other = 0; other < size; other++) {
      if (open[other] === 0 || other === vertex) continue;
      neighbours[count] = other;
      worth[count++] = row[other]!;
    }
    return count;
  };
}

type PoolPairValue = PoolPair & { readonly value: number };

function requiredReader(read: ReadPool, required: Int32Array): ReadPool {
  return (vertex, neighbours, values) => {
    const count = read(vertex, neighbours, values);
    let kept = 0;
    for (let k = 0; k < count; k++) {
      const other = neighbours[k]!;
      if (required[vertex] === -1 ? required[other] !== -1 : required[vertex] !== other) continue;
      neighbours[kept] = other;
      values[kept++] = values[k]!;
    }
    return kept;
  };
}

function requiredMates(pairs: readonly PoolPair[], size: number, issues: Issue[]): Int32Array {
  const required = new Int32Array(size).fill(-1);
  pairs.forEach(({ a, b }, k) => {
    const at = `requiredPairs[${k}]`;
    const told = (code: string, expected: string, remedy: string) =>
      issues.push(issue({ code, at, value: `${a} with ${b}`, expected, remedy }));
    if (!isIndex(a, size) || !isIndex(b, size))
      told("pair-out-of-range", `Expected two numbers under ${size}.`, "Count from 0.");
    else if (a === b) told("self-loop", "Expected two of the pool.", "Nobody can be paired with themselves.");
    else if (required[a] !== -1 || required[b] !== -1)
      told(
        "required-twice",
        "Expected each of the pool in one required pair at most.",
        "Require one of the pairs.",
      );
    else {
      required[a] = b;
      required[b] = a;
    }
  });
  return required;
}

function forbiddenIssues(required: Int32Array, isOpen: Uint8Array): Issue[] {
  return [...required.keys()]
    .filter((v) => required[v]! > v && isOpen[v] === 0)
    .map((v) =>
      issue({
        code: "required-pair-forbidden",
        at: "requiredPairs",
        value: `${v} with ${required[v]}`,
        expected: "Expected a pair that is allowed.",
        remedy: "Allow the pair, or do not require it.",
      }),
    );
}

const LARGEST_PRIORITY = 1000;

const ONE_EACH = "Give one entry for each of the pool.";

function optionIssues({ size, sense, first, requiredPairs, priorities, tieBreak }: PoolProblem): Issue[] {
  const issues = [...senseIssues(sense), ...requiredIssues(requiredPairs)];
  if (first !== undefined && first !== "coverage" && first !== "weight")
    issues.push(wrongOption("first", first, '"coverage" or "weight"'));
  if (priorities !== undefined) {
    if (first === "weight")
      issues.push(wrongOption("priorities", "given", "none where weight comes first", "Put coverage first."));
    if (priorities.length !== size) issues.push(wrongLength("priorities", priorities.length, size, ONE_EACH));
    priorities.forEach((priority, v) => {
      if (!isCount(priority) || priority > LARGEST_PRIORITY)
        issues.push(wrongOption(`priorities[${v}]`, priority, `an integer from 0 to ${LARGEST_PRIORITY}`));
    });
  }
  if (tieBreak === undefined) return issues;
  if (!Array.isArray(tieBreak?.keys))
    return [...issues, wrongOption("tieBreak", tieBreak, "a seed and a list of keys")];
  issues.push(...seedIssues(tieBreak.seed));
  if (tieBreak.keys.length !== size)
    issues.push(wrongLength("tieBreak.keys", tieBreak.keys.length, size, ONE_EACH));
  const repeated = repeatedKey(tieBreak.keys);
  if (repeated !== undefined) issues.push(wrongOption("tieBreak.keys", repeated, "every key once"));
  return issues;
}
