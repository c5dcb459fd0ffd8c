import type { GroupsMatching } from "../../formats/index.js";
import { IssueError } from "../../issue.js";
import { isReciprocal, type Programme } from "../../programme/index.js";
import type { Roster } from "../../roster/index.js";
import { objectionsToFits } from "../objections-to-fits.js";
import { type AuditedGroups, auditedGroups } from "./audited-groups.js";
import { likenesses } from "./fit-of-group.js";
import { objectionsToBound } from "./objections-to-bound.js";
import { objectionsToCompany } from "./objections-to-company.js";
import { objectionsToGroupFits } from "./objections-to-group-fits.js";
import { objectionsToLeftOver } from "./objections-to-left-over.js";
import { objectionsToMembers } from "./objections-to-members.js";
import { objectionsToSlots } from "./objections-to-slots.js";

/**
 * What is wrong with a matching of groups: whether everybody is in it once; where they are, whether every group may be (sizes,
 * capacities, vetoes, rules, slots) and what is stated of it is true; where all of it is, whether the prices prove the bound.
 */
export function objectionsToGroups(
  programme: Programme,
  everybody: Roster,
  matching: GroupsMatching,
): readonly string[] {
  const audited = auditedOf(programme, everybody);
  if ("because" in audited) return audited.because;
  const { compared, mates } = audited;
  const members = objectionsToMembers(audited, matching);
  if (members.length > 0) return members.map(capital);
  const alike = likenesses(audited);
  const untrue = [
    ...objectionsToCompany(audited, matching),
    ...objectionsToSlots(audited, matching),
    ...objectionsToFits(everybody, matching, (mates ?? compared).scoring),
    ...objectionsToGroupFits(audited, alike, matching),
    ...objectionsToLeftOver(audited, matching),
  ];
  return untrue.length > 0 ? untrue.map(capital) : objectionsToBound(audited, alike, matching);
}

/** A programme whose required pairs cannot be has no matching that holds, nor one whose members are scored and not on both sides. */
function auditedOf(
  programme: Programme,
  everybody: Roster,
): AuditedGroups | { readonly because: readonly string[] } {
  const { mentors, mentees } = everybody;
  const areTheSame =
    mentors.length === mentees.length && mentees.every(({ key }, at) => key === mentors[at]?.key);
  if (isReciprocal(programme.format) && !areTheSame)
    return {
      because: [
        "Members of these circles are each other’s mentors, and the roster’s two sides are not the same people.",
      ],
    };
  try {
    return auditedGroups(programme, everybody);
  } catch (error) {
    if (error instanceof IssueError) return { because: error.issues.map(({ message }) => message) };
    throw error;
  }
}

/** A sentence may begin with a group. */
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
