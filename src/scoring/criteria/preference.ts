/**
 * Preference: how high the two stand among the people they would like to be matched with.
 *
 * One side's view = 1 − (rank − 1) ∕ n for the person named at a rank of n, 0 for everybody else; ½ where somebody says that
 * there is nobody, since then everybody is as welcome. fit = the mentee's view, the mentor's, or the mean of both; a view that
 * was not given counts as `missing`, and where both are missing the fit is unknown (where missing answers block, as soon as
 * one is). 1 where each names the other first, 0 where both name others only; the mean is symmetric; never falls as somebody
 * moves up a list. Having a say raises support (Kendall & Smith-Jentsch 2015, 65 dyads; Allen, Eby & Lentz 2006) — evidence:
 * medium; that wishes fall evenly with their rank is convention.
 */
import type { Answer } from "../../roster/index.js";
import type { Comparison, CriterionContext } from "../comparison.js";

/** The view of somebody who wishes for nobody in particular. */
const NEUTRAL = 0.5;

/** Builds the comparison. */
export function preference({ criterion }: CriterionContext<"preference">): Comparison {
  const { question, side = "both", ifUnanswered } = criterion;
  return (mentor, mentee, missing) => {
    const theirs = viewOf(mentor.answers[question], mentee.key);
    const ours = viewOf(mentee.answers[question], mentor.key);
    if (side !== "both") return side === "mentor" ? theirs : ours;
    const known = [theirs, ours].filter((view) => !Number.isNaN(view)).length;
    if (known === 0 || (known === 1 && ifUnanswered === "blocked")) return Number.NaN;
    return ((Number.isNaN(theirs) ? missing : theirs) + (Number.isNaN(ours) ? missing : ours)) / 2;
  };
}

/** How much somebody who gave this answer would like a person, 0 to 1; NaN where they gave none. */
function viewOf(answer: Answer | undefined, key: string): number {
  if (answer?.kind !== "people" && answer?.kind !== "person") return Number.NaN;
  if (answer.keys.length === 0) return NEUTRAL;
  const at = answer.keys.indexOf(key);
  return at < 0 ? 0 : 1 - at / answer.keys.length;
}
