/**
 * What a formula came to, with the values that it was made of.
 */
import { type DefinedCriterion, namesInFormula } from "../programme/index.js";
import type { FitPart } from "../scoring/index.js";
import { answerText } from "./answer-text.js";
import type { ExplainedPair } from "./explained-part.js";
import { listed, shownFit } from "./words.js";

/** The formula and its values; to a partner, who reads no numbers and of good fits alone, only that it fits. */
export function formulaText(
  { programme, mentor, mentee, parts, withNumbers }: ExplainedPair,
  { label, formula, values = {} }: Extract<DefinedCriterion, { readonly compare: "formula" }>,
  { fit, known }: FitPart,
): string {
  if (!withNumbers) return `a good fit on ${label}`;
  const told = [...new Set(namesInFormula(formula))].flatMap((name) => {
    const part = parts.find(({ criterion }) => criterion === name);
    if (part !== undefined) return [`${name} ${part.known ? shownFit(part.fit) : "not known"}`];
    const listedValue = Object.hasOwn(values, name) ? values[name] : undefined;
    const question = programme.questions.find(({ id }) => id === listedValue?.question);
    if (listedValue === undefined || question === undefined) return [];
    const { answers } = listedValue.side === "mentor" ? mentor : mentee;
    return [`${name} ${answerText(question, answers[question.id])}`];
  });
  const result = known ? shownFit(fit) : "not known";
  return `${label}: ${formula} is ${result}${told.length === 0 ? "" : ` with ${listed(told)}`}`;
}
