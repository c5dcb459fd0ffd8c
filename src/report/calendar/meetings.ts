/**
 * A first meeting for every match.
 */
import type { GroupsMatching, Match, Matching } from "../../formats/index.js";
import { type Meeting, meetingQuestion, type Programme } from "../../programme/index.js";
import {
  addQuarters,
  commonWeek,
  emptyWeek,
  firstSlot,
  MINUTES_PER_QUARTER,
  otherTimes,
  type Participant,
  QUARTERS_PER_DAY,
  type Roster,
  sharedWeek,
  type WeekPattern,
  zoneOf,
} from "../../roster/index.js";
import { toldPeople } from "../told.js";

/** When the people of a match meet for the first time, and from then on as often as the programme says. */
export interface FirstMeeting {
  readonly match: Match;
  /** Mentors, then mentees. */
  readonly people: readonly Participant[];
  /** IANA zone on whose clock day and time are: the mentor's; of a group, its slot's. */
  readonly zone: string;
  /** ISO 8601. */
  readonly day: string;
  /** Minutes after midnight. */
  readonly startsAt: number;
}

/** What was found for the matches of a programme. */
export interface Meetings {
  readonly found: readonly FirstMeeting[];
  /** Matches whose two people share no time that is long enough, or none that is left. */
  readonly without: readonly Match[];
}

const DAY_MS = 86_400_000;

/**
 * The first slot for each match, in the matching's order: at or after `startsOn`, as long as the programme's meetings, free
 * for both in every week until `endsOn`, and apart from each other for whoever has several; of a group, its slot. No meetings
 * where the programme says nothing of them.
 */
export function firstMeetings(programme: Programme, roster: Roster, matching: Matching): Meetings {
  const question = meetingQuestion(programme);
  const { meeting, startsOn } = programme;
  if (meeting === undefined || question === undefined || startsOn === undefined)
    return { found: [], without: [] };
  if (matching.format === "groups") {
    const found = groupMeetings(programme, roster, matching, startsOn);
    return { found, without: matching.matches.filter((match) => !found.some((one) => one.match === match)) };
  }
  const planner = new Planner(programme, meeting, question, startsOn);
  const told = toldPeople(roster, matching).flatMap(({ asMentor }) => asMentor);
  const byMatch = new Map(told.map((one) => [one.match, one]));
  const tried = matching.matches.map((match) => {
    const one = byMatch.get(match);
    if (one === undefined) return undefined;
    const third = roster.mentees.filter(
      ({ id }) => match.peers.includes(id) && id !== one.self.id && id !== one.partner.id,
    );
    return planner.meetingOf(match, one.self, [one.partner, ...third]);
  });
  return {
    found: tried.filter((meetingFound) => meetingFound !== undefined),
    without: matching.matches.filter((_, at) => tried[at] === undefined),
  };
}

/** The day of the week of a date; 0 is Monday. */
function weekday(date: string): number {
  // 1970-01-01 was a Thursday.
  return (Date.parse(`${date}T00:00:00Z`) / DAY_MS + 3) % 7;
}

/** The first date from one on that is such a day of the week. */
function firstDate(startsOn: string, day: number): string {
  const daysLater = (day - weekday(startsOn) + 7) % 7;
  return new Date(Date.parse(`${startsOn}T00:00:00Z`) + daysLater * DAY_MS).toISOString().slice(0, 10);
}

/** Groups have their slots already; those whose day does not come before the programme ends have no meeting. */
function groupMeetings(
  { endsOn }: Programme,
  roster: Roster,
  { matches }: GroupsMatching,
  startsOn: string,
): readonly FirstMeeting[] {
  return matches.flatMap((match) => {
    const { day, startsAt, timeZone } = match.slot;
    const date = firstDate(startsOn, day);
    const people = [
      ...roster.mentors.filter(({ id }) => match.mentors.includes(id)),
      ...roster.mentees.filter(({ id }) => match.mentees.includes(id)),
    ];
    return date > (endsOn ?? date) ? [] : [{ match, people, zone: timeZone, day: date, startsAt }];
  });
}

/** Keeps what is left of everybody's week. */
class Planner {
  readonly #programme: Programme;
  readonly #meeting: Meeting;
  readonly #question: string;
  readonly #startsOn: string;
  /** By key, on the person's own clock: the times that no meeting has taken. */
  readonly #left = new Map<string, WeekPattern>();

  constructor(programme: Programme, meeting: Meeting, question: string, startsOn: string) {
    this.#programme = programme;
    this.#meeting = meeting;
    this.#question = question;
    this.#startsOn = startsOn;
  }

  meetingOf(match: Match, mentor: Participant, others: readonly Participant[]): FirstMeeting | undefined {
    const { minutes } = this.#meeting;
    // Each on the mentor's clock.
    const shared = others.map((other) =>
      sharedWeek(this.#programme, this.#free(mentor), this.#free(other), this.#question),
    );
    const all = shared.reduce((one, other) =>
      one === undefined || other === undefined ? undefined : commonWeek(one, other),
    );
    const slot =
      all === undefined ? undefined : firstSlot(all, { minutes, firstDay: weekday(this.#startsOn) });
    if (slot === undefined) return undefined;
    const day = firstDate(this.#startsOn, Math.floor(slot / QUARTERS_PER_DAY));
    if (day > (this.#programme.endsOn ?? day)) return undefined;
    for (const other of others) this.#take(mentor, other, slot);
    const startsAt = (slot % QUARTERS_PER_DAY) * MINUTES_PER_QUARTER;
    return { match, people: [mentor, ...others], zone: zoneOf(this.#programme, mentor), day, startsAt };
  }

  /** Somebody with the times that are left of their answer. */
  #free(person: Participant): Participant {
    const answer = person.answers[this.#question];
    if (answer?.kind !== "availability") return person;
    const left = this.#left.get(person.key);
    return this.#with(person, left === undefined ? answer.week : commonWeek(answer.week, left));
  }

  #take(mentor: Participant, mentee: Participant, slot: number): void {
    const taken = emptyWeek();
    addQuarters(taken, slot, this.#meeting.minutes / MINUTES_PER_QUARTER);
    const kept = otherTimes(taken);
    this.#keep(mentor, kept);
    // On the mentee's clock: the times that are outside the slot in every week of the programme.
    const always = this.#with(mentee, otherTimes(emptyWeek()));
    this.#keep(mentee, sharedWeek(this.#programme, always, this.#with(mentor, kept), this.#question) ?? kept);
  }

  #keep({ key }: Participant, week: WeekPattern): void {
    const left = this.#left.get(key);
    this.#left.set(key, left === undefined ? week : commonWeek(left, week));
  }

  #with(person: Participant, week: WeekPattern): Participant {
    return { ...person, answers: { ...person.answers, [this.#question]: { kind: "availability", week } } };
  }
}
