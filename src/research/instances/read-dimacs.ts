/**
 * Reads DIMACS edge lists: `c` comments, one line `p kind nodes edges`, `n node` for a source, `e from to [weight]` or
 * `a from to [weight]` for an edge. Nodes count from 1.
 * Source: DIMACS, The First Implementation Challenge: network flows and matching, core experiments (1990).
 */
import { type Issue, issue, type Result } from "../../issue.js";
import type { DenseInstance } from "./dense-instance.js";

/** A graph as it is written; nodes count from 0 here. */
export interface DimacsGraph {
  /** What the problem line calls it: edge, col, asn … */
  readonly kind: string;
  readonly nodes: number;
  readonly edges: readonly { readonly from: number; readonly to: number; readonly weight: number }[];
  /** In an assignment problem, the nodes that are assigned. */
  readonly sources: readonly number[];
}

const LARGEST = 1_000_000;

/** The graph, an edge without a weight having 1; or every line that cannot be read. An edge count that is off is a warning. */
export function readDimacs(text: string, file = "graph"): Result<DimacsGraph> {
  const reader = new DimacsReader(file);
  for (const [at, line] of text.split(/\r\n|\r|\n/).entries()) reader.read(line.trim(), at + 1);
  return reader.result();
}

/** The graph's assignment problem, rows being the sources in order, columns the other nodes. Costs are to be small. */
export function assignmentOfDimacs({ nodes, edges, sources }: DimacsGraph): DenseInstance {
  const rowOf = new Map(sources.map((node, row) => [node, row]));
  const others = Array.from({ length: nodes }, (_, node) => node).filter((node) => !rowOf.has(node));
  const columnOf = new Map(others.map((node, column) => [node, column]));
  const values = new Float64Array(sources.length * others.length);
  const allowed = new Uint8Array(values.length);
  for (const { from, to, weight } of edges) {
    const [row, column] = [rowOf.get(from) ?? rowOf.get(to), columnOf.get(to) ?? columnOf.get(from)];
    if (row === undefined || column === undefined) continue;
    const cell = row * others.length + column;
    // Of two edges between the same nodes the cheaper one is enough.
    values[cell] = allowed[cell] === 1 ? Math.min(values[cell]!, weight) : weight;
    allowed[cell] = 1;
  }
  return { rows: sources.length, columns: others.length, values, allowed, sense: "min" };
}

/** Takes lines in, and takes note of those it cannot read. */
class DimacsReader {
  readonly #issues: Issue[] = [];
  readonly #file: string;
  readonly #edges: { readonly from: number; readonly to: number; readonly weight: number }[] = [];
  readonly #sources = new Set<number>();
  #problem: { readonly kind: string; readonly nodes: number; readonly edges: number } | undefined;

  constructor(file: string) {
    this.#file = file;
  }

  read(line: string, row: number): void {
    const [letter = "", ...words] = line.split(/\s+/);
    if (letter === "" || letter === "c") return;
    if (letter === "p") this.#readProblem(words, line, row);
    else if (this.#problem === undefined)
      this.#add(row, line, "stands before the problem line", "Begin with a line such as p edge 5 7.");
    else if (letter === "n") this.#readSource(words, line, row, this.#problem.nodes);
    else if (letter === "e" || letter === "a") this.#readEdge(words, line, row, this.#problem.nodes);
    else
      this.#add(
        row,
        line,
        "begins with none of c, p, n, e, a",
        "Take the line out, or make it a comment with c.",
      );
  }

  result(): Result<DimacsGraph> {
    const problem = this.#problem;
    if (problem === undefined && this.#issues.length === 0)
      this.#add(1, undefined, "has no problem line", "Begin with a line such as p edge 5 7.");
    if (problem === undefined || this.#issues.length > 0) return { ok: false, issues: this.#issues };
    const { kind, nodes, edges } = problem;
    const value = { kind, nodes, edges: this.#edges, sources: [...this.#sources].sort((a, b) => a - b) };
    if (edges === this.#edges.length) return { ok: true, value, issues: [] };
    const expected = `announces ${edges} edges and has ${this.#edges.length}`;
    const remedy = "Correct the problem line, or look for edges that are missing.";
    return { ok: true, value, issues: [this.#made("edge-count", "warning", 1, undefined, expected, remedy)] };
  }

  #readProblem([kind = "", nodes, edges]: readonly string[], line: string, row: number): void {
    const [nodeCount, edgeCount] = [Number(nodes), Number(edges)];
    if (this.#problem !== undefined) this.#add(row, line, "is a second problem line", "Keep one of them.");
    else if (isCount(nodeCount) && isCount(edgeCount))
      this.#problem = { kind, nodes: nodeCount, edges: edgeCount };
    else this.#add(row, line, "does not say how many nodes and edges there are", "Write p edge 5 7.");
  }

  #readSource([node]: readonly string[], line: string, row: number, nodes: number): void {
    if (isNode(Number(node), nodes)) this.#sources.add(Number(node) - 1);
    else this.#add(row, line, "names no node of the graph", `Write a node from 1 to ${nodes}.`);
  }

  #readEdge([from, to, weight = "1"]: readonly string[], line: string, row: number, nodes: number): void {
    const ends = [Number(from), Number(to)] as const;
    if (ends.every((node) => isNode(node, nodes)) && Number.isFinite(Number(weight)))
      this.#edges.push({ from: ends[0] - 1, to: ends[1] - 1, weight: Number(weight) });
    else
      this.#add(
        row,
        line,
        "is no edge of the graph",
        `Write e, two nodes from 1 to ${nodes}, and a weight or none.`,
      );
  }

  #add(row: number, value: string | undefined, expected: string, remedy: string): void {
    this.#issues.push(this.#made("not-dimacs", "error", row, value, expected, remedy));
  }

  #made(
    code: string,
    severity: Issue["severity"],
    row: number,
    value: string | undefined,
    expected: string,
    remedy: string,
  ): Issue {
    return issue({ code, severity, at: { file: this.#file, row }, value, expected, remedy });
  }
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= LARGEST;
}

function isNode(value: number, nodes: number): boolean {
  return Number.isInteger(value) && value >= 1 && value <= nodes;
}
