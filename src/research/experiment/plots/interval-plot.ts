/**
 * Means with their intervals: a panel a population, a row a policy.
 */
import type { SummaryRow } from "../summary.js";
import { axisOf, colourOf, dot, line, short, svg, text } from "./svg.js";

const LABELS = 130;
const PANEL = 190;
const ROW = 18;
const HEAD = 20;
const FOOT = 18;

/** Draws the rows of one measure. */
export function intervalPlot(rows: readonly SummaryRow[]): string {
  const populations = [...new Set(rows.map(({ population }) => population))];
  const policies = [...new Set(rows.map(({ policy }) => policy))];
  const height = HEAD + policies.length * ROW + FOOT;
  const names = policies.map((policy, at) =>
    text(policy, { x: LABELS - 8, y: rowAt(at) + 4, anchor: "end" }),
  );
  const panels = populations.flatMap((population, at) =>
    panel(
      rows.filter((row) => row.population === population),
      policies,
      LABELS + at * PANEL,
      height,
    ),
  );
  const label = `${rows[0]?.measure.label ?? ""}: means and intervals by population and policy`;
  return svg(LABELS + populations.length * PANEL, height, label, [...names, ...panels]);
}

function rowAt(index: number): number {
  return HEAD + index * ROW + ROW / 2;
}

function panel(
  rows: readonly SummaryRow[],
  policies: readonly string[],
  left: number,
  height: number,
): readonly string[] {
  const known = rows.filter(({ mean }) => Number.isFinite(mean));
  const title = text(rows[0]?.population ?? "", { x: left + PANEL / 2, y: 12, anchor: "middle" });
  if (known.length === 0)
    return [
      title,
      text("no value", { x: left + PANEL / 2, y: height / 2, anchor: "middle", colour: "#888" }),
    ];
  const ends = known.flatMap(({ mean, interval }) => [mean, interval.low, interval.high]);
  const axis = axisOf(ends, left + 10, left + PANEL - 10);
  const [least, greatest] = [Math.min(...ends), Math.max(...ends)];
  return [
    title,
    line(left + 5, height - FOOT, left + PANEL - 5, height - FOOT),
    text(short(least), { x: left + 10, y: height - 5 }),
    ...(greatest > least
      ? [text(short(greatest), { x: left + PANEL - 10, y: height - 5, anchor: "end" })]
      : []),
    ...known.flatMap((row) => {
      const at = policies.indexOf(row.policy);
      const { low, high } = row.interval;
      const said = `${row.policy}: ${short(row.mean)} (${short(low)} to ${short(high)})`;
      return [
        line(axis.at(low), rowAt(at), axis.at(high), rowAt(at), colourOf(row.policyAt), 3),
        dot(axis.at(row.mean), rowAt(at), colourOf(row.policyAt), said),
      ];
    }),
  ];
}
