import { type GroupsMatching, match } from "../../../formats/index.js";
import type { GroupPolicy } from "./group-policy.js";

/** The groups that `match` forms: built as groups, by its seeded search, for the programme's own objective. Ours. */
export const groupsOfProgramme: GroupPolicy = (programme, roster, { seed, iterations }) =>
  (match({ ...programme, seed }, roster, { groups: { iterations } }) as GroupsMatching).matches;
