/** The comparisons, one file each. */

import { plain } from "../../plain.js";
import type { DefinedCriterion, Programme } from "../../programme/index.js";
import { answerKeys, type Roster } from "../../roster/index.js";
import type { Comparison, CriterionContext } from "../comparison.js";
import { band } from "./band.js";
import { closeness } from "./closeness.js";
import { coverage } from "./coverage.js";
import { distance } from "./distance.js";
import { formula } from "./formula.js";
import { jointHigh } from "./joint-high.js";
import { overlap } from "./overlap.js";
import { powerDistance } from "./power-distance.js";
import { preference } from "./preference.js";
import { different, same } from "./same.js";
import { sharedTime } from "./shared-time.js";
import { table } from "./table.js";
import { vector } from "./vector.js";

type Builders = {
  readonly [Compare in CriterionContext["criterion"]["compare"]]: (
    context: CriterionContext<Compare>,
  ) => Comparison;
};

const COMPARISONS: Builders = {
  coverage,
  overlap,
  same,
  different,
  closeness,
  band,
  "shared-time": sharedTime,
  table,
  "joint-high": jointHigh,
  preference,
  distance,
  vector,
  "power-distance": powerDistance,
  formula,
};

/** Builds the comparison of a criterion, its condition `onlyWhen` included. */
export function comparisonOf(
  criterion: CriterionContext["criterion"],
  programme: Programme,
  roster: Roster,
): Comparison {
  // The builder of a criterion's own comparison takes that criterion; TypeScript cannot follow the index.
  const build = COMPARISONS[criterion.compare] as (context: CriterionContext) => Comparison;
  const compareBy = (other: DefinedCriterion) => comparisonOf(other, programme, roster);
  return conditional(criterion, build({ criterion, programme, roster, compareBy }));
}

/** Pairs outside the condition have the fit `otherwise`; where it is not known whether they are, the fit is unknown. */
function conditional({ onlyWhen }: CriterionContext["criterion"], comparison: Comparison): Comparison {
  if (onlyWhen === undefined) return comparison;
  const wanted = new Set(onlyWhen.is.map(plain));
  return (mentor, mentee, missing) => {
    const answer = (onlyWhen.side === "mentor" ? mentor : mentee).answers[onlyWhen.question];
    if (answer === undefined) return Number.NaN;
    return answerKeys(answer).some((key) => wanted.has(key))
      ? comparison(mentor, mentee, missing)
      : onlyWhen.otherwise;
  };
}
