/**
 * How the runs of each policy are spread: a curve and a tick for every run.
 */
import { kernelDensityEstimation } from "simple-statistics";
import type { SummaryRow } from "../summary.js";
import { type Axis, axisOf, colourOf, line, px, short, svg, text } from "./svg.js";

const LABELS = 130;
const WIDTH = 620;
const ROW = 40;
const FOOT = 18;
const POINTS = 48;
/** Fewer runs, or runs that are all alike, have no curve. */
const LEAST_RUNS = 5;

/** Draws the rows of one measure and population. */
export function distributionPlot(rows: readonly SummaryRow[]): string {
  const height = rows.length * ROW + FOOT;
  const all = rows.flatMap(({ values }) => values);
  if (all.length === 0) return "";
  const axis = axisOf(all, LABELS + 10, WIDTH - 10);
  const [first] = rows;
  const label = `${first?.measure.label ?? ""} in ${first?.population ?? ""}: the runs of each policy`;
  return svg(WIDTH, height, label, [
    line(LABELS, height - FOOT, WIDTH, height - FOOT),
    text(short(Math.min(...all)), { x: axis.at(Math.min(...all)), y: height - 5, anchor: "start" }),
    text(short(Math.max(...all)), { x: axis.at(Math.max(...all)), y: height - 5, anchor: "end" }),
    ...rows.flatMap((row, at) => ridge(row, axis, (at + 1) * ROW - 8, colourOf(row.policyAt))),
  ]);
}

function ridge({ policy, values }: SummaryRow, axis: Axis, base: number, colour: string): readonly string[] {
  const places = values.map((value) => `M${px(axis.at(value))} ${px(base)}v6`).join("");
  const ticks = [`<path d="${places}" stroke="${colour}"/>`];
  const name = text(policy, { x: LABELS - 8, y: base, anchor: "end" });
  if (values.length < LEAST_RUNS || Math.max(...values) - Math.min(...values) < 1e-9) return [name, ...ticks];
  return [name, curve(values, axis, base, colour), ...ticks];
}

/** Source: Silverman, Density Estimation (1986), section 3.4.2, normal kernel, bandwidth by his rule of thumb. */
function curve(values: readonly number[], { low, high, at }: Axis, base: number, colour: string): string {
  const density = kernelDensityEstimation([...values]);
  const places = Array.from({ length: POINTS }, (_, step) => low + ((high - low) * step) / (POINTS - 1));
  const heights = places.map(density);
  const tallest = Math.max(...heights);
  const points = places.map(
    (place, step) => `${px(at(place))},${px(base - (heights[step]! / tallest) * (ROW - 14))}`,
  );
  return `<polygon points="${px(at(low))},${px(base)} ${points.join(" ")} ${px(at(high))},${px(base)}" fill="${colour}" fill-opacity="0.25" stroke="${colour}"/>`;
}
