/**
 * Any number of options, ticked each with its own probability.
 */
import type { TicksMargin } from "./model.js";

/** What a {@link TicksMargin} is made from. */
export interface TicksOptions {
  readonly options: readonly string[];
  /** How often each option should be ticked, 0 to 1. */
  readonly probabilities: readonly number[];
  /** Whether nobody leaves all of them blank, as where a blank cell is a missing answer. Needs probabilities that sum to 1 at least. */
  readonly atLeastOne: boolean;
}

/**
 * Who has ticked nothing gets one option, drawn by the probabilities p. So that each is still ticked as often as asked, items are ticked with
 * c · p, where c · p + p ∕ Σp · Π(1 − c · p) = p; exact where the items are independent.
 */
export function ticksMargin({ options, probabilities, atLeastOne }: TicksOptions): TicksMargin {
  const sum = probabilities.reduce((total, share) => total + share, 0);
  const forced = atLeastOne && sum >= 1;
  const factor = forced ? factorOf(probabilities, sum) : 1;
  return {
    kind: "ticks",
    options,
    probabilities,
    ticked: probabilities.map((p) => factor * p),
    atLeastOne: forced,
  };
}

function factorOf(probabilities: readonly number[], sum: number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 50; step++) {
    const factor = (low + high) / 2;
    const none = probabilities.reduce((product, p) => product * (1 - factor * p), 1);
    if (factor - 1 + none / sum < 0) low = factor;
    else high = factor;
  }
  return (low + high) / 2;
}
