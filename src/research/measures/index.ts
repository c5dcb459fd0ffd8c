/** What can be measured of a matching, one file each with its formula and source. */
import { agreement } from "./agreement.js";
import { blockingPairs } from "./blocking-pairs.js";
import { envy } from "./envy.js";
import { fitQuantile } from "./fit-quantile.js";
import { fitSpread } from "./fit-spread.js";
import { gini } from "./gini.js";
import { groupMeanGap, groupRateGap } from "./group-gaps.js";
import type { GroupsBy } from "./group-outcomes.js";
import { impactRatio } from "./impact-ratio.js";
import { keptPreferences } from "./kept-preferences.js";
import { loadSpread } from "./load-spread.js";
import { meanFit } from "./mean-fit.js";
import type { Measure } from "./measure.js";
import { menteeCoverage } from "./mentee-coverage.js";
import { mentorCoverage } from "./mentor-coverage.js";
import { nashWelfare } from "./nash-welfare.js";
import { groupTest } from "./permutation-test.js";
import { placesUsed } from "./places-used.js";
import { firstChoices, rankGot } from "./rank-got.js";
import { totalFit } from "./total-fit.js";
import { veryGoodPairs } from "./very-good-pairs.js";
import { weightStability } from "./weight-stability.js";
import { worstFit } from "./worst-fit.js";

export { agreementOf } from "./agreement.js";
export type { GroupsBy } from "./group-outcomes.js";
export { GROUP_MEASURES } from "./groups/index.js";
export type { FormedGroups, Measure, MeasuredCase } from "./measure.js";
export { permutationP } from "./permutation-test.js";

/** Every measure of pairs that needs no declared group. The last costs ten runs of the policy. */
export const MEASURES: readonly Measure[] = [
  menteeCoverage,
  mentorCoverage,
  placesUsed,
  totalFit,
  meanFit,
  fitQuantile(10),
  fitQuantile(50),
  fitQuantile(90),
  worstFit,
  fitSpread,
  veryGoodPairs(10),
  veryGoodPairs(1),
  gini,
  nashWelfare,
  rankGot("mentee"),
  rankGot("mentor"),
  firstChoices,
  blockingPairs,
  envy,
  loadSpread,
  keptPreferences,
  agreement,
  weightStability,
];

/** How declared groups fare: match rates and mean fits, their differences, and whether chance would part them as far. */
export function groupMeasures(by: GroupsBy): readonly Measure[] {
  return [groupRateGap(by), impactRatio(by), groupTest(by, "rate"), groupMeanGap(by), groupTest(by, "mean")];
}
