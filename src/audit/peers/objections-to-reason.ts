import type { Compared, RemovedBy, Unmatched } from "../../formats/index.js";
import { type Participant, placesOf, type Roster } from "../../roster/index.js";

/** Whether the reason why somebody is without a match is the first that holds, and its numbers are right. */
export function objectionsToReason(
  { mentors, mentees }: Roster,
  { id, reason }: Unmatched,
  { vetoes }: Compared,
): readonly string[] {
  const place = mentors.findIndex((person) => person.id === id);
  const person = mentors[place] as Participant;
  const said = (right: string) =>
    reason.code === right ? [] : [`The reason of “${id}” is ${right}, not ${reason.code}.`];
  if (!person.takesPart) return said("sits-out");
  if (person.capacity === 0) return said("no-capacity");
  const others = [...mentors.keys()].filter((at) => at !== place && placesOf(mentors[at] as Participant) > 0);
  const verdicts = others.map((other) =>
    vetoes.reasons.map(({ check }) => [
      check(mentors[other] as Participant, mentees[place] as Participant),
      check(mentors[place] as Participant, mentees[other] as Participant),
    ]),
  );
  const isVeto = (both: readonly string[]) => both.some((verdict) => verdict !== "allowed");
  const allowed = verdicts.filter((found) => !found.some(isVeto)).length;
  if (allowed > 0) {
    if (!("allowed" in reason))
      return [`The reason of “${id}” is that others come first, not ${reason.code}.`];
    return reason.allowed === allowed
      ? []
      : [`${allowed} people are allowed for “${id}”, not ${reason.allowed}.`];
  }
  if (reason.code !== "no-allowed-counterpart") return said("no-allowed-counterpart");
  const right = vetoes.reasons.flatMap(({ id: rule }, at): RemovedBy[] => {
    const vetoed = verdicts.filter((found) => isVeto(found[at] ?? []));
    if (vetoed.length === 0) return [];
    return [
      {
        rule,
        pairs: vetoed.length,
        unanswered: vetoed.filter((found) => !found[at]?.includes("broken")).length,
        alone: vetoed.filter((found) => found.filter(isVeto).length === 1).length,
      },
    ];
  });
  const text = (list: readonly RemovedBy[]) =>
    list
      .map(
        ({ rule, pairs, unanswered, alone }) =>
          `“${rule}” ${pairs} (${unanswered} unanswered, ${alone} alone)`,
      )
      .sort()
      .join("; ");
  if (reason.counterparts === others.length && text(reason.removed) === text(right)) return [];
  return [
    `What takes the ${others.length} others from “${id}” is ${text(right)}, not ${text(reason.removed)}.`,
  ];
}
