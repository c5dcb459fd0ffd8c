/** What may never be: one file a rule, and what they say of all pairs. */
import type { DefinedRule } from "../programme/index.js";
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
import { reportingLine } from "./reporting-line.js";
import { safeguard } from "./safeguard.js";
import { different, same } from "./same.js";
import { share } from "./share.js";
import { sharedTime } from "./shared-time.js";

export { type AwaitedPaper, awaitedPapers } from "./awaited-papers.js";
export type { Check, Verdict } from "./check.js";

type Builders = { readonly [Kind in DefinedRule["rule"]]: (context: RuleContext<Kind>) => Check };

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
  safeguard,
};

/** Builds a rule's check. Where the rule says that a missing answer allows the pair, it never answers "unanswered". */
export function checkOf(context: RuleContext): Check {
  // The builder of a rule's own kind takes that rule; TypeScript cannot follow the index.
  const check = (CHECKS[context.rule.rule] as (context: RuleContext) => Check)(context);
  if (!allowsUnanswered(context.rule)) return check;
  return (mentor, mentee) => {
    const found = check(mentor, mentee);
    return found === "unanswered" ? "allowed" : found;
  };
}

/** Safety and power fail closed; only an avoid list is taken as empty where it is blank. */
function allowsUnanswered(rule: DefinedRule): boolean {
  if (!("ifUnanswered" in rule) && rule.rule !== "avoid") return false;
  return (rule.ifUnanswered ?? (rule.rule === "avoid" ? "allows" : "blocks")) === "allows";
}
