/** What may never be: one file a rule, and what they say of all pairs. */
import { type DefinedPairRule, type DefinedRule, isGroupRule } from "../programme/index.js";
import { age } from "./age.js";
import { answered } from "./answered.js";
import { anyGap } from "./any-gap.js";
import { assessor } from "./assessor.js";
import { avoid } from "./avoid.js";
import type { Check, RuleContext } from "./check.js";
import { gap } from "./gap.js";
import { minimumFit } from "./minimum-fit.js";
import { blockedPairs, preferredPairs, requiredPairs } from "./named-pairs.js";
import { nextTier } from "./next-tier.js";
import { powerDistance } from "./power-distance.js";
import { reportingLine } from "./reporting-line.js";
import { safeguard } from "./safeguard.js";
import { different, same } from "./same.js";
import { share } from "./share.js";
import { sharedTime } from "./shared-time.js";

export { type AwaitedPaper, awaitedPapers } from "./awaited-papers.js";
export { type Check, type Verdict, worse } from "./check.js";

type Builders = { readonly [Kind in DefinedPairRule["rule"]]: (context: RuleContext<Kind>) => Check };

const CHECKS: Builders = {
  "blocked-pairs": blockedPairs,
  "required-pairs": requiredPairs,
  "preferred-pairs": preferredPairs,
  avoid,
  "reporting-line": reportingLine,
  assessor,
  gap,
  "shared-time": sharedTime,
  share,
  same,
  different,
  answered,
  "minimum-fit": minimumFit,
  age,
  "any-gap": anyGap,
  "next-tier": nextTier,
  "power-distance": powerDistance,
  safeguard,
};

/** Builds a rule's check. Where the rule says that a missing answer allows the pair, it never answers "unanswered"; a rule on groups allows every pair. */
export function checkOf(context: Omit<RuleContext, "rule"> & { readonly rule: DefinedRule }): Check {
  const { rule } = context;
  if (isGroupRule(rule)) return () => "allowed";
  // The builder of a rule's own kind takes that rule; TypeScript cannot follow the index.
  const check = (CHECKS[rule.rule] as (context: RuleContext) => Check)({ ...context, rule });
  if (!allowsUnanswered(rule)) return check;
  return (mentor, mentee) => {
    const found = check(mentor, mentee);
    return found === "unanswered" ? "allowed" : found;
  };
}

/** Safety and power fail closed; only an avoid list is taken as empty where it is blank. */
function allowsUnanswered(rule: DefinedPairRule): boolean {
  if (!("ifUnanswered" in rule) && rule.rule !== "avoid") return false;
  return (rule.ifUnanswered ?? (rule.rule === "avoid" ? "allows" : "blocks")) === "allows";
}
