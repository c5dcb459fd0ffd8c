/** Stable matching on plain preference lists. */

export { hashKeys, hashPair } from "../pair-hash.js";
export { blockingPairs } from "./blocking-pairs.js";
export { stableMatching, stableMatchingAsync } from "./stable-matching.js";
export type { PreferenceList, StableMatching, StableProblem } from "./stable-problem.js";
