/**
 * What shows how good the matches are, in numbers that anyone can add up.
 */
import type { GroupProof } from "../assignment/groups/index.js";
import type { TrioPrices } from "../assignment/pool/index.js";

/** What shows how good the matches are, by its kind. */
export type Proof = DualsProof | StabilityProof | BoundProof | BlossomDualsProof;

/**
 * The proof of a stable matching is that nobody objects to it: `verifyMatching` ranks for everybody whom they may be matched with, looks
 * at every pair that rank each other, and finds none who would both rather have each other. It then strikes out, round by round, whom
 * nobody can have in any stable matching, until what is left is the best that the side served can have.
 */
export interface StabilityProof {
  readonly kind: "stability";
  /** Whose side is served best among all stable matchings. */
  readonly optimalFor: "mentees" | "mentors";
  /** Pairs that rank each other, required ones aside: those of which the choices decide. */
  readonly ranked: number;
}

/**
 * How much better any other groups could be at most. The numbers behind it are prices: no group that could be formed is worth more
 * than the prices of its people together, so no grouping is worth more than all prices together (see `GroupBound` and
 * `GroupPrices` in assignment/groups). `verifyMatching` adds them up.
 */
export interface BoundProof {
  readonly kind: "bound";
  /** The total of these groups: the sum of each group's fit times its mentees; a perfect fit counts 1. */
  readonly value: number;
  /** No groups that cover as many mentees (and, where that comes first, have no worse a worst one) have a greater total. */
  readonly bound: number;
  /** (bound − value) ∕ bound, 0 to 1. 0: these are proved to be the best. */
  readonly gap: number;
  /** No groups hold more mentees than this. */
  readonly coverageBound: number;
  /** Ids in the order of the prices. */
  readonly mentees: readonly string[];
  readonly mentors: readonly string[];
  readonly coveragePrices: GroupProof;
  readonly totalPrices: GroupProof;
  /** Where the worst group comes first and could be bounded: no groups that hold as many mentees have a better worst one than `bound`, a fit. */
  readonly worst?: { readonly bound: number; readonly prices: GroupProof } | undefined;
  /** Moves that the search tried, and what ended it. */
  readonly search: {
    readonly iterations: number;
    readonly endedBy: "proof" | "iterations" | "time" | "caller";
  };
}

/**
 * The proof of a matching of peers (Edmonds 1965), a level an objective, first things first, the seeded tie-break last; duals are in half
 * units:
 *
 * 1. For every two people who may be paired, their duals and those of every blossom that holds both add up to at least twice what the
 *    pair is worth on that level: 1 for coverage; how often the two were left over before, for turns; for the total its fit
 *    in units (a perfect fit has 1,000,000) twice, as it counts for both, what the programme prefers and `matchedValue` included;
 *    the seeded hash for the tie-break (`poolHash` in assignment/pool/pool-hash.ts defines it).
 * 2. Σ duals + Σ dual · (members − 1) ∕ 2 of the blossoms equals twice the level's `value`, which is what the pairs are worth.
 * 3. On a level after the first only those pairs count for which 1. held with equality on every level before. Duals are 0 or more,
 *    except of people and blossoms that have one other than 0 on a level before, and of required pairs.
 */
export interface BlossomDualsProof {
  readonly kind: "blossom-duals";
  /** Ids in the order of the duals. */
  readonly people: readonly string[];
  readonly levels: readonly BlossomProofLevel[];
  /** Where the programme has trios. */
  readonly trios?: TrioProof | undefined;
}

/**
 * The proof of trios. Where people who hang together by what the rules allow are odd in number, their pairs and one trio are chosen together,
 * and that no pairs of them with one trio at most come to more is shown by `prices`. What two are worth is as on the level of the total;
 * where coverage comes first, 2^k more, the least such number that is no less than (people in the programme + 1) times the largest. In half units
 * a pair counts it twice, and a trio once for each of its three twos.
 *
 * 1. Under each of the prices every two who may be a pair have duals that come, with those of the sets that hold both, to twice what they
 *    are worth or more. None is negative.
 * 2. So pairs alone come to no more than all duals, a set's times (members − 1) ∕ 2. With a trio beside them they come to no more than the
 *    trio and the duals of the others, a set's counting once less where two or three of it are in the trio.
 * 3. For pairs alone, and for every trio, one of the prices shows in this way that it is not more than these; or, where it counts who was left over
 *    before and somebody is, that it does not hold everybody.
 *
 * The levels of the pairs are then those of everybody else. That those who are still left over could not join the pairs better, as these are, is
 * shown by `levels`. What joining is worth is what the two new pairs count less what the old one does (each its fit in units twice). It is
 * a proof of duals as `DualsProof` says, with those left over in the place of mentees and pairs in that of mentors, each of which takes one.
 */
export interface TrioProof {
  /** One for each such part of the list, by its first member. */
  readonly chosen: readonly {
    /** Ids; none where a trio would not make up for the pairs it takes apart. */
    readonly trio: readonly string[];
    /** Duals in the order of `people`, 0 of those in other parts. */
    readonly prices: readonly TrioPrices[];
  }[];
  /** Ids in the order of the duals. */
  readonly left: readonly string[];
  /** Ids of each pair's two, in the order of the duals. */
  readonly pairs: readonly (readonly [string, string])[];
  readonly levels: readonly {
    readonly name: "coverage" | "total" | "tie-break";
    readonly value: number;
    readonly leftDuals: readonly number[];
    readonly pairDuals: readonly number[];
  }[];
}

/** The proof of one objective of a matching of peers. */
export interface BlossomProofLevel {
  readonly name: "coverage" | "turns" | "total" | "tie-break";
  readonly value: number;
  readonly duals: readonly number[];
  /** Odd sets of people, by their places in `people`, ascending, with their duals. */
  readonly blossoms: readonly { readonly members: readonly number[]; readonly dual: number }[];
}

/**
 * Numbers with which anyone can check that nothing better exists, by adding (linear programming duality). With the fits and
 * vetoes that the programme and the roster give, `verifyMatching` does it; what it adds up is this, a level an objective,
 * first things first, the seeded tie-break last:
 *
 * 1. For every mentee i and mentor j who may be matched, `menteeDuals[i] + mentorDuals[j]` is at least what the pair is worth on
 *    that level: 1 for coverage; its fit in units (a perfect fit has 1,000,000), plus `matchedValue` in units where there is one
 *    and the pair's own value where the programme prefers it, for the total; the seeded hash of the two ids for the tie-break (`hashPair` in assignment/pair-hash.ts defines it).
 * 2. Σ menteeDuals + Σ capacity · mentorDuals equals the level's `value`, which is what the matches are worth: so none can be
 *    worth more.
 * 3. On a level after the first only those pairs count for which 1. held with equality on every level before. Duals are 0 or
 *    more, except where a dual on a level before is not 0, or the programme requires the pair: such a person has a full
 *    place in every matching that is as good so far, and their dual may have either sign.
 *
 * Where mentees have several mentors, mentors a minimum, or spreading load is worth something, it is linear programming with bounds, as
 * `CertificateLevel` in assignment/assignment.ts says: the level `"minimum-load"` counts 1 for every mentor's place up to the minimum (and
 * every mentee's first); on the level of the total a mentor's dual counts for each mentee as far as the next one costs less. Where the
 * worst-off come first, each level `"worst-off"` is small where the others are great: a pair costs 1 at its `threshold`, and more than all
 * pairs together between the threshold before and this one, so that the value is how many have to be content with it.
 */
export interface DualsProof {
  readonly kind: "duals";
  /** Ids in the order of the duals. */
  readonly mentees: readonly string[];
  readonly mentors: readonly string[];
  /** How many mentees each mentor could be given; 0 for one who sits out. */
  readonly capacities: readonly number[];
  /** How many mentors each mentee could be given, where that may be more than one. */
  readonly menteeCapacities?: readonly number[] | undefined;
  readonly levels: readonly ProofLevel[];
}

/** The proof of one objective, in whole units: of people for coverage, of 1 ∕ 1,000,000 of a fit for the total. */
export interface ProofLevel {
  readonly name: "coverage" | "minimum-load" | "total" | "worst-off" | "tie-break";
  /** Of worst-off: the fit, in units, with what the programme prefers. */
  readonly threshold?: number | undefined;
  readonly value: number;
  readonly menteeDuals: readonly number[];
  readonly mentorDuals: readonly number[];
}
