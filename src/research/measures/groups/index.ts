/** What can be measured of groups, one idea a file with its formula and source. */
import type { Measure } from "../measure.js";
import { absent } from "./absent.js";
import { breakingRules } from "./breaking-rules.js";
import { companyKept } from "./company-kept.js";
import { groupCount } from "./group-count.js";
import { groupFit, groupFitQuantile, groupFitSpread } from "./group-fit.js";
import { cohesion, diversity, faultline, mentorFit } from "./group-parts.js";
import { groupSize, groupSizeSpread } from "./group-size.js";
import { groupTotal } from "./group-total.js";
import { inGroups } from "./in-groups.js";
import { inWorkableGroups } from "./in-workable-groups.js";
import { loneMembers } from "./lone-members.js";
import { mentorsLeading } from "./mentors-leading.js";
import { outOfSize } from "./out-of-size.js";
import { seatsFilled } from "./seats-filled.js";
import { withoutSlot } from "./without-slot.js";
import { worstGroup } from "./worst-group.js";

/** Every measure of formed groups. */
export const GROUP_MEASURES: readonly Measure[] = [
  inWorkableGroups,
  inGroups,
  seatsFilled,
  mentorsLeading,
  groupCount,
  groupSize,
  groupSizeSpread,
  groupTotal,
  groupFit,
  groupFitQuantile(10),
  groupFitQuantile(50),
  groupFitQuantile(90),
  worstGroup,
  groupFitSpread,
  mentorFit,
  cohesion,
  diversity,
  faultline,
  withoutSlot,
  absent,
  outOfSize,
  breakingRules,
  loneMembers,
  companyKept,
];
