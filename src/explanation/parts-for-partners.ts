/**
 * What partners may notice of a pair's parts where how much something matters to somebody is a sensitive answer.
 */
import { importanceAsked, type Programme } from "../programme/index.js";
import type { Participant } from "../roster/index.js";
import { type FitPart, wantsOpposite } from "../scoring/index.js";
import { criterionOf } from "./explained-part.js";

/**
 * The parts as they would be had nobody said how much what matters to them: which of them are told as reasons, and in which order, would
 * give it away. Their units tell which is stronger and sum to nothing. Where no such question is sensitive, the parts as they are.
 */
export function partsForPartners(
  programme: Programme,
  parts: readonly FitPart[],
  people: Readonly<Record<"mentor" | "mentee", Participant>>,
): readonly FitPart[] {
  const sensitive = programme.questions.filter(({ sensitive }) => sensitive === true);
  if (sensitive.every(({ kind }) => kind !== "importance")) return parts;
  return parts.map((part) => {
    const { question, compare, weight } = criterionOf(programme, part.criterion);
    const { view } = part;
    const asked = importanceAsked(sensitive, question, view);
    const said = asked === undefined || view === undefined ? undefined : people[view].answers[asked.id];
    const fit = wantsOpposite(compare, said) ? 1 - part.fit : part.fit;
    return { ...part, fit, weight, units: weight * fit };
  });
}
