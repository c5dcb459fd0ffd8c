/**
 * Seeded problems of forming groups: the questionnaire population of `geo` (64 goals, two ordinals, three categories, experience), members
 * with mentors, one mentor for four; 336 half-hour slots a week, meetings of an hour; groups of one to four; the leader's fit counts
 * 0.7, cohesion (likeness of the members in all but time and experience) 0.3. Fits leave time out: it is a constraint here.
 */
import type { GroupProblem } from "../src/assignment/groups/index.js";
import { likenessTables, type Person, population, WEIGHTS } from "./instances.js";

const SLOTS = 336;
const MEETING = 2;
const LARGEST_GROUP = 4;

/** @param members A multiple of 4. The populations have the seeds 1000 + seed and 2000 + seed. */
export function groupInstance(members: number, seed: number): GroupProblem {
  const leaders = members / LARGEST_GROUP;
  const mentees = population(members, 1000 + seed, false);
  const mentors = population(leaders, 2000 + seed, true);
  const tables = likenessTables();
  const pairUnits = new Uint32Array(members * leaders);
  const likeness = new Uint32Array(members * members);
  for (let i = 0; i < members; i++) {
    for (let j = 0; j < leaders; j++)
      pairUnits[i * leaders + j] = unitsOf(mentees[i]!, mentors[j]!, tables, true);
    for (let j = 0; j < i; j++)
      likeness[i * members + j] = likeness[j * members + i] = unitsOf(
        mentees[i]!,
        mentees[j]!,
        tables,
        false,
      );
  }
  return {
    leaders,
    members,
    size: { from: 1, to: LARGEST_GROUP },
    pairUnits,
    likeness,
    weights: { pairs: 7, cohesion: 3 },
    slots: { count: SLOTS, length: MEETING, leaders: startsOf(mentors), members: startsOf(mentees) },
    seed: 1,
  };
}

/** Slots at which a person is free for a whole meeting. */
function startsOf(people: readonly Person[]): Uint32Array {
  const words = Math.ceil(SLOTS / 32);
  const starts = new Uint32Array(people.length * words);
  const isFree = ({ slots }: Person, slot: number): boolean =>
    ((slots[(slot % SLOTS) >> 5]! >>> ((slot % SLOTS) & 31)) & 1) === 1;
  for (const [k, person] of people.entries())
    for (let slot = 0; slot < SLOTS; slot++)
      if (Array.from({ length: MEETING }, (_, step) => slot + step).every((at) => isFree(person, at)))
        starts[k * words + (slot >> 5)]! |= 1 << (slot & 31);
  return starts;
}

function unitsOf(one: Person, other: Person, [a, b, c]: readonly number[][][], withGap: boolean): number {
  const [shared, either] = [0, 1].reduce(
    ([both, any], word) => [
      both! + bitsIn(one.goals[word]! & other.goals[word]!),
      any! + bitsIn(one.goals[word]! | other.goals[word]!),
    ],
    [0, 0],
  );
  const gap = other.years - one.years;
  const miss = gap < 5 ? (5 - gap) * 0.1 : gap > 15 ? (gap - 15) * 0.1 : 0;
  const parts: (readonly [number, number])[] = [
    [WEIGHTS.goals, either ? shared! / either : 0],
    [WEIGHTS.first, 1 - Math.abs(one.first - other.first) / 4],
    [WEIGHTS.second, 1 - Math.abs(one.second - other.second) / 4],
    [WEIGHTS.a, a![one.a]![other.a]!],
    [WEIGHTS.b, b![one.b]![other.b]!],
    [WEIGHTS.c, c![one.c]![other.c]!],
    ...(withGap ? [[WEIGHTS.gap, Math.max(0, 1 - miss)] as const] : []),
  ];
  const weight = parts.reduce((sum, [share]) => sum + share, 0);
  return Math.round((1_000_000 * parts.reduce((sum, [share, fit]) => sum + share * fit, 0)) / weight);
}

function bitsIn(word: number): number {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) count++;
  return count;
}
