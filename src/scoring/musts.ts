/**
 * What somebody says must fit: a veto of their own, never a low score.
 */
import { isAsked, type Programme, type QuestionOf, type Side } from "../programme/index.js";
import type { Participant } from "../roster/index.js";
import { type ScoredCriterion, type Scoring, scoredCriteria } from "./scoring.js";

/** A veto that people ask for with one importance question. */
export interface Must {
  /** `must:` and the id of the importance question. */
  readonly id: string;
  /** Broken where the fit of somebody who says "must" is too low; unanswered where it is not known whether it is. */
  readonly verdict: (mentor: Participant, mentee: Participant) => "allowed" | "broken" | "unanswered";
}

/** The fit below which a must is broken, unless the programme says. */
const LEAST_FIT = 0.5;

/** One for each importance question that somebody can answer with "must". */
export function mustsOf(programme: Programme, scoring: Scoring): readonly Must[] {
  return programme.questions.flatMap((question): readonly Must[] => {
    if (question.kind !== "importance") return [];
    if (!Object.values(question.answers ?? {}).includes("must")) return [];
    const readers = [...new Set(scoredCriteria(scoring))].filter(
      ({ criterion }) => criterion.question === question.of,
    );
    return [{ id: mustId(question.id), verdict: verdictOf(question, readers) }];
  });
}

/** How a must is named among the reasons for vetoes. */
export function mustId(question: string): string {
  return `must:${question}`;
}

function verdictOf(question: QuestionOf<"importance">, readers: readonly ScoredCriterion[]): Must["verdict"] {
  const { id, mustBeAtLeast = LEAST_FIT } = question;
  const saysMust = ({ answers }: Participant, side: Side) => {
    const answer = isAsked(question, side) ? answers[id] : undefined;
    return answer?.kind === "importance" && answer.must;
  };
  return (mentor, mentee) => {
    if (!saysMust(mentor, "mentor") && !saysMust(mentee, "mentee")) return "allowed";
    const fits = (missing: number) => readers.map(({ compare }) => compare(mentor, mentee, missing));
    if (fits(1).some((fit) => fit < mustBeAtLeast)) return "broken";
    return fits(0).every((fit) => fit >= mustBeAtLeast) ? "allowed" : "unanswered";
  };
}
