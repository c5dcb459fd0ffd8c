/**
 * The fits of everybody with everybody as a picture. Matches stand on the diagonal. A cell is chosen by a click or with the
 * arrow keys, and told in words beside the picture.
 */
import { decideButtons } from "./decide-buttons.js";
import type { Decisions } from "./decisions.js";
import { h, section } from "./dom.js";
import type { Heat, Person, Result } from "./protocol.js";

const LARGEST_CELL = 26;
const NAMES_FROM = 13;
const NAMES_WIDTH = 120;
const PICTURE = 760;

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/** The panel. */
export function heatMapPanel(result: Result, decisions: Decisions): HTMLElement {
  const order = orderOf(result);
  const axes = result.words.hasRoles
    ? "mentees in rows, mentors in columns"
    : "in rows who would be helped, in columns who would help";
  const canvas = h("canvas", {
    tabIndex: 0,
    role: "application",
    "aria-label": `Heat map of fits: ${axes}. Arrow keys choose a pair.`,
  });
  const drawn = h("canvas");
  const told = h("div", { className: "told", "aria-live": "polite" });
  const view = { ...order, heat: result.heat, cell: cellSize(order) };
  let chosen: readonly [number, number] = [0, 0];
  const choose = (row: number, column: number) => {
    const at = (value: number, count: number) => Math.min(Math.max(0, value), count - 1);
    chosen = [at(row, order.rows.length), at(column, order.columns.length)];
    frame(canvas, drawn, view, chosen);
    told.replaceChildren(...describe(view, chosen, decisions));
  };
  canvas.addEventListener("keydown", (event) => {
    const step = STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const far = event.shiftKey ? 10 : 1;
    choose(chosen[0] + far * step[0], chosen[1] + far * step[1]);
  });
  canvas.addEventListener("pointerdown", (event) => {
    const scale = canvas.width / devicePixelRatio / canvas.clientWidth;
    choose(
      Math.floor((event.offsetY * scale - margin(view)) / view.cell),
      Math.floor((event.offsetX * scale - margin(view)) / view.cell),
    );
  });
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const redraw = () => {
    if (canvas.isConnected) {
      picture(drawn, view);
      frame(canvas, drawn, view, chosen);
    } else dark.removeEventListener("change", redraw);
  };
  dark.addEventListener("change", redraw);
  if (order.rows.length > 0 && order.columns.length > 0) {
    requestAnimationFrame(() => {
      picture(drawn, view);
      choose(0, 0);
    });
  }
  return section(
    "heat-map",
    "All fits",
    h(
      "p",
      { className: "quiet" },
      `${axes.charAt(0).toUpperCase()}${axes.slice(1)}; the stronger the colour, the better the fit. Framed: a match. Empty: a rule forbids the pair, or somebody sits out.`,
    ),
    h("div", { className: "picture" }, h("div", { className: "scroll" }, canvas), told),
  );
}

interface Order {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** The columns matched with each row, by place in the roster. */
  readonly matched: ReadonlySet<number>;
}

interface View extends Order {
  readonly heat: Heat;
  readonly cell: number;
}

/** Mentors as they come, mentees behind their mentors, so that matches lie along the diagonal. */
function orderOf({ heat, matches }: Result): Order {
  const row = new Map(heat.mentees.map(({ id }, at) => [id, at]));
  const column = new Map(heat.mentors.map(({ id }, at) => [id, at]));
  const pairs = matches.flatMap(({ pairs: own }) =>
    own.map(({ mentor, mentee }) => [row.get(mentee.id) ?? 0, column.get(mentor.id) ?? 0] as const),
  );
  const placed = [...pairs].sort((a, b) => a[1] - b[1]);
  const first = (taken: readonly number[], count: number) => [
    ...new Set([...taken, ...Array.from({ length: count }, (_, at) => at)]),
  ];
  return {
    rows: first(
      placed.map(([at]) => at),
      heat.mentees.length,
    ),
    columns: first(
      placed.map(([, at]) => at),
      heat.mentors.length,
    ),
    matched: new Set(pairs.map(([at, other]) => at * heat.mentors.length + other)),
  };
}

function cellSize({ rows, columns }: Order): number {
  const most = Math.max(rows.length, columns.length, 1);
  const fitting = Math.floor((PICTURE - NAMES_WIDTH) / most);
  return fitting >= NAMES_FROM ? Math.min(LARGEST_CELL, fitting) : Math.max(1, Math.floor(PICTURE / most));
}

function margin({ cell }: View): number {
  return cell >= NAMES_FROM ? NAMES_WIDTH : 0;
}

/** The picture without the frame around the chosen pair: drawn once, since it may have a million cells. */
function picture(canvas: HTMLCanvasElement, view: View): void {
  const { rows, columns, heat, cell, matched } = view;
  const side = margin(view);
  const [width, height] = [side + columns.length * cell, side + rows.length * cell];
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const [text, fill, back] = [colour("--text"), colour("--fill"), colour("--back")];
  canvas.width = width * devicePixelRatio;
  canvas.height = height * devicePixelRatio;
  const ink = canvas.getContext("2d");
  if (ink === null) return;
  ink.scale(devicePixelRatio, devicePixelRatio);
  ink.fillStyle = back;
  ink.fillRect(0, 0, width, height);
  const gap = cell > 4 ? 1 : 0;
  for (const [i, row] of rows.entries())
    for (const [j, column] of columns.entries()) {
      const at = row * heat.mentors.length + column;
      if (heat.allowed[at] === 1) {
        ink.globalAlpha = 0.06 + 0.8 * (heat.fits[at] ?? 0);
        ink.fillStyle = fill;
        ink.fillRect(side + j * cell, side + i * cell, cell - gap, cell - gap);
      }
      if (!matched.has(at)) continue;
      ink.globalAlpha = 1;
      ink.strokeStyle = text;
      ink.fillStyle = text;
      ink.lineWidth = 2;
      if (cell > 6) ink.strokeRect(side + j * cell + 1, side + i * cell + 1, cell - gap - 2, cell - gap - 2);
      else ink.fillRect(side + j * cell, side + i * cell, cell, cell);
    }
  ink.globalAlpha = 1;
  ink.fillStyle = text;
  ink.font = "12px system-ui, sans-serif";
  if (side > 0) names(ink, view, side);
}

/** The picture with a frame around the chosen pair. */
function frame(
  canvas: HTMLCanvasElement,
  drawn: HTMLCanvasElement,
  view: View,
  [row, column]: readonly [number, number],
): void {
  canvas.width = drawn.width;
  canvas.height = drawn.height;
  canvas.style.setProperty("max-width", `${drawn.width / devicePixelRatio}px`);
  const ink = canvas.getContext("2d");
  if (ink === null) return;
  ink.drawImage(drawn, 0, 0);
  ink.scale(devicePixelRatio, devicePixelRatio);
  ink.strokeStyle = getComputedStyle(document.documentElement).getPropertyValue("--link").trim();
  ink.lineWidth = 3;
  const size = Math.max(view.cell, 5) + 1;
  ink.strokeRect(margin(view) + column * view.cell - 1, margin(view) + row * view.cell - 1, size, size);
}

function names(ink: CanvasRenderingContext2D, { rows, columns, heat, cell }: View, side: number): void {
  ink.textBaseline = "middle";
  ink.textAlign = "right";
  for (const [i, row] of rows.entries())
    ink.fillText(shortened(ink, heat.mentees[row], side), side - 6, side + (i + 0.5) * cell);
  ink.textAlign = "left";
  for (const [j, column] of columns.entries()) {
    ink.save();
    ink.translate(side + (j + 0.5) * cell, side - 6);
    ink.rotate(-Math.PI / 2);
    ink.fillText(shortened(ink, heat.mentors[column], side), 0, 0);
    ink.restore();
  }
}

function shortened(ink: CanvasRenderingContext2D, person: Person | undefined, side: number): string {
  let name = person?.name ?? "";
  if (ink.measureText(name).width <= side - 10) return name;
  while (name !== "" && ink.measureText(`${name}…`).width > side - 10) name = name.slice(0, -1);
  return `${name}…`;
}

function describe(
  { rows, columns, heat, matched }: View,
  [i, j]: readonly [number, number],
  decisions: Decisions,
): readonly HTMLElement[] {
  const [row, column] = [rows[i] ?? 0, columns[j] ?? 0];
  const [mentee, mentor] = [heat.mentees[row], heat.mentors[column]];
  if (mentee === undefined || mentor === undefined) return [];
  const at = row * heat.mentors.length + column;
  const isAllowed = heat.allowed[at] === 1;
  const said = isAllowed
    ? `fit ${(heat.fits[at] ?? 0).toFixed(3)}${matched.has(at) ? ", matched" : ""}`
    : "not allowed";
  return [
    h("p", {}, h("strong", {}, h("bdi", {}, mentor.name), " with ", h("bdi", {}, mentee.name)), `: ${said}`),
    ...(isAllowed ? [decideButtons(decisions, mentor, mentee)] : []),
  ];
}
