/**
 * How the fits of the matches are spread, as a drawing and in words.
 */
import { type Html, html } from "./html.js";

const BINS = 10;
const BIN_WIDTH = 32;
const HEIGHT = 110;
const HEAD = 16;
const FOOT = 18;

/** Counts of fits in tenths: 0–0.1, … 0.9–1, a perfect fit with the last. */
export function fitCounts(fits: readonly number[]): readonly number[] {
  const counts = new Array<number>(BINS).fill(0);
  for (const fit of fits) counts[binOf(fit)]! += 1;
  return counts;
}

/** The drawing; a screen reader is told the counts. Empty without a match. */
export function fitHistogram(fits: readonly number[]): Html {
  if (fits.length === 0) return html``;
  const counts = fitCounts(fits);
  const most = Math.max(...counts);
  const width = BINS * BIN_WIDTH;
  return html`<figure class="histogram">
<figcaption id="histogram-title">How many matches have which fit</figcaption>
<svg viewBox="0 0 ${width} ${HEAD + HEIGHT + FOOT}" role="img" aria-labelledby="histogram-title histogram-text">
<desc id="histogram-text">${inWords(counts)}</desc>
${counts.map((count, bin) => column(bin, count, most))}
${Array.from({ length: BINS + 1 }, (_, bin) => tick(bin))}
</svg>
</figure>`;
}

function column(bin: number, count: number, most: number): Html {
  const height = Math.round((count / most) * HEIGHT);
  const [x, top] = [bin * BIN_WIDTH, HEAD + HEIGHT - height];
  const label = html`<text x="${x + BIN_WIDTH / 2}" y="${top - 4}" text-anchor="middle">${count}</text>`;
  return html`<rect class="${count === 0 ? "trough" : "fill"}" x="${x + 2}" y="${count === 0 ? top - 1 : top}" width="${BIN_WIDTH - 4}" height="${Math.max(1, height)}"/>${count === 0 ? "" : label}\n`;
}

function tick(bin: number): Html {
  const anchor = bin === 0 ? "start" : bin === BINS ? "end" : "middle";
  return html`<text x="${bin * BIN_WIDTH}" y="${HEAD + HEIGHT + FOOT - 4}" text-anchor="${anchor}">${tenths(bin)}</text>`;
}

function inWords(counts: readonly number[]): string {
  return counts
    .flatMap((count, bin) => (count === 0 ? [] : [`${tenths(bin)} to ${tenths(bin + 1)}: ${count}`]))
    .join(", ");
}

function tenths(bin: number): string {
  return String(bin / BINS);
}

function binOf(fit: number): number {
  return Math.min(BINS - 1, Math.max(0, Math.floor(fit * BINS)));
}
