/**
 * What differs between two results.
 */
import type { Match, Matching } from "../formats/index.js";
import { plain } from "../plain.js";
import type { NamedPair } from "../programme/index.js";

/** A mentee whose mentors are others than before; of peers somebody whose partners are, in circles whose mates are. */
export interface Change {
  readonly mentee: string;
  /** Ids of their mentors, partners or mates before, none where they had nobody. */
  readonly before: readonly string[];
  readonly now: readonly string[];
  /** `"new"`: not among the people before; `"gone"`: not among them now. */
  readonly presence: "both" | "new" | "gone";
}

/** What changed. */
export interface Changes {
  /** That of the later result. */
  readonly format: Matching["format"];
  /** Whether its groups are circles, in which people have mates. */
  readonly circles: boolean;
  /** By mentee's id. People who had nobody and have nobody are left out. */
  readonly changed: readonly Change[];
  /** Mentees with the same mentors as before; of peers people with the same partners, in circles with the same mates. */
  readonly kept: number;
  /** Number of matches before and now. */
  readonly matches: readonly [before: number, now: number];
  /** Sum of the matches' fits before and now. With another programme or other answers the two are of different scales. */
  readonly total: readonly [before: number, now: number];
  /** Whether both were made from the same programme and the same answers, decisions included: then nothing can differ. */
  readonly isSameOrigin: boolean;
}

/** Compares two matchings, the earlier one first; they may be of different programmes and people. Ids are compared without case. */
export function changesBetween(before: Matching, now: Matching): Changes {
  const [was, is] = [mentorsByMentee(before), mentorsByMentee(now)];
  const [wasThere, isThere] = [menteesOf(before), menteesOf(now)];
  const keys = [...new Set([...was.keys(), ...is.keys()])].sort();
  const differing = keys.filter((key) => !isSame(was.get(key), is.get(key)));
  return {
    format: now.format,
    circles: now.format === "groups" && now.matches.some(({ mentors }) => mentors.length === 0),
    changed: differing.map((key) => ({
      mentee: isThere.get(key) ?? wasThere.get(key) ?? key,
      before: was.get(key) ?? [],
      now: is.get(key) ?? [],
      presence: !wasThere.has(key) ? "new" : isThere.has(key) ? "both" : "gone",
    })),
    kept: keys.length - differing.length,
    matches: [before.matches.length, now.matches.length],
    total: [sumOfFits(before), sumOfFits(now)],
    isSameOrigin:
      before.manifest.fingerprints.programme === now.manifest.fingerprints.programme &&
      before.manifest.fingerprints.roster === now.manifest.fingerprints.roster,
  };
}

function mentorsByMentee({ matches }: Matching): ReadonlyMap<string, readonly string[]> {
  const mentors = new Map<string, string[]>();
  for (const match of matches)
    for (const { mentor, mentee } of pairsIn(match)) {
      const known = mentors.get(plain(mentee));
      if (known === undefined) mentors.set(plain(mentee), [mentor]);
      else known.push(mentor);
    }
  return mentors;
}

/** Who is with whom; of a circle, which has pairs only where its members are scored, every two. */
function pairsIn({ mentors, mentees, peers, pairs }: Match): readonly NamedPair[] {
  if (mentors.length + peers.length > 0) return pairs;
  return mentees.flatMap((mentee) =>
    mentees.flatMap((mentor) => (mentor === mentee ? [] : [{ mentor, mentee }])),
  );
}

/** Ids of the mentees, or peers, matched or not, by key. */
function menteesOf({ matches, unmatched }: Matching): ReadonlyMap<string, string> {
  const ids = [
    ...matches.flatMap(({ mentees, peers }) => [...mentees, ...peers]),
    ...unmatched.flatMap(({ id, side }) => (side === "mentee" ? [id] : [])),
  ];
  return new Map(ids.map((id) => [plain(id), id]));
}

function isSame(one: readonly string[] = [], other: readonly string[] = []): boolean {
  const keys = (ids: readonly string[]) => ids.map(plain).sort().join("\n");
  return keys(one) === keys(other);
}

function sumOfFits({ matches }: Matching): number {
  return matches.reduce((sum, { fit }) => sum + fit, 0);
}
