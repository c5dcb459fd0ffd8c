/**
 * Why a proposed criterion or rule is proposed, so that whoever publishes the result can say.
 */
import type { Dimension, ProgrammeJson, Rule } from "../programme/index.js";
import type { Evidence, Ground } from "./guess.js";

type Why = readonly [evidence: Evidence, why: string];

/** What speaks for a dimension; the sources stand with `EVIDENCE_WEIGHTS`. */
const OF_DIMENSIONS: Readonly<Record<Dimension, Why>> = {
  goals: [
    "medium",
    "Targeted programmes do more than twice as well as others (Christensen et al. 2020, 48 studies); goal setting and feedback matter most (Lyons et al. 2019).",
  ],
  values: [
    "low",
    "Similarity below the surface goes with support as it is felt (Eby et al. 2013, 173 samples); similarity as it is, less (Menges 2016).",
  ],
  availability: [
    "medium",
    "Most early endings come from the mentor's side, mostly for moves and time (OJJDP STAR 2018).",
  ],
  expectations: [
    "medium",
    "How long people expect it to last, asked beforehand, predicts whether it goes on (OJJDP STAR 2018; Spencer 2007); of how they meet, less is known.",
  ],
  preference: [
    "medium",
    "Having a say raises support (Kendall & Smith-Jentsch 2015; Allen, Eby & Lentz 2006).",
  ],
  background: ["low", "Shared interests did not predict longer matches (Raposa et al. 2018)."],
  commitment: ["medium", "Pairs in which both learn keenly do best (Godshalk & Sosik 2003)."],
  power: ["convention", "A soft target: nothing is forbidden by it."],
  communication: ["convention", "No effect on mentoring has been found (after Hall 1976)."],
  culture: [
    "low",
    "It moderates what mentoring does (Qian 2014), and the mentor's cultural awareness helps (Tuma & Dolan 2024).",
  ],
};

const OF_RULES: Readonly<Partial<Record<Rule["rule"], Why>>> = {
  "shared-time": [
    "convention",
    "Whoever has no hour in common cannot meet; how long it has to be is convention.",
  ],
  share: ["convention", "Two people need a language, or a time, in common."],
  different: ["convention", "It is easier to speak openly with somebody from elsewhere."],
  gap: ["convention", "A mentor should not stand below their mentee."],
  "reporting-line": [
    "convention",
    "A mentee must be able to speak of what goes badly; one federal programme in the United States requires it (5 CFR 362.405(b)(3)).",
  ],
  assessor: ["convention", "A mentee must be able to speak of what goes badly."],
  avoid: ["convention", "They asked for it; the other person never learns of it."],
};

/** One for each criterion and each rule, in their order. */
export function groundsOf({
  criteria,
  rules = [],
}: Pick<ProgrammeJson, "criteria" | "rules">): readonly Ground[] {
  const sum = criteria.reduce((total, { weight = 0 }) => total + weight, 0);
  return [
    ...criteria.map((criterion, at) => ({
      path: `criteria[${at}]`,
      share: (criterion.weight ?? 0) / sum,
      ...ground(OF_DIMENSIONS[criterion.dimension]),
    })),
    ...rules.map((rule, at) => ({ path: `rules[${at}]`, ...ground(OF_RULES[rule.rule]) })),
  ];
}

function ground([evidence, why]: Why = ["convention", "It follows from what was asked."]) {
  return { evidence, why };
}
