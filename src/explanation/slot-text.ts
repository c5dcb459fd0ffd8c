/**
 * When a group meets, and when it could, in words.
 */
import type { Match, Slot } from "../formats/index.js";
import { meetingQuestion, type Programme } from "../programme/index.js";
import {
  commonWeek,
  MINUTES_PER_QUARTER,
  meetingStarts,
  programmeWeeks,
  type Roster,
  type WeekPattern,
} from "../roster/index.js";

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
const MINUTES_PER_DAY = 1440;

/** `Tuesday 18:00–19:00`, on the clock of the slot's zone. */
export function slotText({ day, startsAt, minutes }: Slot): string {
  return `${DAYS[day]} ${clock(startsAt)}–${clock(startsAt + minutes)}`;
}

function clock(minutes: number): string {
  const ofDay = minutes === MINUTES_PER_DAY ? minutes : minutes % MINUTES_PER_DAY;
  return `${String(Math.floor(ofDay / 60)).padStart(2, "0")}:${String(ofDay % 60).padStart(2, "0")}`;
}

/** When all members of a group are free, on the programme's clock, in every week. */
export interface GroupTimes {
  readonly free: WeekPattern;
  /** Quarter hours with which a meeting could begin. */
  readonly starts: number;
}

/** Works the times out; without any where somebody did not say when. */
export function groupTimes(
  programme: Programme,
  { mentors, mentees }: Roster,
  match: Pick<Match, "mentors" | "mentees">,
): GroupTimes {
  const people = [
    ...mentors.filter(({ id }) => match.mentors.includes(id)),
    ...mentees.filter(({ id }) => match.mentees.includes(id)),
  ];
  const weeks = programmeWeeks(programme, people, meetingQuestion(programme) ?? "");
  const nothing = new Uint32Array(weeks.find((week) => week !== undefined)?.length ?? 0);
  const free = weeks.reduce<WeekPattern>(
    (common, week, at) => (week === undefined ? nothing : at === 0 ? week : commonWeek(common, week)),
    nothing,
  );
  const quarters = (programme.meeting?.minutes ?? MINUTES_PER_QUARTER) / MINUTES_PER_QUARTER;
  return { free, starts: bitsIn(meetingStarts(free, quarters)) };
}

function bitsIn(week: WeekPattern): number {
  let count = 0;
  for (const word of week) for (let bit = 0; bit < 32; bit++) count += (word >>> bit) & 1;
  return count;
}
