/**
 * One page with every figure: intervals, distributions, frontier. Nothing in it is loaded from anywhere, and it holds no times.
 */
import type { Experiment } from "./define-experiment.js";
import { distributionPlot } from "./plots/distribution-plot.js";
import { frontierPlot } from "./plots/frontier-plot.js";
import { intervalPlot } from "./plots/interval-plot.js";
import { colourOf, escaped, short } from "./plots/svg.js";
import type { SummaryRow } from "./summary.js";

const STYLE = `body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:76rem;padding:0 1rem;color:#222;background:#fff}
svg{max-width:100%;height:auto;font:12px system-ui,sans-serif}h2{margin-top:2.5rem}
table{border-collapse:collapse;font-size:13px}td,th{padding:2px 10px 2px 0;text-align:right}td:first-child,th:first-child{text-align:left}
.key span{margin-right:1.2em;white-space:nowrap}.key i{display:inline-block;width:.8em;height:.8em;border-radius:50%;margin-right:.3em}
.plots{display:flex;flex-wrap:wrap;gap:1rem;overflow-x:auto}`;

/** How many against how well: of pairs, of groups. */
const AXES = [
  ["mentee-coverage", "mean-fit"],
  ["in-workable-groups", "group-fit"],
] as const;

/** The page as text. */
export function reportHtml(experiment: Experiment, rows: readonly SummaryRow[]): string {
  const { name, policies, seeds, baseline, populations, confidence } = experiment;
  const percent = short(confidence * 100);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(name)}</title>
<style>${STYLE}</style></head><body>
<h1>${escaped(name)}</h1>
<p>${policies.size} policies on ${populations.length} populations, ${seeds.length} seeds each. Intervals hold the mean of all such runs with ${percent} %
confidence (bootstrap over seeds); where people are read from files they are the same under every seed, and an interval shows the
policy's own chance alone. Differences are to ${escaped(baseline)} on the same people.</p>
<p class="key">${[...policies.keys()].map((policy, at) => `<span><i style="background:${colourOf(at)}"></i>${escaped(policy)}</span>`).join("")}</p>
${frontierSection(experiment, rows)}
${experiment.measures.map(({ name: measure }) => measureSection(rows.filter((row) => row.measure.name === measure))).join("\n")}
</body></html>
`;
}

function frontierSection({ populations }: Experiment, rows: readonly SummaryRow[]): string {
  const of = (population: string, measure: string) =>
    rows.filter((row) => row.population === population && row.measure.name === measure);
  const plots = populations
    .flatMap(({ name }) =>
      AXES.map(([coverage, quality]) =>
        frontierPlot({ coverage: of(name, coverage), quality: of(name, quality) }),
      ),
    )
    .filter((plot) => plot !== "");
  if (plots.length === 0) return "";
  return `<h2>How many against how well</h2>\n<div class="plots">${plots.join("\n")}</div>`;
}

function measureSection(rows: readonly SummaryRow[]): string {
  const [first] = rows;
  if (first === undefined || rows.every(({ values }) => values.length === 0)) return "";
  const { label, unit, better, name } = first.measure;
  const wish = better === "neither" ? "" : `; ${better} is better`;
  const populations = [...new Set(rows.map(({ population }) => population))];
  const spreads = populations.map((population) => {
    const plot = distributionPlot(rows.filter((row) => row.population === population));
    return `<h3>${escaped(population)}</h3>${plot}`;
  });
  return `<h2>${escaped(label)}</h2>
<p><code>${escaped(name)}</code>, in ${escaped(unit)}${wish}.</p>
${intervalPlot(rows)}
<details><summary>Numbers and distributions</summary>${table(rows)}<div class="plots">${spreads.map((one) => `<div>${one}</div>`).join("\n")}</div></details>`;
}

function table(rows: readonly SummaryRow[]): string {
  const lines = rows.map(({ population, policy, mean, interval, difference }) => {
    const cells = [
      mean,
      interval.low,
      interval.high,
      difference?.mean,
      difference?.interval.low,
      difference?.interval.high,
    ];
    return `<tr><td>${escaped(population)}: ${escaped(policy)}</td>${cells.map((cell) => `<td>${cell === undefined || !Number.isFinite(cell) ? "" : short(cell)}</td>`).join("")}</tr>`;
  });
  return `<table><tr><th></th><th>mean</th><th>from</th><th>to</th><th>difference</th><th>from</th><th>to</th></tr>${lines.join("\n")}</table>`;
}
