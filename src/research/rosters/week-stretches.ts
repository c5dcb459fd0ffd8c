/**
 * The stretches of a week that a form lets people tick.
 */
import type { QuestionOf } from "../../programme/index.js";
import type { WeekStretch } from "./model.js";

const QUARTERS_PER_DAY = 96;
/** Without slots: four stretches of three hours a day, 8:00 to 20:00. */
const DEFAULT_SLOTS = ["8:00-11:00", "11:00-14:00", "14:00-17:00", "17:00-20:00"];
const WORKING_DAYS = 5;

/** A day's slots by label, as quarter hours of the day. Labels whose times are not written 18:00-20:00 are left out. */
export function slotsOf({
  slots,
}: QuestionOf<"availability">): readonly (WeekStretch & { readonly label: string })[] {
  const written = slots === undefined ? DEFAULT_SLOTS.map((times) => [times, times]) : Object.entries(slots);
  return written.flatMap(([label = "", times = ""]) => {
    const parts = /^\s*(\d{1,2}):(\d{2})\s*[-–]\s*(\d{1,2}):(\d{2})\s*$/.exec(times);
    if (parts === null) return [];
    const [from, to] = [quarterOf(parts[1], parts[2]), quarterOf(parts[3], parts[4])];
    return to > from ? [{ label, from, quarters: to - from }] : [];
  });
}

/** The slots of Monday to Friday. */
export function stretchesOf(question: QuestionOf<"availability">): readonly WeekStretch[] {
  return Array.from({ length: WORKING_DAYS }, (_, day) => day * QUARTERS_PER_DAY).flatMap((day) =>
    slotsOf(question).map(({ from, quarters }) => ({ from: day + from, quarters })),
  );
}

function quarterOf(hours = "0", minutes = "0"): number {
  return Number(hours) * 4 + Math.floor(Number(minutes) / 15);
}
