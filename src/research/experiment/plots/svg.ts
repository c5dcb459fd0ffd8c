/**
 * The little that all plots share: numbers, texts, axes, colours.
 */

/** A range of values on a stretch of pixels. */
export interface Axis {
  readonly low: number;
  readonly high: number;
  readonly at: (value: number) => number;
}

/**
 * Colours that people with any colour vision tell apart (Okabe & Ito, Color Universal Design (2008)), and four more for those who
 * compare many policies; every row has its name beside it.
 */
const COLOURS = [
  ...["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000", "#8a7a00"],
  ...["#999999", "#7f3c8d", "#661100", "#44aa99"],
];

/** The colour of the policy at an index; they repeat after twelve. */
export function colourOf(index: number): string {
  return COLOURS[index % COLOURS.length] as string;
}

/** An axis that holds all values, with a margin; a single value stands in the middle. */
export function axisOf(values: readonly number[], from: number, to: number): Axis {
  const finite = values.filter(Number.isFinite);
  const least = Math.min(...finite);
  const greatest = Math.max(...finite);
  const margin = greatest > least ? (greatest - least) * 0.06 : Math.abs(least) * 0.1 || 0.5;
  const [low, high] = [least - margin, greatest + margin];
  return { low, high, at: (value) => from + ((value - low) / (high - low)) * (to - from) };
}

/** A number as it stands beside an axis. */
export function short(value: number): string {
  return Math.abs(value) < 1e-12 ? "0" : String(Number(value.toPrecision(3)));
}

/** A coordinate. */
export function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** Text that may stand in HTML and in an attribute. */
export function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** Where and how a text stands. */
export interface TextOptions {
  readonly x: number;
  readonly y: number;
  readonly anchor?: "start" | "middle" | "end";
  readonly colour?: string;
}

/** A line of text. */
export function text(words: string, { x, y, anchor = "start", colour = "#333" }: TextOptions): string {
  return `<text x="${px(x)}" y="${px(y)}" text-anchor="${anchor}" fill="${colour}">${escaped(words)}</text>`;
}

/** A straight line. */
export function line(x1: number, y1: number, x2: number, y2: number, colour = "#ccc", width = 1): string {
  return `<line x1="${px(x1)}" y1="${px(y1)}" x2="${px(x2)}" y2="${px(y2)}" stroke="${colour}" stroke-width="${width}"/>`;
}

/** A dot with what it says when one points at it. */
export function dot(x: number, y: number, colour: string, title: string, radius = 4): string {
  return `<circle cx="${px(x)}" cy="${px(y)}" r="${radius}" fill="${colour}"><title>${escaped(title)}</title></circle>`;
}

/** The whole picture. */
export function svg(width: number, height: number, label: string, parts: readonly string[]): string {
  return `<svg viewBox="0 0 ${px(width)} ${px(height)}" width="${px(width)}" height="${px(height)}" role="img" aria-label="${escaped(label)}">\n${parts.join("\n")}\n</svg>`;
}
