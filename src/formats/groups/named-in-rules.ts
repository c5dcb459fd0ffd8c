/**
 * Whether the people whom rules on groups list are there.
 */
import { type Issue, issue } from "../../issue.js";
import { nearest } from "../../nearest.js";
import { plain } from "../../plain.js";
import { isCircles, type Programme } from "../../programme/index.js";
import type { Roster } from "../../roster/index.js";

/** An issue, `unknown-person`, for everybody in a rule `together` or `apart` who is no mentee of the roster. Whoever sits out is one. */
export function strangersInRules(
  { rules, format }: Programme,
  { mentors, mentees }: Roster,
): readonly Issue[] {
  const known = new Set(mentees.map(({ key }) => key));
  return rules.flatMap((rule, at) => {
    if (rule.rule !== "together" && rule.rule !== "apart") return [];
    return [...rule.people.entries()]
      .filter(([, id]) => !known.has(plain(id)))
      .map(([index, id]) => {
        const isMentor = mentors.some(({ key }) => key === plain(id));
        const near = nearest(
          id,
          mentees.map((mentee) => mentee.id),
        );
        const right = near === undefined ? "" : `Did you mean “${near}”? `;
        return issue({
          code: "unknown-person",
          at: `rules[${at}].people[${index}]`,
          value: id,
          expected: isMentor
            ? `is a mentor, and the rule "${rule.rule}" speaks of mentees`
            : isCircles(format)
              ? "is nobody in the roster"
              : "is no mentee in the roster",
          remedy: `${isMentor ? "" : right}Correct the id, or take it out of the rule.`,
        });
      });
  });
}
