/**
 * How far two people are from each other, in words.
 */
import { kilometresBetween } from "../roster/index.js";
import { remoteOf } from "../scoring/index.js";
import { missingText, type ReasonContext } from "./reason-text.js";
import { shortNumber } from "./words.js";

/** Kilometres; to a partner, who could work out an address, only that they are near: partners read of good fits alone. */
export function distanceText(context: ReasonContext): string {
  const { criterion, mentor, mentee, withNumbers } = context;
  const remote = criterion.compare === "distance" ? criterion.remote : undefined;
  const meets = [mentor, mentee].map(remoteOf(remote));
  if (meets.every((would) => would === true)) return "both would meet remotely";
  if (!meets.includes(false)) return missingText(context, remote?.question);
  const [theirs, ours] = [mentor.answers[criterion.question], mentee.answers[criterion.question]];
  if (theirs?.kind !== "coordinates" || ours?.kind !== "coordinates") return missingText(context);
  const kilometres = shortNumber(Math.round(kilometresBetween(theirs, ours) * 10) / 10);
  return withNumbers
    ? `${kilometres} km from each other (${criterion.label})`
    : `not far from each other (${criterion.label})`;
}
