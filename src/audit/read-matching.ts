/**
 * Whether something is a matching at all.
 */
import * as z from "zod/mini";
import type { BoundProof, Matching, OneToOneMatching, StableMatching } from "../formats/index.js";

const ids = z.array(z.string());
const side = z.enum(["mentor", "mentee"]);

const part = z.object({
  criterion: z.string(),
  view: z.exactOptional(side),
  fit: z.number(),
  weight: z.number(),
  units: z.number(),
  known: z.boolean(),
});

const pair = z.object({
  mentor: z.string(),
  mentee: z.string(),
  fit: z.number(),
  interval: z.object({ lowest: z.number(), highest: z.number() }),
  views: z.optional(z.object({ mentee: z.number(), mentor: z.number() })),
  parts: z.array(part),
});

const placing = {
  allowed: z.number(),
  loss: z.number(),
  leftOut: z.array(z.object({ id: z.string(), side })),
  moves: z.array(z.object({ mentee: z.string(), from: z.nullable(z.string()), to: z.nullable(z.string()) })),
};

const reason = z.discriminatedUnion("code", [
  z.object({ code: z.literal("sits-out") }),
  z.object({ code: z.literal("no-capacity") }),
  z.object({
    code: z.literal("no-allowed-counterpart"),
    counterparts: z.number(),
    removed: z.array(
      z.object({ rule: z.string(), pairs: z.number(), unanswered: z.number(), alone: z.number() }),
    ),
  }),
  z.object({ code: z.literal("would-leave-out"), impossible: z.boolean(), ...placing }),
  z.object({ code: z.literal("not-their-turn"), ...placing }),
  z.object({ code: z.literal("would-lower-total"), ...placing }),
  z.object({ code: z.literal("tie"), ...placing }),
  z.object({ code: z.literal("others-first"), among: z.number() }),
  z.object({ code: z.literal("not-chosen"), among: z.number(), mutual: z.number() }),
  z.object({ code: z.literal("too-few-places"), smallest: z.number() }),
  z.object({ code: z.literal("answer-needed"), rules: ids }),
  z.object({ code: z.literal("no-common-time"), among: z.number() }),
  z.object({
    code: z.literal("no-room"),
    groups: z.number(),
    kept: z.array(z.object({ by: z.string(), groups: z.number() })),
  }),
  z.object({ code: z.literal("not-needed"), among: z.number() }),
]);

const level = z.object({
  name: z.enum(["coverage", "minimum-load", "total", "worst-off", "tie-break"]),
  threshold: z.optional(z.number()),
  value: z.number(),
  menteeDuals: z.array(z.number()),
  mentorDuals: z.array(z.number()),
});

const match = z.object({ mentors: ids, mentees: ids, peers: ids, fit: z.number(), pairs: z.array(pair) });

const duals = z.object({
  kind: z.literal("duals"),
  mentees: ids,
  mentors: ids,
  capacities: z.array(z.number()),
  menteeCapacities: z.optional(z.array(z.number())),
  levels: z.array(level),
});

const stability = z.object({
  kind: z.literal("stability"),
  optimalFor: z.enum(["mentees", "mentors"]),
  ranked: z.number(),
});

const groupMatch = z.extend(match, {
  slot: z.object({ day: z.number(), startsAt: z.number(), minutes: z.number(), timeZone: z.string() }),
  parts: z.object({
    mentor: z.number(),
    peers: z.optional(z.number()),
    cohesion: z.number(),
    diversity: z.number(),
    faultline: z.number(),
  }),
});

const prices = z.object({
  perMember: z.number(),
  memberPrices: z.array(z.number()),
  leaderPrices: z.array(z.number()),
  circlePrice: z.number(),
});

const proofByCases: z.ZodMiniType<BoundProof["totalPrices"]> = z.lazy(() =>
  z.union([
    prices,
    z.object({ member: z.number(), leader: z.number(), only: proofByCases, never: proofByCases }),
    z.object({ pair: z.tuple([z.number(), z.number()]), together: proofByCases, apart: proofByCases }),
  ]),
);

const bound = z.object({
  kind: z.literal("bound"),
  value: z.number(),
  bound: z.number(),
  gap: z.number(),
  coverageBound: z.number(),
  mentees: ids,
  mentors: ids,
  coveragePrices: proofByCases,
  totalPrices: proofByCases,
  worst: z.optional(z.strictObject({ bound: z.number(), prices: proofByCases })),
  search: z.object({
    iterations: z.number(),
    endedBy: z.enum(["proof", "iterations", "time", "caller"]),
  }),
});

const blossoms = z.array(z.object({ members: z.array(z.number()), dual: z.number() }));

const trios = z.object({
  chosen: z.array(
    z.object({ trio: ids, prices: z.array(z.object({ duals: z.array(z.number()), blossoms })) }),
  ),
  left: ids,
  pairs: z.array(z.tuple([z.string(), z.string()])),
  levels: z.array(
    z.object({
      name: z.enum(["coverage", "total", "tie-break"]),
      value: z.number(),
      leftDuals: z.array(z.number()),
      pairDuals: z.array(z.number()),
    }),
  ),
});

const blossomDuals = z.object({
  kind: z.literal("blossom-duals"),
  people: ids,
  levels: z.array(
    z.object({
      name: z.enum(["coverage", "turns", "total", "tie-break"]),
      value: z.number(),
      duals: z.array(z.number()),
      blossoms,
    }),
  ),
  trios: z.optional(trios),
});

/** What matchings of every format share. */
const shared = {
  version: z.literal(1),
  unmatched: z.array(z.object({ id: z.string(), side, reason })),
  objective: z.array(
    z.object({
      name: z.enum([
        "coverage",
        "matches",
        "minimum-load",
        "total",
        "worst-off",
        "stable",
        "worst-group",
        "turns",
      ]),
      value: z.number(),
    }),
  ),
  manifest: z.object({
    programme: z.string(),
    seed: z.number(),
    version: z.string(),
    fingerprints: z.object({ programme: z.string(), roster: z.string() }),
    people: z.object({ mentors: z.number(), mentees: z.number() }),
    decisions: z.optional(z.number()),
  }),
};

const matchingSchema = z.discriminatedUnion("format", [
  z.object({
    ...shared,
    format: z.literal("one-to-one"),
    matches: z.array(match),
    proof: z.discriminatedUnion("kind", [duals, stability]),
  }),
  z.object({ ...shared, format: z.literal("groups"), matches: z.array(groupMatch), proof: bound }),
  z.object({ ...shared, format: z.literal("peers"), matches: z.array(match), proof: blossomDuals }),
]) satisfies z.ZodMiniType<MatchingShape>;

/** A matching, whichever proof a one-to-one has. */
type MatchingShape =
  | Exclude<Matching, OneToOneMatching | StableMatching>
  | (Omit<OneToOneMatching, "proof"> & { readonly proof: (OneToOneMatching | StableMatching)["proof"] });

/** The matching, or where it is not the shape of one. */
export type ReadMatching =
  | { readonly ok: true; readonly matching: Matching }
  | { readonly ok: false; readonly because: readonly string[] };

/** Reads what may be a matching; numbers have to be finite. */
export function readMatching(value: unknown): ReadMatching {
  const parsed = parsedOf(value);
  if (parsed === undefined) return { ok: false, because: ["The matching is nested too deeply to be read."] };
  if (parsed.success)
    // Which proof goes with the objective is checked with the rest.
    return { ok: true, matching: parsed.data as Matching };
  // A programme, say, handed in by mistake.
  if (typeof value === "object" && value !== null && !("matches" in value))
    return { ok: false, because: ["This is no matching: it holds no matches."] };
  return { ok: false, because: parsed.error.issues.map(({ path }) => malformedAt(path)) };
}

/** A proof by cases may hold cases in cases; one that nobody could have made ends the recursion. */
function parsedOf(value: unknown): ReturnType<typeof matchingSchema.safeParse> | undefined {
  try {
    return matchingSchema.safeParse(value);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function malformedAt(path: readonly PropertyKey[]): string {
  if (path.length === 0) return "This is no matching.";
  const place = path.map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");
  if (place === ".version") return "The version of the matching is not 1, which this library reads.";
  if (place === ".format") return 'The format of the matching is none of "one-to-one", "groups" and "peers".';
  return `${place.slice(1)} is missing, or not what a matching holds there.`;
}
