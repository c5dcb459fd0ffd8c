import { type Compared, compareAll, type PeersMatching } from "../../formats/index.js";
import type { Programme } from "../../programme/index.js";
import { type Participant, placesOf, type Roster } from "../../roster/index.js";
import { fitOfUnits, unitsOfFit } from "../../scoring/index.js";
import { objectionsToFits } from "../objections-to-fits.js";
import { objectionsToProof } from "./objections-to-proof.js";
import { objectionsToReason } from "./objections-to-reason.js";

/**
 * What is wrong with a matching of peers: whether everybody is in it once, in pairs of both directions; where they are, vetoes, fits,
 * reasons of the unmatched and objectives; where all of it is true, whether the duals prove it to be the best.
 */
export function objectionsToPeers(
  programme: Programme,
  roster: Roster,
  matching: PeersMatching,
): readonly string[] {
  const people = objectionsToPeople(programme, roster, matching);
  if (people.length > 0) return people;
  const compared = compareAll(programme, roster);
  const untrue = [
    ...objectionsToVetoes(roster, matching, compared),
    ...objectionsToFits(roster, matching, compared.scoring),
    ...objectionsToMatchFits(programme, matching),
    ...matching.unmatched.flatMap((found) => objectionsToReason(roster, found, compared)),
  ];
  return untrue.length > 0 ? untrue : objectionsToProof(programme, roster, matching, compared);
}

/** Every two of a match. */
function couplesOf(peers: readonly string[]): readonly (readonly [string, string])[] {
  return peers.flatMap((a, at) => peers.slice(at + 1).map((b) => [a, b] as const));
}

function objectionsToPeople(
  { format }: Programme,
  { mentees }: Roster,
  { matches, unmatched }: PeersMatching,
): readonly string[] {
  const most = format.kind === "peers" && format.odd === "trio" ? 3 : 2;
  const shapes = matches.flatMap(({ mentors, mentees: ofMatch, peers, pairs }) => {
    const isInPlace = couplesOf(peers).every(
      ([a, b], at) =>
        pairs[2 * at]?.mentor === a &&
        pairs[2 * at]?.mentee === b &&
        pairs[2 * at + 1]?.mentor === b &&
        pairs[2 * at + 1]?.mentee === a,
    );
    const isMatch =
      peers.length >= 2 &&
      peers.length <= most &&
      mentors.length + ofMatch.length === 0 &&
      pairs.length === peers.length * (peers.length - 1) &&
      isInPlace;
    return isMatch
      ? []
      : [
          `The match of “${peers.join()}” is not ${most === 2 ? "two" : "two or three"} peers and both directions of their pairs.`,
        ];
  });
  if (shapes.length > 0) return shapes;
  const places = [...matches.flatMap(({ peers }) => peers), ...unmatched.map(({ id }) => id)];
  const known = new Set(mentees.map(({ id }) => id));
  const counts = new Map<string, number>();
  for (const id of places) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [
    ...[...counts.keys()].filter((id) => !known.has(id)).map((id) => `There is no “${id}” in the roster.`),
    ...[...known]
      .filter((id) => counts.get(id) !== 1)
      .map((id) => `“${id}” stands in the matching ${counts.get(id) ?? 0} times, not once.`),
    ...unmatched
      .filter(({ side }) => side !== "mentee")
      .map(({ id }) => `“${id}” is not listed as a mentee.`),
  ];
}

function objectionsToVetoes(
  { mentors }: Roster,
  { matches }: PeersMatching,
  { vetoes }: Compared,
): readonly string[] {
  const placeOf = new Map(mentors.map(({ id }, place) => [id, place]));
  const couples = matches.flatMap(({ peers }) => couplesOf(peers));
  return couples.flatMap(([one, other]) => {
    const [a, b] = [placeOf.get(one) as number, placeOf.get(other) as number];
    const reasons = new Set([...vetoes.of(a, b), ...vetoes.of(b, a)]);
    return [
      ...[...reasons].map(
        (reason) => `“${one}” with “${other}” is vetoed by “${vetoes.reasons[reason]?.id}”.`,
      ),
      ...[a, b]
        .filter((place) => placesOf(mentors[place] as Participant) === 0)
        .map((place) => `“${mentors[place]?.id}” takes nobody this round and is matched.`),
    ];
  });
}

function objectionsToMatchFits({ format }: Programme, { matches }: PeersMatching): readonly string[] {
  const isMinimum = format.kind === "peers" && format.combine === "minimum";
  return matches.flatMap(({ peers, fit, pairs }) => {
    const units = couplesOf(peers).map((_, at) => {
      const [one, other] = [unitsOfFit(pairs[2 * at]!.fit), unitsOfFit(pairs[2 * at + 1]!.fit)];
      return isMinimum ? Math.min(one, other) : (one + other) / 2;
    });
    const right = fitOfUnits(units.reduce((sum, one) => sum + one, 0) / units.length);
    return fit === right ? [] : [`The fit of “${peers.join("” with “")}” is ${right}, not ${fit}.`];
  });
}
