import { breaksRule, ofGroups } from "./of-groups.js";

/**
 * Groups that break a rule on groups, or hold two people whom a rule keeps apart ∕ groups. Share, 0 to 1; NaN without a group. Whoever must
 * be with somebody who is in no group breaks the rule too.
 * Source: constraint violations, as team-forming programs report them (GroupEng); the formula is ours.
 */
export const breakingRules = ofGroups({
  name: "breaking-rules",
  label: "groups that break a rule",
  unit: "share",
  range: [0, 1],
  better: "less",
  of: (formed) => formed.groups.filter((group) => breaksRule(formed, group)).length / formed.groups.length,
});
