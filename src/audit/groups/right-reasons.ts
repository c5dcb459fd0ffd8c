/**
 * Why somebody is in no group, in the order in which reasons count.
 */
import type { KeptOut, NobodyAllowed, RemovedBy, UnmatchedReason } from "../../formats/index.js";
import { type Participant, placesOf } from "../../roster/index.js";
import type { Verdict } from "../../rules/index.js";
import type { AuditedGroups } from "./audited-groups.js";
import { stepOf } from "./broken-rules.js";
import { obstaclesTo } from "./obstacles-to.js";
import type { GroupPeople } from "./people-of-group.js";
import { commonStarts, isAny } from "./starts.js";

/** Of a mentee. */
export function reasonOfMentee(
  audited: AuditedGroups,
  row: number,
  groups: readonly GroupPeople[],
): UnmatchedReason {
  const { programme, roster, setting, seats, compared, starts } = audited;
  const { takesPart, answers } = roster.mentees[row] as Participant;
  if (!takesPart) return { code: "sits-out" };
  const unanswered = programme.rules.filter(
    (rule) => rule.rule === "spread" && stepOf(answers[rule.question]) === undefined,
  );
  if (unanswered.length > 0) return { code: "answer-needed", rules: unanswered.map(({ id }) => id) };
  const leaders = [...roster.mentors.keys()].filter((column) => (seats[column]?.groups ?? 0) > 0);
  const allowed = leaders.filter((column) => compared.vetoes.allows(row, column));
  if (setting.mentors > 0 && allowed.length === 0)
    return removedFrom(
      audited,
      leaders.map((column) => [row, column]),
    );
  const removed = setting.mentors === 0 && setting.size.min > 1 ? removedFromMate(audited, row) : undefined;
  if (removed !== undefined) return removed;
  const meets =
    setting.mentors > 0
      ? allowed.some((column) => isAny(commonStarts(starts, [column], [row])))
      : [...roster.mentees.keys()].some(
          (other) => other !== row && isAny(commonStarts(starts, [], [row, other])),
        );
  if (!meets) return { code: "no-common-time", among: allowed.length };
  const counts = new Map<string, number>();
  for (const group of groups)
    for (const by of obstaclesTo(audited, row, group, groups)) counts.set(by, (counts.get(by) ?? 0) + 1);
  const kept = [...counts].map(([by, count]): KeptOut => ({ by, groups: count }));
  kept.sort((a, b) => b.groups - a.groups || (a.by < b.by ? -1 : 1));
  return { code: "no-room", groups: groups.length, kept };
}

/** Of a mentor. */
export function reasonOfMentor(audited: AuditedGroups, column: number): UnmatchedReason {
  const { roster, seats, setting, compared, starts } = audited;
  const person = roster.mentors[column] as Participant;
  if (!person.takesPart) return { code: "sits-out" };
  if (placesOf(person) === 0) return { code: "no-capacity" };
  if (seats[column]?.groups === 0) return { code: "too-few-places", smallest: setting.size.min };
  const present = [...roster.mentees.keys()].filter((row) => roster.mentees[row]?.takesPart);
  const allowed = present.filter((row) => compared.vetoes.allows(row, column));
  if (allowed.length === 0)
    return removedFrom(
      audited,
      present.map((row) => [row, column]),
    );
  const meets = allowed.some((row) => isAny(commonStarts(starts, [column], [row])));
  return { code: meets ? "not-needed" : "no-common-time", among: allowed.length };
}

/** What keeps all others who take part from somebody of circles; undefined where anybody is left. */
function removedFromMate({ company, roster }: AuditedGroups, row: number): NobodyAllowed | undefined {
  const { keepers } = company;
  const person = roster.mentees[row] as Participant;
  const others = roster.mentees.filter(({ key, takesPart }) => takesPart && key !== person.key);
  const verdicts = others.map((other) => keepers.map(({ verdict }) => verdict(other, person)));
  if (verdicts.some((found) => found.every((verdict) => verdict === "allowed"))) return undefined;
  return removedBy(keepers, verdicts);
}

/** What each reason for a veto takes, of pairs that are all vetoed. */
function removedFrom(
  { roster, compared }: AuditedGroups,
  cells: readonly (readonly [row: number, column: number])[],
): NobodyAllowed {
  const verdicts = cells.map(([row, column]) =>
    compared.vetoes.reasons.map(({ check }) =>
      check(roster.mentors[column] as Participant, roster.mentees[row] as Participant),
    ),
  );
  return removedBy(compared.vetoes.reasons, verdicts);
}

function removedBy(
  rules: readonly { readonly id: string }[],
  verdicts: readonly (readonly Verdict[])[],
): NobodyAllowed {
  const removed = rules.map(({ id }, at): RemovedBy => {
    const vetoed = verdicts.filter((verdict) => verdict[at] !== "allowed");
    return {
      rule: id,
      pairs: vetoed.length,
      unanswered: vetoed.filter((verdict) => verdict[at] === "unanswered").length,
      alone: vetoed.filter((verdict) => verdict.filter((one) => one !== "allowed").length === 1).length,
    };
  });
  return {
    code: "no-allowed-counterpart",
    counterparts: verdicts.length,
    // The sort keeps the programme's order of equals.
    removed: removed.filter(({ pairs }) => pairs > 0).sort((a, b) => b.alone - a.alone || b.pairs - a.pairs),
  };
}
