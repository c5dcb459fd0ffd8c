/** What changes lose: first of what comes before the total, then of the total. Never less than nothing, in this order. */
export interface Slack {
  readonly early: Float64Array;
  readonly late: Float64Array;
}

/** Arcs from one node, to the targets from `start` up to `end`. What is read next may overwrite them. */
export interface ArcRun extends Slack {
  readonly start: number;
  readonly end: number;
  readonly targets: Int32Array;
}

/** Changes that lead from the nodes of one side to those of the other. */
export interface Arcs {
  readonly from: (node: number) => ArcRun;
}

export const noSlack = (length: number): Slack => ({
  early: new Float64Array(length),
  late: new Float64Array(length),
});

/** A single change. */
export interface Arc {
  readonly from: number;
  readonly to: number;
  readonly early: number;
  readonly late: number;
}

/** Sorts arcs by the node they come from: their order stays otherwise. */
export function arcsOf(nodes: number, arcs: readonly Arc[]): Arcs {
  const starts = new Int32Array(nodes + 1);
  for (const { from } of arcs) starts[from + 1]!++;
  for (let n = 0; n < nodes; n++) starts[n + 1]! += starts[n]!;
  const next = starts.slice();
  const targets = new Int32Array(arcs.length);
  const { early, late } = noSlack(arcs.length);
  for (const arc of arcs) {
    const k = next[arc.from]!++;
    targets[k] = arc.to;
    early[k] = arc.early;
    late[k] = arc.late;
  }
  return { from: (node) => ({ start: starts[node]!, end: starts[node + 1]!, targets, early, late }) };
}
