/**
 * A group's week: when all its members are free, and when it meets, as a drawing and in words.
 */
import { answerText, groupTimes, slotText } from "../../explanation/index.js";
import type { GroupMatch } from "../../formats/index.js";
import type { Programme } from "../../programme/index.js";
import { QUARTERS_PER_DAY, type Roster } from "../../roster/index.js";
import { type Html, html } from "./html.js";

const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"] as const;
const DAY_WIDTH = 44;
const LEFT = 44;
const HEAD = 18;
/** Height of a quarter hour. */
const QUARTER = 2;
const QUARTERS_PER_HOUR = 4;

/** The figure, from the first hour in which anything happens to the last. */
export function groupWeek(programme: Programme, roster: Roster, match: GroupMatch): Html {
  const { free } = groupTimes(programme, roster, match);
  const isFree = (quarter: number) => (((free[quarter >>> 5] ?? 0) >>> (quarter & 31)) & 1) === 1;
  const { slot } = match;
  const used = [...Array(7 * QUARTERS_PER_DAY).keys()]
    .filter(isFree)
    .map((quarter) => quarter % QUARTERS_PER_DAY);
  const from = Math.floor(Math.min(...used) / QUARTERS_PER_HOUR) * QUARTERS_PER_HOUR;
  const to = Math.ceil((Math.max(...used) + 1) / QUARTERS_PER_HOUR) * QUARTERS_PER_HOUR;
  const height = HEAD + (to - from) * QUARTER + 4;
  const start = slot.startsAt / 15;
  const bars = DAYS.map((_, day) => runs(day, from, to, isFree));
  return html`<figure class="week">
<figcaption>When everybody is free (${slot.timeZone}), and the meeting</figcaption>
<svg viewBox="0 0 ${LEFT + 7 * DAY_WIDTH} ${height}" role="img" aria-label="Free together: ${answerText({ id: "", kind: "availability" }, { kind: "availability", week: free })}. The group meets ${slotText(slot)}.">
${DAYS.map((name, day) => html`<text x="${LEFT + (day + 0.5) * DAY_WIDTH}" y="12" text-anchor="middle">${name}</text>`)}
${hours(from, to)}
${bars.map((list, day) => list.map(([first, count]) => html`<rect class="trough" x="${LEFT + day * DAY_WIDTH + 2}" y="${HEAD + (first - from) * QUARTER}" width="${DAY_WIDTH - 4}" height="${count * QUARTER}"/>`))}
<rect class="fill" x="${LEFT + slot.day * DAY_WIDTH + 2}" y="${HEAD + (start - from) * QUARTER}" width="${DAY_WIDTH - 4}" height="${Math.min(slot.minutes / 15, to - start) * QUARTER}"/>
</svg>
</figure>`;
}

/** Stretches of a day that are free: first quarter hour of the day and how many. */
function runs(
  day: number,
  from: number,
  to: number,
  isFree: (quarter: number) => boolean,
): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  for (let quarter = from; quarter < to; quarter++) {
    if (!isFree(day * QUARTERS_PER_DAY + quarter)) continue;
    const last = found.at(-1);
    if (last !== undefined && last[0] + last[1] === quarter) last[1]++;
    else found.push([quarter, 1]);
  }
  return found;
}

function hours(from: number, to: number): readonly Html[] {
  return Array.from({ length: (to - from) / QUARTERS_PER_HOUR }, (_, hour) => {
    const at = from / QUARTERS_PER_HOUR + hour;
    return html`<text x="${LEFT - 6}" y="${HEAD + hour * QUARTERS_PER_HOUR * QUARTER + 8}" text-anchor="end">${hour % 2 === 0 ? `${String(at).padStart(2, "0")}:00` : ""}</text>`;
  });
}
