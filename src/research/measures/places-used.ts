import { placedMentees } from "../placement.js";
import type { Measure } from "./measure.js";

/** Pairs ∕ places that mentors offer. Share, 0 to 1; NaN where there are no places. */
export const placesUsed: Measure = {
  name: "places-used",
  label: "mentors' places that are used",
  unit: "share",
  range: [0, 1],
  better: "more",
  of: ({ pool, placed }) =>
    placedMentees(placed).length / pool.capacities.reduce((sum, places) => sum + places, 0),
};
