import { breaksRule, hasSlot, isOfSize, menteesTakingPart, ofGroups } from "./of-groups.js";

/**
 * Mentees in a group that can be: of the format's size, with a time that suits all, against no rule on who is together ∕ mentees who
 * take part. Share, 0 to 1; NaN where nobody takes part. The coverage by which policies that ask for nothing and policies that do can be
 * compared.
 * Source: feasibility in constrained team formation; the formula is ours.
 */
export const inWorkableGroups = ofGroups({
  name: "in-workable-groups",
  label: "mentees in a group that can be",
  unit: "share",
  range: [0, 1],
  better: "more",
  of: (formed) => {
    const workable = formed.groups.filter(
      (group) => isOfSize(formed, group) && hasSlot(formed, group) && !breaksRule(formed, group),
    );
    return workable.flatMap(({ mentees }) => mentees).length / menteesTakingPart(formed);
  },
});
