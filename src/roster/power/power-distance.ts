/**
 * Power distance: how far the mentor stands above the mentee in power, in levels; one figure a pair.
 *
 * distance = level(mentor) − level(mentee)
 *   + expertise · Σ wish · (ability of the mentor − ability of the mentee) ∕ Σ wish, over the topics, all from 0 to 1
 *   + Σ hold · (1 where the mentor has it over the mentee, −1 where the mentee has it over the mentor)
 * felt = distance up to what the less easy of the two is at ease with; beyond it every level counts `beyond` times (2 unless said).
 *
 * Any number: 0 where the two stand level, below 0 where the mentee stands above. It turns its sign round where the two change places and the
 * wishes stay; it never falls as the mentor rises or as an ability of theirs does. Not known (NaN) as soon as anything that it is made of
 * is: a level, an ability on a topic that is asked for, who has a hold over one of them, what one of them is at ease with. Whoever asks for
 * nothing has no gap in expertise.
 *
 * Level, expertise and hold are legitimate, expert, and reward and coercive power in French & Raven (1959, The Bases of Social Power, in
 * Cartwright (ed.), Studies in Social Power, 150–167). That they are added, and what each is worth, is convention — evidence: convention;
 * a study of 61 pairs (2003) found that a gap of two or more levels made no difference to outcomes.
 */
import type { Programme } from "../../programme/index.js";
import type { Participant, Roster } from "../participant.js";
import { holdsIn } from "./authority.js";
import { expertiseIn } from "./expertise.js";
import { comfortOf, levelOf } from "./levels.js";

/** What a pair's figure is made of, in levels; the mentor stands above where a number is above 0. */
export interface PowerParts {
  readonly level: number;
  readonly expertise: number;
  readonly authority: number;
  /** The sum of the three. */
  readonly distance: number;
  /** What the less easy of the two is at ease with; infinite where nobody was asked. */
  readonly comfortable: number;
  /** The figure. */
  readonly felt: number;
}

/** The figures between some mentors and some mentees, by their places in the lists. */
export interface PowerBetween {
  readonly felt: (mentor: number, mentee: number) => number;
  readonly parts: (mentor: number, mentee: number) => PowerParts;
}

/** The figures of a roster's people. */
export interface PowerDistances {
  /** Encodes some of the people once. */
  readonly between: (mentors: readonly Participant[], mentees: readonly Participant[]) => PowerBetween;
  /** The figure of any two of them. */
  readonly ofPair: () => (mentor: Participant, mentee: Participant) => number;
}

const BEYOND = 2;

/** Makes a programme's power distances ready. Who has a hold over whom is read from the whole roster. */
export function powerDistances(programme: Programme, roster: Roster): PowerDistances {
  const [level, comfort] = [levelOf(programme), comfortOf(programme)];
  const expertise = expertiseIn(programme);
  const holds = holdsIn(programme, roster);
  const isKnown = (person: Participant) => holds.every((hold) => hold.isKnown(person));
  const worth = programme.powerDistance?.expertise?.levels ?? 1;
  const beyond = programme.powerDistance?.comfort?.beyond ?? BEYOND;
  const standing = (people: readonly Participant[]) => ({
    levels: Float64Array.from(people, level),
    comfort: Float64Array.from(people, comfort),
    holdsKnown: Float64Array.from(people, (person) => (isKnown(person) ? 0 : Number.NaN)),
  });
  const between = (mentors: readonly Participant[], mentees: readonly Participant[]): PowerBetween => {
    const [theirs, ours] = [standing(mentors), standing(mentees)];
    const gap = expertise === undefined ? () => 0 : expertiseGap(expertise, mentors, mentees);
    const held = holdsBetween(holds, mentors, mentees);
    const levelGap = (mentor: number, mentee: number) => theirs.levels[mentor]! - ours.levels[mentee]!;
    const authority = (mentor: number, mentee: number) =>
      held(mentor, mentee) + theirs.holdsKnown[mentor]! + ours.holdsKnown[mentee]!;
    const ease = (mentor: number, mentee: number) => Math.min(theirs.comfort[mentor]!, ours.comfort[mentee]!);
    return {
      felt: (mentor, mentee) =>
        feltDistance(
          levelGap(mentor, mentee) + worth * gap(mentor, mentee) + authority(mentor, mentee),
          ease(mentor, mentee),
          beyond,
        ),
      parts: (mentor, mentee) => {
        const parts = {
          level: levelGap(mentor, mentee),
          expertise: worth * gap(mentor, mentee),
          authority: authority(mentor, mentee),
        };
        const distance = parts.level + parts.expertise + parts.authority;
        const comfortable = ease(mentor, mentee);
        return { ...parts, distance, comfortable, felt: feltDistance(distance, comfortable, beyond) };
      },
    };
  };
  const ofPair = () => {
    const { felt } = between(roster.mentors, roster.mentees);
    const [mentorAt, menteeAt] = [placesIn(roster.mentors), placesIn(roster.mentees)];
    return (mentor: Participant, mentee: Participant) => {
      const [theirs, ours] = [mentorAt.get(mentor), menteeAt.get(mentee)];
      return theirs === undefined || ours === undefined
        ? between([mentor], [mentee]).felt(0, 0)
        : felt(theirs, ours);
    };
  };
  return { between, ofPair };
}

function placesIn(people: readonly Participant[]): ReadonlyMap<Participant, number> {
  return new Map(people.map((person, at) => [person, at]));
}

function feltDistance(distance: number, comfortable: number, beyond: number): number {
  // What is not known of either stays so, also where the other would be wide enough.
  if (!(Math.abs(distance) > comfortable)) return Number.isNaN(comfortable) ? comfortable : distance;
  const felt = comfortable + beyond * (Math.abs(distance) - comfortable);
  return distance < 0 ? -felt : felt;
}

type PairNumber = (mentor: number, mentee: number) => number;

function expertiseGap(
  { topics, abilities, wishes }: NonNullable<ReturnType<typeof expertiseIn>>,
  mentors: readonly Participant[],
  mentees: readonly Participant[],
): PairNumber {
  const [theirs, ours, wanted] = [abilities(mentors), abilities(mentees), wishes(mentees)];
  return (mentor, mentee) => {
    let [sum, gap] = [0, 0];
    for (
      let topic = 0, at = mentee * topics, their = mentor * topics;
      topic < topics;
      topic++, at++, their++
    ) {
      const wish = wanted[at]!;
      if (wish === 0) continue;
      sum += wish;
      gap += wish * (theirs[their]! - ours[at]!);
    }
    return sum === 0 ? 0 : gap / sum;
  };
}

/** Few people have a hold over each other: their pairs are listed. */
function holdsBetween(
  holds: ReturnType<typeof holdsIn>,
  mentors: readonly Participant[],
  mentees: readonly Participant[],
): PairNumber {
  const sums = new Map<number, number>();
  const add = (mentor: number | undefined, mentee: number | undefined, levels: number) => {
    if (mentor === undefined || mentee === undefined) return;
    const pair = mentee * mentors.length + mentor;
    sums.set(pair, (sums.get(pair) ?? 0) + levels);
  };
  const placesOf = (people: readonly Participant[]) => new Map(people.map(({ key }, at) => [key, at]));
  const [mentorAt, menteeAt] = [placesOf(mentors), placesOf(mentees)];
  for (const { levels, over } of holds) {
    for (const [mentee, person] of mentees.entries())
      for (const key of over(person)) add(mentorAt.get(key), mentee, levels);
    for (const [mentor, person] of mentors.entries())
      for (const key of over(person)) add(mentor, menteeAt.get(key), -levels);
  }
  if (sums.size === 0) return () => 0;
  return (mentor, mentee) => sums.get(mentee * mentors.length + mentor) ?? 0;
}
