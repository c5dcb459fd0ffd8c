/**
 * Which correlation the normal numbers under two answers must have so that the answers correlate as they should.
 *
 * Source: Cario & Nelson, Modeling and generating random vectors with arbitrary marginal distributions and correlation matrix,
 * technical report, Northwestern University (1997), section 3: the correlation of the answers grows with that of the
 * normals, so that it is found by bisection; here with the inner expectation in closed form, the outer by the midpoint rule.
 */
import { normalShareBelow } from "../statistics.js";

/** A score for each step, low to high, with the share of people on it. */
export interface Steps {
  readonly scores: readonly number[];
  /** Sum to 1. */
  readonly shares: readonly number[];
}

const NODES = 64;
const HALVINGS = 12;
/** Closer to ±1 the normals would be one number. */
const FURTHEST = 0.98;

/** The latent correlation, −0.98 to 0.98; the nearest end where the answers cannot correlate as much. */
export function latentCorrelation(one: Steps, other: Steps, wanted: number): number {
  const reached = correlationUnder(one, other);
  let [low, high] = [-FURTHEST, FURTHEST];
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (low + high) / 2;
    if (reached(middle) < wanted) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The correlation of the scores, as a function of that of the normals under them. */
export function correlationUnder(one: Steps, other: Steps): (latent: number) => number {
  const [spreadOne, spreadOther] = [spreadOf(one), spreadOf(other)];
  const meanOther = meanOf(other);
  const cuts = cutsOf(other);
  const centre = meanOf(one);
  const points = normalNodes().map(({ share, z }) => ({ z, score: scoreAt(one, share) - centre }));
  return (latent) => {
    const rest = Math.sqrt(1 - latent * latent);
    let sum = 0;
    for (const { z, score } of points) {
      // E[other | z], by parts: every cut that is passed adds the step up to the next score.
      let expected = other.scores[0]!;
      for (const { cut, step } of cuts) expected += step * normalShareBelow((latent * z - cut) / rest);
      sum += score * (expected - meanOther);
    }
    return sum / NODES / (spreadOne * spreadOther);
  };
}

/** The midpoints of equal shares of a normal, computed when they are first asked for. */
let nodes: readonly { readonly share: number; readonly z: number }[] | undefined;

function normalNodes(): NonNullable<typeof nodes> {
  nodes ??= Array.from({ length: NODES }, (_, at) => {
    const share = (at + 0.5) / NODES;
    return { share, z: normalAt(share) };
  });
  return nodes;
}

function cutsOf({ scores, shares }: Steps): readonly { readonly cut: number; readonly step: number }[] {
  let below = 0;
  return scores.slice(1).map((score, at) => {
    below += shares[at]!;
    return { cut: normalAt(below), step: score - scores[at]! };
  });
}

function scoreAt({ scores, shares }: Steps, at: number): number {
  let below = 0;
  for (const [index, share] of shares.entries()) {
    below += share;
    if (at < below) return scores[index]!;
  }
  return scores[scores.length - 1]!;
}

function meanOf({ scores, shares }: Steps): number {
  return scores.reduce((sum, score, at) => sum + score * shares[at]!, 0);
}

function spreadOf(steps: Steps): number {
  const mean = meanOf(steps);
  return Math.sqrt(steps.scores.reduce((sum, score, at) => sum + (score - mean) ** 2 * steps.shares[at]!, 0));
}

/** The normal number below which a share lies, by bisection. */
function normalAt(share: number): number {
  let [low, high] = [-9, 9];
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (normalShareBelow(middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
