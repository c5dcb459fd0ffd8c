/**
 * What keeps a mentee out of a group that there is.
 */
import { commonWeek, otherTimes, type Participant } from "../../roster/index.js";
import type { AuditedGroups } from "./audited-groups.js";
import { brokenRules } from "./broken-rules.js";
import type { GroupPeople } from "./people-of-group.js";
import { clashing, commonStarts, isAny, quarterOf } from "./starts.js";

/** Ids of rules, `full` and `no-common-time`, each once. The group may move to another time. */
export function obstaclesTo(
  audited: AuditedGroups,
  row: number,
  group: GroupPeople,
  groups: readonly GroupPeople[],
): ReadonlySet<string> {
  const { compared, required, company, roster } = audited;
  const person = roster.mentees[row] as Participant;
  const meant = required.get(row);
  const found = new Set<string>();
  for (const column of group.columns)
    for (const reason of compared.vetoes.of(row, column))
      found.add(compared.vetoes.reasons[reason]?.id ?? "");
  if (meant !== undefined && !group.columns.includes(meant.mentor)) found.add(meant.rule);
  for (const other of group.mentees) for (const id of company.apart(person, other)) found.add(id);
  for (const id of brokenRules(audited, [...group.rows, row])) found.add(id);
  if (group.rows.length >= mostMentees(audited, group.columns)) found.add("full");
  if (!hasTime(audited, row, group, groups)) found.add("no-common-time");
  return found;
}

/** How many mentees a group of these mentors may have. */
export function mostMentees({ setting, seats }: AuditedGroups, columns: readonly number[]): number {
  return Math.min(setting.size.max, ...columns.map((column) => seats[column]?.each ?? 0));
}

function hasTime(
  { starts }: AuditedGroups,
  row: number,
  group: GroupPeople,
  groups: readonly GroupPeople[],
): boolean {
  const others = groups.filter(
    (other) => other !== group && other.columns.some((column) => group.columns.includes(column)),
  );
  const free = others
    .map(({ match }) => otherTimes(clashing(quarterOf(match.slot), starts.length)))
    .reduce(commonWeek, commonStarts(starts, group.columns, [...group.rows, row]));
  return isAny(free);
}
