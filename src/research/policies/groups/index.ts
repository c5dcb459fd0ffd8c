/** Ways to form groups, behind one small interface. */
import { groupsOfProgramme } from "./as-the-programme-says.js";
import type { GroupPolicy } from "./group-policy.js";
import { mergedPairs, mergedUnchecked } from "./merged-pairs.js";
import { randomGroups } from "./random-groups.js";

export { type GroupPolicy, type GroupPoolPolicy, groupPolicyOf } from "./group-policy.js";

/** Policies for programmes whose format is `groups`, by name, as an experiment names them. */
export const GROUP_POLICIES: Readonly<Record<string, GroupPolicy>> = {
  "random-groups": randomGroups,
  "merged-pairs": mergedPairs,
  "merged-unchecked": mergedUnchecked,
  programme: groupsOfProgramme,
};

/** Those of them that give every mentee a mentor first: they need groups with one mentor. */
export const NEED_ONE_MENTOR: readonly string[] = ["merged-pairs", "merged-unchecked"];
