/**
 * Hours that a name of a time may stand for.
 */
import { readTimes } from "../../roster/index.js";
import { byText } from "../column-profile.js";

/** Hours that a name of a time may stand for, to be looked at. */
const TIMES: readonly (readonly [RegExp, string])[] = [
  [/early morning|frühmorgens/i, "07:00-09:00"],
  [/late evening|night|nacht|noche|nuit|晚上/i, "20:00-22:00"],
  [/forenoon|morning|vormittag|mañana|matin|上午|早/i, "09:00-12:00"],
  [/afternoon|nachmittag|tarde|après-midi|下午/i, "13:00-17:00"],
  [/noon|lunch|mittag|mediodía|midi|中午/i, "12:00-13:00"],
  [/evening|abend|soir/i, "17:00-20:00"],
];

/** By the clock, so that the programme lists them as a day goes. */
export function slotsOf(labels: readonly string[]): Readonly<Record<string, string>> {
  const timed = labels.map((label) => [label, timesOf(label)] as const).filter(([, times]) => times !== "");
  return Object.fromEntries(timed.sort(([a, x], [b, y]) => byText(x, y) || byText(a, b)));
}

function timesOf(label: string): string {
  const clock = /\d{1,2}(?::\d{2})? ?(?:am|pm)? ?(?:-|–|to) ?\d{1,2}(?::\d{2})? ?(?:am|pm)?/i.exec(
    label,
  )?.[0];
  if (clock !== undefined && readTimes(clock, { day: 0 }).unreadable.length === 0) return clock;
  return TIMES.find(([pattern]) => pattern.test(label))?.[1] ?? "";
}
