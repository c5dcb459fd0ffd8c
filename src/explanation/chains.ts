/**
 * Chains: who leads to whom through people who are mentees of one tier and mentors of the next.
 */
import type { Matching } from "../formats/index.js";
import { plain } from "../plain.js";
import { type Programme, tierName } from "../programme/index.js";
import type { Roster } from "../roster/index.js";

/** People from the highest tier down, by name. */
export type Chain = readonly string[];

/**
 * The chains of a matching in tiers: every way from somebody without a mentor down to somebody without a mentee, in the order
 * of the matches. Empty for a programme without tiers.
 */
export function chainsOf(
  { tiers }: Programme,
  { mentors, mentees }: Roster,
  { matches }: Matching,
): readonly Chain[] {
  if (tiers === undefined) return [];
  const names = new Map([...mentees, ...mentors].map(({ key, name }) => [key, name]));
  const pairs = matches.flatMap(({ pairs: of }) =>
    of.map(({ mentor, mentee }) => [plain(mentor), plain(mentee)] as const),
  );
  const below = new Map<string, string[]>();
  for (const [mentor, mentee] of pairs) below.set(mentor, [...(below.get(mentor) ?? []), mentee]);
  const led = new Set(pairs.map(([, mentee]) => mentee));
  const nameOf = (key: string) => names.get(key) ?? key;
  const from = (key: string): readonly Chain[] => {
    const next = below.get(key) ?? [];
    if (next.length === 0) return [[nameOf(key)]];
    return next.flatMap((mentee) => from(mentee).map((rest) => [nameOf(key), ...rest]));
  };
  return [...below.keys()].filter((key) => !led.has(key)).flatMap(from);
}

/** What stands above a list of chains: the tiers from the highest down. */
export function chainsHeading({ tiers }: Programme): string {
  const names = [...(tiers?.levels ?? [])].reverse().map(tierName);
  return `Chains: ${names.join(" → ")}`;
}
