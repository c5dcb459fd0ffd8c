/**
 * How many are matched against how well: policies that no other beats in both are joined by a line.
 */
import type { SummaryRow } from "../summary.js";
import { axisOf, colourOf, dot, line, px, short, svg, text } from "./svg.js";

const WIDTH = 460;
const HEIGHT = 300;
const LEFT = 60;
const BOTTOM = HEIGHT - 40;

/** The rows of one population: coverage along, quality up, policies in the same order. */
export interface FrontierRows {
  readonly coverage: readonly SummaryRow[];
  readonly quality: readonly SummaryRow[];
}

interface Point {
  readonly policy: string;
  readonly coverage: SummaryRow;
  readonly quality: SummaryRow;
}

/** Draws one population; nothing where no policy placed anybody. */
export function frontierPlot({ coverage, quality }: FrontierRows): string {
  const points = coverage.flatMap((row, index): Point[] => {
    const other = quality[index];
    return other === undefined || !Number.isFinite(row.mean + other.mean)
      ? []
      : [{ policy: row.policy, coverage: row, quality: other }];
  });
  if (points.length === 0) return "";
  const x = axisOf(
    points.flatMap(({ coverage: { interval } }) => [interval.low, interval.high]),
    LEFT,
    WIDTH - 10,
  );
  const y = axisOf(
    points.flatMap(({ quality: { interval } }) => [interval.low, interval.high]),
    BOTTOM,
    24,
  );
  const frontier = unbeaten(points).map(
    (point) => `${px(x.at(point.coverage.mean))},${px(y.at(point.quality.mean))}`,
  );
  const [first] = points as [Point];
  const label = `${first.coverage.population}: ${first.coverage.measure.label} against ${first.quality.measure.label}`;
  return svg(WIDTH, HEIGHT, label, [
    text(first.coverage.population, { x: WIDTH / 2, y: 12, anchor: "middle" }),
    line(LEFT, BOTTOM, WIDTH - 10, BOTTOM),
    line(LEFT, 24, LEFT, BOTTOM),
    text(short(x.low), { x: LEFT, y: BOTTOM + 15 }),
    text(short(x.high), { x: WIDTH - 10, y: BOTTOM + 15, anchor: "end" }),
    text(first.coverage.measure.label, { x: (LEFT + WIDTH) / 2, y: BOTTOM + 30, anchor: "middle" }),
    text(short(y.low), { x: LEFT - 5, y: BOTTOM, anchor: "end" }),
    text(short(y.high), { x: LEFT - 5, y: 32, anchor: "end" }),
    text("fit", { x: LEFT - 5, y: (BOTTOM + 24) / 2, anchor: "end" }),
    `<polyline points="${frontier.join(" ")}" fill="none" stroke="#999" stroke-dasharray="4 3"/>`,
    ...points.flatMap(({ policy, ...point }) => {
      const [cx, cy, colour] = [
        x.at(point.coverage.mean),
        y.at(point.quality.mean),
        colourOf(point.coverage.policyAt),
      ];
      const said = `${policy}: ${short(point.coverage.mean)}, ${short(point.quality.mean)}`;
      return [
        line(x.at(point.coverage.interval.low), cy, x.at(point.coverage.interval.high), cy, colour),
        line(cx, y.at(point.quality.interval.low), cx, y.at(point.quality.interval.high), colour),
        dot(cx, cy, colour, said, 5),
      ];
    }),
  ]);
}

/** Points than which none has more of both, or as much of one and more of the other; by coverage. */
function unbeaten(points: readonly Point[]): readonly Point[] {
  return points
    .filter(
      (one) =>
        !points.some(
          (other) =>
            other.coverage.mean >= one.coverage.mean &&
            other.quality.mean >= one.quality.mean &&
            other.coverage.mean + other.quality.mean > one.coverage.mean + one.quality.mean,
        ),
    )
    .sort((a, b) => a.coverage.mean - b.coverage.mean || b.quality.mean - a.quality.mean);
}
