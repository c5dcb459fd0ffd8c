/**
 * Weights for programmes that name none.
 */
import type { Criterion, Dimension } from "./criterion.js";
import type { ProgrammeJson } from "./programme.js";

/**
 * Reasoned priors from research on formal mentoring; they sum to 1. No study gives weights for a matching score, so an
 * equal-weights preset stands beside them. Per dimension, what speaks for it:
 * goals — targeted programmes do more than twice as well as non-specific ones (Christensen et al. 2020, 48 studies);
 *   goal setting and feedback matter most (Lyons et al. 2019) — evidence: medium.
 * values — deep-level similarity goes with perceived support (Eby et al. 2013, 173 samples); actual similarity is
 *   weaker (Menges 2016) — evidence: low.
 * availability — most early closures come from the mentor's side, mostly moves and time (OJJDP STAR 2018) — evidence: medium.
 * expectations — expected length before the match predicts continuation (STAR 2018; Spencer 2007) — evidence: medium.
 * preference — choice raises support (Kendall & Smith-Jentsch 2015; Allen, Eby & Lentz 2006) — evidence: medium.
 * background — shared interests did not predict longer matches (Raposa et al. 2018) — evidence: low.
 * commitment — pairs in which both learn keenly do best (Godshalk & Sosik 2003) — evidence: medium.
 * power — a soft target beside the vetoes — evidence: convention.
 * communication — no mentoring effect found (after Hall 1976) — evidence: convention.
 * culture — moderation (Qian 2014); the mentor's cultural awareness helps (Tuma & Dolan 2024) — evidence: low.
 */
export const EVIDENCE_WEIGHTS: Readonly<Record<Dimension, number>> = {
  goals: 0.24,
  values: 0.16,
  availability: 0.14,
  expectations: 0.12,
  preference: 0.1,
  background: 0.06,
  commitment: 0.05,
  power: 0.05,
  communication: 0.04,
  culture: 0.04,
};

/**
 * The weight of each criterion under a preset. A dimension's weight is shared evenly by its criteria, so that asking
 * three facets of culture does not make culture count three times. `"equal"`: every dimension that is asked counts the
 * same (unit weights are robust: Dawes 1979, American Psychologist 34(7), 571–582) — evidence: convention.
 */
export function presetWeights(
  criteria: readonly Pick<Criterion, "dimension">[],
  preset: "evidence" | "equal",
): readonly number[] {
  return criteria.map(({ dimension }) => {
    const inDimension = criteria.filter((other) => other.dimension === dimension).length;
    return (preset === "equal" ? 1 : EVIDENCE_WEIGHTS[dimension]) / inDimension;
  });
}

/** The same programme with the weights of a preset in place of its own, for comparing what the weights decide. */
export function withPresetWeights(programme: ProgrammeJson, preset: "evidence" | "equal"): ProgrammeJson {
  const criteria = programme.criteria.map(({ weight: _, ...criterion }) => criterion as Criterion);
  return { ...programme, criteria, weights: preset };
}
