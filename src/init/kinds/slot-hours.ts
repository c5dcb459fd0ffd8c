/**
 * Hours that a name of a time may stand for.
 */
import { QUARTERS_PER_DAY, readTimes } from "../../roster/index.js";
import { byText } from "../column-profile.js";

/** By words, to be looked at. */
const TIMES: readonly (readonly [RegExp, string])[] = [
  [
    /all day|any ?time|whole day|ganzt(?:ags|ägig)|jederzeit|todo el día|toute la journée|全天|任何时间/i,
    "09:00-20:00",
  ],
  [/early morning|before (?:work|school|class)|frühmorgens/i, "07:00-09:00"],
  [/late evening|night|nacht|noche|nuit|晚上/i, "20:00-22:00"],
  [/^a\.? ?m\.?$|forenoon|morning|vormittag|mañana|matin|上午|早/i, "09:00-12:00"],
  [/^p\.? ?m\.?$|afternoon|nachmittag|tarde|après-midi|下午/i, "13:00-17:00"],
  [/noon|lunch|mittag|mediodía|midi|中午/i, "12:00-13:00"],
  [/evening|after (?:work|school|class)|abend|soir/i, "17:00-20:00"],
];

const AT_NO_TIME =
  /^(?:none|no|never|not (?:available|free|at all|possible)|unavailable|busy|n\/a|nicht (?:verfügbar|möglich)|keine?(?: zeit)?|nie|nunca|no (?:disponible|puedo)|ninguno|pas disponible|indisponible|jamais|aucun|没空|没有空|没有时间|无|不行|[-–])$/i;

/** Whether a text says: at no time. */
export function isAtNoTime(text: string): boolean {
  return AT_NO_TIME.test(text.trim());
}

/** The labels with their hours, by the clock, so that the programme lists them as a day goes; without hours those of which none are known. */
export function slotsOf(labels: readonly string[]): Readonly<Record<string, string>> {
  const timed = labels.map((label) => [label, hoursOf(label) ?? ""] as const);
  const last = (times: string) => (times === "" ? "99" : times);
  return Object.fromEntries(timed.sort(([a, x], [b, y]) => byText(last(x), last(y)) || byText(a, b)));
}

const CLOCK =
  /\d{1,2}(?:[:.h]\d{2})? ?(?:am|pm|a\.m\.|p\.m\.)? ?(?:-|–|to) ?\d{1,2}(?:[:.h]\d{2})? ?(?:am|pm|a\.m\.|p\.m\.)?/i;

/** The hours that a label tells, as `09:00-12:00`, or those that its words usually stand for. */
export function hoursOf(label: string): string | undefined {
  const clock = CLOCK.exec(label)?.[0].trim();
  const { ranges, unreadable } = readTimes(clock ?? "", { day: 0 });
  const [range] = ranges;
  if (range !== undefined && unreadable.length === 0) return clockText(range);
  return TIMES.find(([pattern]) => pattern.test(label))?.[1];
}

/** Quarter hours as `18:00-20:00`, whichever day they are on; past midnight as `22:00-02:00`. */
export function clockText({ from, quarters }: { readonly from: number; readonly quarters: number }): string {
  const start = from % QUARTERS_PER_DAY;
  const end = start + quarters;
  return `${textOf(start)}-${textOf(end === QUARTERS_PER_DAY ? end : end % QUARTERS_PER_DAY)}`;
}

function textOf(quarter: number): string {
  const pad = (part: number) => String(part).padStart(2, "0");
  return `${pad(Math.floor(quarter / 4))}:${pad((quarter % 4) * 15)}`;
}
