/**
 * Seeded cost matrices for comparing assignment solvers, row by row, costs to be made small.
 *
 * `geo` is a questionnaire population: 64 goals (popular ones first), 336 half hours a week in blocks, two ordinals, three
 * categories with tables of partial likeness, years of experience; cost = 1 − weighted mean of the eight fits. `uni` are uniform
 * doubles, `int` integers from 1 to 100, `mw` is i · j (Machol & Wien 1976), hard for most methods.
 */

/** The kinds of instances. */
export const KINDS = ["geo", "uni", "int", "mw"] as const;
export type InstanceKind = (typeof KINDS)[number];

/** Makes an instance. Its seed is 7000 + rows; the populations of geo have the seeds 218 and 219. */
export function instance(kind: InstanceKind, rows: number, columns: number): Float64Array {
  if (kind === "geo") return populationCosts(rows, columns);
  const draw = uniformDraws(7000 + rows);
  const cost = {
    uni: () => draw(),
    int: () => 1 + Math.floor(draw() * 100),
    mw: (k: number) => (Math.floor(k / columns) + 1) * ((k % columns) + 1),
  }[kind];
  return Float64Array.from({ length: rows * columns }, (_, k) => cost(k));
}

/** Chris Doty-Humphrey's sfc32: draws from 0 up to 1 with 53 bits. */
export function uniformDraws(seed: number): () => number {
  let a = seed >>> 0;
  let b = 0x9e3779b9;
  let c = 0x243f6a88;
  let d = 1;
  const next = (): number => {
    const t = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + t) | 0;
    return t >>> 0;
  };
  for (let k = 0; k < 20; k++) next();
  return () => ((next() >>> 5) * 67_108_864 + (next() >>> 6)) / 9_007_199_254_740_992;
}

export const WEIGHTS = {
  goals: 0.25,
  time: 0.2,
  first: 0.1,
  second: 0.1,
  a: 0.15,
  b: 0.08,
  c: 0.05,
  gap: 0.07,
};

export interface Person {
  /** 64 bits. */
  readonly goals: Uint32Array;
  /** 336 bits. */
  readonly slots: Uint32Array;
  readonly first: number;
  readonly second: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly years: number;
}

function populationCosts(rows: number, columns: number): Float64Array {
  const mentees = population(rows, 218, false);
  const mentors = population(columns, 219, true);
  const tables = likenessTables();
  const costs = new Float64Array(rows * columns);
  mentees.forEach((mentee, i) => {
    mentors.forEach((mentor, j) => {
      costs[i * columns + j] = 1 - fitOf(mentee, mentor, tables);
    });
  });
  return costs;
}

/** The people of geo. Mentors have 3 to 27 years of experience, mentees 0 to 11. The order of the draws is part of the definition. */
export function population(count: number, seed: number, areMentors: boolean): Person[] {
  const draw = uniformDraws(seed);
  const below = (limit: number): number => Math.floor(draw() * limit);
  return Array.from({ length: count }, () => {
    const goals = new Uint32Array(2);
    const slots = new Uint32Array(11);
    for (let left = 3 + below(6); left > 0; left--)
      addBit(goals, Math.min(63, Math.floor(64 * draw() * draw())));
    for (let left = 3 + below(8); left > 0; left--) {
      const day = below(7);
      const from = 16 + Math.floor((draw() + draw()) * 14);
      const to = Math.min(48, from + 2 + below(4));
      for (let slot = from; slot < to; slot++) addBit(slots, day * 48 + slot);
    }
    return {
      goals,
      slots,
      first: 1 + below(5),
      second: 1 + Math.floor((draw() + draw()) * 2.5),
      a: Math.floor(12 * draw() * draw()),
      b: Math.floor(6 * draw() * draw() * draw()),
      c: below(4),
      years: areMentors ? 3 + below(25) : below(12),
    };
  });
}

/** Symmetric: 1 on the diagonal, 0, 0.25 or 0.5 elsewhere. */
export function likenessTables(): readonly number[][][] {
  const draw = uniformDraws(99);
  return [12, 6, 4].map((size) => {
    const table = Array.from({ length: size }, () => Array<number>(size).fill(1));
    for (let i = 0; i < size; i++)
      for (let j = 0; j <= i; j++)
        table[i]![j] = table[j]![i] = i === j ? 1 : [0, 0, 0.25, 0.5][Math.floor(draw() * 4)]!;
    return table;
  });
}

/** The fit of one pair, 0 to 1. */
function fitOf(mentee: Person, mentor: Person, [a, b, c]: readonly number[][][]): number {
  const shared = bitsInCommon(mentee.goals, mentor.goals);
  const union = bitsInCommon(mentee.goals, mentee.goals) + bitsInCommon(mentor.goals, mentor.goals) - shared;
  const gap = mentor.years - mentee.years;
  const miss = gap < 5 ? (5 - gap) * 0.1 : gap > 15 ? (gap - 15) * 0.1 : 0;
  return (
    WEIGHTS.goals * (union ? shared / union : 0) +
    WEIGHTS.time * Math.min(1, bitsInCommon(mentee.slots, mentor.slots) / 6) +
    WEIGHTS.first * (1 - Math.abs(mentor.first - mentee.first) / 4) +
    WEIGHTS.second * (1 - Math.abs(mentor.second - mentee.second) / 4) +
    WEIGHTS.a * a![mentee.a]![mentor.a]! +
    WEIGHTS.b * b![mentee.b]![mentor.b]! +
    WEIGHTS.c * c![mentee.c]![mentor.c]! +
    WEIGHTS.gap * Math.max(0, 1 - miss)
  );
}

function addBit(bits: Uint32Array, place: number): void {
  bits[place >> 5]! |= 1 << (place & 31);
}

function bitsInCommon(one: Uint32Array, other: Uint32Array): number {
  let count = 0;
  for (let k = 0; k < one.length; k++) {
    let both = one[k]! & other[k]!;
    both -= (both >>> 1) & 0x55555555;
    both = (both & 0x33333333) + ((both >>> 2) & 0x33333333);
    count += Math.imul((both + (both >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}
