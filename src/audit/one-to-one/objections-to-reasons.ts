import type {
  Compared,
  Matching,
  NobodyAllowed,
  RemovedBy,
  Unmatched,
  UnmatchedReason,
} from "../../formats/index.js";
import { isWorstOff, type Programme, stableOf } from "../../programme/index.js";
import { type Participant, peopleOf, type Roster } from "../../roster/index.js";
import type { Verdict } from "../../rules/index.js";

/** Whether the unmatched have the reasons they are said to have, as far as that needs no solver. */
export function objectionsToReasons(
  programme: Programme,
  roster: Roster,
  { unmatched }: Matching,
  { reasons }: Compared["vetoes"],
): readonly string[] {
  return unmatched.flatMap((found) => {
    const person = peopleOf(roster, found.side).find(({ id }) => id === found.id) as Participant;
    return objectionsToReason(programme, person, found, counterpartsOf(roster, person), reasons);
  });
}

type VetoReasons = Compared["vetoes"]["reasons"];

function objectionsToReason(
  programme: Programme,
  person: Participant,
  { id, reason }: Unmatched,
  counterparts: readonly Participant[],
  reasons: VetoReasons,
): readonly string[] {
  const said = (right: string) => [`The reason of “${id}” is ${right}, not ${reason.code}.`];
  if (!person.takesPart) return reason.code === "sits-out" ? [] : said("sits-out");
  if (person.capacity === 0) return reason.code === "no-capacity" ? [] : said("no-capacity");
  const verdicts = counterparts.map((other) => reasons.map(({ check }) => applied(check, person, other)));
  const allowed = verdicts.filter((found) => found.every((verdict) => verdict === "allowed")).length;
  if (allowed === 0) {
    if (reason.code !== "no-allowed-counterpart") return said("no-allowed-counterpart");
    return objectionsToRemoved(id, reason, removedBy(reasons, verdicts), counterparts.length);
  }
  const told = "allowed" in reason ? reason.allowed : "among" in reason ? reason.among : undefined;
  if (told === undefined || !codesOf(programme).includes(reason.code)) return said("that others come first");
  return told === allowed ? [] : [`${allowed} people are allowed for “${id}”, not ${told}.`];
}

/** How it can be told that others come first, by what the objective decides. */
function codesOf({ objective }: Programme): readonly UnmatchedReason["code"][] {
  if (stableOf(objective) !== undefined) return ["not-chosen"];
  if (isWorstOff(objective)) return ["others-first"];
  return ["would-leave-out", "would-lower-total", "tie", "others-first"];
}

/** People on the other side whom a match could hold. */
function counterpartsOf({ mentors, mentees }: Roster, { side }: Participant): readonly Participant[] {
  const others = side === "mentor" ? mentees : mentors;
  return others.filter(({ takesPart, capacity }) => takesPart && capacity > 0);
}

function applied(check: VetoReasons[number]["check"], person: Participant, other: Participant): Verdict {
  return person.side === "mentor" ? check(person, other) : check(other, person);
}

/** What each reason takes; `verdicts` holds for every counterpart what every reason says. */
function removedBy(reasons: VetoReasons, verdicts: readonly (readonly Verdict[])[]): readonly RemovedBy[] {
  const isVeto = (verdict: Verdict | undefined) => verdict !== "allowed";
  const counts = reasons.map(({ id }, at): RemovedBy => {
    const vetoed = verdicts.filter((found) => isVeto(found[at]));
    return {
      rule: id,
      pairs: vetoed.length,
      unanswered: vetoed.filter((found) => found[at] === "unanswered").length,
      alone: vetoed.filter((found) => found.filter(isVeto).length === 1).length,
    };
  });
  return counts.filter(({ pairs }) => pairs > 0);
}

function objectionsToRemoved(
  id: string,
  { counterparts, removed }: NobodyAllowed,
  right: readonly RemovedBy[],
  people: number,
): readonly string[] {
  if (counterparts !== people) return [`There are ${people} counterparts for “${id}”, not ${counterparts}.`];
  const [listed, counted] = [removed.map(countsText).sort(), right.map(countsText).sort()];
  if (listed.join() === counted.join()) return [];
  return [`What takes counterparts from “${id}” is ${counted.join("; ")}, not ${listed.join("; ")}.`];
}

function countsText({ rule, pairs, unanswered, alone }: RemovedBy): string {
  return `“${rule}” ${pairs} (${unanswered} unanswered, ${alone} alone)`;
}
