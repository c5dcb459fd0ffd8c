/**
 * The fit of a group from its people's answers, in whole numbers without a limit: what is stated is held to the last unit.
 */
import type { Compared, GroupParts } from "../../formats/index.js";
import type { GroupSetting, WeightedQuestions } from "../../programme/index.js";
import { type LikenessUnits, likenessUnits, PERFECT_FIT } from "../../scoring/index.js";
import type { AuditedGroups } from "./audited-groups.js";
import { faultlineUnits } from "./faultline.js";

/** A group's fit in units, and the parts that sum to it. */
export interface GroupFit {
  readonly units: number;
  readonly parts: GroupParts;
}

/** Weights in thousandths that sum to 1,000: cohesion and diversity rounded, the fits of pairs the rest; the faultline's apart. */
export function thousandths({ pairShare, cohesion, diversity, faultline }: GroupSetting) {
  const ofCohesion = Math.round(1000 * cohesion.weight);
  const ofDiversity = pairShare === 0 ? 1000 - ofCohesion : Math.round(1000 * diversity.weight);
  return {
    pairs: 1000 - ofCohesion - ofDiversity,
    cohesion: ofCohesion,
    diversity: ofDiversity,
    faultline: Math.round(1000 * faultline.weight),
  };
}

/** Likeness of mentees on each part's questions; undefined where the part weighs nothing. */
export interface Likenesses {
  readonly cohesion: LikenessUnits | undefined;
  readonly diversity: LikenessUnits | undefined;
  readonly faultline: LikenessUnits | undefined;
}

/** Likenesses for a whole roster, so that they are worked out once. */
export function likenesses({ programme, roster, setting }: AuditedGroups): Likenesses {
  const on = ({ weight, questions }: WeightedQuestions) =>
    weight > 0 ? likenessUnits(programme, roster.mentees, questions) : undefined;
  return {
    cohesion: on(setting.cohesion),
    diversity: on(setting.diversity),
    faultline: on(setting.faultline),
  };
}

/**
 * The weighted mean of the mean mentor–mentee fit (of a circle, of the mean over every two members of what {@link mateUnits} says), the mean
 * likeness and the mean difference among mentees, less the weighted faultline, 0 at least, rounded down; for one mentee alone, and without
 * mentors or mates, the parts that are not there do not weigh. The parts: what
 * each adds to the rounded fit when they are put together in that order.
 */
export function fitOfGroup(
  audited: AuditedGroups,
  alike: Likenesses,
  mentors: readonly number[],
  mentees: readonly number[],
): GroupFit {
  const { setting, compared, roster, mates } = audited;
  const weights = thousandths(setting);
  const duos = mentees.flatMap((one, at) => mentees.slice(at + 1).map((other) => [one, other] as const));
  const sumOf = (units: LikenessUnits | undefined) =>
    units === undefined ? 0 : duos.reduce((sum, [one, other]) => sum + units(one, other), 0);
  // A pair that is blocked for a missing answer has no fit; it is objected to elsewhere.
  const pairs =
    mates === undefined
      ? mentees.flatMap((row) =>
          mentors.map((column) => compared.fits.units[row * roster.mentors.length + column] || 0),
        )
      : duos.map(([one, other]) => mateUnits(audited, mates, one, other));
  const difference = alike.diversity === undefined ? 0 : duos.length * PERFECT_FIT - sumOf(alike.diversity);
  const faultline = alike.faultline === undefined ? 0 : faultlineUnits(mentees, alike.faultline);
  // All over one denominator: the number of pairs, of duos, and the weights that count.
  const [perPair, perDuo] = [BigInt(Math.max(1, pairs.length)), BigInt(Math.max(1, duos.length))];
  const counted =
    (pairs.length > 0 ? weights.pairs : 0) + (mentees.length > 1 ? weights.cohesion + weights.diversity : 0);
  const ofPairs = BigInt(weights.pairs) * BigInt(pairs.reduce((sum, units) => sum + units, 0)) * perDuo;
  const ofCohesion = BigInt(weights.cohesion) * BigInt(sumOf(alike.cohesion)) * perPair;
  const ofDiversity = BigInt(weights.diversity) * BigInt(difference) * perPair;
  const ofFaultline = BigInt(weights.faultline) * BigInt(faultline) * perPair * perDuo;
  const rounded = (sum: bigint) =>
    counted === 0 || sum <= 0n ? 0 : Number(sum / (BigInt(counted) * perPair * perDuo));
  const steps = [
    rounded(ofPairs),
    rounded(ofPairs + ofCohesion),
    rounded(ofPairs + ofCohesion + ofDiversity),
    rounded(ofPairs + ofCohesion + ofDiversity - ofFaultline),
  ] as const;
  return {
    units: steps[3],
    parts: {
      ...(mates === undefined ? { mentor: steps[0] } : { mentor: 0, peers: steps[0] }),
      cohesion: steps[1] - steps[0],
      diversity: steps[2] - steps[1],
      faultline: steps[3] - steps[2],
    },
  };
}

/** How well two members suit each other, by their places: the mean of both directions in whole units rounded down, or the lower one. */
export function mateUnits(
  { setting }: Pick<AuditedGroups, "setting">,
  { fits }: Compared,
  one: number,
  other: number,
): number {
  const there = fits.units[one * fits.mentors + other] || 0;
  const back = fits.units[other * fits.mentors + one] || 0;
  return setting.combine === "minimum" ? Math.min(there, back) : (there + back - ((there + back) % 2)) / 2;
}
