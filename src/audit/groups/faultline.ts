import { type LikenessUnits, PERFECT_FIT } from "../../scoring/index.js";

/**
 * The greatest mean silhouette width of a split of the mentees into two camps of two or more, in millionths rounded down; 0 where there is
 * none above it. A mentee's silhouette is (b − a) ∕ max(a, b), to the nearest millionth, with a the mean distance to the own camp and b to
 * the other; distance is what likeness lacks.
 * Source: Meyer & Glenz, Organizational Research Methods 16 (2013), p. 393; Rousseeuw, J. Comput. Appl. Math. 20 (1987), p. 53.
 */
export function faultlineUnits(mentees: readonly number[], likeness: LikenessUnits): number {
  const distance = (one: number, other: number) => (one === other ? 0 : PERFECT_FIT - likeness(one, other));
  if (mentees.length < 4) return 0;
  const widths = campsOf(mentees)
    .filter(({ camp, others }) => camp.length >= 2 && others.length >= 2)
    .map(({ camp, others }) => silhouettes(camp, others, distance) + silhouettes(others, camp, distance));
  return Math.floor(Math.max(0, ...widths) / mentees.length);
}

interface Camps {
  readonly camp: readonly number[];
  readonly others: readonly number[];
}

/** Every split in two, once: the first mentee is in the first camp. */
function campsOf([first, ...rest]: readonly number[]): readonly Camps[] {
  if (first === undefined) return [];
  return rest.reduce<readonly Camps[]>(
    (splits, mentee) =>
      splits.flatMap(({ camp, others }) => [
        { camp: [...camp, mentee], others },
        { camp, others: [...others, mentee] },
      ]),
    [{ camp: [first], others: [] }],
  );
}

/** The sum of a camp's silhouettes, in millionths. */
function silhouettes(
  camp: readonly number[],
  others: readonly number[],
  distance: (one: number, other: number) => number,
): number {
  return camp.reduce((sum, mentee) => {
    // Means over camp.length − 1 and others.length people, both times the product of the two.
    const own = others.length * camp.reduce((total, mate) => total + distance(mentee, mate), 0);
    const theirs = (camp.length - 1) * others.reduce((total, other) => total + distance(mentee, other), 0);
    return own === theirs ? sum : sum + Math.round((PERFECT_FIT * (theirs - own)) / Math.max(own, theirs));
  }, 0);
}
