/**
 * What each person may be told: with whom they are matched. Reasons and contacts are drawn from it by what is written.
 */
import type { Match, MatchedPair, Matching } from "../formats/index.js";
import type { Participant, Roster } from "../roster/index.js";

/** One person, in whichever roles. */
export interface Told {
  /** Their record; the mentee's where they are in both roles. */
  readonly person: Participant;
  /** Matches in which they are the mentee. */
  readonly asMentee: readonly ToldMatch[];
  /** Matches in which they are the mentor. */
  readonly asMentor: readonly ToldMatch[];
  /** Said where there is no match; never why, which is the coordinator's to tell. */
  readonly without: string;
}

/** One of their matches. */
export interface ToldMatch {
  readonly match: Match;
  /** The pair of it that this is. */
  readonly pair: MatchedPair;
  /** Their own record in this role. */
  readonly self: Participant;
  readonly partner: Participant;
}

const LEFT_OVER = "No partner could be found this time.";
const SITTING_OUT = "Not taking part this time.";

/** Everybody, by key; somebody in both roles once. */
export function toldPeople({ mentors, mentees }: Roster, { matches }: Matching): readonly Told[] {
  const people = new Map([...mentors, ...mentees].map((person) => [person.key, person]));
  const asMentee = new Map<string, ToldMatch[]>();
  const asMentor = new Map<string, ToldMatch[]>();
  const [mentorById, menteeById] = [byId(mentors), byId(mentees)];
  for (const match of matches)
    for (const pair of match.pairs) {
      const [mentor, mentee] = [mentorById.get(pair.mentor), menteeById.get(pair.mentee)];
      if (mentor === undefined || mentee === undefined) continue;
      add(asMentee, mentee.key, { match, pair, self: mentee, partner: mentor });
      add(asMentor, mentor.key, { match, pair, self: mentor, partner: mentee });
    }
  const without = withoutText({ mentors, mentees });
  return [...people.values()]
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map((person) => ({
      person,
      asMentee: asMentee.get(person.key) ?? [],
      asMentor: asMentor.get(person.key) ?? [],
      without: without(person),
    }));
}

/** What somebody without a match is told: that nobody was found, or that they do not take part in any role. */
export function withoutText({
  mentors,
  mentees,
}: Pick<Roster, "mentors" | "mentees">): (person: Participant) => string {
  const present = new Set(
    [...mentors, ...mentees].filter(({ takesPart }) => takesPart).map(({ key }) => key),
  );
  return ({ key }) => (present.has(key) ? LEFT_OVER : SITTING_OUT);
}

function byId(people: readonly Participant[]): ReadonlyMap<string, Participant> {
  return new Map(people.map((person) => [person.id, person]));
}

function add(groups: Map<string, ToldMatch[]>, key: string, told: ToldMatch): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [told]);
  else group.push(told);
}
