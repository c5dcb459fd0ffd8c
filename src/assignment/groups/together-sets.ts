import { type Issue, issue } from "../../issue.js";
import { throwIfAny } from "../problem-error.js";
import type { GroupProblem } from "./group-problem.js";

/**
 * Everybody in sets that stay together, most alone in theirs: members ascending in a set, sets by their first member.
 *
 * @throws ProblemError where a set is too large for a group, or two of it may not be in one group.
 */
export function togetherSets({
  members,
  together = [],
  apart = [],
  size,
}: Pick<GroupProblem, "members" | "together" | "apart" | "size">): number[][] {
  const first = Int32Array.from({ length: members }, (_, k) => k);
  const firstOf = (member: number): number => {
    let at = member;
    while (first[at] !== at) at = first[at]!;
    return at;
  };
  for (const set of together)
    for (const member of set) {
      const [a, b] = [firstOf(set[0]!), firstOf(member)];
      first[Math.max(a, b)] = Math.min(a, b);
    }
  const sets = new Map<number, number[]>();
  for (let member = 0; member < members; member++) {
    const at = firstOf(member);
    const set = sets.get(at);
    if (set === undefined) sets.set(at, [member]);
    else set.push(member);
  }
  const found = [...sets.values()];
  throwIfAny([...tooLarge(found, size.to), ...tornApart(apart, firstOf)]);
  return found;
}

const tooLarge = (sets: readonly number[][], to: number): Issue[] =>
  sets
    .filter((set) => set.length > to)
    .map((set) =>
      issue({
        code: "together-too-large",
        at: "together",
        value: set.join(", "),
        expected: `Expected at most ${to} members who stay together, as many as a group takes.`,
        remedy: "Make the set smaller or the groups larger.",
      }),
    );

const tornApart = (
  apart: readonly (readonly [number, number])[],
  firstOf: (member: number) => number,
): Issue[] =>
  apart
    .filter(([a, b]) => firstOf(a) === firstOf(b))
    .map(([a, b]) =>
      issue({
        code: "together-and-apart",
        at: "together",
        value: `${a}, ${b}`,
        expected: "Expected that nobody who stays together is to be kept apart.",
        remedy: "Decide for one of the two.",
      }),
    );
