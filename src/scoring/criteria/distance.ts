/**
 * Distance: how near two people live or work, where they have to travel to meet.
 *
 * fit = max(0, 1 − kilometres ∕ limit), along the earth's surface (haversine, see roster/kilometres.ts). 1 at the same place, 0 at
 * the limit and beyond; symmetric, falls with the distance. Where both would meet remotely distance does not matter: 1, wherever
 * they are; where it is not known whether they would, the fit is unknown. Most early closures come from moves and time (OJJDP
 * STAR 2018) — evidence: medium; that the fit falls evenly is convention.
 */
import { plain } from "../../plain.js";
import type { Criterion } from "../../programme/index.js";
import { answerKeys, kilometresBetween, type Participant } from "../../roster/index.js";
import { type Comparison, type CriterionContext, comparingAnswers } from "../comparison.js";

/** Builds the comparison. */
export function distance({ criterion }: CriterionContext<"distance">): Comparison {
  const { question, limitKilometres, remote } = criterion;
  const meetsRemotely = remoteOf(remote);
  const near = comparingAnswers(question, (mentor, mentee) =>
    mentor.kind === "coordinates" && mentee.kind === "coordinates"
      ? fitOfKilometres(kilometresBetween(mentor, mentee), limitKilometres)
      : Number.NaN,
  );
  return (mentor, mentee, missing) => {
    const [theirs, ours] = [meetsRemotely(mentor), meetsRemotely(mentee)];
    if (theirs === false || ours === false) return near(mentor, mentee, missing);
    return theirs && ours ? 1 : Number.NaN;
  };
}

/** The fit from the kilometres between two people; NaN stays NaN. */
export function fitOfKilometres(kilometres: number, limitKilometres: number): number {
  return Math.max(0, 1 - kilometres / limitKilometres);
}

/** Whether somebody would meet remotely; undefined where they did not say. Without the setting nobody would. */
export function remoteOf(
  remote: Extract<Criterion, { readonly compare: "distance" }>["remote"],
): (person: Pick<Participant, "answers">) => boolean | undefined {
  if (remote === undefined) return () => false;
  const wanted = new Set(remote.is.map(plain));
  return ({ answers }) => {
    const answer = answers[remote.question];
    return answer === undefined ? undefined : answerKeys(answer).some((key) => wanted.has(key));
  };
}
