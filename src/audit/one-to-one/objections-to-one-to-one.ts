import {
  compareAll,
  type OneToOneMatching,
  requiredPairsOf,
  type StableMatching,
} from "../../formats/index.js";
import { type Programme, stableOf } from "../../programme/index.js";
import type { Roster } from "../../roster/index.js";
import { objectionsToFits } from "../objections-to-fits.js";
import { objectionsToObjective } from "./objections-to-objective.js";
import { objectionsToPairs } from "./objections-to-pairs.js";
import { objectionsToPeople } from "./objections-to-people.js";
import { objectionsToProof } from "./objections-to-proof.js";
import { objectionsToReasons } from "./objections-to-reasons.js";
import { objectionsToStability } from "./objections-to-stability.js";

/**
 * What is wrong with a one-to-one matching: whether everybody is in it once; where they are, what is stated of pairs and
 * people; where all of it is true, whether it is proved to be the best.
 */
export function objectionsToOneToOne(
  programme: Programme,
  roster: Roster,
  matching: OneToOneMatching | StableMatching,
): readonly string[] {
  const people = objectionsToPeople(programme, roster, matching);
  if (people.length > 0) return people;
  const compared = compareAll(programme, roster);
  const stable = stableOf(programme.objective);
  const untrue = [
    ...objectionsToPairs(programme, roster, matching, compared.vetoes),
    ...objectionsToFits(roster, matching, compared.scoring),
    ...objectionsToReasons(programme, roster, matching, compared.vetoes),
    ...objectionsToObjective(programme, roster, matching),
  ];
  if (untrue.length > 0) return untrue;
  const required = requiredPairsOf(programme, roster, compared.vetoes);
  const { proof } = matching;
  if (stable !== undefined)
    return proof.kind === "stability"
      ? objectionsToStability({ programme, roster, compared, required, stable, matching, proof })
      : [`The proof is of the kind "${proof.kind}", and the objective is stable.`];
  return proof.kind === "duals"
    ? objectionsToProof({ programme, roster, compared, required, matching, proof })
    : [`The proof is of the kind "${proof.kind}", and the objective is not stable.`];
}
