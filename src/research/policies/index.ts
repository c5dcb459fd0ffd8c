/** Ways to match, behind one small interface. */
import { match } from "../../formats/index.js";
import { coverageThenTotal, totalAlone } from "./best-total.js";
import { firstCome } from "./first-come.js";
import { greedy } from "./greedy.js";
import { mostConstrained } from "./most-constrained.js";
import { type Policy, type PoolPolicy, policyOf } from "./policy.js";
import { randomPairs } from "./random-pairs.js";
import { rounds } from "./rounds.js";
import { stableForMentees, stableForMentors } from "./stable.js";
import { worstOff } from "./worst-off.js";
import { worstPair } from "./worst-pair.js";

export {
  GROUP_POLICIES,
  type GroupPolicy,
  type GroupPoolPolicy,
  groupPolicyOf,
  NEED_ONE_MENTOR,
} from "./groups/index.js";
export { type Policy, type PolicyOptions, type PoolPolicy, policyOf } from "./policy.js";

/** Policies on numbers by name; they run on published instances too. */
export const POOL_POLICIES: Readonly<Record<string, PoolPolicy>> = {
  random: randomPairs,
  "first-come": firstCome,
  greedy,
  "most-constrained": mostConstrained,
  rounds,
  "stable-mentees": stableForMentees,
  "stable-mentors": stableForMentors,
  "worst-pair": worstPair,
  "worst-off": worstOff,
  "coverage-total": coverageThenTotal,
  total: totalAlone,
};

/** The matching that `match` makes: by the programme's own objective. */
const asTheProgrammeSays: Policy = (programme, roster, { seed }) =>
  match({ ...programme, seed }, roster).matches.flatMap(({ pairs }) =>
    pairs.map(({ mentor, mentee }) => ({ mentor, mentee })),
  );

/** Policies on people by name, as an experiment names them. For programmes that form groups see {@link GROUP_POLICIES}. */
export const POLICIES: Readonly<Record<string, Policy>> = {
  ...Object.fromEntries(Object.entries(POOL_POLICIES).map(([name, policy]) => [name, policyOf(policy)])),
  programme: asTheProgrammeSays,
};
