import { compareAll, type OneToOneMatching } from "../../formats/index.js";
import type { Programme } from "../../programme/index.js";
import type { Roster } from "../../roster/index.js";
import { objectionsToFits } from "../objections-to-fits.js";
import { objectionsToObjective } from "./objections-to-objective.js";
import { objectionsToPairs } from "./objections-to-pairs.js";
import { objectionsToPeople } from "./objections-to-people.js";
import { objectionsToProof } from "./objections-to-proof.js";
import { objectionsToReasons } from "./objections-to-reasons.js";

/**
 * What is wrong with a one-to-one matching: whether everybody is in it once; where they are, what is stated of pairs and
 * people; where all of it is true, whether it is proved to be the best.
 */
export function objectionsToOneToOne(
  programme: Programme,
  roster: Roster,
  matching: OneToOneMatching,
): readonly string[] {
  const people = objectionsToPeople(roster, matching);
  if (people.length > 0) return people;
  const compared = compareAll(programme, roster);
  const untrue = [
    ...objectionsToPairs(programme, roster, matching, compared.vetoes),
    ...objectionsToFits(roster, matching, compared.scoring),
    ...objectionsToReasons(roster, matching, compared.vetoes),
    ...objectionsToObjective(programme, matching),
  ];
  return untrue.length > 0 ? untrue : objectionsToProof(programme, roster, matching, compared);
}
